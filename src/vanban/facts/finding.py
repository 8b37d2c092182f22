"""All facts of a document, found in the order in which one rests on another.

view -> citations -> references          which need what was cited before
-> tasks, claims
-> the earliest possible date       which is the latest cited one
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from vanban.facts.citing.dating import earliest_date
from vanban.facts.citing.relations import cited_in
from vanban.facts.ordering.tasks import find_tasks
from vanban.facts.pointing.references import find_references
from vanban.facts.stating.claims import find_claims
from vanban.facts.view import View, make_view
from vanban.language.dates import is_whole
from vanban.model import Citation, Claim, Document, Header, Reference, Task

Fact = TypeVar("Fact", Citation, Reference, Task, Claim)

Resolve = Callable[[Citation], str | None]
"""Gives the key of the document that a citation means, or None where it is not known or not sure."""


def with_facts(document: Document, *, resolve: Resolve | None = None) -> Document:
    """The same document with what it says; the facts stand in the order of its text."""
    view = make_view(document)
    cited = cited_in(view)
    citations = _resolved(view, cited, resolve)
    return replace(
        document,
        header=_dated(document.header, citations),
        citations=citations,
        references=_placed(view, find_references(view, cited)),
        tasks=_placed(view, find_tasks(view)),
        claims=_placed(view, find_claims(view)),
    )


def _dated(header: Header, citations: Iterable[Citation]) -> Header:
    """The header with the earliest possible date, where its own is absent or cut."""
    whole = header.date is not None and is_whole(header.date.value)
    return header if whole else replace(header, not_before=earliest_date(citations))


def _placed(view: View, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Facts of the view as facts of the document, in the order of its text."""
    return tuple(sorted((view.placed(fact) for fact in facts), key=lambda fact: fact.span))


def _resolved(view: View, cited: Iterable[Citation], resolve: Resolve | None) -> tuple[Citation, ...]:
    citations = _placed(view, cited)
    return (
        tuple(replace(citation, target=resolve(citation)) for citation in citations) if resolve else citations
    )
