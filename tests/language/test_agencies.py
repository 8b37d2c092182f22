"""Which bodies a text names, as whole lists of what is found."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language.agencies import AgencyMention, find_agencies, find_agency
from vanban.language.normal import squeeze


def names(text: str) -> list[str]:
    return [mention.name for mention in find_agencies(text)]


def groups(text: str) -> list[str]:
    return [mention.name for mention in find_agencies(text) if mention.is_group]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bộ Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với các cơ quan liên quan",
            ["Bộ Nông nghiệp và Phát triển nông thôn", "các cơ quan liên quan"],
        ),
        (
            "gửi Sở Văn hóa, Thể thao và Du lịch, Sở Y tế trước ngày 15/6",
            ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"],
        ),
        (
            "Giao Ủy ban nhân dân tỉnh Kon Tum xem xét",
            ["Ủy ban nhân dân tỉnh Kon Tum"],
        ),
        ("Phòng VH-TT các huyện tổng hợp", ["Phòng VH-TT các huyện"]),
        (
            "Đài Phát thanh – Truyền hình tỉnh, Báo Kon Tum đưa tin",
            ["Đài Phát thanh – Truyền hình tỉnh", "Báo Kon Tum"],
        ),
        (
            "Ban Chỉ đạo về nhân quyền tỉnh báo cáo",
            ["Ban Chỉ đạo về nhân quyền tỉnh"],
        ),
        ("mời Công an xã Phú Điền dự", ["Công an xã Phú Điền"]),
        ("Trường Đại học Vinh tổ chức tuyển sinh", ["Trường Đại học Vinh"]),
        (
            "Tập đoàn Điện lực Việt Nam cung cấp điện",
            ["Tập đoàn Điện lực Việt Nam"],
        ),
        ("(qua Văn phòng UBND tỉnh)", ["Văn phòng UBND tỉnh"]),
        (
            "của Cục Thông tin đối ngoại, Bộ Thông tin và Truyền thông. Tài liệu",
            ["Cục Thông tin đối ngoại, Bộ Thông tin và Truyền thông"],
        ),
        (
            "Giao Hội đồng Khoa học – Công nghệ ngành Y tế chủ trì",
            ["Hội đồng Khoa học – Công nghệ ngành Y tế"],
        ),
        (
            "Ban Giám hiệu, GVCN các lớp, Tổ Tin học",
            ["Ban Giám hiệu", "GVCN các lớp", "Tổ Tin học"],
        ),
        (
            "Công ty TNHH MTV Đầu tư, Xây dựng và Kinh doanh dịch vụ Sông Trà tiếp thu ý kiến",
            ["Công ty TNHH MTV Đầu tư, Xây dựng và Kinh doanh dịch vụ Sông Trà"],
        ),
        (
            "Hội Bảo vệ thiên nhiên và môi trường tỉnh Bình Thuận và Hội Làm vườn đã giải thể",
            ["Hội Bảo vệ thiên nhiên và môi trường tỉnh Bình Thuận", "Hội Làm vườn"],
        ),
        (
            "Phòng Nghiệp vụ Y Sở Y tế phối hợp với Trung tâm YTDP tỉnh có kế hoạch",
            ["Phòng Nghiệp vụ Y Sở Y tế", "Trung tâm YTDP tỉnh"],
        ),
        (
            "Ban Thường vụ Tỉnh ủy, Thường trực HĐND tỉnh và Đảng ủy Công an Trung ương",
            ["Ban Thường vụ Tỉnh ủy", "Thường trực HĐND tỉnh", "Đảng ủy Công an Trung ương"],
        ),
        (
            "Cục Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ hướng dẫn",
            ["Cục Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ"],
        ),
        (
            "Trung tâm Giáo dục thường xuyên, Phòng Đào tạo",
            ["Trung tâm Giáo dục thường xuyên", "Phòng Đào tạo"],
        ),
        (
            "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh khẩn trương giải ngân",
            ["Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh"],
        ),
        (
            "Ngân hàng Nhà nước chi nhánh tỉnh Nghệ An chỉ đạo các ngân hàng thương mại trên địa bàn",
            ["Ngân hàng Nhà nước chi nhánh tỉnh Nghệ An", "các ngân hàng thương mại trên địa bàn"],
        ),
        (
            "Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh; Ban An toàn giao thông tỉnh",
            ["Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh", "Ban An toàn giao thông tỉnh"],
        ),
        (
            "Trường Tiểu học số 1 Phú Bài, Trường THCS Nguyễn Du; UBND quận 1; Đội Cảnh sát giao thông số 2",
            [
                "Trường Tiểu học số 1 Phú Bài",
                "Trường THCS Nguyễn Du",
                "UBND quận 1",
                "Đội Cảnh sát giao thông số 2",
            ],
        ),
        (
            "Cục Phát thanh, truyền hình và thông tin điện tử; Thanh tra Bộ, Văn phòng Bộ thực hiện",
            ["Cục Phát thanh, truyền hình và thông tin điện tử", "Thanh tra Bộ", "Văn phòng Bộ"],
        ),
        (
            "Cơ quan Cảnh sát điều tra Công an tỉnh; Báo và phát thanh, truyền hình tỉnh",
            ["Cơ quan Cảnh sát điều tra Công an tỉnh", "Báo và phát thanh, truyền hình tỉnh"],
        ),
        (
            "Cục Hàng không Việt Nam, Ban Quản lý Khu kinh tế mở Chu Lai, Vườn quốc gia Bạch Mã",
            ["Cục Hàng không Việt Nam", "Ban Quản lý Khu kinh tế mở Chu Lai", "Vườn quốc gia Bạch Mã"],
        ),
        (
            "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh;"
            " Hội đồng thi đua - khen thưởng tỉnh",
            [
                "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh",
                "Hội đồng thi đua - khen thưởng tỉnh",
            ],
        ),
        ("Phòng Thanh tra, Vụ Ngân hàng có ý kiến", ["Phòng Thanh tra", "Vụ Ngân hàng"]),
        ("Cục Hóa chất - Bộ Công Thương", ["Cục Hóa chất - Bộ Công Thương"]),
        (
            "Quân khu 5, Binh đoàn 15, Thuế cơ sở 5 tỉnh Phú Thọ",
            ["Quân khu 5", "Binh đoàn 15", "Thuế cơ sở 5 tỉnh Phú Thọ"],
        ),
        ("Chi cục Kiểm lâm, Sở NN và PTNT và UBND xã", ["Chi cục Kiểm lâm", "Sở NN và PTNT", "UBND xã"]),
        ("Hiệp hội Nhà thầu xây dựng; Hội Tin học", ["Hiệp hội Nhà thầu xây dựng", "Hội Tin học"]),
    ],
)
def test_a_name_ends_where_it_ends_in_prose(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Nội vụ, Tài chính, Tư pháp", ["Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp"]),
        ("các Sở: Tài chính, Nội vụ", ["Sở Tài chính", "Sở Nội vụ"]),
        ("các sở: TN&MT, GD&ĐT, NN&PTNT", ["Sở TN&MT", "Sở GD&ĐT", "Sở NN&PTNT"]),
        (
            "Sở Giao thông vận tải, Nông nghiệp và Phát triển nông thôn",
            ["Sở Giao thông vận tải", "Sở Nông nghiệp và Phát triển nông thôn"],
        ),
        ("các Bộ Tài chính, Nội vụ và Quốc phòng", ["Bộ Tài chính", "Bộ Nội vụ", "Bộ Quốc phòng"]),
        ("Bộ Quốc phòng, Công an tỉnh", ["Bộ Quốc phòng", "Công an tỉnh"]),
        (
            "các sở, ban, ngành: Tài chính, Y tế, Thanh tra tỉnh",
            ["Sở Tài chính", "Sở Y tế", "Thanh tra tỉnh"],
        ),
        (
            "Giám đốc các Sở: Y tế, Công Thương",
            ["Giám đốc Sở Y tế", "Giám đốc Sở Công Thương"],
        ),
        ("Giám đốc Sở Nội vụ, Tài chính", ["Giám đốc Sở Nội vụ", "Giám đốc Sở Tài chính"]),
        (
            "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ",
            ["Thủ trưởng cơ quan ngang bộ", "Thủ trưởng cơ quan thuộc Chính phủ"],
        ),
        ("Sở Tài chính, xây dựng phương án", ["Sở Tài chính"]),
        ("các Hội: Nông dân, Cựu chiến binh", ["Hội Nông dân", "Hội Cựu chiến binh"]),
        (
            "UBND các huyện: Đăk Hà, Sa Thầy và thành phố Kon Tum, Sở Y tế",
            ["UBND huyện Đăk Hà", "UBND huyện Sa Thầy", "UBND thành phố Kon Tum", "Sở Y tế"],
        ),
        (
            "các Phòng: Đào tạo, Kế hoạch - Tài chính, Tổ chức - Hành chính và các Khoa liên quan",
            [
                "Phòng Đào tạo",
                "Phòng Kế hoạch - Tài chính",
                "Phòng Tổ chức - Hành chính",
                "các Khoa liên quan",
            ],
        ),
        (
            "các Hội: Nông dân tỉnh, Phụ nữ và Cựu chiến binh",
            ["Hội Nông dân tỉnh", "Hội Phụ nữ", "Hội Cựu chiến binh"],
        ),
        (
            "Chủ tịch UBND các xã Hòa Phú, Tân An chịu trách nhiệm",
            ["Chủ tịch UBND xã Hòa Phú", "Chủ tịch UBND xã Tân An"],
        ),
    ],
)
def test_a_shared_head_noun_is_restored(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_restored_name_stands_where_its_own_words_are() -> None:
    text = "Sở Nội vụ, Tài chính"
    _, second = find_agencies(text)
    assert second == AgencyMention(11, 20, "Sở Tài chính", find_agency("Sở Tài chính"), is_group=False)


@pytest.mark.parametrize(
    "text",
    [
        "các Sở, ban, ngành",
        "UBND các huyện, thị xã, thành phố",
        "UBND các huyện, thành, thị",
        "Ủy ban nhân dân tỉnh, thành phố trực thuộc trung ương",
        "các cơ quan báo chí Trung ương và địa phương",
        "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
        "các bộ, ngành, địa phương liên quan",
        "cơ quan, tổ chức, cá nhân có liên quan",
        "các đơn vị sự nghiệp, doanh nghiệp Nhà nước thuộc UBND tỉnh",
        "Hội đồng nhân dân các cấp",
        "Mặt trận Tổ quốc Việt Nam các cấp",
        "các Ủy ban của Quốc hội",
        "Công an các đơn vị, địa phương",
        "các Sở Giáo dục và Đào tạo",
        "mỗi cơ quan, đơn vị",
        "các trường mầm non, tiểu học, trung học cơ sở công lập trên địa bàn huyện",
        "các Ban của Đảng",
        "Các cơ sở đào tạo trực thuộc các địa phương, bộ, ngành",
        "Các huyện ủy, thị ủy, đảng ủy trực thuộc",
    ],
)
def test_many_bodies_are_one_group(text: str) -> None:
    (group,) = find_agencies(f"Đề nghị {text}.")
    assert (group.name, group.is_group, group.agency) == (text, True, None)


def test_groups_that_a_new_quantifier_begins_stand_apart() -> None:
    text = "các cơ quan báo chí tỉnh và các đơn vị, địa phương; tổ chức, cá nhân có liên quan"
    assert groups(text) == [
        "các cơ quan báo chí tỉnh",
        "các đơn vị, địa phương",
        "tổ chức, cá nhân có liên quan",
    ]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh", "Chủ tịch"),
        ("Giám đốc Công an tỉnh", "Giám đốc Công an tỉnh", "Giám đốc"),
        ("Thủ trưởng các sở, ban ngành tỉnh", "Thủ trưởng các sở, ban ngành tỉnh", "Thủ trưởng"),
        (
            "Người đứng đầu cơ quan, tổ chức, đơn vị",
            "Người đứng đầu cơ quan, tổ chức, đơn vị",
            "Người đứng đầu",
        ),
        ("Chánh Văn phòng UBND tỉnh", "Chánh Văn phòng UBND tỉnh", "Chánh Văn phòng"),
        ("Chánh Thanh tra tỉnh", "Chánh Thanh tra tỉnh", "Chánh Thanh tra"),
        ("Trưởng phòng chức năng của Sở Y tế", "Trưởng phòng chức năng của Sở Y tế", "Trưởng phòng"),
        ("Thủ trưởng đơn vị thuộc cơ quan Bộ", "Thủ trưởng đơn vị thuộc cơ quan Bộ", "Thủ trưởng"),
        ("Đại diện Công an xã Phú Điền", "Đại diện Công an xã Phú Điền", "Đại diện"),
        ("Hiệu trưởng các trường THPT", "Hiệu trưởng các trường THPT", "Hiệu trưởng"),
        ("lãnh đạo các sở, ban, ngành", "lãnh đạo các sở, ban, ngành", "lãnh đạo"),
        ("Hiệu trưởng", "Hiệu trưởng", "Hiệu trưởng"),
        ("Bộ trưởng Bộ Tài chính", "Bộ trưởng Bộ Tài chính", "Bộ trưởng"),
        ("đại biểu Quốc hội", "đại biểu Quốc hội", "đại biểu"),
    ],
)
def test_the_head_of_a_body_is_told_with_the_title(text: str, name: str, office: str) -> None:
    (mention,) = find_agencies(f"{text} chịu trách nhiệm thi hành.")
    assert (mention.name, mention.office) == (name, office)


def test_a_name_in_capitals_ends_where_small_letters_begin() -> None:
    assert names("TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ Trần Văn Bình") == [
        "BỘ TRƯỞNG",
        "VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ",
    ]


def test_the_name_of_who_heads_a_body_is_no_part_of_the_bodys() -> None:
    assert names("Kết luận của Phó Chủ tịch UBND tỉnh Võ Văn Bình tại cuộc họp") == ["Phó Chủ tịch UBND tỉnh"]


@pytest.mark.parametrize(
    "text",
    [
        "theo Bộ luật Lao động và quyền sở hữu trí tuệ",
        "Ban hành kèm theo Quyết định này",
        "Báo cáo kết quả trước ngày 15",
        "Tổ chức thực hiện nghiêm túc",
        "Phòng chống thiên tai, Phòng, chống tham nhũng",
        "tinh thần đoàn kết, viện trợ, hội nghị, cục bộ",
        "TỔ CHỨC THỰC HIỆN",
        "BAN HÀNH QUY CHẾ",
        "BÁO CÁO KẾT QUẢ CÔNG TÁC",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XV",
        "CƠ SỞ VẬT CHẤT",
        "Căn cứ Luật Tổ chức Chính phủ, Luật Công an nhân dân, Luật Mặt trận Tổ quốc Việt Nam",
        "bãi bỏ toàn bộ Quyết định số 10",
        "số 182 đường Trường Chinh, phường Trường Vinh, quần đảo Trường Sa, phố cổ Hội An",
        "thị trường Việt Nam và cán bộ, công chức",
        "Hội nghị tổng kết, Đoàn viên ưu tú, Vụ việc phức tạp, Trường hợp khác",
        "",
    ],
)
def test_words_that_are_no_bodies_are_left_alone(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND TỈNH KON TUM", "ubnd@kon-tum"),
        ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "so-tt-tt"),
        ("Sở TT&TT", "so-tt-tt"),
        ("Sở VH,TT&DL", "so-vhttdl"),
        ("Bộ TT&TT", "bo-tt-tt"),
        ("Uỷ ban nhân dân tỉnh", "ubnd@tinh"),
        ("Sở Văn hoá thể thao du lịch", "so-vhttdl"),
        ("MTTQ Việt Nam", "mttqvn"),
        ("LĐLĐ tỉnh", "ldld@tinh"),
        ("Thủ tướng Chính phủ", "thu-tuong"),
        ("Sở Nội vụ1", "so-noi-vu"),
    ],
)
def test_capitals_letters_and_spellings_name_the_same_body(text: str, expected: str) -> None:
    (mention,) = find_agencies(text)
    assert mention.agency is not None
    assert mention.agency.key == expected


def test_the_day_says_which_body_a_name_means() -> None:
    text = "Ủy ban nhân dân tỉnh Bắc Ninh"
    keys = [
        mention.agency and mention.agency.key
        for day in (date(2025, 6, 30), date(2025, 7, 1), None)
        for mention in find_agencies(text, on=day)
    ]
    assert keys == ["ubnd@bac-ninh", "ubnd@bac-ninh-2025", None]


def test_a_body_that_was_not_in_being_on_the_day_is_named_but_not_known() -> None:
    (mention,) = find_agencies("Bộ Thông tin và Truyền thông", on=date(2026, 1, 1))
    assert (mention.name, mention.agency) == ("Bộ Thông tin và Truyền thông", None)


PIECES = st.sampled_from(
    [
        *("Sở ", "Bộ ", "các ", "Các Sở: ", "UBND ", "Ủy ban nhân dân ", "Chủ tịch ", "Thủ trưởng ", "Cục "),
        *("Tài chính", "Nội vụ", "Y tế", "tỉnh", " Kon Tum", "huyện", "thành phố", "ban, ngành", "cơ quan"),
        *(
            ", ",
            " và ",
            "; ",
            " - ",
            ": ",
            " ",
            "\n",
            ".",
            "(",
            ")",
            " thuộc ",
            " của ",
            " chủ trì",
            "1",
            "Đ",
        ),
        *(
            "HỘI ",
            "BAN ",
            "UBND\ntỉnh",
            "Sở\nTài chính",
            "các\ncơ quan",
            "có liên quan",
            "các cấp",
            "Công an ",
            "Trường Đại học ",
            "Vinh",
            "Nguyễn Văn An",
        ),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_mentions_stand_in_order_and_apart_each_on_its_line(text: str) -> None:
    mentions = list(find_agencies(text))
    assert all(before.end <= after.start for before, after in pairwise(mentions))
    assert all(0 <= mention.start < mention.end <= len(text) for mention in mentions)
    assert not any("\n" in text[mention.start : mention.end] for mention in mentions)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_name_is_what_is_printed_or_ends_with_it(text: str) -> None:
    for mention in find_agencies(text):
        printed = squeeze(text[mention.start : mention.end])
        assert mention.name.endswith(printed)
        assert mention.office is None or mention.name.startswith(mention.office)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=4).map("".join), st.integers(200, 400))
def test_hostile_repetition_is_read_to_its_end(piece: str, times: int) -> None:
    text = piece * times
    assert sum(mention.end - mention.start for mention in find_agencies(text)) <= len(text)
