"""The divisions of a body: chapters, articles, clauses, points, dashes, each lying in the one above it.

    I. Nội dung              la_ma I
    1. Tuyên truyền            so 1
    - Đẩy mạnh                   gach
    a) Kết quả                   chu a
    II. Tổ chức              la_ma II

Only order and grammar decide: a label counts where it goes on with an open sequence or begins one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from vanban.joined import paragraph_starts
from vanban.language.labels import FIXED, Label, Style, label_of
from vanban.language.normal import one_line
from vanban.model import Division, Doubt, Level, Span
from vanban.structure.quotations import quoted_rows
from vanban.structure.rows import Row, is_separator

_LEVELS = {
    Style.PHAN: Level.PHAN,
    Style.CHUONG: Level.CHUONG,
    Style.MUC: Level.MUC,
    Style.TIEU_MUC: Level.TIEU_MUC,
    Style.DIEU: Level.DIEU,
    Style.CAPITAL: Level.CHU,
    Style.ROMAN: Level.LA_MA,
    Style.DASH: Level.GACH,
    Style.PLUS: Level.CONG,
}
_IN_ARTICLES = {Style.ARABIC: Level.KHOAN, Style.LETTER: Level.DIEM}


@dataclass(slots=True)
class _Node:
    """A division while it is being built."""

    label: Label
    row: int
    children: list[_Node] = field(default_factory=list)
    end: int = 0
    """The index of the first row after it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that begins with a label."""

    row: int
    label: Label


def find_divisions(rows: Sequence[Row]) -> tuple[tuple[Division, ...], tuple[Doubt, ...]]:
    """The divisions printed in `rows`, in order, and what is doubtful about them."""
    starts = paragraph_starts([row.line for row in rows], [row.text for row in rows])
    candidates = _candidates(rows, starts)
    roots, doubts = _nest(rows, candidates)
    _close(roots, len(rows))
    return tuple(_division(rows, starts, node, in_article=False) for node in roots), tuple(doubts)


def _candidates(rows: Sequence[Row], starts: Sequence[bool]) -> list[Candidate]:
    quoted = quoted_rows(rows, starts)
    found = []
    for index, row in enumerate(rows):
        if row.tabled or index in quoted or row.line.opens is False:
            continue
        label = label_of(row.text) or (_dotless(row) if row.line.confidence is not None else None)
        if label is None or not (starts[index] or label.style in FIXED):
            continue
        if _stands(label, row, rows[index - 1] if index else None):
            found.append(Candidate(index, label))
    return list(_with_dots(found))


_DOTLESS = re.compile(r"(\d{1,2})\s+(?=[A-ZĐÀ-Ỹ])")


def _dotless(row: Row) -> Label | None:
    """The label `1` whose dot a recogniser lost; it counts only beside one with a dot."""
    match = _DOTLESS.match(row.text)
    return match and Label(Style.ARABIC, "?", match[1], (int(match[1]),), match.end())


def _with_dots(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates; one without a dot only beside its neighbour in the series, whose dot it takes."""
    for place, one in enumerate(found):
        if one.label.closing != "?":
            yield one
            continue
        near = [other.label for other in found[max(0, place - 3) : place + 4] if other.label.closing != "?"]
        beside = [
            other
            for other in near
            if other.style is Style.ARABIC and abs(other.order[0] - one.label.order[0]) == 1
        ]
        if beside:
            yield Candidate(one.row, replace(one.label, closing=beside[0].closing))


_BASIS = re.compile(r"(?:can cu|xet (?:de nghi|to trinh)|theo de nghi)\b")
"""A legal basis: some print a dash before it, and it is no division."""


def _stands(label: Label, row: Row, above: Row | None) -> bool:
    """Whether the row's own words let it be the beginning of a division."""
    rest = row.text[label.length :]
    if label.style is Style.DASH and _BASIS.match(row.folded, label.length):
        return False
    if label.style is Style.DASH and above is not None and row.line.opens is None:
        return rest[:1].isupper() or above.text.endswith((".", ";", ":", ",", "”"))
    if label.style in FIXED or row.line.opens:
        return True
    return (
        not rest[:1].islower()
        or label.closing in (")", "/")
        or above is None
        or above.text.endswith((";", ":", "."))
    )


def _nest(rows: Sequence[Row], candidates: Sequence[Candidate]) -> tuple[list[_Node], list[Doubt]]:
    roots: list[_Node] = []
    stack: list[_Node] = []
    doubts: list[Doubt] = []
    memory, ahead = _Memory(), _Ahead(candidates)
    for place, candidate in enumerate(candidates):
        label = candidate.label
        ahead.place = place
        depth = _depth(stack, label, ahead, memory)
        if depth is None:
            continue
        siblings = stack[depth - 1].children if depth else roots
        before = next(
            (node.label for node in reversed(siblings) if node.label.sequence == label.sequence), None
        )
        before = before or memory.last.get(label.sequence)
        if label.order and not label.first and not (before and label.follows(before)):
            doubts.append(_broken(rows[candidate.row], before, label))
        _close(stack[depth:], candidate.row)
        del stack[depth:]
        memory.keep(label, stack[-1].label if stack else None)
        node = _Node(label, candidate.row)
        siblings.append(node)
        stack.append(node)
    return roots, doubts


class _Memory:
    """What the document did so far: the last of each sequence, and in what each sequence lay."""

    def __init__(self) -> None:
        self.last: dict[tuple[Style, str, int], Label] = {}
        self.home: dict[tuple[Style, str, int], tuple[Style, str, int] | None] = {}

    def keep(self, label: Label, above: Label | None) -> None:
        self.last[label.sequence] = label
        self.home.setdefault(label.sequence, above.sequence if above else None)


def _broken(row: Row, before: Label | None, label: Label) -> Doubt:
    after = f"sau {before.number}" if before else "ở đầu dãy"
    return Doubt(
        "body", f"số thứ tự không liền: {label.number} {after}", row.line.page, row.line.box, row.span
    )


class _Ahead:
    """What is still to come after the candidate at `place`: a long text is not searched for each label."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.place = 0
        self._candidates = candidates
        self._fixed: list[int] = []
        self._places: dict[tuple[Style, str, int], list[int]] = {}
        self._last_article: dict[tuple[int, ...], int] = {}
        for place, candidate in enumerate(candidates):
            label = candidate.label
            self._places.setdefault(label.sequence, []).append(place)
            if label.style in FIXED:
                self._fixed.append(place)
            if label.style is Style.DIEU:
                self._last_article[label.order] = place

    def comes(self, last: Label) -> bool:
        """Whether the article after `last` is still to come: what leaps over it is quoted without marks."""
        number, *letter = last.order
        following = ((number + 1,), (number, letter[0] + 1 if letter else 1))
        return any(self._last_article.get(order, 0) > self.place for order in following)

    def resumes(self, above: Label) -> bool:
        """Whether, further on, the open sequence of `above` goes on: then what begins now lies inside it."""
        at = self._next(self._places.get(above.sequence, [])) if above.order else None
        fixed = self._next(self._fixed)
        if at is None or (fixed is not None and fixed <= at):
            return False
        return self._candidates[at].label.follows(above)

    def _next(self, places: Sequence[int]) -> int | None:
        at = bisect_right(places, self.place)
        return places[at] if at < len(places) else None


def _depth(stack: Sequence[_Node], label: Label, ahead: _Ahead, memory: _Memory) -> int | None:
    """How many open divisions the new one lies in; None where it is not a division at all."""
    if label.style in FIXED:
        return _fixed_depth(stack, label, ahead)
    floor = _floor(stack)
    depth = _beside(stack, floor, lambda other: _goes_on(other, label))
    if depth is not None:
        return depth
    if label.style is Style.DECIMAL:
        return _decimal_depth(stack, label, floor)
    if label.first:
        return _first_depth(stack, label, ahead, memory)
    return _late_depth(stack, label, memory)


def _late_depth(stack: Sequence[_Node], label: Label, memory: _Memory) -> int | None:
    """The depth of a label that neither goes on with an open sequence nor begins one."""
    floor = _floor(stack)
    tests: tuple[Callable[[Label], bool], ...] = (
        lambda other: other.style is label.style and label.follows(other),
        lambda other: other.sequence == label.sequence and (label.leaps(other) or label.order == other.order),
    )
    for fits in tests:
        depth = _beside(stack, floor, fits)
        if depth is not None:
            return depth
    last = memory.last.get(label.sequence)
    runs_on = last is not None and label.follows(last)  # I. 1. 2. II. 3. 4.
    return _at_home(stack, label, memory) if runs_on else None


def _at_home(stack: Sequence[_Node], label: Label, memory: _Memory) -> int | None:
    """The depth at which the label's sequence lay before; None where nothing like its place is open."""
    home = memory.home.get(label.sequence)
    if home is None:
        return 0 if label.sequence in memory.home and not _floor(stack) else None
    inner = _beside(stack, 0, lambda other: other.sequence == home)
    return None if inner is None else inner + 1


def _goes_on(other: Label, label: Label) -> bool:
    """Whether the label is the next of the open one's sequence: 3 after 2, and after 2.2 beside 2."""
    if other.style is Style.DECIMAL and label.style is Style.ARABIC:
        return label.order == (other.order[0] + 1,)
    return other.sequence == label.sequence and label.follows(other)


def _beside(stack: Sequence[_Node], floor: int, fits: Callable[[Label], bool]) -> int | None:
    """The depth of the innermost open division that the new one may stand beside, or None."""
    return next((depth for depth in range(len(stack) - 1, floor - 1, -1) if fits(stack[depth].label)), None)


def _floor(stack: Sequence[_Node]) -> int:
    """The depth above which only fixed levels stand."""
    return sum(node.label.style in FIXED for node in stack)


def _fixed_depth(stack: Sequence[_Node], label: Label, ahead: _Ahead) -> int | None:
    depth = sum(node.label.style in FIXED and node.label.style < label.style for node in stack)
    last = stack[depth].label if depth < len(stack) else None
    if label.style is Style.DIEU and last is not None and last.style is Style.DIEU:
        known = label.follows(last) or label.first or (label.leaps(last) and not ahead.comes(last))
        return depth if known else None
    return depth


def _decimal_depth(stack: Sequence[_Node], label: Label, floor: int) -> int | None:
    """`2.1` is a division beside `2` when printed so: at the level of the number that it begins with."""

    def fits(other: Label) -> bool:
        return other.style in (Style.ARABIC, Style.DECIMAL) and other.order[0] == label.order[0] < 100

    depth = _beside(stack, floor, lambda other: fits(other) and label.order > other.order)
    if depth is None and label.first:
        return next(
            (at for at in range(floor, len(stack)) if stack[at].label.style >= Style.ARABIC), len(stack)
        )
    return depth


def _first_depth(stack: Sequence[_Node], label: Label, ahead: _Ahead, memory: _Memory) -> int:
    """Where a sequence that begins now hangs: where it lay before, else in what will itself go on."""
    floor = _floor(stack)
    again = next((at for at in range(floor, len(stack)) if stack[at].label.sequence == label.sequence), None)
    if again is not None:
        return again
    home = _at_home(stack, label, memory) if label.order else None
    if home is not None and home > floor:
        return home
    depth = len(stack)
    while depth > floor:
        above = stack[depth - 1].label
        listed = above.style in (Style.DASH, Style.PLUS)
        if label.style > Style.LETTER if listed else above.style < label.style:
            break
        if ahead.resumes(above):
            break
        depth -= 1
    return depth


def _close(nodes: Sequence[_Node], end: int) -> None:
    for node in nodes:
        if not node.end:
            node.end = end
            _close(node.children, end)


def _division(rows: Sequence[Row], starts: Sequence[bool], node: _Node, *, in_article: bool) -> Division:
    inside = in_article or node.label.style is Style.DIEU
    children = tuple(_division(rows, starts, child, in_article=inside) for child in node.children)
    last = rows[max(node.row, node.end - 1)]
    return Division(
        _level(node.label, in_article=in_article),
        node.label.number,
        _heading(rows, starts, node),
        Span(rows[node.row].span.start, last.span.end),
        children,
    )


def _level(label: Label, *, in_article: bool) -> Level:
    if in_article and label.style in _IN_ARTICLES:
        return _IN_ARTICLES[label.style]
    if label.style in (Style.ARABIC, Style.DECIMAL):
        return Level.SO
    if label.style is Style.BRACKET:
        return Level.CHU if label.number.isalpha() else Level.SO
    return _LEVELS.get(label.style, Level.CHU)


LONGEST_HEADING = 300
"""Characters; what is longer is a paragraph."""


def _heading(rows: Sequence[Row], starts: Sequence[bool], node: _Node) -> str | None:
    """The heading on the label's line or right under it; None where a sentence begins at once."""
    first = rows[node.row]
    words = [first.text[node.label.length :]]
    at = node.row + 1
    under = node.label.style in FIXED and node.label.style is not Style.DIEU
    stop = min([node.end, *(child.row for child in node.children[:1])])
    while at < stop and not is_separator(rows[at]) and not rows[at].tabled:
        goes_on = not starts[at] or (
            under and (not any(words) or rows[at].capitals or rows[at].line.style.bold)
        )
        if not goes_on or sum(map(len, words)) > LONGEST_HEADING:
            break
        words.append(rows[at].text)
        at += 1
    text = one_line("\n".join(words)).strip()
    return text if _reads_as_heading(text, first, node) else None


def _reads_as_heading(text: str, row: Row, node: _Node) -> bool:
    if not text or len(text) > LONGEST_HEADING or node.label.style in (Style.DASH, Style.PLUS):
        return False
    if node.label.style in FIXED and node.label.style is not Style.DIEU:
        return True
    if row.line.style.bold or row.capitals:
        return True
    return not text.endswith((".", ";", ",", ":", "./.")) and len(text) < 160
