"""What the commands say to a person, in Vietnamese and in English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import click

from vanban.export.titles import TITLES

Words = Mapping[str, str]

LANGUAGE: Final = click.option(
    "--lang",
    type=click.Choice(["vi", "en"]),
    default="vi",
    show_default=True,
    envvar="VANBAN_LANG",
    show_envvar=True,
    help="The language of what is printed for people.",
)

_ENGLISH_TITLES: Final[Mapping[str, str]] = {
    "governing_body": "Governing body",
    "issuer": "Issued by",
    "number": "Number",
    "place": "Place",
    "date": "Date",
    "kind": "Kind",
    "subject": "Subject",
    "urgency": "Urgency",
    "secrecy": "Secrecy",
    "not_before": "Not before",
    "addressees": "To",
    "authority": "Signed on behalf",
    "signer_title": "Office of signer",
    "signer": "Signer",
    "recipients": "Recipients",
    "text": "Text",
    "body": "Outline",
    "footnotes": "Footnotes",
    "tables": "Tables",
    "stamps": "Stamps",
    "signatures": "Digital signatures",
}

_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "pages": ("trang", "pages"),
    "attachments": ("Kèm theo", "Attached"),
    "papers": ("Văn bản khác trong tệp", "Other papers in the file"),
    "doubts": ("Điều còn ngờ", "Doubts"),
    "rows": ("dòng", "rows"),
    "columns": ("cột", "columns"),
    "page": ("trang", "page"),
    "more": ("mục nữa", "more"),
    "intact": ("nội dung ký còn nguyên vẹn", "what was signed is unchanged"),
    "broken": ("nội dung ký ĐÃ BỊ THAY ĐỔI", "what was signed HAS BEEN CHANGED"),
    "unproved": ("chưa kiểm tra được", "could not be checked"),
    "appended": ("tệp được thêm nội dung sau khi ký", "something was added to the file after it"),
    "unchecked": ("chứng thư chưa được kiểm tra", "its certificate is not checked"),
    "unknown": ("không rõ", "unknown"),
    "digital": ("chữ có sẵn trong tệp", "text of the file"),
    "ocr": ("nhận dạng từ ảnh", "recognised from pictures"),
    "mixed": ("một phần nhận dạng từ ảnh", "recognised from pictures in part"),
    # the levels of the body
    "phan": ("Phần", "Part"),
    "chuong": ("Chương", "Chapter"),
    "muc": ("Mục", "Section"),
    "tieu_muc": ("Tiểu mục", "Subsection"),
    "dieu": ("Điều", "Article"),
    # what is said
    "tasks": ("Việc phải làm", "Tasks"),
    "who": ("Cơ quan", "Who"),
    "what": ("Việc", "What"),
    "due": ("Hạn", "Due"),
    "partners": ("phối hợp", "with"),
    "report_to": ("báo cáo về", "report to"),
    "citations": ("Viện dẫn", "Citations"),
    "times": ("lần", "times"),
    "related": ("với", "with"),
    "references": ("Tham chiếu trong văn bản", "References within"),
    "resolved": ("rõ chỗ trỏ tới", "resolved"),
    "unresolved": ("chưa rõ", "unresolved"),
    "claims": ("Văn bản tự đối chiếu", "The document against itself"),
    "unchecked_claims": (
        "phát biểu khác mà văn bản không tự đối chiếu được",
        "other statements that the document does not bear out or contradict",
    ),
    "contradicted": ("mâu thuẫn", "contradicted"),
    "consistent": ("khớp", "consistent"),
    "căn cứ": ("căn cứ", "legal basis"),
    "thực hiện": ("thực hiện", "carried out"),
    "sửa đổi": ("sửa đổi", "amended"),
    "thay thế": ("thay thế", "replaced"),
    "bãi bỏ": ("bãi bỏ", "repealed"),
    "hướng dẫn": ("hướng dẫn", "guidance"),
    "kèm theo": ("kèm theo", "attached"),
    "nhắc đến": ("nhắc đến", "named"),
    # what is installed
    "missing": ("còn thiếu", "missing"),
    "install": ("cài bằng: sudo apt install", "install with: sudo apt install"),
    # many files
    "reading": ("Đang đọc", "Reading"),
    "rate": ("tệp/giây", "files/s"),
    "kept": ("đã có sẵn, không đọc lại", "up to date, not read again"),
    "read": ("đã đọc", "read"),
    "failed": ("không đọc được", "could not be read"),
    "late": (
        "đọc quá lâu; tăng --timeout hoặc tách nhỏ tệp",
        "took too long; raise --timeout or split it",
    ),
    "died": (
        "trình đọc bị dừng đột ngột; hãy thử mở và lưu lại tệp",
        "the reader ended unexpectedly; try to open the file and to save it anew",
    ),
    "unwritable": ("không ghi được", "could not be written"),
}


def words(lang: str) -> Words:
    """Every word by its name, in `lang`: `vi` or `en`."""
    titles, column = (TITLES, 0) if lang == "vi" else (_ENGLISH_TITLES, 1)
    return {**titles, **{name: both[column] for name, both in _WORDS.items()}}
