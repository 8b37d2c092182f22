"""A document is told from the page that carries it, and nothing is cut out of one."""

from __future__ import annotations

import pytest

from vanban.files.chrome import find_document, is_page, may_hold_chrome

MENU = [
    "Trang chủ",
    "Đăng nhập",
    "Giới thiệu",
    "Nghị định số 30/2020/NĐ-CP về công tác văn thư",
    "Còn hiệu lực",
]
QUOC_HIEU = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
BODY = ["Số: 30/2020/NĐ-CP", "NGHỊ ĐỊNH", "Điều 1. Phạm vi", "TM. CHÍNH PHỦ", "Nguyễn Xuân Phúc"]
TAIL = [
    "Văn bản liên quan",
    "Ban hành:",
    "05/03/2020",
    "Hiệu lực: Đã biết",
    "Tải về",
    "Facebook",
    "Hotline: 1900",
]


def kept(lines: list[str]) -> list[str]:
    first, last = find_document(lines)
    return lines[first:last]


@pytest.mark.parametrize(
    "head",
    [
        ["CHÍNH PHỦ", *QUOC_HIEU],
        ["CHÍNH", "PHỦ", "-------", *QUOC_HIEU],
        ["|", "CHÍNH PHỦ", "|", *QUOC_HIEU, "|"],
        ["ỦY BAN NHÂN DÂN", "TỈNH HÀ TĨNH", *QUOC_HIEU],
        ["CỘNG HÒA XÃ", "HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc", "CHÍNH PHỦ"],
        ["ĐẢNG CỘNG SẢN VIỆT NAM", "Hà Nội, ngày 5 tháng 3 năm 2020"],
    ],
)
def test_the_document_begins_with_its_own_head_and_ends_before_the_site(head: list[str]) -> None:
    assert kept([*MENU, *head, *BODY, *TAIL]) == [*head, *BODY]


def test_the_sites_own_titles_after_the_signature_are_left_out() -> None:
    title = "Nghị định 30/2020/NĐ-CP quy định về công tác văn thư"
    assert kept([*MENU, "CHÍNH PHỦ", *QUOC_HIEU, *BODY, "|", title, *TAIL])[-2:] == ["Nguyễn Xuân Phúc", "|"]


def test_annexes_stay_though_their_columns_are_named_as_on_a_site() -> None:
    annex = [
        "PHỤ LỤC",
        "|",
        "Số hiệu",
        "|",
        "Ngày ban hành",
        "|",
        "Tình trạng",
        "|",
        "Ghi chú",
        "|",
        "Facebook",
        "|",
    ]
    rows = [f"Đơn vị {number}" for number in range(40)]
    whole = ["CHÍNH PHỦ", *QUOC_HIEU, *BODY, *annex, *rows]
    assert kept(whole) == whole
    assert kept([*MENU, *whole, *TAIL]) == whole


def test_a_table_of_contents_of_the_document_stays_and_the_sites_goes() -> None:
    contents = ["MỤC LỤC", *(f"Điều {number}. Trách nhiệm" for number in range(1, 31))]
    whole = ["CHÍNH PHỦ", *QUOC_HIEU, *contents, *BODY]
    assert kept(whole) == whole
    beside = ["Mục lục", "Điều 1. Phạm vi", *(f"Khoản {number}" for number in range(1, 9))]
    assert kept([*MENU, *whole, *beside]) == whole


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["Mẫu số 1", "CHÍNH PHỦ", *QUOC_HIEU, *BODY],
        ["Trang chủ", "Đăng nhập", "một bài viết không phải văn bản"],
        [
            "CHÍNH PHỦ",
            *QUOC_HIEU,
            *BODY,
            "Công khai trên vbpl.vn và thuvienphapluat.vn theo quy định của pháp luật.",
        ],
    ],
)
def test_without_chrome_or_without_a_head_nothing_is_cut(lines: list[str]) -> None:
    assert kept(lines) == lines


def test_a_page_shows_by_more_than_one_line() -> None:
    assert is_page(MENU)
    assert not is_page(["Email", "Ghi chú", "Số hiệu"])
    assert not is_page(["Đăng nhập"])
    assert may_hold_chrome("... Lược đồ ...")
    assert not may_hold_chrome("\n".join(BODY))
