"""Read the divisions that a text names: which they are, and how they lie one in another.

    các điểm a, b và c khoản 2 Điều 5, khoản 1 Điều này
    ^ 5/2/a, 5/2/b, 5/2/c              ^ this/1

Inner divisions are named first, as the law writes them, or outer ones, as letters do (`Điều 5, khoản 2`).
Source of the order: Law 64/2025/QH15, Article 7, and the way earlier texts were written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache
from itertools import pairwise

from vanban.language.normal import fold, squeeze
from vanban.model import Span


class Unit(IntEnum):
    """The words for divisions, outermost first."""

    PHAN = 0
    CHUONG = 1
    MUC = 2
    TIEU_MUC = 3
    DIEU = 4
    KHOAN = 5
    DIEM = 6
    TIET = 7


UNITS = {
    "phan": Unit.PHAN,
    "chuong": Unit.CHUONG,
    "muc": Unit.MUC,
    "tieu muc": Unit.TIEU_MUC,
    "dieu": Unit.DIEU,
    "khoan": Unit.KHOAN,
    "diem": Unit.DIEM,
    "tiet": Unit.TIET,
}
"""The words for divisions, folded."""

Numbers = tuple[tuple[str, str | None], ...]
"""Numbers as printed, each with the last of its range or None: `(("5", None), ("7", "9"))`."""


@dataclass(frozen=True, slots=True)
class Step:
    """One word for a division with the numbers after it: `khoản 1, 2`; `Điều này`."""

    unit: Unit
    numbers: Numbers = ()
    """Empty where it is the division in which the words stand: `Điều này`."""
    capital: bool = False
    """Whether the word begins with a capital: `Mục`, not `mục`."""


Path = tuple[Step, ...]
"""Steps from the outermost division named to the innermost."""


@dataclass(frozen=True, slots=True)
class Named:
    """The divisions that one mention names."""

    span: Span
    paths: tuple[Path, ...]
    """In printed order."""
    sure: bool = True
    """False where the words can be read in two ways: `Điều 5 và khoản 2`."""
    here: bool = False
    """Whether it names the division in which it stands: `khoản 1 Điều này`."""


_S = r"[^\S\n]"
UNIT_WORD = (
    r"(?: [ĐÐ](?:iều|IỀU) | điều | [Kk]hoản | [Đđ]iểm | [Tt]iết | [Tt]iểu\ mục | [Mm]ục | MỤC"
    r" | [Cc]hương | CHƯƠNG | [Pp]hần | PHẦN )"
)
"""A verbose pattern for the words in `UNITS` as they are printed."""
_NUMBER = (
    r"(?: \d{1,4} (?: \.\d{1,3} ){0,4} [a-zđ]? | [IVXLC]{1,7} (?: \.\d{1,3} ){0,4} [a-zđ]? | [a-zđ]\d?"
    rf" | [A-ZĐ] | thứ {_S} \w{{2,5}} (?: {_S} mươi )? (?: {_S} (?:một|hai|ba|tư|bốn|lăm|nhất) )? )"
)
_COUNTED = (
    rf"{_S}* (?: % | /\w ) | [.,]\d | {_S}+ (?: ngày | tháng | năm | giờ | phút | lần | người | môn | chữ"
    r" | triệu | tỷ | tỉ | nghìn | ngàn | đồng | đơn\ vị | cơ\ quan | trường | bản | bộ | tế ) \b"
)
"""What follows a figure that counts something, or is a piece of a longer one: `khoản 5 triệu đồng`."""
_GOES_ON = (
    rf"(?: {_S}* [,;:.)\]“”\"/] | \s*\n | \s*\Z | {_S}+ (?: (?: và | hoặc | hay | đến | tới | của | tại"
    r" | trong | nêu | nói | trên | này | thuộc | ở | ban | được | kèm | các | những ) \b | [A-ZĐÐ] | khoản"
    r" | điều | điểm | tiết | tiểu | mục | chương | phần ) )"
)
"""What follows a number that goes on a list; else it counts what comes next: `Điều 5, 30 ngày`."""
_STEP = re.compile(
    rf"""
    (?P<unit> {UNIT_WORD} ) {_S}+
    (?: (?P<this> này ) (?!\w) | (?: số {_S}+ )? (?P<number> {_NUMBER} ) (?!\w) (?! {_COUNTED} ) )
    """,
    re.VERBOSE,
)
_MORE = re.compile(
    rf"""
    (?: {_S}* (?P<comma> [,;] ) {_S}* (?: (?: và | hoặc | hay ) {_S}+ )?
      | {_S}+ (?: và/hoặc | và | hoặc | hay ) {_S}+ | {_S}+ (?P<to> đến | tới ) {_S}+
      | {_S}* (?P<dash> [-–] ) {_S}* )
    (?P<number> {_NUMBER} ) (?!\w) (?! {_COUNTED} ) (?(comma) (?= {_GOES_ON} ) ) (?(dash) (?= {_GOES_ON} ) )
    """,
    re.VERBOSE,
)
_LINK = re.compile(
    rf"""
    {_S}* (?P<mark> [,;] )? {_S}*
    (?: (?P<list> và/hoặc | và | hoặc | hay | cùng ) {_S}+ | (?P<to> đến | tới ) {_S}+ )?
    (?: (?P<of> của | tại | thuộc | trong | ở ) {_S}+ )? (?: (?: các | những | cả ) {_S}+ )? (?= {UNIT_WORD} )
    """,
    re.VERBOSE,
)
_LONGEST = 60
"""Steps of one mention, and numbers of one step; what goes on further is cut there."""
_FITTING = {
    Unit.PHAN: re.compile(r"\d|[A-ZĐ]|thứ"),
    Unit.CHUONG: re.compile(r"\d|[IVXLC]|thứ"),
    Unit.MUC: re.compile(r"(?!thứ)"),
    Unit.TIEU_MUC: re.compile(r"\d|[IVXLC]"),
    Unit.DIEU: re.compile(r"\d"),
    Unit.KHOAN: re.compile(r"\d"),
    Unit.DIEM: re.compile(r"(?!thứ)"),
    Unit.TIET: re.compile(r"(?!thứ)"),
}
"""How the numbers of each unit begin."""


def read_named(text: str, start: int) -> Named | None:
    """The divisions named from `text[start]` on, up to the end of the mention; None where none is."""
    steps: list[tuple[Step, str]] = []
    place, end, glue = start, start, ""
    while len(steps) < _LONGEST and (found := _read_step(text, place)):
        step, end = found
        steps.append((step, glue))
        link = _LINK.match(text, end) if step.numbers else None
        if link is None or link.end() == end:
            break
        place, glue = link.end(), _glue(link)
    if not steps:
        return None
    paths, sure = _arranged(steps)
    return Named(Span(start, end), paths, sure, here=not steps[-1][0].numbers)


def _glue(link: re.Match[str]) -> str:
    """What joins two steps: `to` a range, `list`, `of` what lies in, a comma, or nothing."""
    if link["to"] or link["list"] or link["mark"] == ";":
        return "to" if link["to"] else "list"
    return "of" if link["of"] else link["mark"] or ""


def _read_step(text: str, start: int) -> tuple[Step, int] | None:
    """One word for a division with its numbers, and where they end."""
    match = _STEP.match(text, start)
    if match is None:
        return None
    unit = _unit(match["unit"])
    capital = match["unit"][0].isupper()
    if match["this"]:
        return Step(unit, capital=capital), match.end()
    if not _FITTING[unit].match(match["number"]):
        return None
    numbers, end = _more_numbers(text, match["number"], match.end())
    return Step(unit, numbers, capital), end


@cache
def _unit(word: str) -> Unit:
    """The unit that a word of `UNIT_WORD` names; there are few such words and many mentions."""
    return UNITS[squeeze(fold(word))]


def _more_numbers(text: str, first: str, end: int) -> tuple[Numbers, int]:
    """A number with those listed after it, and where they end."""
    numbers: list[tuple[str, str | None]] = [(first, None)]
    while len(numbers) < _LONGEST and (more := _MORE.match(text, end)):
        if not _alike(more["number"], numbers[-1][0]):
            break
        if more["to"] or more["dash"]:
            numbers[-1] = (numbers[-1][0], more["number"])
        else:
            numbers.append((more["number"], None))
        end = more.end()
    return tuple(numbers), end


def _alike(one: str, other: str) -> bool:
    """Whether two numbers can be of one list: figures, small letters, capitals."""
    return (one[0].isdigit(), one[0].islower()) == (other[0].isdigit(), other[0].islower())


def _arranged(steps: list[tuple[Step, str]]) -> tuple[tuple[Path, ...], bool]:
    """The steps of a mention as paths from the outermost in, and whether they can be read so only."""
    if _outward(steps):
        return (tuple([step for step, _ in reversed(steps)]),), True
    groups: list[list[Step]] = []
    glues: list[str] = []
    sure = True
    for step, glue in steps:
        if glue == "to" and groups:
            ranged = _ranged(groups[-1], step)
            sure &= ranged
            if ranged:
                continue
        elif groups and (glue == "of" or (glue != "list" and _holds(step, groups[-1]))):
            for group in _open_groups(groups):
                group.insert(0, step)
            continue
        sure &= not (groups and glue == "list" and _wants(groups[-1]) and step.unit < groups[-1][0].unit)
        groups.append([step])
        glues.append(glue)
    return _nested(groups, glues, sure=sure)


def _outward(steps: list[tuple[Step, str]]) -> bool:
    """Whether each is named before the one in which it lies, as in most mentions: `điểm a khoản 1 Điều 5`."""
    return all(
        glue in ("", ",", "of") and outer.unit < inner.unit for (inner, _), (outer, glue) in pairwise(steps)
    )


def _holds(step: Step, group: list[Step]) -> bool:
    """Whether a division named after others is the one in which they lie."""
    coarse = step.unit < Unit.DIEU and group[0].unit < Unit.DIEU and step.unit != group[0].unit
    return step.unit < group[0].unit or (coarse and len(group) > 1)


def _wants(group: list[Step]) -> bool:
    """Whether a group still wants the article in which it lies."""
    return group[0].unit >= Unit.KHOAN


def _open_groups(groups: list[list[Step]]) -> list[list[Step]]:
    """The last group and those before it that want the same outer one: `khoản 1, khoản 2` of `Điều 5`."""
    unit = groups[-1][0].unit
    wanting: list[list[Step]] = []
    for group in reversed(groups):
        if group[0].unit != unit:
            break
        wanting.append(group)
    return wanting


def _ranged(group: list[Step], step: Step) -> bool:
    """Make `khoản 1` and `khoản 3` of `khoản 1 đến khoản 3` one step; False where they are no range."""
    first = group[-1]
    if len(group) > 1 or first.unit != step.unit or len(step.numbers) != 1 or not first.numbers:
        return False
    group[-1] = replace(first, numbers=(*first.numbers[:-1], (first.numbers[-1][0], step.numbers[0][0])))
    return True


def _nested(groups: list[list[Step]], glues: list[str], *, sure: bool) -> tuple[tuple[Path, ...], bool]:
    """Put inner divisions that are named after their outer one where they belong: `Điều 5, khoản 2`."""
    paths: list[Path] = []
    for group, glue in zip(groups, glues, strict=True):
        outer = paths[-1] if paths else ()
        if not outer or not _wants(group) or outer[0].unit > Unit.DIEU:
            paths.append(tuple(group))
        elif glue != "list" and outer[-1].unit < group[0].unit and _single(outer):
            paths[-1] = (*outer, *group)
        else:
            sure = False
            paths.append(tuple(group))
    return tuple(paths), sure


def _single(path: Path) -> bool:
    """Whether it leads to one division."""
    return all(len(step.numbers) == 1 and step.numbers[0][1] is None for step in path)
