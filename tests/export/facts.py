"""A short decree with a fact of every kind, for what people are shown."""

from __future__ import annotations

from dataclasses import replace

from vanban.model import (
    Aim,
    Check,
    Citation,
    Claim,
    ClaimKind,
    Document,
    Due,
    Field,
    Reference,
    Relation,
    Span,
    Task,
    Verdict,
)


def at(document: Document, words: str) -> Span:
    """Where the words stand first."""
    start = document.text.index(words)
    return Span(start, start + len(words))


def field(document: Document, words: str) -> Field:
    """The words as a value."""
    return Field(" ".join(words.split()), at(document, words))


PERSON = "Trần Văn Kín"


def with_all_facts(own: Document) -> Document:
    """The document with a citation, references, a task that a claim overlaps, and a claim about a person."""
    contradiction = Check("number_year", Verdict.CONTRADICTED, "năm in hai cách", (at(own, "30/2020"),))
    whole = Span(at(own, "2. Các").start, at(own, "A|B\n2").end)
    due = Due("2020-04-01", "trước ngày 01/4/2020", "FREQ=MONTHLY", at(own, "Số\nA"))
    return replace(
        own,
        citations=(
            Citation(
                at(own, "Luật Tổ chức Chính phủ"),
                "Luật",
                date="2015-06-19",
                title="Tổ chức Chính phủ",
                relation=Relation.CAN_CU,
                target="luat-76-2015-qh13",
            ),
        ),
        references=(
            Reference(at(own, "Nghị định này"), Aim.DOCUMENT, (at(own, "30/2020/NĐ-CP"),)),
            Reference(at(own, "công tác văn thư[1]"), None),
        ),
        tasks=(
            Task(
                whole,
                (field(own, "Các cơ quan"),),
                field(own, "<b>"),
                partners=(field(own, "Ban Bí thư"),),
                due=due,
                deliverable=field(own, "Tên"),
                report_to=field(own, "CHÍNH PHỦ"),
            ),
        ),
        claims=(
            Claim(
                at(own, "quy định về\ncông tác"),
                ClaimKind.PERCENTAGE,
                subject=field(own, "công tác văn thư"),
                value="84.7",
                unit="%",
                of="320",
                period="năm 2024",
                attributed_to="CHÍNH PHỦ",
                checks=(contradiction,),
            ),
            Claim(Span(at(own, "cơ quan").start, at(own, "Tên").end), ClaimKind.EVENT),
            Claim(at(own, "Nguyễn Xuân Phúc"), ClaimKind.EVENT, about_person=PERSON, attributed_to="Sở X"),
        ),
    )
