"""What must be known of a text to tell an order from a statement: who speaks, where a sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vanban.facts.ordering.actions import Action, only_announces, read_action
from vanban.facts.ordering.assignees import Names, Stop
from vanban.facts.ordering.clauses import says_to_do
from vanban.model import Field


@dataclass(frozen=True, slots=True)
class Speech:
    """A text and who speaks in it."""

    text: str
    issuer: str
    """As printed; empty where it was not found."""


@dataclass(frozen=True, slots=True)
class Order:
    """Somebody told to do something, in one paragraph."""

    start: int
    """Where the words begin that make it an order."""
    agencies: tuple[Field, ...]
    """Empty where nobody is named: then those told by a heading or a lead, or the addressees."""
    partners: tuple[Field, ...]
    action: int
    """Where the action begins; the end of the paragraph's words where it only announces orders."""
    end: int
    empty: bool
    """Whether it only announces what comes below."""
    explicit: bool
    """Whether a word of order, or of duty, is printed: `giao`, `yêu cầu`, `có trách nhiệm`."""


SENTENCE = re.compile(
    r"[.!?](?:(?<=[^\s\d.A-ZĐ].)(?:\s+|$)(?=[“\"(]?[A-ZĐÀ-Ỹ])|(?<=[)\d]\.)\s+(?=[A-ZĐÀ-Ỹ])"
    r"|(?:(?<=[A-ZĐ]{3}\.)(?<!PGS\.)|(?<=-[A-ZĐ]{2}\.))\s+(?=[A-ZĐÀ-Ỹ]))"
)
"""Where a sentence ends and another begins."""


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a paragraph begins and ends."""
    begin = start
    for stop in SENTENCE.finditer(text, start, end):
        yield begin, stop.start()
        begin = stop.end()
    if begin < end:
        yield begin, end


def told_to(text: str, start: int, names: Names, close: int, *, explicit: bool) -> Order | None:
    """The order told to `names`; None where nothing to do follows, and nothing is announced."""
    action = read_action(text, names.after, close)
    tells = explicit or names.stop is Stop.COLON
    if action is None and tells and says_to_do(text, names.after, close, _CLAUSE):
        action = Action(names.after, (), duty=False)  # a verb that is in no list
    if action is None:
        nothing = not text[names.after : close].strip(" .:;,-–")
        if names.stop in (Stop.END, Stop.COLON) and nothing and explicit:
            return Order(start, names.fields, (), close, close, empty=True, explicit=explicit)
        return None
    duty = action.duty or text.startswith(("chịu trách nhiệm", "thi hành "), action.start)
    order = asked(text, start, action, close)
    return replace(order, agencies=names.fields, explicit=explicit or duty)


_CLAUSE = 16
"""Characters of what is said behind a name and a colon, at the least, to be something to do."""


def asked(text: str, start: int, action: Action, close: int) -> Order:
    """The order that names nobody; its action ends, for all that is known yet, with its sentence."""
    empty = action.idle or only_announces(text[action.start : close])
    return Order(start, (), action.partners, action.start, close, empty, explicit=True)


def same_body(name: str, issuer: str) -> bool:
    """Whether a body is the issuer, or speaks for it: `Chủ tịch UBND tỉnh` where the committee writes."""
    mine, theirs = _plain(name), _plain(issuer)
    if not mine or not theirs:
        return False
    if " " not in mine:  # `Sở`, `Trường`, said by the Sở itself
        return theirs.startswith(mine)
    if mine == "nhà trường" or mine.startswith("ban giám hiệu"):
        return theirs.startswith(("trường", "đại học", "học viện")) and mine == "nhà trường"
    return theirs.startswith(mine) or mine.startswith(theirs) or _base(mine) == _base(theirs) != ""


def _base(name: str) -> str:
    """A people's committee or council without the name of its place; "" for other bodies."""
    found = re.match(
        r"(?:ủy ban nhân dân|hội đồng nhân dân)\s+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?=\s"
        r"|$)(?! cấp)",
        name,
    )
    return found[0] if found else ""


def _plain(name: str) -> str:
    words = re.sub(r"\s+", " ", name.casefold().replace("chúng tôi", "")).strip(" .,;:")
    words = words.replace("ubnd", "ủy ban nhân dân").replace("uỷ", "ủy").replace("hđnd", "hội đồng nhân dân")
    return re.sub(
        r"^(?:phó )?(?:chủ tịch|giám đốc|bộ trưởng bộ|hiệu trưởng|lãnh đạo"
        r"|thủ trưởng)(?: thường trực)?\s+(?=\S)",
        "",
        words,
    )
