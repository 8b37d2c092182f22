"""What an opener finds in a file: one text, and everything that stands on its pages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vanban.model.places import Box, Span


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
