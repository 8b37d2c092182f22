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
    texts = {path: _words(_text(corpus, path)) for path in sorted((corpus / "documents").iterdir())}
    measured = {run for path, words in texts.items() if path.suffix in _MEASURED for run in _runs(words)}
    single: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    homes: dict[tuple[str, str], set[Path]] = {}
    for path, words in texts.items():
        runs = _runs(words)
        if path.suffix in _MEASURED or len(runs & measured) > _SHARED * len(runs):
            continue
        print(path.name, len(words), file=sys.stderr)
        single.update(filter(is_syllable, words))
        for pair in pairwise(words):
            if is_syllable(pair[0]) and is_syllable(pair[1]):
                pairs[pair] += 1
                homes.setdefault(pair, set()).add(path)
    for word, count in single.most_common():
        after = [
            f"{second}\t{times}"
            for (first, second), times in sorted(pairs.items(), key=lambda entry: (-entry[1], entry[0]))
            if first == word and (times > 1 or len(homes[first, second]) > 1)
        ]
        print("\t".join((word, str(count), *after)))


def _text(corpus: Path, path: Path) -> str:
    transcript = corpus / "transcripts" / f"{path.stem}.txt"
    if transcript.exists():
        return transcript.read_text(encoding="utf-8")
    if path.suffix == ".pdf":
        with pdfium.PdfDocument(path) as opened:
            return "\n".join(page.get_textpage().get_text_range() for page in opened)
    return open_file(path.read_bytes(), name=path.name).text


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(to_nfc(text))]


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + 5]) for at in range(len(words) - 4)}


if __name__ == "__main__":
    main()
