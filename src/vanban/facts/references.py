"""Resolve what can only be understood from this document.

    Nghị định này quy định ... tại khoản 1 Điều 5 Nghị định này và Phụ lục II kèm theo
    ^ this document            ^ a division of it                   ^ a text attached to it

What belongs to the citation of another document is none. What an amending or quoting document prints of
another text speaks of that text: it is left unresolved, as is all that could mean two things.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from vanban.facts.annexes import ANNEX_WORD, TIED, Annex, find_annexes, read_annex
from vanban.facts.divisions import Place, Text, around, find_divisions, make_texts
from vanban.facts.naming import (
    LAWS,
    TOLD,
    UNKNOWN,
    Meaning,
    Name,
    Naming,
    Scene,
    attached_as,
    make_scene,
    meaning_of,
    name_behind,
    names_before,
    numbered_above,
    read_name,
    read_naming,
    text_at,
)
from vanban.facts.paths import UNIT_WORD, Named, Unit, read_named
from vanban.facts.view import View
from vanban.facts.voices import Voices, find_quotations
from vanban.model import Aim, Citation, Level, Reference, Span

_S = r"[^\S\n]"
_WORDS = (
    *(
        "Điều ",
        "điều ",
        "ĐIỀU ",
        "Ðiều ",
        "khoản ",
        "Khoản ",
        "điểm ",
        "Điểm ",
        "tiết ",
        "Tiết ",
        "mục ",
        "Mục ",
    ),
    *(
        "MỤC ",
        "chương ",
        "Chương ",
        "CHƯƠNG ",
        "phần ",
        "Phần ",
        "PHẦN ",
        "tiểu mục ",
        "Tiểu mục ",
        "phụ lục",
    ),
    *(
        "Phụ lục",
        "PHỤ LỤC",
        "mẫu ",
        "Mẫu ",
        "MẪU ",
        "biểu ",
        "Biểu ",
        "này",
        "trên",
        "đã nêu",
        "đã nói",
        "đã dẫn",
    ),
    *("nêu trên", "nói trên", "kể trên", "dẫn trên", "ghi trên", "ở trên"),
)
"""Words without which there is no reference: quick to look for."""
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
"""Where a reference may be: one that a word of `_WORDS` opens."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """Words that were read as one mention; `reference` is None where they speak of another document."""

    span: Span
    reference: Reference | None = None


def find_references(view: View, citations: Sequence[Citation]) -> Iterator[Reference]:
    """Yield the back references of a document in reading order, apart from each other and from citations."""
    scene = _scene(view, citations)
    end = 0
    for match in _anchors(view.text):
        if match.start() < end:
            continue
        mention = _READERS[match.lastgroup or ""](scene, match)
        if mention is None or mention.span.start < end:
            continue
        end = max(end, _cited_until(scene, mention.span))
        if end <= mention.span.start:
            end = mention.span.end
            if mention.reference:
                yield mention.reference


def _anchors(text: str) -> Iterator[re.Match[str]]:
    """The places where a reference may be, in order."""
    places = sorted({place for word in _WORDS for place in _places_of(word, text)})
    for place in places:
        match = None if place and text[place - 1].isalnum() else _ANCHOR.match(text, place)
        if match:
            yield match


def _places_of(word: str, text: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + len(word))


def _scene(view: View, citations: Sequence[Citation]) -> Scene:
    texts = make_texts(view)
    stops = [place.span.start for place in texts[0].children if place.division.level is Level.DIEU]
    others = [place for paper in view.document.papers[1:] if (place := view.within(paper.span))]
    voices = Voices(view.text, find_quotations(view.text, stops), others)
    return make_scene(view, texts, voices, citations)


def _cited_until(scene: Scene, span: Span) -> int:
    """Where the citation ends that overlaps a stretch; 0 where none does."""
    index = bisect_left(scene.starts, span.end)
    near = scene.citations[max(0, index - 3) : index]
    return max((citation.span.end for citation in near if citation.span.end > span.start), default=0)


# Divisions: `khoản 1 Điều này`, `Điều 5 Nghị định này`, `Như Điều 3`.

_COMPOUNDS = {
    Unit.PHAN: "một cổ thành học góp đa đại bộ cấu dư hợp",
    Unit.MUC: "danh hạng đề chuyên",
    Unit.KHOAN: "tài điều chuyển bài tín hối",
    Unit.DIEM: "thời địa quan đặc trọng thí cao ưu nhược thang tổng số cộng mức đạt bình giao chấm"
    " được yếu thừa tâm tọa",
    Unit.TIET: "chi thời tình",
}
_OTHER_WORDS = {unit: frozenset(words.split()) for unit, words in _COMPOUNDS.items()}
"""What makes another word of the word for a division: `tài khoản 4`, `thời điểm 1`, `thang điểm 10`."""
_LAST_WORD = re.compile(r"(\w+)[^\S\n]+\Z")
_CUES = frozenset(
    [
        "tại",
        "theo",
        "ở",
        "của",
        "trong",
        "thuộc",
        "như",
        "và",
        "hoặc",
        "với",
        "đến",
        "định",
        "từ",
        "dung",
        "qua",
        "trừ",
        "các",
        "cứ",
        "dụng",
        "hiện",
        "nêu",
        "ngoài",
        "hay",
    ]
)
"""Words after which a clause or a point alone is a reference: `quy định tại khoản 1`."""
_ABOVE = re.compile(rf"{_S}+(?:(?:nêu|nói|kể|dẫn){_S}+trên|đã{_S}+(?:nêu|nói|dẫn))(?!\w)")


def _read_unit(scene: Scene, match: re.Match[str]) -> _Mention | None:
    text, start = scene.view.text, match.start()
    named = None if start in scene.labels else read_named(text, start)
    if named is None or _is_other_word(text, start, named) or _is_label(scene, start, named.span.end):
        return None
    if text[max(0, start - 4) : start].lower() == "các ":
        start -= 4
    owner = None if named.here else _read_owner(scene, named.span.end)
    if owner:
        span = Span(start, owner.end)
        return _Mention(span, _owned(scene, span, named, owner.meaning) if owner.meaning else None)
    span = Span(start, named.span.end)
    if not named.here and _foreign_around(scene, span):
        return _Mention(span)
    if _alone(named) and not _cued(text, start):
        return _Mention(span)
    return _Mention(span, _from_here(scene, span, named))


def _is_other_word(text: str, start: int, named: Named) -> bool:
    before = _LAST_WORD.search(text[max(0, start - 12) : start])
    unit = max(step.unit for step in named.paths[0])
    return before is not None and before[1].lower() in _OTHER_WORDS.get(unit, ())


def _is_label(scene: Scene, start: int, end: int) -> bool:
    """Whether the words are the label of a division or of an annex, not a mention of it."""
    text = scene.view.text
    before = text[max(0, start - 2) : start]
    opens = not start or before[-1] == "\n" or (before[-1] in '“"«(' and before[:-1] in ("", "\n"))
    if not opens:
        return False
    return (
        start in scene.labels
        or end == len(text)
        or text[end] in ".:\n"
        or text[end : end + 2] in (" .", " :")
    )


def _alone(named: Named) -> bool:
    """Whether it may be no reference: a clause or a point without its article, `điều này`."""
    steps = [step for path in named.paths for step in path]
    if len(steps) == 1 and not steps[0].numbers:
        return True
    return not any(step.unit is Unit.DIEU or (step.capital and step.unit < Unit.DIEU) for step in steps)


def _cued(text: str, start: int) -> bool:
    """Whether the word before says that a division is meant, or it opens a sentence that speaks of one."""
    before = _LAST_WORD.search(text[max(0, start - 12) : start])
    if before:
        return before[1].lower() in _CUES or text[start].isupper()
    listed = text[start].isupper() and text[max(0, start - 2) : start].strip() in (",", ";")
    return listed or text[start - 1 : start] == "(" or _RULES.match(text, start) is not None


_RULES = re.compile(
    r"(?:Điều|Khoản|Điểm|Mục|Chương|Phần) (?:này|\w+)(?: không)? (?:áp dụng|quy định|có hiệu lực|được áp)"
)


def _from_here(scene: Scene, span: Span, named: Named) -> Reference:
    """The reference to what is found from where the words stand."""
    here = text_at(scene, span.start)
    chain = around(here, span.start)
    if scene.voices.quoted(span.start) or (not named.here and scene.voices.amending(chain)):
        return Reference(span, None)
    reference = _division(span, named, here, chain)
    above = _ABOVE.match(scene.view.text, span.end) is not None
    if above and Level.DIEU in here.levels:  # of this text, or of one that was cited above
        return Reference(span, None)
    around_it = not named.here and any(
        target.start <= span.start < target.end for target in reference.targets
    )
    below = above and any(target.start > span.start for target in reference.targets)
    return Reference(span, None) if around_it or below else reference


def _division(span: Span, named: Named, text: Text, chain: Sequence[Place]) -> Reference:
    """The reference to divisions of a text; unresolved where one of them is not to be found."""
    found = [find_divisions(path, text, chain) for path in named.paths]
    if not named.sure or not all(found):
        return Reference(span, None)
    return Reference(
        span, Aim.DIVISION, tuple(dict.fromkeys(place.span for places in found for place in places))
    )


def _owned(scene: Scene, span: Span, named: Named, meaning: Meaning) -> Reference:
    """The reference to divisions of the text that is named with them."""
    if meaning.aim is Aim.CITATION:
        return Reference(span, Aim.CITATION, meaning.targets)
    if meaning.text is None:
        return Reference(span, None)
    return _division(span, named, meaning.text, ())


# Whose divisions they are: `Nghị định này`, `Phụ lục I kèm theo Nghị định này`, `Luật Đất đai`.


@dataclass(frozen=True, slots=True)
class _Owner:
    """The text whose divisions are named, as the words after them say."""

    end: int
    meaning: Meaning | None
    """None where it is another document."""


_BETWEEN = re.compile(rf"{_S}*(?:[,–-]{_S}*)?(?:(?:của|tại|trong|thuộc|ở|theo){_S}+)?")
_OTHERS = re.compile(
    r"(?:Công ước|Hiệp định|Hiệp ước|Hiến chương|Điều ước|Hợp đồng|Tiêu chuẩn|Quy chuẩn|TCVN|QCVN"
    r"|BL[A-ZĐ]{2,4}\b)"
)
"""Other texts with articles that are no kind of document."""
_ENDS = re.compile(r"\s*(?:[.;:,)\]]|\n|\Z)")


def _read_owner(scene: Scene, end: int) -> _Owner | None:
    """Whose divisions or annexes end at `end`; None where the words after them do not say."""
    text = scene.view.text
    tied = TIED.match(text, end)
    between = _BETWEEN.match(text, tied.end() if tied else end)
    place = between.end() if between else end
    if _cited_until(scene, Span(end, place + 1)) > place:
        return _Owner(place, None)
    naming = read_naming(scene, place)
    if naming:
        return _Owner(naming.span.end, meaning_of(scene, naming))
    if _OTHERS.match(text, place):
        return _Owner(place, None)
    annex = None if tied else _annex_owner(scene, place)
    return annex or _other_text(scene, place) or (_Owner(tied.end(), UNKNOWN) if tied else None)


def _annex_owner(scene: Scene, place: int) -> _Owner | None:
    """`Phụ lục I kèm theo Nghị định này` whose sections are named."""
    annex = read_annex(scene.view.text, place)
    if annex is None:
        return None
    above = _read_owner(scene, annex.span.end)
    end = above.end if above else annex.span.end
    if above and above.meaning is None:
        return _Owner(end, None)
    found = find_annexes(annex, scene.texts)
    known = len(found) == 1 and not scene.voices.quoted(place)
    return _Owner(end, Meaning(Aim.ATTACHMENT, _roots(found), found[0]) if known else UNKNOWN)


def _other_text(scene: Scene, place: int) -> _Owner | None:
    """A text named without `này`: another one, unless it is what this document is called."""
    name = read_name(scene, place)
    if name is None or not (name.capital or name.name in LAWS):
        return None
    end = place + len(name.name)
    own = name.name == scene.own and _ENDS.match(scene.view.text, end)
    return _Owner(end, Meaning(Aim.DOCUMENT, (scene.itself,), scene.texts[0]) if own else None)


_CLAUSE = 200
"""Characters of a sentence looked at on either side."""
_OFTEN = 4
_STOP = re.compile(r"[.;\n]")
_OF_OTHER = re.compile(r"\bcủa (?=[A-ZĐ]|luật|nghị định|thông tư|pháp lệnh)")


def _foreign_around(scene: Scene, span: Span) -> bool:
    """Whether the sentence names another document to which bare divisions may belong."""
    text = scene.view.text
    begin = max(0, span.start - _CLAUSE)
    ends = [stop.end() for stop in _STOP.finditer(text, begin, span.start)]
    stops = [end for end in ends if text[end - 1] == "\n" or text[end : end + 1] in (" ", "\n")]
    sentence = Span(stops[-1] if stops else begin, span.start)
    cited = bisect_left(scene.starts, sentence.start), bisect_left(scene.starts, sentence.end)
    if cited[0] < cited[1] or _cited_until(scene, sentence):
        return True
    stop = _STOP.search(text, span.end, span.end + _CLAUSE)
    end = stop.start() if stop else min(len(text), span.end + _CLAUSE)
    return _named_before(scene, span.start) or any(
        _is_foreign(scene, match.end()) for match in islice(_OF_OTHER.finditer(text, span.end, end), _OFTEN)
    )


def _is_foreign(scene: Scene, place: int) -> bool:
    """Whether another document is named at a place."""
    if _cited_until(scene, Span(place, place + 1)) or _OTHERS.match(scene.view.text, place):
        return True
    owner = None if read_naming(scene, place) else _other_text(scene, place)
    return owner is not None and owner.meaning is None


def _named_before(scene: Scene, start: int) -> bool:
    """Whether it stands in brackets after the name of a text: `Quy chế tuyển sinh (Điều 8)`."""
    text = scene.view.text
    return text[max(0, start - 1) : start] == "(" and names_before(scene, start - 1)


# Annexes: `Phụ lục I`, `Mẫu số 01 ban hành kèm theo Thông tư này`.


def _read_annex(scene: Scene, match: re.Match[str]) -> _Mention | None:
    text, start = scene.view.text, match.start()
    annex = read_annex(text, start)
    if annex is None or _is_label(scene, start, annex.span.end) or _any_annex(text, annex):
        return None
    owner = _read_owner(scene, annex.span.end)
    span = Span(start, owner.end if owner else annex.span.end)
    if owner is None and _foreign_around(scene, span):
        return _Mention(span)
    if owner and owner.meaning is None:
        return _Mention(span)
    here = text_at(scene, start)
    changed = owner is None and scene.voices.amending(around(here, start))
    found = find_annexes(annex, scene.texts)
    itself = not annex.numbers and here in found  # no annex calls itself the annex that is attached
    if not found or itself or scene.voices.quoted(start) or changed or _ABOVE.match(text, span.end):
        return _Mention(span, Reference(span, None))
    return _Mention(span, Reference(span, Aim.ATTACHMENT, _roots(found)))


_GIVEN = re.compile(
    r"(?:\(\s*(?:có |chi tiết |xem )?(?:các |những )?|\b(?:tại|theo|trong|ở|của) (?:các |những )?)\Z"
)


def _any_annex(text: str, annex: Annex) -> bool:
    """Whether `phụ lục kèm theo` is said of any document, not of this one."""
    start = annex.span.start
    return not annex.numbers and text[start].islower() and not _GIVEN.search(text[max(0, start - 20) : start])


def _roots(texts: Sequence[Text]) -> tuple[Span, ...]:
    return tuple(text.root.span for text in texts if text.root)


# Documents: `Luật này`, `Quy chế ban hành kèm theo Quyết định này`, `Nghị định nêu trên`.

_TIED_BEHIND = re.compile(TIED.pattern + rf"{_S}+\Z", re.VERBOSE)
_GOES_ON = re.compile(
    r"\s*[.,;:)\]]|\s*\n|\s*\Z|[^\S\n]+(?:và|của|đã|được|có|thì|là|còn|để|nhưng|do|với|từ)\b"
)
_SERIAL = re.compile(rf"{_S}+(?:số{_S}+)?(?P<serial>\d{{1,6}}){_S}+\Z")


def _read_this(scene: Scene, match: re.Match[str]) -> _Mention | None:
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
    return _Mention(naming.span, Reference(naming.span, meaning.aim, meaning.targets))


def _telling(name: Name) -> bool:
    """Whether a name is told although it is not known what it means."""
    return name.name in LAWS or (name.capital and name.name in TOLD)


def _attached_behind(scene: Scene, naming: Naming) -> _Mention | None:
    """`Quy chế ban hành kèm theo Quyết định này`."""
    begin = max(0, naming.span.start - 60)
    tied = _TIED_BEHIND.search(scene.view.text[begin : naming.span.start])
    name = name_behind(scene, begin + tied.start() + 1) if tied else None
    text = attached_as(scene, name.name) if name else None
    if name is None or text is None or meaning_of(scene, naming).aim is not Aim.DOCUMENT:
        return None
    span = Span(name.start, naming.span.end)
    return _Mention(span, Reference(span, Aim.ATTACHMENT, _roots((text,))))


def _read_above(scene: Scene, match: re.Match[str]) -> _Mention | None:
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
    return _Mention(span, Reference(span, meaning.aim, meaning.targets))


_READERS: dict[str, Callable[[Scene, re.Match[str]], _Mention | None]] = {
    "unit": _read_unit,
    "annex": _read_annex,
    "this": _read_this,
    "above": _read_above,
}
