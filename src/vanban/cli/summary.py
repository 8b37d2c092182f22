"""One reading for a person's eye: the parts of the page, the tree of the body, and what is in doubt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from vanban.cli.fact_summary import WIDEST, find_lists, more
from vanban.cli.words import Words
from vanban.language.normal import squeeze
from vanban.model import Box, Division, Document, Doubt, Field, Level, Recipient, Signature
from vanban.model import Table as Grid

_HEADER = ("governing_body", "issuer", "number", "place", "date", "kind", "subject", "urgency", "secrecy")
_FOOTER = ("authority", "signer_title", "signer")
_NAMED = frozenset((Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC, Level.DIEU))
_BARE = frozenset((Level.GACH, Level.CONG, Level.PHU_LUC))
_DEEPEST = 3
_OPENING = 90
"""How many letters of a division without a heading are shown."""


def print_summary(console: Console, document: Document, name: str, say: Words) -> None:
    """Print what was read of `document`, which the user knows as `name`."""
    console.print(Rule(Text(name, style="bold"), align="left", style="dim"))
    console.print(Text(_origin(document, say), style="dim"))
    console.print(_facts(document, say))
    for title, lines in _lists(document, say):
        console.print(Text(title, style="bold"))
        console.print(Padding(Group(*lines), (0, 0, 0, 2)))
    if document.body:
        console.print(_outline(document, say))
    for title, entries in find_lists(document, say, width=console.width):
        console.print(Text(title, style="bold"))
        console.print(Padding(Group(*entries), (0, 0, 0, 2)))
    if document.doubts:
        console.print(Text(say["doubts"], style="bold yellow"))
        console.print(Padding(Group(*(_doubt(doubt, say) for doubt in document.doubts)), (0, 0, 0, 2)))
    console.print()


def _origin(document: Document, say: Words) -> str:
    source = document.source
    origins = sorted({say[page.origin] for page in document.pages})
    return " · ".join((source.media_type, f"{source.pages} {say['pages']}", *origins, source.encoding))


def _facts(document: Document, say: Words) -> Table:
    """The fields that were found, a name and a value a row."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in _fields(document):
        table.add_row(say[name], Text(value))
    return table


def _fields(document: Document) -> Iterator[tuple[str, str]]:
    header, footer = document.header, document.footer
    for name in _HEADER:
        yield from _field(name, getattr(header, name))
    if header.addressees:
        yield "addressees", "\n".join(addressee.value for addressee in header.addressees)
    yield from _field("not_before", header.not_before)
    for name in _FOOTER:
        yield from _field(name, getattr(footer, name))
    if footer.recipients:
        yield "recipients", "\n".join(_recipient(recipient) for recipient in footer.recipients)


def _field(name: str, field: Field | None) -> Iterator[tuple[str, str]]:
    if field is not None:
        yield name, field.value


def _recipient(recipient: Recipient) -> str:
    return recipient.value if recipient.purpose is None else f"{recipient.value} ({recipient.purpose})"


def _lists(document: Document, say: Words) -> Iterator[tuple[str, Sequence[RenderableType]]]:
    """What stands beside the fields, each kind under its title; none that is empty."""
    kinds: tuple[tuple[str, Iterable[str]], ...] = (
        ("attachments", (attachment.name for attachment in document.attachments)),
        ("papers", (_paper(paper.kind, paper.number, paper.pages, say) for paper in document.papers)),
        ("footnotes", (_opening(document, note.span.start, note.span.end) for note in document.footnotes)),
        ("tables", (_size(table, say) for table in document.tables)),
        ("stamps", (f"{squeeze(stamp.text)} ({say['page']} {stamp.page})" for stamp in document.stamps)),
        ("signatures", (_signature(signature, say) for signature in document.signatures)),
    )
    for name, entries in kinds:
        lines = [Text(f"- {entry}") for entry in entries]
        if lines:
            yield say[name], [*lines[:WIDEST], *more(len(lines), say)]


def _size(table: Grid, say: Words) -> str:
    return f"{len(table.rows)} {say['rows']}, {max(map(len, table.rows), default=0)} {say['columns']}"


def _paper(kind: str | None, number: str | None, pages: tuple[int, ...], say: Words) -> str:
    named = " ".join(filter(None, (kind, number))) or say["unknown"]
    return f"{named} ({say['page']} {_stretch(pages)})"


def _stretch(pages: tuple[int, ...]) -> str:
    return str(pages[0]) if len(pages) == 1 else f"{pages[0]}-{pages[-1]}"


def _signature(signature: Signature, say: Words) -> str:
    state = {True: "intact", False: "broken", None: "unproved"}[signature.intact]
    appended = () if signature.covers_whole_file else (say["appended"],)
    signer, time = signature.signer or say["unknown"], signature.time or say["unknown"]
    return "; ".join((f"{signer}, {time}: {say[state]}", *appended, say["unchecked"]))


def _doubt(doubt: Doubt, say: Words) -> Text:
    """One doubt with its place: the page, and on it millimetres from the left and from the top."""
    place = "" if doubt.page is None else f" ({say['page']} {doubt.page}{_at(doubt.box)})"
    about = say.get(doubt.about.rpartition(".")[2], doubt.about)
    return Text.assemble("- ", (about, "yellow"), f": {doubt.why}{place}")


def _at(box: Box | None) -> str:
    return "" if box is None else f", {box.left:.0f} / {box.top:.0f} mm"


def _outline(document: Document, say: Words) -> Tree:
    tree = Tree(Text(say["body"], style="bold"), guide_style="dim")
    _grow(tree, document, document.body, _DEEPEST, say)
    return tree


def _grow(tree: Tree, document: Document, divisions: Sequence[Division], depth: int, say: Words) -> None:
    """Hang the divisions into the tree, as wide and as deep as a screen bears."""
    for division in divisions[:WIDEST]:
        branch = tree.add(Text(_label(document, division, say), overflow="ellipsis", no_wrap=True))
        if depth > 1:
            _grow(branch, document, division.children, depth - 1, say)
    for line in more(len(divisions), say):
        tree.add(line)


def _label(document: Document, division: Division, say: Words) -> str:
    end = division.children[0].span.start if division.children else division.span.end
    words = division.heading or _opening(document, division.span.start, end)
    if division.level in _NAMED and division.heading is not None:
        return f"{say[division.level]} {division.number}. {words}"
    if division.heading is None or (division.level in _BARE and words.startswith(division.number)):
        return words
    return f"{division.number}. {words}"


def _opening(document: Document, start: int, end: int) -> str:
    """The first words of a stretch of the text, on one line."""
    words = squeeze(document.text[start : min(end, start + 3 * _OPENING)])
    return words if len(words) <= _OPENING else words[: _OPENING - 1].rstrip() + "…"
