"""List each fact that the working tree finds and the last commit on main did not, and the other way round.

    ./run gains [CORPUS] [--against COMMIT] [--jobs N]

CORPUS is a folder of documents, or one that holds `documents/`; without it the bundled samples are read.
COMMIT is main unless said. Its source is laid out beside the working tree's, and each reads the corpus in a
process of its own. What a state of the source has read is kept under the user's cache, so that a stopped run
goes on where it stopped and a second look costs nothing. One line a fact on the output:

    + 003.pdf  citation  Nghị định số 30/2020/NĐ-CP (kind: Nghị định; relation: căn cứ)
    - 003.pdf  task      xây dựng kế hoạch (agencies: Sở Tài chính; due: 2025-06-30)

A fact whose words stand and whose values changed is one lost and one won. Statements about a named person are
in no list, here neither. Exit status 0, whatever was won or lost.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from score import HERE, state_of_source

SAMPLES = HERE / "src" / "vanban" / "samples"
KINDS = {"citations": "citation", "references": "reference", "tasks": "task", "claims": "claim"}
_LONGEST, _LONGEST_VALUE = 160, 60


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One fact of one reading, as it is compared; its place in the text is no part of it."""

    kind: str
    words: str
    values: tuple[tuple[str, str], ...] = ()
    """What is known of it, by name: `(("number", "30/2020/NĐ-CP"), ("relation", "căn cứ"))`."""

    def __str__(self) -> str:
        values = "; ".join(f"{name}: {_cut(value, _LONGEST_VALUE)}" for name, value in self.values)
        return f"{self.kind:9} {_cut(self.words, _LONGEST)}" + (f" ({values})" if values else "")


@dataclass(frozen=True, slots=True)
class Change:
    """A fact of one file that only one of two readings has."""

    file: str
    fact: Fact
    won: bool

    def __str__(self) -> str:
        return f"{'+' if self.won else '-'} {self.file}  {self.fact}"


def facts(reading: dict[str, Any]) -> Iterator[Fact]:
    """The fields of head and foot and the facts of one reading, in the order of its text."""
    text = reading["text"]
    for part in ("header", "footer"):
        for name, field in reading[part].items():
            for one in field if isinstance(field, list) else [field] if field else []:
                yield Fact("field", f"{part}.{name}: {one['value']}", _purpose(one))
    for key, kind in KINDS.items():
        for one in reading.get(key, ()):
            if not one.get("about_person"):
                yield Fact(kind, _words(text, one["span"]), _values(text, one))


def changes(file: str, before: dict[str, Any], now: dict[str, Any]) -> list[Change]:
    """What `now` has won over `before` and lost, in printed order; a fact that changed is lost, then won."""
    found, known = Counter(facts(now)), Counter(facts(before))
    place: dict[tuple[str, str], int] = {}
    for fact in (*facts(now), *facts(before)):
        place.setdefault((fact.kind, fact.words), len(place))
    won = [Change(file, fact, won=True) for fact in (found - known).elements()]
    lost = [Change(file, fact, won=False) for fact in (known - found).elements()]
    return sorted(lost + won, key=lambda change: place[change.fact.kind, change.fact.words])


def totals(differences: list[Change], before: Counter[str], now: Counter[str]) -> Iterator[str]:
    """A line a kind of fact: how many there were and are, how many were won and lost."""
    won = Counter(change.fact.kind for change in differences if change.won)
    lost = Counter(change.fact.kind for change in differences if not change.won)
    yield f"{'':10} {'before':>8} {'now':>8} {'won':>8} {'lost':>8}"
    for kind in ("field", *KINDS.values()):
        yield f"{kind:10} {before[kind]:8} {now[kind]:8} {won[kind]:8} {lost[kind]:8}"


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1] + "…"


def _purpose(field: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return (("purpose", field["purpose"]),) if field.get("purpose") else ()


def _words(text: str, span: list[int]) -> str:
    return " ".join(text[slice(*span)].split())


def _values(text: str, fact: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    shown = ((name, _shown(text, value)) for name, value in fact.items() if name != "span")
    return tuple((name, value) for name, value in shown if value)


def _shown(text: str, value: Any) -> str:
    """A value as a person would tell it; places are told by the words that stand there."""
    if isinstance(value, list) and len(value) == 2 and all(isinstance(one, int) for one in value):
        return _words(text, value)
    if isinstance(value, list):
        return ", ".join(_shown(text, one) for one in value)
    if not isinstance(value, dict):
        return "" if value is None else str(value)
    if "verdict" in value:
        return f"{value['kind']} {value['verdict']}"
    if "value" in value:
        return str(value["value"])
    return " ".join(filter(None, (_shown(text, one) for name, one in value.items() if name != "span")))


@dataclass(frozen=True, slots=True)
class State:
    """The source of vanban at one time, laid out in a folder."""

    name: str
    root: Path

    def read(self, documents: Path, cache: Path, jobs: int) -> Path:
        """The folder with this state's readings of `documents`; those it has are not made again."""
        corpus = hashlib.sha256(str(documents).encode()).hexdigest()[:8]
        readings = cache / f"readings-{self.name}-{corpus}"
        command = [sys.executable, "-m", "vanban", "read", "--to", "json", "--out", str(readings)]
        print(f"gains: reading {documents} as of {self.name}", file=sys.stderr)
        # A file that cannot be read has no reading; its line on the error output says why.
        subprocess.run(
            [*command, "--jobs", str(jobs), str(documents)],
            check=False,
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(self.root / "src")},
            stdout=sys.stderr,
        )
        return readings


def lay_out(commit: str, cache: Path, *, repository: Path = HERE) -> State:
    """The source as of `commit`, in the cache; `SystemExit` where there is no such commit."""
    named = _git(repository, "rev-parse", "--verify", f"{commit}^{{commit}}").decode().strip()
    root = cache / f"source-{named[:16]}"
    if not root.exists():
        unpacked = cache / f"source-{named[:16]}.part"
        shutil.rmtree(unpacked, ignore_errors=True)
        with tarfile.open(
            fileobj=io.BytesIO(_git(repository, "archive", "--format=tar", named, "src"))
        ) as archive:
            archive.extractall(unpacked, filter="data")
        unpacked.rename(root)
    return State(state_of_source(root), root)


def _git(repository: Path, *words: str) -> bytes:
    ran = subprocess.run(["git", *words], check=False, cwd=repository, capture_output=True)
    if ran.returncode:
        raise SystemExit(f"gains: git {words[0]} {words[-1]}: {ran.stderr.decode().strip()}")
    return ran.stdout


def compare(before: Path, now: Path) -> Iterator[str]:
    """The report over two folders of readings, a line a difference, the totals last."""
    files = sorted({path.relative_to(root) for root in (before, now) for path in root.rglob("*.json")})
    differences: list[Change] = []
    counts: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for file in files:
        readings = [_reading(root / file) for root in (before, now)]
        for count, reading in zip(counts, readings, strict=True):
            count.update(fact.kind for fact in facts(reading))
        some = changes(str(file.with_suffix("")), *readings)
        yield from map(str, some)
        differences += some
    unread = [sum(not (root / file).exists() for file in files) for root in (before, now)]
    yield f"{len(files)} documents" + (
        " ({} not read before, {} not now)".format(*unread) if any(unread) else ""
    )
    yield from totals(differences, *counts)


def _reading(path: Path) -> dict[str, Any]:
    """A reading; one without facts where the file was not read."""
    empty = {"text": "", "header": {}, "footer": {}}
    return json.loads(path.read_bytes()) if path.exists() else empty


def _cache() -> Path:
    """Where readings are kept between runs: of this user, of this working tree."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return home / "vanban" / f"gains-{hashlib.sha256(str(HERE).encode()).hexdigest()[:8]}"


def _forget_others(cache: Path, kept: set[str]) -> None:
    """Remove what states of the source have read that nobody looks at now."""
    for path in cache.glob("*"):
        if not any(name in path.name for name in kept):
            shutil.rmtree(path)


def main() -> None:
    """Read the corpus twice and print what was won and lost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path, nargs="?", default=SAMPLES)
    parser.add_argument("--against", default="main", metavar="COMMIT", help="compare with this commit")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="files at a time")
    given = parser.parse_args()
    corpus = given.corpus.resolve()
    if not corpus.is_dir():
        parser.error(f"{given.corpus} is no folder")
    documents = corpus / "documents" if (corpus / "documents").is_dir() else corpus
    cache = _cache()
    cache.mkdir(parents=True, exist_ok=True)
    before, now = lay_out(given.against, cache), State(state_of_source(), HERE)
    _forget_others(cache, {before.name, before.root.name, now.name})
    for line in compare(*(state.read(documents, cache, given.jobs) for state in (before, now))):
        print(line)


if __name__ == "__main__":
    main()
