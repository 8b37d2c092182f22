"""Make pictures of pages whose text is known: how scans look, fixed before anything was measured.

Every PDF with a Unicode text layer gives its first two pages, drawn by PDFium at 200 dpi in grey. Each page
gets a round seal over some of its words (a red seal that the scanner made black), is turned by up to 2
degrees, gets specks of dirt and holes in the ink, and is cut to black and white. The seed is the file's name
and the page, so that the pictures are the same wherever they are made.
"""

from __future__ import annotations

import math
import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageDraw

DPI = 200
PAGES = 2
MAX_SKEW_DEG = 2.0
SPECKS = 700
HOLES = 2500
SEAL_MM = 34
BLACK_BELOW = 128


@dataclass(frozen=True, slots=True)
class Render:
    """A page's picture and what is printed on it."""

    name: str
    image: Image.Image
    """Black and white, 200 dpi."""
    text: str
    """As the PDF's text layer has it, line by line."""


def make_renders(documents: list[Path]) -> Iterator[Render]:
    """Yield the first pages of each PDF, in order."""
    for path in documents:
        with pdfium.PdfDocument(path) as opened:
            for number in range(min(PAGES, len(opened))):
                name = f"{path.stem}-{number + 1}"
                page = opened[number]
                text = printed_text(page)
                picture = page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
                yield Render(name, _scan(picture, random.Random(name)), text)


def printed_text(page: pdfium.PdfPage) -> str:
    """The text layer in NFC. The eth that some converters write is seen as Đ; rules of ¯ are no text."""
    text = unicodedata.normalize("NFC", page.get_textpage().get_text_range())
    text = text.replace("Ð", "Đ").replace("\ufffe", "-").replace("\u00ad", "-")
    lines = (line.strip(" ¯_\t") for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _scan(picture: Image.Image, chance: random.Random) -> Image.Image:
    angle = chance.uniform(-MAX_SKEW_DEG, MAX_SKEW_DEG)
    _press_seal(picture, chance)
    turned = picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    ink = np.asarray(turned) < BLACK_BELOW
    return Image.fromarray(~_dirt(ink.copy(), chance)).convert("1")


def _press_seal(picture: Image.Image, chance: random.Random) -> None:
    """Two rings, a star and letters around, in thin black strokes over the words of the page."""
    ink_rows, ink_columns = np.nonzero(np.asarray(picture) < BLACK_BELOW)
    place = chance.randrange(len(ink_rows))
    x, y = int(ink_columns[place]), int(ink_rows[place])
    pen = ImageDraw.Draw(picture)
    radius = SEAL_MM / 25.4 * DPI / 2
    for ring, width in ((radius, 5), (radius * 0.93, 2), (radius * 0.62, 2)):
        pen.ellipse((x - ring, y - ring, x + ring, y + ring), outline=0, width=width)
    points = [
        (x + length * math.sin(turn), y - length * math.cos(turn))
        for step in range(10)
        for length, turn in [(radius * (0.4, 0.16)[step % 2], step * math.pi / 5)]
    ]
    pen.polygon(points, outline=0, width=3)
    for step in range(24):
        turn = step * math.pi / 12
        pen.text(
            (x + radius * 0.77 * math.sin(turn), y - radius * 0.77 * math.cos(turn)),
            chance.choice("ABCDEGHIKLMNOPQRSTUVXY"),
            fill=0,
            font_size=int(radius * 0.2),
            anchor="mm",
        )


def _dirt(ink: np.ndarray, chance: random.Random) -> np.ndarray:
    """Specks of one to three pixels on the paper, single white pixels in the ink."""
    height, width = ink.shape
    for _ in range(SPECKS):
        x, y, across, down = (
            chance.randrange(width),
            chance.randrange(height),
            chance.randint(1, 3),
            chance.randint(1, 3),
        )
        ink[y : y + down, x : x + across] = True
    rows, columns = np.nonzero(ink)
    for place in chance.sample(range(len(rows)), min(HOLES, len(rows) // 20)):
        ink[rows[place], columns[place]] = False
    return ink
