"""What a document says held against itself: right figures never disagree, changed ones do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.facts.reports import HEAD, claims_of, only, report, verdicts
from tests.facts.views import document_of, view_of

from vanban.facts.stating.claims import find_claims
from vanban.facts.stating.quantities import shown
from vanban.facts.view import make_view
from vanban.model import Cell, ClaimKind, Document, Origin, Span, Table, Verdict

GOOD, BAD, OPEN = Verdict.CONSISTENT, Verdict.CONTRADICTED, Verdict.CANNOT_TELL
DAYS = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Đã giải quyết 271/320 hồ sơ (84,7%).", [("ratio", GOOD)]),
        ("Đã giải quyết 271/320 hồ sơ, đạt 84,7 %.", [("ratio", GOOD)]),
        ("Đã có 85/102 xã đạt chuẩn nông thôn mới, chiếm 83,3%.", [("ratio", GOOD)]),
        ("Đã giải quyết 271/320 hồ sơ (87,4%).", [("ratio", BAD)]),
        ("Đã giải quyết 271/320 hồ sơ, đạt tỷ lệ 74,8%.", [("ratio", BAD)]),
        ("Đã giải quyết 271/320 hồ sơ.", [("ratio", OPEN)]),
        ("Đã giải quyết 271/320 hồ sơ, đạt trên 80%.", [("ratio", OPEN)]),
        ("Có 15/20 chỉ tiêu đạt 100% kế hoạch.", [("ratio", OPEN)]),
        ("Đã hỗ trợ 120/150 hộ nghèo (2,3%).", [("ratio", OPEN)]),
        ("Giải ngân được 1.200/1.500 tỷ đồng, bằng 75% kế hoạch.", [("ratio", OPEN)]),
    ],
)
def test_a_part_is_held_against_the_share_printed_with_it(sentence: str, found: list[object]) -> None:
    assert verdicts(report(sentence)) == found


@settings(max_examples=60)
@given(
    st.integers(1, 5000),
    st.integers(1, 5000),
    st.integers(0, 2),
    st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]),
)
def test_a_share_that_was_worked_out_is_never_contradicted(
    one: int, other: int, places: int, rounding: str
) -> None:
    part, whole = sorted((one, other))
    share = (Decimal(part) * 100 / whole).quantize(Decimal(1).scaleb(-places), rounding)
    view = report(
        f"Đã giải quyết {shown(Decimal(part))}/{shown(Decimal(whole))} hồ sơ (đạt {shown(share)}%)."
    )
    assert all(verdict is not BAD for _, verdict in verdicts(view))


@settings(max_examples=60)
@given(st.integers(100, 900), st.integers(-14, 14))
def test_a_share_that_was_changed_is_contradicted(part: int, change: int) -> None:
    assume(abs(change) > 1 and part * 0.5 < part + change * 10 < min(1000, part * 1.5))
    share = Decimal(part) / 10 + change
    assert verdicts(report(f"Đã giải quyết {part}/1.000 hồ sơ (đạt {shown(share)}%).")) == [("ratio", BAD)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Số vụ giảm từ 18 vụ xuống còn 13 vụ (giảm 5 vụ).", [("direction", GOOD), ("difference", GOOD)]),
        ("Số vụ giảm từ 18 vụ xuống còn 13 vụ (giảm 6 vụ).", [("direction", GOOD), ("difference", BAD)]),
        ("Số giảm từ 120 người xuống còn 108 người, giảm 10%.", [("direction", GOOD), ("difference", GOOD)]),
        ("Số giảm từ 120 người xuống còn 108 người, giảm 12%.", [("direction", GOOD), ("difference", BAD)]),
        ("Số vụ tăng từ 12 vụ lên 10 vụ.", [("direction", BAD)]),
        ("Tỷ lệ giảm từ 5,2% xuống còn 2,1% (giảm 3,1%).", [("direction", GOOD), ("difference", GOOD)]),
        ("Tỷ lệ giảm từ 5,0% xuống còn 2,5% (giảm 50%).", [("direction", GOOD), ("difference", GOOD)]),
        ("Vốn tăng từ 900 triệu đồng lên 1,2 tỷ đồng.", []),
    ],
)
def test_the_ends_of_a_change_are_held_against_its_direction_and_size(
    sentence: str, found: list[object]
) -> None:
    assert verdicts(report(sentence)) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Đã xử lý 12 vụ, trong đó 7 vụ cấp tỉnh, 5 vụ cấp huyện.", [("sum", GOOD)]),
        ("Đã xử lý 12 vụ, trong đó 7 vụ cấp tỉnh, 3 vụ cấp huyện.", []),
        ("Đã xử lý 12 vụ, gồm 7 vụ cấp tỉnh, 3 vụ cấp huyện.", [("sum", BAD)]),
        ("Đã xử lý 12 vụ, gồm 7 vụ cấp tỉnh, 3 vụ cấp huyện và một số vụ khác.", []),
        ("Đoàn đã có 12 người, gồm 3 người của Sở Y tế, 4 người của Sở Nội vụ và lái xe.", []),
        ("Đoàn đã có 12 người, gồm trưởng đoàn, 3 người của Sở Y tế, 4 người của Sở Nội vụ.", []),
        ("Đã xử lý hơn 12 vụ, gồm 7 vụ cấp tỉnh, 3 vụ cấp huyện.", []),
        ("Có 162 trường hợp nghỉ (nghỉ hưu: 28; nghỉ việc: 134).", [("sum", GOOD)]),
    ],
)
def test_a_total_is_held_against_its_listed_parts(sentence: str, found: list[object]) -> None:
    assert verdicts(report(sentence)) == found


@settings(max_examples=40)
@given(
    st.lists(st.integers(1, 400), min_size=2, max_size=5),
    st.integers(0, 9),
    st.sampled_from(["vụ", "triệu đồng"]),
)
def test_listed_parts_that_add_up_agree_and_others_do_not(parts: list[int], more: int, unit: str) -> None:
    """What is counted may be counted twice, money may not."""
    listed = ", ".join(f"{part} {unit} cấp {letter}" for part, letter in zip(parts, "abcde", strict=False))
    view = report(f"Đã xử lý {shown(Decimal(sum(parts) + more))} {unit}, gồm {listed}.")
    assume(sum(parts) + more not in (sum(parts[:count]) for count in range(2, len(parts))))
    assert verdicts(view) == [("sum", GOOD if not more else OPEN if unit == "vụ" else BAD)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Thứ Hai, ngày 12/02/2024, đoàn kiểm tra đã làm việc.", GOOD),
        ("Sáng thứ Hai, ngày 13/02/2024, đoàn kiểm tra đã làm việc.", BAD),
        ("Ngày 12/02/2024 (thứ Hai), đoàn kiểm tra đã làm việc.", GOOD),
        ("Vào chủ nhật, ngày 12/02/2024, đoàn kiểm tra đã làm việc.", BAD),
    ],
)
def test_the_name_of_a_day_is_held_against_the_calendar(sentence: str, found: Verdict) -> None:
    assert ("weekday", found) in verdicts(report(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Thứ hai, ngày 13/02/2024, đoàn kiểm tra đã làm việc.",
        "Đại hội lần thứ hai ngày 13/02/2024 đã bầu Ban Chấp hành.",
        "Cuộc họp thứ ba, ngày 15/02/2024, đã thông qua dự thảo.",
    ],
)
def test_an_ordinal_is_no_name_of_a_day(sentence: str) -> None:
    assert all(kind != "weekday" for kind, _ in verdicts(report(sentence)))


@settings(max_examples=40)
@given(st.dates(date(1990, 1, 1), date(2024, 3, 4)), st.integers(0, 5))
def test_only_the_right_name_of_a_day_agrees(day: date, name: int) -> None:
    printed = f"{day.day:02}/{day.month:02}/{day.year}"
    found = dict(verdicts(report(f"Sáng thứ {DAYS[name]}, ngày {printed}, đoàn đã làm việc.")))
    assert found["weekday"] is (GOOD if day.weekday() == name else BAD)


@settings(max_examples=40)
@given(st.integers(-400, 400))
def test_what_was_done_after_the_day_of_the_document_is_contradicted(days: int) -> None:
    day = date(2024, 3, 5) + timedelta(days)
    found = verdicts(report(f"Ngày {day.day}/{day.month}/{day.year}, Ban Chỉ đạo đã họp."))
    assert found == [("after_document", BAD if days > 0 else GOOD)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ban Tổ chức đã thống nhất khai mạc ngày 12/8/2024.",
        "Ngày 12/8/2024, theo kế hoạch đã được duyệt, Sở tổ chức hội nghị.",
        "Ngày 12/8/2024, Sở sẽ tổ chức hội nghị.",
    ],
)
def test_what_is_planned_for_a_later_day_contradicts_nothing(sentence: str) -> None:
    assert all(verdict is not BAD for _, verdict in verdicts(report(sentence)))


def test_a_document_without_a_full_day_cannot_be_before_anything() -> None:
    undated = HEAD.replace("ngày 05 tháng 3 năm 2024", "ngày    tháng 3 năm 2024").format(sign="BC")
    view = view_of(undated + "BÁO CÁO\nKết quả\nI. KẾT QUẢ\nNgày 12/02/2024, Ban Chỉ đạo đã họp.\n")
    assert verdicts(view) == []


def test_a_day_that_no_calendar_has_is_contradicted() -> None:
    view = report("Ngày 30/02/2024, Ủy ban nhân dân tỉnh đã ban hành Kế hoạch.")
    assert verdicts(view) == [("date", BAD)]
    assert only(view, ClaimKind.EVENT).value == "2024"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Đã chi 05 (năm) tỷ đồng.", [("same_figure", GOOD)]),
        ("Đã chi 05 (bốn) tỷ đồng.", [("same_figure", BAD)]),
        ("Giá trị lên tới gần 16 tỷ đồng (15.931.788.195).", [("same_figure", GOOD)]),
        ("Giá trị là 16 tỷ đồng (14.931.788.195 đồng).", [("same_figure", BAD)]),
        ("Giá trị là 16 tỷ đồng (931.788.195 đồng).", []),
    ],
)
def test_one_figure_printed_twice_is_held_against_itself(sentence: str, found: list[object]) -> None:
    assert verdicts(report(sentence)) == found


def test_the_same_measure_of_the_same_time_is_held_against_itself_only_where_nothing_else_can_be_meant() -> (
    None
):
    measure = "Tổng thu ngân sách trên địa bàn tỉnh An Lạc năm 2023 đạt {} tỷ đồng."
    same = report(measure.format("9.860"), measure.format("9.860"))
    other = report(measure.format("9.860"), measure.format("9.680"))
    loose = report("Tổng số hồ sơ năm 2023 là 12 hồ sơ.", "Tổng số hồ sơ năm 2023 là 15 hồ sơ.")
    assert verdicts(same) == [("same_figure", GOOD)] * 2
    assert verdicts(other) == [("same_figure", BAD)] * 2
    assert BAD not in {verdict for _, verdict in verdicts(loose)}


def test_a_page_recognised_from_a_picture_contradicts_nothing() -> None:
    view = report("Đã giải quyết 271/320 hồ sơ (87,4%).")
    pages = tuple(replace(page, origin=Origin.OCR) for page in view.document.pages)
    (part, *_) = claims_of(make_view(replace(view.document, pages=pages)))
    assert [check.verdict for check in part.checks] == [OPEN]


def with_table(rows: list[list[str]]) -> Document:
    """A report with a table of these words, one cell a line."""
    lines = [words or "…" for row in rows for words in row]
    document = document_of(
        HEAD.format(sign="BC") + "BÁO CÁO\nKết quả\nI. KẾT QUẢ\nBảng kê.\n" + "\n".join(lines)
    )
    place = document.text.index("Bảng kê.") + len("Bảng kê.\n")
    cells: list[tuple[Cell, ...]] = []
    start = place
    for row in rows:
        spans = []
        for words in row:
            length = len(words or "…")
            spans.append(Cell(Span(place, place + (length if words else 0))))
            place += length + 1
        cells.append(tuple(spans))
    return replace(document, tables=(Table(Span(start, place - 1), tuple(cells)),))


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([["1", "A", "12"], ["2", "B", "30"], ["", "Tổng cộng", "42"]], [GOOD]),
        ([["1", "A", "12"], ["2", "B", "30"], ["", "Tổng cộng", "43"]], [BAD]),
        ([["", "Tổng số", "42"], ["1", "A", "12"], ["2", "B", "30"]], [GOOD]),
        ([["", "A", "12"], ["", "B", "30"], ["", "Cộng", "43"]], [OPEN]),
        ([["I", "Tỉnh", "42"], ["1", "A", "12"], ["2", "B", "30"], ["", "Tổng", "42"]], [GOOD]),
        (
            [["I", "X", "12"], ["1", "A", "12"], ["II", "Y", "30"], ["1", "B", "30"], ["", "Tổng", "42"]],
            [GOOD],
        ),
        ([["TT", "Xã", "Tỷ lệ"], ["1", "A", "12"], ["2", "B", "30"], ["", "Tổng", "21"]], []),
        ([["1", "A", "x"], ["2", "B", "30"], ["", "Tổng", "43"]], []),
    ],
)
def test_a_total_of_a_column_is_held_against_its_cells(rows: list[list[str]], found: list[Verdict]) -> None:
    view = make_view(with_table(rows))
    sums = [claim for claim in claims_of(view) if claim.kind is ClaimKind.SUM]
    assert [check.verdict for claim in sums for check in claim.checks] == found


@settings(max_examples=30)
@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=6), st.integers(0, 99))
def test_a_column_that_adds_up_agrees_and_another_does_not(column: list[int], more: int) -> None:
    rows = [[str(row), f"Xã {row}", shown(Decimal(figure))] for row, figure in enumerate(column, 1)]
    total = shown(Decimal(sum(column) + more))
    (claim,) = claims_of(make_view(with_table([*rows, ["", "Tổng cộng", total]])))
    assert [check.verdict for check in claim.checks] == [BAD if more else GOOD]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Đã chi 382.450.000 đồng, trong đó: 215.300.000; 97.150.000; 70.000.000."],
        ["Đã chi 382 triệu đồng, trong đó: giống 215 triệu đồng; phân 97 triệu đồng; khác 70 triệu đồng."],
        ["Toàn tỉnh có 450 trường học, trong đó:", "- Mầm non: 150 trường;", "- Tiểu học: 300 trường."],
        ["Tổng số cán bộ là 120 người:", "+ Nam: 70 người.", "+ Nữ: 50 người."],
    ],
)
def test_parts_behind_semicolons_and_in_items_make_a_sum(paragraphs: list[str]) -> None:
    """All parts are claims too."""
    view = report(*paragraphs)
    assert verdicts(view) == [("sum", GOOD)]
    claims = list(find_claims(view))
    assert claims[0].kind is ClaimKind.SUM
    assert len(claims) > len(claims[0].checks) + 1


def test_a_list_that_does_not_add_up_says_nothing() -> None:
    """It need not be all there is."""
    view = report("Tỉnh có 450 trường học, trong đó:", "- Mầm non: 150 trường;", "- Tiểu học: 29 trường.")
    assert verdicts(view) == []
