"""Small pages to try the finders on, written as they look."""

from __future__ import annotations

import re

from vanban.language.normal import to_nfc
from vanban.model import PLAIN, Align, Layout, Line, Page, Role, Span, Style
from vanban.structure.rows import Row, make_rows

BOLD = Style(bold=True)
_COLUMNS = re.compile(r"\s\|(?:\s|$)")


def page(printed: str) -> Layout:
    """The layout of a text in which ` | ` parts the columns of a head or a foot, read left column first.

    A line that begins with `^` is centred, with `*` bold; `~` marks a line that goes on with its paragraph,
    `#` a note, and a form feed the next page.
    """
    lines: list[Line] = []
    text, frame = "", 0
    for number, sheet in enumerate(to_nfc(printed).split("\f"), 1):
        block: list[list[str]] = []
        for row in [*sheet.split("\n"), ""]:
            if _COLUMNS.search(row):
                block.append(_COLUMNS.split(row))
                continue
            for column in range(max(map(len, block), default=0)):
                frame += 1
                for cells in block:
                    text = _add(lines, text, cells[column] if column < len(cells) else "", number, frame)
            block = []
            text = _add(lines, text, row, number, 0)
    whole = Span(0, len(text))
    return Layout(text, tuple(lines), (Page(1, 0, 0, whole),), "text/plain")


def rows_of(printed: str) -> list[Row]:
    """The rows of such a page."""
    return make_rows(page(printed))


def _add(lines: list[Line], text: str, row: str, number: int, frame: int) -> str:
    words = row.strip()
    marks = words[: len(words) - len(words.lstrip("^*~#"))] if not words.startswith("* ") else ""
    words = words[len(marks) :].strip()
    if not words:
        return text
    lines.append(
        Line(
            Span(len(text), len(text) + len(words)),
            page=number,
            style=BOLD if "*" in marks else PLAIN,
            align=Align.CENTRE if "^" in marks else Align.UNKNOWN,
            opens=False if "~" in marks else None,
            frame=frame,
            role=Role.NOTE if "#" in marks else Role.BODY,
        )
    )
    return f"{text}{words}\n"
