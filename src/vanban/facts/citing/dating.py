"""Say from when on a document can be, where its own date is blank: from the latest day that it cites.

Công văn số 18/BCĐNQ-CQTT ngày 30/10/2024 ... Văn bản số 102/CV-VPTT ngày 08/10/2024
                               ^^^^^^^^^^ the document is not older than this
"""

from __future__ import annotations

from collections.abc import Iterable

from vanban.facts.citing.checks import contradicts_its_number
from vanban.language.dates import is_whole
from vanban.model import Citation, Field


def earliest_date(citations: Iterable[Citation]) -> Field | None:
    """The latest full date of a cited document, ISO, with the mention that proves it; None where none is.

    A date whose year is not the one inside the number proves nothing: one of the two is a misprint, nobody
    knows which.
    """
    dated = [
        citation for citation in citations if is_whole(citation.date) and not contradicts_its_number(citation)
    ]
    latest = max(dated, key=lambda citation: (citation.date or "", -citation.span.start), default=None)
    return Field(latest.date, latest.span) if latest and latest.date else None
