"""Read a labelled corpus and hold the readings against its labels.

    python bench/score.py CORPUS [--misses] [--jobs N]

CORPUS holds `documents/`; beside it stands `bench/score.py`, the corpus's own scorer, which knows its labels
and is handed CORPUS and the folder of readings. Readings are kept under `.cache/score/`, in a folder for each
state of the source, so that a second look at the same code costs nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
CACHE = HERE / ".cache" / "score"


def state_of_source(root: Path = HERE) -> str:
    """A short name for what the source in `root` says now."""
    known = hashlib.sha256()
    for path in sorted((root / "src").rglob("*.*")):
        if path.suffix in (".py", ".css", ".csv", ".json", ".txt"):
            known.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return known.hexdigest()[:16]


def read_all(documents: Path, jobs: int) -> Path:
    """The folder with a reading of each of `documents`. Those of older states of the source are removed."""
    readings = CACHE / state_of_source()
    for older in CACHE.glob("*"):
        if older != readings:
            shutil.rmtree(older)
    command = [sys.executable, "-m", "vanban", "read", "--to", "json", "--out", str(readings)]
    # A file that cannot be read has no reading and is scored so: its line on the error output says why.
    subprocess.run([*command, "--jobs", str(jobs), str(documents)], check=False, cwd=HERE)
    return readings


def main() -> int:
    """Exit status of the corpus's scorer; 0 where it has none."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--misses", action="store_true", help="list every difference")
    parser.add_argument("--jobs", type=int, default=2, help="files at a time")
    given = parser.parse_args()
    corpus = given.corpus.resolve()
    readings = read_all(corpus / "documents", given.jobs)
    scorer = corpus.parent / "bench" / "score.py"
    if not scorer.exists():
        print(f"the readings are in {readings}; no scorer stands at {scorer}")
        return 0
    misses = ["--misses"] if given.misses else []
    return subprocess.run(
        [sys.executable, str(scorer), str(corpus), str(readings), *misses], check=False
    ).returncode


if __name__ == "__main__":
    raise SystemExit(main())
