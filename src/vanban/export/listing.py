"""The facts of a document in lists beside its text, each with the way to its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from vanban.export.grouping import Cited, listed_claims, shorten, verdict_of, words_of
from vanban.export.highlights import claim_issuer, tell_checks, tell_due
from vanban.export.markup import Markup, element, join
from vanban.export.titles import CLAIM_KINDS, TITLES, print_date, print_doubt
from vanban.model import Citation, Claim, Document, Relation, Signature, Span, Task, Verdict

Groups = Sequence[tuple[Relation, Sequence[Cited]]]


@dataclass(frozen=True, slots=True)
class Listed:
    """What the lists are made from."""

    document: Document
    groups: Groups
    numbers: Mapping[Citation, int]
    landed: Set[str]
    """The names of places that the text has: nothing leads to any other."""

    def link(self, place: str, words: str) -> Markup:
        """Words that lead to a place, or the words alone where it is not printed."""
        return element("a", words, href=f"#{place}") if place in self.landed else element("span", words)

    def words(self, span: Span) -> str:
        """The printed words, shortened."""
        return shorten(words_of(self.document, span))


def entries_of(groups: Groups, numbers: Mapping[Citation, int]) -> dict[Citation, str]:
    """The name under which each mention stands in the list: that of the first mention of its document."""
    return {
        mention: f"ds-c{numbers[cited.mentions[0]]}"
        for _, all_cited in groups
        for cited in all_cited
        for mention in cited.mentions
    }


def number_citations(document: Document) -> dict[Citation, int]:
    """The place of each mention in `document.citations`."""
    return {citation: number for number, citation in reversed([*enumerate(document.citations)])}


def print_lists(listed: Listed) -> Markup:
    """Every list that is not empty: doubts, contradictions, tasks, citations, claims, references, seals."""
    sections = (
        ("dieu-ngo", "Điều còn ngờ", _doubts(listed)),
        ("viec", "Việc phải làm", list(_tasks(listed))),
        ("kiem-tra", "Văn bản tự đối chiếu", [*_claims(listed, checked=True), *_disputed(listed)]),
        *(
            (f"vien-dan-{number}", f"Viện dẫn: {relation}", [_cited(one, listed) for one in cited])
            for number, (relation, cited) in enumerate(listed.groups)
        ),
        ("tham-chieu", "Tham chiếu trong văn bản", _references(listed)),
        ("chu-ky-so", TITLES["signatures"], [_signature(one) for one in listed.document.signatures]),
        ("phat-bieu", "Phát biểu khác của văn bản", list(_claims(listed, checked=False))),
    )
    counts = {"tham-chieu": len(listed.document.references)}
    return join(_section(*section, counts.get(section[0])) for section in sections if section[2])


_FOLDED: Final = frozenset(("phat-bieu", "tham-chieu"))
"""Lists that are long and seldom looked at."""


def _section(name: str, title: str, entries: Sequence[Markup], count: int | None) -> Markup:
    number = element("span", str(len(entries) if count is None else count), class_="count")
    head = element("summary", element("h2", title, " ", number))
    return element("details", head, element("ul", *entries), class_=name, open=name not in _FOLDED)


def _doubts(listed: Listed) -> list[Markup]:
    return [
        element("li", listed.link(f"n{number}", print_doubt(doubt)), id=f"ds-n{number}")
        for number, doubt in enumerate(listed.document.doubts)
    ]


def _tasks(listed: Listed) -> Iterator[Markup]:
    """The tasks; who has several one after the other is named once."""
    above = ""
    for number, task in enumerate(listed.document.tasks):
        who = "; ".join(agency.value for agency in task.agencies)
        yield _task(number, task, "" if who == above else who, listed)
        above = who


def _task(number: int, task: Task, who: str, listed: Listed) -> Markup:
    along = "; ".join(partner.value for partner in task.partners)
    due = tell_due(task.due) if task.due else ""
    told = (
        ("Phối hợp", along),
        ("Sản phẩm", task.deliverable.value if task.deliverable else ""),
        ("Báo cáo về", task.report_to.value if task.report_to else ""),
    )
    return element(
        "li",
        element("span", listed.link(f"v{number}", f"Việc {number + 1}"), class_="number"),
        element("strong", who) if who else "",
        element("p", shorten(task.action.value)),
        *(
            element("p", element("span", f"{name}: ", class_="label"), shorten(words))
            for name, words in told
            if words
        ),
        element("p", element("span", "Hạn: ", class_="label"), element("span", due, class_="day"))
        if due
        else "",
        id=f"ds-v{number}",
    )


def _claims(listed: Listed, *, checked: bool) -> Iterator[Markup]:
    """The claims that a check speaks for or against, contradictions first; or all others."""
    allowed = set(listed_claims(listed.document))
    claims = [(number, one) for number, one in enumerate(listed.document.claims) if one in allowed]
    for verdict in (Verdict.CONTRADICTED, Verdict.CONSISTENT) if checked else (Verdict.CANNOT_TELL, None):
        for number, claim in claims:
            if verdict_of(claim.checks) is verdict:
                yield _claim(number, claim, listed)


def _claim(number: int, claim: Claim, listed: Listed) -> Markup:
    kind = f"{CLAIM_KINDS[claim.kind]}, theo {claim_issuer(claim, listed.document)}"
    return _statement(
        f"p{number}", listed.words(claim.span), (kind, *tell_checks(claim.checks)), _state(claim), listed
    )


def _disputed(listed: Listed) -> Iterator[Markup]:
    """Mentions of documents whose number and date speak against each other, or against other mentions."""
    for number, one in enumerate(listed.document.citations):
        if verdict_of(one.checks) is Verdict.CONTRADICTED:
            told = tuple(tell_checks(one.checks))
            yield _statement(f"c{number}", listed.words(one.span), told, _state(one), listed)


def _state(fact: Claim | Citation) -> str | None:
    verdict = verdict_of(fact.checks)
    return verdict.name.lower() if verdict else None


def _statement(place: str, words: str, told: Iterable[str], state: str | None, listed: Listed) -> Markup:
    # A mention stands in the list of citations too, under its own name there.
    name = f"ds-{place}" if place.startswith("p") else None
    notes = (element("p", one, class_="note") for one in told)
    return element("li", listed.link(place, f"“{words}”"), *notes, class_=state, id=name)


def _cited(cited: Cited, listed: Listed) -> Markup:
    first, *others = [f"c{listed.numbers[mention]}" for mention in cited.mentions]
    date = f" ngày {print_date(cited.date)}" if cited.date else ""
    times = [listed.link(place, str(number)) for number, place in enumerate(others, 2)]
    return element(
        "li",
        listed.link(first, cited.name + date),
        element("span", f" với {cited.related}", class_="note") if cited.related else "",
        element("span", " nhắc lại: ", join(times, " "), class_="note") if times else "",
        id=f"ds-{first}",
    )


def _references(listed: Listed) -> list[Markup]:
    """How many are resolved, and each that is not."""
    references = listed.document.references
    lost = [(number, one) for number, one in enumerate(references) if not (one.aim and one.targets)]
    if not references:
        return []
    count = element("li", f"{len(references) - len(lost)} rõ chỗ trỏ tới, {len(lost)} chưa rõ")
    return [
        count,
        *(element("li", listed.link(f"t{number}", listed.words(one.span))) for number, one in lost),
    ]


def _signature(signature: Signature) -> Markup:
    state = {
        True: "nội dung ký còn nguyên vẹn",
        False: "nội dung ký ĐÃ BỊ THAY ĐỔI",
        None: "chưa kiểm tra được",
    }[signature.intact]
    appended = None if signature.covers_whole_file else "tệp được thêm nội dung sau khi ký"
    told = (
        signature.signer or "không rõ người ký",
        signature.time,
        state,
        appended,
        "chứng thư chưa được kiểm tra",
    )
    return element("li", "; ".join(filter(None, told)))
