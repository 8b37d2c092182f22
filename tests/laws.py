"""The laws that hold for every layout, whatever file it was opened from."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from vanban.model import Layout, Line, Span


def assert_layout_laws(layout: Layout) -> None:
    """Every law that `Layout` and its parts promise; the first broken one fails."""
    text = layout.text
    assert unicodedata.is_normalized("NFC", text), "the text is NFC"
    assert not text or text.endswith("\n"), "lines end with a newline"
    _assert_lines(layout.lines, text)
    _assert_pages(layout)
    for line in layout.lines:
        _assert_runs(line)
    whole = Span(0, len(text))
    for table in layout.tables:
        assert table.span in whole
        assert table.rows
        for row in table.rows:
            assert all(cell.span in table.span for cell in row), "a cell lies in its table"
        cells = [cell.span for row in table.rows for cell in row]
        assert all(before.end <= after.start for before, after in pairwise(cells)), "cells stand apart"
    for note in layout.footnotes:
        assert note.span in whole
        assert note.called_at is None or note.called_at in whole
    for doubt in layout.doubts:
        assert doubt.why
        assert doubt.span is None or doubt.span in whole


def _assert_lines(lines: tuple[Line, ...], text: str) -> None:
    for line in lines:
        words = line.span.of(text)
        assert line.span.end <= len(text)
        assert words, "no line is empty"
        assert words == words.strip(), "a line has no white space at its ends"
        assert "\n" not in words, "a line is one line"
    for before, after in pairwise(lines):
        assert before.span.end <= after.span.start, "lines are in order and apart"
    covered = [False] * len(text)
    for line in lines:
        for at in range(line.span.start, line.span.end):
            covered[at] = True
    bare = "".join(letter for letter, is_in in zip(text, covered, strict=True) if not is_in)
    assert not bare.strip(), f"printed characters in no line: {bare.strip()[:80]!r}"


def _assert_pages(layout: Layout) -> None:
    assert layout.pages, "there is a page"
    assert [page.number for page in layout.pages] == list(range(1, len(layout.pages) + 1))
    assert layout.pages[0].span.start == 0
    assert layout.pages[-1].span.end == len(layout.text)
    for before, after in pairwise(layout.pages):
        assert before.span.end == after.span.start, "pages join without a gap"
    for line in layout.lines:
        assert line.span in layout.pages[line.page - 1].span, "a line lies on its page"


def _assert_runs(line: Line) -> None:
    for run in line.runs:
        assert run.span in line.span, "a run lies in its line"
        assert run.span.start < run.span.end, "no run is empty"
    for before, after in pairwise(line.runs):
        assert before.span.end <= after.span.start, "runs are in order and apart"
