"""The citations of a document: without its own number, its recipients and signatures, each with its relation.

view.text -> find_citations -> what stands outside left out -> relations -> checks
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vanban.facts.citing.amending_laws import with_amended_numbers
from vanban.facts.citing.bonds import overlaps, related
from vanban.facts.citing.checks import with_checks
from vanban.facts.citing.citations import find_citations
from vanban.facts.view import View
from vanban.model import Check, Citation, Field, Origin, PartKind, Span, Verdict
from vanban.number import DocumentNumber, Form

_LEFT_OUT = (
    PartKind.QUOC_HIEU,
    PartKind.TIEU_NGU,
    PartKind.CO_QUAN_CHU_QUAN,
    PartKind.CO_QUAN_BAN_HANH,
    PartKind.SO_KY_HIEU,
    PartKind.DIA_DANH,
    PartKind.NGAY_THANG,
    PartKind.TEN_LOAI,
    PartKind.KINH_GUI,
    PartKind.QUYEN_HAN,
    PartKind.CHUC_VU,
    PartKind.HO_TEN,
    PartKind.NOI_NHAN,
    PartKind.DO_MAT,
    PartKind.DO_KHAN,
    PartKind.SO_TRANG,
    PartKind.DAU_DEN,
)


def cited_in(view: View) -> tuple[Citation, ...]:
    """The citations of a document with their relations, in the order of the view's text."""
    outside = [part for part in view.parts(*_LEFT_OUT) if _is_no_body(part.of(view.text))]
    text = _as_read(view)
    named = with_amended_numbers(text, list(find_citations(text)), own=_own_law(view))
    inside = [citation for citation in named if not overlaps(outside, citation.span)]
    cited = related(text, inside, _bases(text, view.parts(PartKind.CAN_CU)))
    return tuple(_as_sure(view, one) for one in with_checks(text, cited, own=_own_date(view)))


def _own_law(view: View) -> DocumentNumber | None:
    """The document's own number, where it is an act of the Assembly and the file holds no other document."""
    number = view.document.header.number
    if number is None or len(view.document.papers) > 1:
        return None
    try:
        own = DocumentNumber.parse(number.value)
    except ValueError:
        return None
    return own if own.form == Form.QUOC_HOI or "UBTVQH" in own.sign else None


def _own_date(view: View) -> Field | None:
    """The document's date in the view, where it is whole, sure, and the file holds no other document."""
    document = view.document
    date = document.header.date
    place = view.within(date.span) if date else None
    doubted = any(doubt.about == "header.date" for doubt in document.doubts)
    return Field(date.value, place) if date and place and not doubted and len(document.papers) < 2 else None


def _as_sure(view: View, citation: Citation) -> Citation:
    """A citation read from a picture contradicts nothing for sure: a figure may have been misread."""
    if not any(check.verdict == Verdict.CONTRADICTED for check in citation.checks):
        return citation
    pages = [page for page in view.document.pages if page.origin != Origin.DIGITAL]
    spans = [view.joined.span(span.start, span.end) for check in citation.checks for span in check.spans]
    if not any(page.span.start < span.end and span.start < page.span.end for page in pages for span in spans):
        return citation
    return replace(
        citation, checks=tuple(replace(check, verdict=_unsure(check)) for check in citation.checks)
    )


def _unsure(check: Check) -> Verdict:
    return Verdict.CANNOT_TELL if check.verdict == Verdict.CONTRADICTED else check.verdict


def _is_no_body(part: str) -> bool:
    """Whether a part is what it is held to be: no office of one line has articles and legal bases in it."""
    return _ARTICLE.search(part) is None


_ARTICLE = re.compile(r"^(?:Điều\s+1\.|Căn\s+cứ\s)", re.M)


def _as_read(view: View) -> str:
    """The text, each place where it was: a title on one line, for it is one clause, and no marks of notes."""
    text = view.text
    for title in view.parts(PartKind.TRICH_YEU):
        text = text[: title.start] + title.of(text).replace("\n", " ") + text[title.end :]
    calls = [view.within(note.called_at) for note in view.document.footnotes if note.called_at]
    pieces, end = [], 0
    for call in sorted(call for call in calls if call):
        if call.start >= end:
            pieces += [text[end : call.start], " " * (call.end - call.start)]
            end = call.end
    return "".join((*pieces, text[end:]))


_GOES_ON = re.compile(r"\s*\n[\s\-–*]*(?:căn\s+cứ|theo|xét|trên\s+cơ\s+sở|sau\s+khi)(?!\w)", re.I)


def _bases(text: str, printed: Sequence[Span]) -> list[Span]:
    """The legal bases with the paragraphs that end them: `Theo đề nghị của ...`, `Xét Tờ trình số ...`."""
    bases: list[Span] = []
    for base in printed:
        end = stop = _paragraph_end(text, base.end)
        if text[stop - 1 : stop] not in (";", ","):
            end = base.end
        while text[stop - 1 : stop] in (";", ",") and (goes_on := _GOES_ON.match(text, stop)):
            end = stop = _paragraph_end(text, goes_on.end())
        bases.append(Span(base.start, end))
    return bases


def _paragraph_end(text: str, place: int) -> int:
    """Where the paragraph ends that `place` stands in, blanks at its end left out."""
    stop = text.find("\n", place)
    stop = len(text) if stop < 0 else stop
    return place + len(text[place:stop].rstrip())
