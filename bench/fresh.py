"""Pages that no weight was chosen on: other pages, other types and sizes, other seals, other scanners.

    from fresh import make_fresh

Later pages of the PDFs of which `renders.py` takes the first two, and the documents that are no PDF, set in
types of this machine. Each page has a seal of its own make (size, rings, star, letters, worn or not), a size
of print, a threshold and its dirt; one in three is grey instead of black and white. The documents that are no
PDF were counted for the mending: `count_as` leaves a page's own document out, and all that repeat it.
The seed is the name, and pages whose name's checksum is odd are held back: weights are chosen on even ones.
"""

from __future__ import annotations

import math
import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
from frequencies import apart_from, count_rows, text_of
from PIL import Image, ImageDraw, ImageFont
from renders import DPI, Render, printed_text

from vanban.language import mending

FIRST, STEP = 2, 2
"""From the third page on, every other one."""
TYPES = (
    ("texgyretermes-regular.otf", "texgyretermes-bold.otf", "texgyretermes-italic.otf"),
    ("texgyrepagella-regular.otf", "texgyrepagella-bold.otf", "texgyrepagella-italic.otf"),
    ("texgyreheros-regular.otf", "texgyreheros-bold.otf", "texgyreheros-italic.otf"),
    ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSerif-Italic.ttf"),
)
"""Debian: fonts-texgyre, fonts-dejavu. Termes is the likeness of the type that the decree prescribes."""
FONT_FOLDERS = ["/usr/share"]
SHEET = (round(8.27 * DPI), round(11.69 * DPI))
read_rows = mending._rows


@dataclass(frozen=True, slots=True)
class Fresh:
    """A page and the document it is from."""

    render: Render
    source: Path
    held_back: bool
    """Not to be looked at while weights are chosen."""


def make_fresh(corpus: Path, measured: list[Path]) -> Iterator[Fresh]:
    """Yield the pages; `measured` are the PDFs of `renders.py`."""
    for path in measured:
        with pdfium.PdfDocument(path) as opened:
            for number in range(FIRST, len(opened), STEP):
                name = f"{path.stem}-{number + 1}"
                chance = random.Random(f"fresh {name}")
                zoom = chance.uniform(0.85, 1.1)
                page = opened[number]
                picture = page.render(scale=DPI / 72 * zoom, grayscale=True).to_pil().convert("L")
                if len(text := printed_text(page)) > 400:
                    yield Fresh(Render(name, _scan(picture, chance), text), path, _held_back(name))
    for path in sorted((corpus / "documents").iterdir()):
        if path.suffix != ".pdf":
            chance = random.Random(f"fresh {path.stem}")
            for number in (1, 2):
                name = f"{path.stem}-{number}"
                picture, text = _set_page(text_of(corpus, path), number, chance)
                if len(text) > 400:
                    yield Fresh(Render(name, _scan(picture, chance), text), path, _held_back(name))


def _held_back(name: str) -> bool:
    return zlib.crc32(name.encode()) % 2 == 1


def count_as(corpus: Path, page: Fresh, measured: list[Path]) -> None:
    """Let the mending know no counts of the document that `page` is from, nor of any that repeats it."""
    known = page.source.suffix != ".pdf"  # no PDF was ever counted
    rows = _rows_without(corpus, page.source, tuple(measured)) if known else read_rows("syllables.txt")
    mending._rows = lambda name: rows if name == "syllables.txt" else read_rows(name)
    mending._frequencies.cache_clear()


@cache
def _rows_without(corpus: Path, path: Path, measured: tuple[Path, ...]) -> list[str]:
    return list(count_rows(corpus, apart_from(corpus, [path, *measured])))


def _set_page(text: str, number: int, chance: random.Random) -> tuple[Image.Image, str]:
    """A page of running text in one type, justified, with headings in bold; and its lines."""
    files = chance.choice((TYPES[0], *TYPES))
    size = chance.choice((11, 12, 13, 13, 14))
    fonts = [ImageFont.truetype(_font_file(file), round(size / 72 * DPI)) for file in files]
    page = Image.new("L", SHEET, 255)
    pen = ImageDraw.Draw(page)
    left, right = round(DPI * chance.uniform(0.9, 1.2)), round(DPI * 7.6)
    pitch = round(size / 72 * DPI * chance.uniform(1.2, 1.5))
    rows = list(_rows(text, fonts, right - left))
    room = (round(DPI * 10.6) - DPI) // pitch
    shown = rows[(number - 1) * room : number * room]
    for at, (line, font, full) in enumerate(shown):
        _set_row(pen, (left, DPI + at * pitch), line, font, right - left if full else 0)
    return page, "\n".join(line for line, _, _ in shown)


@cache
def _font_file(name: str) -> str:
    return str(next(path for folder in FONT_FOLDERS for path in Path(folder).rglob(name)))


def _rows(
    text: str, fonts: list[ImageFont.FreeTypeFont], width: int
) -> Iterator[tuple[str, ImageFont.FreeTypeFont, bool]]:
    """The lines of print, the font of each, and whether it is spread over the whole width."""
    for paragraph in filter(None, map(str.strip, text.splitlines())):
        words = [word for word in paragraph.split() if any(map(str.isalnum, word)) or len(word) < 3]
        joined = " ".join(words)
        heading = joined.isupper() or joined.startswith(("Điều ", "Chương ", "Mục "))
        font = fonts[1] if heading else fonts[2] if joined.startswith(("Căn cứ", "(")) else fonts[0]
        line = ""
        for word in words:
            longer = f"{line} {word}".strip()
            if font.getlength(longer) > width and line:
                yield line, font, True
                longer = word
            line = longer
        if line:
            yield line, font, False


def _set_row(
    pen: ImageDraw.ImageDraw, place: tuple[int, int], line: str, font: ImageFont.FreeTypeFont, width: int
) -> None:
    x, y = float(place[0]), place[1]
    words = line.split()
    spare = width - sum(font.getlength(word) for word in words) if width and len(words) > 1 else 0
    blank = min(spare / (len(words) - 1), 2.5 * font.getlength(" ")) if spare else font.getlength(" ")
    for word in words:
        pen.text((x, y), word, fill=0, font=font)
        x += font.getlength(word) + blank


def _scan(picture: Image.Image, chance: random.Random) -> Image.Image:
    """`picture` stamped, turned, blurred and dirty; in grey or in black and white."""
    _press_seal(picture, chance)
    turned = picture.rotate(chance.uniform(-1.8, 1.8), Image.Resampling.BICUBIC, fillcolor=255)
    pixels = np.asarray(turned).astype(np.float32)
    pixels[:] = cv2.GaussianBlur(pixels, (0, 0), chance.uniform(0.3, 0.7))
    noise = np.random.default_rng(chance.randrange(2**32))
    pixels += noise.normal(0, chance.uniform(2, 18), pixels.shape)
    height, width = pixels.shape
    for _ in range(chance.randint(100, 900)):
        x, y = chance.randrange(width), chance.randrange(height)
        pixels[y : y + chance.randint(1, 3), x : x + chance.randint(1, 3)] = chance.randint(0, 90)
    if chance.random() < 1 / 3:
        return Image.fromarray(np.clip(40 + pixels * 0.8, 0, 255).astype(np.uint8))
    return Image.fromarray(pixels > chance.randint(110, 165)).convert("1")


def _press_seal(picture: Image.Image, chance: random.Random) -> None:
    """A seal over some words: two or three rings, letters between, a star, full or not; worn in places."""
    rows, columns = np.nonzero(np.asarray(picture) < 128)
    place = chance.randrange(len(rows))
    x, y = int(columns[place]), int(rows[place])
    radius = chance.uniform(30, 40) / 25.4 * DPI / 2
    stamp = Image.new("L", picture.size, 255)
    pen = ImageDraw.Draw(stamp)
    for share, thick in (
        (1, chance.randint(3, 8)),
        (0.92, chance.randint(1, 3)),
        (chance.uniform(0.6, 0.68), 2),
    ):
        ring = radius * share
        pen.ellipse((x - ring, y - ring, x + ring, y + ring), outline=0, width=thick)
    star = [
        (x + length * math.sin(turn), y - length * math.cos(turn))
        for step in range(10)
        for length, turn in [(radius * (0.35, 0.14)[step % 2], step * math.pi / 5)]
    ]
    pen.polygon(star, outline=0, width=3, fill=0 if chance.random() < 0.4 else None)
    font = ImageFont.truetype(_font_file(TYPES[chance.randrange(4)][1]), round(radius * 0.19))
    legend = "ỦY BAN NHÂN DÂN ★ TỈNH * SỞ NỘI VỤ *"
    for at, letter in enumerate(legend):
        turn = (at / len(legend)) * 2 * math.pi
        patch = Image.new("L", (round(radius * 0.4),) * 2, 255)
        middle = patch.width / 2
        ImageDraw.Draw(patch).text((middle, middle), letter, fill=0, font=font, anchor="mm")
        patch = patch.rotate(-math.degrees(turn), Image.Resampling.BICUBIC, fillcolor=255)
        spot = (
            round(x + radius * 0.78 * math.sin(turn) - middle),
            round(y - radius * 0.78 * math.cos(turn) - middle),
        )
        stamp.paste(0, spot, patch.point(lambda value: 255 - value))
    worn = np.random.default_rng(chance.randrange(2**32)).random(
        (picture.height // 16 + 1, picture.width // 16 + 1)
    )
    wear = cv2.resize(worn.astype(np.float32), picture.size, interpolation=cv2.INTER_CUBIC)
    pressed = np.where(wear < chance.uniform(0, 0.35), 255, np.asarray(stamp))
    picture.paste(Image.fromarray(np.minimum(np.asarray(picture), pressed).astype(np.uint8)))
