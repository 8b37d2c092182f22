"""Pages that were laid on the scanner wrongly are set upright; upright ones are left as they are."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from PIL import Image
from tests.files.page_pictures import DPI, Says, blank, page_of_lines
from tests.samples import SAMPLES

from vanban.files.linefinding import LineBox
from vanban.files.recogniser import Seen
from vanban.files.scan import Picture, recognise_page
from vanban.files.tesseract import Tesseract
from vanban.files.turning import find_turn, may_lie_on_head, may_lie_on_side, readable_share
from vanban.model import Limits


def scan() -> Image.Image:
    """A part of a real page: running text."""
    with pdfium.PdfDocument(SAMPLES / "chi-thi-scan.pdf") as opened:
        image: Image.Image = opened[0].render(scale=DPI / 72).to_pil()
    return image.crop((0, image.height // 2, image.width, image.height * 3 // 5))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lies_wrongly_reads_as_the_upright_one(turn: int) -> None:
    upright, turned = (
        recognise_page(Picture(image, DPI, 1, "anh"), recognise=Tesseract(), limits=Limits())
        for image in (scan(), scan().rotate(turn, expand=True))
    )
    assert [word.text for word in turned.words] == [word.text for word in upright.words]
    assert (turned.width, turned.height) == (upright.width, upright.height)
    assert turned.words[0].left == pytest.approx(upright.words[0].left, abs=0.5)
    [doubt] = turned.doubts
    assert f"xoay {360 - turn}°" in doubt.why
    assert not upright.doubts


def test_a_page_in_another_language_is_not_turned() -> None:
    says = Says("Whereas recognition through judgments", trust=0.95)
    page = recognise_page(Picture(page_of_lines(), DPI, 1, "anh"), recognise=says, limits=Limits())
    assert not page.doubts
    assert page.width > page.height


def test_pieces_of_print_as_short_as_letters_may_be_lines_on_their_side() -> None:
    letters = [LineBox(x, y, x + 20, y + 18) for x in range(0, 400, 50) for y in range(0, 400, 40)]
    lines = [LineBox(0, y, 900, y + 18) for y in range(0, 400, 40)]
    assert may_lie_on_side(letters)
    assert not may_lie_on_side(lines)
    assert not may_lie_on_side([*lines, *letters[:40]])
    assert not may_lie_on_side(letters[:20])


def test_much_print_without_a_sure_syllable_may_lie_on_its_head() -> None:
    garbage = [[Seen("ÁuOIJ", 0, 90, 0.2)] * 5] * 4
    assert may_lie_on_head(garbage)
    assert not may_lie_on_head(garbage[:1])
    assert not may_lie_on_head([*garbage, [Seen("nghiệm", 0, 90, 0.9)] * 5])


def test_trust_and_spelling_both_count() -> None:
    assert readable_share([[Seen("nghiệm", 0, 90, 0.9), Seen("nghịêm", 0, 90, 0.9)]]) == pytest.approx(0.5)
    assert readable_share([[Seen("nghiệm", 0, 90, 0.4)]]) == 0.0
    assert readable_share([]) == 0.0


def test_no_turn_where_none_helps() -> None:
    assert find_turn(blank(40, 20), (180, 90), lambda _: []) == 0
    wide: list[tuple[Seen, ...]] = [(Seen("nghiệm", 0, 90, 0.9),)]
    assert find_turn(blank(40, 20), (180, 90), lambda image: wide if image.height > image.width else []) == 90
    assert find_turn(blank(40, 20), (180, 90), lambda _: wide) == 0
