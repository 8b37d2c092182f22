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

_SECTORS = (
    "Văn hóa, Thể thao và Du lịch|Văn hoá, Thể thao và Du lịch|Văn hóa - Thông tin|Văn hóa và Thể thao|Văn hóa"
    "|Văn hoá|Du lịch|Thể thao|Khoa học, Công nghệ và Môi trường|Khoa học và Công nghệ|Khoa học - Công nghệ"
    "|Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội|Lao động - TBXH|Lao động – Thương binh và Xã hội"
    "|Thông tin và Truyền thông|Giáo dục và Đào tạo|Giáo dục|Nông nghiệp và Phát triển nông thôn"
    "|Nông nghiệp và PTNT|Nông nghiệp và Môi trường|Nông nghiệp|Tài nguyên và Môi trường|Tài nguyên - Môi trường"
    "|Kế hoạch và Đầu tư|Giao thông vận tải|Giao thông Vận tải|Giao thông|Công Thương|Công thương|Thương mại"
    "|Công nghiệp|Xây dựng|Quy hoạch - Kiến trúc|Quy hoạch và Kiến trúc|Tài chính - Kế hoạch|Tài chính|Tư pháp|Nội vụ"
    "|Ngoại giao|Ngoại vụ|Y tế|Dân tộc và Tôn giáo|Dân tộc|Quốc phòng|Công an|Thủy sản|Thuỷ sản|An toàn thực phẩm"
    "|Bưu chính, Viễn thông|Kinh tế - Hạ tầng|Kinh tế|Quản lý đô thị|KH&CN|TT&TT|GD&ĐT|NN&PTNT|TN&MT|KH&ĐT|GTVT"
    "|LĐTBXH|VHTT&DL|VHTTDL|TTTT|GDĐT|NNPTNT|TNMT|NN&MT|NNMT|KHCN"
)
_SECTOR = re.compile(rf"(?:{_SECTORS})(?![\w&])")
_OFFICES = (
    r"Giám đốc|Phó Giám đốc|Thủ trưởng|Chủ tịch|Phó Chủ tịch|Bộ trưởng|Trưởng|Chánh|Cục trưởng|Vụ trưởng|Bí thư"
    r"|Viện trưởng|Hiệu trưởng|Lãnh đạo|Chủ nhiệm"
)
_GROUP_OF = re.compile(
    rf"(?:(?P<office>(?:{_OFFICES})\s+)?)(?:các|Các|những)\s+(?P<head>[^\W\d]+(?:\s+[^\W\d]+)?)\s*:?\s+(?=(?:{_SECTORS})(?![\w&]))",
    re.IGNORECASE,
)
_SINGLE_OF = re.compile(
    rf"(?P<office>.*?)(?P<head>\b(?:Sở|Bộ|Phòng))\s+(?=(?:{_SECTORS})(?![\w&]))", re.DOTALL
)
_LIST_OPENS = re.compile(r"(?:các|Các|những|Những)\s[^:;]{2,80}:\s+")
_ADDRESSED = re.compile(
    r"(?:(?:các|những)\s+)?(?:ông,?\s*(?:\(?bà\)?)|đồng chí|đ/c)\s*:?\s+(?=(?:Chánh|Giám|Phó|Chủ|Trưởng|Thủ|Bí|Hiệu|Cục|Vụ|Viện|Bộ))",
    re.IGNORECASE,
)
"""A courteous beginning that is no part of the name: `Các ông (bà) Chánh Văn phòng`."""
_PARTING = re.compile(r"\s*;\s+(?:và\s+|cùng\s+)?|\s*,\s+(?:và\s+|cùng\s+)?|\s+(?:và|cùng với|cùng)\s+")
_PLURAL = re.compile(
    r"(?:các|những|mỗi|từng|toàn thể|tất cả)\s+(?!thành phố\b|thị xã\b|thị trấn\b|xã\b|phường\b|huyện\b|quận\b|tỉnh\b)",
    re.IGNORECASE,
)
_PROPER = re.compile(
    r"(?:Bộ|Sở|Ban|Ngành|Ủy ban|Uỷ ban|UBND|HĐND|UBMTTQ\w*|MTTQ|Mặt trận|Hội đồng|Văn phòng|Thanh tra|Kiểm toán|Công an|Quân"
    r"|Viện|Tòa án|Toà án|Tổng|Cục|Chi cục|Vụ|Trung tâm|Trường|Học viện|Đại học|Khoa|Phòng|Tổ|Đoàn|Đội|Hội|Hiệp hội"
    r"|Liên|Công đoàn|Công ty|Tập đoàn|Ngân hàng|Kho bạc|Bảo hiểm|BHXH|Hải quan|Chi nhánh|Báo|Đài|Cổng|Trang|Tạp chí"
    r"|Bệnh viện|Trạm|Quỹ|Cơ quan|Đơn vị|Tổ chức|Doanh nghiệp|Nhà|Chủ|Thủ|Người|Giám đốc|Phó|Chánh|Bí thư"
    r"|Trưởng|Hiệu trưởng|Tư lệnh|Chỉ huy|Thống đốc|Chính phủ|Quốc hội|Giáo viên|GVCN|Giảng viên|Thí sinh|Đảng|Chi bộ"
    r"|Tỉnh|Thành|Huyện|Quận|Thị|Đồng chí|đồng chí|Ông|Bà|ông|bà|Thầy|Cô|Đại biểu|Lãnh đạo|Kiểm sát|Quản lý thị trường"
    r"|Bộ đội|TTYT|BQL|VNPT|Viettel|Điện lực|Thuế|Thường trực|TAND|VKSND|LĐLĐ|Bảo tàng|Thư viện|Vườn|Cảng|Nhân dân)\b"
)
_OFFICE_SMALL = re.compile(
    r"(?:thủ trưởng|chủ tịch|giám đốc|người đứng đầu|đại biểu|trưởng|hiệu trưởng|bí thư|cơ quan thuộc Chính phủ"
    r"|mặt trận|hội đồng|văn phòng|công an|thanh tra|báo|đài|lãnh đạo)\b"
)
_GENERIC = re.compile(
    r"(?:cơ quan|tổ chức|đơn vị|doanh nghiệp|cá nhân|địa phương|bộ phận|cộng đồng|người dân|hộ)\b"
)
_GROUPISH = re.compile(
    r"(?:(?:Thủ trưởng|Lãnh đạo|Người đứng đầu|Chủ tịch|Giám đốc)\s+)?(?:(?:các|những|mỗi|từng|quý|toàn thể)\s+)?"
    r"(?:sở|ban|bộ|ngành|cơ quan|đơn vị|tổ chức|địa phương|doanh nghiệp|cá nhân|cấp|phòng|vụ|cục|hội|trường|khoa"
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
    return (
        last >= 0 and gap.end() < known[last].end and not gap.string.startswith(_UNDER_GOVERNMENT, gap.end())
    )


_UNDER_GOVERNMENT = "cơ quan thuộc Chính phủ"


def _another(text: str, begin: int, gap: re.Match[str], end: int, known: Sequence[AgencyMention]) -> bool:
    """Whether what follows the gap is another name and no part of the one before."""
    place = gap.end()
    if ";" in gap[0]:
        return True
    if text[gap.start() - 3 : gap.start()] == "ông" and text.startswith("bà", place):
        return False
    if any(one.start == place and one.name != text[place : one.end] for one in known):
        return True
    if _inside_brackets(text, begin, gap.start()):
        return False
    whole = _longer_sector(text, begin, place, end)
    if whole:
        return False
    if _SECTOR.match(text, place, end) and _in_sector_list(text, begin, gap.start()):
        return True
    if _PLURAL.match(text, place, end) or _PROPER.match(text, place, end):
        return not text.startswith(("Ban, ", "Ngành "), place)
    if _OFFICE_SMALL.match(text, place, end):
        return True
    return bool(_GENERIC.match(text, place, end)) and not _GROUPISH.match(text, begin, end)


def _inside_brackets(text: str, begin: int, place: int) -> bool:
    return text.count("(", begin, place) > text.count(")", begin, place)


def _longer_sector(text: str, begin: int, place: int, end: int) -> bool:
    """Whether the gap before `place` stands inside the name of one sector: `Văn hóa, Thể thao và Du lịch`."""
    found = None
    for found in _SECTOR.finditer(text, begin, end):
        if found.start() < place < found.end():
            return True
        if found.start() >= place:
            break
    return False


def _in_sector_list(text: str, begin: int, end: int) -> bool:
    """Whether the name there is a body's with a sector, or a sector alone."""
    piece = text[begin:end]
    return bool(_SECTOR.fullmatch(piece) or _GROUP_OF.match(piece) or _SINGLE_OF.match(piece))


def _restored(text: str, pieces: list[tuple[int, int]], known: Sequence[AgencyMention]) -> tuple[Field, ...]:
    """The pieces as fields; one that begins with the name of a sector gets the head of the first."""
    fields: list[Field] = []
    whole = {
        (one.start, one.end): one.name for one in known if squeeze(text[one.start : one.end]) != one.name
    }
    shared = ""
    starts = {one.start for one in known}
    for begin, end in pieces:
        piece = squeeze(text[begin:end]).strip(" ,;:")
        if not piece:
            continue
        group = _GROUP_OF.match(piece)
        if (begin, end) in whole:
            name = whole[begin, end]
        elif group:
            head = group["head"].split()[0]
            shared = f"{squeeze(group['office'] or '')} {head[:1].upper()}{head[1:]}".strip()
            name = f"{shared} {piece[group.end() :]}"
        elif shared and begin not in starts and _SECTOR.match(piece):
            name = f"{shared} {piece}"
        elif (
            piece.startswith("cơ quan thuộc Chính phủ")
            and fields
            and fields[-1].value.startswith("Thủ trưởng")
        ):
            name = f"Thủ trưởng {piece}"
        else:
            single = _SINGLE_OF.match(piece)
            shared = squeeze(f"{single['office']}{single['head']}") if single else ""
            name = piece
        fields.append(Field(name, Span(begin, end)))
    return tuple(fields)
