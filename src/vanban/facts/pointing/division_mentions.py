"""Read the mentions of divisions: `khoản 1 Điều này`, `Điều 5 Nghị định này`, `Như Điều 3`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vanban.facts.pointing.divisions import Place, Text, around, find_divisions
from vanban.facts.pointing.naming import Meaning, Scene, text_at
from vanban.facts.pointing.owners import foreign_around, read_owner
from vanban.facts.pointing.paths import Named, Unit, read_named
from vanban.model import Aim, Level, Reference, Span

_S = r"[^\S\n]"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that were read as one mention; `reference` is None where they speak of another document."""

    span: Span
    reference: Reference | None = None


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
_LAST_WORD = re.compile(r"\b(\w+)[^\S\n]+\Z")
_LEADS = "tại theo ở của trong thuộc như và hoặc với đến định từ dung qua trừ các cứ dụng hiện nêu ngoài hay"
_CUES = frozenset(_LEADS.split())
"""Words after which a clause or a point alone is a reference: `quy định tại khoản 1`."""
ABOVE = re.compile(rf"{_S}+(?:(?:nêu|nói|kể|dẫn){_S}+trên|đã{_S}+(?:nêu|nói|dẫn))(?!\w)")
"""What says that they were named before."""


def read_divisions(scene: Scene, match: re.Match[str]) -> Mention | None:
    """The mention of divisions that begins with `match`; None where the words are none."""
    text, start = scene.view.text, match.start()
    named = None if start in scene.labels else read_named(text, start)
    if named is None or _is_other_word(text, start, named) or is_label(scene, start, named.span.end):
        return None
    if text[max(0, start - 4) : start].lower() == "các ":
        start -= 4
    owner = None if named.here else read_owner(scene, named.span.end)
    if owner:
        span = Span(start, owner.end)
        return Mention(span, _owned(scene, span, named, owner.meaning) if owner.meaning else None)
    span = Span(start, named.span.end)
    if not named.here and foreign_around(scene, span):
        return Mention(span)
    if _alone(named) and not _cued(text, start):
        return Mention(span)
    return Mention(span, _from_here(scene, span, named))


def _is_other_word(text: str, start: int, named: Named) -> bool:
    others = _OTHER_WORDS.get(max([step.unit for step in named.paths[0]]))
    before = _LAST_WORD.search(text[max(0, start - 12) : start]) if others else None
    return bool(others and before and before[1].lower() in others)


def is_label(scene: Scene, start: int, end: int) -> bool:
    """Whether the words are the label of a division or of an annex, not a mention of it."""
    text = scene.view.text
    if start and text[start - 1] not in '\n“"«(':
        return False
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
    above = ABOVE.match(scene.view.text, span.end) is not None
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
