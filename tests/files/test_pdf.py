"""What a person sees on the pages of a PDF is what is read."""

from __future__ import annotations

import base64
import zlib

import pytest
from tests.files.pdf_builder import make_pdf, show
from tests.laws import assert_layout_laws
from tests.samples import SAMPLES

from vanban.files.pdf import open_pdf
from vanban.model import Encoding, Layout, Limits, Origin, Role, Unreadable

LINES = "".join(show(f"Dong chu so {n} cua van ban nay", 85, 700 - 20 * n) for n in range(5))


def opened(content: bytes, **limits: int) -> Layout:
    made = open_pdf(content, name="thu.pdf", limits=Limits(**limits))
    assert_layout_laws(made)
    return made


def lines(made: Layout) -> list[str]:
    return [line.span.of(made.text) for line in made.lines]


def test_words_have_font_size_and_place() -> None:
    made = opened(make_pdf([show("Cong hoa", 72, 770) + show("Doc lap", 72, 700, size=14, font="F2")]))
    first, second = made.lines
    assert (first.style.font, first.style.size_pt, first.style.bold) == ("Times", 13, False)
    assert (second.style.size_pt, second.style.bold, second.style.italic) == (14, True, True)
    assert first.box is not None
    assert first.box.left == pytest.approx(25.4, abs=0.5)
    assert first.box.bottom == pytest.approx((842 - 770) / 72 * 25.4 + 1, abs=0.5)


@pytest.mark.parametrize(
    ("turn", "left", "top"), [(0, 25.4, 21.3), (90, 270.4, 25.4), (180, 168, 270), (270, 21.3, 168)]
)
def test_places_are_those_of_the_page_as_it_is_seen(turn: int, left: float, top: float) -> None:
    made = opened(make_pdf([show("Cong hoa", 72, 770)], more=f"/Rotate {turn}"))
    page, box = made.pages[0], made.lines[0].box
    assert (page.width > page.height) == (turn in (90, 270))
    assert box is not None
    assert (box.left, box.top) == pytest.approx((left, top), abs=20)
    assert 0 <= box.left < box.right <= page.width
    assert 0 <= box.top < box.bottom <= page.height


@pytest.mark.parametrize(
    ("hidden", "why"),
    [
        (show("bi mat", 85, 500, how="3 Tr"), "tàng hình"),
        ("1 1 1 rg " + show("bi mat", 85, 500) + "0 g ", "chữ trắng"),
        (show("bi mat", 85, 5000), "ngoài trang"),
        (show("bi mat", 85, 500, size=0.5), "quá nhỏ"),
    ],
)
def test_what_no_one_sees_is_not_read_but_noted(hidden: str, why: str) -> None:
    made = opened(make_pdf([LINES + hidden]))
    assert "mat" not in made.text
    assert [(doubt.about, doubt.page) for doubt in made.doubts] == [("text", 1)]
    assert why in made.doubts[0].why
    assert "bi mat" in made.doubts[0].why


def test_white_letters_on_a_dark_field_are_seen() -> None:
    field = "0 0 0.5 rg 80 490 200 30 re f 1 1 1 rg "
    made = opened(make_pdf([LINES + field + show("Tieu de bang", 85, 500)]))
    assert "Tieu de bang" in lines(made)
    assert not made.doubts


def test_what_the_crop_box_cuts_off_is_not_read() -> None:
    made = opened(
        make_pdf([LINES + show("ngoai le", 85, 20)], more="/MediaBox [0 0 595 842] /CropBox [0 100 595 842]")
    )
    assert "ngoai" not in made.text
    assert made.pages[0].height == pytest.approx(742 / 72 * 25.4, abs=0.1)


def test_a_stamped_serial_is_read_in_its_place_and_the_bytes_stay() -> None:
    head = show("So:             /TB-UBND", 72, 750)
    content = make_pdf([head + LINES], annotations=[("96 745 125 765", show("329", 2, 5))])
    before = bytes(content)
    made = opened(content)
    assert lines(made)[0] == "So: 329/TB-UBND"
    assert content == before


def test_the_appearance_of_a_signature_is_kept_apart() -> None:
    seal = show("Ky boi: UBND tinh", 2, 40, size=8) + show(
        "Thoi gian ky: 08.01.2025 17:30:49 +07:00", 2, 20, size=8
    )
    made = opened(make_pdf([LINES], annotations=[("300 100 500 160", seal)]))
    assert "Ky boi" not in made.text
    assert [(stamp.kind, stamp.page) for stamp in made.stamps] == [("signature", 1)]
    assert made.stamps[0].text.splitlines() == [
        "Ky boi: UBND tinh",
        "Thoi gian ky: 08.01.2025 17:30:49 +07:00",
    ]


def test_a_receipt_stamp_is_kept_apart() -> None:
    receipt = show("CONG VAN DEN", 2, 60) + show("So: 12", 2, 40) + show("Ngay: 3/4/2025", 2, 20)
    made = opened(make_pdf([LINES], annotations=[("60 740 180 820", receipt)]))
    assert [stamp.kind for stamp in made.stamps] == ["incoming"]
    assert "DEN" not in made.text


def test_a_page_number_is_told_from_the_text() -> None:
    made = opened(make_pdf([LINES, show("2", 297, 800) + LINES]))
    assert [line.role for line in made.lines if line.span.of(made.text) == "2"] == [Role.RUNNING]


def test_ruled_lines_make_a_table() -> None:
    rules = "".join(f"100 {y} m 400 {y} l S " for y in (600, 570, 540))
    rules += "".join(f"{x} 540 m {x} 600 l S " for x in (100, 250, 400))
    cells = show("Ten", 105, 580) + show("So", 255, 580) + show("Ban", 105, 550) + show("12", 255, 550)
    made = opened(make_pdf([rules + cells]))
    assert [[cell.span.of(made.text) for cell in row] for row in made.tables[0].rows] == [
        ["Ten", "So"],
        ["Ban", "12"],
    ]


def test_a_raised_mark_is_known() -> None:
    made = opened(make_pdf([LINES + show("theo quy dinh", 85, 500) + show("1", 156, 505, size=8)]))
    run = made.lines[-1].runs[-1]
    assert (run.span.of(made.text), run.style.raised) == ("1", True)


@pytest.mark.parametrize(
    ("stream", "read"),
    [
        ("[(theo)-100(quy)-100(trong)] TJ", "theo quy trong"),
        ("[(BAN)-100(HANH)] TJ", "BAN HANH"),
        ("(ba) Tj 1 0 0 1 97.5 500 Tm ( ) Tj 1 0 0 1 97.3 500 Tm (nh) Tj", "banh"),
        ("(website) Tj", "website"),
        ("2 Tc [(theo)-100(quy)] TJ", "theo quy"),
    ],
)
def test_blanks_are_those_that_the_page_shows(stream: str, read: str) -> None:
    made = opened(make_pdf([f"BT /F1 13 Tf 1 0 0 1 85 500 Tm {stream} ET\n"]))
    assert lines(made) == [read]


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"%PDF-1.7\nnothing", "tệp PDF hỏng hoặc bị cắt cụt"),
        (make_pdf([LINES])[:300], "tệp PDF hỏng hoặc bị cắt cụt"),
        (make_pdf([]), "tệp PDF hỏng hoặc bị cắt cụt"),
    ],
)
def test_a_damaged_file_is_refused_in_one_line(content: bytes, cause: str) -> None:
    with pytest.raises(Unreadable) as caught:
        opened(content)
    assert caught.value.cause == cause
    assert "\n" not in str(caught.value)


def test_a_file_of_too_many_pages_is_refused() -> None:
    with pytest.raises(Unreadable, match="3 trang, giới hạn là 2"):
        opened(make_pdf([LINES] * 3), pages=2)


def test_a_locked_file_is_refused() -> None:
    with pytest.raises(Unreadable, match="mật khẩu"):
        opened(zlib.decompress(base64.b64decode(LOCKED)))


def test_a_page_that_is_a_picture_says_so_where_no_one_can_read_it() -> None:
    made = opened((SAMPLES / "chi-thi-scan.pdf").read_bytes())
    assert [doubt.page for doubt in made.doubts if doubt.about == "text"] == [1, 2, 3, 4]
    assert [stamp.kind for stamp in made.stamps] == ["signature", "signature"]


def test_a_signed_notice_is_read_with_its_stamps() -> None:
    made = opened((SAMPLES / "thong-bao-signed.pdf").read_bytes())
    assert lines(made)[:6] == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH QUẢNG NGÃI",
        "Số: 11/TB-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Quảng Ngãi, ngày 08 tháng 01 năm 2025",
    ]
    assert lines(made)[-2:] == ["Nguyễn Phước Bình", "2"]
    assert [stamp.text.splitlines()[-1] for stamp in made.stamps] == ["09.01.2025 10:21:11 +07:00"]
    assert made.pages[0].origin is Origin.DIGITAL
    assert not made.tables


def test_a_decision_in_an_old_code_page_is_read_in_unicode() -> None:
    made = opened((SAMPLES / "quyet-dinh-tcvn3.pdf").read_bytes())
    assert made.encoding is Encoding.TCVN3
    assert "Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;" in lines(made)
    assert "Quỹ bảo lãnh tín dụng" in made.text


LOCKED = (
    "eNqVVgtsVfUZ38gkeiMbECpOlJ1uNPL0/t+PrSs759xzB6G1XYuNgzbsPP4Hi+295d5bRiGIzoHRdRrsZraJewgMGA8BoUYemQOH"
    "YzEzy4Q591BhbhEX6uwgGiDbd25rqZYs8d6bc8//O9/5Hr/vWdWQyc4ht6FU1dEtR/ce25HCFrLywbJUdXUqvbC701hp1y/57fml"
    "qXSDv9QULQIMjam0t7JkcsW2fK5oJazzm+qXWIutK29lzArTnu80hSuMqbTjF02zKSQnK51ovSKmNuG3KEGIpdJ3NNZa1b4wvtGB"
    "lrFRQYBEiMKYYxoZjvwIh9poHctYKaUVFZEiKkZc8JBFCBEjTahkjJjkAoUBjn1GqDY+jSXzFY4lAilhrHREQ84Ii5VAzETKRwyp"
    "yA8QiXXNCOsazYq2stXVnBtOKciNjMAMaYrjKPIFpVoZIblhhvkUYYqUT8AWbHCosIhlIAUFJSC1psZqhUsqXWdKfgTgWqIMKZBM"
    "LkqwJ6NiUIY+lV7QFhUBZZrwg5C0m+/KlSw84lV61VeT2BUMsA4Fr85Ebb6TXwmyEHy55pZiZFBiDlwuFS02yGnncvlSohOeNZpi"
    "vqsQmsGIZ4Fz8AaPCHtCTaWbuoJS+ZgQ8WDcy/zphW0dpjinMd/h58oYZMnHftnJt0fzISXbwkTC8G8IADYCgFqTW1q6yxIseV4s"
    "FYzfkXrm1Jabb5j6c+/U3gnznuk/ufbts3M6a/Bh6+s9QX1vz5ieM1sWHL99ww23XH9w/S0vF/bsb8svXDj+KzP+M/bT/TMvzW84"
    "lugZEjWkkY/QmG1rL5mClW4q+bnIL0SpdL1VHaOASkpMFErf10YZX2ompfKFDDUnOkRcKsiiyARxaDTxMVdhxDGOMKQpibQ2MpLI"
    "l1xqGivOFY5CSGQkCNdIBwDjHVY1pUFkfIJCwrBCQYxDn4AsxcMYURNDRmISSWNCilnIqCSxiZGQKEqyk3DqQ2ZrySgOEZXapwYH"
    "hjAoniCiEWMhaGmw5jCMoGoXZLJNfjuEP+CBHxGoGxZqn0mwnPFAh4bFkVFag7tQdKATPMdU+ZrKiPJAUR6rKMRI1gwHiXCRSjdb"
    "HNLMgjsvFxa6O0vDJVIqdEEWN5U6sgm4kZtNDoUrBzdbzqPyqXxnd5Xu8lYkOZ/O5MP6TpNLmOqstO01NdNhtZQMpU+63rOqWUy4"
    "CbjBhkhMUBQzxFRAAeVIEy0ioTRHBGNN4SIN+EEAUWOEgCJnIUoikYiJAviFYYQl4ziiQgkOYYPYYBMzrYkS0JK0iiIcY46Qr1HA"
    "dIS1z4OYBWWoTaED6gwSRVAsQwgsIyQ0gQ95EBhuDIOGhdnIzBejSv8D9EbU1J11tcO+My1GFMauVEfY/8b2Mff/cm+Fteq7Y2+6"
    "ua9i6qzWh1unvEAeeH7CyltPHrybFLsb3juffrW+Qm84ew/9+xNHHq7e+cprD+Dlh1r7lz+7serV3f/8zT685p4dR2t3X/Peo9uW"
    "/+3o7BfmLGn+2oRxbVNnHP/X0o7efS1/Zls+oc/9sGvaqqaKe9//7PP5s2LuukXb+gpLnjqz8/X8wNbUssPexT0dVZdar3uxcUft"
    "t2ZvPjtzd/3P6t5Nuf89Xdyf3fj53WdeSnUtmPeO80X6RuWFmZceO/10d/OlP6nnnLD5kHXwxPlFa6/Zfvwd0TCVDxS7jj3yncre"
    "E088+9S06jVTWrfm0YMHH5/c8sDyPRUn+16aO+vypJmb+/7oeAPzxl9OT9xz5z+WPdma+mnUu/1wy5szdmaf3qq+/Kub+lrOrbvc"
    "WTf5M98fUJvy62Z9amDiFyr3/eC+x/dv3XzthPebFq8+//ZvvX1vOuwXZ36U++q2Uv++5T51v3Fh12sbuxs3NK64fefv7q0MVzw2"
    "/y3UO/vaTZV9meuOXFz7ybml/gcXT55+26n8uZaj3zs05lbc39NzasvZcztqF6158sCk7nGXP7d+9a5JE1e3/LtnwsDFyl9vnnbh"
    "0QvfnDTuxR+/8vrmeQ/dTzZ9aeP4h97qPU4eGdt99/XTT8x77r4/TLlxw4UDNx4cf/pArfx9xctjj6xZ89f429P71s/6yax3T3oX"
    "1/5ldCNbWTBxClkyhYY/luCcciu2hmlYWoNPcsM0hvhommCjaJLgUTQooY/SMFP0Cq1U8NvaTSH1QU27+ciUC7zOdqHpIUWSF5BA"
    "DrGVYEqJrEQZhJGGToURscsc0H8H/ymCK0LQA4VNGRs82WAHSBBEKZy1wR+cDHDkAE0LlEhFWHBEkyckgxhRjLuaOJxw5Lkkw5Rt"
    "ex5F3NHKJsKVWrnCk1D3NstoT0uHOhTZRCMluVZgGmwCHNnCdjzHsbUN1oERoOpDPhCkbQz/o61IrIa+QRH482G7QQyoYQQkgnFl"
    "7+CEbJcyTjxqK8IcrB2PEjtDteMKJ8s1sV2kXNsTgoM1GSGZznJBMHOJk6UCSfAKJgOCXgW2fBRnMAKPwg9sI/bVuClMGJwBWYDI"
    "//PNJldHBORmr2oFyCUk8dXTDixolPIsZkQQ4QlEXc9R2QQT5UppIxcLcB4aK4Gk8LKuQtxjtlCYEp7EF3Flu0wyjzjS5lkJ+pCE"
    "4OKMA/G1IQmyGYg2AyMRYORq2+Wuo2xKlKdsx8lAB3e6S6bRzy011mJkEUKVlQTGgpHaan2cTznTa/OhXypvzYObRXs+Z8pTqzGf"
    "hwVwaCUfnJkWHzzOzyQLOZYSM9iVGUyrGDZfoxSRGmYJg2mCpKyBIR4ZcJgERoYhpjC5keaR9mHwRyTgmCT7arqpbZWB1lCeF36h"
    "VO4VBAKRqqry6rOp/wETMarL"
)
"""A page with the password `khach`, deflated."""
