"""Tell whether a sentence names a person, so that what it states is shown inside its document only.

Ngày 03/01/2025, Phó Chủ tịch UBND tỉnh Nguyễn Văn An chủ trì họp
                                        ^ a person, not a place
"""

from __future__ import annotations

import re
from functools import cache

from vanban.language.places import provinces

_CAPITAL = r"[A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]"
_WORD = rf"{_CAPITAL}[^\W\d_]*(?:[’'-][^\W\d_]+)?"
_TITLE = (
    r"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ|[Cc]háu|[Tt]hầy|[Cc]ô|[Đđ]ồng\schí|[Đđ]/c|[Đđ]c|[Bb]ị\s(?:cáo"
    r"|can)|[Đđ]ối\stượng|[Cc]ông\sdân|[Ll]uật\ssư|[Bb]ác\ssĩ"
    r"|[Nn]ghi\sphạm|[Nn]ạn\snhân|[Kk]iến\strúc\ssư|[Nn]hà\sbáo|[Nn]hà\svăn|[Cc]a\ssĩ|[Nn]ghệ\s(?:sĩ"
    r"|nhân)|[Ll]iệt\ssĩ|[Aa]nh\shùng|[Ss]inh\sviên|[Hh]ọc\ssinh"
    r"|(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu)\s(?:tướng|tá|úy|uý)|GS|PGS|TS|ThS|BS|LS|ông\s\(bà\)|ông/bà)"
)
_TITLED = re.compile(
    rf"(?<!\w){_TITLE}\.?\s(?:(?:GS|PGS|TS|ThS|BS)\.?\s?)*(?P<name>(?:H['’]\s?)?{_WORD}"
    rf"(?:\s{_WORD}){{1,4}}|{_CAPITAL}\.\s?{_WORD})"
)
_OFFICE = re.compile(
    r"(?:[Cc]hủ\stịch|[Bb]í\sthư|[Gg]iám\sđốc|[Bb]ộ\strưởng|[Tt]hứ\strưởng|[Cc]ục\strưởng|[Vv]ụ\strưởng"
    r"|[Tt]rưởng\s(?:ban|phòng|đoàn)|[Cc]hánh\s(?:án|văn\sphòng|thanh\stra)"
    r"|[Hh]iệu\strưởng|[Vv]iện\strưởng|[Tt]hủ\stướng|[Tt]ổng\s(?:giám\sđốc|thư\ský)|[Tt]hư\ský"
    r"|[Đđ]ại\sbiểu|[Tt]ổng\s[Bb]í\sthư)(?:\s[^\s,.;:()]+){0,8}?\s"
    rf"(?P<name>{_WORD}(?:\s{_WORD}){{1,3}})"
)
_SURNAME = (
    r"(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Trịnh|Đinh|Đoàn|Lương"
    r"|Mai|Tô|Trương|Đào|Tạ|Phùng|Châu|Tống|Cao"
    r"|Thái|Hà|Lâm|Vương|Kiều|Quách|Nghiêm|Lại|Khuất|Chu|Triệu|Nông|Lò|Giàng|Hứa|Đàm|Thạch|Sơn|Danh"
    r"|Ksor|Siu|Y|H)"
)
_NAMED = re.compile(rf"(?<![\w“\"])(?P<name>{_SURNAME}(?:\s{_WORD}){{2,3}})(?!\w)")
_BY_SURNAME = re.compile(rf"{_SURNAME}(?!\w)")
_OF_PLACES = re.compile(
    r"(?i:tỉnh|thành\sphố|[Tt][Pp]\.?|huyện|quận|xã|phường|thị\sxã|thị\strấn|đường|phố|ấp|thôn|bản|làng"
    r"|trường|[Tt]rường|THPT|THCS|[Tt]iểu\shọc|chợ|cầu|sông|núi|biển|đảo"
    r"|khu|công\sty|bệnh\sviện|[Nn]ước\smắm|vùng|hội|nhà\smáy|Học\sviện|giải\sthưởng|giải|quỹ|Quỹ"
    r"|tư\stưởng|Đội|Đoàn|niên|Lăng|Bảo\stàng|nước|miền|[Đđ]ại\shọc|Viện|mỏ|dự\sán)\s$",
)


def find_person(text: str) -> str | None:
    """The first person whom a text names, as printed without title; None where it names none.

    Rather too often than too seldom: what is taken for a name is only kept out of lists.
    """
    for pattern in (_TITLED, _OFFICE, _NAMED):
        for match in pattern.finditer(text):
            if pattern is _TITLED or _is_person(text, match, office=pattern is _OFFICE):
                return match["name"]
    return None


def _is_person(text: str, match: re.Match[str], *, office: bool) -> bool:
    """Whether a name without a title is a person's: it begins with a family name and names no place."""
    name = match["name"]
    if not _BY_SURNAME.match(name) or any(name.startswith(place) for place in _place_names()):
        return False
    return office or not _OF_PLACES.search(text, max(0, match.start() - 16), match.start())


@cache
def _place_names() -> tuple[str, ...]:
    return tuple(sorted({province.name for province in provinces().values()}))
