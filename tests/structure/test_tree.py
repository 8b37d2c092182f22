"""Divisions: what is printed as a tree is read as that tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.structure.pages import page, rows_of

from vanban.language.numerals import DIEM_LETTERS, roman
from vanban.model import Division, Level
from vanban.structure.rows import make_rows
from vanban.structure.tree import find_divisions

Outline = list[tuple[str, str]]


def outline(printed: str) -> list[str]:
    """The paths of the divisions, each as level and number."""
    return list(_paths(find_divisions(rows_of(printed))[0]))


def _paths(divisions: Sequence[Division], above: str = "") -> Iterator[str]:
    for division in divisions:
        path = f"{above}{division.level}:{division.number}"
        yield path
        yield from _paths(division.children, f"{path}/")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một.\n2. Hai:\na) A;\nb) B.\n"
            "Chương II\nTỔ CHỨC\nĐiều 2. X",
            [
                "chuong:I",
                "chuong:I/dieu:1",
                "chuong:I/dieu:1/khoan:1",
                "chuong:I/dieu:1/khoan:2",
                "chuong:I/dieu:1/khoan:2/diem:a",
                "chuong:I/dieu:1/khoan:2/diem:b",
                "chuong:II",
                "chuong:II/dieu:2",
            ],
        ),
        (
            "I. MỤC ĐÍCH\n1. Mục đích\na) Một;\n- Ý một;\n+ Ý nhỏ.\n2. Yêu cầu\nII. TỔ CHỨC",
            [
                "la_ma:I",
                "la_ma:I/so:1",
                "la_ma:I/so:1/chu:a",
                "la_ma:I/so:1/chu:a/gach:-",
                "la_ma:I/so:1/chu:a/gach:-/cong:+",
                "la_ma:I/so:2",
                "la_ma:II",
            ],
        ),
        (
            "1. MỤC ĐÍCH\n2. NỘI DUNG\n2.1. Ban hành\n2.2. Lập danh sách\n3. TỔ CHỨC",
            ["so:1", "so:2", "so:2.1", "so:2.2", "so:3"],
        ),
        (
            "Điều 4. A\nĐiều 4a. B\n1. Một.\n1a. Một a.\n2. Hai.\nĐiều 5. C",
            ["dieu:4", "dieu:4a", "dieu:4a/khoan:1", "dieu:4a/khoan:1a", "dieu:4a/khoan:2", "dieu:5"],
        ),
        (
            "a) Một;\n1. Trong một.\n2. Cũng trong một.\nb) Hai.",
            ["chu:a", "chu:a/so:1", "chu:a/so:2", "chu:b"],
        ),
        (
            "1. A:\na) X;\nb) Y;\nc) Z;\nđ) T.\n2. B:\na) X;\nb) Y;\nc) Z;\nd) T;\nđ) U;\ne) V.",
            ["so:1", *[f"so:1/chu:{x}" for x in "abcđ"], "so:2", *[f"so:2/chu:{x}" for x in "abcdđe"]],
        ),
        ("1. Một.\n2. Hai.\nTheo mục\n2024. Năm ấy mất mùa.\n3. Ba.", ["so:1", "so:2", "so:3"]),
    ],
)
def test_order_and_grammar_nest_the_divisions(printed: str, expected: list[str]) -> None:
    assert outline(printed) == expected


def test_articles_quoted_by_an_amending_law_stay_in_the_quotation() -> None:
    printed = (
        "Điều 1. Sửa đổi Quy chế:\n1. Điều 13 được sửa đổi như sau:\n"
        "“Điều 13. Ban điều hành\n1. Ủy thác;\n2. Giao.”\n"
        "2. Bãi bỏ Điều 14.\nĐiều 2. Hiệu lực"
    )
    assert outline(printed) == ["dieu:1", "dieu:1/khoan:1", "dieu:1/khoan:2", "dieu:2"]


def test_a_quotation_that_nobody_closed_does_not_swallow_the_rest() -> None:
    assert outline("1. Một “cụm từ.\n“Quên đóng\n2. Hai.\n3. Ba.") == ["so:1", "so:2", "so:3"]


def test_a_broken_sequence_is_kept_with_a_doubt() -> None:
    divisions, doubts = find_divisions(rows_of("1. Một.\n2. Hai.\n4. Bốn."))
    assert [division.number for division in divisions] == ["1", "2", "4"]
    assert [doubt.why for doubt in doubts] == ["số thứ tự không liền: 4 sau 2"]


def test_a_line_that_goes_on_begins_no_division() -> None:
    assert outline("1. Theo khoản\n~2. của điều ấy.\n2. Hai.") == ["so:1", "so:2"]


def test_legal_bases_printed_with_a_dash_are_no_divisions() -> None:
    assert outline("- Căn cứ Luật Đất đai;\n- Xét đề nghị của Sở;\nĐiều 1. Ban hành.") == ["dieu:1"]


def test_a_heading_under_its_label_is_one_line() -> None:
    (division,) = find_divisions(rows_of("Chương I\n^*NHỮNG QUY ĐỊNH\n^*CHUNG\nMột câu văn."))[0]
    assert (division.level, division.heading) == (Level.CHUONG, "NHỮNG QUY ĐỊNH CHUNG")


def test_the_span_of_a_division_begins_with_its_label_and_ends_with_its_last_word() -> None:
    layout = page("Điều 1. A\n1. Một.\nThêm một đoạn.\nĐiều 2. B")
    first, _ = find_divisions(make_rows(layout))[0]
    assert first.span.of(layout.text) == "Điều 1. A\n1. Một.\nThêm một đoạn."


LABELS = {
    Level.DIEU: lambda n: f"Điều {n}. Tên",
    Level.KHOAN: lambda n: f"{n}. Câu này dừng.",
    Level.DIEM: lambda n: f"{DIEM_LETTERS[n - 1]}) Ý này dừng;",
    Level.LA_MA: lambda n: f"{roman(n)}. PHẦN",
    Level.SO: lambda n: f"{n}. Câu này dừng.",
    Level.CHU: lambda n: f"{DIEM_LETTERS[n - 1]}) Ý này dừng;",
}
Tree = list["Tree"]


def trees(depth: int) -> st.SearchStrategy[Tree]:
    """Trees of at most `depth` levels, each division with none, or two and more, under it."""
    if depth == 1:
        return st.lists(st.just([]), min_size=1, max_size=12)
    return st.lists(st.just([]) | trees(depth - 1), min_size=1, max_size=5)


def printed(tree: Tree, levels: Sequence[Level]) -> Iterator[str]:
    for number, children in enumerate(tree, 1):
        yield LABELS[levels[0]](number)
        yield from printed(children, levels[1:])


def expected(tree: Tree, levels: Sequence[Level], above: str = "") -> Iterator[str]:
    for number, children in enumerate(tree, 1):
        name = LABELS[levels[0]](number).removeprefix("Điều ").split(".")[0].split(")")[0]
        path = f"{above}{levels[0]}:{name}"
        yield path
        yield from expected(children, levels[1:], f"{path}/")


@given(trees(3), st.sampled_from([(Level.DIEU, Level.KHOAN, Level.DIEM), (Level.LA_MA, Level.SO, Level.CHU)]))
def test_any_tree_that_is_printed_is_read_again(tree: Tree, levels: tuple[Level, ...]) -> None:
    assert outline("\n".join(printed(tree, levels))) == list(expected(tree, levels))


pieces = st.sampled_from(
    [
        "Điều 1. A",
        "Điều 2",
        "Chương II",
        "1. Một.",
        "2. Hai:",
        "3.1. Ba",
        "a) X;",
        "b) Y",
        "- Gạch;",
        "+ Cộng",
        "IV. BỐN",
        "“Điều 9. Trích",
        "hết trích.”",
        "một câu",
        "~nối câu",
        "(1) Một",
        "Mục 1. M",
        "Phần thứ hai",
        "đ) Đ",
        "1a. Chèn",
    ]
)


@given(st.lists(pieces, max_size=30).map("\n".join))
def test_divisions_nest_in_order_whatever_the_labels(text: str) -> None:
    layout = page(text)
    divisions, _ = find_divisions(make_rows(layout))
    assert_nested(divisions, 0, len(layout.text))


def assert_nested(divisions: Sequence[Division], start: int, end: int) -> None:
    for division in divisions:
        assert start <= division.span.start < division.span.end <= end
        assert_nested(division.children, division.span.start, division.span.end)
    for before, after in pairwise(divisions):
        assert before.span.end <= after.span.start


def test_a_recogniser_may_lose_a_dot_but_not_a_series() -> None:
    rows = [
        replace(row, line=replace(row.line, confidence=0.9))
        for row in rows_of("1 Ông A.\n2. Bà B.\n7 Nhà\n3. C.")
    ]
    assert [division.number for division in find_divisions(rows)[0]] == ["1", "2", "3"]
