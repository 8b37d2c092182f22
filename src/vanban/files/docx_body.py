"""Walk through the parts of a Word file and take down what a person sees, line by line.

w:p, w:tbl, w:sdt ...  ->  Strip(inks, opens, align, frame, role)  ->  `docx_layout` decodes and places them
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from vanban.files.docx_elements import LEFT_OUT, WRAPPERS, content_of, has_ground, is_hidden, laid_over
from vanban.files.docx_ink import Ink, Pen, Place
from vanban.files.docx_numbering import Numbering
from vanban.files.docx_package import MC, Element, W, is_on, said, whole
from vanban.files.docx_styles import Paragraph, align_of, by_tag, is_ground
from vanban.model import Align, Role, Style

_ENDLESS = frozenset({W + "del", W + "moveFrom", W + "specVanish"})


@dataclass(frozen=True, slots=True)
class Strip:
    """One line before its letters are decoded; without inks where the paragraph is empty."""

    inks: tuple[Ink, ...]
    opens: bool
    align: Align
    frame: int
    role: Role


@dataclass(slots=True)
class Walk:
    """One walk through a file: the lines and tables seen so far."""

    pen: Pen
    numbering: Numbering
    strips: list[Strip] = field(default_factory=list)
    grids: list[tuple[tuple[tuple[int, int], ...], ...]] = field(default_factory=list)
    """Tables by rows of cells, each cell a half-open range of `strips`."""
    sections: list[Element] = field(default_factory=list)
    _frames: int = 0
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
            elif tag in WRAPPERS or tag == MC + "AlternateContent":
                self.blocks(content_of(each), place)
            elif tag == W + "sectPr":
                self.sections.append(each)
            elif tag in LEFT_OUT:
                self.pen.beside[LEFT_OUT[tag]] += 1

    def end_story(self) -> None:
        """End a part, whatever it left open."""
        self.pen.forget()
        self._open_mark = False
        if self.pen.written:
            self._flush(Place(), Align.UNKNOWN)

    # Paragraphs

    def _paragraph(self, paragraph: Element, place: Place) -> None:
        own = by_tag(paragraph.find(W + "pPr"))
        style = own[W + "pStyle"].get(W + "val") if W + "pStyle" in own else None
        properties = self.pen.sheet.paragraph(style, own)
        mark = own.get(W + "rPr")
        if is_ground(properties.get("fill")):
            place = replace(place, grounded=True)
        place = self._place_of(own, place)
        before = self.pen.written
        self.pen.inline(paragraph, style, place)
        printed = self.pen.written > before
        if not self._open_mark and (printed or not is_hidden(mark)):
            self._label(properties, style, mark, place)
        self._open_mark = _runs_on(own, mark)
        if self._open_mark:
            self.pen.beside["deleted"] += mark is not None and mark.find(W + "del") is not None
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
        label = self.numbering.label(properties, style, self.pen.sheet)
        if label is None or not label.text.strip():
            return
        look = self.pen.sheet.look(style, laid_over(mark, label.letters), place.table_style)
        self.pen.open_with(label.text, look, place)

    def _flush(self, place: Place, align: Align) -> None:
        opens = True
        for inks in self.pen.take_lines():
            self.strips.append(Strip(inks, opens, align, place.frame, place.role))
            opens = opens and not any(ink.text.strip() for ink in inks)

    def _flush_boxes(self, place: Place) -> None:
        boxes, self.pen.boxes = self.pen.boxes, []
        fields, self.pen.fields = self.pen.fields, []
        for box, grounded in boxes:
            inner = replace(place, frame=self.new_frame(), table_style=None, grounded=grounded)
            if isinstance(box, str):
                art = (Ink(box, Style()),)
                self.strips.append(Strip(art, True, Align.UNKNOWN, inner.frame, place.role))  # noqa: FBT003
            else:
                self._inside(box, inner)
        self.pen.fields = fields

    def _inside(self, holder: Element, place: Place) -> None:
        """Take down what a cell or a box holds; nothing of it runs on outside."""
        self.blocks(holder, place)
        if self._open_mark:
            self._open_mark = False
            self._flush(place, Align.UNKNOWN)

    def new_frame(self) -> int:
        """A number for a box of text of its own."""
        self._frames += 1
        return self._frames

    # Tables

    def _table(self, table: Element, place: Place) -> None:
        properties = table.find(W + "tblPr")
        style = said(properties, "tblStyle")
        ground = (
            place.grounded
            or self.pen.sheet.is_shaded(style)
            or has_ground(None if properties is None else properties.find(W + "shd"))
        )
        inner = replace(place, table_style=style, grounded=ground)
        at = len(self.grids)
        self.grids.append(())
        open_merges: set[int] = set()
        rows = tuple(self._row(row, inner, open_merges) for row in _rows(table, self.pen.beside))
        self.grids[at] = tuple(row for row in rows if row)

    def _row(self, row: Element, place: Place, merges: set[int]) -> tuple[tuple[int, int], ...]:
        properties = row.find(W + "trPr")
        if properties is not None and is_on(properties.find(W + "hidden")):
            self.pen.unseen.setdefault("hidden", []).append(
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
                        cell, replace(place, grounded=place.grounded or has_ground(own.get(W + "shd")))
                    )
                )
            _note_merge(own, column, merges)
            column += width
        return tuple(cells)

    def _cell(self, cell: Element, place: Place) -> tuple[int, int]:
        """The strips of a cell; one without ink where nothing is in it."""
        begin = len(self.strips)
        inner = replace(place, frame=self.new_frame())
        self._inside(cell, inner)
        if len(self.strips) == begin:
            self._flush(inner, Align.UNKNOWN)
        return begin, len(self.strips)


def _runs_on(own: Mapping[object, Element], mark: Element | None) -> bool:
    """Whether the next paragraph is seen as part of this one: its end deleted, or a drop cap."""
    if mark is not None and any(each.tag in _ENDLESS and is_on(each) for each in mark):
        return True
    framed = own.get(W + "framePr")
    return framed is not None and framed.get(W + "dropCap", "none") != "none"


def _rows(parent: Element, beside: Counter[str]) -> Iterator[Element]:
    for each in parent:
        if each.tag == W + "tr":
            if each.find(f"{W}trPr/{W}del") is None:
                yield each
            else:
                beside["deleted"] += 1
        elif each.tag in WRAPPERS:
            yield from _rows(each, beside)


def _cells(parent: Element) -> Iterator[Element]:
    for each in parent:
        if each.tag == W + "tc":
            yield each
        elif each.tag in WRAPPERS:
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
