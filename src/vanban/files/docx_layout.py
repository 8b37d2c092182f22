"""From the strips of a Word file to its layout: letters decoded, columns parted, notes tied to marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from vanban.files.docx_body import Strip, Walk
from vanban.files.docx_ink import Ink
from vanban.files.galley import Galley, Grid, Setting, clean, set_layout
from vanban.files.sides import Side, split_columns
from vanban.language.legacy import Piece, decode_pieces
from vanban.language.normal import fold, squeeze
from vanban.model import Align, Doubt, Encoding, Footnote, Layout, Line, Role, Span

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_LETTERHEAD = ("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam")
_HARDLY_ANY = 200  # letters: with fewer, the pictures of a file may well be its text


@dataclass(frozen=True, slots=True)
class Walked:
    """A walk through all parts of a file: which of its strips are what."""

    walk: Walk
    body: range
    notes: tuple[tuple[tuple[str, str], range], ...]
    """Kind and id of each note with its strips."""
    running: tuple[tuple[bool, range], ...]
    """The strips of each running part, with whether it is a head."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A strip whose letters are decoded, or a side of it."""

    letters: tuple[str, ...]
    inks: tuple[Ink, ...]
    strip: Strip

    @property
    def text(self) -> str:
        return "".join(self.letters)

    def cut(self, side: Side, frame: int) -> _Row:
        """One of the two texts of a line, in a frame of its own."""
        letters: list[str] = []
        at = 0
        for each in self.letters:
            letters.append(each[max(side.start - at, 0) : max(side.end - at, 0)])
            at += len(each)
        return _Row(
            tuple(letters), self.inks, replace(self.strip, opens=True, align=Align.UNKNOWN, frame=frame)
        )


def lay_out(walked: Walked) -> Layout:
    """The layout of a file that was walked through: body, then notes, then running heads and feet."""
    rows, encoding = _decode(walked.walk.strips)
    order = [*walked.body, *(at for _, strips in walked.notes for at in strips)]
    order += [at for _, strips in walked.running for at in strips]
    rows, order = _with_letterhead(walked, rows, order)
    placed = _part_columns(walked, rows)
    places = _places(placed, order)
    shown = [row for at in order for row in placed[at]]
    layout = set_layout(
        Galley(tuple(map(_setting, shown)), tuple(_grids(walked.walk, placed, places))),
        media_type=DOCX,
        encoding=Encoding(encoding),
        doubts=_doubts(walked.walk, rows),
    )
    return replace(layout, footnotes=tuple(_footnotes(walked, layout, placed, shown)))


def _decode(strips: Sequence[Strip]) -> tuple[list[_Row], str]:
    """The strips with their letters in Unicode; decoded at once, for each word helps to judge the others."""
    pieces: list[Piece] = []
    for strip in strips:
        pieces += [Piece(ink.text, ink.style.font) for ink in strip.inks]
        pieces.append(Piece("\n"))
    decoded, encoding = decode_pieces(pieces)
    rows = []
    at = 0
    for strip in strips:
        letters = decoded[at : at + len(strip.inks)]
        shown = tuple(
            text.upper() if ink.capitals else text for text, ink in zip(letters, strip.inks, strict=True)
        )
        rows.append(_Row(shown, strip.inks, strip))
        at += len(strip.inks) + 1
    return rows, encoding


def _with_letterhead(walked: Walked, rows: list[_Row], order: list[int]) -> tuple[list[_Row], list[int]]:
    """A head that is the document's own letterhead is no running head: it comes first, as it is printed."""
    for is_head, strips in walked.running:
        words = squeeze(fold(" ".join(rows[at].text for at in strips)))
        if is_head and any(letterhead in words for letterhead in _LETTERHEAD):
            for at in strips:
                rows[at] = replace(rows[at], strip=replace(rows[at].strip, role=Role.BODY))
            return rows, [*strips, *(at for at in order if at not in strips)]
    return rows, order


def _part_columns(walked: Walked, rows: list[_Row]) -> list[list[_Row]]:
    """What takes the place of each row: itself, or all sides of a stretch of two columns, or nothing."""
    placed = [[row] for row in rows]
    for first, last in _plain_stretches(walked, rows):
        for columns in split_columns([row.text for row in rows[first:last]]):
            sides: list[_Row] = []
            for column in (columns.left, columns.right):
                frame = walked.walk.new_frame()
                sides += [rows[first + side.line].cut(side, frame) for side in column]
            placed[first + columns.first : first + columns.last] = [
                sides,
                *([] for _ in range(columns.last - columns.first - 1)),
            ]
    return placed


def _plain_stretches(walked: Walked, rows: Sequence[_Row]) -> Iterator[tuple[int, int]]:
    """Ranges of neighbours in the body that stand in no table and no box."""
    first = walked.body.start
    in_table = {at for grid in walked.walk.grids for row in grid for cell in row for at in range(*cell)}
    edges = {row[0][0] for grid in walked.walk.grids for row in grid if row}
    for at in walked.body:
        boxed = at in in_table or rows[at].strip.frame != 0
        if boxed or at in edges:
            yield first, at
            first = at + 1 if boxed else at
    yield first, walked.body.stop


def _places(placed: Sequence[Sequence[_Row]], order: Sequence[int]) -> dict[int, int]:
    """The number of the first row that takes the place of each strip, in the order shown."""
    places: dict[int, int] = {}
    at = 0
    for strip in order:
        places[strip] = at
        at += len(placed[strip])
    return places


def _grids(walk: Walk, placed: Sequence[Sequence[_Row]], places: dict[int, int]) -> Iterator[Grid]:
    def cell(begin: int, end: int) -> tuple[int, int]:
        return places[begin], places[end - 1] + len(placed[end - 1])

    for grid in walk.grids:
        if grid:
            yield Grid(tuple(tuple(cell(begin, max(end, begin + 1)) for begin, end in row) for row in grid))


def _setting(row: _Row) -> Setting:
    pieces = tuple((text, ink.style) for text, ink in zip(row.letters, row.inks, strict=True) if text)
    return Setting(pieces, row.strip.opens, row.strip.align, row.strip.frame, row.strip.role)


def _footnotes(
    walked: Walked, layout: Layout, placed: Sequence[Sequence[_Row]], shown: Sequence[_Row]
) -> Iterator[Footnote]:
    """The notes in the order of their texts; one whose text is empty is left out."""
    lines = dict(zip((id(row) for row in shown if clean(row.text).strip()), layout.lines, strict=True))
    calls = {
        ink.calls: span for row in shown if id(row) in lines for ink, span in _calls(row, lines[id(row)])
    }
    for key, strips in walked.notes:
        own = [lines[id(row)] for at in strips for row in placed[at] if id(row) in lines]
        if own:
            span = Span(own[0].span.start, own[-1].span.end)
            yield Footnote(walked.walk.pen.note_marks[key].strip("()[]. "), span, calls.get(key))


def _calls(row: _Row, line: Line) -> Iterator[tuple[Ink, Span]]:
    """The inks of a row that call a note, with their places in the text."""
    if all(ink.calls is None for ink in row.inks):
        return
    cleaned = [clean(text) for text in row.letters]
    whole = "".join(cleaned)
    at = line.span.start - (len(whole) - len(whole.lstrip()))
    for ink, text in zip(row.inks, cleaned, strict=True):
        if ink.calls is not None and text.strip() and at + len(text) <= line.span.end:
            yield ink, Span(at, at + len(text.rstrip()))
        at += len(text)


def _doubts(walk: Walk, rows: Sequence[_Row]) -> Iterator[Doubt]:
    """What is in the file and not in the text, one doubt for each kind."""
    for why, letters in walk.pen.unseen.items():
        words = squeeze(" ".join(letters))
        yield Doubt("text", f"{_UNSEEN[why]} không đọc: {len(words)} ký tự, «{words[:40]}»")
    for kind, say in _BESIDE.items():
        if walk.pen.beside[kind]:
            yield Doubt("text", say(walk.pen.beside[kind]))
    if walk.pen.beside["picture"] and sum(len(row.text.strip()) for row in rows) < _HARDLY_ANY:
        yield Doubt("text", f"phần lớn nội dung nằm trong {walk.pen.beside['picture']} hình ảnh, không đọc")


_UNSEEN = {"hidden": "chữ bị ẩn", "white": "chữ trắng trên nền trắng"}
_BESIDE: dict[str, Callable[[int], str]] = {
    "inserted": lambda count: f"theo dõi thay đổi: {count} chỗ chèn được đọc như đã chấp nhận",
    "deleted": lambda count: f"theo dõi thay đổi: {count} chỗ xóa không đọc",
    "comment": lambda count: f"{count} ghi chú bên lề không đọc",
    "embedded": lambda count: f"{count} tệp nhúng không đọc",
}
