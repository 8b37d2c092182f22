"""Readings that are kept as files: written whole or not at all, and made again only where they must be."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import IO

from vanban.export.json import READER
from vanban.model import Document


def write_whole(place: Path, content: bytes) -> None:
    """Put `content` at `place`, so that nobody ever finds half of it there.

    Raises `OSError`.
    """
    with whole_file(place) as file:
        file.write(content)


@contextmanager
def whole_file(place: Path) -> Iterator[IO[bytes]]:
    """A file to be written bit by bit that stands at `place` once all is well, and not before.

    Raises `OSError`.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.parent / f".vanban-{os.getpid()}-{next(_PARTS)}.part"
    try:
        with part.open("wb") as file:
            yield file
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)


_PARTS = count()
"""Tells files apart that one process writes at the same time."""


def seal(document: Document) -> str:
    """A closing line for a form that has no place of its own for what it was made from."""
    return _seal(document.source.sha256)


def _seal(sha256: str) -> str:
    return f"<!-- {READER} sha256:{sha256} -->\n"


def is_current(place: Path, original: Path, *, boxes: bool) -> bool:
    """Whether `place` holds this version's reading of these bytes, with boxes where they are asked for.

    False, too, where either cannot be opened: reading will say why.
    """
    try:
        kept = place.read_bytes()
        sha256 = hashlib.sha256(original.read_bytes()).hexdigest()
        if place.suffix in (".html", ".md"):
            return kept.endswith(_seal(sha256).encode())
        values = json.loads(kept)
        return (values["reader"], values["source"]["sha256"], "lines" in values) == (READER, sha256, boxes)
    except (OSError, ValueError, KeyError, TypeError):
        return False
