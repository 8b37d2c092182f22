"""Open plain text: its printed lines, and what blanks and margins tell of its paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vanban.files.galley import CONTROLS, UNSEEN
from vanban.language.normal import to_nfc
from vanban.model import Align, Doubt, Layout, Limits, Line, Page, Role, Span, Unreadable

_NEWLINES = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
LABEL = re.compile(
    r"(?:Điều|Chương|Mục|Phần|Tiểu mục|Phụ lục)\s+\w{1,5}[.:]?(?:\s|$)|\d{1,3}(?:\.\d{1,2})*[.)]\s"
    r"|[IVXLC]{1,6}[.)]\s|[a-zđ]\d?[).]\s|[-–—+*•]\s?\S|Căn cứ\s|Nơi nhận\b|Kính gửi\b"
)
_PAGE_NUMBER = re.compile(r"[-–\s]*\d{1,4}[-–\s]*$")
SENTENCE_ENDS = '.;:!?/”"…'
_FAR_IN = 10  # columns: further in stands a centred line or a right column, no paragraph's first line
_UNWRAPPED = 160  # columns: no printed page is so wide, so that each line is a whole paragraph
_SLACK = 4  # columns that a justified or hyphenated line may fall short of the margin


@dataclass(frozen=True, slots=True)
class _Printed:
    """A line that is not blank, with the white space around it."""

    start: int
    words: str
    left: int
    """Blank columns before it."""
    gap: int
    """Newlines since the line before; 0 for the first of a page."""
    page: int

    @property
    def right(self) -> int:
        return self.left + len(self.words)


@dataclass(frozen=True, slots=True)
class _Habit:
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
    return set_plain(decode(content), name=name, limits=limits or Limits())


def decode(content: bytes) -> str:
    """The text of a file's bytes, by its byte order mark, else as UTF-8."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    return content.decode("utf-8", "replace")


def set_plain(raw: str, *, name: str, limits: Limits) -> Layout:
    """The layout of a plain text that is decoded already.

    Raises:
        Unreadable: more pages than `limits` allows.
    """
    text, doubts = cleaned(raw)
    sheets = text.rstrip("\f\n ").split("\f")
    if len(sheets) > limits.pages:
        raise Unreadable(name, f"{len(sheets)} trang", f"tối đa {limits.pages}: tách tệp hoặc nâng giới hạn")
    sheets = [sheet if sheet.endswith("\n") else sheet + "\n" for sheet in sheets]
    printed = list(_printed(sheets))
    return Layout(
        text="".join(sheets),
        lines=tuple(_lines(printed, _habit(printed))),
        pages=tuple(_pages(sheets)),
        media_type="text/plain",
        doubts=doubts,
    )


def cleaned(raw: str) -> tuple[str, tuple[Doubt, ...]]:
    """The text in NFC without characters that nobody sees; a doubt where control characters were dropped."""
    text, dropped = CONTROLS.subn("", _NEWLINES.sub("\n", raw))
    text = to_nfc(UNSEEN.sub("", text))
    if not dropped:
        return text, ()
    return text, (Doubt("text", f"đã bỏ {dropped} ký tự điều khiển, không phải chữ"),)


def _pages(sheets: Sequence[str]) -> Iterator[Page]:
    at = 0
    for number, sheet in enumerate(sheets, 1):
        yield Page(number, 0, 0, Span(at, at + len(sheet)))
        at += len(sheet)


def _printed(sheets: Sequence[str]) -> Iterator[_Printed]:
    at = 0
    for page, sheet in enumerate(sheets, 1):
        gap = 0
        for raw in sheet[:-1].split("\n"):
            if words := raw.strip():
                left = len(raw) - len(raw.lstrip())
                yield _Printed(at + left, words, left, gap, page)
                gap = 0
            gap += 1
            at += len(raw) + 1


def _habit(printed: Sequence[_Printed]) -> _Habit:
    """What most lines of the file do. A file of one line keeps none of it."""
    if not printed:
        return _Habit(0, 0, None)
    margin = Counter(line.left for line in printed).most_common(1)[0][0]
    rights = sorted(line.right for line in printed)
    tight = sum(line.gap == 1 for line in printed)
    loose = sum(line.gap > 1 for line in printed)
    # Text copied out of a PDF stands with a blank line after EVERY printed line: then a blank says nothing.
    return _Habit(margin, rights[len(rights) * 9 // 10], 2 if 4 * tight >= loose else None)


def _lines(printed: Sequence[_Printed], habit: _Habit) -> Iterator[Line]:
    if not printed:
        return
    yield _line(printed[0], habit, opens=True)
    for before, line in pairwise(printed):
        yield _line(line, habit, opens=_opens(before, line, habit))


def _line(line: _Printed, habit: _Habit, *, opens: bool | None) -> Line:
    span = Span(line.start, line.start + len(line.words))
    if line.left - habit.margin < _FAR_IN:
        return Line(span, line.page, opens=opens)
    return Line(span, line.page, opens=opens, align=_align(line, habit))


def _align(line: _Printed, habit: _Habit) -> Align:
    """Where a line stands that begins far in from the margin."""
    before, after = line.left - habit.margin, habit.width - line.right
    if abs(before - after) <= max(4, (before + after) // 5):
        return Align.CENTRE
    return Align.RIGHT if after <= _SLACK else Align.UNKNOWN


def _opens(before: _Printed, line: _Printed, habit: _Habit) -> bool | None:
    """Whether `line` begins a paragraph, as far as blanks, margins and labels show it."""
    if habit.width > _UNWRAPPED or (habit.gap and line.gap >= habit.gap and line.page == before.page):
        return True
    if max(line.left, before.left) - habit.margin >= _FAR_IN:
        return None
    ended, label = before.words[-1] in SENTENCE_ENDS, LABEL.match(line.words)
    if line.words[0].islower() and not label:
        return None if ended else False
    if before.right + 1 + len(line.words.split(None, 1)[0]) <= habit.width - _SLACK:
        # The first word had room on the line before: somebody broke it on purpose, except in a title
        # set in capitals, which is broken by sense.
        return None if before.words.isupper() and line.words.isupper() else True
    if ended and (label or line.left - habit.margin >= 2):
        return True
    return None if ended and habit.gap is None else False
