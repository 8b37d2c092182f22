"""DOC, RTF and ODT, by way of LibreOffice."""

from __future__ import annotations

import os
import socket
import stat
from pathlib import Path

import pytest
from tests.files.docx_builder import make_zip
from tests.laws import assert_layout_laws

from vanban.files.office import find_office, open_office
from vanban.model import Encoding, Layout, Limits, Unreadable

needs_office = pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")
needs_shell = pytest.mark.skipif(os.name != "posix", reason="a program is pretended by a shell script")

SAMPLES = Path(__file__).parents[2] / "src" / "vanban" / "samples"
RTF = rb"""{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\froman Times New Roman;}}
\f0 Quy\u7871?t \u273?\u7883?nh{\b  s\u7889? 5}\par }"""
FODT_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
)


def opened(content: bytes, kind: str) -> Layout:
    layout = open_office(content, name=f"thu.{kind}", limits=Limits(), kind=kind)
    assert_layout_laws(layout)
    return layout


def words(layout: Layout) -> list[str]:
    return [line.span.of(layout.text) for line in layout.lines]


@needs_office
def test_a_word_97_file_is_read_with_its_tables() -> None:
    layout = opened((SAMPLES / "quyet-dinh.doc").read_bytes(), "doc")
    assert layout.media_type == "application/msword"
    assert layout.encoding is Encoding.UNICODE
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in words(layout)
    assert len(layout.tables) == 2


@needs_office
def test_an_rtf_is_read_with_its_styles() -> None:
    layout = opened(RTF, "rtf")
    assert words(layout)[0] == "Quyết định số 5"
    assert [run.style.bold for run in layout.lines[0].runs] == [False, True]
    assert layout.media_type == "application/rtf"


@needs_office
def test_the_soft_hyphen_that_is_a_letter_survives_in_an_rtf() -> None:
    layout = opened((SAMPLES / "nghi-dinh-tcvn3.rtf").read_bytes(), "rtf")
    assert layout.encoding is Encoding.TCVN3
    assert "Theo đề nghị của Bộ trưởng Bộ Tài chính," in words(layout)
    assert "Luật Đầu tư nước ngoài" in layout.text


@needs_office
def test_the_soft_hyphen_that_is_a_letter_survives_in_a_doc() -> None:
    layout = opened((SAMPLES / "quyet-dinh-tcvn3.doc").read_bytes(), "doc")
    assert layout.encoding is Encoding.TCVN3
    assert "Theo đề nghị của Vụ trưởng Vụ Chế độ kế toán," in words(layout)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(508) + b"\xec\xa5\xc1\x00" + bytes(7) + b"\x13" + bytes(500), "doc"),
        (make_zip({"META-INF/manifest.xml": FODT_MANIFEST}), "odt"),
    ],
)
def test_a_locked_file_is_said_to_be_locked(content: bytes, kind: str) -> None:
    with pytest.raises(Unreadable, match="mật khẩu"):
        open_office(content, name=f"thu.{kind}", limits=Limits(), kind=kind)


@needs_office
def test_a_file_that_is_none_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"^thu\.odt: LibreOffice không đọc được tệp \.odt") as caught:
        open_office(make_zip({"content.xml": "x"}), name="thu.odt", limits=Limits(), kind="odt")
    assert "\n" not in str(caught.value)


@needs_office
@needs_shell
def test_a_file_that_needs_more_memory_than_it_may_have_is_refused() -> None:
    content = (SAMPLES / "quyet-dinh.doc").read_bytes()
    with pytest.raises(Unreadable, match="LibreOffice không đọc được"):
        open_office(content, name="thu.doc", limits=Limits(office_bytes=8 * 2**20), kind="doc")
    assert words(opened(content, "doc")), "and the next one is read"


_ODT = "application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
ODT_SPACES = (
    f'xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0" xmlns:draw="{_OASIS}:drawing:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def make_odt(inside: str) -> bytes:
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    listed = entry.format("/", _ODT) + entry.format("content.xml", "text/xml")
    manifest = f'<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0">{listed}</manifest:manifest>'
    body = f"<office:body><office:text>{inside}</office:text></office:body>"
    return make_zip(
        {
            "mimetype": _ODT,
            "META-INF/manifest.xml": manifest,
            "content.xml": f"<office:document-content {ODT_SPACES}>{body}</office:document-content>",
        }
    )


@needs_office
def test_nothing_outside_the_file_is_fetched(tmp_path: Path) -> None:
    (tmp_path / "khac.txt").write_text("bí mật", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/anh.png"
        picture = f'<draw:frame><draw:image xlink:type="simple" xlink:href="{address}"/></draw:frame>'
        linked = f'<text:section-source xlink:type="simple" xlink:href="{(tmp_path / "khac.txt").as_uri()}"/>'
        section = f'<text:section text:name="s">{linked}<text:p>hai</text:p></text:section>'
        assert words(opened(make_odt(f"<text:p>một{picture}</text:p>{section}"), "odt")) == ["một", "hai"]
        server.settimeout(0)
        with pytest.raises(BlockingIOError):  # nobody knocked
            server.accept()


def pretend(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program named `soffice` where the real one would be found."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


@needs_shell
def test_a_program_that_hangs_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, monkeypatch, f"sleep 600 & echo $! > {tmp_path}/child; wait")
    with pytest.raises(Unreadable, match=r"không xong sau 0\.5 giây"):
        open_office(RTF, name="thu.rtf", limits=Limits(office_s=0.5), kind="rtf")
    child = int((tmp_path / "child").read_text())
    state = Path(f"/proc/{child}/stat")
    assert not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] in "ZX"


def test_without_libreoffice_one_line_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    if find_office() is not None:
        pytest.skip("LibreOffice stands where it is found without PATH")
    with pytest.raises(Unreadable, match=r"cần LibreOffice.*apt install libreoffice-writer") as caught:
        open_office(RTF, name="thu.rtf", limits=Limits(), kind="rtf")
    assert "\n" not in str(caught.value)
