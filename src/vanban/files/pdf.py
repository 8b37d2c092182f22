"""Open a PDF: what a person sees on its pages, as one text with its lines, tables, stamps and signatures.

bytes -> pages, stamps flattened in memory -> words -> text layer trusted or page recognised -> Layout
"""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from vanban.files import pdf_calls as calls
from vanban.files.lines import Found, make_layout
from vanban.files.pdf_page import Glyphs, Reader
from vanban.files.recogniser import Recogniser
from vanban.files.stamps import place_stamps
from vanban.files.words import PageWords
from vanban.model import Layout, Limits, Unreadable

MEDIA_TYPE = "application/pdf"


def open_pdf(content: bytes, *, name: str, limits: Limits, recognise: Recogniser | None = None) -> Layout:
    """What stands in a PDF. Pages whose text layer cannot be trusted are handed to `recognise`.

    Raises `Unreadable` where the file is damaged, locked by a password or longer than `limits.pages`.
    """
    pdf = _open(content, name, limits)
    try:
        return make_layout(_pages(pdf), Found(MEDIA_TYPE))
    finally:
        pdf.close()


def _open(content: bytes, name: str, limits: Limits) -> pdfium2.PdfDocument:
    try:
        pdf = pdfium2.PdfDocument(content)
    except pdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
            raise Unreadable(name, "locked by a password", "save it without the password") from error
        raise Unreadable(name, "not a whole PDF", "ask for the file again") from error
    if not 0 < len(pdf) <= limits.pages:
        pages = len(pdf)
        pdf.close()
        if not pages:
            raise Unreadable(name, "a PDF without pages", "ask for the file again")
        raise Unreadable(name, f"{pages} pages, the limit is {limits.pages}", "raise the limit of pages")
    return pdf


def _pages(pdf: pdfium2.PdfDocument) -> Iterator[PageWords]:
    for index in range(len(pdf)):
        glyphs = _glyphs(pdf, index)
        fillers, stamps = place_stamps(glyphs.noted.values(), index + 1, glyphs.height)
        yield PageWords(
            index + 1,
            glyphs.width,
            glyphs.height,
            (*glyphs.words, *fillers),
            tuple(glyphs.rulings),
            stamps=tuple(stamps),
        )


def _glyphs(pdf: pdfium2.PdfDocument, index: int) -> Glyphs:
    page, own = _flat(pdf, index)
    textpage = page.get_textpage()
    try:
        return Reader(page, own).read(textpage)
    finally:
        textpage.close()
        page.close()


def _flat(pdf: pdfium2.PdfDocument, index: int) -> tuple[pdfium2.PdfPage, int | None]:
    """The page with its annotations printed on it, and how many objects it had of its own."""
    page = pdf[index]
    if not _has_appearances(page):
        return page, None
    own = calls.count_objects(calls.handle(page.raw))
    flattened = pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
    page.close()
    return pdf[index], own if flattened else None


def _has_appearances(page: pdfium2.PdfPage) -> bool:
    """Whether an annotation other than a link stands on the page."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind not in (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP):
            return True
    return False
