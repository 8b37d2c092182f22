"""Footnotes, tied to the marks that call them, also where a text file prints them inside a sentence.

của Trung ương và của tỉnh¹ về định hướng        the mark in the body
¹ Công văn số 18/BCĐNQ-CQTT ngày 30/10/2024      the note
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from vanban.language.normal import fold
from vanban.model import Footnote, Layout, Line, Role, Span

_MARK = re.compile(
    r"[(\[]?(?P<mark>\d{1,3}|[*†‡]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})[)\]]?(?:\s*,\s*\d{1,3})*[.:]?\s*(?=\S)"
)
_RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_LOOSE = re.compile(r"(?:(?P<mark>\d{1,2})\s?|\[(?P<boxed>\d{1,2})\]\s*)(?=[A-ZĐÀ-Ỹ“])")


def find_footnotes(layout: Layout) -> tuple[Footnote, ...]:
    """The notes of the document in order: those the file ties itself, else those told apart by layout."""
    if layout.footnotes:
        return layout.footnotes
    notes = _from_lines([line for line in layout.lines if line.role is Role.NOTE], layout.text)
    return tuple(_tied(notes, layout))


def _from_lines(lines: Sequence[Line], text: str) -> list[Footnote]:
    """One note for each line that begins with a mark, with the lines that go on with it."""
    notes: list[Footnote] = []
    for line in lines:
        words = line.span.of(text)
        match = _MARK.match(words)
        if match and (not notes or _next_mark(notes[-1].mark, match["mark"])):
            notes.append(Footnote(match["mark"].translate(_RAISED), line.span))
        elif notes:
            notes[-1] = replace(notes[-1], span=Span(notes[-1].span.start, line.span.end))
    return notes


def _next_mark(before: str, after: str) -> bool:
    after = after.translate(_RAISED)
    if before.isdigit() and after.isdigit():
        return 0 < int(after) - int(before) <= 3 or after == "1"
    return True


def _tied(notes: Iterable[Footnote], layout: Layout) -> list[Footnote]:
    """The notes with the place in the body that calls each."""
    raised = _raised_marks(layout)
    calls = _Calls(layout.text)
    tied = []
    for note in notes:
        place = next((span for mark, span in raised if mark == note.mark), None)
        if place is not None:
            raised.remove((note.mark, place))
        tied.append(replace(note, called_at=place or _called_in_words(note, calls)))
    return tied


def _raised_marks(layout: Layout) -> list[tuple[str, Span]]:
    """Every raised number in the body, in order, with its place."""
    found = []
    for line in layout.lines:
        if line.role is Role.BODY:
            for run in line.runs:
                if not run.style.raised:
                    continue
                words = run.span.of(layout.text).strip("()[]").translate(_RAISED)
                if re.fullmatch(r"\d{1,3}|[*†‡]+", words):
                    found.append((words, run.span))
    return found


def _called_in_words(note: Footnote, calls: _Calls) -> Span | None:
    """The mark glued to a word before the note, where the file knows no raised letters: `của tỉnh1 về`."""
    return calls.last(note.mark, note.span.start, boxed=calls.text[note.span.start] == "[")


_GLUED = re.compile(
    r"(?<=[^\W\d_])(?P<call>[(\[]?(?P<mark>\d{1,3}|[*†‡]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})[)\]]?)(?=[\s.,;:)]|$)"
)
_BOXED = re.compile(r"(?<=\w)\s?(?P<call>\[(?P<mark>\d{1,3}|[*†‡]{1,3})\])(?=[\s.,;:)]|$)")


class _Calls:
    """Where the words of a text call each mark: asked for many notes, found in one walk for each form."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[bool, dict[str, list[Span]]] = {}

    def last(self, mark: str, before: int, *, boxed: bool) -> Span | None:
        """The last place before `before` that calls the mark: glued to a word, or if `boxed` as `[1]`."""
        if boxed not in self._found:
            self._found[boxed] = self._walk(_BOXED if boxed else _GLUED)
        places = self._found[boxed].get(mark, [])
        at = bisect_right(places, before, key=lambda place: place.end)
        return places[at - 1] if at and places[at - 1].start >= before - REACH else None

    def _walk(self, form: re.Pattern[str]) -> dict[str, list[Span]]:
        found: dict[str, list[Span]] = {}
        for call in form.finditer(self.text):
            found.setdefault(call["mark"].translate(_RAISED), []).append(Span(*call.span("call")))
        return found


REACH = 200_000
"""Characters before a note in which its mark is looked for: notes may stand at a text's end."""


_FIRST_CALL = re.compile(r"1(?:(?<=[^\W\d_]1)|(?:(?<=\w\[1)|(?<=\w\s\[1))\])(?=[\s.,;:)])")
"""`tỉnh1 ` or `tỉnh [1] `; the figure is asked for first, for most letters are none."""


def loose_notes(layout: Layout) -> Layout:
    """`layout` with the notes that a plain text prints among its lines marked as notes.

    A line that begins with a bare number is a note where a word before it bears that number glued to its end,
    and where the numbers of such lines count up from 1.
    """
    text = layout.text
    if not _FIRST_CALL.search(text):
        return layout
    calls = _Calls(text)
    lines = list(layout.lines)
    wanted = 1
    index = 0
    while index < len(lines):
        if _begins_note(lines[index], calls, wanted):
            index = _mark_note(lines, index, text)
            wanted += 1
        else:
            index += 1
    return layout if wanted == 1 else replace(layout, lines=tuple(lines))


def _begins_note(line: Line, calls: _Calls, wanted: int) -> bool:
    match = _LOOSE.match(line.span.of(calls.text)) if line.role is Role.BODY else None
    if match is None:
        return False
    mark = match["mark"] or match["boxed"]
    return int(mark) == wanted and calls.last(mark, line.span.start, boxed=bool(match["boxed"])) is not None


def _mark_note(lines: list[Line], first: int, text: str) -> int:
    """Mark the note that begins at `lines[first]`; the index of the first line after it."""
    torn = _torn_sentence(lines, first, text)
    index = first
    while index < len(lines) and index < first + 15:
        words = lines[index].span.of(text)
        if index > first and (
            _LOOSE.match(words) or _back_in_body(words, lines[index - 1].span.of(text), torn=torn)
        ):
            break
        lines[index] = replace(lines[index], role=Role.NOTE)
        index += 1
    return index


def _torn_sentence(lines: Sequence[Line], first: int, text: str) -> bool:
    """Whether the body's sentence stops before the note without an end, and so goes on after it."""
    above = next((line for line in reversed(lines[:first]) if line.role is Role.BODY), None)
    return above is not None and not above.span.of(text).rstrip().endswith((".", ";", ":", "!", "?", "”"))


def _back_in_body(words: str, above: str, *, torn: bool) -> bool:
    """Whether the body goes on with this line: the note has ended, and the line does not go on with it."""
    if re.match(r"(?:[-–+•*]|[a-zđ]\)|[IVX]+\.|\d+[.)]|Điều \d)", words):
        return True
    if re.match(r"https?://|www\.", fold(words)):
        return False
    if not above.rstrip().endswith((".", ".)", "…", ";")):
        return bool(torn and re.match(r"https?://|www\.", fold(above)))
    return True
