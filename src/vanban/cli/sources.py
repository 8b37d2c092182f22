"""Which files a command line means, and where the reading of each is kept.

A file is kept under its name, a file of a directory under its path in there, and nothing over anything else:

    vanban read --out OUT   a.pdf            archive/                    archive/ holds 2024/b.doc
                            OUT/a.pdf.json   OUT/2024/b.doc.json
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

STDIN: Final = "-"

ENDINGS: Final = frozenset(
    f".{ending}"
    for ending in "pdf docx doc rtf odt html htm mht mhtml txt md markdown png jpg jpeg tif tiff".split()  # noqa: SIM905
)
"""What the names of readable files end with. Files of other names are looked into, see `_OPENINGS`."""

_OPENINGS: Final = (
    *(b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf"),
    *(b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*"),
)
_PACKED: Final = frozenset(
    (".zip", ".jar", ".apk", ".whl", ".epub", ".xlsx", ".pptx", ".ods", ".odp", ".xls", ".ppt", ".msi", ".db")
)
"""They open like a Word file and are none."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One file that is to be read."""

    path: Path
    """`-` for standard input."""
    name: str
    """Where its reading is kept, below the folder of readings and before the ending: `2024/b.doc`."""

    @property
    def is_stdin(self) -> bool:
        """Whether it is what is piped in."""
        return str(self.path) == STDIN

    def place(self, out: Path, ending: str) -> Path:
        """The file that holds its reading."""
        return out / f"{self.name}.{ending}"


class NameClashError(ValueError):
    """Two files whose readings would be one file."""


def find_wanted(arguments: Iterable[str]) -> list[Wanted]:
    """The files that `arguments` mean, in their order, those of a directory by name; none twice.

    A path that does not exist is kept: reading it gives the error that its user wants to see.
    """
    return list(dict.fromkeys(wanted for argument in arguments for wanted in _find_below(argument)))


def check_names(wanted: Iterable[Wanted]) -> None:
    """Raise `NameClashError` where two files share a name, so that nothing is written over anything."""
    taken: dict[str, Wanted] = {}
    for one in wanted:
        other = taken.setdefault(os.path.normcase(one.name), one)
        if other is not one:
            raise NameClashError(f"{other.path} and {one.path} would both be kept as {one.name}")


def _find_below(argument: str) -> Iterator[Wanted]:
    path = Path(argument)
    if argument == STDIN:
        yield Wanted(path, "stdin")
    elif path.is_dir():
        for inner in sorted(path.rglob("*")):
            kept_as = inner.relative_to(path)
            if not any(step.startswith(".") for step in kept_as.parts) and _is_readable(inner):
                yield Wanted(inner, kept_as.as_posix())
    else:
        yield Wanted(path, path.name)


def _is_readable(path: Path) -> bool:
    """Whether a file met in a directory looks like a document, by its name or else by its first bytes."""
    ending = path.suffix.casefold()
    if not path.is_file() or ending in _PACKED:
        return False
    return ending in ENDINGS or _opens_well(path)


def _opens_well(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(8).startswith(_OPENINGS)
    except OSError:
        return False
