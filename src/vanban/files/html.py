"""Open a saved web page: the document that it carries, without the site around it.

bytes -> tree -> lines of print, and which of them each block holds -> the block that is the document
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from lxml import etree

from vanban.files.chrome import BAR, find_document, is_page, left_out
from vanban.files.css import Properties, Sheet, align_of, hides, names, paint, read_sheet
from vanban.files.galley import Galley, Grid, Setting, set_layout
from vanban.files.html_parsing import parse_page
from vanban.language.labels import opens_paragraph
from vanban.language.legacy import Piece, decode_pieces
from vanban.language.normal import fold, squeeze
from vanban.model import PLAIN, Align, Doubt, Encoding, Layout, Limits, Style

_UNREAD = names(
    """head script style template noscript title meta link object embed iframe svg math audio video canvas map
    select option datalist button input textarea"""
)
_BLOCKS = names(
    """address article aside blockquote body center caption dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre
    section summary table tbody td tfoot th thead tr ul"""
)
_CELLS = frozenset(("td", "th"))
_ROLES = {"table": "table", "tr": "row", "td": "cell", "th": "cell", "ul": "list", "ol": "list", "li": "item"}
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_LAYOUT = re.compile(r"cong\s+hoa\s+xa\s+hoi|doc\s+lap\s*-\s*tu\s+do|\bkinh gui\b|\bnoi nhan\b")
_FOOT = re.compile(r"noi nhan\b|(?:tm|kt|tl|tuq|q)\s*[./]\s*\w|.*\./\.$")
# How sites name the block that holds a document: thuvienphapluat.vn, vbpl.vn, luatvietnam.vn, gazettes.
_NAMED = re.compile(
    r"(?:^|\s)(?:toanvancontent|divcontentdoc|content1|vbcontentwrap|fulltext|full-text|preview-content"
    r"|the-document-body|docitem-\w+|noidung-?vanban|noi-?dung-?van-?ban|vanban-?content|content-?vanban"
    r"|vbcontent|div_noidung|divnoidung|contentdoc|doc-content|document-content|prov-content-wrap)(?:\s|$)",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"phu luc\b|mau so\b|mau \d|bieu (?:mau|so)\b|danh muc\b.{0,80}$")
_BLANKS = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class _Context:
    """What an element hands down to what stands in it."""

    style: Style = PLAIN
    align: Align = Align.UNKNOWN
    frame: int = 0
    capitals: bool = False
    keeps_blanks: bool = False
    role: str = ""
    hidden: bool = False


@dataclass(slots=True)
class _Grid:
    """A table while it is walked: rows of the ranges of lines in its cells."""

    rows: list[list[list[int]]] = field(default_factory=list)


@dataclass(slots=True)
class _Walk:
    """The page while it is walked."""

    settings: list[Setting] = field(default_factory=list)
    blocks: list[tuple[int, int, bool]] = field(default_factory=list)
    """For each element of more than one line: the range of its lines, and whether sites name documents so."""
    begun: list[int] = field(default_factory=list)
    grids: list[_Grid] = field(default_factory=list)
    tables: list[_Grid] = field(default_factory=list)
    """Those that are open, outermost first."""
    items: list[int] = field(default_factory=list)
    """How many items each open list has printed."""
    pieces: list[tuple[str, Style]] = field(default_factory=list)
    opens: bool | None = True
    frames: int = 0
    unseen: list[int] = field(default_factory=list)
    """Before which line hidden words were met."""

    def flush(self, context: _Context, *, opens: bool | None) -> None:
        """End the line that is being set; `opens` tells of the next one."""
        words = "".join(words for words, _ in self.pieces).strip()
        if words:
            begins = None if self.opens is False and opens_paragraph(words) else self.opens
            self.settings.append(
                Setting(tuple(self.pieces), opens=begins, align=context.align, frame=context.frame)
            )
            self.opens = opens
        elif opens or (self.opens is False and self.settings):
            self.opens = True  # two line breaks part paragraphs as a blank line does
        self.pieces = []

    def add(self, words: str | None, context: _Context) -> None:
        """Set words in the present line."""
        if not words:
            return
        if context.capitals:
            words = words.upper()
        if context.keeps_blanks:
            *whole, words = words.split("\n")
            for line in whole:
                self.pieces.append((line, context.style))
                self.flush(context, opens=None)
        else:
            words = _BLANKS.sub(" ", words)
            if words[0] == " " and (not self.pieces or self.pieces[-1][0].endswith(" ")):
                words = words[1:]
        if words:
            self.pieces.append((words, context.style))


def open_html(content: bytes, *, name: str, limits: Limits | None = None) -> Layout:
    """The layout of a web page's document: what is shown of it, without the site's menus and notices.

    Raises:
        Unreadable: nothing in it can be parsed.
    """
    del limits  # the parser's memory is a small multiple of the file, whose size is limited at the door
    walk = _walked(parse_page(content, name))
    encoding = _decode(walk)
    first, last = _document(walk)
    return set_layout(
        Galley(tuple(walk.settings), tuple(_grids(walk))).cut(first, last),
        media_type="text/html",
        encoding=encoding,
        doubts=_doubts(walk, first, last),
    )


def read_fragment(markup: str, frames: Iterator[int], *, name: str) -> Galley:
    """The lines and tables of a piece of HTML in the file `name`; its cells are numbered by `frames`."""
    walk = _walked(parse_page(markup.encode("utf-8"), name))
    numbers = {0: 0} | {frame: next(frames) for frame in range(1, walk.frames + 1)}
    settings = tuple(replace(setting, frame=numbers[setting.frame]) for setting in walk.settings)
    return Galley(settings, tuple(_grids(walk)))


def _decode(walk: _Walk) -> Encoding:
    """Bring what is set in an old Vietnamese code page to Unicode, by its spelling and its fonts."""
    whole = "\n".join(setting.words for setting in walk.settings)
    if decode_pieces([Piece(whole)])[1] == Encoding.UNICODE:  # nearly every page: spare it the closer look
        return Encoding.UNICODE
    pieces = [
        Piece(words, style.font)
        for setting in walk.settings
        for words, style in (*setting.pieces, ("\n", PLAIN))
    ]
    texts, encoding = decode_pieces(pieces)
    if encoding != Encoding.UNICODE:
        decoded = iter(texts)
        walk.settings = [_with_words(setting, decoded) for setting in walk.settings]
    return Encoding(encoding)


def _with_words(setting: Setting, words: Iterator[str]) -> Setting:
    """The line with the next words in place of its own, and the break after it taken from them."""
    pieces = tuple((next(words), style) for _, style in setting.pieces)
    next(words)
    return replace(setting, pieces=pieces)


def _doubts(walk: _Walk, first: int, last: int) -> Iterator[Doubt]:
    if dropped := len(walk.settings) - (last - first):
        yield left_out(dropped)
    if any(first < at < last for at in walk.unseen):
        yield Doubt("text", "trang có chữ bị ẩn giữa văn bản, không đọc như chữ in")


def _walked(root: etree._Element) -> _Walk:
    """Every line of print on the page, in order, by one walk that needs no stack of calls."""
    sheet = read_sheet(root)
    walk = _Walk()
    contexts = [_Context()]
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        if event == "start":
            context = _entered(element, contexts[-1], sheet, walk)
            contexts.append(context)
            if context.hidden:
                events.skip_subtree()
            else:
                walk.add(element.text, context)
        else:
            context = contexts.pop()
            if not context.hidden:
                _left(element, context, walk)
            walk.add(element.tail, contexts[-1])
    walk.flush(contexts[0], opens=True)
    return walk


def _entered(element: etree._Element, outer: _Context, sheet: Sheet, walk: _Walk) -> _Context:
    """What holds inside an element; the line before it ends where it is a block."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _UNREAD:
        return replace(outer, hidden=True)
    properties = sheet.of(element)
    if hides(element, properties):
        if "".join(map(str, element.itertext())).strip():
            walk.unseen.append(len(walk.settings))
        return replace(outer, hidden=True)
    if tag == "br":
        walk.flush(outer, opens=False)
        return replace(outer, role="")
    display = properties.get("display", "").lower()
    context = _Context(
        style=paint(element, properties, outer.style),
        align=align_of(element, properties, outer.align),
        frame=outer.frame,
        capitals=_case(properties, capitals=outer.capitals),
        keeps_blanks=_keeps_blanks(tag, properties, keeps=outer.keeps_blanks),
        role=_role(tag, display),
    )
    return _begun(element, properties, context, outer, walk) if context.role else context


def _begun(
    element: etree._Element, properties: Properties, context: _Context, outer: _Context, walk: _Walk
) -> _Context:
    """Begin a block: a line of its own, and its place in a table or a list."""
    walk.flush(outer, opens=True)
    walk.begun.append(len(walk.settings))
    if context.role == "table":
        walk.tables.append(_Grid())
    elif context.role == "row" and walk.tables:
        walk.tables[-1].rows.append([])
    elif context.role == "cell":
        walk.frames += 1
        if walk.tables:
            rows = walk.tables[-1].rows or [[]]
            walk.tables[-1].rows = rows
            rows[-1].append([len(walk.settings), len(walk.settings)])
        return replace(context, frame=walk.frames)
    elif context.role == "list":
        walk.items.append(0)
    elif context.role == "item":
        walk.add(_label(element, properties, walk), context)
    return context


def _left(element: etree._Element, context: _Context, walk: _Walk) -> None:
    """End a block, and what it is in its table or list."""
    if not context.role:
        return
    walk.flush(context, opens=True)
    begin, end = walk.begun.pop(), len(walk.settings)
    if end - begin > 1:
        named = f"{element.get('id') or ''} {element.get('class') or ''}"
        walk.blocks.append((begin, end, _NAMED.search(named) is not None))
    if context.role == "table":
        walk.grids.append(walk.tables.pop())
    elif context.role == "cell" and walk.tables and walk.tables[-1].rows:
        walk.tables[-1].rows[-1][-1][1] = len(walk.settings)
    elif context.role == "list":
        walk.items.pop()


def _role(tag: str, display: str) -> str:
    """What a block is: `table`, `row`, `cell`, `list`, `item`, `block`; empty for what stands in a line."""
    if display.startswith("table") and tag in ("div", "section", "span", "p", "ul", "li"):
        return {"table": "table", "table-row": "row", "table-cell": "cell"}.get(display, "block")
    if display in ("inline", "contents") and tag not in _CELLS:
        return ""
    if tag in _ROLES:
        return _ROLES[tag]
    return "block" if tag in _BLOCKS or display in ("block", "flex", "grid", "list-item") else ""


def _case(properties: Properties, *, capitals: bool) -> bool:
    wanted = properties.get("text-transform", "").lower()
    return wanted == "uppercase" if wanted else capitals


def _keeps_blanks(tag: str, properties: Properties, *, keeps: bool) -> bool:
    wanted = properties.get("white-space", "").lower()
    return wanted.startswith("pre") if wanted else keeps or tag == "pre"


def _label(element: etree._Element, properties: Properties, walk: _Walk) -> str:
    """What a browser prints before an item: a bullet, or its number in the list's own figures."""
    parent = element.getparent()
    kind = properties.get("list-style-type") or properties.get("list-style") or ""
    if kind.startswith("none") or parent is None or not walk.items:
        return ""
    if parent.tag != "ol":
        return "• "
    given = element.get("value") or (parent.get("start") if walk.items[-1] == 0 else None) or ""
    walk.items[-1] = int(given) if re.fullmatch(r"\d{1,6}", given) else walk.items[-1] + 1
    return f"{_figure(walk.items[-1], parent.get('type') or kind)}. "


def _figure(number: int, kind: str) -> str:
    """A number as a list prints it: `3`, `c`, `C`, `iii`, `III`."""
    if kind in ("a", "A", "lower-alpha", "lower-latin", "upper-alpha", "upper-latin") and 0 < number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter.upper() if kind == "A" or kind.startswith("upper") else letter
    if kind in ("i", "I", "lower-roman", "upper-roman") and 0 < number < 40:
        roman = "X" * (number // 10) + _ONES[number % 10]
        return roman if kind == "I" or kind.startswith("upper") else roman.lower()
    return str(number)


def _grids(walk: _Walk) -> Iterator[Grid]:
    """The tables of more than one row and column that are no head and no foot set in columns."""
    for grid in walk.grids:
        rows = tuple(tuple((begin, end) for begin, end in row) for row in grid.rows if row)
        if len(rows) < 2 or max(map(len, rows)) < 2:
            continue
        begin = min(begin for row in rows for begin, _ in row)
        end = max(end for row in rows for _, end in row)
        words = fold(" ".join(setting.words for setting in walk.settings[begin:end]))
        if not _LAYOUT.search(words):
            yield Grid(rows)


def _document(walk: _Walk) -> tuple[int, int]:
    """The range of the walk's lines that is the document."""
    seen: list[str] = []
    places: list[int] = []
    frame = 0
    for number, setting in enumerate(walk.settings):
        if setting.frame != frame:
            seen.append(BAR)
            places.append(number)
            frame = setting.frame
        seen.append(squeeze(setting.words))
        places.append(number)
    places.append(len(walk.settings))
    first, last = (places[at] for at in find_document(seen))
    if first == 0 and last == len(walk.settings):
        return _named_block(walk, seen)
    return first, min(last, _container_end(walk, first, last))


def _named_block(walk: _Walk, seen: Sequence[str]) -> tuple[int, int]:
    """The block that a site names as its document's, where no head is shown; else all lines."""
    whole = (0, len(walk.settings))
    sizes = list(accumulate((len(setting.words) for setting in walk.settings), initial=0))
    named = [(begin, end) for begin, end, is_named in walk.blocks if is_named]
    if not named or not is_page(seen):
        return whole
    begin, end = max(named, key=lambda block: sizes[block[1]] - sizes[block[0]])
    return (begin, end) if 5 * (sizes[end] - sizes[begin]) >= 2 * sizes[-1] else whole


def _container_end(walk: _Walk, first: int, last: int) -> int:
    """The end of the smallest block that holds the document's head and its last signature, annexes too.

    A block that the site names as its document's is taken before any other.
    """
    folded = [fold(setting.words).strip() for setting in walk.settings[first:last]]
    foot = max((at for at, line in enumerate(folded, first) if _FOOT.match(line)), default=None)
    if foot is None:
        return last
    around = [(end, is_named) for begin, end, is_named in walk.blocks if begin <= first and end > foot]
    if named := [end for end, is_named in around if is_named]:
        return min(named)
    ends = sorted(end for end, _ in around)
    end = ends[0] if ends else last
    for wider in ends:
        if any(_ANNEX.match(line) for line in folded[end - first : wider - first]):
            end = wider
    return end
