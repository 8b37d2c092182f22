"""Labels of divisions, and which may follow which."""

from __future__ import annotations

from itertools import pairwise

import pytest

from vanban.language.labels import Style, label_of, opens_paragraph


@pytest.mark.parametrize(
    ("line", "style", "number"),
    [
        ("Phần thứ hai. TỔ CHỨC", Style.PHAN, "thứ hai"),
        ("PHẦN II", Style.PHAN, "II"),
        ("Chương IVa", Style.CHUONG, "IVa"),
        ("Mục 2. QUYỀN", Style.MUC, "2"),
        ("Mục B", Style.MUC, "B"),
        ("Tiểu mục 1", Style.TIEU_MUC, "1"),
        ("Điều 4a. Tên", Style.DIEU, "4a"),
        ("Điều 3 - Hiệu lực", Style.DIEU, "3"),
        ("Điều 65", Style.DIEU, "65"),
        ("II. TỔ CHỨC", Style.ROMAN, "II"),
        ("I/ MỤC ĐÍCH", Style.ROMAN, "I"),
        ("A. Đánh giá", Style.CAPITAL, "A"),
        ("12. Bộ Tài chính", Style.ARABIC, "12"),
        ("1.Ông An", Style.ARABIC, "1"),
        ("1. 100% trường học", Style.ARABIC, "1"),
        ("1- Quy định chung", Style.ARABIC, "1"),
        ("2.1.3. Ban hành", Style.DECIMAL, "2.1.3"),
        ("đ) Kiểm tra", Style.LETTER, "đ"),
        ("(ii) Hai là", Style.BRACKET, "ii"),
        ("- Rà soát", Style.DASH, "-"),
        ("+ Báo cáo", Style.PLUS, "+"),
    ],
)
def test_a_label_is_told_by_its_shape(line: str, style: Style, number: str) -> None:
    label = label_of(line)
    assert label is not None
    assert (label.style, label.number) == (style, number)


@pytest.mark.parametrize(
    "line",
    [
        "Điều 5 của Nghị định này",
        "Chương II của Luật",
        "Mục 1, Mục 2 và Mục 3",
        "01/7/2025 của Chính phủ",
        "12/QĐ-UBND ngày 01 tháng 3",
        "30/2020/NĐ-CP",
        "500.000 đồng",
        "-",
        "",
        "Sở Nội vụ",
        "(sau đây gọi tắt là Sở)",
    ],
)
def test_a_line_that_only_begins_so_has_no_label(line: str) -> None:
    assert label_of(line) is None


@pytest.mark.parametrize(
    "series",
    [
        "a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y)",
        "a) b) c) d) e) f) g)",
        "a) b) c) đ) e)",
        "(i) (ii) (iii) (iv) (v) (vi)",
        "9. 10. 11. 12.",
        "Điều 4. Điều 4a. Điều 4b. Điều 5.",
        "I. II. III. IV. V. VI. VII. VIII. IX. X.",
    ],
)
def test_a_series_goes_on_as_the_law_or_custom_counts(series: str) -> None:
    words = series.replace("Điều ", "Điều_").split()
    labels = [label_of(word.replace("_", " ") + " Tên") for word in words]
    for before, after in pairwise(labels):
        assert before is not None
        assert after is not None
        assert before.sequence == after.sequence
        assert after.follows(before)
        assert not before.follows(after)


@pytest.mark.parametrize("line", ["Căn cứ Luật Đất đai", "Kính gửi: Sở", "Phụ lục I", "a) Một", "Điều 1. A"])
def test_what_official_paragraphs_begin_with_opens_one(line: str) -> None:
    assert opens_paragraph(line)


@pytest.mark.parametrize("line", ["Sở Nội vụ báo cáo", "của Chính phủ", "Công an tỉnh", "Phụ lục"])
def test_other_words_open_none(line: str) -> None:
    assert not opens_paragraph(line)
