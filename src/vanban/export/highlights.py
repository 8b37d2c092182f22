"""Every fact of a document as marks in its text: how it looks, what is told of it, where it leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from vanban.export.grouping import deciding, verdict_of
from vanban.export.marks import Mark, Sort, anchor, settle
from vanban.export.pieces import Piece
from vanban.export.titles import AIMS, CLAIM_KINDS, TITLES, VERDICTS, print_date
from vanban.language.normal import squeeze
from vanban.model import (
    Check,
    Citation,
    Claim,
    Document,
    Due,
    Field,
    Line,
    Reference,
    Span,
    Task,
    Verdict,
)

_SIGNS: Mapping[Verdict | None, str] = {Verdict.CONTRADICTED: "✗", Verdict.CONSISTENT: "✓"}


def find_marks(document: Document, pieces: Sequence[Piece], entries: Mapping[Citation, str]) -> list[Mark]:
    """The marks of all facts, fields, doubts, calls of notes and types.

    Args:
        document: what was read.
        pieces: its text as it will be printed, in order.
        entries: under which name each citation stands in the list beside the text.
    """
    return [
        *_tasks(document.tasks),
        *(mark for number, claim in enumerate(document.claims) for mark in _claim(number, claim, document)),
        *_doubts(document),
        *_fields(document),
        *(_citation(number, one, entries) for number, one in enumerate(document.citations)),
        *(_reference(number, one, pieces) for number, one in enumerate(document.references)),
        *_calls(document),
        *(mark for line in document.lines for mark in _types(line)),
    ]


def _tasks(tasks: Sequence[Task]) -> Iterator[Mark]:
    for number, task in enumerate(tasks):
        yield Mark(task.span, Sort.TASK, f"v{number}", tell_task(task), f"Việc {number + 1}", f"ds-v{number}")
        for agency in task.agencies:
            yield Mark(agency.span, Sort.WHO, title=f"Cơ quan thực hiện: {agency.value}")
        for partner in task.partners:
            yield Mark(partner.span, Sort.WHO, title=f"Phối hợp: {partner.value}", state="partner")
        if task.due and task.due.span:
            yield Mark(task.due.span, Sort.DUE, title=tell_due(task.due), sign="hạn")


def tell_task(task: Task) -> str:
    """Who must do it, with whom, by when: a line each."""
    told = (
        ("Giao", _values(task.agencies)),
        ("Phối hợp", _values(task.partners)),
        ("Hạn", tell_due(task.due) if task.due else ""),
        ("Sản phẩm", task.deliverable.value if task.deliverable else ""),
        ("Báo cáo về", task.report_to.value if task.report_to else ""),
    )
    return "\n".join(f"{name}: {words}" for name, words in told if words)


def tell_due(due: Due) -> str:
    """The last day and the printed words, the day once where they are the same."""
    day = print_date(due.date) if due.date else None
    told = (None if day and due.text and day in due.text else day, due.text, due.recurring and "định kỳ")
    return "; ".join(filter(None, told))


def _values(fields: Iterable[Field]) -> str:
    return "; ".join(field.value for field in fields)


def _claim(number: int, claim: Claim, document: Document) -> Iterator[Mark]:
    """The statement; of one about a person only whose words it is, and it leads to no list."""
    if claim.about_person is not None:
        by = f"theo {claim_issuer(claim, document)}"
        told = "\n".join((f"Lời của cơ quan ban hành, {by}", *tell_checks(claim.checks)))
        yield Mark(claim.span, Sort.CLAIM, None, told, by, None, f"person {_state(claim.checks)}")
        return
    told, sign = tell_claim(claim, document), _SIGNS.get(verdict_of(claim.checks), "◇")
    yield Mark(claim.span, Sort.CLAIM, f"p{number}", told, sign, f"ds-p{number}", _state(claim.checks))
    yield from _disputed(claim.checks, claim.span)


def claim_issuer(claim: Claim, document: Document) -> str:
    """Whose word the statement is."""
    issuer = document.header.issuer
    return claim.attributed_to or (issuer.value if issuer else "văn bản này")


def tell_claim(claim: Claim, document: Document) -> str:
    """The sort of statement, whose word it is, and what its checks came to: a line each."""
    head = f"{CLAIM_KINDS[claim.kind].capitalize()}, theo {claim_issuer(claim, document)}"
    return "\n".join((head, *tell_checks(claim.checks)))


def tell_checks(checks: Sequence[Check]) -> Iterator[str]:
    """What the verdict rests on."""
    for check in deciding(checks):
        yield f"{VERDICTS[check.verdict]}: {check.why}"


def _state(checks: Sequence[Check]) -> str:
    verdict = verdict_of(checks)
    return verdict.name.lower() if verdict else ""


def _disputed(checks: Sequence[Check], own: Span) -> Iterator[Mark]:
    """The other places that a contradiction was found with."""
    for check in checks:
        if check.verdict is Verdict.CONTRADICTED:
            for span in check.spans:
                if span not in own:
                    yield Mark(span, Sort.CLAIM, title=check.why, sign="✗", state="contradicted")


def _doubts(document: Document) -> Iterator[Mark]:
    for number, doubt in enumerate(document.doubts):
        if doubt.span is not None:
            yield Mark(doubt.span, Sort.DOUBT, f"n{number}", f"Còn ngờ: {doubt.why}", "!", f"ds-n{number}")


_HEADER = ("governing_body", "issuer", "number", "place", "date", "kind", "subject", "urgency", "secrecy")
_FOOTER = ("authority", "signer_title", "signer")


def _fields(document: Document) -> Iterator[Mark]:
    """The fields of head and foot, each told by its name and value."""
    header, footer = document.header, document.footer
    named = (
        *((name, getattr(header, name)) for name in _HEADER),
        *(("addressees", addressee) for addressee in header.addressees),
        *((name, getattr(footer, name)) for name in _FOOTER),
    )
    for name, field in named:
        if field is not None:
            value = print_date(field.value) if name == "date" else field.value
            yield Mark(field.span, Sort.FIELD, title=f"{TITLES[name]}: {value}")
    for one in footer.recipients:
        purpose = f" ({one.purpose})" if one.purpose else ""
        yield Mark(one.span, Sort.FIELD, title=f"{TITLES['recipients']}: {one.value}{purpose}")
    if header.not_before is not None:
        day = print_date(header.not_before.value)
        yield Mark(
            header.not_before.span, Sort.FIELD, title=f"{TITLES['not_before']} {day}", state="evidence"
        )


def _citation(number: int, one: Citation, entries: Mapping[Citation, str]) -> Mark:
    date = one.date and f"ngày {print_date(one.date)}"
    named = (one.kind, one.title, one.year and f"năm {one.year}", one.number)
    about = "; ".join(filter(None, (" ".join(filter(None, named)), date, one.issuer, one.pinpoint)))
    told = "\n".join((f"{one.relation.capitalize()}: {about}", *tell_checks(one.checks)))
    sign = "✗" if verdict_of(one.checks) is Verdict.CONTRADICTED else "§"
    return Mark(one.span, Sort.CITATION, f"c{number}", told, sign, entries.get(one), _state(one.checks))


def _reference(number: int, one: Reference, pieces: Sequence[Piece]) -> Mark:
    place = settle(one.targets[0].start, pieces) if one.targets else None
    if one.aim is None or place is None:
        title = "Tham chiếu trong văn bản: chưa rõ trỏ tới đâu"
        return Mark(one.span, Sort.REFERENCE, f"t{number}", title, "?", None, "unresolved")
    title = f"Tham chiếu trong văn bản: {AIMS[one.aim]}"
    return Mark(one.span, Sort.REFERENCE, f"t{number}", title, None, anchor(place))


def _calls(document: Document) -> Iterator[Mark]:
    for number, note in enumerate(document.footnotes, 1):
        if note.called_at is not None:
            words = squeeze(note.span.of(document.text))
            yield Mark(note.called_at, Sort.CALL, f"goi-{number}", words, None, f"chu-thich-{number}")


def _types(line: Line) -> Iterator[Mark]:
    """Bold, italic and raised letters of a line, as they are printed."""
    runs = [(run.span, run.style) for run in line.runs] or [(line.span, line.style)]
    for sort, name in ((Sort.BOLD, "bold"), (Sort.ITALIC, "italic"), (Sort.RAISED, "raised")):
        for is_so, group in groupby(runs, key=lambda run: bool(getattr(run[1], name))):
            spans = [span for span, _ in group]
            if is_so and spans[0].start < spans[-1].end:
                yield Mark(Span(spans[0].start, spans[-1].end), sort)
