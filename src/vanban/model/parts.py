"""What the words of a document are to its page and to its order: parts, divisions, fields."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vanban.model.places import Span


class Level(StrEnum):
    """The kinds of division, by the words the law has for them."""

    PHAN = "phan"
    CHUONG = "chuong"
    MUC = "muc"
    TIEU_MUC = "tieu_muc"
    DIEU = "dieu"
    KHOAN = "khoan"
    DIEM = "diem"
    LA_MA = "la_ma"
    """`I.` in an administrative text."""
    SO = "so"
    """`1.` in an administrative text, `2.1` too."""
    CHU = "chu"
    """`a)` in an administrative text."""
    GACH = "gach"
    """An item that begins with a dash."""
    CONG = "cong"
    """An item that begins with a plus."""
    PHU_LUC = "phu_luc"
    """The root of an attached text: an annex, a list, a regulation issued by a decision."""


@dataclass(frozen=True, slots=True)
class Division:
    """A division of the body with what hangs under it."""

    level: Level
    number: str
    """As printed, without the word and the dot: `5`, `4a`, `IV`, `đ`, `2.1`, `-`, `Phụ lục 1`."""
    heading: str | None
    """One line; None where the division has none."""
    span: Span
    """From its label to its last word, children included."""
    children: tuple[Division, ...] = ()


class PartKind(StrEnum):
    """The parts of the page, by the names of Decree 30/2020/NĐ-CP (Article 8 and Appendix I)."""

    QUOC_HIEU = "quoc_hieu"
    TIEU_NGU = "tieu_ngu"
    CO_QUAN_CHU_QUAN = "co_quan_chu_quan"
    CO_QUAN_BAN_HANH = "co_quan_ban_hanh"
    SO_KY_HIEU = "so_ky_hieu"
    DIA_DANH = "dia_danh"
    NGAY_THANG = "ngay_thang"
    TEN_LOAI = "ten_loai"
    TRICH_YEU = "trich_yeu"
    KINH_GUI = "kinh_gui"
    CAN_CU = "can_cu"
    NOI_DUNG = "noi_dung"
    QUYEN_HAN = "quyen_han"
    CHUC_VU = "chuc_vu"
    HO_TEN = "ho_ten"
    NOI_NHAN = "noi_nhan"
    DO_MAT = "do_mat"
    DO_KHAN = "do_khan"
    PHU_LUC = "phu_luc"
    CHU_THICH = "chu_thich"
    SO_TRANG = "so_trang"
    DAU_DEN = "dau_den"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page. One kind may stand more than once: recipients on two pages, several annexes."""

    kind: PartKind
    span: Span


@dataclass(frozen=True, slots=True)
class Field:
    """A value with its evidence."""

    value: str
    """As printed, white space folded; only number, date, kind, place, urgency,
    secrecy and not_before may be derived."""
    span: Span


@dataclass(frozen=True, slots=True)
class Recipient:
    """One item of Nơi nhận."""

    value: str
    purpose: str | None
    """The words in brackets without them: `b/c`, `để báo cáo`; None where none are printed."""
    span: Span


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the body. None = not printed, or not found: then a doubt says so."""

    governing_body: Field | None = None
    issuer: Field | None = None
    number: Field | None = None
    place: Field | None = None
    date: Field | None = None
    kind: Field | None = None
    subject: Field | None = None
    urgency: Field | None = None
    secrecy: Field | None = None
    addressees: tuple[Field, ...] = ()
    not_before: Field | None = None


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands below the body."""

    authority: Field | None = None
    """The lines with TM., KT., TL., TUQ., Q., joined by ` / ` where nested."""
    signer_title: Field | None = None
    signer: Field | None = None
    recipients: tuple[Recipient, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A text printed with the document: an annex, or what a decision issues."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Paper:
    """Another document in the same file, after the one that was read."""

    pages: tuple[int, ...]
    kind: str | None
    number: str | None
    span: Span
