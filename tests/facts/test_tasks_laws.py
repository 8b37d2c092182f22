"""Laws of tasks: whatever a page says, a task has somebody who is told, and its words stand where it says."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.facts.directives import page_of
from tests.facts.views import view_of

from vanban.facts.ordering.action_words import EMPTY
from vanban.facts.ordering.assignees import read_names
from vanban.facts.ordering.name_lists import split_names
from vanban.facts.ordering.orders import read_orders
from vanban.facts.ordering.speech import Speech
from vanban.facts.ordering.tasks import find_tasks

PIECES = (
    "Giao ", "giao ", "Yêu cầu ", "yêu cầu: ", "Đề nghị ", "đề nghị ", "Sở Y tế", "Sở Nội vụ, Tài chính",
    "các Sở: Tài chính, Y tế", "UBND các huyện, thành phố", "Chủ tịch UBND tỉnh", "các đơn vị",
    "Ông Nguyễn Văn A",
    "tổ chức", "Ban Chỉ đạo", "cơ quan quản lý", " và ", ", ", "; ", ": ", ". ", " (", ")", "“", "”", '"',
    " chủ trì", " phối hợp với ", " có trách nhiệm", " chịu trách nhiệm thi hành", " rà soát ", " báo cáo ",
    " đã ",
    " sẽ ", " căn cứ chức năng, ", " trước ngày 15/4/2025", " hằng tháng", "\n1. ", "\na) ", "\n- ", "\nII. ",
    "\n2.1. ", " của ", " kết quả", " Quyết định này", " các nhiệm vụ sau:", "Theo ", "Trong tháng 5, ", "1",
    "đ",
    " thực hiện", "Đơn vị chủ trì: ", "Thời hạn: ", "Điều 3. ", "\n",
)  # fmt: skip
WORDS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(WORDS, st.sampled_from(["THÔNG BÁO", "CHỈ THỊ", "QUYẾT ĐỊNH", "BÁO CÁO", "THÔNG TƯ", ""]))
@settings(max_examples=150, deadline=None)
def test_a_task_tells_somebody_and_its_words_are_what_their_spans_cover(words: str, kind: str) -> None:
    view = view_of(page_of(words, kind, issuer="ỦY BAN NHÂN DÂN TỈNH AN BÌNH", number="Số: 1/2025/X"))
    for task in find_tasks(view):
        assert task.agencies
        assert all(agency.value.strip() for agency in task.agencies)
        assert " ".join(task.action.span.of(view.text).split()) == task.action.value != ""
        assert task.action.span in task.span
        for found in (task.deliverable, task.report_to):
            assert found is None or " ".join(found.span.of(view.text).split()) == found.value
        view.placed(task)


@given(WORDS)
@settings(max_examples=200, deadline=None)
def test_orders_of_a_paragraph_stand_one_after_the_other(words: str) -> None:
    line = words.replace("\n", " ")
    orders = list(read_orders(Speech(line, "Sở Tư pháp"), 0, len(line)))
    assert all(order.start <= order.action <= order.end <= len(line) for order in orders)
    assert all(one.end <= other.start or one.empty for one, other in pairwise(orders))


@given(WORDS)
@settings(max_examples=200, deadline=None)
def test_names_end_before_what_follows_and_are_never_empty(words: str) -> None:
    names = read_names(words, 0, len(words))
    if names:
        assert 0 == names.start < names.end <= names.after <= len(words)
        assert names.fields
        assert all(field.value for field in names.fields)
        assert all(field.span.start < field.span.end <= names.end for field in names.fields)


@given(WORDS)
@settings(max_examples=200, deadline=None)
def test_a_list_of_names_is_parted_into_pieces_in_order(words: str) -> None:
    fields = split_names(words, 0, len(words))
    spans = [field.span for field in fields]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(st.sampled_from(PIECES), st.integers(1, 3000))
@settings(max_examples=60, deadline=None)
def test_no_wording_said_again_and_again_takes_long(piece: str, times: int) -> None:
    line = (piece * times).replace("\n", " ")
    orders = list(read_orders(Speech(line, ""), 0, len(line)))
    assert len(orders) <= max(1, line.count(" "))


def test_an_empty_order_is_made_of_syllables_that_announce() -> None:
    assert {"thực", "hiện", "nhiệm", "vụ", "sau"} <= EMPTY
    assert not {"rà", "soát", "xử", "lý"} & EMPTY
