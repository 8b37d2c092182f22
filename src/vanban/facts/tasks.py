"""Find who must do what by when."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.facts.view import View
from vanban.model import Task


def find_tasks(view: View) -> Iterator[Task]:
    """Yield the tasks that a document gives, in reading order."""
    yield from ()
