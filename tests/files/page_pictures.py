"""Pages drawn by hand for tests of scans: bars stand for letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw

from vanban.files.recogniser import Seen

if TYPE_CHECKING:
    from numpy.typing import NDArray

DPI = 200
LETTER = (10, 18)
"""Width and height of a bar."""


def blank(width: int = 1000, height: int = 800) -> Image.Image:
    """White paper."""
    return Image.new("RGB", (width, height), "white")


def draw_line(page: Image.Image, left: int, top: int, letters: int) -> None:
    """A line of `letters` bars, five to a word."""
    pen = ImageDraw.Draw(page)
    x = left
    for letter in range(letters):
        pen.rectangle((x, top, x + LETTER[0] - 1, top + LETTER[1] - 1), fill="black")
        x += LETTER[0] + (12 if letter % 5 == 4 else 4)


def page_of_lines(tops: Sequence[int] = range(100, 700, 50)) -> Image.Image:
    """A page full of lines."""
    page = blank()
    for top in tops:
        draw_line(page, 100, top, 50)
    return page


def grey(page: Image.Image) -> NDArray[np.uint8]:
    """The pixels of `page`, 0 black to 255 white."""
    return np.asarray(page.convert("L"))


@dataclass
class Says:
    """A recogniser that says the same of every line, and of every place for digits."""

    words: str = "chữ in"
    number: str = "12"
    trust: float = 0.95

    def lines(self, pictures: Sequence[Image.Image], *, name: str, limit_s: float) -> list[tuple[Seen, ...]]:
        """The words, spread over each picture."""
        del name, limit_s
        return [tuple(self._spread(picture.width)) for picture in pictures]

    def digits(self, pictures: Sequence[Image.Image], *, name: str, limit_s: float) -> list[tuple[Seen, ...]]:
        """The number in each picture."""
        del name, limit_s
        return [(Seen(self.number, 0, picture.width, self.trust),) for picture in pictures]

    def _spread(self, width: int) -> Iterator[Seen]:
        words = self.words.split()
        for place, word in enumerate(words):
            left, right = place * width // len(words), (place + 1) * width // len(words) - 4
            yield Seen(word, left, right, self.trust)
