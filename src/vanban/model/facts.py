"""What a document says: what it cites, what it orders, what it states, each fact with its place in the text.

A fact never changes. What becomes of a task, and whether a statement is true, is for people to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vanban.model.parts import Field
from vanban.model.places import Span


class Relation(StrEnum):
    """What a document is to the one it names."""

    CAN_CU = "căn cứ"
    """Named in the block of legal bases."""
    THUC_HIEN = "thực hiện"
    """Carried out, followed, answered: `Thực hiện ...`, `Triển khai ...`, `Theo ...`, `Trả lời ...`."""
    SUA_DOI = "sửa đổi"
    THAY_THE = "thay thế"
    BAI_BO = "bãi bỏ"
    HUONG_DAN = "hướng dẫn"
    KEM_THEO = "kèm theo"
    NHAC_DEN = "nhắc đến"
    """Named, and nothing more is said."""


class Verdict(StrEnum):
    """What a check of the document against itself comes to. Nothing is compared with the world."""

    CONSISTENT = "consistent"
    CONTRADICTED = "contradicted"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True)
class Check:
    """One comparison of what is printed with what is printed elsewhere, or with the calendar."""

    kind: str
    """What was compared: `ratio`, `sum`, `weekday`, `date`, `same_figure`, `number_year` ..."""
    verdict: Verdict
    why: str
    """One sentence in Vietnamese that shows the comparison: `271/320 = 84,69 %, in 84,7 %`."""
    spans: tuple[Span, ...] = ()
    """The places compared; where contradicted, those that disagree."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of another document: by its number, or of a law by its name."""

    span: Span
    """The whole mention, pinpoint, date and issuer included where they are printed with it."""
    kind: str | None
    """`Nghị định`, `Luật`, as the law writes it; None where only a number is printed."""
    number: str | None = None
    """As printed, without blanks inside: `30/2020/NĐ-CP`."""
    date: str | None = None
    """ISO, cut where the page is: `2020-03-05`."""
    issuer: str | None = None
    """As printed with it or shared over its list; white space folded."""
    title: str | None = None
    """The name of a law, code or ordinance, without kind and year: `Đất đai`."""
    year: str | None = None
    """The year that belongs to a law's name: `2013` of `Hiến pháp năm 2013`."""
    pinpoint: str | None = None
    """The divisions cited, whole and as printed: `điểm a, b khoản 2 Điều 5`."""
    relation: Relation = Relation.NHAC_DEN
    related_to: Span | None = None
    """The mention that the relation holds with, where that is not this document: A in `A được sửa đổi bởi B`
    stands at B."""
    target: str | None = None
    """The key of the document meant, given by whoever keeps documents; None where nobody resolved it."""
    checks: tuple[Check, ...] = ()


class Aim(StrEnum):
    """What a back reference points at."""

    DOCUMENT = "document"
    """This very document: `Luật này`."""
    DIVISION = "division"
    """A division of this document: `khoản 1 Điều này`."""
    ATTACHMENT = "attachment"
    """A text attached to this document: `Quy chế này`, `Phụ lục I kèm theo`."""
    CITATION = "citation"
    """A document named before: `Quyết định nêu trên`."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention that can only be understood from this document: `Luật này`, `khoản 1 Điều này`."""

    span: Span
    """The whole mention, pinpoint included."""
    aim: Aim | None
    """None = left unresolved: a wrong link is worse than none."""
    targets: tuple[Span, ...] = ()
    """What is meant, in printed order: spans of divisions, of attachments, of citations; of this
    document its number, its title or its whole text. Empty where unresolved."""


@dataclass(frozen=True, slots=True)
class Due:
    """When a task is to be done."""

    date: str | None
    """ISO, the last day; None where it cannot be computed from what is printed."""
    text: str | None
    """The printed words: `trước ngày 15 hằng tháng`."""
    recurring: str | None = None
    """An RRULE (RFC 5545): `FREQ=MONTHLY;BYMONTHDAY=15`; None where it is done once."""
    span: Span | None = None
    """Where the words are printed."""


@dataclass(frozen=True, slots=True)
class Task:
    """What the text orders, asks or requests somebody else to do. A suggestion until a person accepts it."""

    span: Span
    """From the words that name who is told to the end of the order."""
    agencies: tuple[Field, ...]
    """Who must do it, shared head nouns restored: `các Sở: Tài chính, Y tế` is two, `Sở Tài chính` first."""
    action: Field
    """The exact words, from the verb on."""
    partners: tuple[Field, ...] = ()
    """Who is to work along: `phối hợp với ...`."""
    due: Due | None = None
    deliverable: Field | None = None
    """What is to be handed in: `báo cáo kết quả thực hiện`."""
    report_to: Field | None = None
    """Who is to be told: `về Sở Nội vụ`."""


class ClaimKind(StrEnum):
    """What sort of statement can be checked."""

    QUANTITY = "quantity"
    PART_OF_WHOLE = "part_of_whole"
    PERCENTAGE = "percentage"
    CHANGE = "change"
    RANKING = "ranking"
    SUM = "sum"
    EVENT = "event"
    ATTRIBUTION = "attribution"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of the document that could be checked. It is its issuer's word, never a fact of ours."""

    span: Span
    """The words of the statement."""
    kind: ClaimKind
    subject: Field | None = None
    """What it is said of, as printed; None where the sentence does not say."""
    value: str | None = None
    """The figure with a decimal point and no other marks, `84.7`; the ISO date of an event; None else."""
    unit: str | None = None
    """As printed: `khuyến nghị`, `%`, `tỷ đồng`."""
    of: str | None = None
    """The whole of a part, `320` of `271/320 khuyến nghị`; what a change or a ranking is compared with."""
    period: str | None = None
    """As printed: `năm 2024`, `trong 4 chu kỳ`."""
    attributed_to: str | None = None
    """Who says so: as printed, or the issuer of this document where nothing else is said."""
    about_person: str | None = None
    """The name of the person it concerns, as printed; such a claim is shown inside its document only."""
    checks: tuple[Check, ...] = ()
