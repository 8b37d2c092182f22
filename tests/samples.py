"""Where the documents are that the project brings along."""

from __future__ import annotations

from pathlib import Path

import vanban

SAMPLES = Path(vanban.__file__).parent / "samples"
