"""Resolve what can only be understood from this document: `Luật này`, `khoản 1 Điều này`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vanban.facts.view import View
from vanban.model import Citation, Reference


def find_references(view: View, citations: Sequence[Citation]) -> Iterator[Reference]:
    """Yield the back references of a document in reading order."""
    yield from ()
