"""Find the bodies that a text names, and say which body of the register each is on the day.

Giao Sở Nội vụ, Tài chính chủ trì, phối hợp với UBND các huyện, thành phố và các cơ quan có liên quan ...
     ^ Sở Nội vụ ^ Sở Tài chính                ^ a group                     ^ a group
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from vanban.language.bodies import names_person
from vanban.language.body_extent import (
    Body,
    body_at,
    field_at,
    group_after_title,
    head_of_place,
    is_known_field,
)
from vanban.language.body_grammar import anchor, grammar
from vanban.language.body_names import begins_body
from vanban.language.body_words import UPPER
from vanban.language.normal import squeeze
from vanban.language.registry import (
    Agency,
    Level,
    agency_of_key,
    agency_of_sign,
    find_agency,
)

__all__ = [
    "Agency",
    "AgencyMention",
    "Level",
    "agency_of_key",
    "agency_of_sign",
    "find_agencies",
    "find_agency",
]


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """A place where the text names a body, or several of a kind."""

    start: int
    end: int
    """Where it is printed: `text[start:end]`."""
    name: str
    """As printed, white space folded; where a list shares its head noun, with the head: the second of
    `Sở Nội vụ, Tài chính` is `Sở Tài chính`, while its place is that of `Tài chính`."""
    agency: Agency | None
    """The register's body on the day; None for a group, a body that the register has not, or where the day
    leaves open which."""
    is_group: bool
    """Whether many bodies are meant: `các Sở, ban, ngành`."""
    office: str | None = None
    """The title of who is meant, as printed: `Chủ tịch` of `Chủ tịch UBND tỉnh`; the name then covers both,
    and `agency` is the body. A title alone (`Hiệu trưởng`) has no agency."""


def find_agencies(text: str, *, on: date | None = None) -> Iterator[AgencyMention]:
    """Yield the bodies that `text` names, in reading order; none overlaps another or goes over a line's end.

    `on` is the day of the document: it decides which body a name means and whether it was in being.
    """
    place = 0
    starts = anchor()
    while found := starts.search(text, place):
        place = found.end()
        for mention in _mentions(text, found.start(), on):
            yield mention
            place = max(place, mention.end)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the names of one list share."""

    text: str
    on: date | None
    title: str | None = None

    def mention(self, start: int, end: int, body: str, *, is_group: bool = False) -> AgencyMention:
        """The mention of a body or group, `body` its name without the title."""
        name = f"{self.title} {body}" if self.title else body
        agency = None if is_group else find_agency(body, on=self.on)
        return AgencyMention(start, end, name, agency, is_group, self.title)


def _mentions(text: str, start: int, on: date | None) -> Iterator[AgencyMention]:
    """The body that begins at `start`, and those that share its head noun."""
    title = grammar().office.match(text, start)
    if title:
        yield from _headed(text, start, title.end(), on)
        return
    frame = _Frame(text, on)
    shared = list(_sharing(frame, start)) or list(_of_units(frame, start))
    if shared:
        yield from shared
        return
    body = body_at(text, start)
    if body:
        yield from _with_list(frame, start, start, body)


def _headed(text: str, start: int, end: int, on: date | None) -> Iterator[AgencyMention]:
    """Who stands at the head of a body, or of many: `Chủ tịch UBND tỉnh`, `Thủ trưởng các sở, ngành`."""
    title = squeeze(text[start:end])
    frame = _Frame(text, on, title)
    own = grammar().own_head.search(text, start, end)
    body_start = own.start("head") if own else _skip(text, end)
    shared = list(_sharing(frame, body_start)) or list(_of_units(frame, body_start))
    if shared:
        first = shared[0]
        yield replace(first, start=start) if first.is_group else first
        yield from shared[1:]
        return
    body = body_at(text, body_start, titled=True)
    if body is None or body.end <= end:
        body = group_after_title(text, body_start)
    if body and body.end > end:
        yield from _of_head(frame, start, body_start, body, own=own is not None)
    elif text[start].isupper() and (alone := grammar().alone.match(text, start)) and alone.end() >= end:
        yield _person_too(text, AgencyMention(start, end, title, None, is_group=False, office=title))


def _of_head(frame: _Frame, start: int, body_start: int, body: Body, *, own: bool) -> Iterator[AgencyMention]:
    """The head of a body or group; each class of `cơ quan ngang bộ, cơ quan thuộc Chính phủ` has its own."""
    ranks = grammar().ranks.match(frame.text, body_start)
    if ranks:
        for begin, end in ((start, ranks.end("first")), ranks.span("second")):
            name = squeeze(frame.text[begin:end])
            name = name if begin == start else f"{frame.title} {name}"
            yield AgencyMention(begin, end, name, None, is_group=True, office=frame.title)
        return
    first, *others = _with_list(replace(frame, title=None), body_start, body_start, body)
    name = squeeze(frame.text[start : first.end])
    yield replace(first, start=start, name=name, office=frame.title)
    for other in others:
        body_name = other.name.partition(" ")[2] if own else other.name
        yield replace(other, name=f"{frame.title} {body_name}", office=frame.title)


def _person_too(text: str, mention: AgencyMention) -> AgencyMention:
    """`Phó Hiệu trưởng Nguyễn Văn A`: a title with the name of who holds it."""
    found = grammar().person.match(text, mention.end)
    title = mention.name
    if found is None or title.isupper() or not names_person(found["name"]):
        return mention
    return replace(mention, end=found.end(), name=squeeze(text[mention.start : found.end()]))


def _with_list(frame: _Frame, start: int, body_start: int, body: Body) -> Iterator[AgencyMention]:
    """A body, and the further ones that its head noun serves: `Sở Nội vụ, Tài chính`."""
    text = frame.text
    yield frame.mention(start, body.end, squeeze(text[body_start : body.end]), is_group=body.is_group)
    head = grammar().fielded.match(text, body_start)
    comma = grammar().comma.match(text, body.end)
    if head and comma and not body.is_group:
        yield from _listed(frame, comma.end(), head["head"])


def _sharing(frame: _Frame, start: int) -> Iterator[AgencyMention]:
    """`các Sở: Tài chính, Nội vụ`, `các Bộ Tài chính, Nội vụ`, `các sở, ban, ngành: Tài chính, Y tế`."""
    shared = grammar().shared.match(frame.text, start)
    if shared is None or _kinds_only(frame.text, start, shared.end()):
        return
    listed = list(_listed(frame, shared.end(), shared["head"] or "Sở"))
    colon = ":" in shared[0]
    if len(listed) == 1 and not colon:  # `các phòng Y tế huyện`: one kind in many places
        body = squeeze(frame.text[start : listed[0].end])
        yield frame.mention(start, listed[0].end, body, is_group=True)
    else:
        yield from listed


_NAMED = re.compile(rf"[^\S\n]+[{UPPER}\d]")


def _kinds_only(text: str, start: int, end: int) -> bool:
    """Whether what follows `các trường` says which kind, and names none: `Mầm non, Tiểu học`."""
    many = grammar().many.match(text, start)
    return many is not None and many.end() > end and not _NAMED.match(text, many.end())


_HEAD_AND_PLURAL = 60  # code points; the longest head is `Ủy ban Mặt trận Tổ quốc Việt Nam`


def _of_units(frame: _Frame, start: int) -> Iterator[AgencyMention]:
    """`UBND các huyện: Đăk Hà, Sa Thầy và thành phố Kon Tum`: the same body of each unit named."""
    near = frame.text[start : start + _HEAD_AND_PLURAL].casefold()
    if not ("các" in near or "hai" in near or "ba " in near):
        return
    head_end = head_of_place(frame.text, start)
    shared = grammar().named_units.match(frame.text, head_end) if head_end else None
    if shared is None:
        return
    head, kind, at = squeeze(frame.text[start:head_end]), shared["kind"], shared.end()
    while found := grammar().unit_name.match(frame.text, at):
        kind = found["kind"] or kind
        if begins_body(*(*found["name"].split(), "", "")[:2]):
            return
        yield frame.mention(at, found.end(), f"{head} {squeeze(kind)} {squeeze(found['name'])}")
        comma = grammar().comma.match(frame.text, found.end())
        if comma is None:
            return
        at = comma.end()


def _listed(frame: _Frame, at: int, head: str) -> Iterator[AgencyMention]:
    """The bodies of a list that share the noun `head`, from `at` on: `Tài chính, Nội vụ và Tư pháp`."""
    noun = head.lower() if frame.title == "Trưởng" else f"{head[0].upper()}{head[1:]}"  # `Trưởng phòng`
    while (end := _field_end(frame.text, at, head)) is not None:
        yield frame.mention(at, end, f"{noun} {squeeze(frame.text[at:end])}")
        comma = grammar().comma.match(frame.text, end)
        if comma is None:
            return
        at = comma.end()


def _field_end(text: str, at: int, head: str) -> int | None:
    """Where one name of a list ends; `và` is inside it where the list goes on with a comma after it."""
    end = field_at(text, at, head)
    gap = grammar().comma.match(text, end) if end else None
    if end is None or gap is None or head.casefold() in ("sở", "bộ") or "," in gap[0] or ";" in gap[0]:
        return end
    second = field_at(text, gap.end(), head)
    onward = grammar().comma.match(text, second) if second else None
    if onward is None or not onward[0].strip().startswith((",", ";")) or "và" in onward[0]:
        return end
    known = is_known_field(text, at, end, head) and is_known_field(text, gap.end(), second or 0, head)
    return end if known or field_at(text, onward.end(), head) is None else second


def _skip(text: str, at: int) -> int:
    blank = grammar().blank.match(text, at)
    return blank.end() if blank else at
