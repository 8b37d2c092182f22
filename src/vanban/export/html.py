"""A document as one page of HTML for people: its text with every fact marked in place, and lists beside it.

The page holds all it needs: it asks nothing of a network, runs no script, and its own policy forbids both.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Final

from vanban.export import outline
from vanban.export.article import print_article
from vanban.export.grouping import group_citations, listed_claims
from vanban.export.highlights import find_marks
from vanban.export.listing import Listed, entries_of, number_citations, print_lists
from vanban.export.marks import Painter, settle
from vanban.export.markup import Markup, element, start
from vanban.export.pieces import Piece, cut_pieces
from vanban.export.titles import TITLES, print_date
from vanban.model import Document
from vanban.version import VERSION

_LEGEND: Final = (
    ("task", "Việc", "Việc phải làm"),
    ("due", "hạn", "Thời hạn"),
    ("citation", "§", "Viện dẫn"),
    ("reference", "", "Tham chiếu"),
    ("claim", "◇", "Phát biểu"),
    ("doubt", "!", "Còn ngờ"),
    ("field", "", "Thể thức"),
)
"""The marks that can be shown or hidden: class, sign, what they are."""

_SIGNS: Final = (("✗", "mâu thuẫn"), ("✓", "khớp"), ("?", "chưa rõ"))


def to_html(document: Document) -> str:
    """The document as a whole HTML page in Vietnamese that needs neither network nor script."""
    pieces = cut_pieces(document)
    groups, numbers = group_citations(document), number_citations(document)
    marks = find_marks(document, pieces, entries_of(groups, numbers))
    painter = Painter(document.text, pieces, marks, _anchors(document, pieces))
    article = print_article(document, pieces, painter)
    lists = print_lists(Listed(document, groups, numbers, painter.landed))
    contents = outline.print_outline(document, pieces)
    page = element(
        "body",
        element("a", "Đến văn bản", class_="skip", href="#van-ban"),
        _masthead(document),
        _legend(document, has_outline=bool(contents), has_lists=bool(lists)),
        element(
            "div",
            element("nav", element("h2", "Bố cục"), contents, id="bo-cuc", aria_label="Bố cục")
            if contents
            else "",
            element("main", article),
            element("aside", lists, id="su-kien", aria_label="Sự kiện trong văn bản") if lists else "",
            class_="frame",
        ),
        _colophon(document),
    )
    return f"<!DOCTYPE html>\n{element('html', _head(document), page, lang='vi')}\n"


def _anchors(document: Document, pieces: Sequence[Piece]) -> list[int]:
    """Where the outline and the references lead."""
    targets = (reference.targets[0].start for reference in document.references if reference.targets)
    places = {settle(place, pieces) for place in (*outline.anchors(document), *targets)}
    return [place for place in places if place is not None]


def _head(document: Document) -> Markup:
    policy = f"default-src 'none'; style-src 'sha256-{_style()[1]}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content=f"vanban {VERSION}"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", _title(document)),
        element("style", _style()[0]),
    )


@cache
def _style() -> tuple[Markup, str]:
    """The style sheet, and the hash by which the page allows it and no other."""
    sheet = (files("vanban.export") / "page.css").read_text(encoding="utf-8")
    return Markup(sheet), b64encode(sha256(sheet.encode()).digest()).decode()


def _title(document: Document) -> str:
    header = document.header
    found = (header.kind, header.number, header.subject)
    return " ".join(field.value for field in found if field is not None) or document.source.name


def _masthead(document: Document) -> Markup:
    """What the document is, above it: kind and number, subject, and the fields asked for first."""
    header = document.header
    sign = " ".join(field.value for field in (header.kind, header.number) if field)
    subject = header.subject.value[:1].upper() + header.subject.value[1:] if header.subject else ""
    rows = (element("div", element("dt", name), element("dd", value)) for name, value in _facts(document))
    return element(
        "header",
        element("p", sign, class_="kicker") if sign and subject else "",
        element(
            "h1", subject or sign or document.source.name, class_="capitals" if subject.isupper() else None
        ),
        element("dl", *rows),
        class_="masthead",
    )


def _facts(document: Document) -> Iterator[tuple[str, str]]:
    header, footer = document.header, document.footer
    for name, field in (("issuer", header.issuer), ("date", header.date), ("not_before", header.not_before)):
        if field is not None:
            yield TITLES[name], field.value if name == "issuer" else print_date(field.value)
    if footer.signer is not None:
        office = f", {footer.signer_title.value}" if footer.signer_title else ""
        yield TITLES["signer"], footer.signer.value + office
    for name, field in (("urgency", header.urgency), ("secrecy", header.secrecy)):
        if field is not None:
            yield TITLES[name], field.value


def _legend(document: Document, *, has_outline: bool, has_lists: bool) -> Markup:
    """What the marks mean; each sort can be hidden. On a narrow screen, the ways to outline and lists too."""
    counts = _counts(document)
    ways = (("#bo-cuc", "Bố cục", has_outline), ("#su-kien", "Sự kiện", has_lists))
    signs = [element("span", element("b", sign), f" {words}", class_="key") for sign, words in _SIGNS]
    return element(
        "div",
        *(element("a", words, class_="way", href=to) for to, words, is_there in ways if is_there),
        *(_chip(*one, counts[one[0]]) for one in _LEGEND if counts[one[0]]),
        *(signs if counts["citation"] + counts["claim"] + counts["reference"] else ()),
        class_="legend",
        role="group",
        aria_label="Chú giải; bỏ chọn để ẩn",
    )


def _counts(document: Document) -> dict[str, int]:
    return {
        "task": len(document.tasks),
        "due": sum(task.due is not None and task.due.span is not None for task in document.tasks),
        "citation": len(document.citations),
        "reference": len(document.references),
        "claim": len(listed_claims(document)),
        "doubt": sum(doubt.span is not None for doubt in document.doubts),
        "field": 1,
    }


def _chip(name: str, sign: str, words: str, count: int) -> Markup:
    box = start("input", type="checkbox", id=f"hien-{name}", checked=True)
    shown = element("mark", sign or "abc", class_=f"{name} sample")
    number = element("span", str(count), class_="count") if name != "field" else ""
    return element("label", box, shown, element("span", words), number, class_="chip")


def _colophon(document: Document) -> Markup:
    source = document.source
    return element(
        "footer",
        element(
            "p",
            f"Đọc từ tệp {source.name} ({source.pages} trang), SHA-256 ",
            element("code", source.sha256),
            ".",
        ),
        element(
            "p",
            f"vanban {VERSION} đánh dấu những gì văn bản in ra; phát biểu là lời của cơ quan ban hành. Đối "
            "chiếu chỉ so văn bản với chính nó. Khi cần, hãy xem bản gốc.",
        ),
        class_="colophon",
    )
