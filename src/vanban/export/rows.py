"""Documents as rows of a table, in the columns of the registers that Decree 30/2020/NĐ-CP prescribes.

The columns are those of the registers of outgoing and of incoming documents (Appendix IV) that a document
itself can fill; day of arrival, handover and signature for receipt are the clerk's to add.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from typing import Final

from vanban.export.fact_rows import CITATIONS, CLAIMS, TASKS, citation_rows, claim_rows, task_rows
from vanban.export.sheets import Cells, Column, Holds, Sheet
from vanban.export.titles import print_doubt
from vanban.model import Document, Field


@dataclass(frozen=True, slots=True)
class Row:
    """One document in the register. Empty where it prints nothing of the kind."""

    number: str = ""
    date: str = ""
    """ISO, cut where day or month is blank."""
    title: str = ""
    """Kind and subject, one after the other as the registers have them."""
    issuer: str = ""
    signer: str = ""
    recipients: str = ""
    pages: str = ""
    urgency: str = ""
    secrecy: str = ""
    file: str = ""
    notes: str = ""
    """What the reader could not make sure of."""


DOCUMENTS: Final = Sheet(
    "documents",
    (
        Column("Số, ký hiệu", 20),
        Column("Ngày tháng văn bản", 13, Holds.DAY),
        Column("Tên loại và trích yếu nội dung", 60),
        Column("Tác giả", 35),
        Column("Người ký", 22),
        Column("Nơi nhận", 40),
        Column("Số trang", 8, Holds.COUNT),
        Column("Độ khẩn", 12),
        Column("Độ mật", 12),
        Column("Tệp", 30),
        Column("Ghi chú", 40),
    ),
)
"""The columns in the order of the fields of a `Row`."""

SHEETS: Final = (DOCUMENTS, CITATIONS, TASKS, CLAIMS)

Rows = Mapping[str, list[Cells]]
"""Rows by the names of their tables."""


def make_rows(document: Document, file: str) -> Rows:
    """The rows of a document that is kept under the name `file`: its own, and those of its facts."""
    return {
        DOCUMENTS.name: [astuple(make_row(document, file))],
        CITATIONS.name: list(citation_rows(document, file)),
        TASKS.name: list(task_rows(document, file)),
        CLAIMS.name: list(claim_rows(document, file)),
    }


def missing_rows(file: str, why: str) -> Rows:
    """The row of a file that could not be read: it is in the register, with the reason."""
    return {DOCUMENTS.name: [astuple(Row(file=file, notes=why))]}


def make_row(document: Document, file: str) -> Row:
    """The row of a document in the register."""
    header, footer = document.header, document.footer
    return Row(
        number=_value(header.number),
        date=_value(header.date),
        title=" ".join(filter(None, (_value(header.kind), _value(header.subject)))),
        issuer=_value(header.issuer),
        signer=_value(footer.signer),
        recipients="; ".join(one.value for one in footer.recipients or header.addressees),
        pages=str(document.source.pages),
        urgency=_value(header.urgency),
        secrecy=_value(header.secrecy),
        file=file,
        notes="; ".join(print_doubt(doubt) for doubt in document.doubts),
    )


def _value(field: Field | None) -> str:
    return "" if field is None else field.value
