"""Small PDFs made by hand, so that a test shows all that is in the file it reads."""

from __future__ import annotations

from collections.abc import Sequence

FONTS = (
    b"<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> "
    b"/F2 << /Type /Font /Subtype /Type1 /BaseFont /Times-BoldItalic >> >>"
)


def show(  # noqa: PLR0913 - each says one thing of how the text is printed
    text: str, x: float, y: float, *, size: float = 13, font: str = "F1", how: str = ""
) -> str:
    """One stretch of text at a place, in points from the page's foot; `how` goes before it."""
    return f"BT {how} /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n"


def make_pdf(pages: Sequence[str], *, more: str = "", annotations: Sequence[tuple[str, str]] = ()) -> bytes:
    """A PDF with one page for each content stream.

    `more` goes into each page's dictionary. `annotations` stand on the first page: the rectangle and the
    content of each one's appearance.
    """
    bodies: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for number, page in enumerate(pages):
        stream = page.encode("latin-1")
        bodies.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        content = len(bodies)
        notes = _annotations(bodies, annotations) if number == 0 else []
        box = "/MediaBox [0 0 595 842]" if "/MediaBox" not in more else ""
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R {box} {more} /Contents {content} 0 R /Annots [{' '.join(notes)}] "
            f"/Resources << /Font ".encode()
            + FONTS
            + b" >> >>"
        )
        kids.append(f"{len(bodies)} 0 R")
    bodies[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return _file(bodies)


def _annotations(bodies: list[bytes], annotations: Sequence[tuple[str, str]]) -> list[str]:
    notes = []
    for rect, appearance in annotations:
        stream = appearance.encode("latin-1")
        left, bottom, right, top = map(float, rect.split())
        bodies.append(
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 %g %g] /Resources << /Font "
            % (right - left, top - bottom)
            + FONTS
            + b" >> /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)
        )
        bodies.append(
            f"<< /Type /Annot /Subtype /Stamp /F 4 /Rect [{rect}] /AP << /N {len(bodies)} 0 R >> >>".encode()
        )
        notes.append(f"{len(bodies)} 0 R")
    return notes


def _file(bodies: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, start)
    return bytes(out)
