"""Print how fast plain text becomes a layout: megabytes of UTF-8 a second, the best of several readings."""

from __future__ import annotations

import sys
import time

from vanban.files.plain import open_plain

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


def main() -> None:
    """Read the same text five times and print the best rate."""
    content = make_text(float(sys.argv[1]) if len(sys.argv) > 1 else 5)
    best = float("inf")
    for _ in range(5):
        begun = time.perf_counter()
        layout = open_plain(content, name="speed.txt")
        best = min(best, time.perf_counter() - begun)
    print(f"plain text: {len(content) / 1e6 / best:.1f} MB/s ({len(layout.lines)} lines, {best:.2f} s)")


if __name__ == "__main__":
    main()
