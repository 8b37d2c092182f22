"""The divisions that a text names, and whose words a stretch of text is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.facts.pointing.paths import Named, Step, Unit, read_named
from vanban.facts.pointing.voices import find_quotations
from vanban.model import Span

WORDS = {
    Unit.PHAN: "Phần",
    Unit.CHUONG: "Chương",
    Unit.MUC: "Mục",
    Unit.TIEU_MUC: "Tiểu mục",
    Unit.DIEU: "Điều",
    Unit.KHOAN: "khoản",
    Unit.DIEM: "điểm",
}


def shown(named: Named | None, text: str) -> tuple[str, list[str], bool] | None:
    """The words read, and each path with its units by their first letters, ranges with a tilde."""
    if named is None:
        return None
    paths = ["/".join(map(_shown_step, path)) for path in named.paths]
    return text[named.span.start : named.span.end], paths, named.sure


def _shown_step(step: Step) -> str:
    numbers = ",".join(f"{first}~{last}" if last else first for first, last in step.numbers)
    return f"{WORDS[step.unit]} {numbers or 'này'}".lower()


@pytest.mark.parametrize(
    ("text", "words", "paths"),
    [
        (
            "điểm a, b và c khoản 2 Điều 5 được",
            "điểm a, b và c khoản 2 Điều 5",
            ["điều 5/khoản 2/điểm a,b,c"],
        ),
        (
            "khoản 3 Điều 6 và khoản 1 Điều 7 của",
            "khoản 3 Điều 6 và khoản 1 Điều 7",
            ["điều 6/khoản 3", "điều 7/khoản 1"],
        ),
        ("Điều 5, khoản 2, điểm a của", "Điều 5, khoản 2, điểm a", ["điều 5/khoản 2/điểm a"]),
        ("khoản 1 các Điều 5, 6 và 7 quy định", "khoản 1 các Điều 5, 6 và 7", ["điều 5,6,7/khoản 1"]),
        ("khoản 1 đến khoản 3 Điều này.", "khoản 1 đến khoản 3 Điều này", ["điều này/khoản 1~3"]),
        ("Điều 5 đến 8, Điều 10", "Điều 5 đến 8, Điều 10", ["điều 5~8", "điều 10"]),
        (
            "điểm 2.1, 3.4, phần A, Mục III.",
            "điểm 2.1, 3.4, phần A, Mục III",
            ["mục iii/phần a/điểm 2.1,3.4"],
        ),
        ("điểm a, mục 1 của Điều này", "điểm a, mục 1 của Điều này", ["điều này/mục 1/điểm a"]),
        ("mục I.2 và I.3 của", "mục I.2 và I.3", ["mục i.2,i.3"]),
        ("Điều 2 và Chương I Nghị định", "Điều 2 và Chương I", ["điều 2", "chương i"]),
        (
            "điểm a, điểm b khoản 1, điểm a khoản 2 Điều 5; khoản 3 Điều 6",
            "điểm a, điểm b khoản 1, điểm a khoản 2 Điều 5; khoản 3 Điều 6",
            ["điều 5/khoản 1/điểm a", "điều 5/khoản 1/điểm b", "điều 5/khoản 2/điểm a", "điều 6/khoản 3"],
        ),
        ("điểm 1 mục I, điểm 2 phần II", "điểm 1 mục I, điểm 2 phần II", ["mục i/điểm 1", "phần ii/điểm 2"]),
        ("Phần thứ hai của Luật", "Phần thứ hai", ["phần thứ hai"]),
        ("khoản này, khoản 2 Điều 5", "khoản này", ["khoản này"]),
        ("Điều 5, 30 ngày sau", "Điều 5", ["điều 5"]),
        ("Điều 41a1", None, []),
        ("khoản 5 triệu đồng", None, []),
        ("khoản 12/2020/NĐ-CP", None, []),
        ("điểm y tế", None, []),
        ("Điều a", None, []),
        ("điểm\na", None, []),
    ],
)
def test_divisions_are_read_whole(text: str, words: str | None, paths: list[str]) -> None:
    assert shown(read_named(text, 0), text) == (None if words is None else (words, paths, True))


@pytest.mark.parametrize(
    "text",
    ["Điều 5 và khoản 2", "điểm a và khoản 2 Điều 5", "khoản 1 và Điều 2", "khoản 1 Điều 2 đến Điều 5"],
)
def test_what_reads_two_ways_is_not_sure(text: str) -> None:
    named = read_named(text, 0)
    assert named is not None
    assert (named.span, named.sure) == (Span(0, len(text)), False)


figures = st.integers(1, 300).map(str)
letters = st.sampled_from("abcdđeghik")
article = st.builds(lambda number: Step(Unit.DIEU, ((number, None),), capital=True), figures)
clause = st.lists(figures, min_size=1, max_size=4, unique=True).map(
    lambda numbers: Step(Unit.KHOAN, tuple((number, None) for number in numbers))
)
point = st.lists(letters, min_size=1, max_size=4, unique=True).map(
    lambda numbers: Step(Unit.DIEM, tuple((number, None) for number in numbers))
)
single = figures.map(lambda number: Step(Unit.KHOAN, ((number, None),)))
paths = st.one_of(
    st.tuples(article),
    st.tuples(article, clause),
    st.tuples(article, single, point),
    st.tuples(article, point),
)


def printed(path: tuple[Step, ...]) -> str:
    return " ".join(
        f"{WORDS[step.unit]} {', '.join(number for number, _ in step.numbers)}" for step in reversed(path)
    )


@given(
    st.lists(paths, min_size=1, max_size=5),
    st.sampled_from([" và ", "; ", ", "]),
    st.sampled_from(["", ".", " Luật X"]),
)
@settings(max_examples=150)
def test_paths_that_are_printed_are_read_again(named: list[tuple[Step, ...]], glue: str, after: str) -> None:
    words = glue.join(map(printed, named))
    read = read_named(words + after, 0)
    assert read == Named(Span(0, len(words)), tuple(named))


@given(
    st.lists(
        st.sampled_from(
            [
                "Điều ",
                "khoản ",
                "điểm ",
                "1",
                "a",
                ", ",
                " và ",
                " đến ",
                "này",
                "-",
                "\n",
                "Mục ",
                "I",
                ".2",
                " của ",
            ]
        ),
        max_size=60,
    ).map("".join)
)
@settings(max_examples=150)
def test_whatever_is_read_begins_where_it_was_looked_for(text: str) -> None:
    named = read_named(text, 0)
    if named:
        assert 0 == named.span.start < named.span.end <= len(text)
        assert "\n" not in text[: named.span.end]
        assert named.paths
        assert all(named.paths)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("cụm từ “hồ sơ” và “tài liệu”.", ["“hồ sơ”", "“tài liệu”"]),
        ("“Điều 1.\n“1. Một “hai” ba;\n“2. Bốn.”\nNăm", ["“Điều 1.\n“1. Một “hai” ba;\n“2. Bốn.”"]),
        ('"Điều 1.\n1. Từ "hai" là.\n2. Bốn."\nNăm', ['"Điều 1.\n1. Từ "hai" là.\n2. Bốn."']),
        ("«một» hai", ["«một»"]),
        ("một ” hai “ ba", []),
        ('Số 5" và 6" thôi', ['" và 6"']),
    ],
)
def test_quotations_are_found(text: str, quoted: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_quotations(text)] == quoted


def test_a_quotation_that_nobody_closed_ends_with_the_article() -> None:
    text = "Điều 1. “Một\nĐiều 2. Luật này “hai” ba."
    assert find_quotations(text, [0, text.index("Điều 2")]) == [
        Span(text.index("“hai"), text.index("” ba") + 1)
    ]


@given(st.text(alphabet='“”"«» a\n.', max_size=80), st.lists(st.integers(0, 80), max_size=4).map(sorted))
@settings(max_examples=150)
def test_quotations_stand_apart_between_marks(text: str, stops: list[int]) -> None:
    spans = find_quotations(text, stops)
    assert all(text[span.start] in '“"«' and text[span.end - 1] in '”"»' for span in spans)
    assert all(earlier.end <= later.start for earlier, later in pairwise(spans))
    assert not any(span.start < stop < span.end for span in spans for stop in stops)
