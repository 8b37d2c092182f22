"""The labels that Word prints by itself: `Điều 1.`, `a)`, `-` before paragraphs of a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from vanban.files.docx_package import Element, W, is_on, said, whole
from vanban.files.docx_styles import Paragraph, StyleSheet

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_LONGEST = 200  # letters of one number: Word itself gives up before


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    """With `%1` for the number of the first level."""
    suffix: str = "tab"
    legal: bool = False
    """All numbers as decimals, whatever their own levels say."""
    restarts_after: int | None = None
    """The level (from 1) whose number starts this one again; None = any above, 0 = never."""
    letters: Element | None = None
    """The `w:rPr` of the label."""
    style: str | None = None
    """The paragraph style tied to this level."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed, with the `w:rPr` that is laid over the paragraph's own."""

    text: str
    letters: Element | None


@dataclass(frozen=True, slots=True)
class _List:
    """One list as paragraphs name it."""

    base: str
    """The definition whose count it shares with other lists."""
    levels: tuple[Level, ...]
    starts: dict[int, int]
    """Where it starts its count anew, by level."""


@dataclass(slots=True)
class Numbering:
    """The lists of one file and how far each has counted. Ask once for each paragraph, in order."""

    lists: dict[str, _List] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: Paragraph, style: str | None, sheet: StyleSheet) -> Label | None:
        """The label of the next paragraph; None where it has none."""
        name = paragraph.get("list_id")
        found = None if name is None else self.lists.get(name)
        if name is None or found is None:
            return None
        at = self._level(found, paragraph, style, sheet)
        counts = self._count(name, found, at)
        level = found.levels[at]
        return Label(_text(level, found.levels, counts) + _SUFFIX.get(level.suffix, "\t"), level.letters)

    def _level(self, found: _List, paragraph: Paragraph, style: str | None, sheet: StyleSheet) -> int:
        """The level that the paragraph names; else the level tied to its style."""
        if "list_level" not in paragraph:
            tied = {level.style: at for at, level in enumerate(found.levels) if level.style}
            for name in (style or sheet.normal, sheet.numbering_style(style)):
                if name in tied:
                    return tied[name]
        return min(max(whole(paragraph.get("list_level")), 0), _LEVELS - 1)

    def _count(self, name: str, found: _List, at: int) -> list[int]:
        counts = self._counts.setdefault(found.base, [None] * _LEVELS)
        for above in range(at):
            if counts[above] is None:
                counts[above] = found.levels[above].start
        if at in found.starts and (name, at) not in self._begun:
            self._begun.add((name, at))
            counts[at] = found.starts[at]
        else:
            before = counts[at]
            counts[at] = found.levels[at].start if before is None else before + 1
        for below in range(at + 1, _LEVELS):
            if _starts_again(found.levels[below], at):
                counts[below] = None
        return [count if count is not None else 1 for count in counts]


_SUFFIX = {"nothing": "", "space": " "}


def _starts_again(below: Level, at: int) -> bool:
    return below.restarts_after is None or at < below.restarts_after


def _text(level: Level, levels: tuple[Level, ...], counts: list[int]) -> str:
    if level.kind == "none" and not _PLACE.search(level.text):
        return level.text

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        kind = levels[place].kind
        return in_words(counts[place], "decimal" if level.legal and kind != "none" else kind)

    return _PLACE.sub(number, level.text)


def read_numbering(root: Element | None, sheet: StyleSheet) -> Numbering:
    """The lists of a file, from its part `numbering.xml`."""
    if root is None:
        return Numbering()
    bases = {base.get(W + "abstractNumId", ""): base for base in root.iterchildren(W + "abstractNum")}
    links = {
        number.get(W + "numId", ""): said(number, "abstractNumId") or ""
        for number in root.iterchildren(W + "num")
    }
    lists = {}
    for number in root.iterchildren(W + "num"):
        base = _followed(said(number, "abstractNumId") or "", bases, links, sheet)
        if base in bases:
            lists[number.get(W + "numId", "")] = _list(number, base, bases[base])
    lists.pop("0", None)  # 0 takes a number away
    return Numbering(lists)


def _followed(base: str, bases: dict[str, Element], links: dict[str, str], sheet: StyleSheet) -> str:
    """The definition itself, where the one named only points to a style that has it."""
    for _ in range(4):
        style = said(bases.get(base), "numStyleLink")
        if style is None:
            return base
        base = links.get(sheet.paragraph_style(style).get("list_id", ""), "")
    return base


def _list(number: Element, base: str, definition: Element) -> _List:
    levels = [Level()] * _LEVELS
    starts: dict[int, int] = {}
    for at, level in _levels(definition):
        levels[at] = level
    for override in number.iterchildren(W + "lvlOverride"):
        at = min(max(whole(override.get(W + "ilvl")), 0), _LEVELS - 1)
        for _, level in _levels(override):
            levels[at] = level
        start = said(override, "startOverride")
        if start is not None:
            starts[at] = whole(start)
    return _List(base, tuple(levels), starts)


def _levels(parent: Element) -> Iterator[tuple[int, Level]]:
    for each in parent.iterchildren(W + "lvl"):
        at = whole(each.get(W + "ilvl"))
        if 0 <= at < _LEVELS:
            yield at, _level(each)


def _level(each: Element) -> Level:
    after = said(each, "lvlRestart")
    return Level(
        start=whole(said(each, "start"), 0),
        kind=said(each, "numFmt") or _custom(each) or "decimal",
        text=said(each, "lvlText") or "",
        suffix=said(each, "suff") or "tab",
        legal=is_on(each.find(W + "isLgl")),
        restarts_after=None if after is None else whole(after),
        letters=each.find(W + "rPr"),
        style=said(each, "pStyle"),
    )


def _custom(each: Element) -> str | None:
    """The old name of a format that newer Word wraps: `<mc:Choice><w:numFmt w:val="custom" .../>`."""
    return next(
        (found.get(W + "val") for found in each.iter(W + "numFmt") if found.get(W + "val") != "custom"), None
    )


def in_words(count: int, kind: str) -> str:
    """`count` as Word prints it in the format `kind`: `b` for (2, "lowerLetter")."""
    if kind in ("none", "bullet"):
        return ""
    if kind == "decimalZero":
        return f"{count:02d}"
    if kind == "numberInDash":
        return f"-{count}-"
    return _FORMS[kind](count) if kind in _FORMS else str(count)


def _letter(count: int) -> str:
    """From a to z, then aa, bb: Word counts without đ, and doubles the letter."""
    return (
        chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, _LONGEST) if count > 0 else str(count)
    )


_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    letters = []
    for worth, sign in _ROMAN:
        times, count = divmod(count, worth)
        letters.append(sign * times)
    return "".join(letters)


def _sign(count: int) -> str:
    return "*†‡§"[(count - 1) % 4] * min((count - 1) // 4 + 1, _LONGEST) if count > 0 else str(count)


_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def _vietnamese(count: int) -> str:
    if not 0 <= count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    if tens == 0:
        return _DIGITS[ones]
    first = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if ones == 0:
        return first
    last = "lăm" if ones == 5 else "mốt" if ones == 1 and tens > 1 else _DIGITS[ones]
    return f"{first} {last}"


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "lowerRoman": lambda count: _roman(count).lower(),
    "upperRoman": _roman,
    "chicago": _sign,
    "vietnameseCounting": _vietnamese,
}
