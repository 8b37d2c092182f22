"""Find the annexes that a text names: `Phụ lục I`, `Mẫu số 01 ban hành kèm theo`, `các Phụ lục II và III`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vanban.facts.pointing.divisions import Text
from vanban.language.normal import fold
from vanban.language.numerals import parse_roman
from vanban.model import Span

_S = r"[^\S\n]"
ANNEX_WORD = r"(?: [Pp]hụ{_S}+lục | PHỤ{_S}+LỤC | [Bb]iểu{_S}+mẫu | [Mm]ẫu | MẪU | [Bb]iểu )".replace(
    "{_S}", _S
)
"""A verbose pattern for what an annex is called."""
_NUMBER = r"(?: \d{1,3} (?: \.\d{1,2} )? [a-zA-ZđĐ]? | [IVXLC]{1,7} [a-zA-ZđĐ]? | [A-ZĐ] )"
_SO = rf"(?: (?: số | Số | SỐ ) {_S}+ )?"
_NUMBERED = re.compile(
    rf"""
    (?P<word> {ANNEX_WORD} ) {_S}+ {_SO} (?P<number> {_NUMBER} ) (?! \w | /\w | \.\d )
    """,
    re.VERBOSE,
)
_MORE = re.compile(
    rf"""
    (?: {_S}* , {_S}* (?: (?: và | hoặc ) {_S}+ )? | {_S}+ (?: và | hoặc | (?P<to> đến ) ) {_S}+ )
    (?P<word> {ANNEX_WORD} {_S}+ )? {_SO} (?P<number> {_NUMBER} ) (?! \w | /\w | \.\d )
    """,
    re.VERBOSE,
)
_BARE = re.compile(ANNEX_WORD, re.VERBOSE)
TIED = re.compile(
    rf"""
    {_S}+ (?: (?: được | đã | ban {_S}+ hành | gửi ) {_S}+ ){{0,3}}
    (?: kèm (?: {_S}+ theo )? | đính {_S}+ kèm ) (?!\w)
    """,
    re.VERBOSE,
)
"""What says that a text is attached: `ban hành kèm theo`."""
_FORMS = frozenset(("mau", "bieu", "bieu mau"))
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Annex:
    """One mention of annexes, without what it says of the document to which they belong."""

    span: Span
    word: str
    """Folded: `phu luc`."""
    numbers: tuple[str, ...]
    """As printed; empty where it has none."""


def read_annex(text: str, start: int) -> Annex | None:
    """The annexes named from `text[start]` on; None where none is.

    A word without a number names one only where it is said to be attached.
    """
    match = _NUMBERED.match(text, start)
    if match is None:
        bare = _BARE.match(text, start)
        return (
            Annex(Span(start, bare.end()), _word(bare[0]), ())
            if bare and TIED.match(text, bare.end())
            else None
        )
    numbers, end = [match["number"]], match.end()
    while len(numbers) < _LONGEST and (more := _MORE.match(text, end)):
        if not more["word"] and more["number"].isdigit() != numbers[-1].isdigit():
            break
        numbers += _up_to(numbers[-1], more["number"]) if more["to"] else [more["number"]]
        end = more.end()
    return Annex(Span(start, end), _word(match["word"]), tuple(numbers))


def _up_to(first: str, last: str) -> list[str]:
    """The numbers of a range after its first; the last alone where they cannot be counted."""
    low, high = _order(first), _order(last)
    if not (low.isdigit() and high.isdigit() and 0 < int(high) - int(low) < _LONGEST):
        return [last]
    return [str(number) for number in range(int(low) + 1, int(high) + 1)]


def find_annexes(annex: Annex, texts: Sequence[Text]) -> tuple[Text, ...]:
    """The attached texts that are meant; empty where one is not in the file, or where two bear its number."""
    called = [
        (text, key) for text in texts if text.root and (key := _key(text.root.division.number, annex.word))
    ]
    if not annex.numbers:
        return (called[0][0],) if len(called) == 1 else ()
    found = []
    for number in annex.numbers:
        same = [text for text, key in called if key == (_order(number),)]
        if len(same) != 1:
            return ()
        found += same
    return tuple(found)


def _word(printed: str) -> str:
    return " ".join(fold(printed).split())


_CALLED = re.compile(r"(phu luc|bieu mau|mau|bieu)(?: so)?(?: (\S+))?(?!\w)")


def _key(name: str, word: str) -> tuple[str, ...] | None:
    """The number in the name of an attached text, empty where it has none; None for another name."""
    match = _CALLED.match(_word(name))
    if match is None or not (match[1] == word or {match[1], word} <= _FORMS):
        return None
    return (_order(match[2]),) if match[2] else ("",)


_FIGURE = re.compile(r"([ivxlc]+)([a-z]?)|0*(\d+(?:\.\d+)?)([a-z]?)")


def _order(number: str) -> str:
    """A number as annexes are compared: `I`, `01` and `1` are one, `01A` is `1a`."""
    plain = number.lower().rstrip(".:)")
    match = _FIGURE.fullmatch(plain)
    if match is None:
        return plain
    try:
        return f"{parse_roman(match[1].upper())}{match[2]}" if match[1] else f"{match[3]}{match[4]}"
    except ValueError:
        return plain
