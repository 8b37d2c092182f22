"""How well pages are recognised: our chain beside bare Tesseract, on the very same pictures.

    python bench/ocr.py CORPUS [--only NAME ...] [--show FOLDER] [--fresh] [--fonts FOLDER]

CORPUS holds `documents/` and `manifest.json`; the pictures are those of `renders.py`, with --fresh those of
`fresh.py` that were held back while weights were chosen, in fonts of the machine and of FOLDER. Bare
Tesseract is `tesseract picture.png - -l vie` with one thread. Accuracy is counted by letters that an
alignment of the two texts finds alike; a diacritic is right where the whole letter is. Lines are put into the
order of the reference before they are aligned, in both readings alike: recognition is measured here, order
elsewhere. Time is processor time of our process and of those that it started.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import subprocess
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from fresh import FONT_FOLDERS, count_as, make_fresh
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein
from renders import DPI, Render, make_renders

from vanban.files.scan import Picture, recognise_page
from vanban.files.tesseract import Tesseract
from vanban.model import Limits

_TAKEN = "\ue000"
"""Stands in no text."""


@dataclass(frozen=True, slots=True)
class Score:
    """What was right, out of how much, and how long it took."""

    characters: int = 0
    of_characters: int = 0
    edits: int = 0
    diacritics: int = 0
    of_diacritics: int = 0
    syllables: int = 0
    of_syllables: int = 0
    seconds: float = 0.0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    def row(self, label: str) -> str:
        """One line of the table."""
        rates = (
            1 - self.edits / self.of_characters,
            self.diacritics / self.of_diacritics,
            self.syllables / self.of_syllables,
        )
        return f"{label:<16}" + "".join(f"{rate:>11.4f}" for rate in rates) + f"{self.seconds:>9.2f} s"


def is_marked(letter: str) -> bool:
    """Whether a letter bears a diacritic or is đ."""
    return letter in "đĐ" or (letter.isalpha() and len(unicodedata.normalize("NFD", letter)) > 1)


def plain(text: str) -> str:
    """White space and dashes folded, as no reader cares."""
    text = unicodedata.normalize("NFC", text)
    return re.sub(r"\s+", " ", re.sub("[\u2010-\u2014\u2212]", "-", text)).strip()


def in_order_of(reference: str, reading: str) -> str:
    """The lines of `reading`, each moved to where the reference has it.

    Long lines choose first, and no place is taken twice: what is printed in two places is read in both.
    """
    lines = list(filter(None, map(plain, reading.splitlines())))
    places: dict[int, int] = {}
    free = reference
    for number in sorted(range(len(lines)), key=lambda number: -len(lines[number])):
        found = fuzz.partial_ratio_alignment(lines[number], free) if len(lines[number]) > 5 else None
        if found and found.score >= 60:
            start, end = found.dest_start, found.dest_end
            places[number] = start
            free = free[:start] + _TAKEN * (end - start) + free[end:]
    return " ".join(line for _, _, line in sorted(_following(lines, places)))


def _following(lines: list[str], places: dict[int, int]) -> Iterator[tuple[int, int, str]]:
    """Each line behind its place; one without a place stays behind the line before it."""
    last = 0
    for number, line in enumerate(lines):
        last = places.get(number, last)
        yield last, number, line


def score(reference: str, reading: str, seconds: float) -> Score:
    """How far `reading` agrees with `reference`."""
    wanted = plain(reference)
    got = in_order_of(wanted, reading)
    kept: list[bool] = [False] * len(wanted)
    for step in Levenshtein.opcodes(wanted, got):
        if step.tag == "equal":
            kept[step.src_start : step.src_end] = [True] * (step.src_end - step.src_start)
    marked = [index for index, letter in enumerate(wanted) if is_marked(letter)]
    words, words_got = wanted.split(), got.split()
    distance = Levenshtein.distance(words, words_got)
    return Score(
        sum(kept),
        len(wanted),
        Levenshtein.distance(wanted, got),
        sum(kept[index] for index in marked),
        len(marked),
        max(len(words) - distance, 0),
        len(words),
        seconds,
    )


def timed(read: Callable[[Render], str], render: Render) -> tuple[str, float]:
    """What `read` makes of a render, and the processor time it took."""
    before = _spent()
    return read(render), _spent() - before


def _spent() -> float:
    return sum(
        use.ru_utime + use.ru_stime
        for use in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def bare(render: Render) -> str:
    """What Tesseract alone reads."""
    with tempfile.NamedTemporaryFile(suffix=".png") as picture:
        render.image.save(picture.name, dpi=(DPI, DPI))
        return subprocess.run(
            ["tesseract", picture.name, "-", "-l", "vie"],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        ).stdout


def ours(render: Render) -> str:
    """What our chain reads, line by line."""
    picture = Picture(render.image, DPI, 1, render.name)
    page = recognise_page(picture, recognise=Tesseract(), limits=Limits())
    by_line = groupby(page.words, key=lambda word: (word.top, word.bottom))
    return "\n".join(" ".join(word.text for word in words) for _, words in by_line)


def _held_back(corpus: Path, measured: list[Path], fonts: Path | None) -> Iterator[Render]:
    """The fresh pages that were held back, each read with counts that know nothing of it."""
    if fonts:
        FONT_FOLDERS.insert(0, str(fonts))
    for page in make_fresh(corpus, measured):
        if page.held_back:
            count_as(corpus, page, measured)
            yield page.render


def main() -> None:
    """Print a table for the readings of all renders."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("corpus", type=Path)
    options.add_argument("--only", nargs="*", default=[], help="names of documents")
    options.add_argument("--fresh", action="store_true", help="the pages that were held back")
    options.add_argument("--fonts", type=Path, help="a directory of fonts, for --fresh")
    options.add_argument("--show", type=Path, help="a directory for both readings of each page")
    chosen = options.parse_args()
    classes = {
        entry["id"]: entry["class"] for entry in json.loads((chosen.corpus / "manifest.json").read_text())
    }
    paths = sorted(
        path
        for path in (chosen.corpus / "documents").glob("*.pdf")
        if classes[path.stem] == "text" and (not chosen.only or path.stem in chosen.only)
    )
    ours(next(make_renders(paths[:1])))  # once for nothing: imports are no part of a page
    total, total_bare = Score(), Score()
    print(f"{'':<16}{'character':>11}{'diacritic':>11}{'syllable':>11}{'time':>11}")
    renders = _held_back(chosen.corpus, paths, chosen.fonts) if chosen.fresh else make_renders(paths)
    for render in renders:
        (text_bare, time_bare), (text, time) = timed(bare, render), timed(ours, render)
        one_bare, one = score(render.text, text_bare, time_bare), score(render.text, text, time)
        print(one_bare.row(f"{render.name} bare"), one.row(f"{render.name} ours"), sep="\n", flush=True)
        total, total_bare = total + one, total_bare + one_bare
        if chosen.show:
            (chosen.show / f"{render.name}.bare.txt").write_text(text_bare)
            (chosen.show / f"{render.name}.ours.txt").write_text(text)
    print(total_bare.row("all, bare"), total.row("all, ours"), sep="\n")
    wrong, wrong_bare = (one.of_diacritics - one.diacritics for one in (total, total_bare))
    print(f"diacritic errors {wrong} against {wrong_bare}: {1 - wrong / wrong_bare:.0%} gone")
    print(f"time {total.seconds / total_bare.seconds:.2f} times bare Tesseract")


if __name__ == "__main__":
    main()
