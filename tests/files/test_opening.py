"""The door: what a file is shows in its bytes, and nothing but `Unreadable` comes out in anger."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

import pytest
from PIL import Image
from tests.files.docx_builder import make_zip
from tests.laws import assert_layout_laws
from tests.seeds import QUICK, SLOW, SeesNothing, make_mhtml

from vanban.files.opening import kind_of, open_file
from vanban.files.recogniser import Seen
from vanban.model import Limits, Unreadable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(64)


@pytest.mark.parametrize(
    ("seed", "kind"),
    [
        ("plain", "plain"),
        ("utf16", "plain"),
        ("tcvn3", "plain"),
        ("markdown", "markdown"),
        ("html", "html"),
        ("mhtml", "mhtml"),
        ("pdf", "pdf"),
        ("docx", "docx"),
        ("png", "image"),
        ("jpeg", "image"),
        ("tiff", "image"),
        ("rtf", "rtf"),
        ("odt", "odt"),
    ],
)
@pytest.mark.parametrize("name", ["thu", "thu.pdf", "thu.md", "thu.exe"])
def test_the_kind_shows_in_the_bytes(seed: str, kind: str, name: str) -> None:
    if name == "thu.md" and kind == "plain":
        kind = "markdown"  # the one tie that a name breaks
    assert kind_of((QUICK | SLOW)[seed], name=name) == kind


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (ole("WordDocument"), "doc"),
        (b"\xef\xbb\xbf\r\n{\\rtf1 a}", "rtf"),
        (b"rubbish before\n%PDF-1.7\n", "pdf"),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<html><p>a</p></html>", "html"),
        ("<!DOCTYPE html><p>a</p>".encode("utf-16"), "html"),
        ("Số: 1/QĐ-UBND".encode("utf-16-le"), "plain"),
        ("Gửi: <sở y tế>".encode(), "plain"),
        ("Giá 5 * 3 ** và # một\n".encode(), "plain"),
        ("*\nSố 127-QĐ/TW\n-----\n".encode(), "plain"),
        (b"BM la ten viet tat\n", "plain"),
        (b"\x06 VISCII capitals stand among control characters", "plain"),
        (make_zip({"word/document.xml": "x"}), "docx"),
        (make_zip({"[Content_Types].xml": "wordprocessingml.document.main+xml", "w/d.xml": "x"}), "docx"),
    ],
)
def test_less_usual_beginnings_are_known(content: bytes, kind: str) -> None:
    assert kind_of(content, name="thu") == kind


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "rỗng"),
        (b" \r\n\x0c\n", "rỗng"),
        (b"\xef\xbb\xbf", "rỗng"),
        (bytes(100), "rỗng"),
        (b"MZ\x90\x00\x03" + bytes(60), "chương trình Windows"),
        (b"ID3\x03\x00\x00\x00" + bytes(60), "tệp âm thanh"),
        (b"\x1f\x8b\x08\x00" + bytes(60), "gzip"),
        (b"GIF89a\x10\x00\x10\x00" + bytes(9), "ảnh GIF"),
        (bytes(range(256)) * 4, "không rõ loại tệp"),
        (ole("Workbook"), "Excel"),
        (ole("EncryptedPackage"), "mật khẩu"),
        (OLE, "không chứa tài liệu Word"),
        (b"PK\x03\x04" + bytes(40), "hỏng"),
        (make_zip({"xl/workbook.xml": "x"}), "Excel"),
        (make_zip({"anh.jpg": "x"}), "zip"),
    ],
)
def test_what_is_no_document_is_refused_in_one_line(content: bytes, cause: str) -> None:
    with pytest.raises(Unreadable, match=cause) as caught:
        open_file(content, name="thu.doc")
    assert str(caught.value).startswith("thu.doc: ")
    assert "\n" not in str(caught.value)
    assert caught.value.remedy


def test_a_file_above_the_limit_is_refused_before_it_is_looked_at() -> None:
    with pytest.raises(Unreadable, match="giới hạn là 1 MiB"):
        open_file(b"a" * (2**20 + 1), name="to.txt", limits=Limits(bytes=2**20))


@pytest.mark.parametrize("seed", sorted(QUICK))
def test_every_kind_opens_into_a_layout(seed: str) -> None:
    layout = open_file(QUICK[seed], name=f"thu.{seed}", recognise=SeesNothing())
    assert_layout_laws(layout)
    assert layout.text or seed in ("png", "jpeg", "tiff")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("seed", sorted(SLOW))
def test_every_kind_that_libreoffice_opens_becomes_a_layout(seed: str) -> None:
    layout = open_file(SLOW[seed], name=f"thu.{seed}")
    assert_layout_laws(layout)
    assert "Điều 1." in layout.text


def test_a_page_saved_with_its_pictures_is_read_as_the_page() -> None:
    assert "Điều 1. Phạm vi" in open_file(make_mhtml(), name="thu.mht").text


def test_a_saved_page_without_a_page_is_refused() -> None:
    headers = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
    content = headers + b"--x\nContent-Type: text/css\n\na{}\n--x--\n"
    with pytest.raises(Unreadable, match="không chứa trang web"):
        open_file(content, name="thu.mht")


class Fails(SeesNothing):
    """A recogniser in which something breaks."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def lines(self, pictures: Sequence[Image.Image], *, name: str, limit_s: float) -> list[tuple[Seen, ...]]:
        """Nothing but the mishap."""
        raise self.error


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("x"),
        MemoryError(),
        RecursionError(),
        KeyError("x"),
        UnicodeDecodeError("a", b"", 0, 1, "b"),
    ],
)
def test_any_mishap_inside_becomes_the_one_error_and_is_kept_as_its_cause(error: Exception) -> None:
    with pytest.raises(Unreadable) as caught:
        open_file(QUICK["png"], name="anh.png", recognise=Fails(error))
    assert caught.value.__cause__ is error


def test_a_persons_interruption_is_no_mishap() -> None:
    with pytest.raises(KeyboardInterrupt):
        open_file(QUICK["png"], name="anh.png", recognise=Fails(KeyboardInterrupt()))
