"""Say what each cited document is to the one that cites it."""

from __future__ import annotations

from vanban.facts.view import View
from vanban.model import Citation


def cited_in(view: View) -> tuple[Citation, ...]:
    """The citations of a document with their relations, in the order of the view's text."""
    return ()
