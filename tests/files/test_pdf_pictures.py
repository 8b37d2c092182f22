"""Pages, heads and blanks that are pictures are handed to the recogniser, and only those."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.files.pdf_builder import make_pdf, show
from tests.laws import assert_layout_laws

from vanban.files.pdf import open_pdf
from vanban.files.recogniser import Seen
from vanban.model import Layout, Limits, Origin

if TYPE_CHECKING:
    from PIL.Image import Image

GRID = "q 595 0 0 842 0 0 cm BI /W 8 /H 8 /CS /G /BPC 8 ID " + "\x00\xff" * 32 + " EI Q\n"
"""An image over the whole page."""
GOOD = "".join(show("theo quy trong ban hanh trung tam dong thanh chinh", 85, 700 - 20 * n) for n in range(3))
GARBAGE = "".join(show("Dgc l$p - Tg do - H4nh phric C9NG HOA xA HQI", 85, 700 - 20 * n) for n in range(5))


@dataclass
class Reads:
    """A recogniser that reads the same on every line, and counts what it is asked."""

    digits_seen: str = "329"
    asked: list[str] = field(default_factory=list)

    def lines(self, pictures: Sequence[Image], *, name: str, limit_s: float) -> list[tuple[Seen, ...]]:
        """One word on each line."""
        del name, limit_s
        self.asked.append("lines")
        return [(Seen("chữ", 0, picture.width, 0.9),) for picture in pictures]

    def digits(self, pictures: Sequence[Image], *, name: str, limit_s: float) -> list[tuple[Seen, ...]]:
        """The same digits in each picture."""
        del name, limit_s
        self.asked.append("digits")
        return [(Seen(self.digits_seen, 5, picture.width - 5, 0.9),) for picture in pictures]


def opened(content: bytes, reads: Reads | None) -> Layout:
    made = open_pdf(content, name="thu.pdf", limits=Limits(), recognise=reads)
    assert_layout_laws(made)
    return made


def test_a_page_with_text_is_not_recognised() -> None:
    reads = Reads()
    made = opened(make_pdf([GOOD]), reads)
    assert reads.asked == []
    assert made.pages[0].origin is Origin.DIGITAL


def test_a_page_that_is_one_picture_is_recognised() -> None:
    reads = Reads()
    made = opened(make_pdf([GOOD, GRID]), reads)
    assert [page.origin for page in made.pages] == [Origin.DIGITAL, Origin.OCR]
    assert not [doubt for doubt in made.doubts if "không có bộ nhận dạng" in doubt.why]


def test_a_text_layer_that_lies_is_not_believed() -> None:
    reads = Reads()
    made = opened(make_pdf([GARBAGE]), reads)
    assert made.pages[0].origin is Origin.OCR
    assert "phric" not in made.text
    assert "chữ" in made.text


def test_without_a_recogniser_a_lying_text_layer_is_kept_with_a_doubt() -> None:
    made = opened(make_pdf([GARBAGE]), None)
    assert "phric" in made.text
    assert [(doubt.about, doubt.page) for doubt in made.doubts] == [("text", 1)]


def test_the_picture_of_a_serial_is_read_into_its_blank() -> None:
    head = show("So:", 72, 750) + show("/TB-UBND", 130, 750)
    stamp = "q 25 0 0 16 98 745 cm BI /W 8 /H 8 /CS /G /BPC 8 ID " + "\x00\xff" * 32 + " EI Q\n"
    made = opened(make_pdf([head + GOOD + stamp]), Reads())
    assert made.lines[0].span.of(made.text) == "So: 329/TB-UBND"


def test_a_blank_without_a_picture_stays_blank() -> None:
    reads = Reads()
    made = opened(make_pdf([show("So:", 72, 750) + show("/TB-UBND", 130, 750) + GOOD]), reads)
    assert made.lines[0].span.of(made.text) == "So: /TB-UBND"
    assert reads.asked == []


def test_the_picture_of_a_serial_that_no_one_reads_is_a_doubt() -> None:
    head = show("So:", 72, 750) + show("/TB-UBND", 130, 750)
    stamp = "q 25 0 0 16 98 745 cm BI /W 8 /H 8 /CS /G /BPC 8 ID " + "\x00\xff" * 32 + " EI Q\n"
    made = opened(make_pdf([head + GOOD + stamp]), Reads(digits_seen="3?9"))
    assert made.lines[0].span.of(made.text) == "So: /TB-UBND"
    assert [doubt.about for doubt in made.doubts] == ["header.number"]


HEAD = "q 450 0 0 120 70 715 cm BI /W 8 /H 8 /CS /G /BPC 8 ID " + "\x00\xff" * 32 + " EI Q\n"


def test_a_head_that_is_only_a_picture_is_recognised_and_the_rest_is_not() -> None:
    made = opened(make_pdf([HEAD + GOOD]), Reads())
    assert made.pages[0].origin is Origin.MIXED
    assert "theo quy trong ban hanh trung tam dong thanh chinh" in made.text


def test_a_picture_beside_a_head_in_letters_is_left_alone() -> None:
    reads = Reads()
    made = opened(make_pdf([HEAD + show("CONG HOA XA HOI CHU NGHIA VIET NAM", 150, 705) + GOOD]), reads)
    assert made.pages[0].origin is Origin.DIGITAL
    assert reads.asked == []


def test_a_pictured_head_that_no_one_reads_is_a_doubt() -> None:
    made = opened(make_pdf([HEAD + GOOD]), None)
    assert [(doubt.about, doubt.page) for doubt in made.doubts] == [("header", 1)]
