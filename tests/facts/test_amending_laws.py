"""Laws that amend others: whose the number behind the title is."""

from __future__ import annotations

import pytest
from tests.facts.views import view_of

from vanban.facts.citing.relations import cited_in
from vanban.model import Citation

LAW = """QUỐC HỘI
Luật số: 07/2031/QH17
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT SỞ HỮU TRÍ TUỆ

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;

Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ số 50/2005/QH11{more}.

Điều 1. Sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ
"""


def numbered(printed: str) -> list[tuple[str, str | None, str | None]]:
    """First words of the title, number and date of each law named with a title."""
    return [
        (" ".join(one.title.split()[:3]), one.number, one.date)
        for one in cited_in(view_of(printed))
        if one.title
    ]


def of(citations: tuple[Citation, ...], number: str) -> Citation:
    """The citation with this number."""
    return next(one for one in citations if one.number == number)


@pytest.mark.parametrize("more", ["", " đã được sửa đổi, bổ sung một số điều theo Luật số 36/2009/QH12"])
def test_the_law_that_is_enacted_here_is_no_citation_and_the_number_is_the_amended_ones(more: str) -> None:
    """Of the preamble only the amended law is cited."""
    named = numbered(LAW.format(more=more))
    assert ("Sở hữu trí", "50/2005/QH11", None) in named
    assert not any(title.startswith("sửa đổi") for title, _, _ in named)


def test_what_amended_the_amended_law_is_related_to_it() -> None:
    """`A số 50 đã được sửa đổi theo Luật số 36`: 36 amends 50."""
    view = view_of(
        "Theo Luật sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ số 50/2005/QH11 đã được sửa đổi, "
        "bổ sung một số điều theo Luật số 36/2009/QH12, các đơn vị thực hiện."
    )
    cited = cited_in(view)
    assert of(cited, "36/2009/QH12").related_to == of(cited, "50/2005/QH11").span


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        (  # in a citing text it is the amending law's
            "theo Luật sửa đổi, bổ sung một số điều của Luật Khuyến khích đầu tư trong nước "
            "số 04/1998/QH10 ngày 20/5/1998",
            [("sửa đổi, bổ", "04/1998/QH10", "1998-05-20"), ("Khuyến khích đầu", None, None)],
        ),
        (
            "theo Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức "
            "số 52/2019/QH14 ngày 25/11/2019",
            [
                ("sửa đổi, bổ", "52/2019/QH14", "2019-11-25"),
                ("Cán bộ, công", None, None),
                ("Viên chức", None, None),
            ],
        ),
        (  # ngày của luật sửa đổi, số của luật được sửa đổi
            "theo Luật sửa đổi, bổ sung một số điều của Luật Giáo dục số 38/2005/QH11 ngày 25/11/2009",
            [("sửa đổi, bổ", None, "2009-11-25"), ("Giáo dục", "38/2005/QH11", None)],
        ),
        (  # two numbers
            "theo Luật sửa đổi, bổ sung một số điều của Luật Nhà ở số 56/2005/QH11 số 34/2009/QH12",
            [("sửa đổi, bổ", "34/2009/QH12", None), ("Nhà ở", "56/2005/QH11", None)],
        ),
        (  # each law of the list with its own
            "thông qua Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu số 61/2005/QH11, "
            "Luật Xây dựng số 16/2003/QH11 và Luật Đất đai số 13/2003/QH11.",
            [
                ("sửa đổi, bổ", None, None),
                ("Đấu thầu", "61/2005/QH11", None),
                ("Xây dựng", "16/2003/QH11", None),
                ("Đất đai", "13/2003/QH11", None),
            ],
        ),
        (
            "về dự án Luật sửa đổi, bổ sung một số điều của Luật Giáo dục số 43/2019/QH14",
            [("sửa đổi, bổ", None, None), ("Giáo dục", "43/2019/QH14", None)],
        ),
        (  # the same law is named so elsewhere
            "theo Luật Giáo dục số 43/2019/QH14 và Luật sửa đổi, bổ sung một số điều của Luật Giáo dục "
            "số 43/2019/QH14",
            [
                ("Giáo dục", "43/2019/QH14", None),
                ("sửa đổi, bổ", None, None),
                ("Giáo dục", "43/2019/QH14", None),
            ],
        ),
    ],
)
def test_a_number_is_the_amending_laws_unless_the_text_tells_otherwise(
    printed: str, named: list[tuple[str, str | None, str | None]]
) -> None:
    """Whose number it is."""
    assert numbered(printed) == named


def test_a_law_of_the_assembly_that_a_report_tells_of_keeps_its_number() -> None:
    """A report is no law: what the Assembly enacted is cited with its number."""
    named = numbered(
        "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Doanh nghiệp số 03/2022/QH15."
    )
    assert named[0] == ("sửa đổi, bổ", "03/2022/QH15", None)


def test_a_law_that_is_no_amending_one_does_not_cite_itself_either() -> None:
    """`Quốc hội ban hành Luật Nhà giáo` in that very law."""
    amends = "sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ số 50/2005/QH11"
    printed = LAW.format(more="").replace(amends, "Nhà giáo")
    assert "Luật Nhà giáo" in printed
    assert not any(title.startswith("Nhà") for title, _, _ in numbered(printed))
