"""Tell whose divisions are named, by the words after them and by the sentence around.

khoản 1 Điều 5 Nghị định này         this document's
mục 2 Phụ lục I kèm theo             those of a text attached to it
Điều 5 Luật Lưu trữ                  another document's
theo Nghị định số 30 ... (Điều 5)    another document's, it seems
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from vanban.facts.pointing.annexes import TIED, find_annexes, read_annex
from vanban.facts.pointing.divisions import Text
from vanban.facts.pointing.naming import (
    LAWS,
    UNKNOWN,
    Meaning,
    Scene,
    meaning_of,
    names_before,
    read_name,
    read_naming,
)
from vanban.model import Aim, Span

_S = r"[^\S\n]"


@dataclass(frozen=True, slots=True)
class Owner:
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


def read_owner(scene: Scene, end: int, *, annexes: int = 2) -> Owner | None:
    """Whose divisions or annexes end at `end`; None where the words after them do not say.

    `annexes` is how many annexes may be named one in another: `mục 1 Mẫu số 2 Phụ lục I`.
    """
    text = scene.view.text
    tied = TIED.match(text, end)
    between = _BETWEEN.match(text, tied.end() if tied else end)
    place = between.end() if between else end
    if cited_until(scene, end, place + 1) > place:
        return Owner(place, None)
    naming = read_naming(scene, place)
    if naming:
        return Owner(naming.span.end, meaning_of(scene, naming))
    if _OTHERS.match(text, place):
        return Owner(place, None)
    annex = _annex_owner(scene, place, annexes=annexes - 1) if annexes and not tied else None
    return annex or _other_text(scene, place) or (Owner(tied.end(), UNKNOWN) if tied else None)


def _annex_owner(scene: Scene, place: int, *, annexes: int) -> Owner | None:
    """`Phụ lục I kèm theo Nghị định này` whose sections are named."""
    annex = read_annex(scene.view.text, place)
    if annex is None:
        return None
    above = read_owner(scene, annex.span.end, annexes=annexes)
    end = above.end if above else annex.span.end
    if above and above.meaning is None:
        return Owner(end, None)
    found = find_annexes(annex, scene.texts)
    known = len(found) == 1 and not scene.voices.quoted(place)
    return Owner(end, Meaning(Aim.ATTACHMENT, roots(found), found[0]) if known else UNKNOWN)


def _other_text(scene: Scene, place: int) -> Owner | None:
    """A text named without `này`: another one, unless it is what this document is called."""
    name = read_name(scene, place)
    if name is None or not (name.capital or name.name in LAWS):
        return None
    end = place + len(name.name)
    own = name.name == scene.own and _ENDS.match(scene.view.text, end)
    return Owner(end, Meaning(Aim.DOCUMENT, (scene.itself,), scene.texts[0]) if own else None)


_CLAUSE = 200
"""Characters of a sentence looked at on either side."""
_OFTEN = 4
_STOP = re.compile(r"[.;\n]")
_OF_OTHER = re.compile(r"\bcủa (?=[A-ZĐ]|luật|nghị định|thông tư|pháp lệnh)")


def foreign_around(scene: Scene, span: Span) -> bool:
    """Whether the sentence names another document to which bare divisions may belong."""
    text = scene.view.text
    before = _before(text, span.start)
    if cited_until(scene, before.start, before.end) or bisect_left(scene.starts, before.start) < bisect_left(
        scene.starts, before.end
    ):
        return True
    stop = _STOP.search(text, span.end, span.end + _CLAUSE)
    end = stop.start() if stop else min(len(text), span.end + _CLAUSE)
    return _named_before(scene, span.start) or any(
        _is_foreign(scene, match.end()) for match in islice(_OF_OTHER.finditer(text, span.end, end), _OFTEN)
    )


def _before(text: str, start: int) -> Span:
    """The sentence before a mention; the paragraph, where it stands in brackets: `(Điều 1); ... (Điều 2)`."""
    if text[max(0, start - 1) : start] == "(":
        return Span(max(text.rfind("\n", 0, start) + 1, start - 3 * _CLAUSE, 0), start)
    begin = max(0, start - _CLAUSE)
    ends = [stop.end() for stop in _STOP.finditer(text, begin, start)]
    stops = [end for end in ends if text[end - 1] == "\n" or text[end : end + 1] in (" ", "\n")]
    return Span(stops[-1] if stops else begin, start)


def _is_foreign(scene: Scene, place: int) -> bool:
    """Whether another document is named at a place."""
    if cited_until(scene, place, place + 1) or _OTHERS.match(scene.view.text, place):
        return True
    owner = None if read_naming(scene, place) else _other_text(scene, place)
    return owner is not None and owner.meaning is None


def _named_before(scene: Scene, start: int) -> bool:
    """Whether it stands in brackets after the name of a text: `Quy chế tuyển sinh (Điều 8)`."""
    text = scene.view.text
    return text[max(0, start - 1) : start] == "(" and names_before(scene, start - 1)


def cited_until(scene: Scene, start: int, end: int) -> int:
    """Where the citation ends that overlaps a stretch; 0 where none does."""
    index = bisect_left(scene.starts, end)
    last = max(scene.ends[max(0, index - 3) : index], default=0)
    return last if last > start else 0


def roots(texts: Sequence[Text]) -> tuple[Span, ...]:
    """Where attached texts stand, in the order given."""
    return tuple(text.root.span for text in texts if text.root)
