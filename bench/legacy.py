"""How well texts in legacy code pages are read, beside viparse on the very same pieces.

    python bench/legacy.py CORPUS [--show]

CORPUS holds `documents/`, `manifest.json` and `transcripts/`, one right text for each document of the class
`legacy`. Three tables are printed:

*documents*  the real files, opened as plainly as can be (LibreOffice to DOCX, PDFium's text), against their
             transcripts; once more with every soft hyphen as a hyphen, as PDFs give the `ư` of TCVN3;
*encoded*    the corpus's Unicode texts written in each code page by us, then read back: as one text without
             any font, and line by line with a font that says nothing, half of the lines left in Unicode;
*unchanged*  the corpus's Unicode documents: characters that decoding changed. There must be none.

White space is folded before two texts are aligned (Levenshtein). *Characters*: one minus the edits, divided
by the longer text. *Diacritics*: of the letters of the transcript that bear a mark or are đ, those whose
aligned letter is the same; the transcripts write the words of capital fonts in small letters, so case is not
compared. *Syllables*: of the words of the transcript, those found alike and in order.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import re
import subprocess
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from lxml import etree
from rapidfuzz.distance import LCSseq, Levenshtein

from vanban.language.legacy import Piece, decode_pieces
from vanban.language.legacy_tables import PAGES
from vanban.language.normal import squeeze, to_nfc

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHARACTERS = {f"{_W}softHyphen": "\xad", f"{_W}noBreakHyphen": "-", f"{_W}tab": "\t", f"{_W}br": "\n"}
_OFFICE = ("soffice", "--headless", "--convert-to", "docx")


@dataclass(frozen=True, slots=True)
class Score:
    """What was right, out of how much."""

    edits: int = 0
    of_characters: int = 0
    diacritics: int = 0
    of_diacritics: int = 0
    syllables: int = 0
    of_syllables: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    def __str__(self) -> str:
        return "".join(
            f"{rate:>12.4f}"
            for rate in (
                1 - self.edits / max(self.of_characters, 1),
                self.diacritics / max(self.of_diacritics, 1),
                self.syllables / max(self.of_syllables, 1),
            )
        )


def score(read: str, right: str) -> Score:
    """How near `read` comes to `right`."""
    read, right = (squeeze(to_nfc(text)).lower() for text in (read, right))
    same = [False] * len(right)
    for block in Levenshtein.opcodes(read, right):
        if block.tag == "equal":
            same[block.dest_start : block.dest_end] = [True] * (block.dest_end - block.dest_start)
    marked = [
        at
        for at, letter in enumerate(right)
        if letter == "đ" or len(unicodedata.normalize("NFD", letter)) > 1
    ]
    words = right.split()
    return Score(
        edits=Levenshtein.distance(read, right),
        of_characters=max(len(read), len(right)),
        diacritics=sum(same[at] for at in marked),
        of_diacritics=len(marked),
        syllables=LCSseq.similarity(read.split(), words),
        of_syllables=len(words),
    )


def docx_pieces(path: Path) -> list[Piece]:
    """The runs of a DOCX file with their fonts."""
    with zipfile.ZipFile(path) as archive:
        styles = etree.fromstring(archive.read("word/styles.xml"))
        body = etree.fromstring(archive.read("word/document.xml"))
    by_id = {style.get(f"{_W}styleId"): style for style in styles.iter(f"{_W}style")}
    pieces = []
    for paragraph in body.iter(f"{_W}p"):
        named = paragraph.find(f"{_W}pPr/{_W}pStyle")
        style = _style_font(by_id, named.get(f"{_W}val") if named is not None else "Normal")
        for run in paragraph.iter(f"{_W}r"):
            text = "".join(
                _CHARACTERS.get(str(part.tag), part.text if part.tag == f"{_W}t" else "") or ""
                for part in run
            )
            pieces.append(Piece(text, _own_font(run) or style))
        pieces.append(Piece("\n"))
    return pieces


def _own_font(element: etree._Element) -> str | None:
    fonts = element.find(f"{_W}rPr/{_W}rFonts")
    return None if fonts is None else fonts.get(f"{_W}hAnsi") or fonts.get(f"{_W}ascii")


def _style_font(by_id: dict[str | None, etree._Element], name: str | None) -> str | None:
    style = by_id.get(name)
    if style is None:
        return None
    based = style.find(f"{_W}basedOn")
    return _own_font(style) or (_style_font(by_id, based.get(f"{_W}val")) if based is not None else None)


def pdf_pieces(path: Path) -> list[Piece]:
    """The text of a PDF in stretches of one font."""
    pieces = []
    for page in pypdfium2.PdfDocument(path):
        text = page.get_textpage()
        letters = [
            (chr(pdfium.FPDFText_GetUnicode(text.raw, at)), _pdf_font(text.raw, at))
            for at in range(text.count_chars())
        ]
        for font, stretch in groupby(letters, key=lambda pair: pair[1]):
            pieces.append(Piece("".join(letter for letter, _ in stretch), font))
        pieces.append(Piece("\n"))
    return pieces


def _pdf_font(text: object, at: int) -> str | None:
    name = ctypes.create_string_buffer(128)
    used = pdfium.FPDFText_GetFontInfo(text, at, name, 128, None)
    return name.value.decode("utf-8", errors="replace") if used else None


def open_pieces(path: Path) -> list[Piece]:
    """The pieces of any file of the corpus, opened plainly."""
    if path.suffix == ".pdf":
        return pdf_pieces(path)
    if path.suffix == ".docx":
        return docx_pieces(path)
    if path.suffix in {".doc", ".rtf", ".odt"}:
        with tempfile.TemporaryDirectory() as made:
            subprocess.run(
                [*_OFFICE, f"-env:UserInstallation=file://{made}/profile", "--outdir", made, str(path)],
                check=True,
                capture_output=True,
            )
            return docx_pieces(Path(made) / f"{path.stem}.docx")
    return [Piece(path.read_text(encoding="utf-8", errors="replace"))]


def ours(pieces: Sequence[Piece]) -> str:
    """The text as we decode it."""
    return "".join(decode_pieces(pieces)[0])


def viparse(pieces: Sequence[Piece]) -> str:
    """The text as viparse decodes the same runs, asked to look at the letters where fonts do not tell."""
    from viparse import LoadOptions, RawExtraction, VietnameseNormalizer

    blocks = [
        {
            "type": "paragraph",
            "text": "".join(piece.text for piece in line),
            "runs": [{"text": piece.text, "font": piece.font} for piece in line],
        }
        for line in _paragraphs(pieces)
    ]
    raw = RawExtraction(
        source="",
        content_type="text/plain",
        text="".join(piece.text for piece in pieces),
        signals={"fonts": sorted({piece.font for piece in pieces if piece.font}), "blocks": blocks},
    )
    return str(VietnameseNormalizer().normalize(raw, LoadOptions(encoding="auto")).text)


def _paragraphs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    for is_end, line in groupby(pieces, key=lambda piece: piece.text == "\n"):
        if not is_end:
            yield list(line)


def encode(text: str, way: str) -> str:
    """`text` as a file in the code page `way` shows it; TCVN3 writes small letters for marked capitals."""
    forms = sorted(PAGES[way].items(), key=lambda form: form[0] in (form[0].lower(), form[0].upper()))
    page = {letter: source for source, letter in forms if source != "\xad\xad"}
    return "".join(page.get(letter, page.get(letter.lower(), letter)) for letter in to_nfc(text))


def scrambled(text: str, way: str) -> tuple[list[Piece], str]:
    """Lines of `text`, every other one in `way`, all in a font that says nothing; and what is right."""
    lines = [line for line in to_nfc(text).splitlines(keepends=True) if line.strip()]
    pieces = [
        Piece(encode(line, way) if at % 2 else line, "Times New Roman") for at, line in enumerate(lines)
    ]
    return pieces, "".join(lines)


def _table(title: str, rows: Sequence[tuple[str, Score]]) -> None:
    print(f"{title:<28}  characters  diacritics   syllables")
    for label, result in rows:
        print(f"{label:<28}{result}")
    print()


def _documents(corpus: Path, entries: Sequence[dict[str, str]], *, show: bool) -> None:
    opened = []
    for entry in entries:
        path = next((corpus / "documents").glob(f"{entry['id']}.*"))
        right = (corpus / "transcripts" / f"{entry['id']}.txt").read_text(encoding="utf-8")
        opened.append((path.name, open_pieces(path), right))
    for title, change in (("documents", _same), ("ư as hyphen", _hyphenated)):
        for label, read in (("vanban", ours), ("viparse", viparse)):
            rows = [(name, score(read(change(pieces)), right)) for name, pieces, right in opened]
            _table(f"{title}, {label}", [*rows, ("total", sum((row[1] for row in rows), Score()))])
    if show:
        for _, pieces, right in opened:
            _show(ours(pieces), right)


def _same(pieces: Sequence[Piece]) -> Sequence[Piece]:
    return pieces


def _hyphenated(pieces: Sequence[Piece]) -> Sequence[Piece]:
    return [replace(piece, text=re.sub("[\xad\u2212]+", "-", piece.text)) for piece in pieces]


def _show(read: str, right: str) -> None:
    read, right = squeeze(read), squeeze(to_nfc(right))
    for block in Levenshtein.opcodes(read.lower(), right.lower()):
        if block.tag != "equal":
            around = read[max(block.src_start - 20, 0) : block.src_end + 20]
            wrong, due = read[block.src_start : block.src_end], right[block.dest_start : block.dest_end]
            print(f"  {block.tag:8} {wrong!r} {due!r} {around!r}")


def _encoded(texts: dict[str, str]) -> None:
    for way in PAGES:
        rows: list[tuple[str, Score]] = []
        for label, make in (("one text, no font", _whole), ("every other line", scrambled)):
            for reader, read in (("vanban", ours), ("viparse", viparse)):
                parts = [
                    score(read(pieces), right)
                    for pieces, right in (make(text, way) for text in texts.values())
                ]
                rows.append((f"{label}, {reader}", sum(parts, Score())))
        _table(f"encoded as {way}", rows)


def _whole(text: str, way: str) -> tuple[list[Piece], str]:
    return [Piece(encode(text, way))], text


def _unchanged(files: Sequence[Path]) -> None:
    changed = {}
    for path in files:
        pieces = open_pieces(path)
        before, after = to_nfc("".join(piece.text for piece in pieces)), ours(pieces)
        if before != after:
            changed[path.name] = Levenshtein.distance(before, after)
    print(f"unchanged: {len(files) - len(changed)} of {len(files)} Unicode documents")
    for name, edits in changed.items():
        print(f"  {name}: {edits} characters changed")


def main() -> None:
    """Print the three tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--show", action="store_true", help="print each difference to the transcripts")
    asked = parser.parse_args()
    entries = json.loads((asked.corpus / "manifest.json").read_text(encoding="utf-8"))
    by_class = {kind: [entry for entry in entries if entry["class"] == kind] for kind in ("text", "legacy")}
    _documents(asked.corpus, by_class["legacy"], show=asked.show)
    files = [next((asked.corpus / "documents").glob(f"{entry['id']}.*")) for entry in by_class["text"]]
    plain = {path.name: path.read_text(encoding="utf-8") for path in files if path.suffix in {".md", ".txt"}}
    _encoded(plain)
    _unchanged(files)


if __name__ == "__main__":
    main()
