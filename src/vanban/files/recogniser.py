"""What a recogniser of printed words must offer, so that another can replace the one we have.

It is handed a page's image that is already upright and clean, and says which words it sees where.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PIL.Image import Image


@dataclass(frozen=True, slots=True)
class Seen:
    """One word that a recogniser sees, in pixels of the image it was given."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    confidence: float
    """The recogniser's trust in the whole word, 0 to 1."""
    block: int
    """Which stretch of text it stands in, from 1, in the recogniser's reading order."""
    line: int
    """Which line of the page it stands on, from 1, in the recogniser's reading order."""


class Recogniser(Protocol):
    """Turns images into words. Raises `Unreadable` with `name` where it cannot work here at all."""

    def page(self, image: Image, *, dpi: int, name: str, limit_s: float) -> tuple[Seen, ...]:
        """The words of a page in reading order; none where nothing is printed."""

    def digits(self, image: Image, *, dpi: int, name: str, limit_s: float) -> tuple[Seen, ...]:
        """The words of one line that can hold digits only."""
