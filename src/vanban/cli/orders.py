"""What a worker does with one file: reads it and gives it the form that is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vanban.cli.keeping import seal
from vanban.export.json import encode
from vanban.language.normal import squeeze
from vanban.model import Document, Limits, Unreadable

if TYPE_CHECKING:
    from vanban.export.rows import Rows

TABLES = ("csv", "xlsx")


@dataclass(frozen=True, slots=True)
class Order:
    """One file and the form in which its reading is wanted."""

    source: Path | bytes
    name: str
    """The name under which its reading is kept."""
    form: str
    boxes: bool
    limits: Limits


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file could not be read, and what to do: one line without the file's name."""

    why: str


def carry_out(order: Order) -> Document | bytes | Rows | Failure:
    """The document itself for a summary, bytes for a file, rows for tables. Never raises."""
    # Heavy: PDFium, lxml, OpenCV. Only the workers need it, so only they wait for it.
    from vanban.read import read

    given = order.name if isinstance(order.source, bytes) else None
    try:
        return _shape(read(order.source, name=given, limits=order.limits), order)
    except Unreadable as error:
        return Failure(squeeze(f"{error.cause}; {error.remedy}"))
    except OSError as error:
        return Failure(f"không mở được ({error.strerror or error}); kiểm tra đường dẫn và quyền đọc tệp")
    except Exception as error:  # any bytes give a document or one clear line, and the next file goes on
        return Failure(squeeze(f"trình đọc gặp lỗi ({error!r}); xin báo lỗi này, kèm tệp nếu được"))


def _shape(document: Document, order: Order) -> Document | bytes | Rows:
    from vanban.export.html import to_html
    from vanban.export.markdown import to_markdown
    from vanban.export.rows import make_rows

    if order.form == "json":
        return encode(document, boxes=order.boxes)
    if order.form == "markdown":
        return f"{to_markdown(document)}\n{seal(document)}".encode("utf-8", "backslashreplace")
    if order.form == "html":
        return f"{to_html(document)}{seal(document)}".encode()
    return make_rows(document, order.name) if order.form in TABLES else document
