"""The words that lead up to a term, and those that show that a day is none.

    chậm nhất là ngày ...    trước 17 giờ, thứ Sáu ngày ...    trong thời hạn ...    Thời gian thực hiện: ...
    ^ latest                 ^ before                          ^ within              ^ label

    đã được ban hành trước ngày ...    số liệu tính đến hết ngày ...    có hiệu lực từ ngày ...
    ^ when it was                      ^ figures counted                ^ validity

Patterns are for a text without marks (`fold`), as recognisers and typists lose them first.
"""

from __future__ import annotations

import re


def gapped(pattern: str) -> re.Pattern[str]:
    """A pattern in which blanks only lay it out and `_` is the white space between two words."""
    return re.compile(pattern.replace("_", r"\s{1,3}"), re.VERBOSE)


WEEKDAY = r"(?: (?: ngay_ )? thu_ (?: hai | ba | tu | nam | sau | bay | [2-7] ) \b | chu_nhat )"
_CLOCK = r"""
    (?: \d{1,2} (?: \s? (?: gio | g | h ) (?: \s? \d{2} )? (?: \s? (?: phut | ['’] ) )? | :\d{2} ) [\s,]{1,3}
        (?: (?: sang | chieu | toi | trua ) [\s,]{1,3} )? )?
"""
CLOCK = gapped(rf"(?: (?: buoi_ )? (?: sang | chieu | trua | toi ) [\s,]{{1,3}} )? {_CLOCK}")
"""Half of the day and clock, which stand before the day itself; empty where none does."""
DAY_NAME = gapped(rf"(?: {WEEKDAY} [\s,(]{{1,3}} )?")
"""The name of the day, behind the clock; empty where none stands there."""

LEAD = gapped(
    rf"""
    (?<! \w ) (?:
      (?P<latest>
        (?: (?: cham | muon | tre )_nhat
          | khong_ (?: cham | muon | tre )_ (?: hon | qua )
          | khong_qua (?= _ngay_\d )
          | (?: han_chot | (?: thoi_ )? han_cuoi (?:_cung )? ) (?:_ (?: nop | gui | bao_cao ) )?
          | han_ (?: nop | gui | bao_cao | hoan_thanh ) )
        (?: \s? : |_ (?: la | vao | den | trong | truoc | het | sau | khoang | toi ) \b ){{0,3}}_ )
    | (?P<before> truoc_ (?: thoi_diem_ )? )
    | (?P<until> (?: cho_ )? (?: den | toi )_het_ (?: ngay_cuoi_cung_ (?: cua_ )? )?
        | (?: den | toi )_ (?= cuoi_ | ngay \s{{0,3}} \d | \d{{1,2}}/\d{{1,2}}/\d{{4}} | thang_\d | quy_ )
        | het_ (?= ngay_ | thang_ | quy_ | nam_\d ) )
    | (?P<within> (?= thoi_han_ (?: la_ | toi_da_ | khong_qua_ ){{0,2}} \d ) thoi_han (?:_la )?
          (?:_ (?: toi_da | khong_qua ) )?_ | (?: toi_da | khong_qua )_ (?= \d )
        | trong (?:_ (?: thoi_ (?: han | gian | hang ) | vong | khoang ) (?P<named> \b ) )?
        (?:_ (?: la_ )? (?: toi_da | khong_qua | khong_ (?: muon | cham )_hon | cham_nhat ) )?_ )
    | (?P<done> (?: hoan_thanh | ket_thuc | xong ) (?:_vao | \s? : )?_ )
    | (?P<at> vao_ (?: (?: luc | hoi )_ )? | tai_ (?= ky_hop_ (?: cuoi | giua | dau )_nam )
        | (?= cuoi_ (?: thang | quy | nam ) \b ) )
    | (?P<label> (?: thoi_ (?: gian | han | diem ) | tien_do | han ) [^:;.\n]{{0,50}} :_ )
    | (?P<range> tu_ (?= ngay \s{{0,3}} \d | \d{{1,2}} [/.h:] | \d{{1,2}}_gio ) )
    | (?P<periodic> (?: theo_ )? dinh_ky \b )
    | (?P<rhythm> (?= (?: hang | moi )_ (?: ngay | tuan | thang | quy | nam ) \b
        | \d{{1,2}}_ (?: thang | nam ) (?: \s? [,/] |_va\b )
        | (?: \d{{1,2}} | hai | ba | bon | nam | sau )_ (?: ngay | tuan | thang | quy | nam )
          (?:_mot_lan | \s? / \s? (?: 0?1_ )? lan )
        | (?: \d{{1,2}} | mot | hai )_lan\b ) )
    | (?P<again> (?: vao_ (?: ngay_ )? )? (?= {WEEKDAY}_ (?: hang | moi )_tuan )
        | (?<! tu\s ) (?= ngay_ (?: \d | cuoi_ ) ) )
    )
    """
)
"""Where a term may begin."""
RANGE_END = gapped(r"[\s,]{0,3} (?: - | den ) \s{0,3} (?: het_ )? (?P<before> truoc_ (?: thoi_diem_ )? )?")
"""What stands between the first and the last day of a range."""
SURE_DAY = re.compile(r"ngay|(?:19|20)\d\d|nay")
"""What shows that figures with a stroke are a day and no fraction, and an end the end of some year."""
FIRST_NUMBER = re.compile(r"(?:ngay\s{0,3})?\d{1,2}(?=[\s,-])")
"""The day that opens a range whose month stands at its end: `từ ngày 24 đến ngày 26/8/2026`."""
SESSION = gapped(r"ky_hop_ (?: cuoi | giua | dau )_nam (?:_ (?:19|20)\d\d )?")
"""A session of an assembly, whose day nobody knows beforehand."""
BY_TURNS = gapped(
    r"""
    [\s,]{1,3} (?: bao_cao | tong_hop | ra_soat | kiem_tra | danh_gia | so_ket | tong_ket | thong_ke | to_chuc
      | cap_nhat | cong_khai | hop | giao_ban | tham_muu | mo | gui ) \b
    """
)
"""Verbs after which a bare `định kỳ` says how something is to be done: `định kỳ rà soát`."""
AND_THEN = gapped(r"\s{0,3} (?: [,;–-] | (?<= \s ) (?: va | den ) \b ) \s{0,3}")
"""What joins the terms of one cell: `Quý IV/2025 và Quý I/2026`."""
AFTER_CELL = re.compile(r"\s*[(;\n]")
"""What may stand behind the term of a cell, as a remark."""
OPENS_CLAUSE = re.compile(r"(?:^|[.;:\n])[\s\W\d]{0,9}$")
MONTH_ALONE = re.compile(r"(?:0?[1-9]|1[0-2])\s?[/-]\s?(?:19|20)\d\d")
OFTEN = gapped(
    r"""
    thuong_xuyen | khi_co_yeu_cau
    | (?: ngay_sau_khi | theo_ (?: quy_dinh | yeu_cau | tien_do | ke_hoach ) ) \b .*
    """
)
"""What a column of terms says where no day can be computed."""
SHARE_OF = gapped(r"(?: nua_ )? (?: dau | giua | cuoi )_ | tuan_")
SPELLINGS = {
    "trong": ("trong",),
    "vao": ("vào",),
    "tu": ("từ",),
    "quy": ("quý", "quí"),
    "hang": ("hàng", "hằng"),
    "moi": ("mỗi",),
}
"""Words of a term that mean other things with other marks: `trồng`, `tự`, `quy`, `hạng`, `mọi`."""

PAY = gapped(
    r"""
    \b (?: tro_cap | phu_cap | tien_luong | tien_thuong | thu_nhap | hoc_bong ) (?: \s [^\s,;.:]+ ){0,3} \s $
    """
)
"""What is paid by the month or year is no order to be carried out so often."""

_CLAUSE = 140
_COUNTED = gapped(
    r"""
    (?: tinh | so_lieu | luy_ke | chot | cap_nhat | thong_ke | ke | ap_dung | hieu_luc (?:_thi_hanh )?
      | duoc_thuc_hien | nhiem_ky | giai_doan | thoi_ky ) \s* (?: ke_ )? (?: tu_ [^.;\n]{0,60} )? $
    """
)
_WAS = gapped(
    r"""
    (?: \b (?: duoc | da )_ (?: [a-z]+_ ){0,2}?
          (?: ban_hanh | cap | ky | phe_duyet | thanh_lap | tiep_nhan | cong_nhan | tuyen_dung | giao
            | thong_qua | xay_dung | khoi_cong | dau_tu ) [^,;]{0,60}
      | \b (?: co_hieu_luc (?:_thi_hanh )? | sinh | phat_sinh | xay_ra ) \s* (?: ke_ )? (?: tu_ )?
      | \b (?: truong_hop | neu )_ [^,;]{0,100} ) $
    """
)
_WANTED = gapped(r"\b (?: phai | can | bao_dam | dam_bao | de_nghi | yeu_cau | hoan_thanh ) \b")
_GOES_ON = gapped(r"\s*,? \s* (?: thi (?!_hanh ) | ma | nhung_ (?: chua | da ) | tro_ve | da_duoc ) \b")


def says_when_it_was(folded: str, start: int, end: int) -> bool:
    """Whether the words around the day at `start` to `end` tell of its past, of figures or of validity."""
    before = folded[max(0, start - _CLAUSE) : start]
    clause = before[max(before.rfind(mark) for mark in ".;\n") + 1 :]
    reaches_up_to = folded.startswith(("den", "toi", "cho", "het", "tu"), start)
    if (reaches_up_to and _COUNTED.search(clause)) or _GOES_ON.match(folded, end):
        return True
    return bool(_WAS.search(clause)) and not _WANTED.search(clause)
