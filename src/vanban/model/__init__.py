"""The nouns of the system: every value that one stage hands to the next.

A document has ONE text. Whatever we learn about it is a value that points
into that text by a `Span`. No value is changed after it is made.

    files       ->  Layout    what stands on the pages: text, lines, tables, stamps
    structure   ->  parts, divisions, footnotes that point into that text
    facts       ->  citations, references, tasks, claims
    read        ->  Document  all of it in one value, shaped as the public JSON
"""

from __future__ import annotations

from vanban.model.document import (
    Document,
    Source,
)
from vanban.model.facts import (
    Aim,
    Check,
    Citation,
    Claim,
    ClaimKind,
    Due,
    Reference,
    Relation,
    Task,
    Verdict,
)
from vanban.model.layout import (
    PLAIN,
    Align,
    Cell,
    Doubt,
    Encoding,
    Footnote,
    Layout,
    Line,
    Origin,
    Page,
    Role,
    Run,
    Signature,
    Stamp,
    Style,
    Table,
)
from vanban.model.limits import (
    Limits,
    Unreadable,
)
from vanban.model.parts import (
    Attachment,
    Division,
    Field,
    Footer,
    Header,
    Level,
    Paper,
    Part,
    PartKind,
    Recipient,
)
from vanban.model.places import (
    Box,
    Span,
)

__all__ = [
    "PLAIN",
    "Aim",
    "Align",
    "Attachment",
    "Box",
    "Cell",
    "Check",
    "Citation",
    "Claim",
    "ClaimKind",
    "Division",
    "Document",
    "Doubt",
    "Due",
    "Encoding",
    "Field",
    "Footer",
    "Footnote",
    "Header",
    "Layout",
    "Level",
    "Limits",
    "Line",
    "Origin",
    "Page",
    "Paper",
    "Part",
    "PartKind",
    "Recipient",
    "Reference",
    "Relation",
    "Role",
    "Run",
    "Signature",
    "Source",
    "Span",
    "Stamp",
    "Style",
    "Table",
    "Task",
    "Unreadable",
    "Verdict",
]
