"""What is marked in the text of a document, and how marks that overlap are nested.

    text      giao Sở Y tế báo cáo theo Công văn số 12/SYT trước ngày 30/6
    task      [----------------------------------------------------------]
    citation                          [---------------]
    due                                                 [---------------]
    bold           [------------------------]                              is split where another begins

Marks of an outer sort hold those of an inner one; where two overlap, the inner one is split.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from itertools import pairwise

from vanban.export.markup import Markup, element, end, escape, start
from vanban.export.pieces import Piece
from vanban.joined import join_lines
from vanban.model import Line, Role, Span


class Sort(IntEnum):
    """The sorts of marks, from the outermost to the innermost."""

    TASK = auto()
    CLAIM = auto()
    DOUBT = auto()
    DUE = auto()
    WHO = auto()
    FIELD = auto()
    CITATION = auto()
    REFERENCE = auto()
    CALL = auto()
    BOLD = auto()
    ITALIC = auto()
    RAISED = auto()


_PLAIN_TAGS = {Sort.BOLD: "b", Sort.ITALIC: "i", Sort.RAISED: "sup"}
_LINKS = frozenset((Sort.REFERENCE, Sort.CALL))
"""Marks whose words are a link. A link holds no link, so their signs are none."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of the text that is shown as something."""

    span: Span
    sort: Sort
    place: str | None = None
    """Its name in the page, to which others lead."""
    title: str | None = None
    """What is told of it to who points at it."""
    sign: str | None = None
    """What is shown before it, so that it can be told without colour."""
    leads_to: str | None = None
    """The name of the place to which its words lead, or else its sign."""
    state: str = ""
    """Further classes: `contradicted`, `unresolved`."""


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch of one piece throughout which the same marks hold, outermost first."""

    span: Span
    marks: tuple[Mark, ...]
    anchor: int | None


class Painter:
    """Prints the pieces of a text with their marks, each once: names in a page are given once."""

    def __init__(
        self, text: str, pieces: Sequence[Piece], marks: Sequence[Mark], anchors: Sequence[int]
    ) -> None:
        self._text = text
        self._anchors = set(anchors)
        cut = _cut_all(pieces, marks, sorted(self._anchors))
        self._segments = {piece.span: segments for piece, segments in zip(pieces, cut, strict=True)}
        self._open: list[tuple[Mark, str]] = []
        self._begun: set[int] = set()
        self._pieces = pieces
        self._pages = {piece.page for piece in pieces if piece.role is not Role.NOTE} - {1}
        self.landed: set[str] = set()
        """The names of places that are printed by now: nothing should lead to any other."""

    def take_anchor(self, place: int) -> str | None:
        """The name of the place where something begins, for the element that begins there; given once."""
        if place not in self._anchors:
            return None
        self._anchors.discard(place)
        self.landed.add(anchor(place))
        return anchor(place)

    def paint(self, pieces: Sequence[Piece]) -> Markup:
        """The words of pieces that follow one another in one paragraph, with their marks."""
        printed: list[str] = []
        for piece, gap in zip(pieces, self._gaps(pieces), strict=True):
            for number, segment in enumerate(self._segments[piece.span]):
                printed.extend(self._turn(segment, "" if number else gap + self._page(piece)))
        printed.extend(self._close(0))
        return Markup("".join(printed))

    def _leads_on(self, mark: Mark) -> bool:
        """Whether there is what it leads to: every anchor comes to be, a note only if it is printed."""
        return mark.leads_to is not None and (mark.sort is not Sort.CALL or mark.leads_to in self.landed)

    def is_printed(self, span: Span) -> bool:
        """Whether some of its words are printed, and so its marks."""
        before = bisect_left(self._pieces, span.end, key=lambda piece: piece.span.start)
        return before > 0 and max(self._pieces[before - 1].span.start, span.start) < min(
            self._pieces[before - 1].span.end, span.end
        )

    def _page(self, piece: Piece) -> str:
        """The sign that a page of the file begins here, given once; notes stand in no page."""
        number = piece.page
        if number not in self._pages or piece.role is Role.NOTE:
            return ""
        self._pages.discard(number)
        return element(
            "span", class_="page", id=f"trang-{number}", data_n=str(number), title=f"Trang {number}"
        )

    def _gaps(self, pieces: Sequence[Piece]) -> list[str]:
        """What stands before each piece: a blank, or nothing where a sign is broken."""
        joined = join_lines([Line(piece.span, opens=False) for piece in pieces], self._text)
        lengths = [piece.span.end - piece.span.start for piece in pieces]
        ends = [0, *(place + length for place, length in zip(joined.places, lengths, strict=True))]
        return [joined.text[end:place] for end, place in zip(ends, joined.places, strict=False)]

    def _turn(self, segment: _Segment, gap: str) -> Iterator[str]:
        """Close the marks that end here, open those that begin, and print the words."""
        kept = _shared([mark for mark, _ in self._open], segment.marks)
        yield from self._close(kept)
        yield gap
        if segment.anchor is not None and (name := self.take_anchor(segment.anchor)):
            yield element("span", id=name)
        for mark in segment.marks[kept:]:
            yield from self._begin(mark)
        yield escape(segment.span.of(self._text))

    def _close(self, kept: int) -> Iterator[str]:
        while len(self._open) > kept:
            yield end(self._open.pop()[1])

    def _begin(self, mark: Mark) -> Iterator[str]:
        if mark.sort in _PLAIN_TAGS:
            tag = _PLAIN_TAGS[mark.sort]
            self._open.append((mark, tag))
            yield start(tag)
            return
        is_first = id(mark) not in self._begun
        self._begun.add(id(mark))
        place = mark.place if is_first else None
        self.landed.update([place] if place else [])
        in_link = any(tag == "a" for _, tag in self._open)
        is_link = mark.sort in _LINKS and not in_link and self._leads_on(mark)
        self._open.append((mark, "a" if is_link else "mark"))
        yield start(
            self._open[-1][1],
            class_=f"{mark.sort.name.lower()} {mark.state}".strip(),
            id=place,
            href=f"#{mark.leads_to}" if is_link else None,
            title=mark.title,
        )
        if is_first and mark.sign:
            yield _sign(mark, is_link=not in_link and not is_link and mark.leads_to is not None)


def _sign(mark: Mark, *, is_link: bool) -> Markup:
    """The sign of a mark. Style sheets print it, so that who copies the words does not copy signs."""
    if not is_link:
        return element("span", class_="sign", data_s=mark.sign)
    return element(
        "a",
        class_="sign",
        href=f"#{mark.leads_to}",
        data_s=mark.sign,
        aria_label=f"{mark.sign}: xem danh sách",
    )


def anchor(place: int) -> str:
    """The name of the place in the page where a place of the text is."""
    return f"o{place}"


def settle(place: int, pieces: Sequence[Piece]) -> int | None:
    """The same place, or else the nearest one after it where something is printed; None in an empty text.

    Pieces are in order.
    """
    if not pieces:
        return None
    before = bisect_right(pieces, place, key=lambda piece: piece.span.start)
    if before and place < pieces[before - 1].span.end:
        return place
    return pieces[min(before, len(pieces) - 1)].span.start


def _cut_all(
    pieces: Sequence[Piece], marks: Sequence[Mark], anchors: Sequence[int]
) -> Iterator[list[_Segment]]:
    """For each piece, which are in order, its segments.

    A note or a page number that stands inside a sentence, as it does where a page ends, is no part of it:
    a mark goes on only in pieces of the role in which it begins.
    """
    coming = sorted((mark for mark in marks if mark.span.start < mark.span.end), key=_start, reverse=True)
    live: list[tuple[Mark, Role]] = []
    for piece in pieces:
        while coming and coming[-1].span.start < piece.span.end:
            live.append((coming.pop(), piece.role))
        live = [(mark, role) for mark, role in live if mark.span.end > piece.span.start]
        inside = anchors[bisect_left(anchors, piece.span.start) : bisect_left(anchors, piece.span.end)]
        yield list(_cut(piece.span, [mark for mark, role in live if role is piece.role], inside))


def _cut(span: Span, live: Sequence[Mark], anchors: Sequence[int]) -> Iterator[_Segment]:
    """The segments of one piece: it is cut where a mark begins or ends, and where an anchor is."""
    ends = {
        place for mark in live for place in (mark.span.start, mark.span.end) if span.start < place < span.end
    }
    nested = sorted(live, key=lambda mark: (mark.sort, mark.span.start, -mark.span.end))
    for begin, finish in pairwise(sorted({span.start, span.end, *ends, *anchors})):
        held = tuple(mark for mark in nested if mark.span.start <= begin and finish <= mark.span.end)
        yield _Segment(Span(begin, finish), held, begin if begin in anchors else None)


def _start(mark: Mark) -> int:
    return mark.span.start


def _shared(open_marks: Sequence[Mark], wanted: Sequence[Mark]) -> int:
    """How many of the open marks may stay open."""
    for count, (is_open, mark) in enumerate(zip(open_marks, wanted, strict=False)):
        if is_open is not mark:
            return count
    return min(len(open_marks), len(wanted))
