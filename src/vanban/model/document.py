"""The document as read: all that is known of it, in one value."""

from __future__ import annotations

from dataclasses import dataclass, field

from vanban.model.facts import Citation, Claim, Reference, Task
from vanban.model.layout import Doubt, Encoding, Footnote, Line, Page, Signature, Stamp, Table
from vanban.model.parts import Attachment, Division, Footer, Header, Paper, Part


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
    citations: tuple[Citation, ...] = ()
    """In the order of the text; they never overlap but where a title names another law."""
    references: tuple[Reference, ...] = ()
    tasks: tuple[Task, ...] = ()
    claims: tuple[Claim, ...] = ()
