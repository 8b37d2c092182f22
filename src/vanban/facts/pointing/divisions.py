"""Find the divisions that a named means, from where its words stand.

    Chương I                         `Điều 4`           the one such article of the text
      Điều 3                         `khoản 1 Điều này` the article around the words, its first clause
        1. ... `khoản 1 Điều này`    `khoản 1`          that of the article around
      Điều 4

The document's own text and each attached text number their divisions anew.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from vanban.facts.pointing.paths import Path, Step, Unit
from vanban.facts.view import View
from vanban.language.normal import squeeze
from vanban.language.numerals import parse_ordinal, parse_roman, roman
from vanban.model import Division, Level, Span


@dataclass(frozen=True, slots=True)
class Place:
    """A division with its place in the text of the view, and those in it."""

    division: Division
    span: Span
    children: tuple[Place, ...]
    starts: tuple[int, ...]
    """Where the children begin."""
    numbered: Mapping[str, tuple[Place, ...]]
    """The children by number, see `number_key`."""


@dataclass(frozen=True, slots=True)
class Text:
    """What numbers its divisions anew: the document's own text, or an attached one."""

    root: Place | None
    """The attached text; None where it is the document's own."""
    children: tuple[Place, ...]
    starts: tuple[int, ...]
    numbered: Mapping[str, tuple[Place, ...]]
    articles: tuple[Place, ...]
    """Every Điều of it in order, however deep."""
    levels: frozenset[Level]
    """The kinds of division that are met in it."""


_MEANT = {
    Unit.PHAN: (Level.PHAN, Level.LA_MA, Level.CHU),
    Unit.CHUONG: (Level.CHUONG,),
    Unit.MUC: (Level.MUC, Level.LA_MA, Level.SO, Level.CHU, Level.KHOAN),
    Unit.TIEU_MUC: (Level.TIEU_MUC, Level.SO),
    Unit.DIEU: (Level.DIEU,),
    Unit.KHOAN: (Level.KHOAN, Level.SO),
    Unit.DIEM: (Level.DIEM, Level.CHU, Level.SO, Level.KHOAN),
    Unit.TIET: (Level.DIEM, Level.CHU, Level.SO),
}
"""What a word for a division can mean, the likeliest first: letters say `mục` of `I.` and `điểm` of `1.`"""
_AROUND = _MEANT | {
    Unit.MUC: (Level.MUC, Level.LA_MA, Level.SO),
    Unit.DIEM: (Level.DIEM, Level.CHU, Level.SO),
}
"""What the word means with `này`."""


@lru_cache(maxsize=1024)
def number_key(number: str) -> str:
    """A division's number as it is compared: without capitals and noughts before it, `thứ hai` as `2`."""
    plain = squeeze(number).lower().rstrip(".")
    if plain.startswith("thứ "):
        try:
            return str(parse_ordinal(plain))
        except ValueError:
            return plain
    return plain.lstrip("0") or plain


def _other_key(number: str) -> str | None:
    """The key of the same number in the other figures: `II` is `2` of `Chương 2`."""
    try:
        return roman(int(number)).lower() if number.isdigit() else str(parse_roman(number))
    except ValueError:
        return None


def make_texts(view: View) -> tuple[Text, ...]:
    """The document's own text, and after it the attached ones in order."""
    places = _places(view, view.document.body)
    own = tuple(place for place in places if place.division.level is not Level.PHU_LUC)
    attached = [place for place in places if place.division.level is Level.PHU_LUC]
    return _text(None, own), *(_text(place, place.children) for place in attached)


def _places(view: View, divisions: Sequence[Division]) -> tuple[Place, ...]:
    found = [(division, view.within(division.span)) for division in divisions]
    return tuple(_place(view, division, span) for division, span in found if span)


_NO_CHILDREN: Mapping[str, tuple[Place, ...]] = {}


def _place(view: View, division: Division, span: Span) -> Place:
    if not division.children:
        return Place(division, span, (), (), _NO_CHILDREN)
    children = _places(view, division.children)
    return Place(division, span, children, _starts(children), _by_number(children))


def _starts(places: Iterable[Place]) -> tuple[int, ...]:
    return tuple([place.span.start for place in places])


def _by_number(places: Iterable[Place]) -> dict[str, tuple[Place, ...]]:
    numbered: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        numbered[number_key(place.division.number)].append(place)
    return {number: tuple(same) for number, same in numbered.items()}


def _text(root: Place | None, children: tuple[Place, ...]) -> Text:
    everything = list(_walk(children))
    articles = tuple(place for place in everything if place.division.level is Level.DIEU)
    levels = frozenset(place.division.level for place in everything)
    numbered = _by_number((*children, *_deep(articles, children)))
    return Text(root, children, _starts(children), numbered, articles, levels)


def _deep(articles: Sequence[Place], children: Sequence[Place]) -> list[Place]:
    """The articles that stand in chapters: they are numbered through the whole text."""
    tops = {id(child) for child in children}
    return [article for article in articles if id(article) not in tops]


def _walk(places: Iterable[Place]) -> Iterator[Place]:
    for place in places:
        yield place
        yield from _walk(place.children)


def all_places(text: Text) -> Iterator[Place]:
    """Every division of a text, and the attached text itself first, in order."""
    if text.root:
        yield text.root
    yield from _walk(text.children)


def around(text: Text, position: int) -> tuple[Place, ...]:
    """The divisions of `text` in which a position stands, outermost first."""
    chain: list[Place] = []
    inside: Text | Place = text
    while inside.children:
        index = bisect_right(inside.starts, position) - 1
        if index < 0 or position >= inside.children[index].span.end:
            break
        inside = inside.children[index]
        chain.append(inside)
    return tuple(chain)


def find_divisions(path: Path, text: Text, chain: Sequence[Place]) -> tuple[Place, ...]:
    """The divisions of `text` that a path means, in printed order, for words that stand in `chain`.

    Empty where one of them is not there, or where more than one could be meant.
    """
    article = next((index for index, step in enumerate(path) if step.unit is Unit.DIEU), 0)
    first, *inner = [part for step in path[article:] for part in _parted(step)]
    if first.numbers:
        return _within_all(inner, _outermost(first, text, chain), text)
    ways = [found for place in _enclosing(first, chain) if (found := _within_all(inner, (place,), text))]
    return ways[0] if len(ways) == 1 else ()


def _within_all(steps: Sequence[Step], owners: Sequence[Place], outside: Place | Text) -> tuple[Place, ...]:
    """What steps further in mean in each of `owners`, which lie in `outside`; empty where one is missing."""
    if not steps or not owners:
        return tuple(owners)
    found: list[Place] = []
    for owner in owners:
        inner = _inside(steps[0], owner) or _beside(steps[0], owner, outside)
        deeper = _within_all(steps[1:], inner, owner)
        if not deeper:
            return ()
        found += deeper
    return tuple(found)


def _beside(step: Step, owner: Place, outside: Place | Text) -> tuple[Place, ...]:
    """`1.1`, which stands beside `1` and belongs to it."""
    above = f"{number_key(owner.division.number)}."
    if all(number.startswith(above) for number, _ in step.numbers):
        return _inside(step, outside)
    return ()


_COMPOUND = re.compile(r"([IVXLC]+)\.(\d[\d.]*)")


def _parted(step: Step) -> tuple[Step, ...]:
    """`mục I.2 và I.3` is one step for the Roman figure and one for what follows it."""
    parts = [_COMPOUND.fullmatch(number) for number, last in step.numbers if last is None]
    if not parts or len(parts) < len(step.numbers) or len({part and part[1] for part in parts}) > 1:
        return (step,)
    if parts[0] is None:
        return (step,)
    rest = tuple((part[2], None) for part in parts if part)
    return replace(step, numbers=((parts[0][1], None),)), Step(Unit.DIEM, rest)


def _enclosing(step: Step, chain: Sequence[Place]) -> tuple[Place, ...]:
    """The divisions around the words that `khoản này` can mean: one, but for `mục này`."""
    levels = _AROUND[step.unit]
    likely = [place for place in chain if place.division.level is levels[0]]
    if not likely and step.unit <= Unit.CHUONG and not step.capital:
        return ()  # `phần này` of anything
    places = likely or [place for place in chain if place.division.level in levels]
    return tuple(places) if step.unit is Unit.MUC and not likely else tuple(places[-1:])


def _outermost(step: Step, text: Text, chain: Sequence[Place]) -> tuple[Place, ...]:
    """The divisions that begin a path, looked for from where the words stand."""
    if step.unit is Unit.DIEU:
        return _inside(step, text)
    article = next((place for place in chain if place.division.level is Level.DIEU), None)
    if article and step.unit >= Unit.KHOAN:
        owners: list[Place | Text] = [*chain[chain.index(article) :]]
        return next((found for owner in reversed(owners) if (found := _inside(step, owner))), ())
    owners = [text, *(place for place in chain if place.division.level is not Level.DIEU)]
    if Level.MUC in text.levels and step.unit is Unit.MUC and step.capital:
        owners = [owner for owner in owners if _holds_level(owner, Level.MUC)]
        return _inside(step, owners[-1]) if owners else ()
    ways = [found for owner in owners[: len(owners) - 1 or 1] if (found := _inside(step, owner))]
    return ways[0] if len(ways) == 1 else ()


def _holds_level(owner: Place | Text, level: Level) -> bool:
    return any(place.division.level is level for place in owner.children)


def _inside(step: Step, owner: Place | Text) -> tuple[Place, ...]:
    """The divisions right in `owner` with the numbers of `step`; empty where one is missing or met twice."""
    found: list[Place] = []
    for first, last in step.numbers:
        start = _one(step.unit, first, owner)
        end = start if last is None else _one(step.unit, last, owner)
        if start is None or end is None:
            return ()
        found += [start] if last is None else _between(start, end, owner)
    return tuple(found)


def _one(unit: Unit, number: str, owner: Place | Text) -> Place | None:
    """The one division of a number; None where there is none or more than one."""
    other = _other_key(number) if unit <= Unit.CHUONG else None
    for key in (number_key(number), other):
        places = owner.numbered.get(key, ()) if key else ()
        for level in _MEANT[unit]:
            at_level = [place for place in places if place.division.level is level]
            if at_level:
                return at_level[0] if len(at_level) == 1 else None
    return None


def _between(start: Place, end: Place, owner: Place | Text) -> list[Place]:
    """The divisions of one level from the first to the last of a range; empty where it runs backwards."""
    whole = isinstance(owner, Text) and start.division.level is Level.DIEU
    places = owner.articles if isinstance(owner, Text) and whole else owner.children
    first = bisect_left(places, start.span.start, key=lambda place: place.span.start)
    last = bisect_right(places, end.span.start, key=lambda place: place.span.start)
    return [place for place in places[first:last] if place.division.level is start.division.level]
