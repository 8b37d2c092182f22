"""A scanned page is read as a person sees it, and what a hand wrote is not guessed at."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from PIL import Image
from tests.files.page_pictures import DPI, Says, blank, page_of_lines
from tests.samples import SAMPLES

from vanban.files.lines import Found, make_layout
from vanban.files.scan import Picture, recognise_page
from vanban.files.tesseract import Tesseract
from vanban.model import Limits, Origin, Unreadable


def picture(image: Image.Image) -> Picture:
    return Picture(image, DPI, 1, "anh")


def test_words_come_at_their_places_in_millimetres() -> None:
    page = recognise_page(picture(page_of_lines((100,))), recognise=Says(), limits=Limits())
    assert [word.text for word in page.words] == ["chữ", "in"]
    first, last = page.words
    assert first.left == pytest.approx(100 / DPI * 25.4, abs=2)
    assert last.right == pytest.approx(872 / DPI * 25.4, abs=4)
    assert first.top == pytest.approx(100 / DPI * 25.4, abs=0.3)
    assert (page.width, page.height) == pytest.approx((127, 101.6))
    assert page.origin is Origin.OCR


def test_a_blank_page_has_no_words() -> None:
    assert recognise_page(picture(blank()), recognise=Says(), limits=Limits()).words == ()


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (15, 15), (17, 17), (40, 16)])
def test_a_scrap_of_a_page_is_read_without_fail(size: tuple[int, int]) -> None:
    for colour in ("white", "black"):
        page = recognise_page(picture(Image.new("RGB", size, colour)), recognise=Says(), limits=Limits())
        assert page.origin is Origin.OCR


def test_recognised_marks_are_mended() -> None:
    says = Says("CỘNG HÒA XÃ HỘI CHÚ NGHĨA VIỆT NAM")
    page = recognise_page(picture(page_of_lines((100,))), recognise=says, limits=Limits())
    assert " ".join(word.text for word in page.words) == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def test_a_real_scan_is_read_and_its_handwritten_number_and_day_are_left_out() -> None:
    with pdfium.PdfDocument(SAMPLES / "chi-thi-scan.pdf") as opened:
        image = opened[0].render(scale=DPI / 72).to_pil()
    page = recognise_page(picture(image), recognise=Tesseract(), limits=Limits())
    lines = make_layout([page], Found(media_type="image/png")).text.splitlines()
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in lines
    assert "Số: /CT-UBND" in lines
    assert "Quảng Ngãi, ngày tháng 3 năm 2024" in lines
    assert {doubt.about for doubt in page.doubts} == {"header.number", "header.date"}


def test_a_page_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(Unreadable, match=r"^anh: nhận dạng"):
        recognise_page(picture(page_of_lines()), recognise=Tesseract(), limits=Limits(ocr_page_s=0.001))


def test_a_machine_without_tesseract_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unreadable, match="apt install tesseract-ocr tesseract-ocr-vie"):
        recognise_page(picture(page_of_lines()), recognise=Tesseract(), limits=Limits())


def test_a_missing_language_is_named() -> None:
    with pytest.raises(Unreadable, match="«xyz»"):
        recognise_page(picture(page_of_lines()), recognise=Tesseract("xyz"), limits=Limits())


def test_a_page_without_print_needs_no_recogniser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert recognise_page(picture(blank()), recognise=Tesseract(), limits=Limits()).words == ()
