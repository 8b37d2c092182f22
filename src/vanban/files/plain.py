"""Open plain text: its printed lines, and what blanks and margins tell of its paragraphs.

bytes -> letters -> sheets (form feeds) -> columns of a head set apart -> lines and paragraphs
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from vanban.files.chrome import find_document, left_out, may_hold_chrome
from vanban.files.galley import CONTROLS, UNSEEN
from vanban.files.sides import Side, split_columns
from vanban.language.labels import opens_paragraph
from vanban.language.legacy import decode_bytes
from vanban.language.normal import to_nfc
from vanban.model import Align, Doubt, Encoding, Layout, Limits, Line, Page, Role, Span, Unreadable

SENTENCE_ENDS = '.;:!?/”"…)'

_NEWLINES = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
_OTHER_NEWLINE = re.compile("[\r\x0b\x85\u2028\u2029]")
_INNER_GAP = re.compile(r"\S(?:\t|   )[ \t]*\S")
_PAGE_NUMBER = re.compile(r"[-–\s]*\d{1,4}[-–\s]*$")
_FAR_IN = 10  # columns: further in stands a centred line or a right column, no paragraph's first line
_UNWRAPPED = 160  # columns: no printed page is so wide, so that each line is a whole paragraph
_SLACK = 4  # columns that a justified or hyphenated line may fall short of the margin
_COLUMNS_ABOVE, _COLUMNS_BELOW = 8, 16  # lines around a gap that may belong to the same two columns


class _Sheet(NamedTuple):
    """One page of the text: its lines with their margins, and those that stand in a frame of their own."""

    lines: list[str]
    frames: Mapping[int, int]
    """The frame of a line, by its number in `lines`; lines of the page itself are not in it."""


class _Printed(NamedTuple):
    """A line that is not blank, with the white space around it."""

    start: int
    words: str
    left: int
    """Blank columns before it."""
    gap: int
    """Newlines since the line before; 0 for the first of a page."""
    page: int
    frame: int

    @property
    def right(self) -> int:
        """The column after its last letter."""
        return self.left + len(self.words)


class _Habit(NamedTuple):
    """How this file prints its paragraphs, judged over all of its lines."""

    margin: int
    """The column at which most lines begin."""
    width: int
    """The column at which full lines end."""
    gap: int | None
    """How many newlines part two paragraphs at least; None where blank lines tell nothing."""


def open_plain(content: bytes, *, name: str, limits: Limits | None = None) -> Layout:
    """The layout of a plain text; form feeds part its pages.

    Raises:
        Unreadable: more pages than `limits` allows.
    """
    limits = limits or Limits()
    raw, encoding = decode_bytes(content)
    text, doubts = cleaned(raw)
    parts = text.rstrip("\f\n ").split("\f")
    if len(parts) > limits.pages:
        cause = f"{len(parts)} trang, giới hạn là {limits.pages}"
        raise Unreadable(name, cause, "tách tệp hoặc nâng giới hạn")
    if len(parts) == 1:
        parts[0], dropped = without_chrome(parts[0])
        doubts += dropped
    frames = count(1)
    sheets = [_sheet(part, frames) for part in parts]
    printed = list(_printed(sheets))
    texts = ["\n".join([*sheet.lines, ""]) for sheet in sheets]
    return Layout(
        text="".join(texts),
        lines=tuple(_lines(printed, _habit(printed))),
        pages=tuple(_pages(texts)),
        media_type="text/plain",
        encoding=Encoding(encoding),
        doubts=doubts,
    )


def cleaned(raw: str) -> tuple[str, tuple[Doubt, ...]]:
    """The text in NFC without characters that nobody sees; a doubt where control characters were dropped."""
    text = _NEWLINES.sub("\n", raw) if _OTHER_NEWLINE.search(raw) else raw
    dropped = 0
    if CONTROLS.search(text):
        text, dropped = CONTROLS.subn("", text)
    if UNSEEN.search(text):
        text = UNSEEN.sub("", text)
    doubts = (Doubt("text", f"đã bỏ {dropped} ký tự điều khiển, không phải chữ"),) if dropped else ()
    return to_nfc(text), doubts


def without_chrome(text: str) -> tuple[str, tuple[Doubt, ...]]:
    """The document in the text of a saved web page, and a doubt that says how much was left out."""
    if not may_hold_chrome(text):
        return text, ()
    lines = text.split("\n")
    first, last = find_document([line.strip() for line in lines])
    dropped = sum(bool(line.strip()) for line in (*lines[:first], *lines[last:]))
    return "\n".join(lines[first:last]), (left_out(dropped),) if dropped else ()


def _sheet(part: str, frames: Iterator[int]) -> _Sheet:
    """The lines of a page; where two texts stand side by side, first those of the left, then of the right."""
    lines = part.removesuffix("\n").split("\n")
    if not ("   " in part or "\t" in part) or not _INNER_GAP.search(part):
        return _Sheet(lines, {})
    set_apart: list[str] = []
    framed: dict[int, int] = {}
    at = 0
    for begin, end in _near_gaps(lines):
        for columns in split_columns(lines[begin:end]):
            first, last = begin + columns.first, begin + columns.last
            set_apart += lines[at:first]
            at = last
            for sides in (columns.left, columns.right):
                frame = next(frames)
                framed.update((len(set_apart) + number, frame) for number in range(len(sides)))
                set_apart += _side(lines[begin:end], sides)
    return _Sheet([*set_apart, *lines[at:]], framed)


def _side(lines: Sequence[str], sides: Iterable[Side]) -> Iterator[str]:
    return (lines[side.line][side.start : side.end] for side in sides)


def _near_gaps(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The stretches of lines around those that hold a wide gap, so that others need no closer look."""
    begin = end = 0
    for number, line in enumerate(lines):
        if ("   " in line or "\t" in line) and _INNER_GAP.search(line):
            if number - _COLUMNS_ABOVE > end:
                if end:
                    yield begin, end
                begin = number - _COLUMNS_ABOVE
            end = min(number + _COLUMNS_BELOW, len(lines))
    if end:
        yield begin, end


def _pages(texts: Iterable[str]) -> Iterator[Page]:
    at = 0
    for number, text in enumerate(texts, 1):
        yield Page(number, 0, 0, Span(at, at + len(text)))
        at += len(text)


def _printed(sheets: Iterable[_Sheet]) -> Iterator[_Printed]:
    at = 0
    for page, sheet in enumerate(sheets, 1):
        gap = 0
        for number, raw in enumerate(sheet.lines):
            if words := raw.strip():
                left = raw.index(words[0])
                yield _Printed(at + left, words, left, gap, page, sheet.frames.get(number, 0))
                gap = 0
            gap += 1
            at += len(raw) + 1


def _habit(printed: Sequence[_Printed]) -> _Habit:
    """What most lines of the page itself do."""
    body = [line for line in printed if not line.frame]
    if not body:
        return _Habit(0, 0, None)
    margin = Counter(line.left for line in body).most_common(1)[0][0]
    rights = sorted(line.right for line in body)
    tight = sum(line.gap == 1 for line in body)
    loose = sum(line.gap > 1 for line in body)
    # Text copied out of a PDF stands with a blank line after EVERY printed line: then a blank says nothing.
    wide = sum(right > _UNWRAPPED for right in rights)
    # A line so long is no stray: where paragraphs are whole lines, headings and items are short all the same.
    usual = rights[-1] if wide > 1 or rights[-1] > 2 * _UNWRAPPED else rights[len(rights) * 9 // 10]
    return _Habit(margin, usual, 2 if 4 * tight >= loose else None)


def _lines(printed: Sequence[_Printed], habit: _Habit) -> Iterator[Line]:
    before: _Printed | None = None
    for line in printed:
        yield Line(
            Span(line.start, line.start + len(line.words)),
            line.page,
            opens=_opens(before, line, habit),
            align=_align(line, habit) if line.left - habit.margin >= _FAR_IN else Align.UNKNOWN,
            frame=line.frame,
            role=_role(line),
        )
        before = line


def _role(line: _Printed) -> Role:
    """A number alone at the top of a page is that page's; at the foot it may be the text's own."""
    at_top = line.page > 1 and line.gap == 0
    return Role.RUNNING if at_top and _PAGE_NUMBER.match(line.words) else Role.BODY


def _align(line: _Printed, habit: _Habit) -> Align:
    """Where a line stands that begins far in from the margin."""
    before, after = line.left - habit.margin, habit.width - line.right
    if abs(before - after) <= max(4, (before + after) // 5):
        return Align.CENTRE
    return Align.RIGHT if after <= _SLACK else Align.UNKNOWN


def _opens(before: _Printed | None, line: _Printed, habit: _Habit) -> bool | None:
    """Whether `line` begins a paragraph, as far as blanks, margins and labels show it."""
    if before is None or before.frame != line.frame:
        return True
    if habit.width > _UNWRAPPED or (habit.gap and line.gap >= habit.gap and line.page == before.page):
        return True
    if max(line.left, before.left) - habit.margin >= _FAR_IN:
        return None
    return _opens_by_words(before, line, habit)


def _opens_by_words(before: _Printed, line: _Printed, habit: _Habit) -> bool | None:
    """Whether `line` begins a paragraph, by its first word and by where the line before it ends."""
    words, last = line.words, before.words
    ended = last[-1] in SENTENCE_ENDS
    label = opens_paragraph(words)
    if words[0].islower() and not label:
        return None if ended else False
    if last.isupper() and words.isupper() and not label:
        return None  # a title set in capitals is broken by sense
    if ended and (label or line.left - habit.margin >= 2):
        return True
    if line.frame:
        return None
    # Letters of print differ in width: a full line may count an eighth less of them than its neighbour.
    slack = _SLACK if label else max(_SLACK, habit.width // 8)
    if before.right + 1 + len(words.split(None, 1)[0]) <= habit.width - slack:
        return True  # the first word had room on the line before: somebody broke it on purpose
    return None if ended and habit.gap is None else False
