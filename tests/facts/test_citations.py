"""Documents cited by number: every field, in the forms of every period."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from vanban.facts.citing.citations import find_citations

LEFT_OUT = ("span", "relation", "related_to", "target", "checks")


def read(text: str) -> list[dict[str, str]]:
    """What is read of each citation: its words and the fields that are printed."""
    return [
        {"words": citation.span.of(text)}
        | {name: value for name, value in asdict(citation).items() if value and name not in LEFT_OUT}
        for citation in find_citations(text)
    ]


def test_a_citation_is_read_whole() -> None:
    text = "theo điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về"
    assert read(text) == [
        {
            "words": text[5:-3],
            "kind": "Nghị định",
            "number": "30/2020/NĐ-CP",
            "date": "2020-03-05",
            "issuer": "Chính phủ",
            "pinpoint": "điểm a khoản 2 Điều 5",
        }
    ]


@pytest.mark.parametrize(
    ("printed", "kind", "number"),
    [
        ("Nghị định số 54/CP", "Nghị định", "54/CP"),
        ("Nghị định 77-CP", "Nghị định", "77-CP"),
        ("Chỉ thị 814/TTg", "Chỉ thị", "814/TTg"),
        ("Quyết định số 999-TC/QĐ/CĐKT", "Quyết định", "999-TC/QĐ/CĐKT"),
        ("Nghị định số 24/2000/NĐ - CP", "Nghị định", "24/2000/NĐ-CP"),
        ("Nghị định 30/2020/ND-CP", "Nghị định", "30/2020/ND-CP"),
        ("Quyết định số 12 /2001/ QÐ-TTg", "Quyết định", "12/2001/QĐ-TTg"),
        ("Quyết định số:\u00a0256/2004/QĐ-UB", "Quyết định", "256/2004/QĐ-UB"),
        ("Nghị quyết số 66.7/2025/NQ-CP", "Nghị quyết", "66.7/2025/NQ-CP"),
        ("Nghị quyết số 57-NQ/TW", "Nghị quyết", "57-NQ/TW"),
        ("Kết luận số 06-KL/TU", "Kết luận", "06-KL/TU"),
        ("Quy định số 205-QĐ/TW", "Quy định", "205-QĐ/TW"),
        ("Văn bản hợp nhất số 01/VBHN-VPQH", "Văn bản hợp nhất", "01/VBHN-VPQH"),
        ("Thông tư liên tịch số 60/2003/TTLT-BNV-BTC", "Thông tư liên tịch", "60/2003/TTLT-BNV-BTC"),
        ("Pháp lệnh số 44/2002/PL-UBTVQH10", "Pháp lệnh", "44/2002/PL-UBTVQH10"),
        ("Lệnh số 15/2004/L-CTN", "Lệnh", "15/2004/L-CTN"),
        ("Luật số 21/2023/QH15", "Luật", "21/2023/QH15"),
        ("Công văn số 2769/UBND-\nNCKSTTHC", "Công văn", "2769/UBND-NCKSTTHC"),
        ("Công văn chỉ đạo số 12/UBND-NC", "Công văn", "12/UBND-NC"),
        ("Báo cáo thẩm định số 45/BC-STP", "Báo cáo", "45/BC-STP"),
        ("QUYẾT ĐỊNH SỐ 10/2016/QĐ-UBND", "Quyết định", "10/2016/QĐ-UBND"),
        ("QĐ số: 12/ 2001/ QĐ-BTC", "Quyết định", "12/2001/QĐ-BTC"),
        ("TT 05/2019/TT-BTC", "Thông tư", "05/2019/TT-BTC"),
        ("Nghị định 15/2020", "Nghị định", "15/2020"),
        (
            "Thông tư liên tịch số 37/2012/TTLT\u2011BLĐTBXH\u2011BYT",
            "Thông tư liên tịch",
            "37/2012/TTLT-BLĐTBXH-BYT",
        ),
        ("Nghị định số 30/2020/NĐ-CP1", "Nghị định", "30/2020/NĐ-CP"),
        ("Luật số 125/2025/QHI5", "Luật", "125/2025/QH15"),
        ("Tờ trình số     /TTr-SNV", "Tờ trình", "/TTr-SNV"),
        ("Quyết định số …05…./2006/ QĐ-UBND", "Quyết định", "05/2006/QĐ-UBND"),
    ],
)
def test_kinds_and_numbers_of_every_period(printed: str, kind: str, number: str) -> None:
    assert read(f"Xem {printed}; rồi") == [{"words": printed, "kind": kind, "number": number}]


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        (" ngày 05/3/2020", "2020-03-05"),
        (", ngày 5-3-2020", "2020-03-05"),
        (" ngày 05.3.2020", "2020-03-05"),
        (" ngày 05 tháng 3 năm 2020", "2020-03-05"),
        (" ngày 16/11 /2013", "2013-11-16"),
        (" ngày\n15/5/2018", "2018-05-15"),
        (" ký ngày 05/3/2020", "2020-03-05"),
        (" được ban hành ngày 05/3/2020", "2020-03-05"),
        (" (ngày 05/3/2020)", "2020-03-05"),
        (" NGÀY 21/3/2016", "2016-03-21"),
        (" ngày     tháng     năm 2025", "2025"),
        (" ngày     tháng 01 năm 2025", "2025-01"),
        (" năm 2023", "2023"),
        (" ngày 2l tháng 02 năm 2012", "2012-02"),
        (" ngày 31/02/2020", "2020"),
        (" ngày …/…/2024", "2024"),
        (" ngày .../5/2024", "2024-05"),
    ],
)
def test_dates_in_all_their_forms(printed: str, date: str) -> None:
    (citation,) = read(f"Tờ trình số 12/TTr-SNV{printed} về việc")
    assert (citation["words"], citation["date"]) == (f"Tờ trình số 12/TTr-SNV{printed}", date)


def test_the_issuer_ends_the_mention_and_no_word_of_the_title_is_in_it() -> None:
    text = "Văn bản số 973/CBC-TH ngày 24/10/2024 của Cục Báo chí, Bộ Thông tin và Truyền thông về việc"
    (citation,) = read(text)
    assert (citation["issuer"], citation["words"]) == ("Cục Báo chí, Bộ Thông tin và Truyền thông", text[:-8])


@pytest.mark.parametrize(
    ("text", "issuer", "date"),
    [
        ("Ngày 30/8/2024, Sở Nội vụ có Công văn số 2328/SNV-TCCC trả lời", "Sở Nội vụ", "2024-08-30"),
        ("Ngày 08/10/2024, Chính phủ ban hành Nghị định số 126/2024/NĐ-CP", "Chính phủ", "2024-10-08"),
        (
            "đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 2/TTr-SVHTTDL",
            "Giám đốc Sở Văn hóa, Thể thao và Du lịch",
            None,
        ),
        ("Công văn số 130/SYT-NVY ngày 21/02/2012 Sở Y tế về việc", "Sở Y tế", "2012-02-21"),
        ("Nghị định của Chính phủ số 24/2000/NĐ-CP ngày 31/7/2000", "Chính phủ", "2000-07-31"),
        ("Quyết định số 12/QĐ-UBND của UBND tỉnh ngày 05/3/2020", "UBND tỉnh", "2020-03-05"),
        ("Sở Nội vụ nhận được Công văn số 12/STC-NS của Sở Tài chính", "Sở Tài chính", None),
        ("Sở Nội vụ nhận được Công văn số 12/STC-NS về việc", None, None),
    ],
)
def test_issuer_and_date_may_stand_before_the_number(text: str, issuer: str | None, date: str | None) -> None:
    (citation,) = read(text)
    assert (citation.get("issuer"), citation.get("date")) == (issuer, date)


def test_a_list_shares_kind_date_and_issuer() -> None:
    text = "các Quyết định số: 1743/QĐ-BXD, 1744/QĐ-BXD ngày 31/12/2024 của Bộ trưởng Bộ Xây dựng về"
    shared = {"kind": "Quyết định", "date": "2024-12-31", "issuer": "Bộ trưởng Bộ Xây dựng"}
    assert read(text) == [
        {"words": "Quyết định số: 1743/QĐ-BXD", "number": "1743/QĐ-BXD"} | shared,
        {"words": text[text.index("1744") : -3], "number": "1744/QĐ-BXD"} | shared,
    ]


def test_a_list_is_headed_by_kind_and_issuer() -> None:
    text = "Quyết định của Bộ Tài chính: số 749/QĐ-BTC ngày 03/6/2020 phê duyệt A; số 942/QĐ-BTC phê duyệt B"
    first, second = read(text)
    assert first["words"] == text[: text.index(" phê")]
    assert (first["issuer"], first["date"]) == ("Bộ Tài chính", "2020-06-03")
    assert second == {
        "words": "số 942/QĐ-BTC",
        "kind": "Quyết định",
        "number": "942/QĐ-BTC",
        "issuer": "Bộ Tài chính",
    }


def test_a_date_is_not_shared_with_a_number_of_another_year() -> None:
    first, second = read("các Nghị định số 01/2019/NĐ-CP, 02/2020/NĐ-CP ngày 05/3/2020 của Chính phủ")
    assert (first.get("date"), first["issuer"], second["date"]) == (None, "Chính phủ", "2020-03-05")


def test_an_issuer_is_shared_only_where_the_sign_may_be_its_own() -> None:
    decree, circular = read("Nghị định số 01/2020/NĐ-CP và Thông tư số 02/2020/TT-BTC của Bộ Tài chính")
    assert (decree.get("issuer"), circular["issuer"]) == (None, "Bộ Tài chính")
    letter, decision = read("Công văn số 1/ABC-X và Quyết định số 2/QĐ-UBND của UBND tỉnh")
    assert (letter.get("issuer"), decision["issuer"]) == (None, "UBND tỉnh")
    letter, paper = read(
        "Công văn số 1/BCĐNQ-TH ngày 30/10/2024 và Văn bản số 2/CV-VP ngày 08/10/2024 của Ban Chỉ đạo"
    )
    assert (letter["issuer"], paper["issuer"]) == ("Ban Chỉ đạo", "Ban Chỉ đạo")


@pytest.mark.parametrize(
    "text",
    [
        "Luật này và Nghị định này",
        "văn bản số 123 nói trên, Quyết định nêu trên",
        "Số: 12/QĐ-UBND\nHà Nội, ngày 05/3/2020",
        "UBND TỈNH Số: 01 /TB-GA VI",
        "NGHỊ QUYẾT\nSố: 12/NQ-HĐND\nVề việc",
        "Ví dụ: Quyết định của Ban Kinh tế Trung ương\nSố 246-QĐ/BKTTW",
        "các ký hiệu /NQ-CP, /QĐ-UBND và /TB-VP",
        "số nhà 12/4 đường 3/2, điện thoại 0912-345-678",
        "chiếm 271/320 khuyến nghị, giai đoạn 2021-2025",
        "Mẫu số 01/TB ban hành",
        "Dự án số 2 của Bộ Tài chính",
        "tháng 03/2020 và Báo cáo 03/2020",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert read(text) == []


def test_a_serial_alone_needs_a_date_or_an_issuer() -> None:
    text = "Quyết định số 150 ngày 03/11/2003 của Thủ tướng Chính phủ; Quyết định số 151"
    (citation,) = read(text)
    assert (citation["number"], citation["date"], citation["issuer"]) == (
        "150",
        "2003-11-03",
        "Thủ tướng Chính phủ",
    )


def test_citations_in_table_cells_run_over_their_lines() -> None:
    text = "- Nghị định số 69/2018/NĐ-CP ngày\n15/5/2018 của\nChính phủ quy định chi tiết"
    assert read(text) == [
        {
            "words": text[2:-18],
            "kind": "Nghị định",
            "number": "69/2018/NĐ-CP",
            "date": "2018-05-15",
            "issuer": "Chính phủ",
        }
    ]
