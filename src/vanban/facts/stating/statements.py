"""Cut the paragraphs that may state something into sentences, with place, mood and what leads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.facts.stating.moods import Mood, Moods

_TRIGGER = re.compile(
    r"\d|nhất|đầu tiên|(?:dẫn|đứng) đầu|đứng thứ|[Tt]heo |[Qq]ua |[Tt]ừ kết|cho biết|cho rằng|nhận định|“|\""
    r"|mười |mươi |trăm |(?:hai|ba|bốn|sáu|bảy|tám|chín) (?:người|vụ|nạn nhân|cháu) (?:chết|bị|mất|tử|cháy)"
)
_RULE_TRIGGER = re.compile(r"thông qua (?:vào )?ngày")
_END = re.compile(r"[;.?!…][.?!…”\"’)]*\s+")
_SHORTENED = re.compile(r"(?:\b(?:Tp|TP|TS|Th|PGS|GS|BS|Ths|ThS|KS|CN|TM|KT|TL|tr)|[đĐ]/c|(?:^|\W)\w)$")
"""Words whose dot ends no sentence."""
_ITEM = re.compile(r"\s*(?:[-–+*•]|\(?(?:\d{1,2}|[a-zđ])[.)]|\d{1,2}\.\d)")
_LEAD = 400
"""No more than so many characters before a piece are held to lead it."""
_LONGEST = 1500
"""A sentence longer than this is cut at a blank: a lost list, a table without lines."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or what stands between two semicolons."""

    text: str
    start: int
    """Where it begins in the view."""
    mood: Mood
    lead: str
    """What stands before it in the same sentence, where semicolons divide one, and the words with a colon
    that a list of items hangs on."""


def find_sentences(text: str, moods: Moods) -> Iterator[Sentence]:
    """Yield the sentences of a view that hold a figure, a rank or a speaker, in order."""
    place, governor = 0, ""
    while place < len(text):
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        mood = moods.at(place)
        if mood is not Mood.SILENT:
            trigger = _RULE_TRIGGER if mood is Mood.RULES else _TRIGGER
            paragraph = text[place:end] if trigger.search(text, place, end) else ""
            if not _ITEM.match(text, place, end):
                governor = ""
            for start, stop, lead in _cut(paragraph) if paragraph else ():
                if trigger.search(paragraph, start, stop):
                    yield Sentence(paragraph[start:stop], place + start, mood, governor + lead)
            if text[end - 1 : end] == ":":
                governor = text[max(place, end - _LEAD) : end] + " "
        place = end + 1


def _cut(paragraph: str) -> Iterator[tuple[int, int, str]]:
    """Where the sentences of a paragraph begin and end, with what leads each piece of a divided one."""
    start = first = 0
    for end, divided in (*_ends(paragraph), (len(paragraph), False)):
        while start < end:
            stop = _stop(paragraph, start, end)
            yield start, stop, paragraph[max(first, start - _LEAD) : start]
            start = stop
        first = first if divided else end


def _ends(paragraph: str) -> Iterator[tuple[int, bool]]:
    """Where sentences end, and whether only a semicolon does so; those in brackets end none."""
    depth_at, depth = 0, 0
    for match in _END.finditer(paragraph):
        divided = match[0][0] == ";"
        if not divided and not _is_end(paragraph, match):
            continue
        depth += paragraph.count("(", depth_at, match.start()) - paragraph.count(")", depth_at, match.start())
        depth_at = match.start()
        if divided and depth > 0 and paragraph.find(")", match.end(), match.end() + _LEAD) > 0:
            continue
        depth = 0
        yield match.end(), divided


def _is_end(paragraph: str, match: re.Match[str]) -> bool:
    """Whether a full stop ends a sentence: no short form before it, no small letter behind."""
    if paragraph[match.end() : match.end() + 1].islower():
        return False
    return match[0][0] != "." or not _SHORTENED.search(paragraph, max(0, match.start() - 4), match.start())


def _stop(paragraph: str, start: int, end: int) -> int:
    """The end of a sentence, or a blank before it where the sentence is too long to be one."""
    if end - start <= _LONGEST:
        return end
    blank = paragraph.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
    return blank + 1 if blank > 0 else start + _LONGEST
