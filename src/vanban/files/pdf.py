"""Open a PDF: what a person sees on its pages, as one text with its lines, tables, stamps and signatures.

bytes -> pages, stamps flattened in memory -> words -> text layer trusted or page recognised -> Layout
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from vanban.files import pdf_calls as calls
from vanban.files.lines import Found, make_layout
from vanban.files.pdf_annotations import flat_page, pictured
from vanban.files.pdf_blanks import fill_blanks
from vanban.files.pdf_mend import mend_blanks
from vanban.files.pdf_objects import frame_of
from vanban.files.pdf_page import Glyphs, read_glyphs, take_off
from vanban.files.pdf_text import right_letters
from vanban.files.pdf_weave import weave_fonts
from vanban.files.signatures import read_signatures
from vanban.files.stamps import place_stamps, without_filled
from vanban.files.trust import Verdict, judge, sample, spelt_share
from vanban.files.words import PageWords, Word, box_of
from vanban.language.normal import fold
from vanban.model import Box, Doubt, Layout, Limits, Origin, Unreadable

if TYPE_CHECKING:
    from vanban.files.pdf_picture import Eye
    from vanban.files.recogniser import Recogniser

MEDIA_TYPE = "application/pdf"
_HEAD_MM = 75.0
"""The head of an official document ends above this height."""
_WELL_SPELT = 0.97
"""The share of words that are Vietnamese syllables on any page whose blanks are right."""
_HEAD_WORDS = ("cong hoa xa hoi", "doc lap", "dang cong san", "so:")


def open_pdf(content: bytes, *, name: str, limits: Limits, recognise: Recogniser | None = None) -> Layout:
    """What stands in a PDF. Pages whose text layer cannot be trusted are handed to `recognise`.

    Raises `Unreadable` where the file is damaged, locked by a password or longer than `limits.pages`.
    """
    pdf = _open(content, name, limits)
    try:
        signatures, doubts = read_signatures(pdf, content)
        eye = _eye(recognise, name, limits)
        pages, encoding = right_letters([_page(pdf, index, eye) for index in range(len(pdf))])
    finally:
        pdf.close()
    found = Found(MEDIA_TYPE, encoding, signatures=tuple(signatures), doubts=tuple(doubts))
    return make_layout(pages, found)


def _eye(recognise: Recogniser | None, name: str, limits: Limits) -> Eye | None:
    if recognise is None:
        return None
    # Brings in the picture libraries, which a file with a text layer does without.
    from vanban.files.pdf_picture import Eye

    return Eye(recognise, name, limits)


def _open(content: bytes, name: str, limits: Limits) -> pdfium2.PdfDocument:
    try:
        pdf = pdfium2.PdfDocument(content)
    except pdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
            raise Unreadable(name, "tệp được bảo vệ bằng mật khẩu", "bỏ mật khẩu rồi đọc lại") from error
        raise Unreadable(name, "tệp PDF hỏng hoặc bị cắt cụt", "tải hoặc sao chép lại tệp") from error
    pages = len(pdf)
    if not 0 < pages <= limits.pages:
        pdf.close()
        if not pages:
            raise Unreadable(name, "tệp PDF không có trang nào", "tải hoặc sao chép lại tệp")
        raise Unreadable(name, f"{pages} trang, giới hạn là {limits.pages}", "tách tệp hoặc nâng giới hạn")
    return pdf


def _page(pdf: pdfium2.PdfDocument, index: int, eye: Eye | None) -> PageWords:
    """The words of one page, from its text layer or from its picture."""
    try:
        page, own = flat_page(pdf, index)
    except pdfium2.PdfiumError:
        doubt = Doubt("text", "trang hỏng, không mở được", index + 1)
        return PageWords(index + 1, 0, 0, (), doubts=(doubt,))
    try:
        textpage = page.get_textpage()
        try:
            glyphs = _mended(read_glyphs(page, textpage, own), page, textpage)
        finally:
            textpage.close()
        return _trusted(page, index + 1, glyphs, eye)
    finally:
        page.close()


def _mended(glyphs: Glyphs, page: pdfium2.PdfPage, textpage: pdfium2.PdfTextPage) -> Glyphs:
    """`glyphs` with its blanks set right, where enough words are no Vietnamese to make one ask."""
    if spelt_share(sample([word.text for word in glyphs.words])) >= _WELL_SPELT:
        return glyphs
    words = mend_blanks(weave_fonts(glyphs.words), calls.handle(textpage.raw), frame_of(page))
    return replace(glyphs, words=words)


def _trusted(page: pdfium2.PdfPage, number: int, glyphs: Glyphs, eye: Eye | None) -> PageWords:
    fillers, stamps = place_stamps(glyphs.noted.values(), glyphs.words, number, glyphs.height)
    words = (*glyphs.words, *fillers)
    digital = PageWords(
        number, glyphs.width, glyphs.height, words, tuple(glyphs.drawings.rulings), stamps=tuple(stamps)
    )
    why = _distrust(glyphs)
    if not why:
        whole = replace(digital, doubts=tuple(_hidden(glyphs, number)))
        return _with_blanks(page, _with_head(page, whole, glyphs, eye), glyphs, eye) if number == 1 else whole
    if eye is None:
        unread = Doubt("text", f"{why}; không có bộ nhận dạng để đọc ảnh", number)
        return replace(digital, doubts=(unread,))
    take_off(glyphs)
    seen = eye.page(page, number)
    doubts = without_filled(seen.doubts, fillers)
    return replace(seen, words=(*seen.words, *fillers), stamps=(*seen.stamps, *stamps), doubts=doubts)


def _distrust(glyphs: Glyphs) -> str:
    """Why the text layer does not say what the page shows; empty where it does."""
    pictured = _pictured(glyphs) > 0.5
    few = len(glyphs.words) < 60 and sum(len(word.text) for word in glyphs.words) < 60
    if few and (pictured or glyphs.drawings.paths > 400):
        return "trang là ảnh"
    verdict = judge([word.text for word in glyphs.words], pictured=pictured)
    if verdict is Verdict.LIES and not _is_legacy(glyphs.words, pictured=pictured):
        return "lớp chữ của trang không đúng với chữ in"
    return ""


def _is_legacy(words: list[Word], *, pictured: bool) -> bool:
    """Whether the letters are those of a code page before Unicode, which only looks like nonsense."""
    from vanban.language.legacy import UNICODE, Piece, decode_pieces

    some = words[:200]
    texts, encoding = decode_pieces([Piece(word.text + " ", word.style.font) for word in some])
    verdict = judge([text.strip() for text in texts], pictured=pictured)
    return encoding != UNICODE and verdict is not Verdict.LIES


def _pictured(glyphs: Glyphs) -> float:
    """The share of the page that its largest image covers."""
    page = Box(0, 0, glyphs.width, glyphs.height)
    area = max((_shared(drawn.box, page) for drawn in glyphs.drawings.images), default=0)
    return area / max(1.0, glyphs.width * glyphs.height)


def _shared(one: Box, other: Box) -> float:
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    return wide * high if wide > 0 and high > 0 else 0.0


def _with_head(page: pdfium2.PdfPage, digital: PageWords, glyphs: Glyphs, eye: Eye | None) -> PageWords:
    """`digital`, with the head of the first page recognised where it is only a picture."""
    box = _head_picture(digital, glyphs)
    if box is None:
        return digital
    if eye is None:
        unread = Doubt("header", "phần đầu văn bản là ảnh; không có bộ nhận dạng để đọc", 1, box)
        return replace(digital, doubts=(*digital.doubts, unread))
    words = eye.part(page, 1, box)
    return replace(digital, words=(*words, *digital.words), origin=Origin.MIXED)


def _with_blanks(page: pdfium2.PdfPage, digital: PageWords, glyphs: Glyphs, eye: Eye | None) -> PageWords:
    """`digital`, with serial and day recognised where a picture fills the place for them."""
    pictures = [*glyphs.drawings.pictured.values(), *(image.box for image in glyphs.drawings.images)]
    place = frame_of(page).place
    pictures += (Box(*place(*bounds)) for bounds in pictured(page))
    return fill_blanks(digital, pictures, page, eye) if pictures else digital


def _head_picture(digital: PageWords, glyphs: Glyphs) -> Box | None:
    """The image that stands where the head of the first page should; None where there is text, or none."""
    if digital.number != 1 or not glyphs.drawings.images:
        return None
    head = fold(" ".join(word.text for word in digital.words if word.top < digital.height / 3))
    if any(words in head for words in _HEAD_WORDS):
        return None
    first = min((word.top for word in digital.words), default=digital.height)
    for drawn in glyphs.drawings.images:
        box = drawn.box
        wide = box.right - box.left > 0.3 * digital.width
        if wide and box.top < _HEAD_MM and box.bottom - box.top > 8 and first > box.top + 5:
            return Box(
                max(0, box.left), max(0, box.top), min(digital.width, box.right), min(first, box.bottom)
            )
    return None


def _hidden(glyphs: Glyphs, number: int) -> Iterator[Doubt]:
    """One doubt for each way in which text is kept from the reader's eye."""
    ways: dict[str, list[Word]] = {}
    for word, why in glyphs.hidden:
        ways.setdefault(why, []).append(word)
    for why, words in ways.items():
        text = " ".join(word.text for word in words)
        short = text if len(text) <= 80 else text[:79] + "…"
        yield Doubt("text", f"có chữ không ai nhìn thấy ({why}), không đọc: «{short}»", number, box_of(words))
