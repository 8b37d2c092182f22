"""Draw the picture of the README: a page, every part of it in a colour of its own, the values beside it.

python docs/picture.py [FILE.pdf]      writes docs/picture.png
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFont

import vanban
from vanban.model import Box, Document, PartKind, Span

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "src" / "vanban" / "samples" / "thong-bao-signed.pdf"
FONTS = Path("/usr/share/fonts/truetype/dejavu")
BOLD = ImageFont.truetype(FONTS / "DejaVuSans-Bold.ttf", 15)
PLAIN = ImageFont.truetype(FONTS / "DejaVuSans.ttf", 15)
GREY = "#64748b"

DPI = 100
LEGEND = 560
COLOURS = ("#c2410c", "#1d4ed8", "#047857", "#7e22ce", "#b91c1c", "#0e7490", "#a16207", "#be185d", "#4d7c0f")
SHOWN = {
    PartKind.QUOC_HIEU: ("Quốc hiệu", None),
    PartKind.TIEU_NGU: ("Tiêu ngữ", None),
    PartKind.CO_QUAN_CHU_QUAN: ("Cơ quan chủ quản", "governing_body"),
    PartKind.CO_QUAN_BAN_HANH: ("Cơ quan ban hành", "issuer"),
    PartKind.SO_KY_HIEU: ("Số, ký hiệu", "number"),
    PartKind.DIA_DANH: ("Địa danh", "place"),
    PartKind.NGAY_THANG: ("Ngày tháng", "date"),
    PartKind.TEN_LOAI: ("Tên loại", "kind"),
    PartKind.TRICH_YEU: ("Trích yếu", "subject"),
    PartKind.KINH_GUI: ("Kính gửi", None),
    PartKind.CAN_CU: ("Căn cứ", None),
    PartKind.DAU_DEN: ("Dấu đến", None),
}


def boxes_of(document: Document, span: Span) -> Iterator[Box]:
    """Where the words of a stretch are printed on the first page, in millimetres.

    A piece of a line is cut out as if its letters were all of one width: near enough for a picture.
    """
    for line in document.lines:
        start, end = max(span.start, line.span.start), min(span.end, line.span.end)
        if line.page == 1 and line.box is not None and start < end:
            left, wide = line.box.left, line.box.right - line.box.left
            letters = line.span.end - line.span.start
            yield Box(
                left + wide * (start - line.span.start) / letters,
                line.box.top,
                left + wide * (end - line.span.start) / letters,
                line.box.bottom,
            )


def around(boxes: Sequence[Box]) -> tuple[float, float, float, float]:
    """The box that holds all of `boxes`, in pixels, with a margin."""
    scale = DPI / 25.4
    return (
        min(box.left for box in boxes) * scale - 4,
        min(box.top for box in boxes) * scale - 3,
        max(box.right for box in boxes) * scale + 4,
        max(box.bottom for box in boxes) * scale + 3,
    )


@dataclass(slots=True)
class Canvas:
    """A page with a legend growing beside it."""

    picture: Image.Image
    wash: Image.Image
    legend: int
    """Where the legend begins, from the left."""
    top: int = 46
    """Where its next entry stands."""

    def explain(self, title: str, words: str, colour: str) -> None:
        """Add an entry to the legend."""
        pen = ImageDraw.Draw(self.picture)
        pen.rounded_rectangle((self.legend, self.top + 1, self.legend + 14, self.top + 17), 3, fill=colour)
        pen.text((self.legend + 24, self.top - 1), title, colour, BOLD)
        for line in textwrap.wrap(words, 58):
            self.top += 23
            pen.text((self.legend + 24, self.top), line, "#222222", PLAIN)
        self.top += 34

    def frame(self, boxes: Sequence[Box], colour: str) -> None:
        """Put a coloured frame around boxes."""
        frame = around(boxes)
        ImageDraw.Draw(self.wash).rounded_rectangle(frame, 5, fill=colour + "30", outline=colour, width=2)

    def bar(self, boxes: Sequence[Box], label: str) -> None:
        """Put a labelled bar in the margin beside boxes."""
        left, above, _, below = around(boxes)
        pen = ImageDraw.Draw(self.wash)
        pen.line((left - 10, above + 4, left - 10, below - 4), fill=GREY, width=3)
        pen.text((left - 34, above + 2), label, GREY, BOLD)


def draw(path: Path) -> Image.Image:
    """The first page of a PDF with its parts and divisions marked."""
    document = vanban.read(path)
    pdf = pdfium.PdfDocument(path.read_bytes())
    pdf.init_forms()  # the stamps of its signatures are part of what a person sees
    page = pdf[0].render(scale=DPI / 72).to_pil()
    picture = Image.new("RGB", (page.width + LEGEND, page.height), "white")
    picture.paste(page.convert("RGB"))
    canvas = Canvas(picture, Image.new("RGBA", picture.size), page.width + 14)
    for (kind, (title, field)), colour in zip(SHOWN.items(), cycle(COLOURS), strict=False):
        spans = [part.span for part in document.parts if part.kind is kind]
        boxes = [box for span in spans for box in boxes_of(document, span)]
        if boxes:
            canvas.frame(boxes, colour)
            canvas.explain(title, getattr(document.header, field).value if field else "", colour)
    for division in document.body:
        boxes = list(boxes_of(document, division.span))
        if boxes:
            canvas.bar(boxes, f"{division.number}.")
    canvas.explain("Bố cục", ", ".join(f"{one.level} {one.number}" for one in document.body), GREY)
    picture.paste(canvas.wash, mask=canvas.wash)
    return picture


def main() -> None:
    """Write the picture, small enough for a page that loads quickly."""
    picture = draw(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE)
    picture.quantize(96, dither=Image.Dither.NONE).save(HERE / "picture.png", optimize=True)


if __name__ == "__main__":
    main()
