"""The kinds of document that offices issue, by the name in a heading and by the letters in a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from vanban.language.normal import bare, fold, squeeze


class Regime(StrEnum):
    """Whose law says what the document looks like."""

    HANH_CHINH = "hanh_chinh"
    """An administrative document: Decree 30/2020/NĐ-CP."""
    BAN_SAO = "ban_sao"
    """A certified copy under the same decree."""
    QUY_PHAM = "quy_pham"
    """A legal normative document."""
    DANG = "dang"
    """A document of the Party."""
    KHAC = "khac"
    """A kind of former times, or one that other law or custom knows."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document (tên loại)."""

    name: str
    """As the law writes it: `Quyết định`."""
    abbreviation: str | None
    """Its letters in a number: `QĐ`; None where a number bears none."""
    regime: Regime
    source: str


def _table(regime: Regime, source: str, rows: str) -> tuple[Kind, ...]:
    """Kinds from `Name: ABBR` items parted by semicolons."""
    pairs = (row.partition(":") for row in rows.split(";"))
    return tuple(Kind(name.strip(), letters.strip() or None, regime, source) for name, _, letters in pairs)


KINDS = (
    *_table(
        Regime.HANH_CHINH,
        "Nghị định 30/2020/NĐ-CP, Điều 7 và Phụ lục III",
        "Nghị quyết: NQ; Quyết định: QĐ; Chỉ thị: CT; Quy chế: QC; Quy định: QyĐ; Thông cáo: TC;"
        "Thông báo: TB;"
        "Hướng dẫn: HD; Chương trình: CTr; Kế hoạch: KH; Phương án: PA; Đề án: ĐA; Dự án: DA; Báo cáo: BC;"
        "Biên bản: BB; Tờ trình: TTr; Hợp đồng: HĐ; Công văn; Công điện: CĐ; Bản ghi nhớ: BGN;"
        "Bản thỏa thuận: BTT;"
        "Giấy ủy quyền: GUQ; Giấy mời: GM; Giấy giới thiệu: GGT; Giấy nghỉ phép: GNP; Phiếu gửi: PG;"
        "Phiếu chuyển: PC; Phiếu báo: PB; Thư công",
    ),
    *_table(Regime.BAN_SAO, "Nghị định 30/2020/NĐ-CP, Phụ lục III", "Sao y: SY; Sao lục: SL; Trích sao: TrS"),
    *_table(
        Regime.QUY_PHAM,
        "Luật 64/2025/QH15, Điều 4",
        "Hiến pháp; Bộ luật; Luật: L; Nghị quyết: NQ; Pháp lệnh: PL; Nghị quyết liên tịch: NQLT; Lệnh: L;"
        "Nghị định: NĐ;"
        "Quyết định: QĐ; Thông tư: TT; Thông tư liên tịch: TTLT; Chỉ thị: CT",
    ),
    *_table(
        Regime.QUY_PHAM,
        "Pháp lệnh 01/2012/UBTVQH13 hợp nhất văn bản quy phạm pháp luật",
        "Văn bản hợp nhất: VBHN",
    ),
    *_table(
        Regime.DANG,
        "Hướng dẫn 05-HD/VPTW năm 2026 (trước: 36-HD/VPTW năm 2018)",
        "Nghị quyết: NQ; Quyết định: QĐ; Chỉ thị: CT; Kết luận: KL; Quy chế: QC; Quy định: QĐ; Thông tri: TT;"
        "Hướng dẫn: HD; Thông báo: TB; Thông cáo: TC; Báo cáo: BC; Kế hoạch: KH; Chương trình: CTr;"
        "Đề án: ĐA;"
        "Phương án: PA; Tờ trình: TTr; Công văn: CV; Biên bản: BB; Tuyên bố; Lời kêu gọi",
    ),
    *_table(
        Regime.KHAC,
        "văn bản trước Luật Ban hành văn bản quy phạm pháp luật 1996",
        "Sắc lệnh: SL; Sắc luật; Thông tư liên bộ: TTLB; Thông tư liên ngành: TTLN; Quyết định liên bộ: QĐLB;"
        "Nghị quyết liên bộ: NQLB",
    ),
    *_table(
        Regime.KHAC,
        "thông lệ",
        "Nội quy; Điều lệ; Đề cương; Thư mời; Giấy chứng nhận: GCN; Giấy xác nhận: GXN; Giấy phép: GP;"
        "Giấy đi đường; Giấy biên nhận; Kế hoạch liên tịch: KHLT; Chương trình phối hợp: CTPH;"
        "Quy chế phối hợp: QCPH; Hướng dẫn liên ngành: HDLN; Hướng dẫn liên tịch: HDLT; Kết luận thanh tra;"
        "Thông báo kết luận; Bản án; Cáo trạng; Thư ngỏ; Thỏa thuận; Bản cam kết; Phiếu trình",
    ),
)
"""Every kind, those of Decree 30 first; a name stands once for each regime that has it."""

_HEADED_BY_TITLE = ("Bộ luật", "Luật", "Pháp lệnh")
"""Kinds whose heading goes on with the title itself: `LUẬT THUẾ THU NHẬP DOANH NGHIỆP`."""


_LONGEST_HEADING = 200
_LONGEST_ISSUER = 11  # words, `của` with them


def find_kind(line: str, *, regime: Regime | None = None) -> Kind | None:
    """The kind that a heading line prints, or None.

    The line is the name alone (`QUYẾT ĐỊNH`, `T H Ô N G  B Á O`), the name and its issuer (`QUYẾT ĐỊNH CỦA
    BỘ TRƯỞNG`), or a law with its title. In capitals one letter may be torn, two in a long name. A line that
    ends with a colon is the enacting word (`QUYẾT ĐỊNH:`), one with a full stop or semicolon the end of a
    sentence: no headings. Of one name in several regimes that of `regime` is taken, else the first.
    """
    if len(line) > _LONGEST_HEADING or line.rstrip().endswith((":", ".", ";")):
        return None
    letters = bare(squeeze(line))
    if letters in _BY_NAME:
        return _of(letters, regime)
    return _titled(line, regime) or _torn(line, letters, regime)


def kind_at_start(line: str, *, regime: Regime | None = None) -> tuple[Kind, int] | None:
    """The kind whose name opens `line`, and where the name ends in it; None where none does.

    The longest name wins: `Thông tư liên tịch` before `Thông tư`.
    """
    match = _AT_START.match(fold(line))
    return None if match is None else (_of(bare(match[1]), regime), match.end(1))


def kind_of_sign(sign: str, *, regime: Regime | None = None) -> Kind | None:
    """The kind whose letters open a sign: `QĐ-UBND`, `HD/VPTW`; None for a letter's sign and for `QH15`."""
    letters = re.split(r"[-–/_\s]", sign.strip(), maxsplit=1)[0]
    return kind_of_letters(letters, regime=regime)


def kind_of_letters(letters: str, *, regime: Regime | None = None) -> Kind | None:
    """The kind with the abbreviation `letters`, in other capitals if need be; None where no kind has it."""
    kinds = _BY_LETTERS.get(letters) or _BY_CAPITALS.get(letters.upper(), ())
    return next((kind for kind in kinds if kind.regime == regime), kinds[0]) if kinds else None


def _grouped(keys: list[str]) -> dict[str, tuple[Kind, ...]]:
    groups: dict[str, tuple[Kind, ...]] = {}
    for key, kind in zip(keys, KINDS, strict=True):
        if key:
            groups[key] = (*groups.get(key, ()), kind)
    return groups


_BY_NAME = _grouped([bare(kind.name) for kind in KINDS])
_BY_LETTERS = _grouped([kind.abbreviation or "" for kind in KINDS])
_BY_CAPITALS = _grouped([(kind.abbreviation or "").upper() for kind in KINDS])
_AT_START = re.compile(
    r"\W*("
    + "|".join(sorted((r"\s+".join(fold(kind.name).split()) for kind in KINDS), key=len, reverse=True))
    + r")(?!\w)"
)


def _of(name: str, regime: Regime | None) -> Kind:
    kinds = _BY_NAME[name]
    return next((kind for kind in kinds if kind.regime == regime), kinds[0])


def _titled(line: str, regime: Regime | None) -> Kind | None:
    """The kind of a heading that goes on with its issuer, or with the title of a law in capitals."""
    found = kind_at_start(line, regime=regime)
    if found is None:
        return None
    kind, end = found
    rest = fold(line[end:]).split()
    issued = rest[:1] == ["cua"] and (line[:end].isupper() or len(rest) <= _LONGEST_ISSUER)
    return kind if issued or (kind.name in _HEADED_BY_TITLE and line.isupper()) else None


def _torn(line: str, letters: str, regime: Regime | None) -> Kind | None:
    """The one kind that a line in capitals comes nearest to, a letter or two off."""
    if len(letters) > 30 or not _in_capitals(line):
        return None
    near = [(distance, name) for name in _BY_NAME if (distance := _distance(letters, name)) <= _allowed(name)]
    near.sort()
    if not near or (len(near) > 1 and near[0][0] == near[1][0]):
        return None
    return _of(near[0][1], regime)


def _in_capitals(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) >= 0.8 * len(letters) > 0


def _allowed(name: str) -> int:
    """How many letters of a name may be torn: none of a short one, where a slip makes another word."""
    return 0 if len(name) < 7 else 1 if len(name) < 13 else 2


def _distance(one: str, other: str) -> int:
    """The letters to put in, leave out or change to make `one` into `other`; more than 2 is 3."""
    if abs(len(one) - len(other)) > 2:
        return 3
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        above, row = row, [place]
        for column, wanted in enumerate(other, 1):
            row.append(min(above[column] + 1, row[-1] + 1, above[column - 1] + (letter != wanted)))
    return min(row[-1], 3)
