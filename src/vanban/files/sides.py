"""Part lines in which two texts stand side by side, where only blanks or a tab show it.

    UBND TỈNH AN GIANG      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM       left:  UBND TỈNH ..., SỞ Y TẾ, Số: ...
          SỞ Y TẾ               Độc lập - Tự do - Hạnh phúc    -->   right: CỘNG HÒA ..., Độc lập ..., ...
    Số: 12/SYT-VP           An Giang, ngày 5 tháng 3 năm 2019

Only the head and the foot of a document are printed so; a text that is aligned in columns for another
reason (a list of goods, a form, a line of contents) is left as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanban.language.kinds import find_kind
from vanban.language.normal import fold

_GAP = re.compile(r"[^\S\n]*\t\s*|\s{3,}")
_INDENT = re.compile(r"\s*")
_LABEL = re.compile(r"(?:\d+(?:\.\d+)*[.)]?|[a-zđ]{1,2}[.)]|[ivxlc]+[.)]|[-+*•o]|dieu \d+[.:]?)$")
_BLANK_TO_FILL = (  # a gap inside one text: a serial or a day that is written in by hand
    re.compile(r"(?:\b[Ss]ố\s*:?|\b[Nn]gày|\b[Tt]háng|\b[Nn]ăm(?: \d{1,3})?|/)$"),
    re.compile(r"(?:/|-\w|tháng\b|năm\b|ngày\b)"),
)
_HEAD = re.compile(
    r"cong hoa xa hoi|doc lap\b.*tu do|dang cong san|so\s*:|so\b[\s./]*\d*\s*[-/]"
    r"|\W*\S.{0,40}, ?ngay\b|ngay\b.*thang\b"
)
_FOOT = re.compile(
    r"(?:tm|t/m|kt|k/t|tl|t/l|tuq|q|ts)\s*\.|\(?da ky|\(?ky\b|dai dien ben\b|nguoi lap"
    r"|(?:pho |quyen )?(?:chu tich|(?:tong )?giam doc|(?:bo|thu|(?:tong |chi )?cuc|vu|hieu|vien|doi) truong"
    r"|truong (?:phong|ban|doan|khoa)|chanh |tong thanh tra|thong doc|thu tuong|bi thu|tong thu ky|chu nhiem)"
)
_RECIPIENTS = re.compile(r"noi (?:nhan|gui)\b")
_DASHES = tuple("-–+*•")
_WIDEST_SIDE = 75
_ANNEX = re.compile(r"(?:phu luc|mau so|bieu so)\b")
_FARTHEST = 12  # lines from the last words of a head or foot to the end of its columns
_LONGEST = 100  # lines: no head or foot is longer
_TAB = 8


@dataclass(frozen=True, slots=True)
class Side:
    """A stretch of one of the lines: `lines[line][start:end]`, without outer blanks."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Columns:
    """Consecutive lines, `lines[first:last]`, in which two texts stand side by side, each from the top."""

    first: int
    last: int
    left: tuple[Side, ...]
    right: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """How one line stands between the margins."""

    pieces: tuple[Side, ...]
    lead: int
    """Blanks before its first letter, a tab as up to eight."""
    split_at: int = 0
    """The column at which the right one of two texts begins."""
    head: bool = False
    foot: bool = False
    recipients: bool = False
    """Its first text opens the list of recipients."""
    listed: bool = False
    """Its first text is an item of a list; its only one may run on in small letters."""
    alone: str = ""
    """Its only text."""
    crowded: bool = False
    """Three texts or more: the row of a table."""

    @property
    def ends_columns(self) -> bool:
        return self.wide or self.crowded or self.title

    @property
    def title(self) -> bool:
        """Whether its only text is that of a document or an annex, printed between the margins."""
        if not 0 < len(self.alone) < _WIDEST_SIDE:
            return False
        return _ANNEX.match(fold(self.alone)) is not None or find_kind(self.alone) is not None

    @property
    def double(self) -> bool:
        return len(self.pieces) == 2

    @property
    def wide(self) -> bool:
        return any(piece.end - piece.start > _WIDEST_SIDE for piece in self.pieces)


def split_columns(lines: Sequence[str]) -> list[Columns]:
    """The stretches of `lines` that hold two texts side by side, from the top; they never overlap.

    Two texts of one line stand apart by a tab or at least three blanks. A stretch begins and ends where a
    line shows something of the right text, and may hold lines of one text alone in between. Empty lines
    in it belong to neither side. Read `left` first, then `right`; every other line stays as it is.
    """
    seen = [_look(number, line) for number, line in enumerate(lines)]
    found: list[Columns] = []
    at = 0
    while at < len(seen):
        last = _stretch(seen, at) if seen[at].double else None
        if last is not None and _is_page_part(seen[at:last]):
            first = _climb(seen, at, found[-1].last if found else 0)
            found.append(_columns(seen, first, last))
        at = last or at + 1
    return found


def _look(number: int, line: str) -> _Seen:
    lead = _width(_INDENT.match(line)[0])  # type: ignore[index]  # matches anything
    pieces = tuple(Side(number, start, end) for start, end in _pieces(line))
    if len(pieces) != 2 or not _stand_apart(line, pieces):
        whole = line.strip()
        begin = len(line) - len(line.lstrip())
        only = (Side(number, begin, begin + len(whole)),) if whole else ()
        crowded = len(pieces) > 2
        return _Seen(
            only,
            lead,
            listed=whole[:1] in _DASHES or whole[:1].islower(),
            alone=whole,
            crowded=crowded,
        )
    words = [fold(line[piece.start : piece.end]) for piece in pieces]
    head = any(_HEAD.match(text) for text in words)
    recipients = _RECIPIENTS.match(words[0]) is not None
    return _Seen(
        pieces,
        lead,
        split_at=_width(line[: pieces[1].start]),
        listed=line[pieces[0].start] in _DASHES,
        head=head,
        foot=not head and (recipients or _FOOT.match(words[1]) is not None),  # on the left stand issuers too
        recipients=recipients,
    )


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    """The texts of a line, parted at its gaps; gaps that are only blanks to be filled in part nothing."""
    start = end = len(line) - len(line.lstrip())
    for gap in _GAP.finditer(line, start):
        begin, after = gap.span()
        if after == len(line):
            end = begin
            break
        if _BLANK_TO_FILL[0].search(line[start:begin]) or _BLANK_TO_FILL[1].match(line, after):
            continue
        yield start, begin
        start = after
    else:
        end = len(line.rstrip())
    if start < end:
        yield start, end


def _stand_apart(line: str, pieces: Sequence[Side]) -> bool:
    left, right = (fold(line[piece.start : piece.end]) for piece in pieces)
    if _LABEL.match(left) or not any(letter.isalpha() or letter in "-_=*" for letter in left):
        return False
    return sum(map(str.isalpha, right)) > 1 or len(right.strip("-_=*. ")) == 0


def _width(blanks: str) -> int:
    return len(blanks.expandtabs(_TAB))


def _stretch(seen: Sequence[_Seen], first: int) -> int | None:
    """The line after the last of the columns that begin at `first`; None where a side is too wide."""
    if seen[first].wide:
        return None
    last = first + 1
    split_at = seen[first].split_at
    head, foot = seen[first].head, seen[first].foot
    told = first  # the last line by which head or foot was known
    between = _most_between(seen[first])
    for at in range(first + 1, min(len(seen), first + _LONGEST)):
        line = seen[at]
        told = at if line.head or line.foot or line.listed else told
        between = max(between, _most_between(line))
        if line.ends_columns or (line.foot and head) or (line.head and foot):
            break
        if at - told > _FARTHEST or at - last >= between:
            break
        if line.double:
            last, split_at = at + 1, min(split_at, line.split_at)
            head, foot = head or line.head, foot or line.foot
        elif line.pieces and _on_the_right(line, split_at):
            if head and (at > last or line.lead < split_at * 0.85):
                break
            last = at + 1
    return _after_subject(seen, last, split_at) if head else _after_recipients(seen, first, last)


def _after_subject(seen: Sequence[_Seen], last: int, split_at: int) -> int:
    """The line after the last of a subject that runs on, in small letters, below the right side's end."""
    while last < len(seen) and seen[last].alone[:1].islower() and not _on_the_right(seen[last], split_at):
        if seen[last].lead + len(seen[last].alone) > split_at:
            break
        last += 1
    return last


def _most_between(line: _Seen) -> int:
    """How many lines with nothing on the right may follow before one that has: most beside recipients."""
    return 12 if line.recipients else 6 if line.foot else 4


def _after_recipients(seen: Sequence[_Seen], first: int, last: int) -> int:
    """The line after the last recipient: their list is often longer than what stands at its right."""
    if not any(line.recipients for line in seen[first:last]):
        return last
    furthest = min(len(seen), last + _LONGEST)
    while last < furthest and seen[last].listed and len(seen[last].pieces) == 1 and not seen[last].wide:
        last += 1
    return last


def _on_the_right(line: _Seen, split_at: int) -> bool:
    """Whether a line of one text stands too far in for the left side. A tab may be wider than we think."""
    return line.lead >= max(_TAB, split_at * 0.6)


def _climb(seen: Sequence[_Seen], at: int, floor: int) -> int:
    """The first of the lines straight above `at` that belong to the right side alone."""
    while at > floor and seen[at - 1].pieces and not seen[at - 1].wide:
        if seen[at - 1].double or seen[at - 1].title or seen[at - 1].lead < max(16, seen[at].split_at * 0.6):
            break
        at -= 1
    return at


def _is_page_part(seen: Sequence[_Seen]) -> bool:
    return any(line.head or line.foot for line in seen)


def _columns(seen: Sequence[_Seen], first: int, last: int) -> Columns:
    split_at = min(line.split_at for line in seen[first:last] if line.double)
    left: list[Side] = []
    right: list[Side] = []
    for line in seen[first:last]:
        if line.double:
            left.append(line.pieces[0])
            right.append(line.pieces[1])
        elif line.pieces:
            (right if _on_the_right(line, split_at) else left).extend(line.pieces)
    return Columns(first, last, tuple(left), tuple(right))
