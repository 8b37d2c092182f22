"""Which version of vanban this is; a reading says which one made it."""

from __future__ import annotations

from typing import Final

VERSION: Final = "0.1.0"
