"""Print how fast facts are found in long legal texts, each extractor alone and all together.

    python bench/speed_facts.py [FILE ...] [--megabytes 1 2 4 8] [--profile EXTRACTOR]

The texts of FILE, without it of the bundled law, decree, resolution and decision, are joined again and again,
each time with other numbers of documents and articles, until they are long enough. A megabyte is a million
bytes of UTF-8. Seconds are processor time of one process, the best of three rounds when warm. The table says
how they stand to one bare pass over the same text (`str.casefold`), so that the figures travel between
machines, and how a byte of the longest text stands to one of the shortest: 1.00 is linear.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import itertools
import pstats
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vanban.facts.citing.relations import cited_in
from vanban.facts.finding import with_facts
from vanban.facts.ordering.tasks import find_tasks
from vanban.facts.pointing.references import find_references
from vanban.facts.stating.claims import find_claims
from vanban.facts.view import View, make_view
from vanban.files.opening import open_file
from vanban.model import Document, Limits
from vanban.read import make_document, read
from vanban.structure.anatomy import find_anatomy

SAMPLES = Path(__file__).resolve().parent.parent / "src" / "vanban" / "samples"
LEGAL = ("luat.pdf", "nghi-dinh.md", "nghi-quyet.html", "quyet-dinh.doc")
_ROUNDS = 3
_SERIAL = re.compile(r"\b\d{1,4}(?=/(?:\d{4}/)?[A-ZĐ])")
_ARTICLE = re.compile(r"^Điều \d+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Text:
    """A long document, read but for its facts, with all that one extractor needs of another."""

    document: Document
    view: View
    megabytes: float


def make_text(pieces: list[str], megabytes: float) -> str:
    """The pieces again and again, the articles numbered through and every document cited another one."""
    parts: list[str] = []
    articles = itertools.count(1)
    size = turn = 0
    while size < megabytes * 1e6:
        piece = _vary(pieces[turn % len(pieces)], 7 * turn)
        parts.append(_ARTICLE.sub(lambda _: f"Điều {next(articles)}", piece))
        size += len(parts[-1].encode())
        turn += 1
    return "\n".join(parts)


def _vary(piece: str, by: int) -> str:
    return _SERIAL.sub(lambda match: f"{(int(match[0]) + by) % 9999 + 1}", piece)


def open_text(text: str) -> Text:
    """The text as a document without facts."""
    content = text.encode()
    layout = open_file(content, name="speed.txt", limits=Limits())
    document = make_document(layout, find_anatomy(layout), name="speed.txt", content=content)
    view = make_view(document)
    return Text(document, view, len(view.text.encode()) / 1e6)


def extractors(text: Text) -> Iterator[tuple[str, Callable[[], object]]]:
    """Each extractor with what it needs at hand, and all as the pipeline runs them."""
    view = text.view
    cited = cited_in(view)
    yield "bare pass", view.text.casefold
    yield "view", lambda: make_view(text.document)
    yield "citations", lambda: cited_in(view)
    yield "references", lambda: list(find_references(view, cited))
    yield "tasks", lambda: list(find_tasks(view))
    yield "claims", lambda: list(find_claims(view))
    yield "all together", lambda: with_facts(text.document)


def seconds(work: Callable[[], object]) -> float:
    """The best of the rounds; the collector held, as it is while a document is read."""
    best = float("inf")
    for _ in range(_ROUNDS):
        gc.collect()
        gc.disable()
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
        gc.enable()
    return best


def measure(pieces: list[str], sizes: list[float]) -> None:
    """Print the table."""
    taken: dict[str, list[float]] = {}
    megabytes: list[float] = []
    for size in sizes:
        text = open_text(make_text(pieces, size))
        megabytes.append(text.megabytes)
        for name, work in extractors(text):
            taken.setdefault(name, []).append(seconds(work))
    heads = "".join(f"{size:8.1f} MB" for size in megabytes)
    print(f"{'seconds for':13}{heads}{'MB/s':>9}{'bare passes':>13}{'longest : shortest':>20}")
    for name, times in taken.items():
        rate = megabytes[-1] / times[-1]
        passes = times[-1] / taken["bare pass"][-1]
        linear = (times[-1] / megabytes[-1]) / (times[0] / megabytes[0])
        print(
            f"{name:13}"
            + "".join(f"{one:11.2f}" for one in times)
            + f"{rate:9.1f}{passes:13.0f}{linear:20.2f}"
        )


def profile(pieces: list[str], megabytes: float, extractor: str) -> None:
    """Print where one extractor spends its time."""
    work = dict(extractors(open_text(make_text(pieces, megabytes))))[extractor]
    profiler = cProfile.Profile()
    profiler.runcall(work)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(30)


def main() -> None:
    """Make the texts and print the table, or one extractor's profile."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", type=Path, nargs="*", default=[SAMPLES / name for name in LEGAL])
    parser.add_argument("--megabytes", type=float, nargs="+", default=[1, 2, 4, 8])
    parser.add_argument("--profile", metavar="EXTRACTOR", help="show where it spends its time instead")
    given = parser.parse_args()
    pieces = [make_view(read(path)).text for path in given.files]
    if given.profile:
        profile(pieces, given.megabytes[0], given.profile)
    else:
        measure(pieces, sorted(given.megabytes))


if __name__ == "__main__":
    main()
