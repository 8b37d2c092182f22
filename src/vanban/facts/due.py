"""Read when something is due, and compute the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vanban.model import Due


def find_dues(text: str, *, signed: date | None = None) -> Iterator[Due]:
    """Yield the terms printed in `text` in reading order; `signed` is the day from which they may run."""
    yield from ()
