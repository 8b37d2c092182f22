"""An HTML page as a strict reader takes it: every element is closed in its turn."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(("br", "input", "meta"))


@dataclass
class Page:
    """What stands in a page."""

    text: str = ""
    """The words of the article, without those of signs and ways back."""
    names: list[str] = field(default_factory=list)
    ways: list[str] = field(default_factory=list)
    """Where links lead, in order."""
    elements: list[tuple[str, dict[str, str | None], tuple[str, ...]]] = field(default_factory=list)
    """Each element with its attributes and with the elements that it stands in."""
    words: dict[int, str] = field(default_factory=dict)
    """What is printed in each element, by its number."""

    def said(self, tag: str, name: str) -> list[str]:
        """The words in each element of a class."""
        return [
            self.words.get(number, "")
            for number, (is_tag, attributes, _) in enumerate(self.elements)
            if is_tag == tag and name in (attributes.get("class") or "").split()
        ]


def read_page(printed: str) -> Page:
    """What stands in `printed`; fails where it is not well formed."""
    reader = _Reader()
    reader.feed(printed)
    reader.close()
    assert reader.stack == [], "every element is closed"
    return reader.page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.stack: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        assert len(found) == len(attributes), "no attribute is said twice"
        self.page.elements.append((tag, found, tuple(name for name, _ in self.stack)))
        if found.get("id"):
            self.page.names.append(str(found["id"]))
        if "href" in found:
            self.page.ways.append(str(found["href"]))
        if tag not in VOID:
            self.stack.append((tag, len(self.page.elements) - 1))

    def handle_endtag(self, tag: str) -> None:
        assert self.stack
        assert self.stack.pop()[0] == tag, f"{tag} is closed in its turn"

    def handle_data(self, words: str) -> None:
        if any(tag == "article" for tag, _ in self.stack):
            self.page.text += words
        for _, number in self.stack:
            self.page.words[number] = self.page.words.get(number, "") + words
