"""Titles of laws that are known by name: where one ends that begins here.

Luật An toàn, vệ sinh lao động, Luật Bảo hiểm xã hội
     ^ start                  ^ end: «An toàn» alone is no law, and the comma inside parts nothing

The titles stand in `law_titles.txt`. Capitals, marks, line ends and commas do not matter, for offices leave
out or misprint all of them; a title of one syllable needs its marks (`Giá`, but not `gia`).
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from vanban.language.normal import fold

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"\s*(?:[,\-–/\"“”(]\s*)?")
_LONGEST = 260  # characters of the longest title, with room for line ends
_USUAL = 60  # characters looked at first: most titles are shorter, and folding is slow

Trie = dict[str, "Trie"]
_END = ""


def end_of_title(text: str, start: int) -> int | None:
    """Where the longest known title ends that begins at `start`; None where none begins there."""
    folded = fold(text[start : start + _USUAL])
    end, read = _longest(text, start, folded)
    if read >= _USUAL:
        folded = fold(text[start : start + _LONGEST])
        end, _ = _longest(text, start, folded)
    return None if end is None else start + _closed(folded, end)


def _longest(text: str, start: int, folded: str) -> tuple[int | None, int]:
    """Where the longest title ends in `folded`, which is of `text[start:]`, and how far that was read."""
    node, place, end = _trie(), 0, None
    while word := _WORD.match(folded, place):
        node = node.get(word[0], {})
        if not node:
            return end, word.end()
        place = word.end()
        if _END in node and (
            folded[:place].split()[1:] or text[start : start + place].casefold() in _short_titles()
        ):
            end = place
        place = _next_word(text, folded, start, place)
    return end, place


def is_title(text: str) -> bool:
    """Whether `text` is a known title, whole."""
    return end_of_title(text, 0) == len(text.rstrip())


def _next_word(text: str, folded: str, start: int, place: int) -> int:
    """Where the next word of a title may begin; a new line that begins with a capital is no part of it."""
    gap = _BETWEEN.match(folded, place)
    end = gap.end() if gap else place
    mixed = not text[start : start + place].isupper()
    broken = mixed and "\n" in folded[place:end] and text[start + end : start + end + 1].isupper()
    return len(folded) if broken else end


def _closed(title: str, end: int) -> int:
    """The end of a title with the bracket or quotation mark that it opened: `(HIV/AIDS)`."""
    opened = title.count("(", 0, end) > title.count(")", 0, end)
    quoted = (
        title.count('"', 0, end) + title.count("“", 0, end) > title.count("”", 0, end)
        and title[end : end + 1]
    )
    return end + 1 if (opened and title[end : end + 1] == ")") or quoted in ('"', "”") else end


@cache
def known_titles() -> tuple[str, ...]:
    """Every title, as the laws spell it, in the order of the file."""
    lines = files("vanban.language").joinpath("law_titles.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def _short_titles() -> frozenset[str]:
    return frozenset(title.casefold() for title in known_titles() if " " not in title)


@cache
def _trie() -> Trie:
    """The titles as a tree of folded words; the key `""` says that a title may end there."""
    trie: Trie = {}
    for title in known_titles():
        node = trie
        for word in _WORD.findall(fold(title)):
            node = node.setdefault(word, {})
        node[_END] = {}
    return trie
