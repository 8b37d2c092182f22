"""What several tests are handed."""

from __future__ import annotations

import pytest
from hypothesis import settings

from vanban.model import (
    Cell,
    Division,
    Document,
    Doubt,
    Encoding,
    Field,
    Footer,
    Footnote,
    Header,
    Level,
    Page,
    Part,
    PartKind,
    Recipient,
    Source,
    Span,
    Table,
)

settings.register_profile("untimed", settings.get_profile(settings.get_current_profile_name()), deadline=None)
settings.load_profile("untimed")

LETTER = """\
CHÍNH PHỦ
Số: 30/2020/NĐ-CP
NGHỊ ĐỊNH
Về công tác | văn thư
Căn cứ Luật Tổ chức Chính phủ;
Điều 1. Phạm vi
điều chỉnh
1. Nghị định này quy định về
công tác văn thư[1].
2. Các cơ quan: <b>
Tên
Số
A|B
2
TM. CHÍNH PHỦ
Nguyễn Xuân Phúc
Nơi nhận:
- Ban Bí thư (để b/c);
[1] Và lưu trữ.
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regenerate-golden",
        action="store_true",
        help="write what is read now as what is expected, and look at the difference before you commit it",
    )


@pytest.fixture
def a_document() -> Document:
    """A short decree with a division, a table, a note, a recipient and a doubt."""

    def at(words: str) -> Span:
        start = LETTER.index(words)
        return Span(start, start + len(words))

    def field(value: str) -> Field:
        return Field(value, at(value))

    table = Span(at("Tên\n").start, at("A|B\n2").end)
    clauses = (
        Division(Level.KHOAN, "1", None, Span(at("1. Nghị").start, at("thư[1].").end)),
        Division(Level.KHOAN, "2", None, Span(at("2. Các").start, table.end)),
    )
    article = Division(Level.DIEU, "1", "Phạm vi điều chỉnh", Span(at("Điều 1.").start, table.end), clauses)
    return Document(
        source=Source("30.txt", "0" * 64, "text/plain", Encoding.UNICODE, 1),
        text=LETTER,
        pages=(Page(1, 0, 0, Span(0, len(LETTER))),),
        lines=(),
        header=Header(
            issuer=field("CHÍNH PHỦ"),
            number=field("30/2020/NĐ-CP"),
            date=Field("2020-03-05", Span(0, 1)),
            kind=Field("Nghị định", at("NGHỊ ĐỊNH")),
            subject=field("Về công tác | văn thư"),
        ),
        footer=Footer(
            authority=field("TM. CHÍNH PHỦ"),
            signer=field("Nguyễn Xuân Phúc"),
            recipients=(Recipient("Ban Bí thư", "để b/c", at("Ban Bí thư (để b/c)")),),
        ),
        body=(article,),
        footnotes=(Footnote("1", at("[1] Và lưu trữ."), at("[1]")),),
        parts=(
            Part(PartKind.CO_QUAN_BAN_HANH, at("CHÍNH PHỦ")),
            Part(PartKind.SO_KY_HIEU, at("Số: 30/2020/NĐ-CP")),
            Part(PartKind.TEN_LOAI, at("NGHỊ ĐỊNH")),
            Part(PartKind.TRICH_YEU, at("Về công tác | văn thư")),
            Part(PartKind.NOI_DUNG, article.span),
            Part(PartKind.QUYEN_HAN, at("TM. CHÍNH PHỦ")),
            Part(PartKind.HO_TEN, at("Nguyễn Xuân Phúc")),
            Part(PartKind.NOI_NHAN, Span(at("Nơi nhận:").start, at("(để b/c);").end)),
        ),
        tables=(
            Table(
                table,
                (
                    (Cell(at("Tên")), Cell(Span(at("Tên\nSố").end - 2, at("Tên\nSố").end))),
                    (Cell(at("A|B")), Cell(Span(at("A|B\n2").end - 1, at("A|B\n2").end))),
                ),
            ),
        ),
        attachments=(),
        papers=(),
        stamps=(),
        signatures=(),
        doubts=(Doubt("header.date", "ngày không đọc được", 1),),
    )
