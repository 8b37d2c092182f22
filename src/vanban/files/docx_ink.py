"""Take down what the runs of a Word file print: letters, signs, results of fields, marks of notes.

w:r, w:hyperlink, w:fldChar ...  ->  Ink(text, style)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from vanban.files.docx_elements import (
    LEFT_OUT,
    WRAPPERS,
    chosen,
    content_of,
    counts_pages,
    is_on_attribute,
    is_ticked,
    letters_after,
    letters_in,
    text_boxes,
)
from vanban.files.docx_numbering import in_words
from vanban.files.docx_package import ANCHOR, DRAWING, MC, PICTURE, Element, M, V, W
from vanban.files.docx_styles import Look, StyleSheet
from vanban.files.docx_symbols import seen_letters, symbol
from vanban.model import Role, Style


@dataclass(frozen=True, slots=True)
class Ink:
    """What one run prints on one line, in the letters of the file."""

    text: str
    style: Style
    capitals: bool = False
    calls: tuple[str, str] | None = None
    """The note (kind, id) whose mark this is."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands."""

    frame: int = 0
    role: Role = Role.BODY
    table_style: str | None = None
    grounded: bool = False
    """On a coloured ground, where white letters are seen."""


@dataclass(slots=True)
class Pen:
    """Writes what runs print, paragraph by paragraph, and remembers what it met beside letters."""

    sheet: StyleSheet
    note_marks: dict[tuple[str, str], str] = field(default_factory=dict)
    """The mark printed for each note (kind, id), in the order in which they are called."""
    note_kinds: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Format and first number by kind of note."""
    note: str | None = None
    """The mark of the note that is being walked through."""
    unseen: dict[str, list[str]] = field(default_factory=dict)
    """Letters that are in the file and that nobody sees, by why."""
    beside: Counter[str] = field(default_factory=Counter)
    """How often something stood there that is no text: pictures, comments, tracked changes."""
    fields: list[bool] = field(default_factory=list)
    """One entry for each field that is open: whether what stands now is its result."""
    boxes: list[tuple[Element | str, bool]] = field(default_factory=list)
    """Text boxes met and not yet walked through, with whether each has a coloured ground."""
    _codes: list[str] = field(default_factory=list)
    _inks: list[Ink] = field(default_factory=list)
    _ended: list[tuple[Ink, ...]] = field(default_factory=list)
    """Lines of the paragraph at hand that a break has ended."""
    _calling: tuple[str, str] | None = None
    """The note whose mark is about to be printed."""

    @property
    def written(self) -> int:
        """How much the paragraph at hand has so far: inks of its last line, and lines before that."""
        return len(self._inks) + len(self._ended)

    def take_lines(self) -> list[tuple[Ink, ...]]:
        """The lines of the paragraph at hand, which ends with that; at least one."""
        lines = [*self._ended, tuple(self._inks)]
        self._inks.clear()
        self._ended.clear()
        return lines

    def forget(self) -> None:
        """Drop what a damaged part left open: fields without an end, a note without its mark."""
        self.fields.clear()
        self._codes.clear()
        self._calling = None

    def open_with(self, text: str, look: Look, place: Place) -> None:
        """Write `text` before everything else in the paragraph at hand."""
        ink = self._ink(text, look, place)
        if ink is not None and self._ended:
            self._ended[0] = (ink, *self._ended[0])
        elif ink is not None:
            self._inks.insert(0, ink)

    def inline(self, parent: Iterable[Element], style: str | None, place: Place) -> None:
        """Write what stands in `parent`, a paragraph of `style` or something inside of one."""
        for each in parent:
            tag = each.tag
            if tag == W + "r":
                self._run(each, style, place)
            elif tag in _INLINE_WRAPPERS:
                self.beside["inserted"] += tag == W + "ins"
                if not (place.role is Role.RUNNING and counts_pages(each.get(W + "instr", ""))):
                    self.inline(content_of(each), style, place)
            elif tag in LEFT_OUT:
                self.beside[LEFT_OUT[tag]] += 1
            elif tag.startswith(M):
                self._formula(each, style, place)

    def _formula(self, formula: Element, style: str | None, place: Place) -> None:
        letters = "".join(each.text or "" for each in formula.iter(M + "t"))
        self._write(letters, self.sheet.look(style, None, place.table_style), place)

    def _run(self, run: Element, style: str | None, place: Place) -> None:
        look: Look | None = None
        letters: list[str] = []
        for each in run:
            tag = each.tag
            if tag == W + "rPr":
                look = self.sheet.look(style, each, place.table_style)
                continue
            if tag == W + "t":
                letters.append(letters_in(each))
            elif tag in _SIGNS:
                letters.append(_SIGNS[tag])
            elif tag in _RUN_PARTS:
                look = look or self.sheet.look(style, None, place.table_style)
                self._write("".join(letters), look, place)
                letters.clear()
                _RUN_PARTS[tag](self, each, look, place)
        if letters:
            self._write("".join(letters), look or self.sheet.look(style, None, place.table_style), place)

    def _write(self, text: str, look: Look, place: Place) -> None:
        if text and False not in self.fields:
            ink = self._ink(text, look, place)
            if ink is not None:
                self._inks.append(ink if self._calling is None else replace(ink, calls=self._calling))
            self._calling = None

    def _ink(self, text: str, look: Look, place: Place) -> Ink | None:
        """The ink of `text`; None where nobody sees it."""
        if (look.hidden or (look.white and not place.grounded)) and text.strip():
            self.unseen.setdefault("hidden" if look.hidden else "white", []).append(text)
            return None
        if look.hidden:
            return None
        style = look.style_of(text)
        return Ink(seen_letters(text, style.font), style, look.capitals)

    def _break(self, _each: Element, _look: Look, _place: Place) -> None:
        if False not in self.fields:
            self._ended.append(tuple(self._inks))
            self._inks.clear()

    def _symbol(self, each: Element, look: Look, place: Place) -> None:
        try:
            code = int(each.get(W + "char", ""), 16)
        except ValueError:
            return
        font = each.get(W + "font")
        text = symbol(code, font)
        self._write(
            text,
            replace(look, style=replace(look.style, font=None), ascii_style=replace(look.style, font=None)),
            place,
        )

    def _field_mark(self, each: Element, look: Look, place: Place) -> None:
        kind = each.get(W + "fldCharType")
        if kind == "begin":
            self.fields.append(False)
            self._codes.append("")
            box = each.find(f"{W}ffData/{W}checkBox")
            if box is not None:
                self.fields[-1] = True
                self._write("☒" if is_ticked(box) else "☐", look, place)
                self.fields[-1] = False
        elif kind == "separate" and self.fields:
            self.fields[-1] = not (place.role is Role.RUNNING and counts_pages(self._codes[-1]))
        elif kind == "end" and self.fields:
            self.fields.pop()
            self._codes.pop()

    def _field_code(self, each: Element, _look: Look, _place: Place) -> None:
        if self._codes:
            self._codes[-1] += each.text or ""

    def _note_call(self, each: Element, look: Look, place: Place) -> None:
        kind, name = each.tag.removeprefix(W).removesuffix("Reference"), each.get(W + "id", "")
        if (kind, name) in self.note_marks or False in self.fields:
            return
        self._calling = (kind, name)  # the letters that come next are the mark
        if is_on_attribute(each.get(W + "customMarkFollows")):
            self.note_marks[kind, name] = letters_after(each)
        else:
            mark = self.note_marks[kind, name] = self._next_mark(kind)
            self._raise(mark, look, place)

    def _next_mark(self, kind: str) -> str:
        form, start = self.note_kinds.get(kind, ("lowerRoman" if kind == "endnote" else "decimal", 1))
        self.beside[kind] += 1
        return in_words(start + self.beside[kind] - 1, form)

    def _note_mark(self, _each: Element, look: Look, place: Place) -> None:
        if self.note:
            self._raise(self.note, look, place)

    def _raise(self, mark: str, look: Look, place: Place) -> None:
        self._write(
            mark,
            replace(
                look,
                style=replace(look.style, raised=True),
                ascii_style=replace(look.ascii_style, raised=True),
            ),
            place,
        )

    def _alternate(self, each: Element, look: Look, place: Place) -> None:
        for part in chosen(each):
            if part.tag in _RUN_PARTS:
                _RUN_PARTS[part.tag](self, part, look, place)
            elif part.tag == W + "t":
                self._write(letters_in(part), look, place)

    def _ruby(self, each: Element, look: Look, place: Place) -> None:
        for base in each.iterchildren(W + "rubyBase"):
            self._write("".join(letters_in(text) for text in base.iter(W + "t")), look, place)

    def _drawing(self, each: Element, _look: Look, _place: Place) -> None:
        frame = each.find(f".//{ANCHOR}docPr")
        if False in self.fields or (frame is not None and is_on_attribute(frame.get("hidden"))):
            return
        boxes = list(text_boxes(each))
        self.boxes += boxes
        if not boxes and any(next(each.iter(tag), None) is not None for tag in _PICTURES):
            self.beside["picture"] += 1
        for art in each.iter(V + "textpath"):
            if art.get("string", "").strip():
                self.boxes.append((art.get("string", ""), True))

    def _comment(self, _each: Element, _look: Look, _place: Place) -> None:
        self.beside["comment"] += 1

    def _deleted(self, _each: Element, _look: Look, _place: Place) -> None:
        self.beside["deleted"] += 1


_Part = Callable[[Pen, Element, Look, Place], None]

_INLINE_WRAPPERS = WRAPPERS | {W + "hyperlink", W + "fldSimple", MC + "AlternateContent"}
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "noBreakHyphen": "-",
    # The letter of this code is ư in TCVN3: whether it is one is for the decoder to say.
    W + "softHyphen": "\u00ad",
}
_RUN_PARTS: dict[object, _Part] = {
    W + "br": Pen._break,
    W + "cr": Pen._break,
    W + "sym": Pen._symbol,
    W + "fldChar": Pen._field_mark,
    W + "instrText": Pen._field_code,
    W + "footnoteReference": Pen._note_call,
    W + "endnoteReference": Pen._note_call,
    W + "footnoteRef": Pen._note_mark,
    W + "endnoteRef": Pen._note_mark,
    W + "drawing": Pen._drawing,
    W + "pict": Pen._drawing,
    W + "object": Pen._drawing,
    W + "ruby": Pen._ruby,
    W + "commentReference": Pen._comment,
    W + "delText": Pen._deleted,
    MC + "AlternateContent": Pen._alternate,
}
_PICTURES = (PICTURE + "pic", V + "imagedata", DRAWING + "blip")
