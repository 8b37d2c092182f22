"""The divisions cited: whole, in any order, as printed."""

from __future__ import annotations

import pytest

from vanban.facts.citing.pinpoints import pinpoint_before


@pytest.mark.parametrize(
    "printed",
    [
        "Điều 5",
        "khoản 2 Điều 5",
        "điểm a, b khoản 2 Điều 5",
        "Điểm b, c khoản 4 Điều 19",
        "khoản 2 và 3 Điều 35",
        "khoản 3 Điều 15 và khoản 2, khoản 6 Điều 21",
        "điểm d khoản 3 hoặc điểm c khoản 4 Điều 198a",
        "điểm a, b khoản 2 và khoản 3 Điều 5",
        "Điều 58, 59, 60",
        "từ Điều 5 đến Điều 10",
        "mục 4, Điều 7",
        "Mục 2, Mục 3, Chương IV",
        "điểm đ khoản 1 Điều 4a Mục 5 Chương XII Phần I",
        "Mẫu số 09 Phụ lục II",
        "khoản 5, Điều 1",
        "Phần thứ nhất",
        "ĐIỀU 5",
    ],
)
@pytest.mark.parametrize("joint", [" ", ", ", " của ", "\n", " của các "[:5]])
def test_divisions_are_whole(printed: str, joint: str) -> None:
    text = f"theo quy định tại {printed}{joint}Nghị định số 1/2020/NĐ-CP"
    assert pinpoint_before(text, text.index("Nghị định số")) == (18, 18 + len(printed))


@pytest.mark.parametrize(
    ("before", "printed"),
    [
        ("tại Phụ lục II ban hành kèm theo ", "Phụ lục II"),
        ("Bãi bỏ khoản 7 Điều 15 và Phụ lục I kèm theo của ", "khoản 7 Điều 15 và Phụ lục I"),
        ("các điểm a, b và đ khoản 2 Điều 103 của ", "điểm a, b và đ khoản 2 Điều 103"),
        ("khoản 1 Điều 3 Thông tư này và khoản 2 Điều 6 ", "khoản 2 Điều 6"),
        ("a) Khoản 3 Điều 15 ", "Khoản 3 Điều 15"),
    ],
)
def test_only_the_divisions_of_this_document_count(before: str, printed: str) -> None:
    span = pinpoint_before(before + "Nghị định", len(before))
    assert span is not None
    assert before[slice(*span)] == printed


@pytest.mark.parametrize(
    "before",
    [
        "theo ",
        "Điều 2. ",
        "giai đoạn 2001-2010, ",
        "gồm 5 ",
        "MẪU SỐ 01\n(Ban hành kèm theo ",
        "ngày 5 và ",
        "khoản 2 Điều này và ",
    ],
)
def test_other_figures_are_no_divisions(before: str) -> None:
    assert pinpoint_before(before + "Nghị định", len(before)) is None
