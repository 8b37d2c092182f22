"""The laws that hold for every document that was read, whatever it was read from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import jsonschema

from vanban.export.json import decode, encode, schema
from vanban.language.normal import squeeze
from vanban.model import Division, Document, Field, Line, Span

_DERIVED = frozenset(("number", "date", "kind", "place", "urgency", "secrecy", "not_before"))


def assert_document_laws(document: Document) -> None:
    """Every law that a `Document` promises; the first broken one fails."""
    _assert_spans(document)
    _assert_lines(document.lines, document.text)
    _assert_divisions(document.body, Span(0, len(document.text)))
    for name, field in _fields(document):
        words = field.span.of(document.text)
        assert words.strip(), f"{name} has evidence"
        if name not in _DERIVED:
            assert _letters(words) == _letters(field.value), f"{name} is what its span covers"
    jsonschema.Draft202012Validator(schema()).validate(json.loads(encode(document, boxes=True)))
    once = decode(encode(document, boxes=True))  # its boxes are rounded, that is all
    assert decode(encode(once, boxes=True)) == once
    assert (once.text, once.header, once.body) == (document.text, document.header, document.body)


def _assert_spans(document: Document) -> None:
    whole = Span(0, len(document.text))
    for facts in (document.pages, document.parts, document.tables, document.attachments, document.papers):
        for fact in facts:
            assert fact.span in whole, fact
    for note in document.footnotes:
        assert note.span in whole
        assert note.called_at is None or note.called_at in whole
    assert [page.number for page in document.pages] == list(range(1, document.source.pages + 1))


def _assert_lines(lines: Sequence[Line], text: str) -> None:
    """Lines stand apart, in order, and cover every printed character."""
    assert all(above.span.end <= below.span.start for above, below in pairwise(lines))
    ends = [0, *(line.span.end for line in lines)]
    starts = [*(line.span.start for line in lines), len(text)]
    for end, start in zip(ends, starts, strict=True):
        assert not text[end:start].strip(), "what is printed stands in a line"


def _assert_divisions(divisions: Sequence[Division], parent: Span) -> None:
    """A child lies in its parent; siblings are apart and in order."""
    assert all(above.span.end <= below.span.start for above, below in pairwise(divisions))
    for division in divisions:
        assert division.span in parent
        _assert_divisions(division.children, division.span)


def _fields(document: Document) -> Iterator[tuple[str, Field]]:
    header, footer = document.header, document.footer
    for part, names in (
        (header, (*_DERIVED, "governing_body", "issuer", "subject")),
        (footer, ("authority", "signer_title", "signer")),
    ):
        for name in names:
            if (field := getattr(part, name)) is not None:
                yield name, field
    yield from (("addressees", addressee) for addressee in header.addressees)


def _letters(words: str) -> str:
    """Words as they are compared: white space, and the hyphens and bars of broken lines, do not count."""
    return re.sub(r"[^\w]", "", squeeze(words))
