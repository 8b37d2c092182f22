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
