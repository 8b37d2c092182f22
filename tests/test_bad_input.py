"""Bad input: one line that names file, cause and remedy; the machine stays inside its limits."""

from __future__ import annotations

import io
import random
import shutil
import zipfile
import zlib
from contextlib import suppress

import pytest
from PIL import Image
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from tests.files.docx_builder import make_docx, make_zip, p, r
from tests.laws import assert_layout_laws
from tests.seeds import HTML, QUICK, RTF, SeesNothing, make_image, make_pdf, make_word

from vanban.files.opening import open_file
from vanban.model import Limits, Unreadable

NAMES = [
    f"thu.{end}"
    for end in ["pdf", "docx", "doc", "rtf", "odt", "html", "mht", "txt", "md", "png", "jpg", "tiff"]
]
SMALL = Limits(pages=20, bytes=2**20, office_s=30)
needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def refused(content: bytes, name: str = "thu.bin", limits: Limits = SMALL) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        open_file(content, name=name, limits=limits, recognise=SeesNothing())
    assert str(caught.value) == f"{name}: {caught.value.cause}; {caught.value.remedy}"
    assert "\n" not in str(caught.value)
    assert caught.value.cause
    assert caught.value.remedy
    return caught.value


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content", [b"", b"\n \r\n", random.Random(1).randbytes(5000), b"\x00" * 4096])
def test_nothing_and_noise_are_refused_under_every_name(content: bytes, name: str) -> None:
    refused(content, name)


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95])
@pytest.mark.parametrize("kind", ["pdf", "docx", "png", "jpeg", "tiff"])
def test_a_file_cut_short_is_read_as_far_as_it_goes_or_refused(kind: str, share: float) -> None:
    content = QUICK[kind][: int(len(QUICK[kind]) * share)]
    with suppress(Unreadable):
        assert_layout_laws(open_file(content, name=f"cut.{kind}", limits=SMALL, recognise=SeesNothing()))


def test_a_word_file_cut_short_is_refused() -> None:
    refused(make_word()[:-100], "cut.docx")


def encrypted(user: str) -> bytes:
    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(make_pdf("Dieu 1."))))
    writer.encrypt(owner_pass="owner", user_pass=user)  # type: ignore[no-untyped-call]
    packed = io.BytesIO()
    writer.write(packed)  # type: ignore[no-untyped-call]
    return packed.getvalue()


def test_a_pdf_that_asks_for_a_password_is_refused() -> None:
    assert (
        "password" in refused(encrypted("secret")).cause or "mật khẩu" in refused(encrypted("secret")).cause
    )


def test_a_pdf_that_anybody_may_open_is_read_though_encrypted() -> None:
    assert "Dieu 1." in open_file(encrypted(""), name="mo.pdf").text


def test_more_pages_than_the_limit_are_refused() -> None:
    error = refused(make_pdf(*["Dieu"] * 21), "dai.pdf")
    assert "21" in error.cause


def bomb(member: str, size: int, **parts: str) -> bytes:
    """A Word file in which one member unpacks to `size` bytes of blanks."""
    packed = io.BytesIO(make_docx(p(r("a")), **parts))
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, b" " * size)
    return packed.getvalue()


def test_a_word_file_that_unpacks_to_too_much_is_refused() -> None:
    content = bomb("word/media/a.xml", 40 * 2**20)
    assert len(content) < 10**5
    refused(content, "bom.docx")


def test_a_word_file_whose_size_lies_is_refused_while_it_is_unpacked() -> None:
    zeros = f'<w:document xmlns:w="x"><w:body>{" " * 8 * 2**20}</w:body></w:document>'
    content = bytearray(make_zip({"[Content_Types].xml": "wordprocessingml", "word/document.xml": zeros}))
    true_size = len(zeros.encode()).to_bytes(4, "little")
    assert content.count(true_size) == 2
    refused(bytes(content.replace(true_size, (100).to_bytes(4, "little"))), "bom.docx")


BILLION = (
    '<!DOCTYPE a [<!ENTITY b0 "aaaaaaaaaa">'
    + "".join(f'<!ENTITY b{number} "{f"&b{number - 1};" * 10}">' for number in range(1, 9))
    + "]>"
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y SYSTEM "http://127.0.0.1:9/">]>'
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>'


@pytest.mark.parametrize(("kind", "entity"), [(BILLION, "&b8;"), (OUTSIDE, "&x;&y;")])
def test_entities_in_a_word_file_are_never_unfolded_or_fetched(kind: str, entity: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(make_word())) as seed, zipfile.ZipFile(packed, "w") as archive:
        for member in seed.namelist():
            if member != "word/document.xml":
                archive.writestr(member, seed.read(member))
        archive.writestr("word/document.xml", f"{kind}{WORD}{entity}</w:t></w:r></w:p></w:body></w:document>")
    with suppress(Unreadable):
        text = open_file(packed.getvalue(), name="thuc-the.docx", limits=SMALL).text
        assert "root:" not in text
        assert len(text) < 1000


@pytest.mark.parametrize(("kind", "entity"), [(BILLION, "&b8;"), (OUTSIDE, "&x;&y;")])
def test_entities_in_a_page_are_never_unfolded_or_fetched(kind: str, entity: str) -> None:
    layout = open_file(f"{kind}<html><p>a {entity} b</p></html>".encode(), name="thuc-the.html", limits=SMALL)
    assert "root:" not in layout.text
    assert len(layout.text) < 3000


def test_a_picture_that_claims_more_than_any_sheet_is_refused() -> None:
    header = b"IHDR" + (60_000).to_bytes(4) * 2 + b"\x01\x00\x00\x00\x00"
    chunk = (13).to_bytes(4) + header + zlib.crc32(header).to_bytes(4)
    content = make_image("PNG")
    refused(content[:8] + chunk + content[33:], "bom.png")


def test_a_picture_of_many_pages_is_refused() -> None:
    frames = [Image.new("1", (64, 64), 1) for _ in range(21)]
    packed = io.BytesIO()
    frames[0].save(packed, format="TIFF", save_all=True, append_images=frames[1:])
    assert "21" in refused(packed.getvalue(), "dai.tiff").cause


@pytest.mark.parametrize(
    "content",
    [
        b"{\\rtf1 " + b"{" * 20_000,
        make_image("PNG")[:40] + b"\xff" * 400,
        b"%PDF-1.7\n" + b"1 0 obj\n" * 500,
        b"PK\x05\x06" + bytes(18),
    ],
    ids=["rtf-braces", "png-noise", "pdf-no-objects", "zip-empty"],
)
def test_nonsense_behind_a_true_beginning_is_refused(content: bytes) -> None:
    refused(content)


@needs_libreoffice
def test_a_text_file_cut_short_that_libreoffice_opens_keeps_the_laws() -> None:
    with suppress(Unreadable):
        assert_layout_laws(open_file(RTF[:-20], name="cut.rtf", limits=SMALL))


def test_a_page_of_a_million_unclosed_marks_is_read_in_its_limits() -> None:
    layout = open_file(("<b>" * 1000 + "<p>" * 50_000 + HTML).encode(), name="mo.html", limits=SMALL)
    assert_layout_laws(layout)
    assert "Điều 1. Phạm vi" in layout.text


@pytest.mark.parametrize(
    "line",
    ["*" * 60_000, "[" * 60_000, "<" * 60_000, "`" * 60_001, "\\" * 60_000, "_a" * 30_000, "|" * 60_000],
)
def test_marks_without_end_do_not_hold_up_markdown(line: str) -> None:
    assert_layout_laws(open_file(f"# a\n\n{line}\n\n**b**\n".encode(), name="dai.md"))


def test_tables_that_are_never_closed_do_not_hold_up_markdown() -> None:
    content = ("# a\n\n" + "<table>\n|\n" * 5_000).encode()
    assert_layout_laws(open_file(content, name="dai.md"))


@pytest.mark.parametrize("line", [" " * 200_000 + "a", "a   " * 50_000, "\t" * 100_000 + "b", "- " * 100_000])
def test_blanks_without_end_do_not_hold_up_plain_text(line: str) -> None:
    assert_layout_laws(open_file(f"{line}\n{line}\n".encode(), name="dai.txt"))
