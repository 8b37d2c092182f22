"""Find where a text cites another document: by its number, or a law by its name.

theo điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về ...
     ^ span begins, pinpoint ^ kind     ^ number       ^ date                      ^ issuer  ^ span ends

What can only be understood from the citing document (`Luật này`) is the work of `references.py`; what the
cited document is to the citing one, of `relations.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vanban.facts.citing.law_names import LawName, find_law_names
from vanban.facts.citing.list_heads import issuer_of_list, shares_organ
from vanban.facts.citing.mentions import (
    Before,
    Place,
    adopted_after,
    before_number,
    date_after,
    issuer_of,
    said_before,
)
from vanban.facts.citing.pinpoints import pinpoint_before
from vanban.facts.citing.printed_numbers import NO_SIGN, Number, numbers_in
from vanban.language.normal import fold, one_line
from vanban.model import Citation, Span


@dataclass(frozen=True, slots=True)
class _Mention:
    """A citation with what only its neighbours in a list need to know."""

    citation: Citation
    sign: str = ""
    own_kind: bool = True
    number_year: int | None = None
    list_issuer: str | None = None
    """The issuer that heads the list: `các Thông tư của Bộ Tài chính: số ..., số ...`."""


def find_citations(text: str) -> Iterator[Citation]:
    """Yield the citations of `text` (NFC) in reading order, all as merely named.

    They never overlap but where a law is named inside another's title; that one comes after it.
    """
    mentions = _mentions(text)
    for mention in _shared(text, mentions):
        yield mention.citation


def _mentions(text: str) -> list[_Mention]:
    """The citations one by one, each with what is printed round it."""
    numbers = numbers_in(text)
    laws = find_law_names(text)
    found: list[_Mention] = []
    place = end = 0
    for law in laws:
        while place < len(numbers) and numbers[place].end <= law.start:
            found.extend(_numbered(text, numbers[place], found))
            place += 1
        number = numbers[place] if place < len(numbers) else None
        if number and _follows(text, law, number) and (law.outer is None or number.end <= end):
            found.append(_law(text, law, number))
            place += 1
        else:
            found.append(_law(text, law, None))
        end = law.end if law.outer is None else end
    for number in numbers[place:]:
        found.extend(_numbered(text, number, found))
    return sorted(found, key=lambda mention: (mention.citation.span.start, -mention.citation.span.end))


_NUMBER_GAP = re.compile(
    r"(?:\s+của\s+Quốc\s+hội(?:\s+nước\s+Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+Việt\s+Nam)?"
    r"(?:\s+kh(?:óa|oá)\s+[IVX]+)?)?"
    r"\s*(?:\([A-ZĐ&]{2,12}\)\s*)?,?\s*\(?\s*(?:số\s*[:.]?\s*)?",
    re.I,
)


def _follows(text: str, law: LawName, number: Number) -> bool:
    """Whether the number belongs to the law named before it."""
    return number.start >= law.end and _NUMBER_GAP.fullmatch(text, law.end, number.start) is not None


def _law(text: str, law: LawName, number: Number | None) -> _Mention:
    """The mention of a law by its name, with its number where one follows."""
    inner = law.outer is not None
    end = number.end if number else law.end
    date = None if inner and not number else _law_date(text, end, numbered=number is not None)
    issuer = None if inner else _assembly(text, date.end if date else end) or _assembly(text, law.end)
    pinpoint = None if inner else pinpoint_before(text, law.start)
    title = law.short_for if law.title_start is None else text[law.title_start : law.title_end]
    citation = Citation(
        span=Span(pinpoint[0] if pinpoint else law.start, max(end, *_ends(date, issuer))),
        kind=law.kind,
        number=number.printed if number else None,
        date=date.value if date else None,
        issuer=one_line(issuer.value) if issuer else None,
        title=one_line(title) if title else None,
        year=law.year,
        pinpoint=one_line(text[slice(*pinpoint)]) if pinpoint else None,
    )
    return _Mention(citation, number.sign if number else "QH", number_year=number.year if number else None)


def _law_date(text: str, end: int, *, numbered: bool) -> Place | None:
    """The date after a law's name; without a number a year alone is none, for it belongs to the name."""
    date = date_after(text, end) or adopted_after(text, end)
    if (
        date
        and len(date.value) == len("2020")
        and not numbered
        and "ngày" not in text[end : date.end].casefold()
    ):
        return None
    return date


def _assembly(text: str, place: int) -> Place | None:
    """The National Assembly named after a law: nobody else makes one."""
    issuer = issuer_of(text, place, joint=False, dated=False)
    return issuer if issuer and "quốc hội" in issuer.value.casefold() else None


def _ends(*places: Place | None) -> tuple[int, ...]:
    return (0, *(place.end for place in places if place))


def _numbered(text: str, number: Number, earlier: Sequence[_Mention]) -> Iterator[_Mention]:
    """The mention of a document by its number; none where the number is the page's own line."""
    before = before_number(text, number.start)
    last = earlier[-1].citation if earlier else None
    if last and before.start < last.span.end:
        before = replace(before, start=max(before.start, min(last.span.end, number.start)), kind=None)
    own = before.kind is not None
    heading = before.issuer.value if before.issuer else None
    if not own and last and last.kind and _goes_on(text, earlier[-1], number, before):
        before, heading = replace(before, kind=last.kind), earlier[-1].list_issuer
    elif not own and (not number.printed[0].isdigit() or _is_number_line(text, before, number.end)):
        return
    mention = _with_surroundings(text, number, before, own_kind=own)
    if own and mention.citation.issuer is None:
        heading = _heading(text, number, before, earlier[-1] if earlier else None)
    issuer = mention.citation.issuer or (one_line(heading) if heading else None)
    heading = heading or mention.list_issuer
    yield replace(mention, citation=replace(mention.citation, issuer=issuer), list_issuer=heading)


def _heading(text: str, number: Number, before: Before, last: _Mention | None) -> str | None:
    """The issuer that heads the list in which a number with its own kind stands."""
    if last and last.list_issuer and shares_organ(number.sign, last.sign):
        gap = text[last.citation.span.end : before.start]
        if _LIST_GAP.fullmatch(gap) or (
            before.kind == last.citation.kind and len(gap) < _FAR_IN_LIST and _NEXT_ITEM.search(gap)
        ):
            return last.list_issuer
    return issuer_of_list(text, before.start, before.kind)


def _goes_on(text: str, last: _Mention, number: Number, before: Before) -> bool:
    """Whether a number goes on with the list of the mention before it, whose kind it shares.

    With the same sign it does so over a title: `số 749/QĐ-TTg phê duyệt ...; số 942/QĐ-TTg`.
    """
    end = last.citation.span.end
    if _LIST_GAP.fullmatch(text, end, before.start):
        return True
    alike = before.called and number.sign == last.sign and before.start - end < _FAR_IN_LIST
    return alike and _NEXT_ITEM.search(text[end : before.start]) is not None


_FAR_IN_LIST = 400
_NEXT_ITEM = re.compile(r"(?:[;,]|[;,]?\s+và)\s*$")


def _with_surroundings(text: str, number: Number, before: Before, *, own_kind: bool) -> _Mention:
    date = date_after(text, number.end)
    issuer = before.issuer or issuer_of(
        text, date.end if date else number.end, joint=number.joint, dated=date is not None
    )
    if issuer and date is None and issuer.start > number.end:
        date = date_after(text, issuer.end)
    end = max(number.end, *_ends(date, issuer))
    said, said_on = said_before(text, before.start) if issuer is None else (None, None)
    pinpoint = pinpoint_before(text, before.start) if own_kind else None
    heads = said.value if said and issuer is None else None
    issuer, date = issuer or said, date or said_on
    citation = Citation(
        span=Span(pinpoint[0] if pinpoint else before.start, end),
        kind=before.kind,
        number=number.printed,
        date=date.value if date else None,
        issuer=one_line(issuer.value) if issuer else None,
        pinpoint=one_line(text[slice(*pinpoint)]) if pinpoint else None,
    )
    return _Mention(citation, number.sign, own_kind, number.year, heads)


def _is_number_line(text: str, before: Before, end: int) -> bool:
    """Whether `Số: 12/QĐ-UBND` is the number of a page, its own or that of a form printed in it."""
    start = before.start
    if not before.called or text[start : start + 1] != "S":
        return False
    alone = not text[max(start - 40, text.rfind("\n", max(0, start - 40), start) + 1, 0) : start].strip(
        " \t*|_-"
    )
    after = text[end : end + 40].split("\n", 1)[0].strip(" \t./…")
    return ":" in text[start : start + 6] or (alone and not after[:1].islower() and not after.startswith(","))


_LIST_GAP = re.compile(r"\s*(?:[,;/]|(?:[,;]\s*)?và|hoặc|&|(?:[,;]\s*)?(?:và\s+)?(?:tại\s+)?(?=số))\s*", re.I)


def _shared(text: str, mentions: Sequence[_Mention]) -> list[_Mention]:
    """The mentions with the date and the issuer that are printed once for a list of them, at its end."""
    shared = list(mentions)
    for place in range(len(shared) - 2, -1, -1):
        one, following = shared[place], shared[place + 1]
        if one.citation.number and _LIST_GAP.fullmatch(text, one.citation.span.end, _start(text, following)):
            shared[place] = _filled(one, following)
    return shared


def _start(text: str, mention: _Mention) -> int:
    """Where a mention in a list begins; its end where it does not stand after the one before it."""
    return mention.citation.span.start


def _filled(one: _Mention, following: _Mention) -> _Mention:
    citation, other = one.citation, following.citation
    date, issuer = citation.date, citation.issuer
    if date is None and issuer is None and not following.own_kind and _fits_year(one, other.date):
        date = other.date
    if issuer is None and other.issuer and _may_issue(one.sign, following.sign, other.issuer):
        issuer = other.issuer
    return (
        replace(one, citation=replace(citation, date=date, issuer=issuer))
        if (date, issuer) != (citation.date, citation.issuer)
        else one
    )


def _fits_year(mention: _Mention, date: str | None) -> bool:
    return date is not None and mention.number_year in (None, int(date[:4]))


_CENTRAL = {"CP": "chinh phu", "TTg": "thu tuong", "QH": "quoc hoi", "UBTVQH": "uy ban thuong vu quoc hoi"}


def _may_issue(sign: str, other: str, issuer: str) -> bool:
    """Whether the issuer of the next document in a list may be this one's too, as far as its sign tells."""
    if NO_SIGN in (sign, other):
        return False
    body = fold(issuer)
    organ = re.sub(r"\d+$", "", re.split(r"[-/_]", sign)[-1])
    if organ in _CENTRAL:
        return body.startswith(_CENTRAL[organ])
    if sign == other or not sign:
        return True
    initials = fold("".join(word if word.isupper() else word[0] for word in re.findall(r"\w+", issuer)))
    groups = [fold(group) for group in re.split(r"[-/_]", sign)]
    others = [fold(group) for group in re.split(r"[-/_]", other)]
    return any(_within(group, initials) for group in groups) or not any(
        _within(group, initials) for group in others
    )


def _within(letters: str, initials: str) -> bool:
    """Whether a sign's letters are initials of a body's name, in order: `bcdnq` of `bcdvnqtkt`."""
    rest = iter(initials)
    return len(letters) > 1 and all(letter in rest for letter in letters)
