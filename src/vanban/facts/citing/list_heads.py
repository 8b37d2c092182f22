"""Read who issued the documents of a list from the words that head it.

các Quyết định của Thủ tướng Chính phủ: số 1400/QĐ-TTg ...; Quyết định số 2080/QĐ-TTg ...
                   ^ of each in the list
tại Tờ trình số 100/TTr-SNV và Văn bản số 12/SNV-CCVC
                        ^ one body's letters ^ the same
"""

from __future__ import annotations

import re

from vanban.facts.citing.issuers import body_at
from vanban.language.kinds import kind_of_letters
from vanban.language.normal import fold

_HEAD = re.compile(
    r"(?<!\w)(?:các|những|hai|ba|bốn|một\s+số)\s+(?P<kind>[^\W\d_]+(?:\s[^\W\d_]+){0,3}?)\s+(?:của|do)\s+"
    r"(?P<body>[^.;:\n]{4,110}?)\s*:\s*[-–+]?\s*$",
    re.I,
)
_REACH = 170


def issuer_of_list(text: str, start: int, kind: str | None) -> str | None:
    """The body in `các Thông tư của Bộ Tài chính:` right before `start`, where the list begins."""
    first = max(0, start - _REACH)
    if kind is None or ":" not in text[max(0, start - 6) : start]:
        return None
    head = _HEAD.search(text[first:start])
    if head is None or fold(" ".join(head["kind"].split())) not in (fold(kind), "van ban"):
        return None
    body = body_at(text, first + head.start("body"))
    return text[slice(*body)] if body and body[1] == first + head.end("body") else None


def shares_organ(sign: str, other: str) -> bool:
    """Whether two signs bear the letters of one body: `TTr-SNV` and `SNV-CCVC`."""
    return bool(sign) and (sign == other or bool(_organs(sign) & _organs(other)))


def _organs(sign: str) -> set[str]:
    return {group for group in re.split(r"[-/_]", sign) if len(group) > 1 and kind_of_letters(group) is None}
