"""Print how fast plain text is read: megabytes of UTF-8 a second, the best of several rounds when warm.

    python bench/speed_plain.py [MEGABYTES]

`opened` is the layout alone, `parsed` the document without its facts, `read` the whole document with them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from vanban.files.plain import open_plain
from vanban.model import Document
from vanban.read import make_document, read
from vanban.structure.anatomy import find_anatomy

_LINES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi,",
    "bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương",
    "ngày 22 tháng 11 năm 2019;",
    "",
    "Điều {number}. Trách nhiệm của các sở, ban, ngành thuộc tỉnh",
    "{number}. Ủy ban nhân dân các huyện, thị xã, thành phố chủ trì, phối hợp với Sở Tài chính rà",
    "soát, tổng hợp kết quả thực hiện, báo cáo Ủy ban nhân dân tỉnh trước ngày 25 hằng tháng.",
)


def make_text(megabytes: float) -> bytes:
    """Ordinary lines of an official document, as many as fill so many megabytes."""
    lines: list[str] = []
    size = number = 0
    while size < megabytes * 1e6:
        number += 1
        stanza = [line.format(number=number) for line in _LINES]
        size += sum(len(line.encode()) + 1 for line in stanza)
        lines += stanza
    return "\n".join(lines).encode()


def parse(content: bytes) -> Document:
    """The document without its facts."""
    layout = open_plain(content, name="speed.txt")
    return make_document(layout, find_anatomy(layout), name="speed.txt", content=content)


def seconds(work: Callable[[], object]) -> float:
    """The best of five rounds."""
    best = float("inf")
    for _ in range(5):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def main() -> None:
    """Read the same text several times and print the best rates."""
    content = make_text(float(sys.argv[1]) if len(sys.argv) > 1 else 5)
    for what, work in (
        ("opened", lambda: open_plain(content, name="speed.txt")),
        ("parsed", lambda: parse(content)),
        ("read", lambda: read(content, name="speed.txt")),
    ):
        best = seconds(work)
        print(f"plain text {what:6}: {len(content) / 1e6 / best:5.1f} MB/s ({best:.2f} s)")


if __name__ == "__main__":
    main()
