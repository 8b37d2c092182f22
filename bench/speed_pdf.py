"""How long reading digital PDFs takes, as ratios to what PDFium alone needs on the same files.

    python bench/speed_pdf.py CORPUS [--whole]

`plain` is the pages' text alone; `full` is that text and each text object's bounds, font name and size, taken
through pypdfium2 and nothing else. CORPUS is a directory of PDFs; those without a text layer are left out.
`--whole` times `vanban.read`, structure and facts and all, in place of the opener alone.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from vanban.files.pdf import open_pdf
from vanban.model import Limits

ROUNDS = 5


def plain(content: bytes) -> int:
    """The length of the file's text."""
    length = 0
    pdf = pdfium2.PdfDocument(content)
    for page in pdf:
        textpage = page.get_textpage()
        length += len(textpage.get_text_range())
        textpage.close()
        page.close()
    pdf.close()
    return length


def full(content: bytes) -> int:
    """The number of text objects, each asked for its bounds, font and size, after the text was taken."""
    found = []
    pdf = pdfium2.PdfDocument(content)
    for page in pdf:
        textpage = page.get_textpage()
        found.append(textpage.get_text_range())
        for text in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            found.append((text.get_bounds(), text.get_font().get_base_name(), text.get_font_size()))
        textpage.close()
        page.close()
    pdf.close()
    return len(found)


def ours(content: bytes) -> object:
    """The opener's layout."""
    return open_pdf(content, name="bench.pdf", limits=Limits())


def whole(content: bytes) -> object:
    """The whole document, with its facts."""
    from vanban.read import read

    return read(content)


def seconds(work: Callable[[bytes], object], content: bytes) -> float:
    """The best of some rounds, in a warm process."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work(content)
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Print one line a file, and the medians."""
    reading = whole if "--whole" in sys.argv else ours
    print(f"{'file':28} {'full ms':>8} {'ours ms':>8} {'ours/full':>9} {'ours/plain':>10}")
    ratios = []
    for path in sorted(Path(sys.argv[1]).rglob("*.pdf")):
        content = path.read_bytes()
        if plain(content) < 200:
            continue
        times = [seconds(work, content) for work in (plain, full, reading)]
        ratios.append((times[2] / times[1], times[2] / times[0]))
        ours_full, ours_plain = ratios[-1]
        print(
            f"{path.name:28} {times[1] * 1e3:8.1f} {times[2] * 1e3:8.1f} {ours_full:9.2f} {ours_plain:10.2f}"
        )
    if not ratios:
        raise SystemExit("no PDF with a text layer there: give a folder that holds documents/")
    by_full, by_plain = zip(*ratios, strict=True)
    print(f"{'median':28} {'':8} {'':8} {median(by_full):9.2f} {median(by_plain):10.2f}")


if __name__ == "__main__":
    main()
