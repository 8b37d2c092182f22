"""Find the statements of a document that can be checked, and check them against the document itself.

tính đến nay, tỉnh có 271/320 hồ sơ, đạt 84,7 %     a part of a whole, a share, and both agree
^ period      ^ subject                             claims; their words are their issuer's, never ours
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vanban.facts.stating.attributions import Quotation, find_attributions, find_quotations, may_attribute
from vanban.facts.stating.checks import check_day, check_figures
from vanban.facts.stating.circumstances import find_doer, find_period, find_subject, first_year, span_in
from vanban.facts.stating.comparisons import find_stated
from vanban.facts.stating.happenings import find_happenings
from vanban.facts.stating.listed_sums import with_listed_sums
from vanban.facts.stating.moods import Mood, find_moods
from vanban.facts.stating.persons import find_person
from vanban.facts.stating.quantities import find_quantities
from vanban.facts.stating.same_figures import as_read, with_same_figures
from vanban.facts.stating.statements import Sentence, find_sentences
from vanban.facts.stating.sums import find_additions, with_additions
from vanban.facts.stating.table_sums import find_table_sums
from vanban.facts.view import View
from vanban.language.normal import squeeze
from vanban.model import Claim, ClaimKind, Span


def find_claims(view: View) -> Iterator[Claim]:
    """Yield the claims of a document in reading order.

    A claim is a statement of what is or was: a quantity with a unit, a part of a whole, a share, a change, a
    rank or superlative, a sum of listed parts or of a table's column, a dated event, what is given as
    another's word, a quotation with its source. None are: amounts that are ordered, allowed or aimed at
    (limits, fees, norms, targets), dates of documents and of their effect, stretches of time, numbers that
    name or number something, and all figures in the articles of a normative text.
    """
    moods = find_moods(view)
    quotations = list(find_quotations(view.text, moods))
    claims = [_quoted(view, quotation) for quotation in quotations]
    for sentence in find_sentences(view.text, moods):
        claims += _stated_in(view, _within_quotation(sentence, quotations))
    claims = [_as_quoted(view, claim, quotations) for claim in claims]
    claims = with_listed_sums(claims, view.text)
    claims += find_table_sums(view, _issuer(view))
    claims = with_same_figures([as_read(view, claim) for claim in claims], view.text)
    yield from sorted(claims, key=lambda claim: (claim.span.start, claim.span.end))


def _issuer(view: View) -> str | None:
    issuer = view.document.header.issuer
    return issuer.value if issuer else None


def _day(view: View) -> str | None:
    return view.document.header.date.value if view.document.header.date else None


def _quoted(view: View, quotation: Quotation) -> Claim:
    """A quotation as a claim: its speaker is said to have said so."""
    speaker = squeeze(view.text[slice(*quotation.speaker)]) if quotation.speaker else _issuer(view)
    around = view.text[quotation.speaker[0] if quotation.speaker else quotation.start : quotation.end]
    return Claim(
        Span(quotation.start, quotation.end),
        ClaimKind.QUOTATION,
        attributed_to=speaker,
        about_person=find_person(around),
    )


def _quotation_at(place: int, quotations: Sequence[Quotation]) -> Quotation | None:
    """The quotation that begins last before a place, or on it."""
    index = bisect_right(quotations, place, key=lambda quotation: quotation.start) - 1
    return quotations[index] if index >= 0 else None


def _as_quoted(view: View, claim: Claim, quotations: Sequence[Quotation]) -> Claim:
    """What stands in a quotation is its speaker's word."""
    quotation = _quotation_at(claim.span.start - 1, quotations)
    if quotation is None or claim.span.end > quotation.end or claim.kind is ClaimKind.ATTRIBUTION:
        return claim
    if quotation.speaker is None:
        return claim
    return replace(claim, attributed_to=squeeze(view.text[slice(*quotation.speaker)]))


def _within_quotation(sentence: Sentence, quotations: Sequence[Quotation]) -> Sentence:
    """The sentence as its quotation makes it: what is quoted from a rule states nothing."""
    around = _quotation_at(sentence.start, quotations)
    if around and sentence.start < around.end and around.rules:
        return replace(sentence, mood=Mood.RULES)
    opened = _quotation_at(sentence.start + len(sentence.text) - 1, quotations)
    if opened and opened is not around and opened.rules:
        return replace(sentence, text=sentence.text[: opened.start - sentence.start])
    return sentence


def _stated_in(view: View, sentence: Sentence) -> Iterator[Claim]:
    """The claims of one sentence, in no order."""
    claims = [*_happened(view, sentence), *_said(sentence), *_figured(sentence, _day(view))]
    if not claims:
        return
    person = find_person(sentence.lead + sentence.text)
    speaker = _speaker(sentence) or _issuer(view)
    for claim in claims:
        yield replace(claim, attributed_to=claim.attributed_to or speaker, about_person=person)


def _happened(view: View, sentence: Sentence) -> Iterator[Claim]:
    """The dated events of a sentence."""
    day = _day(view)
    signed = day if _is_dated(view, sentence) else None
    for happening in find_happenings(sentence, day):
        doer = happening.doer and find_doer(sentence, *happening.doer)
        span = span_in(sentence, happening.start, happening.end)
        checks = tuple(check_day(sentence, happening, signed))
        yield Claim(span, ClaimKind.EVENT, doer, happening.date.iso, checks=checks)


def _is_dated(view: View, sentence: Sentence) -> bool:
    """Whether the day of the document is surely read and the sentence its own, no note or attached text."""
    document = view.document
    if sentence.start >= view.notes_from or any(doubt.about == "header.date" for doubt in document.doubts):
        return False
    place = view.joined.span(sentence.start, sentence.start + 1).start
    others = [*(each.span for each in document.attachments), *(each.span for each in document.papers)]
    return not any(span.start <= place < span.end for span in others)


def _said(sentence: Sentence) -> Iterator[Claim]:
    """The words of a sentence that give it to a speaker."""
    for said in find_attributions(sentence.text):
        if may_attribute(sentence):
            speaker = squeeze(sentence.text[slice(*said.speaker)])
            yield Claim(span_in(sentence, said.start, said.end), ClaimKind.ATTRIBUTION, attributed_to=speaker)


def _figured(sentence: Sentence, day: str | None) -> Iterator[Claim]:
    """What a sentence states in figures and ranks; what a year to come is said to bring is none of it."""
    if sentence.mood is Mood.RULES:
        return
    printed = list(find_quantities(sentence.text))
    found = list(find_stated(sentence, printed))
    additions = list(find_additions(sentence, found, printed)) if found else []
    sums = {addition.total.start: addition.check for addition in additions}
    for stated in with_additions(found, additions):
        period = find_period(sentence, stated)
        if day and period and (first_year(period) or "") > day[:4]:
            continue
        added = (sums[stated.start],) if stated.start in sums else ()
        checks = (*added, *check_figures(sentence, stated, printed))
        yield Claim(
            span_in(sentence, stated.start, stated.end), stated.kind, find_subject(sentence, stated),
            stated.value, stated.unit, stated.of, period, checks=checks,
        )  # fmt: skip


def _speaker(sentence: Sentence) -> str | None:
    """Who says what a sentence states, where it says so itself."""
    whole = sentence.lead + sentence.text
    for said in find_attributions(whole):
        return squeeze(whole[slice(*said.speaker)])
    return None
