"""Which files a command line means."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban.cli.sources import NameClashError, Wanted, check_names, find_wanted


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for name in (
        "b.pdf",
        "2024/a.DOC",
        "2024/letter",
        "photo.xyz",
        ".hidden/c.pdf",
        "2024/.d.pdf",
        "sheet.xlsx",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes({"letter": b"%PDF-1.7", "sheet.xlsx": b"PK\x03\x04"}.get(path.name, b"?"))
    (tmp_path / "folder.pdf").mkdir()
    return tmp_path


def test_a_directory_means_the_documents_below_it_by_their_paths(archive: Path) -> None:
    wanted = find_wanted([str(archive)])
    assert [one.name for one in wanted] == ["2024/a.DOC", "2024/letter", "b.pdf"]
    assert wanted[1].path == archive / "2024" / "letter"


def test_a_file_is_wanted_whatever_its_name_and_whether_it_is_there_or_not(archive: Path) -> None:
    names = [
        str(archive / "photo.xyz"),
        str(archive / ".hidden" / "c.pdf"),
        str(archive / "nowhere.pdf"),
        "-",
    ]
    assert [one.name for one in find_wanted(names)] == ["photo.xyz", "c.pdf", "nowhere.pdf", "stdin"]


def test_a_file_that_is_named_twice_is_read_once(archive: Path) -> None:
    assert len(find_wanted([str(archive / "b.pdf"), str(archive / "b.pdf"), str(archive)])) == 3


def test_readings_keep_the_names_and_paths_of_their_documents() -> None:
    assert Wanted(Path("x/2024/b.doc"), "2024/b.doc").place(Path("out"), "json") == Path(
        "out/2024/b.doc.json"
    )


def test_two_files_of_one_name_clash() -> None:
    with pytest.raises(NameClashError, match=r"a\.pdf and .*a\.pdf would both be kept as a\.pdf"):
        check_names([Wanted(Path("x/a.pdf"), "a.pdf"), Wanted(Path("y/a.pdf"), "a.pdf")])
    check_names([Wanted(Path("x/a.pdf"), "x/a.pdf"), Wanted(Path("y/a.pdf"), "y/a.pdf")])
