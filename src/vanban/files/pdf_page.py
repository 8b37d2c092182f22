"""Take the words of one PDF page from PDFium: text, box, style, and whether a person sees them.

glyphs -> words (box of the first and last glyph) -> style of their text object -> millimetres as the page is seen
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from vanban.files import pdf_calls as calls
from vanban.files.words import Ruling, Word
from vanban.language.normal import to_nfc
from vanban.model import Box, Style

MM = 25.4 / 72
_WORD = re.compile(r"[^\s\x00\x02\ufffe]+[\x02\ufffe]?")
"""PDFium puts U+0002 or U+FFFE where a hyphen ends a line, and no break behind it."""
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_FACE = re.compile(
    r"[,\-]?(?:PS)?(?:MT)?[,\-]?(?:Bold|Italic|Oblique|Regular|Roman)*(?:PS)?(?:MT)?$", re.IGNORECASE
)
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\u00ad": "-"})
_SYMBOLS = {
    0xF0B7: "•",
    0xF02D: "-",
    0xF02B: "+",
    0xF0A7: "▪",
    0xF0D8: "➢",
    0xF0FC: "✓",
    0xF0FE: "☒",
    0xF06F: "□",
}
_FORCED_BOLD = 1 << 18
_ITALIC = 1 << 6


class Seen(NamedTuple):
    """What one text object says of all its letters."""

    style: Style
    visible: bool
    why: str
    """Why a person does not see it; empty where one does."""
    size: float
    annotation: int
    """Which annotation prints it, from 0; -1 for the page itself."""


class Drawn(NamedTuple):
    """Something on the page that is not text, in millimetres from the top left; `order` is that of painting."""

    box: Box
    order: int


@dataclass(frozen=True, slots=True)
class Glyphs:
    """What PDFium finds on one page."""

    width: float
    height: float
    words: list[Word]
    hidden: list[tuple[Word, str]]
    """Words that no person sees, and why."""
    noted: dict[int, list[Word]]
    """The words that each annotation prints."""
    images: list[Drawn]
    rulings: list[Ruling]
    broken: int = 0
    """Glyphs whose letter the file does not tell."""
    fonts: dict[int, tuple[str, bool, bool]] = field(default_factory=dict)


Place = Callable[[float, float, float, float], tuple[float, float, float, float]]
"""left, bottom, right, top in the file's points -> left, top, right, bottom in millimetres as seen."""


def placing(page: pdfium2.PdfPage) -> tuple[float, float, Place]:
    """Width and height in millimetres as the page is seen, and the way from the file's points to there."""
    left, bottom, right, top = page.get_bbox()
    turn = page.get_rotation()
    wide, high = (right - left) * MM, (top - bottom) * MM
    if turn == 90:
        return (
            high,
            wide,
            lambda l, b, r, t: ((b - bottom) * MM, (l - left) * MM, (t - bottom) * MM, (r - left) * MM),
        )
    if turn == 180:
        return (
            wide,
            high,
            lambda l, b, r, t: ((right - r) * MM, (b - bottom) * MM, (right - l) * MM, (t - bottom) * MM),
        )
    if turn == 270:
        return (
            high,
            wide,
            lambda l, b, r, t: ((top - t) * MM, (right - r) * MM, (top - b) * MM, (right - l) * MM),
        )
    return wide, high, lambda l, b, r, t: ((l - left) * MM, (top - t) * MM, (r - left) * MM, (top - b) * MM)


class Reader:
    """Reads one page that is open; all handles end with it."""

    def __init__(self, page: pdfium2.PdfPage, own_objects: int | None) -> None:
        self._page = calls.handle(page.raw)
        self.width, self.height, self._place = placing(page)
        self._own = own_objects
        self._styles: dict[tuple[int | None, float, bool], Style] = {}
        self._fonts: dict[int | None, tuple[str, bool, bool]] = {}
        self._seen: dict[int | None, Seen] = {}
        self._notes: dict[int | None, int] = {}
        self.images: list[Drawn] = []
        self.rulings: list[Ruling] = []
        self._floats = [ctypes.c_float() for _ in range(4)]
        self._four = [ctypes.byref(value) for value in self._floats]
        self._mode_values = [ctypes.c_int(), ctypes.c_int()]
        self._modes = [ctypes.byref(value) for value in self._mode_values]
        self._colours = [ctypes.c_uint() for _ in range(4)]
        self._rgba = [ctypes.byref(value) for value in self._colours]

    def read(self, textpage: pdfium2.PdfTextPage) -> Glyphs:
        """Everything on the page."""
        self._walk()
        words: list[Word] = []
        hidden: list[tuple[Word, str]] = []
        noted: dict[int, list[Word]] = {}
        for word, seen in self._words(calls.handle(textpage.raw)):
            if not seen.visible or not self._on_page(word):
                hidden.append((word, seen.why or "off the page"))
            elif seen.annotation >= 0:
                noted.setdefault(seen.annotation, []).append(word)
            else:
                words.append(word)
        return Glyphs(self.width, self.height, words, hidden, noted, self.images, self.rulings)

    def _on_page(self, word: Word) -> bool:
        return 0 <= word[1] + word[3] <= 2 * self.width and 0 <= word[2] + word[4] <= 2 * self.height

    def _walk(self) -> None:
        """Note the page's drawings, and which text belongs to which annotation."""
        count = calls.count_objects(self._page)
        for order in range(count):
            obj = calls.get_object(self._page, order)
            kind = calls.object_type(obj)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._draw(obj)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                box = self._bounds(obj)
                if box:
                    self.images.append(Drawn(Box(*box), order))
            elif kind == pdfium.FPDF_PAGEOBJ_FORM:
                self._walk_form(obj, order)

    def _walk_form(self, form: int | None, order: int) -> None:
        is_added = self._own is not None and order >= self._own
        for index in range(calls.count_inside(form)):
            obj = calls.get_inside(form, index)
            if is_added:
                self._claim(obj, index, depth=0)

    def _claim(self, obj: int | None, annotation: int, *, depth: int) -> None:
        kind = calls.object_type(obj)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self._notes[obj] = annotation
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < 6:
            for index in range(calls.count_inside(obj)):
                self._claim(calls.get_inside(obj, index), annotation, depth=depth + 1)

    def _bounds(self, obj: int | None) -> tuple[float, float, float, float] | None:
        if not calls.object_bounds(obj, *self._four):
            return None
        left, bottom, right, top = (value.value for value in self._floats)
        return self._place(left, bottom, right, top)

    def _draw(self, obj: int | None) -> None:
        """Keep a path that is a straight line; a box gives its four sides."""
        box = self._bounds(obj)
        if not box:
            return
        left, top, right, bottom = box
        wide, high = right - left, bottom - top
        if max(wide, high) < 1.5 or not self._is_drawn(obj, is_line=min(wide, high) < 1):
            return
        if min(wide, high) < 1:
            self.rulings.append(Ruling(*box))
        elif wide > 4 and high > 3 and wide < 0.98 * self.width:
            self.rulings += (
                Ruling(left, top, right, top),
                Ruling(left, bottom, right, bottom),
                Ruling(left, top, left, bottom),
                Ruling(right, top, right, bottom),
            )

    def _is_drawn(self, obj: int | None, *, is_line: bool) -> bool:
        """Whether a person sees this path as lines: stroked, or so thin that its fill is a line; and not white."""
        if not calls.draw_mode(obj, *self._modes):
            return False
        filled, stroked = (value.value for value in self._mode_values)
        if stroked and calls.stroke_colour(obj, *self._rgba) and not self._is_white():
            return True
        return is_line and bool(filled and calls.fill_colour(obj, *self._rgba)) and not self._is_white()

    def _words(self, textpage: int | None) -> Iterator[tuple[Word, Seen]]:
        count = calls.count_chars(textpage)
        if count <= 0:
            return
        buffer = ctypes.create_string_buffer(2 * count + 2)
        length = calls.get_text(textpage, 0, count, buffer)
        text = buffer.raw[: 2 * length - 2].decode("utf-16-le", "replace")
        direct = len(text) == count
        rect = pdfium.FS_RECTF()
        into = ctypes.byref(rect)
        place, loose_box, text_object = self._place, calls.loose_box, calls.text_object
        known = self._seen
        for match in _WORD.finditer(text):
            start, end = match.span()
            first, last = (
                (start, end - 1)
                if direct
                else (calls.char_at(textpage, start), calls.char_at(textpage, end - 1))
            )
            owner = text_object(textpage, first)
            seen = known.get(owner) or self._look(owner, textpage, first)
            if last > first and direct and text_object(textpage, last) != owner:
                yield from self._torn(textpage, text, start, end)
                continue
            loose_box(textpage, first, into)
            left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
            if last > first:
                loose_box(textpage, last, into)
                if rect.right < left or rect.left < left:
                    left = min(left, rect.left)
                right = max(right, rect.right)
                bottom, top = min(bottom, rect.bottom), max(top, rect.top)
            yield Word(_letters(match[0]), *place(left, bottom, right, top), seen.style), seen

    def _torn(self, textpage: int | None, text: str, start: int, end: int) -> Iterator[tuple[Word, Seen]]:
        """A word that several text objects print: cut where the style or the line changes."""
        rect = pdfium.FS_RECTF()
        into = ctypes.byref(rect)
        parts: list[tuple[list[float], list[str], Seen]] = []
        for index in range(start, end):
            owner = calls.text_object(textpage, index)
            seen = self._seen.get(owner) or self._look(owner, textpage, index)
            calls.loose_box(textpage, index, into)
            box = [rect.left, rect.bottom, rect.right, rect.top]
            if (
                parts
                and parts[-1][2][:5] == seen[:5]
                and abs(parts[-1][0][1] - box[1]) < 0.1 * max(seen.size, 1)
            ):
                last = parts[-1][0]
                last[:] = [
                    min(last[0], box[0]),
                    min(last[1], box[1]),
                    max(last[2], box[2]),
                    max(last[3], box[3]),
                ]
                parts[-1][1].append(text[index])
            else:
                parts.append((box, [text[index]], seen))
        for place, (box, letters, seen) in enumerate(parts):
            style = seen.style
            if _is_raised(parts, place):
                style = self._style_of(style)
            word = Word(_letters("".join(letters)), *self._place(*box), style, None, place > 0)
            yield word, seen

    def _style_of(self, style: Style) -> Style:
        return Style(style.font, style.size_pt, style.bold, style.italic, style.underline, raised=True)

    def _look(self, owner: int | None, textpage: int | None, index: int) -> Seen:
        """Style and visibility of one text object."""
        size = self._size(owner, textpage, index)
        font = calls.font_of(owner) if owner else None
        style = self._style(font, size)
        why = ""
        if owner:
            mode = calls.render_mode(owner)
            if mode in (3, 7):
                why = "invisible"
            elif mode == 0 and calls.fill_colour(owner, *self._rgba) and self._is_white():
                why = "white"
        if size < 1:
            why = "too small"
        seen = Seen(style, not why, why, size, self._notes.get(owner, -1))
        self._seen[owner] = seen
        return seen

    def _is_white(self) -> bool:
        red, green, blue, alpha = (value.value for value in self._colours)
        return min(red, green, blue) >= 250 or alpha == 0

    def _size(self, owner: int | None, textpage: int | None, index: int) -> float:
        if not owner or not calls.font_size(owner, self._floats[0]):
            return 0.0
        matrix = pdfium.FS_MATRIX()
        if not calls.char_matrix(textpage, index, ctypes.byref(matrix)):
            return float(self._floats[0].value)
        return float(abs(self._floats[0].value) * (matrix.c**2 + matrix.d**2) ** 0.5)

    def _style(self, font: int | None, size: float) -> Style:
        key = (font, round(size, 1), False)
        style = self._styles.get(key)
        if style is None:
            if font not in self._fonts:
                self._fonts[font] = _font(font)
            name, bold, italic = self._fonts[font]
            style = self._styles[key] = Style(name or None, key[1] or None, bold, italic)
        return style


def _is_raised(parts: list[tuple[list[float], list[str], Seen]], place: int) -> bool:
    """Whether this part is smaller than a neighbour in its word and stands above the neighbour's foot."""
    box, _, seen = parts[place]
    for other in parts[max(0, place - 1) : place + 2]:
        if seen.size < 0.85 * other[2].size and box[1] > other[0][1] + 0.15 * other[2].size:
            return True
    return False


def _letters(text: str) -> str:
    if text.isascii():
        return text.translate(_HYPHENS) if "\x02" in text else text
    text = to_nfc(text.translate(_HYPHENS))
    return "".join(_SYMBOLS.get(ord(letter), letter) for letter in text) if "\ue000" <= max(text) else text


def _font(font: int | None) -> tuple[str, bool, bool]:
    """Family, bold, italic of a font, from its name, flags and weight."""
    if not font:
        return "", False, False
    buffer = ctypes.create_string_buffer(256)
    calls.font_name(font, buffer, 256)
    name = _SUBSET.sub("", buffer.value.decode("utf-8", "replace"))
    flags = calls.font_flags(font)
    lower = name.lower()
    bold = "bold" in lower or "black" in lower or bool(flags > 0 and flags & _FORCED_BOLD)
    italic = "italic" in lower or "oblique" in lower or bool(flags > 0 and flags & _ITALIC)
    return _family(name), bold, italic


def _family(name: str) -> str:
    """`TimesNewRomanPS-BoldMT` as people call it: `Times New Roman`."""
    short = _FACE.sub("", name) or name
    return (
        re.sub(r"(?<=[a-z])(?=[A-Z])", " ", short).strip()
        if " " not in short and not short.startswith(".")
        else short
    )
