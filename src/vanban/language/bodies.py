"""How bodies and offices are named: enough to tell where one name ends and the next begins.

UBND TỈNH KIÊN GIANG    a body
SỞ Y TẾ                 another: it begins with a word for a body

ỦY BAN NHÂN DÂN         a body whose name goes on,
TỈNH QUẢNG NGÃI         for a province's name alone names nobody
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vanban.language.normal import fold

_SHORT = re.compile(
    r"(?:bộ(?! luật)|sở(?! hữu)|ban(?! hành| bố)|phòng(?!,| chống| ngừa)|cục(?! bộ)|viện(?! trợ)"
    r"|hội(?! nghị| thảo|,)"
    r"|vụ(?! việc)|đoàn(?! kết)|báo(?! cáo| chí)|đài|khoa(?! học)|tổ(?! chức)|trạm|quỹ|hạt|đội(?! ngũ)"
    r"|khu(?! vực)|trại"
    r"|trường(?! hợp)|toà|tòa)\b"
)
"""Words for a body that mean other things without their marks: `Quỹ` and `quy`, `Báo` and `bao`."""
_BODY = re.compile(
    r"(?:thong tan xa|quan khu|quan doan|binh doan|su doan|lu doan|trung doan|quan chung|binh chung"
    r"|vung \d|chi nhanh"
    r"|co quan|uy ban|ubnd|ub nhan dan|hdnd|hoi dong|van phong|chi cuc|tong cuc|tong cong ty|cong ty"
    r"|trung tam|hoc vien"
    r"|benh vien|cong an|cong doan|bo chi huy|bo tu lenh|bo doi|toa an|tand|vien kiem sat|vksnd"
    r"|thanh tra|kiem toan"
    r"|kho bac|ngan hang|bao hiem|quoc hoi|chinh phu|thu tuong|chu tich nuoc|dang bo|dang uy|dang doan|chi bo"
    r"|tinh uy|thanh uy|huyen uy|quan uy|thi uy|xa uy|phuong uy|tinh doan|thanh doan|huyen doan"
    r"|lien doan|lien hiep|lien minh"
    r"|hiep hoi|tap doan|mat tran|tap chi|nha xuat ban|dai hoc|ban quan ly|bql|cang vu|vuon quoc gia|thu vien"
    r"|bao tang|nha may|xi nghiep|hop tac xa|tong lien doan|trung uong|tieu ban|ttyt|bvdk|thpt|thcs"
    r"|so gd|so y te"
    r"|truong dai hoc|truong cao dang|truong thpt|truong thcs|truong tieu hoc|truong mam non|bo giao duc)\b"
)
_PLACE = re.compile(
    r"(?:tinh|thanh pho|tp|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|t\.?p\.?)\b(?! uy\b| doan\b| doi\b)"
)
_GOES_ON = re.compile(r"(?:va|cua|ve|cho|thuoc|tai|o|nuoc|-|–|&|,)\b|[(,&-]")
_OPEN_END = re.compile(r"(?:\bva|\bcua|\bve|,|-|&|\bthuoc|\btinh|\bthanh pho|\bhuyen|\bquan|\bxa|\bphuong)$")
_UNFINISHED = re.compile(r"(?:uy ban thuong vu|bo tu lenh|bo chi huy|ban chap hanh|van phong doan)$")
"""Beginnings of names whose next word is itself one for a body: `BỘ TƯ LỆNH` / `BỘ ĐỘI BIÊN PHÒNG`."""
_NEEDS_PLACE = re.compile(
    r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|toa an nhan dan|vien kiem sat nhan dan|cong an"
    r"|uy ban mat tran to quoc(?: viet nam)?|ban chap hanh(?: dang bo)?|dang bo|ban thuong vu"
    r"|doan dai bieu quoc hoi)$"
)


def names_body(text: str) -> bool:
    """Whether `text` begins with a word for a body: Sở, Bộ, UBND, Trường ..."""
    return bool(_SHORT.match(text.strip().casefold()) or _BODY.match(fold(text.strip())))


def begins_another(above: str, line: str) -> bool:
    """Whether `line`, printed under the name `above`, names another body and does not go on with it."""
    upper, lower = fold(above.strip()), fold(line.strip())
    if (
        " " not in lower
    ):  # `PHÒNG` under `CÔNG AN THÀNH PHỐ HẢI`: the rest of a name, for no body is called so
        return False
    if _UNFINISHED.search(upper) and not lower.startswith("van phong"):
        return False
    if not names_body(above) or _OPEN_END.search(upper) or _GOES_ON.match(lower) or _PLACE.match(lower):
        return False
    if _NEEDS_PLACE.search(upper) and len(upper) < 40 and not names_body(line):
        return False
    return names_body(line)


def group_bodies(lines: Sequence[str]) -> list[list[int]]:
    """The indices of the printed lines of each body, in the order printed.

    >>> group_bodies(["BỘ GIÁO DỤC", "VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC VINH"])
    [[0, 1], [2]]
    """
    groups: list[list[int]] = []
    for index, line in enumerate(lines):
        if groups and not begins_another(" ".join(lines[i] for i in groups[-1]), line):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


_OFFICE = re.compile(
    r"(?:quyen |q\. ?)?(?:pho |thu )?(?:chu tich|chu nhiem|giam doc|tong giam doc|bo truong|thu truong"
    r"|truong|vu truong|cuc truong"
    r"|chi cuc truong|tong cuc truong|chanh|pho chanh|hieu truong|hieu pho|vien truong|tong bien tap"
    r"|tong thanh tra|thu tuong|bi thu"
    r"|tong bi thu|thong doc|chanh an|chanh van phong|chanh thanh tra|doi truong|tram truong|hat truong"
    r"|ke toan truong"
    r"|tong kiem toan|tu lenh|chinh uy|chi huy|tham muu|thu ky|uy vien|uy vien thuong truc|phu trach"
    r"|khoa truong|truong khoa"
    r"|truong ban|truong phong|to truong|doi truong|tong thu ky|thanh tra|nguoi dung dau|thu lanh"
    r"|tong cuc|cuc pho|vien pho"
    r"|hoi truong|quan doc|thuong truc|thuong vu|doc lap|chu toa|tong chi huy|giam doc so|pho|dai dien"
    r"|nguoi dai dien|tham phan|chap hanh vien|kiem sat vien|dieu tra vien|cong chung vien|giam thi|chu ho)\b"
)


def names_office(text: str) -> bool:
    """Whether `text` begins with an office that signs: CHỦ TỊCH, PHÓ GIÁM ĐỐC, Thứ trưởng ..."""
    return folded_names_office(fold(text.strip())) and not _FAMILY.match(text.strip())


def folded_names_office(folded: str) -> bool:
    """The same of a text that is folded already."""
    return bool(_OFFICE.match(folded))


_FAMILY = re.compile(r"trương\b", re.IGNORECASE)
"""A family name that reads as an office once its marks are gone: Trương, trưởng."""


_DEGREE = re.compile(
    r"^(?:(?:PGS|GS|TS|ThS|Th\.S|ThS|CN|KS|BS|BSCKI{1,2}|BSCK[12]|DSCKI{1,2}|DSCK[12]|NCS|QNCN|ĐDCK[12]"
    r"|CKI{1,2}|DS|LS|KTS|NGND|NGƯT|TTND"
    r"|TTƯT|Ths|Ts|Bs|Dr|TSKH|NSND|NSƯT)\b"
    r"[.,]?\s*|(?:Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá"
    r"|Đại úy|Thượng úy"
    r"|Trung úy|Thiếu úy|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Luật sư|Ông|Bà|Đồng chí|Đ/c"
    r"|Phó Đô đốc"
    r"|Chuẩn Đô đốc|Đô đốc)\b[.,:]?\s*|[-–.]\s*)+",
    re.IGNORECASE,
)
_WORD = r"[^\W\d_]+(?:[’'][^\W\d_]+)*[’']?"
_NAME = re.compile(rf"{_WORD}(?:[\s-]+{_WORD}){{1,5}}")


def without_degree(text: str) -> str:
    """A signer's name without the degree or rank before it.

    >>> without_degree("PGS.TS. Trần Bá Tiến")
    'Trần Bá Tiến'
    """
    return _DEGREE.sub("", text.strip()).strip()


def names_person(text: str) -> bool:
    """Whether `text` is printed as a person's name is: two to six words, each with a capital.

    >>> names_person("Nguyễn Thị Minh Khai"), names_person("Kính gửi các đồng chí"), names_person("GIÁM ĐỐC")
    (True, False, False)
    """
    name = without_degree(text).strip(" .,;")
    if not _NAME.fullmatch(name) or names_office(name) or len(name) > 40:
        return False
    words = re.split(r"[\s-]+", name)
    capital = all(word[0].isupper() for word in words)
    return capital and (not name.isupper() or _surname(words[0]))


_SURNAMES = frozenset(
    [
        "nguyen",
        "tran",
        "le",
        "pham",
        "hoang",
        "huynh",
        "phan",
        "vu",
        "vo",
        "dang",
        "bui",
        "do",
        "ho",
        "ngo",
        "duong",
        "ly",
        "dao",
        "dinh",
        "doan",
        "trinh",
        "mai",
        "truong",
        "ha",
        "ta",
        "cao",
        "luu",
        "luong",
        "thai",
        "chau",
        "to",
        "phung",
        "tong",
        "la",
        "kieu",
        "lam",
        "quach",
        "nghiem",
        "lo",
        "vi",
        "giang",
        "bach",
        "thach",
        "kim",
        "danh",
        "son",
        "chu",
        "mac",
        "thieu",
        "ton",
        "au",
        "diep",
        "khuc",
        "tang",
        "than",
        "tieu",
        "trieu",
        "ung",
        "van",
        "vuong",
        "y",
        "ksor",
        "rcom",
        "siu",
        "hlong",
        "khong",
        "nong",
        "be",
        "ma",
        "lu",
        "sung",
        "giang",
        "vang",
        "hau",
        "phi",
        "cu",
        "an",
        "dam",
        "dong",
        "ninh",
        "nhu",
        "khuat",
        "doi",
        "luc",
        "tu",
        "thi",
        "hua",
        "lai",
        "luyen",
    ]
)


def _surname(word: str) -> bool:
    """Whether the word is a common Vietnamese family name: only then is a name in capitals taken for one."""
    return fold(word) in _SURNAMES
