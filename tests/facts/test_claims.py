"""Statements that can be checked: which words are one, of which kind, said of what, when and by whom."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.facts.reports import HEAD, LETTER, PLAN, claims_of, only, report, told
from tests.facts.views import view_of

from vanban.facts.stating.claims import find_claims
from vanban.model import ClaimKind


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Việt Nam chấp thuận 271/320 khuyến nghị, đây là tỷ lệ cao nhất trong 4 chu kỳ bảo vệ.",
            [("part_of_whole", "271/320 khuyến nghị"), ("ranking", "cao nhất trong 4 chu kỳ")],
        ),
        (
            "Toàn tỉnh xảy ra 125 vụ tai nạn, làm chết 45 người; so với cùng kỳ giảm 12 vụ (8,8%).",
            [
                ("quantity", "125 vụ"),
                ("quantity", "45 người"),
                ("change", "giảm 12 vụ"),
                ("percentage", "8,8%"),
            ],
        ),
        (
            "Thu ngân sách đạt 9.860 tỷ đồng, bằng 58,2% dự toán, tăng 12,4% so với cùng kỳ.",
            [("quantity", "9.860 tỷ đồng"), ("percentage", "58,2%"), ("change", "tăng 12,4%")],
        ),
        (
            "Đã giảm từ 18 phòng (ban) xuống còn 13 ban.",
            [("change", "giảm từ 18 phòng (ban) xuống còn 13 ban")],
        ),
        ("Nâng độ bao phủ từ 67,8% năm 2012 đến 90,6%.", [("change", "từ 67,8% năm 2012 đến 90,6%")]),
        ("Mỗi lớp đã có từ 25 đến 30 học viên.", [("quantity", "25 đến 30 học viên")]),
        ("Tỉnh xếp thứ 12/63 tỉnh, thành phố.", [("ranking", "xếp thứ 12/63 tỉnh")]),
        ("Dân số đông thứ 3 cả nước.", [("ranking", "thứ 3 cả nước")]),
        ("Xuất khẩu gạo đứng đầu cả nước.", [("ranking", "đứng đầu cả nước")]),
        ("Có 07 trong tổng số 09 sở đồng ý.", [("part_of_whole", "07 trong tổng số 09 sở")]),
        (
            "Đã công bố 744 văn bản, trong đó hết hiệu lực 345, còn hiệu lực 378 và sửa đổi 21.",
            [("sum", "744 văn bản"), ("quantity", "345"), ("quantity", "378"), ("quantity", "21")],
        ),
        ("Quy mô gấp 1,3 lần năm 2020.", [("change", "gấp 1,3 lần")]),
        ("Tốc độ tăng trưởng khoảng 7,6% (kế hoạch là 7,5 - 8%).", [("percentage", "7,6%")]),
        ("Vốn đầu tư đạt 35,4% GDP (kế hoạch đề ra là 36%).", [("percentage", "35,4%")]),
        ("Nợ công 37% GDP, thấp hơn trần cho phép (60% GDP).", [("percentage", "37%")]),
        (
            "Dự kiến đạt 41,1% GDP so với 40% năm 2003.",
            [("percentage", "40%")],
        ),
        (
            "Theo số liệu của Cục Thống kê tỉnh, dân số là 1.254.300 người.",
            [("attribution", "Theo số liệu của Cục Thống kê tỉnh"), ("quantity", "1.254.300 người")],
        ),
    ],
)
def test_what_a_report_states_is_found(sentence: str, claims: list[tuple[str, str]]) -> None:
    assert told(report(sentence)) == claims


@pytest.mark.parametrize(
    "sentence",
    [
        "Phấn đấu đến năm 2025, tỷ lệ hộ nghèo còn dưới 1%; có 100% xã đạt chuẩn.",
        "Thời gian gia hạn không quá 12 tháng, tối đa 03 lần.",
        "Mức hỗ trợ tối thiểu 500.000 đồng/người/tháng.",
        "Thực hiện Nghị quyết số 16/2000/NQ-CP ngày 18/10/2000 của Chính phủ.",
        "Địa chỉ: số 12 đường Trần Phú, điện thoại 0238.898.8989.",
        "Trong 02 năm qua, các hội không báo cáo.",
        "Mục tiêu đến năm 2030 là 85% hộ dân.",
        "Tỉnh sẽ xây dựng 05 trường học.",
        "Muốn đạt tốc độ 7,5% thì năm sau phải trên 8,8%.",
    ],
)
def test_aims_limits_dates_of_documents_and_numbers_of_things_are_no_claims(sentence: str) -> None:
    assert told(report(sentence)) == []


def test_sections_of_goals_and_forecasts_state_nothing() -> None:
    view = view_of(
        HEAD.format(sign="BC")
        + "BÁO CÁO\nTình hình năm 2023\nI. KẾT QUẢ THỰC HIỆN\nGRDP tăng 7,5%.\n"
        + "II. MỤC TIÊU, CHỈ TIÊU NĂM 2024\n1. GRDP tăng 8,5%; xuất khẩu đạt 2 tỷ USD.\n"
        + "III. DỰ BÁO MỘT SỐ CÂN ĐỐI\n1. Tổng thu đạt 12.000 tỷ đồng, tăng 5%.\n"
    )
    assert told(view) == [("change", "tăng 7,5%")]


def test_a_plan_orders_unless_it_says_that_something_was_done() -> None:
    view = view_of(
        PLAN
        + "1. Tổ chức 25 lớp tập huấn cho 1.250 lượt người.\n"
        + "2. Bảo đảm 100% cán bộ được tập huấn.\n"
        + "3. Bố trí 05 cán bộ đã qua đào tạo.\n"
        + "4. Năm 2023, tỉnh đã tổ chức 12 lớp.\n"
        + "Tất cả 7 huyện đã thành lập hội đồng.\n"
    )
    assert told(view) == [("quantity", "12 lớp"), ("quantity", "7 huyện")]


def test_articles_rule_and_state_nothing_but_the_day_on_which_they_were_passed() -> None:
    view = view_of(
        HEAD.format(sign="NQ")
        + "NGHỊ QUYẾT\nVề phí\nĐiều 1. Mức phí\n1. Mức phí là 50.000 đồng, giảm 20% so với năm 2023.\n"
        + "Điều 2. Hiệu lực\nNghị quyết này đã được Hội đồng nhân dân thông qua ngày 02 tháng 3 năm 2024.\n"
    )
    assert told(view) == [("event", "thông qua ngày 02 tháng 3 năm 2024")]


def test_a_letter_states_what_its_words_show() -> None:
    view = view_of(
        LETTER
        + "Đến nay, Sở đã tiếp nhận 320 hồ sơ.\nĐề nghị Sở bố trí 05 cán bộ.\nThí sinh nộp 02 bộ hồ sơ.\n"
    )
    assert told(view) == [("quantity", "320 hồ sơ")]


@pytest.mark.parametrize(
    ("sentence", "words", "day"),
    [
        ("Ngày 12/02/2024, Ban Chỉ đạo đã họp.", "Ngày 12/02/2024, Ban Chỉ đạo đã họp", "2024-02-12"),
        (
            "Ngày 24/02/2024, Chủ tịch tỉnh có Công văn số 12/UBND-TH.",
            "Ngày 24/02/2024, Chủ tịch tỉnh có Công văn",
            "2024-02-24",
        ),
        (
            "Thực hiện Quyết định số 596/QĐ-UBND ngày 16/3/2023 của tỉnh, ngày 29/10/2023, Sở đã họp.",
            "ngày 29/10/2023, Sở đã họp",
            "2023-10-29",
        ),
        (
            "Chủ nhật ngày 11/02/2024, Đoàn đã khảo sát.",
            "Chủ nhật ngày 11/02/2024, Đoàn đã khảo sát",
            "2024-02-11",
        ),
        (
            "Tại đại hội ngày 27/01/2024, Hội đã thông qua Điều lệ.",
            "ngày 27/01/2024, Hội đã thông qua",
            "2024-01-27",
        ),
        ("Nhiệm kỳ III đã kết thúc từ ngày 28/12/2023.", "kết thúc từ ngày 28/12/2023", "2023-12-28"),
        ("Vụ cháy chợ xảy ra tháng 6/2023.", "Vụ cháy chợ xảy ra tháng 6/2023", "2023-06"),
        ("Báo cáo do một tổ chức công bố ngày 16/10/2023.", "công bố ngày 16/10/2023", "2023-10-16"),
    ],
)
def test_a_dated_event_is_found(sentence: str, words: str, day: str) -> None:
    claim = only(view := report(sentence), ClaimKind.EVENT)
    assert (claim.span.of(view.text), claim.value) == (words, day)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ được áp dụng.",
        "Báo cáo kết quả trước ngày 15/4/2024.",
        "Ngày 15/4/2024, Sở sẽ tổ chức hội nghị.",
        "Quyết định có hiệu lực từ ngày 01/4/2024.",
        "Theo Công văn số 12/SYT, ngày 21/9/2023 của Sở Y tế, các đơn vị đã báo cáo.",
    ],
)
def test_dates_of_documents_terms_and_days_to_come_are_no_events(sentence: str) -> None:
    assert "event" not in {kind for kind, _ in told(report(sentence))}


def test_a_quotation_has_its_source_and_the_norms_in_it_state_nothing() -> None:
    view = report(
        "Khoản 3 Điều 15 Nghị định số 126/2024/NĐ-CP quy định: “Hội phải có 50 hội viên, nộp 02 bộ hồ sơ”.",
        "Ông Trần Văn Tám trả lời: “Chúng tôi đã hoàn thành 80% khối lượng công việc được giao”.",
    )
    norm, answer, share = claims_of(view)
    assert norm.kind is ClaimKind.QUOTATION
    assert norm.attributed_to == "Khoản 3 Điều 15 Nghị định số 126/2024/NĐ-CP"
    assert (answer.attributed_to, share.value, share.attributed_to) == (
        "Ông Trần Văn Tám",
        "80",
        "Ông Trần Văn Tám",
    )


def test_words_that_an_amendment_puts_in_are_no_quotation() -> None:
    view = report("Sửa đổi khoản 2 Điều 5 như sau: “2. Hội phải có ít nhất 50 hội viên trong tỉnh”.")
    assert told(view) == []


def test_what_an_amending_decree_says_can_be_quoted() -> None:
    view = report(
        "Nghị định số 1/2023/NĐ-CP sửa đổi, bổ sung Nghị định số 2 quy định: “Hội gửi báo cáo kết quả”."
    )
    assert [kind for kind, _ in told(view)] == ["quotation"]


def test_the_ends_of_a_range_are_no_value() -> None:
    assert only(report("Mỗi lớp đã có từ 25 đến 30 học viên."), ClaimKind.QUANTITY).value is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỗi đơn vị cử 02 đại biểu tham dự.",
        "Hồ sơ gồm 01 bộ bản chính, 02 bản sao.",
        "Đồng ý chủ trương đầu tư dự án với tổng mức đầu tư là 25 tỷ đồng.",
        "Xử phạt vi phạm hành chính 15.000.000 đồng đối với Công ty A.",
        "Giao kế hoạch vốn 12,5 tỷ đồng cho 03 dự án.",
        "Cho phép Công ty A thuê 2,5 ha đất trong thời hạn 50 năm.",
        "Điều chỉnh tổng mức đầu tư từ 25 tỷ đồng lên 30 tỷ đồng.",
        "Đơn giá được áp dụng là 150.000 đồng/m2.",
    ],
)
def test_what_a_letter_orders_allows_or_grants_is_no_claim(sentence: str) -> None:
    assert told(view_of(LETTER + sentence + "\n")) == []


def test_names_in_quotation_marks_are_no_quotations() -> None:
    assert told(report("Thực hiện mô hình “một cửa”, “một cửa liên thông” ở huyện.")) == []


def test_a_claim_says_of_what_of_when_and_whose_word_it_is() -> None:
    view = report("Trong năm 2023, tỷ lệ bao phủ bảo hiểm y tế đạt 93,35% dân số.")
    claim = only(view, ClaimKind.PERCENTAGE)
    assert claim.subject is not None
    assert claim.subject.value == "tỷ lệ bao phủ bảo hiểm y tế"
    assert claim.subject.span.of(view.text) == claim.subject.value
    assert (claim.value, claim.unit, claim.period) == ("93.35", "%", "Trong năm 2023")
    assert (claim.attributed_to, claim.about_person) == ("ỦY BAN NHÂN DÂN TỈNH AN LẠC", None)


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Khu vực có vốn đầu tư nước ngoài tăng 11,7%.", "Khu vực có vốn đầu tư nước ngoài"),
        ("Tổng số cán bộ, công chức hiện có là 2.350 người.", "Tổng số cán bộ, công chức"),
        ("Tổng sản phẩm trên địa bàn (GRDP) ước tăng 7,5%.", "Tổng sản phẩm trên địa bàn (GRDP)"),
        ("Đặc biệt, doanh thu du lịch đạt 4.500 tỷ đồng.", "doanh thu du lịch"),
        ("Toàn tỉnh xảy ra 125 vụ tai nạn.", None),
        ("So với cùng kỳ giảm 12 vụ.", None),
    ],
)
def test_the_subject_is_the_words_before_the_verb_or_none(sentence: str, subject: str | None) -> None:
    (claim,) = claims_of(report(sentence))
    assert (claim.subject and claim.subject.value) == subject


def test_who_is_said_to_report_is_the_speaker_of_the_whole_sentence() -> None:
    view = report("Theo đánh giá của Ngân hàng Phát triển (NPT), nước A tăng 8,8%; nước B tăng 6,8%.")
    changes = [claim for claim in claims_of(view) if claim.kind is ClaimKind.CHANGE]
    assert [claim.attributed_to for claim in changes] == ["Ngân hàng Phát triển (NPT)"] * 2


def test_a_change_and_a_rank_say_what_they_are_held_against() -> None:
    view = report("Số vụ giảm 12% so với cùng kỳ năm trước, đứng thứ 37 trên tổng số 63 tỉnh.")
    change, rank = claims_of(view)
    assert (change.value, change.of) == ("12", "cùng kỳ năm trước")
    assert (rank.value, rank.of) == ("37", "63")


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("Đồng chí Trần Văn Bình đã chủ trì 3 cuộc họp.", "Trần Văn Bình"),
        ("Hộ ông Lê Văn An có 3,5 ha đất.", "Lê Văn An"),
        ("Phó Chủ tịch UBND tỉnh Võ An đã chủ trì 3 cuộc họp.", "Võ An"),
        ("Có 2 đơn khiếu nại của Phạm Thị Thu Hà.", "Phạm Thị Thu Hà"),
        ("Đối tượng Y Bhăm Niê đã thực hiện 3 vụ.", "Y Bhăm Niê"),
        ("Hiệp hội Nước mắm Phan Thiết có 45 hội viên.", None),
        ("Tỉnh Hà Nam có 6 huyện.", None),
        ("Thành phố Hồ Chí Minh có 22 quận.", None),
        ("Đường Nguyễn Văn Linh dài 12 km.", None),
        ("Ủy ban nhân dân tỉnh đã giải quyết 12 hồ sơ.", None),
    ],
)
def test_a_claim_about_a_named_person_is_marked(sentence: str, person: str | None) -> None:
    assert {claim.about_person for claim in claims_of(report(sentence))} == {person}


PIECES = [
    "đã giải quyết ", "12 vụ ", "84,7% ", "271/320 hồ sơ ", "từ 5 vụ lên 8 vụ ", "tăng 3% so với cùng kỳ ",
    "(", ")", ". ", "; ", ", ", ": ", "\n- ", "\n", "“", "”", "theo báo cáo của Sở Y tế, ", "trong đó ",
    "Ngày 12/02/2024, Sở Y tế đã họp ", "cao nhất cả nước ", "5", "1.234", "kế hoạch là ", "quy định: ",
    "ông Lê Văn An ", "năm 2023 ", "gồm ",
]  # fmt: skip
HOSTILE = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join)


@settings(max_examples=60)
@given(HOSTILE)
def test_no_text_stops_the_search_and_spans_lie_in_it(text: str) -> None:
    view = report(text)
    found = list(find_claims(view))
    assert found == sorted(found, key=lambda claim: (claim.span.start, claim.span.end))
    for claim in found:
        assert 0 <= claim.span.start < claim.span.end <= len(view.text)
        assert all(span.end <= len(view.text) for check in claim.checks for span in check.spans)


@pytest.mark.parametrize("piece", ["(", "1 ", "từ 1 vụ lên ", "“", "a, ", "1.", "; ", "ngày 1/1 ", "1/1 "])
def test_a_hostile_text_is_read_to_its_end(piece: str) -> None:
    assert claims_of(report(piece * 4000)) is not None
