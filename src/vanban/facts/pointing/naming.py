"""What a document, its attached texts and the documents it cites are called when they are named again.

Quyết định này          the decision itself
Quy chế này             the regulation that it issues, or the one in which the words stand
Nghị định nêu trên      the one decree cited before
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vanban.facts.pointing.divisions import Text, all_places, around
from vanban.facts.pointing.voices import Voices
from vanban.facts.view import View
from vanban.language.kinds import KINDS, kind_of_sign
from vanban.language.normal import fold, squeeze
from vanban.model import Aim, Citation, Span

GENERIC = "van ban"
_OTHERS = (
    "Chế độ",
    "Danh mục",
    "Danh sách",
    "Quy trình",
    "Phụ lục",
    "Biểu mẫu",
    "Đề cương",
    "Định mức",
    "Bảng giá",
)
"""What offices attach that is no kind of document of its own."""
NAMES = frozenset(fold(name) for name in (*(kind.name for kind in KINDS), *_OTHERS)) | {GENERIC}
LAWS = frozenset(
    ("hien phap", "bo luat", "luat", "phap lenh", "nghi dinh", "nghi quyet", "thong tu", "thong tu lien tich")
)
"""Names that are no common words, so that they name a document without a capital too."""
_REGULATIONS = frozenset(("quy che", "quy dinh", "dieu le", "noi quy"))
"""Names that drafters use one for the other."""
_PLAIN = LAWS | {"quyet dinh", "chi thi", "quy che", "ke hoach", "dieu le", "noi quy", "che do"}
"""Names that mean the document without a capital; `thông báo này` may be any notice."""
TOLD = _PLAIN | _REGULATIONS | {GENERIC, "phu luc"}
"""Names that are worth telling even where it is not known what they mean; any form may say `Giấy này`."""


def _any_of(names: Iterable[str]) -> str:
    """A pattern for one of the names, the longest that fits; by first letters, so that few are tried."""
    tails: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        tails[name[0]].append(name[1:].replace(" ", r"\s+"))
    return "|".join(f"{letter}(?:{'|'.join(same)})" for letter, same in sorted(tails.items()))


_ANY = _any_of(NAMES)
_NAME = re.compile(rf"\b(?P<name>{_ANY})\b")
_AGAIN = r"(?:(?P<this>nay)|(?:(?:neu|noi|ke|dan|ghi|o)\s+)?tren|da\s+(?:neu|noi|dan))(?!\w)"
_AHEAD = re.compile(rf"(?P<name>{_ANY})(?!\w)(?P<rest>(?:[^\S\n]+\w+){{0,6}}?)[^\S\n]+{_AGAIN}")
_NAMED = re.compile(rf"(?P<name>{_ANY})(?!\w)")
_WINDOW = 70
_NEAR = 32
"""Characters looked at first: most names are short and stand right there, and folding is slow."""
_LONGEST_REST = 6  # words of a title
_FAR = 1500
"""Characters before `nêu trên` in which what it means was named."""
_PARAGRAPH = 600
"""Characters of a paragraph looked through, at the most."""
_LOOK_BACK = 50
"""Citations looked at, at the most, for the one that a name means."""
_LEADS = re.compile(
    r"(?:^|\W)(?:thi hành|thực hiện|ban hành|theo|tại|của|trong|áp dụng|hiệu lực|phát hành|khai|từ ngày)\s+\Z"
)
_MANY = re.compile(r"(?:^|\W)(?:các|những|mọi|một|từng|loại|số|dự thảo|ra|mỗi|bản sao|nhiều)\s+\Z")


@dataclass(frozen=True, slots=True)
class Name:
    """The words that name a text again: `Quyết định`, `chế độ kế toán`."""

    start: int
    name: str
    """One of `NAMES`."""
    capital: bool


@dataclass(frozen=True, slots=True)
class Naming:
    """One naming of a text with the words that point back: `Nghị định này`, `chế độ kế toán này`."""

    span: Span
    name: Name
    this: bool
    """Whether it says `này`, not `nêu trên`."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What such a name means."""

    aim: Aim | None = None
    targets: tuple[Span, ...] = ()
    text: Text | None = None
    """Whose divisions are numbered there; None where they are not in this file."""


UNKNOWN = Meaning()


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a name can mean."""

    view: View
    texts: Sequence[Text]
    """The document's own, then those attached."""
    voices: Voices
    citations: Sequence[Citation]
    """In the order of the text."""
    starts: Sequence[int]
    """Where they begin."""
    ends: Sequence[int]
    """Where they end."""
    own: str | None
    """The name of the document's kind, folded; None where it is not known."""
    itself: Span
    """What stands for the document: its number, its title, or all of its text."""
    titles: str
    """The words of its title and of those attached, folded."""
    labels: frozenset[int]
    """Where divisions and attached texts begin."""


def make_scene(view: View, texts: Sequence[Text], voices: Voices, citations: Sequence[Citation]) -> Scene:
    """The scene of a document."""
    header = view.document.header
    kind = header.kind.value if header.kind else None
    if kind is None and header.number:
        sign = kind_of_sign(header.number.value.rpartition("/")[2])
        kind = sign.name if sign else None
    ordered = sorted(citations, key=lambda citation: citation.span)
    fields = [field for field in (header.number, header.subject, header.kind) if field]
    places = [place for field in fields if (place := view.within(field.span))]
    titles = [text.root.division.heading or "" for text in texts if text.root]
    titles += [header.subject.value] if header.subject else []
    return Scene(
        view=view,
        texts=texts,
        voices=voices,
        citations=ordered,
        starts=[citation.span.start for citation in ordered],
        ends=[citation.span.end for citation in ordered],
        own=_plain(kind) if kind else None,
        itself=places[0] if places else Span(0, len(view.text)),
        titles=_plain("\n".join(titles)),
        labels=frozenset(place.span.start for text in texts for place in all_places(text)),
    )


_QUI = re.compile(r"\bqui\b")


def _plain(words: str) -> str:
    plain = squeeze(fold(words))
    return _QUI.sub("quy", plain) if "qui" in plain else plain


def text_at(scene: Scene, place: int) -> Text:
    """The text in which a place stands: an attached one, or the document's own."""
    attached = scene.texts[1:]
    if not attached:
        return scene.texts[0]
    index = bisect_right(attached, place, key=lambda text: text.root.span.start if text.root else 0) - 1
    root = attached[index].root if index >= 0 else None
    return attached[index] if root and place < root.span.end else scene.texts[0]


def name_behind(scene: Scene, end: int) -> Name | None:
    """The name of a text whose words end at `end`, before `này` or `nêu trên`; None where none does.

    `chế độ kế toán` is one where a title says `Chế độ kế toán`.
    """
    text = scene.view.text
    begin = max(text.rfind("\n", max(0, end - _WINDOW), end) + 1, end - _WINDOW, 0)
    near = text.find(" ", max(begin, end - _NEAR), end)
    return (_last_name(scene, near, end) if near > begin else None) or _last_name(scene, begin, end)


def _last_name(scene: Scene, begin: int, end: int) -> Name | None:
    """The last name in a stretch that reaches to its end, alone or as the title goes on."""
    text = scene.view.text
    window = fold(text[begin:end]).replace("qui ", "quy ")
    for match in reversed(list(_NAME.finditer(window))):
        rest = window[match.end() :].strip()
        if rest and (len(rest.split()) > _LONGEST_REST or not _titled(scene, match["name"], rest)):
            continue
        start = begin + match.start()
        return Name(start, _plain(match["name"]), text[start].isupper())
    return None


def names_before(scene: Scene, end: int) -> bool:
    """Whether the words shortly before name a text, with a capital."""
    text = scene.view.text
    begin = max(text.rfind("\n", max(0, end - _WINDOW), end) + 1, end - _WINDOW, 0)
    window = fold(text[begin:end]).replace("qui ", "quy ")
    return any(text[begin + match.start()].isupper() for match in _NAME.finditer(window))


def _titled(scene: Scene, name: str, rest: str) -> bool:
    return f"{_plain(name)} {_plain(rest)}" in scene.titles


def read_naming(scene: Scene, place: int) -> Naming | None:
    """`Nghị định này` or `Nghị định nêu trên` right at a place; None where none is."""
    text = scene.view.text
    match = _ahead(text, place)
    if match is None or (match["this"] and text[place + match.end() - 3 : place + match.end()] != "này"):
        return None
    if match["rest"] and not _titled(scene, match["name"], match["rest"]):
        return None
    name = Name(place, _plain(match["name"]), text[place].isupper())
    return Naming(Span(place, place + match.end()), name, match["this"] is not None)


def _ahead(text: str, place: int) -> re.Match[str] | None:
    """What `_AHEAD` finds at a place."""
    match = None
    for length in (_NEAR, 2 * _WINDOW):
        window = fold(text[place : place + length]).replace("qui ", "quy ")
        if not _NAMED.match(window):
            return None
        match = _AHEAD.match(window)
        if match and match.end() < length:
            return match
    return match


def read_name(scene: Scene, place: int) -> Name | None:
    """The name of a text right at a place, whatever follows: `Luật` of `Luật Đất đai`."""
    text = scene.view.text
    match = _NAMED.match(fold(text[place : place + _NEAR]).replace("qui ", "quy "))
    return Name(place, _plain(match["name"]), text[place].isupper()) if match else None


def meaning_of(scene: Scene, naming: Naming) -> Meaning:
    """What a naming means where it stands; unknown where that is another text's words, or not sure."""
    place, name = naming.span.start, naming.name
    here = text_at(scene, place)
    if scene.voices.quoted(place) or scene.voices.unmarked(around(here, place)):
        return UNKNOWN
    if not naming.this:
        return _named_above(scene, name)
    attached = _attached(scene, name.name, here)
    if attached and (name.capital or _meant(scene, name)):
        return Meaning(Aim.ATTACHMENT, (attached.root.span,) if attached.root else (), attached)
    if not attached and _is_own(scene, name, here) and (name.capital or _meant(scene, name)):
        return Meaning(Aim.DOCUMENT, (scene.itself,), scene.texts[0])
    return _cited_here(scene, name) if name.name in LAWS | {"quyet dinh"} else UNKNOWN


def _is_own(scene: Scene, name: Name, here: Text) -> bool:
    """Whether the document goes by this name."""
    if scene.own is None:
        return False
    if name.name == GENERIC:
        return here.root is None and (name.capital or scene.own == "cong van")
    if scene.own == name.name or scene.own.startswith(f"{name.name} "):
        return name.capital or here.root is None
    return name.name in _REGULATIONS and scene.own in _REGULATIONS and len(scene.texts) == 1


def _meant(scene: Scene, name: Name) -> bool:
    """Whether a name without a capital means a document at hand, and not any such thing."""
    before = scene.view.text[max(0, name.start - 24) : name.start]
    if _MANY.search(before) or _cited_here(scene, name).aim or _another_before(scene, name):
        return False
    return name.name in _PLAIN or _LEADS.search(before) is not None


def _another_before(scene: Scene, name: Name) -> bool:
    """Whether the paragraph has named another of its kind: `Chương trình quốc gia ...; chương trình này`."""
    text = scene.view.text
    begin = max(text.rfind("\n", 0, name.start) + 1, name.start - _PARAGRAPH)
    paragraph = fold(text[begin : name.start])
    return any(
        match["name"] == name.name and text[begin + match.start()].isupper()
        for match in _NAME.finditer(paragraph)
        if not paragraph.startswith(" nay", match.end())
    )


def _attached(scene: Scene, name: str, here: Text) -> Text | None:
    """The attached text of this name: the one in which the words stand, or the only one."""
    if _is_called(here, name):
        return here
    if name == scene.own:
        return None
    return attached_as(scene, name)


def attached_as(scene: Scene, name: str) -> Text | None:
    """The only attached text of a name; None where there is none or more than one."""
    called = [text for text in scene.texts[1:] if _is_called(text, name)]
    return called[0] if len(called) == 1 else None


def _is_called(text: Text, name: str) -> bool:
    """Whether an attached text goes by a name; `Quy chế phối hợp` is a `QUY CHẾ`."""
    called = _plain(text.root.division.number) if text.root else ""
    return called.startswith(name) or name.startswith(f"{called} ")


def _cited_here(scene: Scene, name: Name) -> Meaning:
    """The one document of this kind that the paragraph has cited before."""
    paragraph = scene.view.text.rfind("\n", 0, name.start) + 1
    return one_cited(scene, name.name, Span(paragraph, name.start))


def _named_above(scene: Scene, name: Name) -> Meaning:
    """The one document of this kind cited in the paragraph, or else in those shortly before it."""
    text = scene.view.text
    if _MANY.search(text[max(0, name.start - 24) : name.start]):
        return UNKNOWN
    here = _cited_here(scene, name)
    if here.aim or name.name == GENERIC:
        return here
    return one_cited(scene, name.name, Span(max(0, name.start - _FAR), name.start))


def numbered_above(scene: Scene, name: Name, serial: str) -> Meaning:
    """The one document cited before whose number begins so: `văn bản số 123 nói trên`."""
    if scene.voices.quoted(name.start):
        return UNKNOWN
    return one_cited(scene, name.name, Span(0, name.start), serial=serial.lstrip("0"))


def one_cited(scene: Scene, name: str, stretch: Span, *, serial: str | None = None) -> Meaning:
    """The one document of a kind that a stretch cites, by its last citation there; unknown where several are.

    `van ban` is any kind; `serial` is how its number begins.
    """
    low, high = bisect_left(scene.starts, stretch.start), bisect_left(scene.starts, stretch.end)
    found = [
        citation
        for citation in scene.citations[max(low, high - _LOOK_BACK) : high]
        if name == GENERIC or _plain(citation.kind or "") == name
        if serial is None or re.match(rf"0*{serial}(?!\d)", citation.number or "")
    ]
    if len({_plain(citation.number or citation.title or "") for citation in found}) != 1:
        return UNKNOWN
    return Meaning(Aim.CITATION, (found[-1].span,))
