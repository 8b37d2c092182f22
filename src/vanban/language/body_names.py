"""Where the free name of a body ends in running prose: `Cục Thông tin đối ngoại | chủ trì, phối hợp ...`.

The law has the first letter of each part of a name as a capital (Nghị định 30/2020/NĐ-CP, Phụ lục II), the
other words are small as in any sentence. So a name goes on over small words until one that no name
holds: a verb of orders, a word of grammar, a place, another body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from vanban.language.body_endings import (
    AFTER_NAMES,
    ALSO_LAST,
    COMPOUNDS,
    COMPOUNDS_BEFORE,
    DOCUMENTS,
    ENDINGS,
    GENERAL_FIRST,
    GRAMMAR,
    INSIDE,
    MANAGED_MANY,
    ONE_WORD,
    PAIRS,
    PLACE_WORDS,
    TWO_WORDS,
)
from vanban.language.places import provinces
from vanban.language.syllables import is_syllable

_LONGEST = 170
"""Code points; the longest name met in 45 documents has 93."""
_SMALL_RUN = 14
"""So many small words one after the other are a sentence, not a name."""
_MARKS = frozenset(",&-–")


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    printed: str
    small: str


_FIRST_TWO = re.compile(r"([^\W_]+)(?:[.’'/&][^\W_]+)*(?:[^\S\n]+([^\W_]+))?")


def begins_body(first: str, second: str | None) -> bool:
    """Whether two words begin the name of a body or an office: `Sở` `Tài` do, `Sở` `hữu` never."""
    first, second = first.casefold(), (second or "").casefold()
    others = ONE_WORD.get(first)
    return second not in others if others is not None else second in TWO_WORDS.get(first, ())


def free_end(
    text: str, start: int, *, begins: frozenset[str] = frozenset(), listed: bool = False, known: int = 0
) -> int | None:
    """Where the name ends whose first word after the head begins at `start`; None where no name begins there.

    A name begins with a capital, or with one of the words `begins` that its head allows. In a list
    (`listed`) it ends at a comma and at `và`. What ends at `known` is a whole name, so that no small word
    follows in it: only what a comma, a hyphen or `và` joins, or a capital.

    >>> text = "Cục Thông tin đối ngoại chủ trì"
    >>> text[: free_end(text, 4)]
    'Cục Thông tin đối ngoại'
    """
    first = _FIRST_TWO.match(text, start)
    if first is None or (not known and first[1] not in begins and not _may_begin(first[1], first[2])):
        return None
    tokens = _tokens(text, start)
    shout = _is_shouted(tokens[0]) and text[max(start - 3, 0) : start].strip().isupper()
    at = max(1, sum(one.start < known for one in tokens))
    small = 1
    if known and at < len(tokens) and _is_small(tokens, at):
        return known
    while at < len(tokens):
        steps = 0 if listed and tokens[at].small in (",", "và") else _steps(tokens, at, shout=shout)
        if not steps:
            break
        at += steps
        small = 1 if _is_capital(tokens[at - 1]) else small + 1
        if small > _SMALL_RUN:
            break
    return tokens[at - 1].end


def _may_begin(first: str, second: str | None) -> bool:
    return (first[0].isupper() or first[0].isdigit()) and not begins_body(first, second)


_TOKEN = re.compile(r"[^\W_]+(?:[.’'/&][^\W_]+)*|\S")
_BREAK = re.compile(r"[^\w\s,&–’'/-]|\.(?!\w)|\n")


def _tokens(text: str, start: int) -> list[_Token]:
    """The words and joining marks up to what ends every name: a full stop, a bracket, the line's end."""
    end = min(start + _LONGEST, len(text))
    stop = _BREAK.search(text, start, end)
    end = stop.start() if stop else end
    return [
        _Token(found.start(), found.end(), found[0], found[0].casefold())
        for found in _TOKEN.finditer(text, start, end)
    ]


def _is_capital(token: _Token) -> bool:
    return token.printed[0].isupper() or token.printed[0].isdigit()


def _is_small(tokens: list[_Token], at: int) -> bool:
    """Whether a small word stands there, and neither `và` nor a number: `số 2`."""
    one, two = tokens[at].printed, _at(tokens, at + 1)
    return one[0].islower() and one != "và" and not (one == "số" and two.isdigit())


def _is_short(token: _Token) -> bool:
    """Whether the word is an abbreviation, after which no small word belongs to it: `Trung tâm YTDP`."""
    return len(token.printed) > 1 and token.printed.isupper()


def _is_shouted(token: _Token) -> bool:
    """Whether a word is in capitals as in a heading, not as the letters of an abbreviation are."""
    return token.printed.isupper() and is_syllable(token.printed)


def _at(tokens: list[_Token], at: int) -> str:
    return tokens[at].small if at < len(tokens) else ""


def _is_other(tokens: list[_Token], at: int) -> bool:
    """Whether another body or office begins here; `Ủy ban` inside a name begins with a capital."""
    token = tokens[at]
    return token.printed[0].isupper() and begins_body(token.small, _at(tokens, at + 1))


def _is_place(tokens: list[_Token], at: int) -> bool:
    others = PLACE_WORDS.get(tokens[at].small)
    return others is not None and _at(tokens, at + 1) not in others


def _steps(tokens: list[_Token], at: int, *, shout: bool) -> int:
    """How many tokens from here on are the name's: none where it has ended."""
    token = tokens[at]
    if token.printed == ",":
        return 1 if _lists_on(tokens, at + 1, shout=shout) else 0
    if token.printed in _MARKS or token.small == "và":
        return 2 if _joins(tokens, at, shout=shout) else 0
    if not token.printed[0].isalnum() or _is_place(tokens, at):
        return 0
    if shout and token.printed.isalpha() and not token.printed.isupper():
        return 0  # `GIÁM ĐỐC SỞ Y TẾ Nguyễn Văn A`
    if _is_capital(token) and not shout:
        return 0 if _is_other(tokens, at) else 1
    return 1 if _stays(tokens, at) else 0


def _stays(tokens: list[_Token], at: int) -> bool:
    """Whether a small word is still of the name."""
    one, two, three = (_at(tokens, at + further) for further in range(3))
    if _after_country(tokens, at) or tokens[at - 1].printed.isdigit():
        return False
    if f"{one} {two} {three}" in INSIDE or f"{_at(tokens, at - 1)} {one} {two}" in INSIDE:
        return True
    if f"{one} {two}" in ENDINGS:
        return f"{one} {two}" in ALSO_LAST and _ends(tokens, at + 2) and not _is_short(tokens[at - 1])
    if at >= 2 and f"{_at(tokens, at - 1)} {one}" in ENDINGS:
        return True  # the second half of a phrase that was let in
    return _is_no_grammar(tokens, at)


def _is_no_grammar(tokens: list[_Token], at: int) -> bool:
    """Whether the word is none that ends a name: `của`, `các`, a number's `số`."""
    one, two = _at(tokens, at), _at(tokens, at + 1)
    if one in ("số", "năm") and two[:1].isdigit():
        return one == "số" and two.isdigit() and len(two) < 3  # `Trường Tiểu học số 1`
    if one == "các":
        return two in MANAGED_MANY
    compound = two in COMPOUNDS.get(one, ()) or _at(tokens, at - 1) in COMPOUNDS_BEFORE.get(one, ())
    return one not in GRAMMAR or compound


def _after_country(tokens: list[_Token], at: int) -> bool:
    """Whether a province's name or the country's stands before: with it a name is at its end."""
    if at < 3 or not _is_capital(tokens[at - 1]):
        return False
    return f"{tokens[at - 2].small} {tokens[at - 1].small}" in _lands()


@cache
def _lands() -> frozenset[str]:
    return frozenset(
        {one.name.casefold() for one in provinces().values()} | {"việt nam", "chí minh", "vũng tàu"}
    )


def _ends(tokens: list[_Token], at: int) -> bool:
    """Whether nothing follows that could be the object of a verb."""
    if at >= len(tokens) or tokens[at].printed in _MARKS or _is_place(tokens, at):
        return True
    return tokens[at].small in AFTER_NAMES or _is_other(tokens, at)


def _joins(tokens: list[_Token], at: int, *, shout: bool) -> bool:
    """Whether the name goes on after `và`, a hyphen or `&`."""
    after = at + 1
    if after >= len(tokens) or not tokens[after].printed[0].isalnum() or _is_other(tokens, after):
        return False
    if f"{tokens[after].small} {_at(tokens, after + 1)}" in DOCUMENTS and _at(tokens, after + 2) in (
        "số",
        "của",
    ):
        return False
    if tokens[after].small == "các":  # `Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp`
        return _at(tokens, after + 1) in ("khu", "cụm")
    if _is_capital(tokens[after]) or shout:
        return True
    if _is_short(tokens[at - 1]) or (tokens[at].small != "và" and _is_capital(tokens[at - 1])):
        return False
    return _stays(tokens, after) and tokens[after].small not in GENERAL_FIRST


def _lists_on(tokens: list[_Token], at: int, *, shout: bool) -> bool:
    """Whether the words after a comma are of the name: `Đầu tư, Xây dựng và Kinh doanh dịch vụ`."""
    if (_at(tokens, at - 2), _at(tokens, at)) in PAIRS:
        return True
    for further in range(at, min(at + 12, len(tokens))):
        token = tokens[further]
        begins = further == at or tokens[further - 1].printed == ","
        if begins and (not token.printed[0].isupper() or shout or _is_other(tokens, further)):
            return False
        if token.small == "và":
            last = further + 1
            return last < len(tokens) and _is_capital(tokens[last]) and not _is_other(tokens, last)
        if token.small in GRAMMAR or f"{token.small} {_at(tokens, further + 1)}" in ENDINGS - ALSO_LAST:
            return False
    return False
