"""A small valid file of every kind that is read, made on the spot."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from email.message import EmailMessage

from PIL import Image, ImageDraw
from tests.files.docx_builder import make_docx, make_zip, p, r, table, tc, tr

from vanban.files.recogniser import Seen

TEXT = (
    "UBND TỈNH X          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 1/QĐ-UBND       Độc lập - Tự do - Hạnh phúc\n"
    "QUYẾT ĐỊNH\nĐiều 1. Phạm vi\n1. Quyết định này có hiệu lực.\f2\nNơi nhận:\n- Như trên.\n"
)
MARKDOWN = (
    "# QUYẾT ĐỊNH\n\n**Điều 1.** Phạm *vi*[^1]\n\n"
    "| TT | Tên |\n|---|---|\n| 1 | a<br>b |\n\n[^1]: chú thích\n"
)
HTML = (
    "<!DOCTYPE html><html><head><meta charset=utf-8><style>.x{font-weight:bold}</style></head><body>"
    "<table><tr><td>BỘ Y TẾ</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table>"
    "<p class=x>Điều 1. Phạm vi<br>a) Một</p><ol><li>hai</ol></body></html>"
)
RTF = (
    rb"{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}\f0\b QUY\u7870?T \u272?\u7882?NH\b0\par "
    rb"\u272?i\u7873?u 1.\par}"
)


def make_pdf(*pages: str) -> bytes:
    """A PDF with one line of ASCII on each page, written by hand."""
    first = 4
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, words in enumerate(pages):
        stream = zlib.compress(f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode())
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            + f"/Contents {first + 2 * number + 1} 0 R >>".encode()
        )
        objects.append(
            f"<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n".encode() + stream + b"\nendstream"
        )
    return _pdf_of(objects)


def _pdf_of(objects: list[bytes]) -> bytes:
    """The objects as one file with its table of places."""
    written = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(written)
    written += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    written += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    written += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(written)


def make_word() -> bytes:
    """A Word file with a paragraph and a table."""
    return make_docx(p(r("Điều 1. Phạm vi")) + table(tr(tc(p(r("TT"))), tc(p(r("Tên"))))))


def make_odt() -> bytes:
    """An OpenDocument text with one paragraph."""
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
        "<office:body><office:text><text:p>Điều 1. Phạm vi</text:p></office:text></office:body>"
        "</office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    return make_zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "META-INF/manifest.xml": manifest,
        }
    )


def make_image(kind: str) -> bytes:
    """A picture with a few strokes on it: `PNG`, `JPEG` or `TIFF`."""
    image = Image.new("L", (160, 60), 255)
    ImageDraw.Draw(image).text((10, 20), "Dieu 1.", fill=0)
    packed = io.BytesIO()
    image.save(packed, format=kind, dpi=(200, 200))
    return packed.getvalue()


def make_mhtml() -> bytes:
    """A page as a browser saves it with its pictures."""
    message = EmailMessage()
    message["Subject"] = "Trang"
    message.set_content(HTML, subtype="html")
    message.add_related(b"\x89PNG", maintype="image", subtype="png")
    return message.as_bytes()


class SeesNothing:
    """A recogniser that finds no word on any page, so that nothing has to be installed or waited for."""

    def lines(self, pictures: Sequence[Image.Image], *, name: str, limit_s: float) -> list[tuple[Seen, ...]]:
        """No word in any of them."""
        del name, limit_s
        return [() for _ in pictures]

    def digits(self, pictures: Sequence[Image.Image], *, name: str, limit_s: float) -> list[tuple[Seen, ...]]:
        """No digit in any of them."""
        del name, limit_s
        return [() for _ in pictures]


QUICK = {
    "plain": TEXT.encode(),
    "utf16": TEXT.encode("utf-16"),
    "tcvn3": "Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do".encode("cp1252"),
    "markdown": MARKDOWN.encode(),
    "html": HTML.encode(),
    "mhtml": make_mhtml(),
    "pdf": make_pdf("Dieu 1. Pham vi", "Dieu 2."),
    "docx": make_word(),
    "png": make_image("PNG"),
    "jpeg": make_image("JPEG"),
    "tiff": make_image("TIFF"),
}
"""Files that open without another program."""
SLOW = {"rtf": RTF, "odt": make_odt()}
"""Files that LibreOffice opens."""
