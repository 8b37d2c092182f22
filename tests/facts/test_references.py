"""What can only be understood from the document: found, pointed at, or left unresolved."""

from __future__ import annotations

import pytest
from tests.facts.views import view_of

from vanban.facts.citing.relations import cited_in
from vanban.facts.pointing.references import find_references

DECREE = """CHÍNH PHỦ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/2025/NĐ-CP | Độc lập - Tự do - Hạnh phúc
 | Hà Nội, ngày 05 tháng 3 năm 2025
NGHỊ ĐỊNH
Quy định về công tác văn thư
Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Việc này do cơ quan quy định.
Điều 2. Giải thích từ ngữ
1. Văn bản là thông tin.
2. Văn bản gồm:
a) Văn bản giấy;
b) Văn bản điện tử;
c) Bản sao.
Chương II
SOẠN THẢO
Mục 1
BẢN THẢO
Điều 3. Soạn thảo
1. Soạn bản thảo.
2. {}
Mục 2
BẢN CHÍNH
Điều 4. Ký ban hành
1. Người đứng đầu ký.
2. Cấp phó ký thay.
Nơi nhận: | TM. CHÍNH PHỦ
- Lưu: VT. | THỦ TƯỚNG
 | Trần Văn B
Phụ lục I
MẪU VĂN BẢN
(Kèm theo Nghị định số 12/2025/NĐ-CP ngày 05 tháng 3 năm 2025 của Chính phủ)
1. Mẫu giấy
Phụ lục II
MẪU SỔ
(Kèm theo Nghị định số 12/2025/NĐ-CP ngày 05 tháng 3 năm 2025 của Chính phủ)
1. Sổ đến
"""

DECISION = """UỶ BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH AN BÌNH | Độc lập - Tự do - Hạnh phúc
Số: 12/2025/QĐ-UBND | An Bình, ngày 05 tháng 3 năm 2025
QUYẾT ĐỊNH
Ban hành Quy chế phối hợp quản lý chợ
Căn cứ Nghị định số 60/2024/NĐ-CP ngày 05 tháng 6 năm 2024 của Chính phủ;
QUYẾT ĐỊNH:
Điều 1. Ban hành Quy chế phối hợp quản lý chợ.
Điều 2. {}
Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành.
Nơi nhận: | TM. ỦY BAN NHÂN DÂN
- Như Điều 3; | CHỦ TỊCH
- Lưu: VT. | Nguyễn Văn A
QUY CHẾ
Phối hợp quản lý chợ
(Ban hành kèm theo Quyết định số 12/2025/QĐ-UBND ngày 05 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Việc phối hợp giữa các sở.
2. {}
Điều 2. Nguyên tắc
Đúng pháp luật.
"""

LETTER = """BỘ NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 120/BNV-TCBC | Độc lập - Tự do - Hạnh phúc
V/v hướng dẫn công tác văn thư | Hà Nội, ngày 05 tháng 3 năm 2025
Kính gửi: Ủy ban nhân dân các tỉnh
Thực hiện {}, Bộ Nội vụ đề nghị:
1. Rà soát văn bản.
2. {}
Nơi nhận: | BỘ TRƯỞNG
- Như trên; |
- Lưu: VT. | Nguyễn Văn A
"""

AMENDING = """QUỐC HỘI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Luật số: 12/2025/QH15 | Độc lập - Tự do - Hạnh phúc
LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT LƯU TRỮ
Điều 1. Sửa đổi, bổ sung một số điều của Luật Lưu trữ
1. Sửa đổi, bổ sung khoản 2 Điều 3 như sau:
“2. Luật này áp dụng theo khoản 1 Điều này và Điều 2 Luật này.”.
2. Bãi bỏ điểm a khoản 1 Điều 2.
3. Bổ sung Điều 3a vào sau Điều 3 như sau:
“Điều 3a. Lưu trữ điện tử
1. Theo khoản 2 Điều này.
2. Chính phủ quy định chi tiết Điều này.”.
4. Thay thế cụm từ “tài liệu” bằng cụm từ “hồ sơ” tại khoản 1 Điều 2, Điều 3.
Điều 2. Điều khoản chuyển tiếp
Hồ sơ theo Điều 1 của Luật này.
Điều 3. Hiệu lực thi hành
Luật này có hiệu lực từ ngày 01 tháng 7 năm 2025.
"""


def found_in(printed: str) -> list[tuple[str, str | None, list[str]]]:
    """The words of each reference, its aim, and the first words of its targets."""
    view = view_of(printed)
    text = view.text
    return [
        (
            text[one.span.start : one.span.end],
            one.aim and one.aim.value,
            [" ".join(text[span.start : span.end].split()[:3]) for span in one.targets],
        )
        for one in find_references(view, cited_in(view))
    ]


def found_by(sentence: str) -> list[tuple[str, str | None, list[str]]]:
    return found_in(DECREE.format(sentence))


NUMBER = ["12/2025/NĐ-CP"]


@pytest.mark.parametrize(
    ("sentence", "words", "aim", "targets"),
    [
        ("Trái với Nghị định này thì bị xử lý.", "Nghị định này", "document", NUMBER),
        ("Nghị Định này quy định.", "Nghị Định này", "document", NUMBER),
        ("Văn bản này thay thế.", "Văn bản này", "document", NUMBER),
        ("Theo khoản 1 Điều này.", "khoản 1 Điều này", "division", ["1. Soạn bản"]),
        ("Theo khoản 1.", "khoản 1", "division", ["1. Soạn bản"]),
        ("Theo quy định tại khoản này.", "khoản này", "division", ["2. Theo quy"]),
        ("Chính phủ quy định chi tiết Điều này.", "Điều này", "division", ["Điều 3. Soạn"]),
        ("Theo khoản 2 Điều 4 Nghị định này.", "khoản 2 Điều 4 Nghị định này", "division", ["2. Cấp phó"]),
        (
            "Theo khoản 2, Điều 4 của Nghị định này.",
            "khoản 2, Điều 4 của Nghị định này",
            "division",
            ["2. Cấp phó"],
        ),
        ("Theo Điều 4, khoản 2.", "Điều 4, khoản 2", "division", ["2. Cấp phó"]),
        ("Theo Ðiều 4.", "Ðiều 4", "division", ["Điều 4. Ký"]),
        (
            "Theo các điểm a, b và c khoản 2 Điều 2.",
            "các điểm a, b và c khoản 2 Điều 2",
            "division",
            ["a) Văn bản", "b) Văn bản", "c) Bản sao."],
        ),
        (
            "Theo điểm a khoản 2 Điều 2 và khoản 1 Điều 4 Nghị định này.",
            "điểm a khoản 2 Điều 2 và khoản 1 Điều 4 Nghị định này",
            "division",
            ["a) Văn bản", "1. Người đứng"],
        ),
        (
            "Theo khoản 1 và khoản 2 Điều 4 của Nghị định này.",
            "khoản 1 và khoản 2 Điều 4 của Nghị định này",
            "division",
            ["1. Người đứng", "2. Cấp phó"],
        ),
        (
            "Theo các điều từ Điều 1 đến Điều 3 Nghị định này.",
            "Điều 1 đến Điều 3 Nghị định này",
            "division",
            ["Điều 1. Phạm", "Điều 2. Giải", "Điều 3. Soạn"],
        ),
        (
            "Theo các điểm a đến c khoản 2 Điều 2.",
            "các điểm a đến c khoản 2 Điều 2",
            "division",
            ["a) Văn bản", "b) Văn bản", "c) Bản sao."],
        ),
        ("Theo Chương I Nghị định này.", "Chương I Nghị định này", "division", ["Chương I QUY"]),
        ("Theo Chương 1.", "Chương 1", "division", ["Chương I QUY"]),
        ("Theo Mục 2 Chương này.", "Mục 2 Chương này", "division", ["Mục 2 BẢN"]),
        ("Theo Mục này.", "Mục này", "division", ["Mục 1 BẢN"]),
        ("Theo Phụ lục I.", "Phụ lục I", "attachment", ["Phụ lục I"]),
        ("Theo Phụ lục số 01.", "Phụ lục số 01", "attachment", ["Phụ lục I"]),
        (
            "Theo các Phụ lục I và II ban hành kèm theo Nghị định này.",
            "Phụ lục I và II ban hành kèm theo Nghị định này",
            "attachment",
            ["Phụ lục I", "Phụ lục II"],
        ),
        (
            "Theo Phụ lục I đến Phụ lục II Nghị định này.",
            "Phụ lục I đến Phụ lục II Nghị định này",
            "attachment",
            ["Phụ lục I", "Phụ lục II"],
        ),
        ("Theo mục 1 Phụ lục II kèm theo.", "mục 1 Phụ lục II kèm theo", "division", ["1. Sổ đến"]),
    ],
)
def test_a_reference_points_at_what_it_means(sentence: str, words: str, aim: str, targets: list[str]) -> None:
    assert found_by(sentence) == [(words, aim, targets)]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Theo khoản 9 Điều này.", "khoản 9 Điều này"),  # is not there
        ("Theo Điều 15 của Nghị định này.", "Điều 15 của Nghị định này"),
        ("Theo khoản 1 Điều 4 và khoản 9 Điều 2.", "khoản 1 Điều 4 và khoản 9 Điều 2"),  # one of them is not
        ("Theo Phụ lục IV ban hành kèm theo Nghị định này.", "Phụ lục IV ban hành kèm theo Nghị định này"),
        ("Theo khoản 1 và Điều 2.", "khoản 1 và Điều 2"),  # of this article or of that
        ("Theo Điều 4 Thông tư này.", "Điều 4 Thông tư này"),  # a decree
        ("Ghi là “Theo Điều 4 của Nghị định này”.", "Điều 4 của Nghị định này"),  # a specimen
        ("Theo Quyết định nêu trên.", "Quyết định nêu trên"),  # none was cited
    ],
)
def test_what_cannot_be_told_is_left_unresolved(sentence: str, words: str) -> None:
    assert found_by(sentence) == [(words, None, [])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo khoản 1 Điều 5 Luật Lưu trữ.",
        "Theo khoản 1 Điều 4, Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020.",
        "Theo điểm a khoản 2 Điều 2 và khoản 1 Điều 4 của Bộ luật Lao động.",
        "Theo Điều 4 Quy chế làm việc của Bộ.",
        "Theo Quy chế làm việc (Điều 4).",
        "Nghị định số 82/2020/NĐ-CP có: lập hồ sơ (Điều 3); ký văn bản (Điều 4).",
        "Theo Điều 4 về bản chính của Nghị định số 30/2020/NĐ-CP.",
        "Theo Phụ lục I ban hành kèm theo Thông tư số 01/2011/TT-BNV.",
        "Nộp vào tài khoản 2, chuyển khoản 1 lần và chi khoản 2 triệu đồng.",
        "Vào thời điểm 1 năm sau, thang điểm 2, đạt tổng điểm 1 môn.",
        "Phần 1 năm kinh phí này do cơ quan này chi trong năm này.",
        "Người này, việc này, trường hợp này, quyết định này của Hội đồng.",
        "Làm trên cơ sở văn bản trên máy tính, theo cấp trên.",
        "Văn bản có phụ lục kèm theo thì phải ghi.",
        "Tiết kiệm; chi tiết a; chủ trương này; hạng mục 1; danh mục 2.",
        "Mẫu nước, biểu diễn, mục đích, phần mềm, điểm yếu, Điều lệ, tiết kiệm.",
    ],
)
def test_what_is_no_reference_is_left_alone(sentence: str) -> None:
    assert found_by(sentence) == []


def test_a_sentence_that_begins_with_this_is_no_article() -> None:
    assert found_by("Văn bản chậm. Điều này cho thấy cần sửa.") == []
    assert found_by("Văn bản chậm. Điều này không áp dụng với tỉnh.")[0][1:] == ("division", ["Điều 3. Soạn"])


def test_a_decision_and_the_regulation_it_issues_are_told_apart() -> None:
    printed = DECISION.format(
        "Quyết định này có hiệu lực. Quy chế này áp dụng theo Điều 1.", "Theo Điều 2; Quy chế này."
    )
    assert found_in(printed) == [
        ("Quyết định này", "document", ["12/2025/QĐ-UBND"]),
        ("Quy chế này", "attachment", ["QUY CHẾ Phối"]),
        ("Điều 1", "division", ["Điều 1. Ban"]),
        ("Điều 3", "division", ["Điều 3. Chánh"]),
        ("Điều 2", "division", ["Điều 2. Nguyên"]),
        ("Quy chế này", "attachment", ["QUY CHẾ Phối"]),
    ]


def test_the_articles_of_a_named_text_are_looked_for_in_it() -> None:
    printed = DECISION.format("Theo Điều 2 Quy chế này.", "Theo Điều 3 Quyết định này; Điều 3 Quy chế này.")
    assert found_in(printed) == [
        ("Điều 2 Quy chế này", "division", ["Điều 2. Nguyên"]),
        ("Điều 3", "division", ["Điều 3. Chánh"]),
        ("Điều 3 Quyết định này", "division", ["Điều 3. Chánh"]),
        ("Điều 3 Quy chế này", None, []),
    ]


def test_a_text_is_named_by_its_title_or_by_what_it_is_attached_to() -> None:
    printed = DECISION.format(
        "Quy chế ban hành kèm theo Quyết định này được công bố.", "Quy chế phối hợp quản lý chợ này mở."
    )
    assert [found for found in found_in(printed) if found[1] == "attachment"] == [
        ("Quy chế ban hành kèm theo Quyết định này", "attachment", ["QUY CHẾ Phối"]),
        ("Quy chế phối hợp quản lý chợ này", "attachment", ["QUY CHẾ Phối"]),
    ]


def test_a_decision_that_somebody_takes_is_not_the_document() -> None:
    printed = DECISION.format("Giao cho các sở.", "Giám đốc ra quyết định; quyết định này gửi các sở.")
    assert [found[0] for found in found_in(printed)] == ["Điều 3"]


def test_another_of_its_kind_in_the_paragraph_is_not_the_document() -> None:
    words = "Quy chế làm việc của Ủy ban còn hiệu lực; các sở thực hiện quy chế này."
    assert [found[0] for found in found_in(DECISION.format("Giao.", words))] == ["Điều 3"]
    words = "Quy chế này còn hiệu lực; các sở thực hiện quy chế này."
    assert [found[0] for found in found_in(DECISION.format("Giao.", words))][1:] == [
        "Quy chế này",
        "quy chế này",
    ]


def test_an_amending_law_speaks_of_another_until_it_speaks_of_itself() -> None:
    assert found_in(AMENDING) == [
        ("khoản 2 Điều 3", None, []),
        ("Luật này", None, []),
        ("khoản 1 Điều này", None, []),
        ("Điều 2 Luật này", None, []),
        ("điểm a khoản 1 Điều 2", None, []),
        ("Điều 3a", None, []),
        ("Điều 3", None, []),
        ("khoản 2 Điều này", None, []),
        ("Điều này", None, []),
        ("khoản 1 Điều 2, Điều 3", None, []),
        ("Điều 1 của Luật này", "division", ["Điều 1. Sửa"]),
        ("Luật này", "document", ["12/2025/QH15"]),
    ]


CITED = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ"
EARLIER = ["Nghị định số"]


@pytest.mark.parametrize(
    ("cited", "sentence", "found"),
    [
        (CITED, "Nghiên cứu Nghị định nêu trên.", [("Nghị định nêu trên", "citation", EARLIER)]),
        (CITED, "Áp dụng Điều 5 Nghị định nói trên.", [("Điều 5 Nghị định nói trên", "citation", EARLIER)]),
        (
            f"{CITED}, Nghị định số 45/2020/NĐ-CP",
            "Theo Nghị định nêu trên.",
            [("Nghị định nêu trên", None, [])],
        ),
        (CITED, "Theo các Nghị định nêu trên.", [("Nghị định nêu trên", None, [])]),
        (CITED, "Góp ý dự thảo Nghị định nêu trên.", [("Nghị định nêu trên", None, [])]),
        (CITED, "Thực hiện Công văn này.", [("Công văn này", "document", ["120/BNV-TCBC"])]),
        (CITED, "Theo mục 1 Công văn này.", [("mục 1 Công văn này", "division", ["1. Rà soát"])]),
        (CITED, "Theo Nghị định số 30 nêu trên.", [("Nghị định số 30 nêu trên", "citation", EARLIER)]),
        (CITED, "Theo văn bản 30 nói trên.", [("văn bản 30 nói trên", "citation", EARLIER)]),
        (CITED, "Theo Nghị định số 3 nêu trên.", [("Nghị định số 3 nêu trên", None, [])]),
        (
            f"{CITED}, Nghị định số 30/2022/NĐ-CP",
            "Theo Nghị định 30 trên.",
            [("Nghị định 30 trên", None, [])],
        ),
        (CITED, "Các hội nêu trên và nội dung nói trên.", []),
    ],
)
def test_what_a_letter_cites_is_named_again(
    cited: str, sentence: str, found: list[tuple[str, str | None, list[str]]]
) -> None:
    assert found_in(LETTER.format(cited, sentence)) == found


CIRCULAR = """BỘ TÀI CHÍNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 27/2005/TT-BTC | Độc lập - Tự do - Hạnh phúc
 | Hà Nội, ngày 12 tháng 4 năm 2005
THÔNG TƯ
Hướng dẫn quản lý hạn mức tín dụng
Bộ Tài chính hướng dẫn như sau:
I. CÁC QUY ĐỊNH CHUNG
1. Hạn mức tín dụng là khoản vay nước ngoài.
1.1. Toàn bộ tiền vay được hạch toán.
1.2. Việc hạch toán do Bộ làm.
2. Các dự án gồm:
a) Dự án nhóm A;
b) Dự án nhóm B.
II. HƯỚNG DẪN CỤ THỂ
1. Đối với các khoản vay này.
2. {}
"""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Theo điểm 1 mục I.", ("điểm 1 mục I", "division", ["1. Hạn mức"])),
        ("Theo điểm 1.1 mục I Thông tư này.", ("điểm 1.1 mục I Thông tư này", "division", ["1.1. Toàn bộ"])),
        ("Theo tiết 1.2 điểm 1 phần I.", ("tiết 1.2 điểm 1 phần I", "division", ["1.2. Việc hạch"])),
        ("Theo tiết a điểm 2 Mục I nêu trên.", ("tiết a điểm 2 Mục I", "division", ["a) Dự án"])),
        ("Theo điểm a mục I.2.", ("điểm a mục I.2", "division", ["a) Dự án"])),
        ("Theo điểm 1 mục này.", ("điểm 1 mục này", "division", ["1. Đối với"])),
        ("Theo mục 2.", ("mục 2", None, [])),  # the one in which it stands, or II
    ],
)
def test_the_sections_of_older_texts_are_found(
    sentence: str, found: tuple[str, str | None, list[str]]
) -> None:
    assert found_in(CIRCULAR.format(sentence))[0] == found


def test_an_annex_is_not_the_annex_attached_to_it() -> None:
    annexed = LETTER.format(CITED, "Báo cáo theo Phụ lục kèm theo Công văn này.") + (
        "PHỤ LỤC\nMẪU BÁO CÁO\n(Kèm theo Công văn số 120/BNV-TCBC ngày 05 tháng 3 năm 2025 của Bộ Nội vụ)\n"
        "1. Số liệu theo phụ lục đính kèm\n"
    )
    assert found_in(annexed) == [
        ("Phụ lục kèm theo Công văn này", "attachment", ["PHỤ LỤC MẪU"]),
        ("phụ lục đính kèm", None, []),
    ]


def test_how_the_document_itself_may_be_changed_is_said_of_it() -> None:
    printed = DECREE.replace("Điều 4. Ký ban hành", "Điều 4. Sửa đổi, bổ sung Nghị định")
    printed = printed.replace(
        "2. Cấp phó ký thay.", "2. Sửa đổi, bổ sung Nghị định này do Chính phủ quyết định."
    )
    assert found_in(printed.format("Ký.")) == [("Nghị định này", "document", NUMBER)]


def test_new_words_without_quotation_marks_are_not_the_documents_own() -> None:
    printed = DECREE.replace("Điều 4. Ký ban hành", "Điều 4. Sửa đổi, bổ sung một số điều của Luật Lưu trữ")
    printed = printed.replace(
        "2. Cấp phó ký thay.", "2. Khoản 3 Điều 5 được sửa đổi: Luật này và Nghị định này."
    )
    assert [(words, aim) for words, aim, _ in found_in(printed.format("Ký."))] == [
        ("Khoản 3 Điều 5", None),
        ("Luật này", None),
        ("Nghị định này", None),
    ]


def test_what_is_replaced_by_something_else_changes_no_law() -> None:
    printed = DECREE.replace("Điều 4. Ký ban hành", "Điều 4. Thành phần hồ sơ được thay thế bằng dữ liệu")
    printed = printed.replace(
        "2. Cấp phó ký thay.", "2. Hồ sơ được thay thế bằng dữ liệu theo Điều 2 Nghị định này."
    )
    assert found_in(printed.format("Ký.")) == [("Điều 2 Nghị định này", "division", ["Điều 2. Giải"])]


def test_a_document_without_number_stands_for_itself_by_its_title() -> None:
    printed = DECREE.format("Theo Nghị định này.").replace("Số: 12/2025/NĐ-CP", "")
    assert found_in(printed) == [("Nghị định này", "document", ["Quy định về"])]
