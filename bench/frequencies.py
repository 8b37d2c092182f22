"""Count the syllables of official documents, and their pairs, for the mending of what was recognised.

    python bench/frequencies.py CORPUS > src/vanban/language/syllables.txt

Counted are the documents that are no PDF: `ocr.py` measures on PDFs, and nothing is measured on
what it was counted in. A document that shares a fifth of its runs of five words with one of them is left out.
Names of persons are no matter here: a pair counts from two places on.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium

from vanban.files.opening import open_file
from vanban.language.normal import to_nfc
from vanban.language.syllables import is_syllable

_WORD = re.compile(r"[^\W\d_]+|[.,;:()/\d]+")
_MEASURED = (".pdf",)
_SHARED = 0.2


def main() -> None:
    """Print the counts, commonest first."""
    corpus = Path(sys.argv[1])
    paths = sorted((corpus / "documents").iterdir())
    measured = [path for path in paths if path.suffix in _MEASURED]
    print("\n".join(count_rows(corpus, apart_from(corpus, measured))))


def apart_from(corpus: Path, measured: list[Path]) -> list[Path]:
    """The documents that are none of `measured`, no PDF, and do not repeat any of them."""
    away = set().union(*(_runs(words_of(corpus, path)) for path in measured))
    others = [path for path in sorted((corpus / "documents").iterdir()) if path.suffix not in _MEASURED]
    runs = {path: _runs(words_of(corpus, path)) for path in others}
    return [path for path in others if len(runs[path] & away) <= _SHARED * len(runs[path])]


def count_rows(corpus: Path, paths: list[Path]) -> Iterator[str]:
    """A row for each syllable, commonest first: its count, and what follows it with counts."""
    single: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    homes: dict[tuple[str, str], set[Path]] = {}
    for path in paths:
        words = words_of(corpus, path)
        single.update(filter(is_syllable, words))
        for pair in pairwise(words):
            if is_syllable(pair[0]) and is_syllable(pair[1]):
                pairs[pair] += 1
                homes.setdefault(pair, set()).add(path)
    after: dict[str, list[str]] = {}
    for (first, second), times in sorted(pairs.items(), key=lambda entry: (-entry[1], entry[0])):
        if times > 1 or len(homes[first, second]) > 1:
            after.setdefault(first, []).append(f"{second}\t{times}")
    for word, count in single.most_common():
        yield "\t".join((word, str(count), *after.get(word, ())))


@cache
def text_of(corpus: Path, path: Path) -> str:
    """What a document says; its transcript where there is one."""
    transcript = corpus / "transcripts" / f"{path.stem}.txt"
    if transcript.exists():
        return transcript.read_text(encoding="utf-8")
    if path.suffix == ".pdf":
        with pdfium.PdfDocument(path) as opened:
            return "\n".join(page.get_textpage().get_text_range() for page in opened)
    return open_file(path.read_bytes(), name=path.name).text


@cache
def words_of(corpus: Path, path: Path) -> tuple[str, ...]:
    """Its words in small letters, and its stops."""
    return tuple(word.lower() for word in _WORD.findall(to_nfc(text_of(corpus, path))))


def _runs(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {words[at : at + 5] for at in range(len(words) - 4)}


if __name__ == "__main__":
    main()
