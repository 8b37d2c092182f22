"""Part a list of names, and give each its head noun back.

các Sở: Tài chính, Y tế và Chủ tịch UBND các huyện, thị xã
        ^ Sở Tài chính     ^ Chủ tịch UBND các huyện, thị xã: the comma inside parts nothing
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from vanban.language.agencies import AgencyMention
from vanban.language.normal import squeeze
from vanban.model import Field, Span

_LIST_OPENS = re.compile(r"(?:các|Các|những|Những)\s[^:;]{2,80}:\s+")
_ADDRESSED = re.compile(
    r"(?:(?:các|những)\s+)?(?:ông(?:,?\s*/?\s*\(?bà\)?)?|đồng chí|đ/c)\s*:?\s+(?=(?:Tổ trưởng|Khu|Ấp|Trưởng"
    r"|Chánh|Giám|Phó|Chủ|Trưởng|Thủ|Bí|Hiệu|Cục|Vụ|Viện|Bộ))",
    re.IGNORECASE,
)
"""A courteous beginning that is no part of the name: `Các ông (bà) Chánh Văn phòng`."""
_PARTING = re.compile(r"\s*;\s+(?:và\s+|cùng\s+)?|\s*,\s+(?:và\s+|cùng\s+)?|\s+(?:và|cùng với|cùng)\s+")
_PLURAL = re.compile(
    r"(?:các|những|mỗi|từng|toàn thể|tất cả)\s+(?!thành phố\b|thị xã\b|thị trấn\b|xã\b|phường\b|huyện\b"
    r"|quận\b|tỉnh\b)",
    re.IGNORECASE,
)
_PROPER = re.compile(
    r"(?:Bộ|Sở|Ban|Ngành|Ủy ban|Uỷ ban|UBND|HĐND|UBMTTQ\w*|MTTQ|Mặt trận|Hội đồng|Văn phòng|Thanh tra"
    r"|Kiểm toán|Công an|Quân"
    r"|Viện|Tòa án|Toà án|Tổng|Cục|Chi cục|Vụ|Trung tâm|Trường|Học viện|Đại học|Khoa|Phòng|Tổ|Đoàn|Đội|Hội"
    r"|Hiệp hội"
    r"|Liên|Công đoàn|Công ty|Tập đoàn|Ngân hàng|Kho bạc|Bảo hiểm|BHXH|Hải quan|Chi nhánh|Báo|Đài|Cổng"
    r"|Trang|Tạp chí"
    r"|Bệnh viện|Trạm|Quỹ|Cơ quan|Đơn vị|Tổ chức|Doanh nghiệp|Nhà|Chủ|Thủ|Người|Giám đốc|Phó|Chánh|Bí thư"
    r"|Trưởng|Hiệu trưởng|Tư lệnh|Chỉ huy|Thống đốc|Chính phủ|Quốc hội|Giáo viên|GVCN|Giảng viên|Thí sinh"
    r"|Đảng|Chi bộ"
    r"|Tỉnh|Thành|Huyện|Quận|Thị|Đồng chí|đồng chí|Ông|Bà|ông|bà|Thầy|Cô|Đại biểu|Lãnh đạo|Kiểm sát"
    r"|Quản lý thị trường"
    r"|Bộ đội|TTYT|BQL|VNPT|Viettel|Điện lực|Thuế|Thường trực|TAND|VKSND|LĐLĐ|Bảo tàng|Thư viện|Vườn|Cảng"
    r"|Nhân dân|Kế toán trưởng|Tổ trưởng|Đội trưởng|Thẩm phán|Kiểm sát viên|Thư ký|Ủy viên|Uỷ viên|Văn thư"
    r"|Hạt|Khối|Cụm|Lâm trường|Nông trường|Phân xưởng|Xí nghiệp|Viễn thông|Bưu điện|Sư đoàn|Trung đoàn|Đồn)\b"
)
_OFFICE_SMALL = re.compile(
    r"(?:thủ trưởng|chủ tịch|giám đốc|người đứng đầu|đại biểu|trưởng|hiệu trưởng|bí thư"
    r"|cơ quan thuộc Chính phủ"
    r"|mặt trận|công đoàn|hội đồng|văn phòng|công an|thanh tra|báo|đài|lãnh đạo)\b"
)
_GENERIC = re.compile(
    r"(?:cơ quan|tổ chức|đơn vị|doanh nghiệp|cá nhân|địa phương|bộ phận|cộng đồng|người dân|hộ)\b"
)
_GROUPISH = re.compile(
    r"(?:(?:Thủ trưởng|Lãnh đạo|Người đứng đầu|Chủ tịch|Giám đốc)\s+)?(?:(?:các|những|mỗi|từng|quý"
    r"|toàn thể)\s+)?"
    r"(?:sở|ban|bộ|ngành|cơ quan|đơn vị|tổ chức|địa phương|doanh nghiệp|cá nhân|cấp|phòng|vụ|cục|hội"
    r"|trường|khoa"
    r"|huyện|xã|phường|đảng|người)\b",
    re.IGNORECASE,
)


def split_names(text: str, start: int, end: int, known: Sequence[AgencyMention] = ()) -> tuple[Field, ...]:
    """The names in `text[start:end]`, each as it would be called alone, with the words that name it.

    `known` are the bodies found there: a comma inside one parts nothing, and one that is all of a piece
    lends it its name.
    """
    addressed = _ADDRESSED.match(text, start, end)
    start = addressed.end() if addressed else start
    opening = _LIST_OPENS.match(text, start, end)
    if opening and _PROPER.match(text, opening.end(), end):
        start = opening.end()
    pieces: list[tuple[int, int]] = []
    begin = start
    for gap in _PARTING.finditer(text, start, end):
        if gap.start() > begin and not _inside(gap, known) and _another(text, begin, gap, end, known):
            pieces.append((begin, gap.start()))
            begin = gap.end()
    pieces.append((begin, end))
    return _restored(text, pieces, known)


def _inside(gap: re.Match[str], known: Sequence[AgencyMention]) -> bool:
    """Whether the gap stands inside one name."""
    last = bisect_right(known, gap.start(), key=lambda one: one.start) - 1
    return last >= 0 and gap.end() < known[last].end and not _NEXT_OFFICE.match(gap.string, gap.end())


_NEXT_OFFICE = re.compile(
    r"(?:Tổng cục|Chi cục|Cục|Vụ|Viện) trưởng\b|(?:Giám đốc|Chủ tịch|Thủ trưởng"
    r"|Chánh) "
)
"""Names that stand in a list of their own, whatever is before them."""


def _another(text: str, begin: int, gap: re.Match[str], end: int, known: Sequence[AgencyMention]) -> bool:
    """Whether what follows the gap is another name and no part of the one before."""
    place = gap.end()
    if ";" in gap[0]:
        return True
    if _inside_brackets(text, begin, gap.start()) or _of_person(text, begin, gap):
        return False
    if any(one.start == place and one.name != text[place : one.end] for one in known):
        return True
    if _PLURAL.match(text, place, end) or _PROPER.match(text, place, end):
        return not text.startswith(("Ban, ", "Ngành "), place)
    return bool(_OFFICE_SMALL.match(text, place, end)) or (
        bool(_GENERIC.match(text, place, end)) and not _GROUPISH.match(text, begin, end)
    )


def _of_person(text: str, begin: int, gap: re.Match[str]) -> bool:
    """Whether what follows still speaks of the person named: `ông, bà`, `Đ/c Nguyễn Văn A, Trưởng phòng`."""
    if text.endswith("ông", begin, gap.start()):
        return text.startswith("bà", gap.end())
    return bool("," in gap[0] and _PERSON.match(text, begin) and _OF_PERSON.match(text, gap.end()))


_PERSON = re.compile(r"(?:ông|bà|đồng chí|đ/c|thầy|cô)\s+(?-i:[A-ZĐÀ-Ỹ])", re.IGNORECASE)
_OF_PERSON = re.compile(
    r"(?:Trưởng|Phó|Giám đốc|Chủ tịch|Bí thư|Ủy viên|Uỷ viên|Chánh|Hiệu trưởng|Cục trưởng|Vụ trưởng"
    r"|Tổ trưởng|Chủ nhiệm)\b"
)
"""An office that says who the person before the comma is."""


def _inside_brackets(text: str, begin: int, place: int) -> bool:
    return text.count("(", begin, place) > text.count(")", begin, place)


def _restored(text: str, pieces: list[tuple[int, int]], known: Sequence[AgencyMention]) -> tuple[Field, ...]:
    """The pieces as fields; one that shares the head noun of its list is called as it would be alone."""
    whole = {one.end: one for one in known if squeeze(text[one.start : one.end]) != one.name}
    fields: list[Field] = []
    for begin, end in pieces:
        name = squeeze(text[begin:end]).strip(" ,;:")
        shared = whole.get(end)
        if shared and begin <= shared.start and not name.endswith("trưởng"):
            name = shared.name
        elif (
            name.startswith("cơ quan thuộc Chính phủ")
            and fields
            and fields[-1].value.startswith("Thủ trưởng")
        ):
            name = f"Thủ trưởng {name}"
        if name:
            fields.append(Field(name, Span(begin, end)))
    return tuple(fields)
