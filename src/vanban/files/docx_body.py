"""Walk through the parts of a Word file and take down what a person sees, line by line.

w:p, w:tbl, w:sdt ...  ->  Strip(inks, opens, align, frame, role)  ->  `docx` decodes and places them
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field, replace

from vanban.files.docx_numbering import Numbering, in_words
from vanban.files.docx_package import (
    ANCHOR,
    DRAWING,
    MC,
    PICTURE,
    SHAPE,
    Element,
    M,
    V,
    W,
    is_on,
    said,
    whole,
)
from vanban.files.docx_styles import Look, Paragraph, StyleSheet, align_of, by_tag, is_ground
from vanban.files.docx_symbols import seen_letters, symbol
from vanban.model import Align, Role, Style


@dataclass(frozen=True, slots=True)
class Ink:
    """What one run prints on one line, in the letters of the file."""

    text: str
    style: Style
    capitals: bool = False
    calls: tuple[str, str] | None = None
    """The note (kind, id) whose mark this is."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One line before its letters are decoded; without inks where the paragraph is empty."""

    inks: tuple[Ink, ...]
    opens: bool
    align: Align
    frame: int
    role: Role


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands."""

    frame: int = 0
    role: Role = Role.BODY
    table_style: str | None = None
    grounded: bool = False
    """On a coloured ground, where white letters are seen."""


@dataclass(slots=True)
class Walk:
    """One walk through a file: the lines seen so far, and what was seen beside them."""

    sheet: StyleSheet
    numbering: Numbering
    note_marks: dict[tuple[str, str], str] = field(default_factory=dict)
    """The mark printed for each note (kind, id), in the order in which they are called."""
    note_kinds: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Format and first number by kind of note."""
    strips: list[Strip] = field(default_factory=list)
    grids: list[tuple[tuple[tuple[int, int], ...], ...]] = field(default_factory=list)
    """Tables by rows of cells, each cell a half-open range of `strips`."""
    sections: list[Element] = field(default_factory=list)
    unseen: dict[str, list[str]] = field(default_factory=dict)
    """Letters that are in the file and that nobody sees, by why."""
    beside: Counter[str] = field(default_factory=Counter)
    """How often something stood there that is no text: pictures, comments, tracked changes."""
    note: str | None = None
    """The mark of the note that is being walked through."""
    _frames: int = 0
    _fields: list[bool] = field(default_factory=list)
    """One entry for each field that is open: whether what stands now is its result."""
    _codes: list[str] = field(default_factory=list)
    _inks: list[Ink] = field(default_factory=list)
    _ended: list[tuple[Ink, ...]] = field(default_factory=list)
    """Lines of the paragraph at hand that a break has ended."""
    _boxes: list[tuple[Element | str, bool]] = field(default_factory=list)
    _calling: tuple[str, str] | None = None
    """The note whose mark is about to be printed."""
    _open_mark: bool = False
    """The paragraph's end was deleted, so that the next runs on in it."""
    _framed: tuple[tuple[tuple[str, str], ...], int] | None = None

    def blocks(self, parent: Iterable[Element], place: Place) -> None:
        """Take down the paragraphs and tables of `parent`, in order."""
        for each in parent:
            tag = each.tag
            if tag == W + "p":
                self._paragraph(each, place)
            elif tag == W + "tbl":
                self._table(each, place)
            elif tag in _WRAPPERS or tag == MC + "AlternateContent":
                self.blocks(_content(each), place)
            elif tag == W + "sectPr":
                self.sections.append(each)
            elif tag in _LEFT_OUT:
                self.beside[_LEFT_OUT[tag]] += 1

    def end_story(self) -> None:
        """Forget what a damaged part left open: fields without an end, a paragraph without a mark."""
        self._fields.clear()
        self._codes.clear()
        self._calling = None
        self._open_mark = False
        if self._inks or self._ended:
            self._flush(Place(), Align.UNKNOWN)

    # Paragraphs

    def _paragraph(self, paragraph: Element, place: Place) -> None:
        own = by_tag(paragraph.find(W + "pPr"))
        style = own[W + "pStyle"].get(W + "val") if W + "pStyle" in own else None
        properties = self.sheet.paragraph(style, own)
        mark = own.get(W + "rPr")
        if is_ground(properties.get("fill")):
            place = replace(place, grounded=True)
        place = self._place_of(own, place)
        before = len(self._inks) + len(self._ended)
        self._inline(paragraph, style, place)
        printed = len(self._inks) + len(self._ended) > before
        if not self._open_mark and (printed or not _is_hidden(mark)):
            self._label(properties, style, mark, place)
        self._open_mark = _runs_on(own, mark)
        if self._open_mark:
            self.beside["deleted"] += mark is not None and mark.find(W + "del") is not None
            return
        self._flush(place, align_of(properties))
        self._flush_boxes(place)
        if W + "sectPr" in own:
            self.sections.append(own[W + "sectPr"])

    def _place_of(self, own: Mapping[object, Element], place: Place) -> Place:
        """The place of a paragraph: neighbours in one floating frame share a frame of their own."""
        framed = own.get(W + "framePr")
        if framed is None or framed.get(W + "dropCap", "none") != "none":
            self._framed = None
            return place
        key = tuple(sorted((str(name), str(value)) for name, value in framed.attrib.items()))
        if self._framed is None or self._framed[0] != key:
            self._framed = (key, self.new_frame())
        return replace(place, frame=self._framed[1])

    def _label(self, properties: Paragraph, style: str | None, mark: Element | None, place: Place) -> None:
        label = self.numbering.label(properties, style, self.sheet)
        if label is None or not label.text.strip():
            return
        look = self.sheet.look(style, _over(mark, label.letters), place.table_style)
        ink = self._ink(label.text, look, place)
        if ink is not None and self._ended:
            self._ended[0] = (ink, *self._ended[0])
        elif ink is not None:
            self._inks.insert(0, ink)

    def _flush(self, place: Place, align: Align) -> None:
        lines = [*self._ended, tuple(self._inks)]
        self._inks.clear()
        self._ended.clear()
        opens = True
        for inks in lines:
            self.strips.append(Strip(inks, opens, align, place.frame, place.role))
            opens = opens and not any(ink.text.strip() for ink in inks)

    def _flush_boxes(self, place: Place) -> None:
        boxes, self._boxes = self._boxes, []
        fields, self._fields = self._fields, []
        for box, grounded in boxes:
            inner = replace(place, frame=self.new_frame(), table_style=None, grounded=grounded)
            if isinstance(box, str):
                self.strips.append(
                    Strip(
                        (Ink(box, Style()),),
                        opens=True,
                        align=Align.UNKNOWN,
                        frame=inner.frame,
                        role=place.role,
                    )
                )
            else:
                self.blocks(box, inner)
        self._fields = fields

    def new_frame(self) -> int:
        """A number for a box of text of its own."""
        self._frames += 1
        return self._frames

    # What stands in a line

    def _inline(self, parent: Iterable[Element], style: str | None, place: Place) -> None:
        for each in parent:
            tag = each.tag
            if tag == W + "r":
                self._run(each, style, place)
            elif tag in _INLINE_WRAPPERS:
                self.beside["inserted"] += tag == W + "ins"
                if not (place.role is Role.RUNNING and _counts_pages(each.get(W + "instr", ""))):
                    self._inline(_content(each), style, place)
            elif tag in _LEFT_OUT:
                self.beside[_LEFT_OUT[tag]] += 1
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
                letters.append(_letters(each))
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
        if text and False not in self._fields:
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
        if False not in self._fields:
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
            self._fields.append(False)
            self._codes.append("")
            box = each.find(f"{W}ffData/{W}checkBox")
            if box is not None:
                self._fields[-1] = True
                self._write("☒" if _is_ticked(box) else "☐", look, place)
                self._fields[-1] = False
        elif kind == "separate" and self._fields:
            self._fields[-1] = not (place.role is Role.RUNNING and _counts_pages(self._codes[-1]))
        elif kind == "end" and self._fields:
            self._fields.pop()
            self._codes.pop()

    def _field_code(self, each: Element, _look: Look, _place: Place) -> None:
        if self._codes:
            self._codes[-1] += each.text or ""

    def _note_call(self, each: Element, look: Look, place: Place) -> None:
        kind, name = each.tag.removeprefix(W).removesuffix("Reference"), each.get(W + "id", "")
        if (kind, name) in self.note_marks or False in self._fields:
            return
        self._calling = (kind, name)  # the letters that come next are the mark
        if is_on_attribute(each.get(W + "customMarkFollows")):
            self.note_marks[kind, name] = _letters_after(each)
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
        for part in _chosen(each):
            if part.tag in _RUN_PARTS:
                _RUN_PARTS[part.tag](self, part, look, place)
            elif part.tag == W + "t":
                self._write(_letters(part), look, place)

    def _ruby(self, each: Element, look: Look, place: Place) -> None:
        for base in each.iterchildren(W + "rubyBase"):
            self._write("".join(_letters(text) for text in base.iter(W + "t")), look, place)

    def _drawing(self, each: Element, _look: Look, _place: Place) -> None:
        frame = each.find(f".//{ANCHOR}docPr")
        if False in self._fields or (frame is not None and is_on_attribute(frame.get("hidden"))):
            return
        boxes = list(_text_boxes(each))
        self._boxes += boxes
        if not boxes and any(next(each.iter(tag), None) is not None for tag in _PICTURES):
            self.beside["picture"] += 1
        for art in each.iter(V + "textpath"):
            if art.get("string", "").strip():
                self._boxes.append((art.get("string", ""), True))

    def _comment(self, _each: Element, _look: Look, _place: Place) -> None:
        self.beside["comment"] += 1

    def _deleted(self, _each: Element, _look: Look, _place: Place) -> None:
        self.beside["deleted"] += 1

    # Tables

    def _table(self, table: Element, place: Place) -> None:
        properties = table.find(W + "tblPr")
        style = said(properties, "tblStyle")
        ground = (
            place.grounded
            or self.sheet.is_shaded(style)
            or _is_ground(None if properties is None else properties.find(W + "shd"))
        )
        inner = replace(place, table_style=style, grounded=ground)
        at = len(self.grids)
        self.grids.append(())
        open_merges: set[int] = set()
        rows = tuple(self._row(row, inner, open_merges) for row in _rows(table, self.beside))
        self.grids[at] = tuple(row for row in rows if row)

    def _row(self, row: Element, place: Place, merges: set[int]) -> tuple[tuple[int, int], ...]:
        properties = row.find(W + "trPr")
        if properties is not None and is_on(properties.find(W + "hidden")):
            self.unseen.setdefault("hidden", []).append(
                "".join(text.text or "" for text in row.iter(W + "t"))
            )
            return ()
        column = whole(said(properties, "gridBefore"))
        cells = []
        for cell in _cells(row):
            own = by_tag(cell.find(W + "tcPr"))
            width = max(whole(own[W + "gridSpan"].get(W + "val"), 1), 1) if W + "gridSpan" in own else 1
            if not _runs_on_above(own, column, merges):
                cells.append(
                    self._cell(
                        cell, replace(place, grounded=place.grounded or _is_ground(own.get(W + "shd")))
                    )
                )
            _note_merge(own, column, merges)
            column += width
        return tuple(cells)

    def _cell(self, cell: Element, place: Place) -> tuple[int, int]:
        """The strips of a cell; one without ink where nothing is in it."""
        begin = len(self.strips)
        inner = replace(place, frame=self.new_frame())
        self.blocks(cell, inner)
        if self._open_mark or len(self.strips) == begin:
            self._open_mark = False
            self._flush(inner, Align.UNKNOWN)
        return begin, len(self.strips)


_Part = Callable[[Walk, Element, Look, Place], None]

_WRAPPERS = frozenset(
    W + name
    for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "txbxContent", "bdo", "dir")
)
_INLINE_WRAPPERS = _WRAPPERS | {W + "hyperlink", W + "fldSimple", MC + "AlternateContent"}
_LEFT_OUT = {W + "del": "deleted", W + "moveFrom": "deleted", W + "altChunk": "embedded"}
_ENDLESS = frozenset({W + "del", W + "moveFrom", W + "specVanish"})
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "noBreakHyphen": "-",
    # The letter of this code is ư in TCVN3: whether it is one is for the decoder to say.
    W + "softHyphen": "\u00ad",
}
_RUN_PARTS: dict[object, _Part] = {
    W + "br": Walk._break,
    W + "cr": Walk._break,
    W + "sym": Walk._symbol,
    W + "fldChar": Walk._field_mark,
    W + "instrText": Walk._field_code,
    W + "footnoteReference": Walk._note_call,
    W + "endnoteReference": Walk._note_call,
    W + "footnoteRef": Walk._note_mark,
    W + "endnoteRef": Walk._note_mark,
    W + "drawing": Walk._drawing,
    W + "pict": Walk._drawing,
    W + "object": Walk._drawing,
    W + "ruby": Walk._ruby,
    W + "commentReference": Walk._comment,
    W + "delText": Walk._deleted,
    MC + "AlternateContent": Walk._alternate,
}
_PICTURES = (PICTURE + "pic", V + "imagedata", DRAWING + "blip")
_UNDERSTOOD = frozenset(
    {
        "wps",
        "wpg",
        "wpc",
        "wpi",
        "w14",
        "w15",
        "w16",
        "w16se",
        "w16cid",
        "w16cex",
        "w16du",
        "wp14",
        "a14",
        "am3d",
    }
)


def is_on_attribute(value: str | None) -> bool:
    """Whether an attribute that is a switch is turned on."""
    return value in ("1", "true", "on")


def _letters(text: Element) -> str:
    """The letters of a `w:t`. Word drops outer blanks unless told to keep them."""
    letters = (text.text or "").replace("\n", " ")
    return (
        letters
        if text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        else letters.strip(" \t")
    )


def _letters_after(reference: Element) -> str:
    return "".join(_letters(each) for each in reference.itersiblings(W + "t")).strip()


def _content(wrapper: Element) -> Element | tuple[()]:
    """What is shown of a wrapper: one of its branches where it offers several, else all of it."""
    return _chosen(wrapper) if wrapper.tag == MC + "AlternateContent" else wrapper


def _chosen(alternate: Element) -> Element | tuple[()]:
    """The one branch that is shown: the first that is understood, else the fallback."""
    for choice in alternate.iterchildren(MC + "Choice"):
        if set(choice.get("Requires", "").split()) <= _UNDERSTOOD:
            return choice
    return next(alternate.iterchildren(MC + "Fallback"), ())


def _runs_on(own: Mapping[object, Element], mark: Element | None) -> bool:
    """Whether the next paragraph is seen as part of this one: its end deleted, or a drop cap."""
    if mark is not None and any(each.tag in _ENDLESS and is_on(each) for each in mark):
        return True
    framed = own.get(W + "framePr")
    return framed is not None and framed.get(W + "dropCap", "none") != "none"


def _is_hidden(mark: Element | None) -> bool:
    return mark is not None and is_on(mark.find(W + "vanish"))


def _over(under: Element | None, over: Element | None) -> Element | None:
    """One `w:rPr` laid over another, as a label's lies over that of its paragraph's mark."""
    if under is None or over is None:
        return under if over is None else over
    merged = under.makeelement(W + "rPr", {})
    names = {each.tag for each in over}
    merged.extend([copy(each) for each in under if each.tag not in names] + [copy(each) for each in over])
    return merged


def _counts_pages(code: str) -> bool:
    return code.split()[:1] in (["PAGE"], ["NUMPAGES"], ["SECTIONPAGES"])


def _is_ticked(box: Element) -> bool:
    ticked = box.find(W + "checked")
    return is_on(ticked if ticked is not None else box.find(W + "default"))


def _text_boxes(parent: Element) -> Iterator[tuple[Element, bool]]:
    """The text boxes drawn in `parent`, not those inside of them, with whether each has a coloured ground."""
    waiting = list(parent)[::-1]
    while waiting:
        each = waiting.pop()
        if each.tag == W + "txbxContent":
            yield each, _box_ground(each)
        elif each.tag == MC + "AlternateContent":
            waiting += list(_chosen(each))[::-1]
        else:
            waiting += list(each)[::-1]


def _box_ground(content: Element) -> bool:
    holder = content.getparent()
    shape = holder.getparent() if holder is not None else None
    if shape is None:
        return False
    if shape.tag == SHAPE + "wsp":
        fill = shape.find(f"{SHAPE}spPr/{DRAWING}solidFill")
        colour = None if fill is None else next((each.get("val") for each in fill), None)
        return (fill is not None and colour not in ("FFFFFF", "bg1", "lt1")) or _has_shape_fill(shape)
    colour = (shape.get("fillcolor") or "white").lower()
    return not colour.startswith(("white", "#fff", "window")) and shape.get("filled", "t") not in (
        "f",
        "false",
    )


def _has_shape_fill(shape: Element) -> bool:
    own = shape.find(SHAPE + "spPr")
    return own is not None and any(
        own.find(DRAWING + name) is not None for name in ("gradFill", "blipFill", "pattFill")
    )


def _is_ground(ground: Element | None) -> bool:
    if ground is None:
        return False
    return is_ground(ground.get(W + "fill")) or ground.get(W + "val") not in ("clear", "nil", None)


def _rows(parent: Element, beside: Counter[str]) -> Iterator[Element]:
    for each in parent:
        if each.tag == W + "tr":
            if each.find(f"{W}trPr/{W}del") is None:
                yield each
            else:
                beside["deleted"] += 1
        elif each.tag in _WRAPPERS:
            yield from _rows(each, beside)


def _cells(parent: Element) -> Iterator[Element]:
    for each in parent:
        if each.tag == W + "tc":
            yield each
        elif each.tag in _WRAPPERS:
            yield from _cells(each)


def _runs_on_above(own: Mapping[object, Element], column: int, merges: set[int]) -> bool:
    """Whether a cell is the lower or right part of a merged one. Without a beginning it stands for itself."""
    across = own.get(W + "hMerge")
    if across is not None and across.get(W + "val", "continue") == "continue" and column > 0:
        return True
    down = own.get(W + "vMerge")
    return down is not None and down.get(W + "val", "continue") == "continue" and column in merges


def _note_merge(own: Mapping[object, Element], column: int, merges: set[int]) -> None:
    if W + "vMerge" not in own:
        merges.discard(column)
    else:
        merges.add(column)
