"""What a recogniser of printed words must offer, so that another can replace the one we have.

It is handed pictures of single lines, upright and clean, and says which words it sees in each, and where.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from PIL.Image import Image


class Seen(NamedTuple):
    """One word that a recogniser sees, in pixels of the picture of its line."""

    text: str
    left: int
    right: int
    confidence: float
    """The recogniser's trust in the whole word, 0 to 1."""


class Recogniser(Protocol):
    """Turns pictures of lines into words, from the left.

    Raises `Unreadable` about the file `name` where it cannot work here, or needs more than `limit_s` seconds.
    """

    def lines(self, pictures: Sequence[Image], *, name: str, limit_s: float) -> list[tuple[Seen, ...]]:
        """The words of each line of print; none where nothing is printed."""

    def digits(self, pictures: Sequence[Image], *, name: str, limit_s: float) -> list[tuple[Seen, ...]]:
        """The words of each line, where every letter must be a digit."""
