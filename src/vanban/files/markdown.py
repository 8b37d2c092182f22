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
from vanban.files.html import read_fragment
from vanban.files.markdown_tables import Markup, Rows, stretches_of
from vanban.files.plain import SENTENCE_ENDS, cleaned
from vanban.language.labels import opens_paragraph
from vanban.language.legacy import decode_bytes
from vanban.model import PLAIN, Encoding, Layout, Limits, Role, Style

MEDIA_TYPE = "text/markdown"

_WAITS = re.compile(r"(?:\w+ ){0,2}[Ss]ố\s*:")  # «Số:», whose number is on the next line
_FENCE = re.compile(r"\s*(```+|~~~+)")
_HEADING = re.compile(r"\s{0,3}#{1,6}(?:\s+(.*?)(?:\s+#+)?)?\s*$")
_RULE = re.compile(r"\s*(?:[-_=]\s*){3,}$|\s*(?:\*\s*){3,}$")
_EMPTY_EMPHASIS = re.compile(r"\s*([*_]{1,3})\s+\1\s*$")
_QUOTE = re.compile(r"^\s{0,3}(?:>\s?)+")
_BULLET = re.compile(r"^(\s*)\*\s+(?=\S)")
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


@dataclass(frozen=True, slots=True)
class _Block:
    """Source lines that are read as one stretch of prose."""

    lines: tuple[str, ...]
    kind: str = "prose"
    """`prose`, `heading`, `code`, `note`."""


def open_markdown(content: bytes, *, name: str, limits: Limits | None = None) -> Layout:
    """The layout of a Markdown file: marks removed, emphasis kept as style, its lines as they are.

    Raises:
        Unreadable: a table written as HTML in it is nested too deep.
    """
    del limits  # a text that fits in memory can be read; it has no pages to count
    raw, encoding = decode_bytes(content)
    text, doubts = cleaned(raw)
    lines = text.replace("\f", "\n").split("\n")
    first, last = find_document([_bare(line) for line in lines])
    if dropped := sum(bool(line.strip()) for line in (*lines[:first], *lines[last:])):
        doubts = (*doubts, left_out(dropped))
    return set_layout(
        _galley(lines[first:last], name),
        media_type="text/markdown",
        encoding=Encoding(encoding),
        doubts=doubts,
    )


def _bare(line: str) -> str:
    """A source line roughly as it is seen, for telling chrome; a lone bar stays one."""
    line = line.strip()
    return BAR if line == BAR else re.sub(r"[*_#\\`]+", "", line)


def _galley(lines: Sequence[str], name: str) -> Galley:
    """The lines as they are seen, with their tables."""
    settings: list[Setting] = []
    grids: list[Grid] = []
    frames = count(1)
    strict = _has_paragraphs(lines)
    for stretch in stretches_of(lines):
        if isinstance(stretch, Rows):
            rows = tuple(
                tuple(_cell(cell, next(frames), settings, strict=strict) for cell in row)
                for row in stretch.rows
            )
            if len(rows) > 1 and not stretch.layout:
                grids.append(Grid(rows))
        elif isinstance(stretch, Markup):
            table = read_fragment("\n".join(stretch.lines), frames, name=name)
            grids += (grid.moved(len(settings)) for grid in table.grids)
            settings += table.settings
        else:
            settings += _prose(stretch, 0, strict=strict)
    return Galley(tuple(settings), tuple(grids))


def _cell(lines: Sequence[str], frame: int, settings: list[Setting], *, strict: bool) -> tuple[int, int]:
    """Set the lines of a cell in `settings`; the range that they take there."""
    begin = len(settings)
    settings += _prose(lines, frame, strict=strict)
    return begin, len(settings)


def _has_paragraphs(lines: Sequence[str]) -> bool:
    """Whether blank lines part the paragraphs, as Markdown wants; converters' copies have none."""
    blank = sum(not line.strip() for line in lines[:-1])
    return 20 * blank > len(lines)


def _prose(lines: Sequence[str], frame: int, *, strict: bool) -> Iterator[Setting]:
    """The lines of one cell, or of the page between two tables, as they are seen."""
    for block in _blocks(lines):
        bold = Style(bold=True) if block.kind == "heading" else PLAIN
        if block.kind == "code":
            yield from (Setting(((line, PLAIN),), opens=True, frame=frame) for line in block.lines)
            continue
        opened = _opened(_inline("\n".join(block.lines), bold), frame, strict=strict)
        yield from (replace(line, role=Role.NOTE) for line in opened) if block.kind == "note" else opened


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    """Paragraphs, headings, notes and code, in order."""
    prose: list[str] = []
    at = 0
    while at < len(lines):
        raw = lines[at]
        heading, fence, note = _HEADING.match(raw), _FENCE.match(raw), _NOTE.match(raw)
        if not (heading or fence or note or _parts_paragraphs(raw)):
            prose.append(_unmarked(raw))
        elif prose:
            yield _Block(tuple(prose))
            prose = []
        if heading and heading[1]:
            yield _Block((heading[1],), kind="heading")
        elif note:
            yield _Block((f"[^{note[1]}] {raw[note.end() :]}",), kind="note")
        elif fence:
            begin, at = at + 1, _fence_end(lines, at, fence[1])
            yield _Block(tuple(lines[begin:at]), kind="code")
        at += 1
    if prose:
        yield _Block(tuple(prose))


def _parts_paragraphs(raw: str) -> bool:
    """Whether a line shows no words: blank, a rule, emphasis of a blank."""
    return not raw.strip() or any(sign.match(raw) for sign in (_RULE, _EMPTY_EMPHASIS))


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
    ended = before.words[-1] in SENTENCE_ENDS
    label = opens_paragraph(line.words)
    if line.inside or _WAITS.fullmatch(before.words) or (line.words[0].islower() and not label):
        return False
    if label and ended:
        return True
    if before.words.isupper() and line.words.isupper() and not label:
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
