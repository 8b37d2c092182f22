"""Open Markdown: what a person sees of it, and of the web pages that converters turn into it.

|                       a lone bar is the border of a cell, as converters of saved pages print it
**ỦY BAN NHÂN           emphasis may run over lines: bold, and no mark is read
DÂN **
|
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from vanban.files.chrome import BAR, find_document, left_out
from vanban.files.galley import Galley, Grid, Setting, set_layout
from vanban.files.plain import LABEL, SENTENCE_ENDS, cleaned
from vanban.language.legacy import decode_bytes
from vanban.language.normal import fold
from vanban.model import PLAIN, Encoding, Layout, Limits, Style

MEDIA_TYPE = "text/markdown"

_WAITS = re.compile(r"(?:\w+ ){0,2}[Ss]ố\s*:")  # «Số:», whose number is on the next line
_FENCE = re.compile(r"\s*(```+|~~~+)")
_HEADING = re.compile(r"\s{0,3}#{1,6}(?:\s+(.*?)(?:\s+#+)?)?\s*$")
_RULE = re.compile(r"\s*(?:[-_=]\s*){3,}$|\s*(?:\*\s*){3,}$")
_EMPTY_EMPHASIS = re.compile(r"\s*([*_]{1,3})\s+\1\s*$")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_BULLET = re.compile(r"(\s*)\*\s+(?=\S)")
_ROW = re.compile(r"\s*\|.*[^\\]\|\s*$")
_DELIMITER_ROW = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_NOTE = re.compile(r"\s{0,3}\[\^([^\]\s]+)\]:\s*")
_TAGS = "b|strong|i|em|u|ins|s|del|sup|sub|span|div|p|a|font|center|small|big|mark|code|img|hr|ul|ol|li"

_INLINE = re.compile(
    rf"""
    \\(?P<escaped>[!-/:-@\[-`{{-~])
  | (?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,30}});)
  | (?P<break><br\s*/?>|\n)
  | (?P<hidden><!--.*?-->|!\[[^\]]*\]\([^)\s]*(?:\s+"[^"]*")?\))
  | <(?P<close>/?)(?P<tag>{_TAGS})\b[^<>]*>
  | \[\^(?P<note>[^\]\s]+)\]
  | \[(?P<link>[^\[\]]*)\]\([^()\s]*(?:\([^()]*\))?[^()\s]*(?:\s+"[^"]*")?\)
  | <(?P<address>(?:https?://|mailto:)[^<>\s]+)>
  | (?P<ticks>`+)(?P<code>[^`\n]+)(?P=ticks)
  | (?P<marks>\*\*(?=\*\*)|\*{{1,3}}|(?<!\w)_{{1,3}}(?=[^\s_])|(?<=[^\s_])_{{1,3}}(?!\w))
    """,
    re.VERBOSE | re.DOTALL,
)

# A cell that belongs to a head or a foot: these tables have two columns, one more for each further signer.
_SIGNS = re.compile(r"\b(?:tm|kt|tl|tuq|q)\s*[./]\s*\w|\bnoi nhan\b|\bbo truong\b|\bchu tich\b|\bgiam doc\b")
_HEADS = re.compile(r"cong\s+hoa\s+xa\s+hoi|doc\s+lap\s*-\s*tu\s+do|\bkinh\s+gui\b")


@dataclass(frozen=True, slots=True)
class _Block:
    """Source lines that are read as one stretch of prose."""

    lines: tuple[str, ...]
    frame: int = 0
    kind: str = "prose"
    """`prose`, `heading`, `code`."""


def open_markdown(content: bytes, *, name: str, limits: Limits | None = None) -> Layout:
    """The layout of a Markdown file: marks removed, emphasis kept as style, its lines as they are."""
    del name, limits  # a text that fits in memory can be read; it has no pages to count
    raw, encoding = decode_bytes(content)
    text, doubts = cleaned(raw)
    lines = text.replace("\f", "\n").split("\n")
    first, last = find_document([_bare(line) for line in lines])
    if dropped := sum(bool(line.strip()) for line in (*lines[:first], *lines[last:])):
        doubts = (*doubts, left_out(dropped))
    return set_layout(
        _galley(lines[first:last]), media_type="text/markdown", encoding=Encoding(encoding), doubts=doubts
    )


def _bare(line: str) -> str:
    """A source line roughly as it is seen, for telling chrome; a lone bar stays one."""
    line = line.strip()
    return BAR if line == BAR else re.sub(r"[*_#\\`]+", "", line)


def _galley(lines: Sequence[str]) -> Galley:
    """The lines as they are seen, with their tables."""
    settings: list[Setting] = []
    grids: list[Grid] = []
    frames = count(1)
    strict = _has_paragraphs(lines)
    for stretch in _stretches(lines):
        if isinstance(stretch, _Rows):
            rows = []
            for row in stretch.rows:
                cells = []
                for cell in row:
                    begin = len(settings)
                    settings += _prose(cell, next(frames), strict=strict)
                    cells.append((begin, len(settings)))
                rows.append(tuple(cells))
            if len(rows) > 1 and not stretch.layout:
                grids.append(Grid(tuple(rows)))
        else:
            settings += _prose(stretch, 0, strict=strict)
    return Galley(tuple(settings), tuple(grids))


@dataclass(frozen=True, slots=True)
class _Rows:
    """A table in the source: rows of cells of source lines."""

    rows: tuple[tuple[tuple[str, ...], ...], ...]
    layout: bool = False
    """A head or a foot set in columns, no table to a reader."""


def _has_paragraphs(lines: Sequence[str]) -> bool:
    """Whether blank lines part the paragraphs, as Markdown wants; converters' copies have none."""
    blank = sum(not line.strip() for line in lines)
    return 20 * blank > len(lines)


def _stretches(lines: Sequence[str]) -> Iterator[tuple[str, ...] | _Rows]:
    """The source as prose and tables in turn."""
    at = begin = 0
    while at < len(lines):
        found = _barred(lines, at) if lines[at].strip() == BAR else _piped(lines, at)
        if found is None:
            at += 1
            continue
        rows, after = found
        if lines[begin:at]:
            yield tuple(lines[begin:at])
        yield rows
        at = begin = after
    yield tuple(lines[begin:])


def _piped(lines: Sequence[str], at: int) -> tuple[_Rows, int] | None:
    """A table whose rows are lines `| a | b |`, if one begins at `at`."""
    end = at
    while end < len(lines) and (_ROW.match(lines[end]) or (end > at and _DELIMITER_ROW.match(lines[end]))):
        end += 1
    if end == at and not (
        at + 1 < len(lines)
        and BAR in lines[at]
        and _DELIMITER_ROW.match(lines[at + 1])
        and BAR in lines[at + 1]
    ):
        return None
    while end < len(lines) and lines[end].strip() and BAR in lines[end]:
        end += 1
    rows = tuple(_cells(line) for line in lines[at:end] if not _DELIMITER_ROW.match(line))
    return _Rows(rows, layout=_is_layout("\n".join(lines[at:end]))), end


def _cells(line: str) -> tuple[tuple[str, ...], ...]:
    inner = line.strip().removeprefix(BAR)
    inner = inner[:-1] if inner.endswith(BAR) else inner
    return tuple((cell.replace("\\|", BAR),) for cell in _CELL_BORDER.split(inner))


def _is_layout(words: str) -> bool:
    folded = fold(words)
    return _HEADS.search(folded) is not None or "noi nhan" in folded


def _barred(lines: Sequence[str], at: int) -> tuple[_Rows, int]:
    """A table whose borders are lines of a lone bar; `at` stands on its first."""
    columns = _columns(lines, at)
    rows: list[tuple[tuple[str, ...], ...]] = []
    while True:
        row: list[tuple[str, ...]] = []
        for _ in range(columns):
            border = _next_bar(lines, at + 1)
            if border is None:
                break
            row.append(tuple(lines[at + 1 : border]))
            at = border
        rows.append(tuple(row))
        if len(row) < columns or at + 1 >= len(lines) or lines[at + 1].strip() != BAR:
            break
        at += 1
    words = "\n".join(line for row in rows for cell in row for line in cell)
    return _Rows(tuple(row for row in rows if any(map("".join, row))), layout=_is_layout(words)), at + 1


def _columns(lines: Sequence[str], at: int) -> int:
    """How many cells a row has: the first row tells, which ends where two bars meet."""
    cells: list[str] = []
    while (border := _next_bar(lines, at + 1)) is not None:
        cells.append(fold("\n".join(lines[at + 1 : border])))
        at = border
        if len(cells) > 1 and not cells[-1].strip() and (cells[0].strip() or len(cells) > 2):
            break
        if len(cells) > 40:
            break
    for number, cell in enumerate(cells[:2]):
        if _HEADS.search(cell) or (_SIGNS.search(cell) and len(cell) < 4000):
            return _signers(cells, number)
    if cells and cells[-1].strip():
        return min(2, len(cells))
    return max(1, len(cells) - 1)


def _signers(cells: Sequence[str], first: int) -> int:
    """The columns of a head or foot: two, and as many more as sign beside."""
    end = max(first + 1, 2)
    while end < len(cells) and len(cells[end]) < 200 and _SIGNS.search(cells[end]):
        end += 1
    return min(end, max(len(cells), 1))


def _next_bar(lines: Sequence[str], at: int) -> int | None:
    for border in range(at, len(lines)):
        if lines[border].strip() == BAR:
            return border
    return None


def _prose(lines: Sequence[str], frame: int, *, strict: bool) -> Iterator[Setting]:
    """The lines of one cell, or of the page between two tables, as they are seen."""
    for block in _blocks(lines):
        bold = Style(bold=True) if block.kind == "heading" else PLAIN
        if block.kind == "code":
            yield from (Setting(((line, PLAIN),), opens=True, frame=frame) for line in block.lines)
            continue
        yield from _opened(_inline("\n".join(block.lines), bold), frame, strict=strict)


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    """Paragraphs, headings and code, in order."""
    prose: list[str] = []
    at = 0
    while at < len(lines):
        raw = lines[at]
        heading, fence = _HEADING.match(raw), _FENCE.match(raw)
        parts = heading or fence or not raw.strip() or _RULE.match(raw) or _EMPTY_EMPHASIS.match(raw)
        if not parts:
            prose.append(_unmarked(raw))
        elif prose:
            yield _Block(tuple(prose))
            prose = []
        if heading and heading[1]:
            yield _Block((heading[1],), kind="heading")
        elif fence:
            begin, at = at + 1, _fence_end(lines, at, fence[1])
            yield _Block(tuple(lines[begin:at]), kind="code")
        at += 1
    if prose:
        yield _Block(tuple(prose))


def _fence_end(lines: Sequence[str], at: int, fence: str) -> int:
    """The line that closes the code which `fence` opened at `at`; the end where none does."""
    for end in range(at + 1, len(lines)):
        if lines[end].strip().startswith(fence):
            return end
    return len(lines)


def _unmarked(raw: str) -> str:
    """A line of prose without the mark of a quotation, with its bullet as a browser shows it."""
    raw = _QUOTE.sub("", raw)
    return _BULLET.sub(r"\1• ", raw) if _bulleted(raw) else raw


def _bulleted(raw: str) -> bool:
    """Whether an asterisk at the line's head is a bullet and no emphasis that begins with a blank."""
    return _BULLET.match(raw) is not None and raw.count("*") % 2 == 1


@dataclass(frozen=True, slots=True)
class _Seen:
    """A source line as it is seen."""

    pieces: tuple[tuple[str, Style], ...]
    inside: bool
    """Begins inside an emphasis that an earlier line opened."""

    @property
    def words(self) -> str:
        return "".join(words for words, _ in self.pieces).strip()

    @property
    def bold(self) -> bool:
        return all(style.bold for words, style in self.pieces if words.strip())


def _opened(seen: Sequence[_Seen], frame: int, *, strict: bool) -> Iterator[Setting]:
    before: _Seen | None = None
    for line in seen:
        if not line.words:
            continue
        yield Setting(line.pieces, opens=_opens(before, line, strict=strict), frame=frame)
        before = line


def _opens(before: _Seen | None, line: _Seen, *, strict: bool) -> bool | None:
    """Whether a line of a block begins a paragraph: by Markdown's blank lines, by emphasis, by labels."""
    if before is None:
        return True
    ended = before.words[-1] in SENTENCE_ENDS and not _WAITS.fullmatch(before.words)
    label = LABEL.match(line.words)
    if line.inside or (line.words[0].islower() and not label):
        return False
    if label and ended:
        return True
    if before.words.isupper() and line.words.isupper():
        return None
    if strict:
        return False
    return True if ended or (before.bold and not line.bold) else None


def _inline(text: str, base: Style) -> list[_Seen]:
    """The lines of a block with their marks read: emphasis as style, entities and escapes as letters."""
    lines: list[_Seen] = []
    pieces: list[tuple[str, Style]] = []
    style, inside, at = base, False, 0
    tokens = list(_INLINE.finditer(text))
    paired = _paired(text, tokens)
    for number, token in enumerate(tokens):
        pieces.append((text[at : token.start()], style))
        at = token.end()
        if token["break"]:
            lines.append(_Seen(tuple(pieces), inside))
            pieces, inside = [], style != base
        elif token["marks"] and number in paired:
            style = _toggled(style, token["marks"])
        elif token["tag"]:
            style = _tagged(style, token["tag"], on=not token["close"])
        else:
            pieces.append(_letters(token, style))
    pieces.append((text[at:], style))
    return [*lines, _Seen(tuple(pieces), inside)]


def _letters(token: re.Match[str], style: Style) -> tuple[str, Style]:
    """What a token that is no emphasis shows."""
    if token["note"]:
        return token["note"], replace(style, raised=True)
    if token["link"] is not None:
        return re.sub(r"[*_]{1,3}", "", token["link"]), style
    if token["entity"]:
        return html.unescape(token["entity"]), style
    if token["hidden"]:
        return "", style
    return token["escaped"] or token["address"] or token["code"] or token[0], style


def _paired(text: str, tokens: Sequence[re.Match[str]]) -> set[int]:
    """Which emphasis marks have a partner; the others are printed asterisks."""
    paired: set[int] = set()
    waiting: dict[str, int] = {}
    for number, token in enumerate(tokens):
        marks = token["marks"]
        if not marks or _is_asterisk(text, token):
            continue
        if marks in waiting:
            paired |= {waiting.pop(marks), number}
        else:
            waiting[marks] = number
    return paired


def _is_asterisk(text: str, token: re.Match[str]) -> bool:
    """`(*)`, `5 * 3`, a line of one asterisk: printed characters."""
    before, after = text[token.start() - 1 : token.start()], text[token.end() : token.end() + 1]
    if before == "(" and after == ")":
        return True
    return len(token[0]) == 1 and (not before or before.isspace()) and (not after or after.isspace())


def _toggled(style: Style, marks: str) -> Style:
    if len(marks) > 1:
        style = replace(style, bold=not style.bold)
    return style if len(marks) == 2 else replace(style, italic=not style.italic)


def _tagged(style: Style, tag: str, *, on: bool) -> Style:
    if tag in ("b", "strong"):
        return replace(style, bold=on)
    if tag in ("i", "em"):
        return replace(style, italic=on)
    if tag in ("u", "ins"):
        return replace(style, underline=on)
    return replace(style, raised=on) if tag == "sup" else style
