"""Say what each cited document is to the one that cites it."""

from __future__ import annotations

from vanban.facts.citations import find_citations
from vanban.facts.view import View
from vanban.model import Citation, PartKind

_LEFT_OUT = (
    PartKind.QUOC_HIEU,
    PartKind.TIEU_NGU,
    PartKind.CO_QUAN_CHU_QUAN,
    PartKind.CO_QUAN_BAN_HANH,
    PartKind.SO_KY_HIEU,
    PartKind.DIA_DANH,
    PartKind.NGAY_THANG,
    PartKind.TEN_LOAI,
    PartKind.KINH_GUI,
    PartKind.QUYEN_HAN,
    PartKind.CHUC_VU,
    PartKind.HO_TEN,
    PartKind.NOI_NHAN,
    PartKind.DO_MAT,
    PartKind.DO_KHAN,
    PartKind.SO_TRANG,
    PartKind.DAU_DEN,
)


def cited_in(view: View) -> tuple[Citation, ...]:
    """The citations of a document with their relations, in the order of the view's text."""
    outside = view.parts(*_LEFT_OUT)
    return tuple(
        citation
        for citation in find_citations(view.text)
        if not any(part.start <= citation.span.start < part.end for part in outside)
    )
