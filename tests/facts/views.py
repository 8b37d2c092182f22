"""Small documents to try the extractors on, written as they look."""

from __future__ import annotations

from tests.structure.pages import page

from vanban.facts.view import View, make_view
from vanban.model import Document
from vanban.read import make_document
from vanban.structure.anatomy import find_anatomy


def document_of(printed: str) -> Document:
    """The document printed so (see `tests.structure.pages.page` for the marks), without its facts."""
    layout = page(printed)
    return make_document(layout, find_anatomy(layout), name="trang.txt", content=printed.encode())


def view_of(printed: str) -> View:
    """The view of such a document."""
    return make_view(document_of(printed))
