"""Do typed serials and days of a scan's head survive, and is handwriting left alone?

    python bench/head_digits.py [--pages 40] [--fonts FOLDER] [--show]

Every picture holds heads whose number and date are known: one half typed throughout (a type, a size, a scan
and its dirt for each page), the other half with serial and day written by a hand: strokes of our own with
trembling, slant, size and baseline that differ, or letters of script fonts set one by one. FOLDER holds
`hands/` with script fonts and `types/` with pairs NAME-upright and NAME-sloping (*.ttf, *.otf). Printed are
shares of each kind of field: right, left out, wrong, and on a row that was not found. The seed is the page's
number, so that pictures are the same wherever the fonts are.
"""

from __future__ import annotations

import argparse
import math
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from vanban.files.scan import Picture, recognise_page
from vanban.files.tesseract import Tesseract
from vanban.files.words import PageWords
from vanban.model import Limits

ROWS = 12
PLAIN = (("DejaVuSerif.ttf", "DejaVuSerif-Italic.ttf"), ("DejaVuSans.ttf", "DejaVuSans-Oblique.ttf"))
"""Types that Debian has everywhere; --fonts brings more."""
SIGNS = [
    "TB-UBND",
    "QĐ-SYT",
    "KH-BCĐ",
    "UBND-KSTTHC",
    "CT-TTg",
    "BC-SGDĐT",
    "TTr-UBND",
    "GM-VP",
    "TA-VP",
    "NQ-HĐND",
    "CV-ĐHSP",
    "BTP-PLDSKT",
]
TOWNS = ("Hà Nội", "Huế", "Quảng Ngãi", "Kiên Giang", "An Giang", "Phú Thọ", "Thừa Thiên Huế", "Đông Anh")
SHAPES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "0": (((0.5, 0.0), (0.1, 0.3), (0.1, 0.7), (0.5, 1.0), (0.9, 0.7), (0.9, 0.3), (0.5, 0.0)),),
    "1": (((0.2, 0.35), (0.55, 0.0), (0.5, 1.0)),),
    "2": (((0.1, 0.25), (0.4, 0.0), (0.85, 0.2), (0.6, 0.6), (0.1, 1.0), (0.95, 0.95)),),
    "3": (
        ((0.1, 0.1), (0.5, 0.0), (0.85, 0.2), (0.4, 0.45), (0.85, 0.7), (0.5, 1.0), (0.05, 0.9)),
    ),
    "4": (((0.6, 0.0), (0.1, 0.65), (0.95, 0.65)), ((0.7, 0.35), (0.6, 1.0))),
    "5": (
        ((0.25, 0.0), (0.2, 0.45), (0.7, 0.4), (0.85, 0.75), (0.45, 1.0), (0.1, 0.9)),
        ((0.25, 0.0), (0.85, 0.0)),
    ),
    "6": (((0.8, 0.0), (0.3, 0.4), (0.15, 0.8), (0.5, 1.0), (0.85, 0.75), (0.5, 0.5), (0.2, 0.7)),),
    "7": (((0.1, 0.05), (0.9, 0.0), (0.45, 1.0)), ((0.3, 0.5), (0.85, 0.45))),
    "8": (
        (
            (0.5, 0.45), (0.15, 0.2), (0.5, 0.0), (0.85, 0.2),
            (0.15, 0.8), (0.5, 1.0), (0.85, 0.75), (0.5, 0.45),
        ),
    ),
    "9": (((0.85, 0.2), (0.45, 0.0), (0.15, 0.3), (0.5, 0.5), (0.85, 0.2), (0.8, 0.6), (0.5, 1.0)),),
}  # fmt: skip
"""The strokes of each digit in a box of 1 by 1, from above."""


@dataclass(frozen=True, slots=True)
class Head:
    """One row of a picture and what stands in it."""

    serial: str
    sign: str
    day: str
    month: str
    year: str
    typed: bool
    middle: float
    """How high it stands, of the picture's height."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The picture of a page full of heads."""

    name: str
    image: Image.Image
    dpi: int
    heads: tuple[Head, ...]


class Hand:
    """A clerk's hand: the same pen all over the page, no two digits alike."""

    def __init__(self, chance: random.Random, height: float, fonts: list[Path]) -> None:
        self.chance, self.height = chance, height
        self.font = chance.choice(fonts) if fonts and chance.random() < 0.5 else None
        self.size = chance.uniform(0.95, 1.5)
        self.slant = chance.uniform(-0.1, 0.45)
        self.unsteady = chance.uniform(0.03, 0.1)
        self.pen = max(1.5, height * chance.uniform(0.07, 0.15))
        self.ink = chance.choice(((20, 30, 150), (25, 25, 25), (0, 0, 0), (40, 50, 120)))

    def write(self, page: Image.Image, x: float, baseline: float, digits: str) -> float:
        """Write on `page`; the column where the hand stopped."""
        for digit in digits:
            width = self._set(page, x, baseline, digit) if self.font else self._draw(page, x, baseline, digit)
            x += width + self.height * self.chance.uniform(0.0, 0.25)
        return x

    def _jitter(self, scale: float = 1.0) -> float:
        return self.chance.gauss(0, self.unsteady * scale)

    def _draw(self, page: Image.Image, x: float, baseline: float, digit: str) -> float:
        high = self.height * self.size * (1 + self._jitter(1.5))
        wide = high * (0.25 if digit == "1" else 0.6) * (1 + self._jitter(1.5))
        low = baseline + self.height * self._jitter(1.5)
        pen = ImageDraw.Draw(page)
        for stroke in SHAPES[digit]:
            points = [(px + self._jitter(), py + self._jitter()) for px, py in stroke]
            places = [
                (x + px * wide + (1 - py) * high * self.slant * 0.5, low - (1 - py) * high)
                for px, py in _smooth(points)
            ]
            pen.line(places, fill=self.ink, width=round(self.pen), joint="curve")
        return wide

    def _set(self, page: Image.Image, x: float, baseline: float, digit: str) -> float:
        assert self.font
        size = self.height * self.size * (1.5 + self._jitter(1.5))
        font = ImageFont.truetype(str(self.font), round(size))
        patch = Image.new("L", (round(size * 2), round(size * 2)), 0)
        ImageDraw.Draw(patch).text((size * 0.6, size * 1.4), digit, fill=255, font=font, anchor="ls")
        patch = patch.rotate(math.degrees(self._jitter(1.5)), Image.Resampling.BICUBIC)
        place = (round(x - size * 0.6), round(baseline - size * 1.4 + self.height * self._jitter(1.5)))
        page.paste(Image.new("RGB", patch.size, self.ink), place, patch)
        return font.getlength(digit)


def _smooth(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A curve through `points` (Catmull-Rom)."""
    around = [points[0], *points, points[-1]]
    curve: list[tuple[float, float]] = []
    for a, b, c, d in zip(around, around[1:], around[2:], around[3:], strict=False):
        for t in (0.0, 0.2, 0.4, 0.6, 0.8):
            x, y = (
                0.5 * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t
                       + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t**3)
                for k in (0, 1)
            )  # fmt: skip
            curve.append((x, y))
    return [*curve, points[-1]]


def make_sheets(pages: int, fonts: Path | None) -> Iterator[Sheet]:
    """Yield pictures, typed and written in turn."""
    hands = _fonts(fonts, "hands/*.[ot]tf")
    sloping = _fonts(fonts, "types/*-sloping.[ot]tf")
    upright = _fonts(fonts, "types/*-upright.[ot]tf")
    types = [*zip(map(str, upright), map(str, sloping), strict=True), *PLAIN]
    for number in range(pages):
        chance = random.Random(number)
        dpi = chance.choice((200, 200, 300))
        page = Image.new("RGB", (round(8.27 * dpi), round(11.69 * dpi)), "white")
        heads = tuple(_set_heads(page, dpi, chance, types, hands if number % 2 else None))
        yield Sheet(f"{number:03}", _scan(page, chance), dpi, heads)


def _fonts(folder: Path | None, pattern: str) -> list[Path]:
    return sorted(folder.glob(pattern)) if folder else []


def _set_heads(
    page: Image.Image,
    dpi: int,
    chance: random.Random,
    types: list[tuple[str, str]],
    hands: list[Path] | None,
) -> Iterator[Head]:
    upright, sloping = chance.choice(types)
    size = round(chance.choice((13, 13, 14)) / 72 * dpi)
    fonts = ImageFont.truetype(upright, size), ImageFont.truetype(sloping, size)
    hand = None if hands is None else Hand(chance, size * 0.66, hands)
    for row in range(ROWS):
        year, day, month = chance.randint(2008, 2026), chance.randint(1, 31), chance.randint(1, 12)
        written = f"{day:02}" if chance.random() < 0.8 else str(day)
        serial = str(
            chance.choice((chance.randint(1, 99), chance.randint(100, 999), chance.randint(1000, 4999)))
        )
        baseline = dpi * (0.8 + 0.3 * row)
        month_text = f"{month:02}" if month < 3 else str(month)
        head = Head(
            serial.zfill(2), chance.choice(SIGNS), written, month_text, str(year), hand is None,
            (baseline - size * 0.3) / page.height,
        )  # fmt: skip
        _set_head(page, head, fonts, hand, chance, dpi, baseline)
        yield head


def _set_head(  # noqa: PLR0913, PLR0917 - a picture, what to draw and with what
    page: Image.Image,
    head: Head,
    fonts: tuple[ImageFont.FreeTypeFont, ImageFont.FreeTypeFont],
    hand: Hand | None,
    chance: random.Random,
    dpi: int,
    baseline: float,
) -> None:
    pen = ImageDraw.Draw(page)
    blank = fonts[0].getlength(" ")

    def put(x: float, text: str, font: ImageFont.FreeTypeFont) -> float:
        pen.text((x, baseline), text, fill=(20, 20, 20), font=font, anchor="ls")
        return x + font.getlength(text)

    x = put(dpi * 1.0, "Số: ", fonts[0])
    if hand is None:
        put(x, f"{head.serial}{chance.choice(('', '', ' '))}/{head.sign}", fonts[0])
    else:
        x = hand.write(page, x, baseline, head.serial)
        put(x + blank * chance.uniform(0.5, 3), f"/{head.sign}", fonts[0])
    x = put(dpi * 4.1, f"{chance.choice(TOWNS)}, ngày ", fonts[1])
    if hand is None:
        x = put(x + blank * chance.choice((0, 0, 0, 1)), head.day, fonts[1])
    else:
        x = hand.write(page, x + blank * chance.uniform(0, 1), baseline, head.day)
    put(x + blank * chance.uniform(1, 2), f"tháng {head.month} năm {head.year}", fonts[1])


def _scan(page: Image.Image, chance: random.Random) -> Image.Image:
    """`page` as a scanner saw it: askew, blurred, pale or dark, with specks; colour, grey or black."""
    mode = chance.choice(("RGB", "L", "1"))
    turned = page.rotate(chance.uniform(-1.0, 1.0), Image.Resampling.BICUBIC, fillcolor="white")
    pixels: NDArray[Any] = np.asarray(turned if mode == "RGB" else turned.convert("L")).astype(np.float32)
    pixels = cv2.GaussianBlur(pixels, (0, 0), chance.uniform(0.4, 1.1))
    pixels = 255 - (255 - pixels) * chance.uniform(0.65, 1.0)
    noise = np.random.default_rng(chance.randrange(2**32))
    pixels = pixels + noise.normal(0, chance.uniform(1, 8), pixels.shape)
    for _ in range(chance.randint(0, 300)):
        x, y = chance.randrange(page.width), chance.randrange(page.height)
        pixels[y : y + chance.randint(1, 3), x : x + chance.randint(1, 3)] = chance.randint(0, 160)
    grey = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    level = chance.randint(140, 185)
    return grey.point(lambda value: 255 * (value > level)) if mode == "1" else grey


def outcomes(sheet: Sheet, *, show: bool) -> Iterator[tuple[str, str]]:
    """What became of serial, day, month and year of each row: (kind of field, outcome)."""
    page = recognise_page(
        Picture(sheet.image, sheet.dpi, 1, sheet.name), recognise=Tesseract(), limits=Limits()
    )
    for head in sheet.heads:
        text = _row_text(page, head)
        kind = "typed" if head.typed else "written"
        number = re.search(r"S\S{1,3}\s?[:.;]?\s*(\S*?)\s*/", text)
        date = re.search(r"ng[àa]y\s*(\S{0,4}?)\s*th\S{1,2}ng\s*(\S*?)\s*n\S?m\s*(\S*)", text)
        wanted = (head.serial, head.day, head.month, head.year)
        got = (number[1] if number else None, *(date.groups() if date else (None,) * 3))
        for name, want, read in zip(("serial", "day", "month", "year"), wanted, got, strict=True):
            outcome = _outcome(want, read)
            if show and outcome not in ("right", "dropped" if kind == "written" else ""):
                print(f"{sheet.name} {kind} {name} {want} {read!r} {outcome}: {text}")
            yield f"{kind} {name}", outcome


def _outcome(want: str, read: str | None) -> str:
    if read is None:
        return "lost row"
    if not any(map(str.isalnum, read)):  # the stop behind a year stays
        return "dropped"
    return "right" if read == want else "WRONG"


def _row_text(page: PageWords, head: Head) -> str:
    middle = head.middle * page.height
    row = [word for word in page.words if abs((word.top + word.bottom) / 2 - middle) < 0.15 * 25.4]
    return " ".join(word.text for word in sorted(row, key=lambda word: word.left))


def main() -> None:
    """Print a row for each kind of field."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--fonts", type=Path)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    counts: dict[str, Counter[str]] = {}
    for sheet in make_sheets(given.pages, given.fonts):
        for field, outcome in outcomes(sheet, show=given.show):
            counts.setdefault(field, Counter())[outcome] += 1
    for field, counter in sorted(counts.items()):
        total = counter.total()
        shares = "  ".join(
            f"{name} {counter[name] / total:6.1%}" for name in ("right", "dropped", "WRONG", "lost row")
        )
        print(f"{field:<16} of {total:>4}  {shares}")


if __name__ == "__main__":
    main()
