"""Take the words of one PDF page from PDFium: text, box, style, and whether a person sees them.

glyphs -> words (box of the first and last glyph) -> style of their text object -> millimetres as seen
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from vanban.files import pdf_calls as calls
from vanban.files.pdf_objects import MM, Colour, Drawings, Frame, Image, frame_of, walk_page
from vanban.files.words import Word
from vanban.model import Box, Style

_WORD = re.compile(r"[^\s\x00\x02\ufffe\uf020]+[\x02\ufffe]?")
"""PDFium puts U+0002 or U+FFFE where a hyphen ends a line, and no break behind it."""
_ODD = re.compile("[\x02\ufffe\ue000-\uf8ff]")
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_FACE = re.compile(
    r"[,\-]?(?:PS)?(?:MT)?[,\-]?(?:Bold|Italic|Oblique|Regular|Roman)*(?:PS)?(?:MT)?$", re.IGNORECASE
)
_LETTERS = str.maketrans(
    {
        "\x02": "-", "\ufffe": "-",
        # The bullets of Word's Symbol and Wingdings fonts, which have code points of their own.
        "\uf0b7": "•", "\uf02d": "-", "\uf02b": "+", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓",
        "\uf0fe": "☒",
        "\uf06f": "□", "\uf0a8": "□",
    }
)  # fmt: skip
_FORCED_BOLD = 1 << 18
_ITALIC = 1 << 6
_LEAST_PT = 1.0
_STRIDE = 5
"""How many words ahead one looks for the end of a text object."""
_RISE, _FALL = 0.89, 0.22
"""Of the size: how far Times New Roman reaches above and below the line its letters stand on. The boxes that
the file's fonts state differ from letter to letter."""
_WHITE = "chữ trắng"
_NONE = Style()


class Look(NamedTuple):
    """What one text object says of all its letters."""

    style: Style
    unseen: str
    """Why a person does not see it; empty where one does."""
    size: float
    annotation: int
    """Which annotation prints it, from 0; -1 for the page itself."""
    level: bool
    """Whether its line lies level, so that all its letters share one top and one bottom."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """What PDFium finds on one page, in the order of the file."""

    width: float
    height: float
    words: list[Word]
    hidden: list[tuple[Word, str]]
    """Words that no person sees, and why."""
    noted: dict[int, list[Word]]
    """The words that each annotation prints."""
    drawings: Drawings
    """All else; its handles end with the page."""


def read_glyphs(page: pdfium2.PdfPage, textpage: pdfium2.PdfTextPage, own: int | None) -> Glyphs:
    """Everything on the page; objects from number `own` on are those of its annotations."""
    frame = frame_of(page)
    drawings = walk_page(page, frame, own)
    reader = _Reader(calls.handle(textpage.raw), frame, drawings)
    reader.read()
    words = _raise_marks(reader.words)
    covers = [image for image in drawings.images if reader.lies_over(image, words)]
    opaque = [image for image in covers if _is_opaque(page, image)]
    if opaque:
        words = reader.uncovered(words, opaque)
    return Glyphs(frame.width, frame.height, words, reader.hidden, reader.noted, drawings)


def take_off(glyphs: Glyphs) -> None:
    """Take annotations whose words are known off the page, so that its picture shows what is under them."""
    for annotation in glyphs.noted:
        calls.remove_inside(*glyphs.drawings.printed[annotation])


class _Reader:
    """Reads the words of one page that is open; all handles end with it."""

    def __init__(self, textpage: int | None, frame: Frame, drawings: Drawings) -> None:
        self._textpage = textpage
        self._passed = calls.Passed(textpage)
        self._frame = frame
        self._drawings = drawings
        self._looks: dict[int | None, Look] = {}
        self._styles: dict[tuple[int | None, float], Style] = {}
        self._colour = Colour()
        self._fonts: dict[int | None, tuple[str, bool, bool]] = {}
        self._size = ctypes.c_float()
        self._size_at = ctypes.byref(self._size)
        self._origin = ctypes.c_double(), ctypes.c_double()
        self._origin_x, self._origin_y = map(ctypes.byref, self._origin)
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_at = ctypes.byref(self._matrix)
        self._rect = pdfium.FS_RECTF()
        self._into = ctypes.byref(self._rect)
        self.words: list[Word] = []
        self.orders: dict[int, int] = {}
        self.hidden: list[tuple[Word, str]] = []
        self.noted: dict[int, list[Word]] = {}

    # One long function: over the glyphs of a page, each call that is made apart is felt.
    def read(self) -> None:  # noqa: C901, PLR0912, PLR0915
        """Sort the words into those seen, those hidden and those of annotations."""
        textpage = self._textpage
        count = calls.count_chars(textpage)
        if count <= 0:
            return
        buffer = ctypes.create_string_buffer(2 * count + 2)
        length = calls.get_text(textpage, 0, count, buffer)
        text = buffer.raw[: 2 * length - 2].decode("utf-16-le", "replace")
        # One letter for one, so that a word stands at the same place in both.
        clean = text.translate(_LETTERS) if _ODD.search(text) else text
        apart = not unicodedata.is_normalized("NFC", clean)
        passed, text_object, loose_box, looks = self._passed, calls.text_object, calls.loose_box, self._looks
        rect, into, upright = self._rect, self._into, self._frame.upright
        x, y, wide, high = self._frame.left, self._frame.top, 2 * self._frame.width, 2 * self._frame.height
        direct = len(text) == count
        make = tuple.__new__  # the constructor of a NamedTuple takes twice as long
        orders = self._drawings.texts
        owner: int | None = -1
        look = Look(_NONE, "", 0, -1, level=False)
        style = _NONE
        plain = level = False
        upper = lower = 0.0
        add = self.words.append
        sure = -1
        matches = list(_WORD.finditer(text))
        for number, match in enumerate(matches):
            start, end = match.span()
            first, last = start, end - 1
            if not direct:
                first, last = calls.char_at(textpage, start), calls.char_at(textpage, last)
            ending = owner if number <= sure else text_object(passed, last)
            if ending == owner:
                # The letters of one object follow each other: where two words are its own, all between are.
                ahead = number + _STRIDE
                if number > sure and direct and ahead < len(matches):
                    sure = ahead if text_object(passed, matches[ahead].start()) == owner else sure
            else:
                owner = ending
                beginning = text_object(passed, first)
                if beginning != ending and direct and self._torn(text, start, end):
                    owner = -1
                    continue
                look = looks.get(owner) or self._look(owner, last)
                style, level = look[0], look[4] and upright
                plain = not look[1] and look[3] < 0
                if level:
                    foot = self._foot(first)
                    upper, lower = (y - foot - _RISE * look[2]) * MM, (y - foot + _FALL * look[2]) * MM
            loose_box(passed, first, into)
            if level:
                left = rect.left
                if last > first:
                    loose_box(passed, last, into)
                right = rect.right
                if right < left:  # set from the right
                    left, right = right, left
                place = ((left - x) * MM, upper, (right - x) * MM, lower)
            else:
                left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
                loose_box(passed, last, into)
                place = self._frame.place(
                    min(left, rect.left), min(bottom, rect.bottom), max(right, rect.right), max(top, rect.top)
                )
            letters = clean[start:end]
            if apart:
                letters = unicodedata.normalize("NFC", letters)
            word = make(Word, (letters, *place, style, None, False, False))
            if plain and 0 <= place[0] + place[2] <= wide and 0 <= place[1] + place[3] <= high:
                add(word)
                if orders:
                    self.orders[id(word)] = orders.get(owner or 0, -1)
            else:
                self._aside(word, look)

    def _aside(self, word: Word, look: Look) -> None:
        why = look.unseen
        if why == _WHITE and self._on_colour(word):
            why = ""
        middle, level = word.left + word.right, word.top + word.bottom
        if not (0 <= middle <= 2 * self._frame.width and 0 <= level <= 2 * self._frame.height):
            why = "ngoài trang"
        if why:
            self.hidden.append((word, why))
        elif look.annotation >= 0:
            self.noted.setdefault(look.annotation, []).append(word)
        else:
            self.words.append(word)

    def _on_colour(self, word: Word) -> bool:
        x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
        return any(box.left <= x <= box.right and box.top <= y <= box.bottom for box in self._surfaces())

    def _surfaces(self) -> list[Box]:
        return [*self._drawings.fills, *(image.box for image in self._drawings.images)]

    def _torn(self, text: str, start: int, end: int) -> bool:
        """Take a word that several text objects print, where their style or line differs; False where not."""
        passed, rect = self._passed, self._rect
        owners = [calls.text_object(passed, index) for index in range(start, end)]
        looks = [
            self._looks.get(owner) or self._look(owner, start + place) for place, owner in enumerate(owners)
        ]
        if all(look[:4] == looks[0][:4] for look in looks):
            return False
        parts: list[tuple[list[float], list[str], Look]] = []
        for index, look in enumerate(looks, start):
            calls.loose_box(passed, index, self._into)
            box = [rect.left, rect.bottom, rect.right, rect.top]
            if parts and _goes_on(parts[-1], box, look):
                last = parts[-1][0]
                last[:] = [
                    min(last[0], box[0]),
                    min(last[1], box[1]),
                    max(last[2], box[2]),
                    max(last[3], box[3]),
                ]
                parts[-1][1].append(text[index])
            else:
                parts.append((box, [text[index]], look))
        for place, (box, letters, look) in enumerate(parts):
            word = Word(_letters("".join(letters)), *self._frame.place(*box), look.style, None, place > 0)
            if look.unseen or look.annotation >= 0:
                self._aside(word, look)
            else:
                self.words.append(word)
        return True

    def _look(self, owner: int | None, index: int) -> Look:
        """Style and visibility of one text object, asked at the letter `index`."""
        matrix, passed = self._matrix, calls.Passed(owner)
        if (
            owner
            and calls.font_size(passed, self._size_at)
            and calls.char_matrix(self._passed, index, self._matrix_at)
        ):
            skew, scale = matrix.c, matrix.d
            size = abs(self._size.value) * (abs(scale) if skew == 0 else (skew * skew + scale * scale) ** 0.5)
            level = skew == 0 and matrix.b == 0
        else:
            size, level = 0.0, False
        key = (calls.font_of(passed) if owner else None, round(size, 1))
        unseen = self._unseen(passed) if size >= _LEAST_PT else "quá nhỏ"
        annotation = self._drawings.annotations.get(owner or 0, -1)
        look = Look(self._styles.get(key) or self._style(key), unseen, size, annotation, level)
        self._looks[owner] = look
        return look

    def _foot(self, index: int) -> float:
        """The height in points, from the file's zero, of the line that the letter `index` stands on."""
        calls.char_origin(self._passed, index, self._origin_x, self._origin_y)
        return self._origin[1].value

    def _unseen(self, owner: calls.Passed) -> str:
        """Why no one sees an object of this kind; empty where one does."""
        mode = calls.render_mode(owner)
        if mode == pdfium.FPDF_TEXTRENDERMODE_FILL:
            return "" if self._colour.is_filled(owner) else _WHITE
        hidden = mode in (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
        return "tàng hình" if hidden else ""

    def _style(self, key: tuple[int | None, float]) -> Style:
        font, size = key
        if font not in self._fonts:
            self._fonts[font] = _font(font)
        name, bold, italic = self._fonts[font]
        style = self._styles[key] = Style(name or None, size or None, bold, italic)
        return style

    def lies_over(self, image: Image, words: list[Word]) -> bool:
        """Whether `image` is painted over any of `words`."""
        box, orders = image.box, self.orders
        if (box.right - box.left) * (box.bottom - box.top) < 50:
            return False
        return any(orders.get(id(word), image.order) < image.order and _inside(word, box) for word in words)

    def uncovered(self, words: list[Word], images: list[Image]) -> list[Word]:
        """The `words` that no opaque image is painted over; the others are hidden."""
        seen = []
        for word in words:
            order = self.orders.get(id(word), -1)
            if order >= 0 and any(image.order > order and _inside(word, image.box) for image in images):
                self.hidden.append((word, "bị ảnh che"))
            else:
                seen.append(word)
        return seen


def _inside(word: Word, box: Box) -> bool:
    return (
        box.left <= word.left + 0.5
        and word.right - 0.5 <= box.right
        and box.top <= word.top + 0.5
        and word.bottom - 0.5 <= box.bottom
    )


def _is_opaque(page: pdfium2.PdfPage, image: Image) -> bool:
    """Whether what was painted before `image` cannot be seen through it; seals can."""
    handle = ctypes.cast(image.handle, pdfium.FPDF_PAGEOBJECT)
    raw = pdfium.FPDFImageObj_GetRenderedBitmap(page.pdf.raw, page.raw, handle)
    if not raw:
        return False
    opaque = pdfium.FPDFBitmap_GetFormat(raw) != pdfium.FPDFBitmap_BGRA or _is_solid(raw)
    pdfium.FPDFBitmap_Destroy(raw)
    return opaque


def _is_solid(bitmap: object) -> bool:
    """Whether nine in ten of its dots let nothing through."""
    size = pdfium.FPDFBitmap_GetStride(bitmap) * pdfium.FPDFBitmap_GetHeight(bitmap)
    alpha = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), size)[3 :: 4 * 97]
    return sum(1 for value in alpha if value > 200) > 0.9 * len(alpha)


def _goes_on(part: tuple[list[float], list[str], Look], box: list[float], look: Look) -> bool:
    """Whether the next letter stands on the same line, looks the same and is printed by the same hand."""
    level = abs(part[0][1] - box[1]) < 0.1 * max(look.size, 1)
    return level and part[2][:2] == look[:2] and part[2].annotation == look.annotation


def _raise_marks(words: list[Word]) -> list[Word]:
    """`words`, those marked raised that are smaller than a neighbour and stand above its foot."""
    sizes = {word.style.size_pt for word in words}
    if len(sizes) < 2:
        return words
    raised = set()
    for place, (one, other) in enumerate(pairwise(words)):
        if one[5] is other[5]:
            continue
        if _is_raised(one, other):
            raised.add(place)
        elif _is_raised(other, one):
            raised.add(place + 1)
    if not raised:
        return words
    styles: dict[Style, Style] = {}
    return [_lifted(word, styles) if place in raised else word for place, word in enumerate(words)]


def _is_raised(mark: Word, other: Word) -> bool:
    small, large = mark.style.size_pt or 0, other.style.size_pt or 0
    if not 0 < small < 0.85 * large:
        return False
    height = other.bottom - other.top
    near = mark.left - other.right < height and other.left - mark.right < height
    return near and mark.bottom < other.bottom - 0.12 * height and mark.bottom > other.top


def _lifted(word: Word, styles: dict[Style, Style]) -> Word:
    old = word.style
    style = styles.setdefault(
        old, Style(old.font, old.size_pt, old.bold, old.italic, old.underline, raised=True)
    )
    return word._replace(style=style)


def _letters(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(_LETTERS))


def _font(font: int | None) -> tuple[str, bool, bool]:
    """Family, bold, italic of a font, from its name and flags."""
    if not font:
        return "", False, False
    buffer = ctypes.create_string_buffer(256)
    calls.font_name(font, buffer, 256)
    name = _SUBSET.sub("", buffer.value.decode("utf-8", "replace"))
    flags = max(0, calls.font_flags(font))
    lower = name.lower()
    bold = "bold" in lower or "black" in lower or bool(flags & _FORCED_BOLD)
    italic = "italic" in lower or "oblique" in lower or bool(flags & _ITALIC)
    return _family(name), bold, italic


def _family(name: str) -> str:
    """`TimesNewRomanPS-BoldMT` as people call it: `Times New Roman`."""
    if name.startswith("."):
        return name
    short = _FACE.sub("", name) or name
    return short if " " in short else re.sub(r"(?<=[a-z])(?=[A-Z])", " ", short)
