"""The nouns of the system: every value that one stage hands to the next.

A document has ONE text. Whatever we learn about it is a value that points
into that text by a `Span`. No value is changed after it is made.

    files       ->  Layout    what stands on the pages: text, lines, tables, stamps
    structure   ->  parts, divisions, footnotes that point into that text
    read        ->  Document  all of it in one value, shaped as the public JSON
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the document's text in code points, half-open: `text[start:end]`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span cannot run from {self.start} to {self.end}")

    def __contains__(self, inner: Span) -> bool:
        return self.start <= inner.start and inner.end <= self.end

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in millimetres from the page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float


class Origin(StrEnum):
    """How the text of a page was come by."""

    DIGITAL = "digital"
    OCR = "ocr"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Page:
    """One page. A file that has no pages of its own (DOCX, HTML, text) is one page."""

    number: int
    """From 1, as the file counts."""
    width: float
    """Millimetres; 0 where the file has no pages of its own."""
    height: float
    span: Span
    origin: Origin = Origin.DIGITAL


@dataclass(frozen=True, slots=True)
class Style:
    """How characters are printed. None = the file does not say."""

    font: str | None = None
    """The family as the file names it, without subset prefix: `Times New Roman`."""
    size_pt: float | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    raised: bool = False
    """Superscript: the mark of a footnote, most often."""


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line in one style: a word of a page, a run of a Word file."""

    span: Span
    style: Style = PLAIN
    box: Box | None = None


class Role(StrEnum):
    """What a line is to the page, before anything is understood of its words."""

    BODY = "body"
    RUNNING = "running"
    """Page number, running head or foot."""
    NOTE = "note"
    """A line of a footnote or endnote."""
    STAMP = "stamp"
    """Printed over the page afterwards: the incoming stamp, a signature's appearance."""


class Align(StrEnum):
    """Where a line stands between the margins of its frame."""

    UNKNOWN = "unknown"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, or one paragraph where the file does not say how it breaks.

    Lines are in reading order, never overlap, and cover every printed character.
    """

    span: Span
    """Without the white space at either end; never empty."""
    page: int = 1
    """The number of the page on which it is printed."""
    box: Box | None = None
    style: Style = PLAIN
    """The style of most of its letters."""
    runs: tuple[Run, ...] = ()
    """In order; empty where the file knows no styles."""
    opens: bool | None = None
    """Begins a paragraph: True or False where the file or the layout shows it, None where neither does."""
    align: Align = Align.UNKNOWN
    frame: int = 0
    """Which box of text it stands in. 0 = the page itself; each column of a two-column head, each cell of a
    table, each text box has a number of its own in the document."""
    role: Role = Role.BODY
    confidence: float | None = None
    """The recogniser's own trust in its reading, 0 to 1; None where nothing had to be recognised."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    span: Span
    """Empty at its place where nothing is printed in it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table, by rows from the top, cells from the left. A merged cell stands once, where it begins."""

    span: Span
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What was put on the page after printing, kept apart from its text."""

    kind: str
    """`incoming` (CV ĐẾN), `signature` (the appearance of a digital signature), `annotation`."""
    text: str
    page: int
    box: Box | None = None
    """None where its place could not be told."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One digital signature, as the file holds it. Its certificate is not judged here."""

    signer: str | None
    """The common name in the certificate; None where the certificate cannot be read."""
    time: str | None
    """ISO 8601, the signer's own clock; None where the signature states none."""
    intact: bool | None
    """Whether the signed bytes are unchanged; None where that could not be computed."""
    covers_whole_file: bool
    """Whether nothing was added to the file after this signature."""
    trust: str = "unchecked"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that the reader could not make sure of, with its place."""

    about: str
    """What is in doubt, as a path into the document: `header.date`, `text`, `body`."""
    why: str
    page: int | None = None
    box: Box | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note under the page, tied to its mark."""

    mark: str
    """As printed, without brackets: `1`, `*`."""
    span: Span
    """From the mark on."""
    called_at: Span | None = None
    """Where the body calls it; None where no mark was found."""


class Encoding(StrEnum):
    """How the letters were stored in the file."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    VNI = "vni"
    VISCII = "viscii"
    VPS = "vps"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Layout:
    """What an opener found in a file: one NFC text and everything that stands on its pages."""

    text: str
    """What a person sees, line by line; lines end with a newline."""
    lines: tuple[Line, ...]
    pages: tuple[Page, ...]
    media_type: str
    encoding: Encoding = Encoding.UNICODE
    tables: tuple[Table, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    """Only those that the file itself ties to a mark (DOCX); the others are found by `structure`."""
    stamps: tuple[Stamp, ...] = ()
    signatures: tuple[Signature, ...] = ()
    doubts: tuple[Doubt, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Source:
    """The file that was read."""

    name: str
    sha256: str
    media_type: str
    encoding: Encoding
    pages: int


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read: every fact points into `text`."""

    source: Source
    text: str
    pages: tuple[Page, ...]
    lines: tuple[Line, ...] = field(repr=False)
    header: Header
    footer: Footer
    body: tuple[Division, ...]
    footnotes: tuple[Footnote, ...]
    parts: tuple[Part, ...]
    tables: tuple[Table, ...]
    attachments: tuple[Attachment, ...]
    papers: tuple[Paper, ...]
    """The other documents in the file, in order; the first is the one that was read."""
    stamps: tuple[Stamp, ...]
    signatures: tuple[Signature, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may ask of the machine. Beyond it, `Unreadable` says what to change."""

    pages: int = 2000
    bytes: int = 512 * 2**20
    """Size of the file, and of what a packed file unpacks to."""
    office_s: float = 120
    """Seconds that LibreOffice may work on one file."""
    office_bytes: int = 2 * 2**30
    ocr_page_s: float = 120
    """Seconds that the recogniser may work on one page."""


class Unreadable(Exception):  # noqa: N818 - it names the file, not the mishap
    """A file that cannot be read. Its message is one line: file, cause, remedy."""

    def __init__(self, name: str, cause: str, remedy: str) -> None:
        super().__init__(f"{name}: {cause}; {remedy}")
        self.name, self.cause, self.remedy = name, cause, remedy
