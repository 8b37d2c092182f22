"""Open any file: what it is shows in its bytes, never in its name.

bytes -> kind_of -> the opener of that kind -> Layout, or Unreadable: one line with cause and remedy
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

from vanban.files.plain import open_plain
from vanban.files.tesseract import Tesseract
from vanban.language.legacy import decode_bytes
from vanban.model import Layout, Limits, Unreadable

if TYPE_CHECKING:
    from vanban.files.recogniser import Recogniser

# Beginnings of files that are no documents, for an error that says what the file is.
_FOREIGN = (
    (b"MZ", "chương trình Windows"),
    (b"\x7fELF", "chương trình Linux"),
    (b"ID3", "tệp âm thanh"),
    (b"OggS", "tệp âm thanh"),
    (b"RIFF", "tệp âm thanh hoặc hình ảnh"),
    (b"\x1f\x8b", "tệp nén gzip"),
    (b"7z\xbc\xaf\x27\x1c", "tệp nén 7z"),
    (b"Rar!\x1a\x07", "tệp nén RAR"),
    (b"BZh", "tệp nén bzip2"),
    (b"\xfd7zXZ", "tệp nén xz"),
    (b"GIF8", "ảnh GIF"),
    (b"BM", "ảnh BMP"),
    (b"SQLite format 3\x00", "cơ sở dữ liệu"),
)
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_DECLARING = ("mimetype", "[Content_Types].xml")
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    RuntimeError,  # a password
    NotImplementedError,  # a way of packing that is not known
    EOFError,
    OSError,
    ValueError,
)
_REMEDY = "lưu lại thành PDF, DOCX hoặc văn bản thuần rồi đọc lại"

_PDF = re.compile(rb"%PDF-\d")
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|span|center|font|h[1-6]|style|article|section)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_INSIDE = re.compile(r"<html[\s>]|<body[\s>]", re.IGNORECASE)
_MHTML = re.compile(rb"\A(?:[!-9;-~]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}", re.IGNORECASE)
_MARKED = re.compile(
    r"(?m)^\s{0,3}#{1,6}\s+\S|\*\*[^*\n]{1,200}\*\*|^\s*\|\s*$|^\s*\|.*\|\s*$|^\s*```|\[[^\[\]\n]{1,200}\]\((?:https?:|/|#)"
    r"|^\*[^*\s][^*\n]*\*$|^\*\*\s*$|\\[.*_\-+#]"
)
_BLANK = b"\x00\t\n\r\x0c \xef\xbb\xbf\xfe\xff"
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")


def open_file(
    content: bytes,
    *,
    name: str,
    limits: Limits | None = None,
    recognise: Recogniser | None = None,
) -> Layout:
    """What stands on the pages of a file of any kind.

    `name` is for error messages, and tells Markdown from plain text where the bytes could be either.
    `recognise` reads pictures of pages; None = the recogniser that is installed.

    Raises:
        Unreadable: the file is empty, damaged, protected, too big or no document. Nothing else is raised.
    """
    limits = limits or Limits()
    try:
        return _opened(content, name, limits, recognise)
    except Unreadable:
        raise
    except MemoryError as error:
        raise Unreadable(name, "tệp cần quá nhiều bộ nhớ", "tách tệp thành nhiều phần rồi đọc lại") from error
    except Exception as error:  # a library's fault in a broken file must not stop the other files
        cause = f"tệp hỏng ({type(error).__name__})"
        raise Unreadable(name, cause, "mở bằng phần mềm đã tạo ra tệp, lưu lại rồi đọc lại") from error


def _opened(content: bytes, name: str, limits: Limits, recognise: Recogniser | None) -> Layout:
    """Hand the file to the opener of its kind; each is imported when first met, for each is heavy to load."""
    if len(content) > limits.bytes:
        size = f"tệp {len(content) >> 20} MiB"
        raise Unreadable(name, size, f"giới hạn là {limits.bytes >> 20} MiB: tách tệp hoặc nâng giới hạn")
    kind = kind_of(content, name=name)
    recognise = recognise or Tesseract()
    if kind == "pdf":
        from vanban.files.pdf import open_pdf

        return open_pdf(content, name=name, limits=limits, recognise=recognise)
    if kind == "image":
        from vanban.files.images import open_image

        return open_image(content, name=name, limits=limits, recognise=recognise)
    if kind == "docx":
        from vanban.files.docx import open_docx

        return open_docx(content, name=name, limits=limits)
    if kind in ("doc", "rtf", "odt"):
        from vanban.files.office import open_office

        return open_office(content, name=name, limits=limits, kind=kind)
    return _opened_text(content, name, limits, kind)


def _opened_text(content: bytes, name: str, limits: Limits, kind: str) -> Layout:
    """Open what is written in letters: a web page, Markdown, plain text."""
    if kind == "mhtml":
        content, kind = _page_of(content, name), "html"
    if kind == "html":
        from vanban.files.html import open_html

        return open_html(content, name=name, limits=limits)
    if kind == "markdown":
        from vanban.files.markdown import open_markdown

        return open_markdown(content, name=name, limits=limits)
    return open_plain(content, name=name, limits=limits)


def kind_of(content: bytes, *, name: str) -> str:
    """What a file is: `pdf`, `image`, `docx`, `doc`, `rtf`, `odt`, `html`, `mhtml`, `markdown` or `plain`.

    Raises:
        Unreadable: it is empty, protected by a password, or nothing that holds a document.
    """
    if not content.strip(_BLANK):
        raise Unreadable(name, "tệp rỗng", "kiểm tra lại việc tải hoặc sao chép tệp")
    if _PDF.search(content[:1024]):
        return "pdf"
    if content.startswith(_IMAGES):
        return "image"
    if content.startswith(_OLE):
        return _kind_of_ole(content, name)
    if content.startswith(_ZIP):
        return _kind_of_zip(content, name)
    if content.lstrip(_BLANK).startswith(b"{\\rtf"):
        return "rtf"
    if not _is_text(content):
        what = next(
            (what for beginning, what in _FOREIGN if content.startswith(beginning)), "không rõ loại tệp"
        )
        raise Unreadable(name, f"không phải văn bản: {what}", _REMEDY)
    return _kind_of_text(content, name)


def _kind_of_ole(content: bytes, name: str) -> str:
    """What an OLE file holds, by the names in its directory."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        raise Unreadable(name, "tệp được bảo vệ bằng mật khẩu", "bỏ mật khẩu trong Word rồi đọc lại")
    if holds("WordDocument"):
        return "doc"
    for stream, what in (
        ("Workbook", "bảng tính Excel"),
        ("Book", "bảng tính Excel"),
        ("PowerPoint", "PowerPoint"),
    ):
        if holds(stream):
            raise Unreadable(name, f"không phải văn bản: {what}", "xuất thành PDF rồi đọc lại")
    raise Unreadable(name, "không phải văn bản: tệp OLE không chứa tài liệu Word", _REMEDY)


def _kind_of_zip(content: bytes, name: str) -> str:
    """What a zip holds, by what it declares and the names of its members."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.namelist()
            declared = b"".join(_beginning(archive, member) for member in _DECLARING if member in members)
    except _BROKEN_ZIP as error:
        raise Unreadable(name, "tệp nén hỏng hoặc bị cắt cụt", "tải hoặc sao chép lại tệp") from error
    if b"opendocument.text" in declared:
        return "odt"
    if b"wordprocessingml" in declared or any(member.startswith("word/") for member in members):
        return "docx"
    for beginning, what in (("xl/", "bảng tính Excel"), ("ppt/", "bản trình chiếu PowerPoint")):
        if any(member.startswith(beginning) for member in members):
            raise Unreadable(name, f"không phải văn bản: {what}", "xuất thành PDF rồi đọc lại")
    raise Unreadable(name, "tệp nén zip, không phải văn bản", "giải nén rồi đọc từng tệp bên trong")


def _beginning(archive: zipfile.ZipFile, member: str) -> bytes:
    """The first bytes of a member: a bomb is not unpacked to learn its kind."""
    with archive.open(member) as opened:
        return opened.read(1 << 16)


def _is_text(content: bytes) -> bool:
    """Whether the bytes can be letters: hardly any control characters, unless two bytes make a letter.

    The old code pages VISCII and VPS put capitals among the control characters: some may stand there.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_wide(content[:4096]):
        return len(content) > 2
    sample = content[:65536] + content[-65536:]
    return b"\x00" not in sample and 25 * len(_CONTROL.findall(sample)) <= len(sample)


def _is_wide(sample: bytes) -> bool:
    """Whether two bytes make a letter, as the zero bytes of blanks and ASCII letters show."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return 16 * max(even, odd) > len(sample) and 20 * min(even, odd) < max(even, odd)


def _kind_of_text(content: bytes, name: str) -> str:
    """Which of the kinds that are written in letters a file is."""
    headers = _MHTML.match(content[:8192])
    if (
        headers
        and b"multipart/related" in headers[0].lower() + content[headers.end() : headers.end() + 200].lower()
    ):
        return "mhtml"
    start, _ = decode_bytes(content[:65536])
    beginning = start.lstrip("\ufeff")
    if _HTML.match(beginning) or (_HTML_INSIDE.search(beginning) and beginning.lstrip().startswith("<")):
        return "html"
    marks, lines = len(_MARKED.findall(start)), start.count("\n") + 1
    if name.lower().endswith((".md", ".markdown")):
        return "markdown"
    return "markdown" if marks >= 3 and 25 * marks >= lines else "plain"


def _page_of(content: bytes, name: str) -> bytes:
    """The web page in a page saved with its pictures (MHTML), as UTF-8."""
    message = message_from_bytes(content, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return _as_utf8(page, part.get_content_charset())
    raise Unreadable(name, "tệp MHTML không chứa trang web nào", "lưu lại trang rồi đọc lại")


def _as_utf8(page: bytes, charset: str | None) -> bytes:
    try:
        return page.decode(charset or "utf-8").encode("utf-8")
    except (UnicodeDecodeError, LookupError):
        return page
