"""Readings that are kept as files."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from vanban.cli.keeping import is_current, seal, whole_file, write_whole
from vanban.export.json import READER, encode
from vanban.model import Document


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "30.txt"
    path.write_bytes("Điều 1".encode())
    return path


@pytest.fixture
def document(a_document: Document, original: Path) -> Document:
    sha256 = hashlib.sha256(original.read_bytes()).hexdigest()
    return replace(a_document, source=replace(a_document.source, sha256=sha256))


def test_a_reading_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    place = tmp_path / "a" / "b" / "c.json"
    write_whole(place, b"1")
    write_whole(place, b"2")
    assert place.read_bytes() == b"2"
    assert [path.name for path in place.parent.iterdir()] == ["c.json"]


def test_what_cannot_be_written_whole_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "c.json").mkdir()
    with pytest.raises(OSError, match=r"c\.json"):
        write_whole(tmp_path / "c.json", b"1")
    assert [path.name for path in tmp_path.iterdir()] == ["c.json"]


def test_two_files_are_written_at_a_time_and_one_that_fails_leaves_none(tmp_path: Path) -> None:
    with whole_file(tmp_path / "a.csv") as first, whole_file(tmp_path / "b.csv") as second:
        first.write(b"1")
        second.write(b"2")
    with pytest.raises(ZeroDivisionError), whole_file(tmp_path / "a.csv") as file:
        file.write(bytes(1 // 0))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.csv": b"1", "b.csv": b"2"}


@pytest.mark.parametrize("boxes", [False, True])
def test_a_reading_of_these_bytes_is_current(original: Path, document: Document, *, boxes: bool) -> None:
    place = original.with_name("30.txt.json")
    assert not is_current(place, original, boxes=boxes)
    place.write_bytes(encode(document, boxes=boxes))
    assert is_current(place, original, boxes=boxes)
    assert not is_current(place, original, boxes=not boxes)
    original.write_bytes(b"changed")
    assert not is_current(place, original, boxes=boxes)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"null", b"{", b"{}", b'{"reader": "vanban", "source": 3}', b"\xff"]
)
def test_what_is_no_whole_reading_is_not_current(original: Path, content: bytes) -> None:
    place = original.with_name("30.txt.json")
    place.write_bytes(content)
    assert not is_current(place, original, boxes=False)


def test_a_reading_of_another_version_is_not_current(original: Path, document: Document) -> None:
    place = original.with_name("30.txt.json")
    place.write_bytes(encode(document).replace(READER.encode(), b"vanban 0.0.1"))
    assert not is_current(place, original, boxes=False)


@pytest.mark.parametrize("ending", ["md", "html"])
def test_what_people_read_is_current_by_its_seal(original: Path, document: Document, ending: str) -> None:
    place = original.with_name(f"30.txt.{ending}")
    place.write_bytes(("Nghị định\n\n" + seal(document)).encode())
    assert is_current(place, original, boxes=False)
    original.write_bytes(b"changed")
    assert not is_current(place, original, boxes=False)
