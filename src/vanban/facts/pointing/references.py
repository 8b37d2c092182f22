"""Resolve what can only be understood from this document.

    Nghị định này quy định ... tại khoản 1 Điều 5 Nghị định này và Phụ lục II kèm theo
    ^ this document            ^ a division of it                   ^ a text attached to it

What belongs to the citation of another document is none. What an amending or quoting document prints of
another text speaks of that text: it is left unresolved, as is all that could mean two things.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from vanban.facts.pointing.annexes import ANNEX_WORD, TIED, Annex, find_annexes, read_annex
from vanban.facts.pointing.division_mentions import ABOVE, Mention, is_label, read_divisions
from vanban.facts.pointing.divisions import around, make_texts
from vanban.facts.pointing.naming import (
    LAWS,
    TOLD,
    Name,
    Naming,
    Scene,
    attached_as,
    make_scene,
    meaning_of,
    name_behind,
    numbered_above,
    text_at,
)
from vanban.facts.pointing.owners import cited_until, foreign_around, read_owner, roots
from vanban.facts.pointing.paths import UNIT_WORD
from vanban.facts.pointing.voices import Voices, find_quotations
from vanban.facts.view import View
from vanban.model import Aim, Citation, Level, Reference, Span

_S = r"[^\S\n]"
_PIECES = {
    **dict.fromkeys(("iều", "hoản", "iểm", "iết", "ục", "hương", "hần", "iểu", "hụ lục", "ẫu"), (1,)),
    **dict.fromkeys(("ĐIỀU", "MỤC", "CHƯƠNG", "PHẦN", "PHỤ LỤC", "MẪU", "này", "đã "), (0,)),
    "trên": (0, 2, 3, 4),  # `ở trên`, `kể trên`, `nêu trên`
}
"""Pieces of the words that open a reference, and how far before them the words may begin: looked for first,
without the letter that is printed small or large, for that is quick."""
_ANCHOR = re.compile(
    rf"""
    (?P<unit> {UNIT_WORD} (?= {_S}+ (?: \d | [IVXLC]+\b | [a-zđA-ZĐ]\b | số {_S} | này\b | thứ {_S} ) ) )
  | (?P<annex> {ANNEX_WORD} (?!\w) )
  | (?P<this> này (?!\w) )
  | (?P<above> (?: (?: nêu | nói | kể | dẫn | ghi | ở ) {_S}+ )? trên (?!\w)
        | đã {_S}+ (?: nêu | nói | dẫn ) (?!\w) )
    """,
    re.VERBOSE,
)
"""Where a reference may be: one of the words that `_PIECES` are of."""


def find_references(view: View, citations: Sequence[Citation]) -> Iterator[Reference]:
    """Yield the back references of a document in reading order, apart from each other and from citations."""
    scene = _scene(view, citations)
    end = 0
    for place in _places(view.text):
        match = _anchor_at(view.text, place) if place >= end else None
        mention = _READERS[match.lastgroup or ""](scene, match) if match else None
        if mention is None or mention.span.start < end:
            continue
        end = max(end, cited_until(scene, mention.span.start, mention.span.end))
        if end <= mention.span.start:
            end = mention.span.end
            if mention.reference:
                yield mention.reference


def _places(text: str) -> list[int]:
    """The places where words that open a reference may begin, in order."""
    found: set[int] = set()
    for piece, backs in _PIECES.items():
        places = list(_places_of(piece, text))
        for back in backs:
            found.update([place - back for place in places if back <= place])
    return sorted(found)


def _anchor_at(text: str, place: int) -> re.Match[str] | None:
    """The words that open a reference right at a place."""
    return None if place and text[place - 1].isalnum() else _ANCHOR.match(text, place)


def _places_of(piece: str, text: str) -> Iterator[int]:
    place = text.find(piece)
    while place >= 0:
        yield place
        place = text.find(piece, place + len(piece))


def _scene(view: View, citations: Sequence[Citation]) -> Scene:
    texts = make_texts(view)
    stops = [place.span.start for place in texts[0].children if place.division.level is Level.DIEU]
    others = [place for paper in view.document.papers[1:] if (place := view.within(paper.span))]
    voices = Voices(view.text, find_quotations(view.text, stops), others)
    return make_scene(view, texts, voices, citations)


# Annexes: `Phụ lục I`, `Mẫu số 01 ban hành kèm theo Thông tư này`.


def _read_annex(scene: Scene, match: re.Match[str]) -> Mention | None:
    text, start = scene.view.text, match.start()
    annex = read_annex(text, start)
    if annex is None or is_label(scene, start, annex.span.end) or _any_annex(text, annex):
        return None
    owner = read_owner(scene, annex.span.end)
    span = Span(start, owner.end if owner else annex.span.end)
    if owner is None and foreign_around(scene, span):
        return Mention(span)
    if owner and owner.meaning is None:
        return Mention(span)
    here = text_at(scene, start)
    changed = owner is None and scene.voices.amending(around(here, start))
    found = find_annexes(annex, scene.texts)
    itself = not annex.numbers and here in found  # no annex calls itself the annex that is attached
    if not found or itself or scene.voices.quoted(start) or changed or ABOVE.match(text, span.end):
        return Mention(span, Reference(span, None))
    return Mention(span, Reference(span, Aim.ATTACHMENT, roots(found)))


_GIVEN = re.compile(
    r"(?:\(\s*(?:có |chi tiết |xem )?(?:các |những )?|\b(?:tại|theo|trong|ở|của) (?:các |những )?)\Z"
)


def _any_annex(text: str, annex: Annex) -> bool:
    """Whether `phụ lục kèm theo` is said of any document, not of this one."""
    start = annex.span.start
    return not annex.numbers and text[start].islower() and not _GIVEN.search(text[max(0, start - 20) : start])


# Documents: `Luật này`, `Quy chế ban hành kèm theo Quyết định này`, `Nghị định nêu trên`.

_TIED_BEHIND = re.compile(TIED.pattern + rf"{_S}+\Z", re.VERBOSE)
_GOES_ON = re.compile(
    r"\s*[.,;:)\]]|\s*\n|\s*\Z|[^\S\n]+(?:và|của|đã|được|có|thì|là|còn|để|nhưng|do|với|từ)\b"
)
_SERIAL = re.compile(rf"{_S}+(?:số{_S}+)?(?P<serial>\d{{1,6}}){_S}+\Z")


def _read_this(scene: Scene, match: re.Match[str]) -> Mention | None:
    name = name_behind(scene, match.start())
    if name is None:
        return None
    naming = Naming(Span(name.start, match.end()), name, this=True)
    attached = _attached_behind(scene, naming)
    if attached:
        return attached
    meaning = meaning_of(scene, naming)
    if meaning.aim is None and not _telling(name):
        return None
    return Mention(naming.span, Reference(naming.span, meaning.aim, meaning.targets))


def _telling(name: Name) -> bool:
    """Whether a name is told although it is not known what it means."""
    return name.name in LAWS or (name.capital and name.name in TOLD)


def _attached_behind(scene: Scene, naming: Naming) -> Mention | None:
    """`Quy chế ban hành kèm theo Quyết định này`."""
    if len(scene.texts) == 1:
        return None
    begin = max(0, naming.span.start - 60)
    tied = _TIED_BEHIND.search(scene.view.text[begin : naming.span.start])
    name = name_behind(scene, begin + tied.start() + 1) if tied else None
    text = attached_as(scene, name.name) if name else None
    if name is None or text is None or meaning_of(scene, naming).aim is not Aim.DOCUMENT:
        return None
    span = Span(name.start, naming.span.end)
    return Mention(span, Reference(span, Aim.ATTACHMENT, roots((text,))))


def _read_above(scene: Scene, match: re.Match[str]) -> Mention | None:
    text, start = scene.view.text, match.start()
    if match[0] == "trên" and not _GOES_ON.match(text, match.end()):
        return None
    serial = _SERIAL.search(text[max(0, start - 20) : start])
    name = name_behind(scene, start - len(serial[0]) + 1 if serial else start)
    if name is None:
        return None
    span = Span(name.start, match.end())
    if serial:
        meaning = numbered_above(scene, name, serial["serial"])
    else:
        meaning = meaning_of(scene, Naming(span, name, this=False))
    if meaning.aim is None and not _telling(name):
        return None
    return Mention(span, Reference(span, meaning.aim, meaning.targets))


_READERS: dict[str, Callable[[Scene, re.Match[str]], Mention | None]] = {
    "unit": read_divisions,
    "annex": _read_annex,
    "this": _read_this,
    "above": _read_above,
}
