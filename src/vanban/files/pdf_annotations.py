"""What the annotations of a PDF page print over it, asked before the page is flattened."""

from __future__ import annotations

from typing import Any

import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from vanban.files import pdf_calls as calls

_SILENT = (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP)
_DEEPEST = 8


def flat_page(pdf: pdfium2.PdfDocument, index: int) -> tuple[pdfium2.PdfPage, int | None]:
    """The page with its annotations' words printed on it, and how many objects it has of its own.

    The number is None where no annotation prints words: to flatten a page is to read it twice.
    """
    page = pdf[index]
    if not any(_prints_words(page, number) for number in range(pdfium.FPDFPage_GetAnnotCount(page.raw))):
        return page, None
    own = calls.count_objects(calls.handle(page.raw))
    flattened = pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
    page.close()
    return pdf[index], own if flattened else None


def pictured(page: pdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """Where annotations show images: left, bottom, right, top in points."""
    found = []
    for number in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, number)
        rect = pdfium.FS_RECTF()
        if _holds(annotation, pdfium.FPDF_PAGEOBJ_IMAGE) and pdfium.FPDFAnnot_GetRect(annotation, rect):
            found.append((rect.left, rect.bottom, rect.right, rect.top))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return found


def _prints_words(page: pdfium2.PdfPage, number: int) -> bool:
    annotation = pdfium.FPDFPage_GetAnnot(page.raw, number)
    if pdfium.FPDFAnnot_GetSubtype(annotation) in _SILENT:
        found = False
    else:
        found = _holds(annotation, pdfium.FPDF_PAGEOBJ_TEXT)
    pdfium.FPDFPage_CloseAnnot(annotation)
    return found


def _holds(annotation: Any, kind: int) -> bool:
    """Whether the annotation's appearance shows an object of this kind, in whatever depth."""
    return any(
        _is_or_holds(calls.handle(pdfium.FPDFAnnot_GetObject(annotation, index)), kind, depth=0)
        for index in range(max(0, pdfium.FPDFAnnot_GetObjectCount(annotation)))
    )


def _is_or_holds(thing: int | None, kind: int, *, depth: int) -> bool:
    found = calls.object_type(thing)
    if found != pdfium.FPDF_PAGEOBJ_FORM or depth > _DEEPEST:
        return bool(found == kind)
    return any(
        _is_or_holds(calls.get_inside(thing, index), kind, depth=depth + 1)
        for index in range(calls.count_inside(thing))
    )
