"""Marks are mended where Vietnamese leaves little doubt; everything else stays as it was read."""

from __future__ import annotations

import unicodedata
from importlib.resources import as_file, files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from vanban.language.mending import Reading, mend
from vanban.language.normal import fold
from vanban.language.set_phrases import mend_set_phrases


def mended(text: str, confidence: float = 0.8) -> str:
    return " ".join(mend([Reading(word, confidence) for word in text.split()]))


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("được sửa đôi, bô sung như sau:", "được sửa đổi, bổ sung như sau:"),
        ("quy định của Chính phú", "quy định của Chính phủ"),
        ("Ủy ban nhân dân tính", "Ủy ban nhân dân tỉnh"),
        ("có thâm quyên quyết định", "có thẩm quyền quyết định"),
        ("CONG HÒA XÃ HỘI CHÚ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Đôc lâp - Tư do - Hanh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("số 30/2020/ND-CP ngày", "số 30/2020/NĐ-CP ngày"),
        ("QUYÊT ĐINH", "QUYẾT ĐỊNH"),
        ("Kinh gưi:", "Kính gửi:"),
        ("KT.GIÁM ĐÓC", "KT.GIÁM ĐỐC"),
        ("TL. BÔ TRƯƠNG", "TL. BỘ TRƯỞNG"),
        ("số 12/Q\u0110\u00d0-\u00d0HV", "số 12/QĐ-ĐHV"),
        ("x GIÁM ĐÓC", "x GIÁM ĐỐC"),
        ("- Lưu: VF, KTTH.", "- Lưu: VT, KTTH."),
        ("- Công TTĐT tỉnh;", "- Cổng TTĐT tỉnh;"),
        ("Quy chế tuyên sinh", "Quy chế tuyển sinh"),
        ("các tô.chức, cá nhân", "các tổ chức, cá nhân"),
        ("bảo vệ đi sản văn hóa phì vật thể", "bảo vệ di sản văn hóa phi vật thể"),
    ],
)
def test_a_likely_misreading_is_mended(seen: str, meant: str) -> None:
    assert mended(seen) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        "d) Không báo cáo về",
        "đ) Có lý do",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "https://vinhuni.edu.vn Microsoft Word",
        "12/TB-UBND 3,5% §",
        "tinh.an.vn Nghị-quyết a.b",
        "",
    ],
)
def test_what_is_right_or_unknown_stays(text: str) -> None:
    assert mended(text, 0.95) == text


def test_text_that_is_right_is_not_damaged() -> None:
    table = files("vanban").joinpath("samples", "luat.pdf")
    with as_file(table) as path, PdfDocument(path) as opened:
        lines = [
            line.split() for page in opened for line in page.get_textpage().get_text_range().splitlines()
        ]
    words = [unicodedata.normalize("NFC", word) for line in lines for word in line]
    after = [
        word
        for line in lines
        for word in mend([Reading(unicodedata.normalize("NFC", word), 0.97) for word in line])
    ]
    changed = [(old, new) for old, new in zip(words, after, strict=True) if old != new]
    assert len(words) > 3000
    assert len(changed) <= 0.0005 * len(words), changed


WORDS = st.lists(
    st.sampled_from(
        ["tuyên", "Chính", "phú", "tính,", "ĐÔI", "(bô)", "sung;", "12/QĐ-UBND", "a)", "dđ", "ﬁ", "İx"]
    )
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\u00d0"), min_size=1, max_size=6),
    max_size=8,
)


@settings(max_examples=150, deadline=None)
@given(WORDS, st.floats(0, 1))
def test_mending_changes_marks_only(words: list[str], confidence: float) -> None:
    result = mend([Reading(word, confidence) for word in words])
    assert [fold(word) for word in result] == [fold(word) for word in words]


@settings(max_examples=150, deadline=None)
@given(WORDS)
def test_set_phrases_are_mended_once(words: list[str]) -> None:
    once = mend_set_phrases(words)
    assert mend_set_phrases(once) == once
