"""The text as the extractors look at it: whole paragraphs, the notes at the end, each place mapped back.

document.text   printed lines, page by page        view.text   one paragraph a line, then the notes
                Span  <------ view.placed(fact) ------  the same fact with spans in view.text
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import TypeVar, cast

from vanban.joined import Joined, join_lines
from vanban.model import Document, PartKind, Role, Span

Noun = TypeVar("Noun")


@dataclass(frozen=True, slots=True)
class View:
    """A document with its text joined into paragraphs.

    Extractors find facts in `text` and give them spans in `text`; `placed` turns those into spans of the
    document. What they ask the document (parts, divisions, tables) comes in spans of the document; `within`
    turns those into places in `text`.
    """

    document: Document
    text: str
    """The body's paragraphs, one a line, and after them the notes, one a line."""
    notes_from: int
    """Where in `text` the notes begin; its length where there are none."""
    joined: Joined

    def placed(self, fact: Noun) -> Noun:
        """The same fact with every span in it turned from a place in `text` into one in the document.

        Raises:
            ValueError: a span in it is empty or lies outside `text`.
        """
        return cast("Noun", _moved(fact, self))

    def within(self, span: Span) -> Span | None:
        """The stretch of `text` that holds the words of a span of the document; None where none is in it.

        A span of the body never reaches into the notes and one of a note never out of them.
        """
        first, last = self._range(span)
        origins = self.joined.origins
        low = bisect_right(origins, span.start, first, last)
        high = bisect_left(origins, span.end, first, last)
        start = self._place(low - 1 if low > first else first, span.start)
        end = self._place(high - 1, span.end) if high > first else start
        return Span(start, end) if start < end else None

    def parts(self, *kinds: PartKind) -> list[Span]:
        """Where the parts of these kinds stand in `text`, in order."""
        places = [self.within(part.span) for part in self.document.parts if part.kind in kinds]
        return sorted(place for place in places if place)

    def _range(self, span: Span) -> tuple[int, int]:
        """The lines of the body, or those of the notes where the span begins in a note."""
        places, origins = self.joined.places, self.joined.origins
        if self.notes_from == len(self.text):
            return 0, len(places)
        notes = bisect_left(places, self.notes_from)
        in_body = bisect_right(origins, span.start, 0, notes) - 1
        in_note = bisect_right(origins, span.start, notes) - 1
        nearer = in_note >= notes and (in_body < 0 or origins[in_body] < origins[in_note])
        return (notes, len(places)) if nearer else (0, notes)

    def _place(self, line: int, origin: int) -> int:
        """The place in `text` of a place in the document, held inside the printed line that is near it."""
        places = self.joined.places
        if not 0 <= line < len(places):
            return 0
        begin = places[line]
        limit = places[line + 1] if line + 1 < len(places) else len(self.text)
        place = begin + origin - self.joined.origins[line]
        return begin if place < begin else min(place, limit)


def make_view(document: Document) -> View:
    """The view of a document; a heading in a head of two columns stands where it is read."""
    body = join_lines(document.lines, document.text)
    notes = join_lines(document.lines, document.text, role=Role.NOTE)
    start = len(body.text) + 1
    if not notes.text:
        return View(document, body.text, len(body.text), body)
    places = (*body.places, *(start + place for place in notes.places))
    text = f"{body.text}\n{notes.text}"
    return View(document, text, start, Joined(text, places, (*body.origins, *notes.origins)))


def _moved(value: object, view: View) -> object:
    if value is None or isinstance(value, str):  # most of what a fact holds
        return value
    if isinstance(value, Span):
        return view.joined.span(value.start, value.end)
    if isinstance(value, tuple):
        return tuple([_moved(one, view) for one in value])
    if is_dataclass(value) and not isinstance(value, type):
        return type(value)(*[_moved(getattr(value, name), view) for name in _names(type(value))])
    return value


@cache
def _names(noun: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(noun))
