"""Find the receipt that the office of arrival stamps on a scan, and take its words out of the text.

CÔNG VĂN ĐẾN        the word ĐẾN in capitals on a short line,
Số: 1234            under it number, day and who it goes to
Ngày: 05/6/2024
Chuyển: VP
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from vanban.language.normal import fold
from vanban.model import Box, Stamp

if TYPE_CHECKING:
    from vanban.files.handwriting import Line
    from vanban.files.linefinding import LineBox

_TITLE = re.compile(r"^\W*(?:(?:CV|CÔNG VĂN|VĂN BẢN|C\.V)\s*)?Đ[EÊẾÉÈẺẼ]N\b.{0,12}$")
_BELOW = re.compile(r"^\W*(?:so|gio|ngay|chuyen|kinh chuyen|luu|sao|phan)\b")
_SIGN = re.compile(r"/\s?[A-ZĐ]{2}|năm\s+\d{4}|V/v")
"""The document's own number, date and subject, that stand near a stamp in the same corner."""
_REACH_MM = 12.0
"""Lines of a stamp are no further apart."""
_WIDTH_MM = 60.0


def take_incoming(
    lines: Sequence[Line], *, page_number: int, mm: float
) -> tuple[list[Line], tuple[Stamp, ...]]:
    """The lines that belong to the text, and the incoming stamps; `mm` is the size of a pixel."""
    rest = list(lines)
    stamps = []
    for title in lines:
        if title not in rest or not _TITLE.match(_text(title)):
            continue
        members = _members(title, rest, mm)
        if len(members) < 2:  # «ĐẾN» alone may be a word of a title
            continue
        rest = [line for line in rest if line not in members]
        boxes = [line.box for line in members]
        box = Box(
            min(box.left for box in boxes) * mm,
            min(box.top for box in boxes) * mm,
            max(box.right for box in boxes) * mm,
            max(box.bottom for box in boxes) * mm,
        )
        stamps.append(Stamp("incoming", "\n".join(map(_text, members)), page_number, box))
    return rest, tuple(stamps)


def _members(title: Line, lines: Sequence[Line], mm: float) -> list[Line]:
    """The lines of the stamp from the top: its title, and what goes on under it."""
    members = [title]
    for line in sorted(lines, key=lambda line: line.box.top):
        text = _text(line)
        if line is title or _SIGN.search(text) or not _under(members[-1].box, line.box, mm):
            continue
        if _BELOW.match(fold(text)):
            members.append(line)
    return members


def _under(above: LineBox, box: LineBox, mm: float) -> bool:
    gap = (box.top - above.bottom) * mm
    sideways = abs((box.left + box.right) - (above.left + above.right)) / 2 * mm
    return -2 < gap < _REACH_MM and box.top > above.top and sideways < _WIDTH_MM / 2


def _text(line: Line) -> str:
    return " ".join(word.text for word in line.words)
