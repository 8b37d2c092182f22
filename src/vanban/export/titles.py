"""What the fields of a document are called in Vietnamese, where people read of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from vanban.model import Doubt

TITLES: Final[Mapping[str, str]] = {
    "governing_body": "Cơ quan chủ quản",
    "issuer": "Cơ quan ban hành",
    "number": "Số, ký hiệu",
    "place": "Địa danh",
    "date": "Ngày tháng",
    "kind": "Tên loại",
    "subject": "Trích yếu",
    "urgency": "Độ khẩn",
    "secrecy": "Độ mật",
    "addressees": "Kính gửi",
    "not_before": "Không sớm hơn ngày",
    "authority": "Quyền hạn ký",
    "signer_title": "Chức vụ",
    "signer": "Người ký",
    "recipients": "Nơi nhận",
    "text": "Lời văn",
    "body": "Bố cục",
    "footnotes": "Chú thích",
    "tables": "Bảng",
    "stamps": "Dấu đóng thêm",
    "signatures": "Chữ ký số",
}
"""By the names that the fields have in `model`."""


def print_doubt(doubt: Doubt) -> str:
    """A doubt on one line: what it is about, why, and on which page."""
    about = TITLES.get(doubt.about.rpartition(".")[2], doubt.about)
    return f"{about}: {doubt.why}" + ("" if doubt.page is None else f" (trang {doubt.page})")


AIMS: Final[Mapping[str, str]] = {
    "document": "chính văn bản này",
    "division": "một phần của văn bản này",
    "attachment": "văn bản kèm theo",
    "citation": "văn bản đã nêu ở trên",
}

CLAIM_KINDS: Final[Mapping[str, str]] = {
    "quantity": "số lượng",
    "part_of_whole": "phần trên tổng số",
    "percentage": "tỷ lệ",
    "change": "tăng, giảm",
    "ranking": "xếp hạng",
    "sum": "tổng cộng",
    "event": "sự việc có ngày",
    "attribution": "theo nguồn khác",
    "quotation": "trích nguyên văn",
}

VERDICTS: Final[Mapping[str, str]] = {
    "contradicted": "mâu thuẫn",
    "consistent": "khớp",
    "cannot tell": "không kết luận được",
}


def print_date(iso: str) -> str:
    """A day as Vietnamese documents print it, `05/3/2020`; one that is cut stays cut, `3/2020`."""
    year, month, day = (*iso.split("-"), "", "")[:3]
    return "/".join(filter(None, (day, month if month < "03" else month.lstrip("0"), year)))
