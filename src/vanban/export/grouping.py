"""Facts as people look at them: mentions of one document together, claims by what their checks came to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from vanban.language.normal import fold, squeeze
from vanban.model import Check, Citation, Claim, Document, PartKind, Relation, Span, Verdict


@dataclass(frozen=True, slots=True)
class Cited:
    """One document that is named, with all its mentions in one relation."""

    name: str
    """`Nghị định 30/2020/NĐ-CP`, `Luật Đất đai năm 2024`; the printed words where neither is known."""
    date: str | None
    """ISO, cut where the page is; None where no mention prints one."""
    mentions: tuple[Citation, ...]
    """In the order of the text; never empty."""
    related: str | None = None
    """The document that the relation holds with, where that is not the one that was read."""


def group_citations(document: Document) -> list[tuple[Relation, list[Cited]]]:
    """The documents named, under each relation in the order of their first mentions; no relation is empty.

    Mentions are of one document if number, or name and year, are the same and their dates agree.
    """
    placed = {citation.span: citation for citation in document.citations}
    groups: dict[Relation, dict[tuple[object, ...], list[list[Citation]]]] = {}
    for citation in document.citations:
        other = placed.get(citation.related_to) if citation.related_to else None
        key = (_identity(citation, document.text), other and _identity(other, document.text))
        _join(groups.setdefault(citation.relation, {}).setdefault(key, []), citation)
    return [
        (relation, _in_order(_cited(mentions, document.text, placed) for mentions in _flat(groups[relation])))
        for relation in Relation
        if relation in groups
    ]


def _identity(citation: Citation, text: str) -> tuple[str, ...]:
    if citation.number:
        return ("number", fold(citation.number))
    if citation.title:
        return ("title", fold(f"{citation.kind} {squeeze(citation.title)}"), citation.year or "")
    return ("words", fold(squeeze(citation.span.of(text))))


def _join(alike: list[list[Citation]], citation: Citation) -> None:
    """Put a mention to the first group whose dates do not speak against it: signs come again every year."""
    for mentions in alike:
        known = {one.date for one in mentions if one.date}
        if not citation.date or not known or citation.date in known:
            mentions.append(citation)
            return
    alike.append([citation])


def _flat(alike: dict[tuple[object, ...], list[list[Citation]]]) -> Iterator[list[Citation]]:
    for groups in alike.values():
        yield from groups


def _in_order(cited: Iterable[Cited]) -> list[Cited]:
    return sorted(cited, key=lambda one: one.mentions[0].span)


def _cited(mentions: Sequence[Citation], text: str, placed: dict[Span, Citation]) -> Cited:
    # A title in capitals is printed so once; elsewhere the same law is named as it is written.
    fullest = max(mentions, key=lambda one: (bool(one.kind), not (one.title or "").isupper()))
    other = placed.get(mentions[0].related_to) if mentions[0].related_to else None
    return Cited(
        name_citation(fullest, text),
        next((one.date for one in mentions if one.date), None),
        tuple(mentions),
        name_citation(other, text) if other else None,
    )


def name_citation(citation: Citation, text: str) -> str:
    """What is cited, without division and date: `Nghị định 30/2020/NĐ-CP`, `Luật Đất đai năm 2024`."""
    if not citation.number and not citation.title:
        named = " ".join(filter(None, (citation.kind, citation.year and f"năm {citation.year}")))
        return named or squeeze(citation.span.of(text))
    year = citation.year and f"năm {citation.year}"
    return squeeze(" ".join(filter(None, (citation.kind, citation.title, year, citation.number))))


def listed_claims(document: Document) -> tuple[Claim, ...]:
    """The claims that may stand in a list; what is said of a person stays inside its document."""
    return tuple(claim for claim in document.claims if claim.about_person is None)


def verdict_of(checks: Sequence[Check]) -> Verdict | None:
    """What several checks come to together: one contradiction is enough; None where nothing was checked."""
    found = {check.verdict for check in checks}
    return next((verdict for verdict in _GRAVEST if verdict in found), None)


_GRAVEST = (Verdict.CONTRADICTED, Verdict.CONSISTENT, Verdict.CANNOT_TELL)


def deciding(checks: Sequence[Check]) -> tuple[Check, ...]:
    """The checks that the verdict rests on."""
    verdict = verdict_of(checks)
    return tuple(check for check in checks if check.verdict is verdict)


def shorten(words: str, longest: int = 180) -> str:
    """Words on one line, cut behind a whole word where they are many."""
    line = squeeze(words[: 4 * longest])
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0].rstrip(",;: ") + "…"


def words_of(document: Document, span: Span) -> str:
    """The printed words of a fact on one line, without notes and page numbers that stand inside it."""
    inner = sorted(one for one in _asides(document) if span.start < one.start < span.end)
    ends = list(accumulate((span.start, *(one.end for one in inner)), max))
    starts = [*(one.start for one in inner), span.end]
    cut = (document.text[end:start] for end, start in zip(ends, starts, strict=True))
    return squeeze(" ".join(cut))


_ASIDE = frozenset((PartKind.SO_TRANG, PartKind.CHU_THICH, PartKind.DAU_DEN))


def _asides(document: Document) -> Iterator[Span]:
    yield from (note.span for note in document.footnotes)
    yield from (part.span for part in document.parts if part.kind in _ASIDE)
