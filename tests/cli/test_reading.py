"""`vanban read` as its users meet it: what is printed, what is kept, and the exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.samples import SAMPLES

from vanban.cli import main
from vanban.export.json import READER, decode

LETTER = """\
ỦY BAN NHÂN DÂN
TỈNH QUẢNG NGÃI

Số: 329/UBND-KTTH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Quảng Ngãi, ngày 19 tháng 3 năm 2025

V/v báo cáo kết quả

Kính gửi: Sở Tài chính

1. Giao Sở Tài chính báo cáo.
2. Báo cáo trước ngày 30.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn An
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    (folder / "2025").mkdir(parents=True)
    (folder / "a.txt").write_text(LETTER, encoding="utf-8")
    (folder / "2025" / "b.txt").write_text(LETTER.replace("329", "330"), encoding="utf-8")
    return folder


def run(*arguments: str | Path, given: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, arguments)], input=given)


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_summary_says_what_a_document_is(archive: Path) -> None:
    shown = run(archive / "a.txt")
    assert shown.exit_code == 0, shown.output
    for words in ("329/UBND-KTTH", "Cơ quan ban hành", "Bố cục", "1. Giao Sở Tài chính", "Nguyễn Văn An"):
        assert words in shown.stdout


def test_a_summary_speaks_english_too(archive: Path) -> None:
    assert "Issued by" in run("--lang", "en", archive / "a.txt").stdout


def test_summaries_come_in_the_order_asked_for(archive: Path) -> None:
    shown = run("--jobs", "2", archive / "a.txt", archive / "2025" / "b.txt").stdout
    assert shown.index("329/UBND") < shown.index("330/UBND")


def test_one_file_as_json_is_printed(archive: Path) -> None:
    printed = run("--to", "json", archive / "a.txt")
    document = decode(printed.stdout_bytes)
    assert document.source.name == "a.txt"
    assert document.header.number is not None
    assert document.header.number.value == "329/UBND-KTTH"
    assert document.lines == ()
    assert decode(run("--to", "json", "--boxes", archive / "a.txt").stdout_bytes).lines


def test_what_is_piped_in_is_read() -> None:
    document = decode(run("--to", "json", "-", given=LETTER.encode()).stdout_bytes)
    assert document.source.name == "stdin"
    assert document.text.startswith("ỦY BAN NHÂN DÂN\n")


def test_readings_are_kept_by_the_paths_of_their_documents(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    kept = run("--out", out, archive)
    assert (kept.exit_code, kept.stdout, kept.stderr) == (0, "", "2 đã đọc\n")
    assert names(out) == ["2025/b.txt.json", "a.txt.json"]
    assert json.loads((out / "a.txt.json").read_bytes())["reader"] == READER


def test_a_reading_that_is_up_to_date_is_not_made_again(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("--out", out, archive)
    (archive / "a.txt").write_text(LETTER.replace("329", "400"), encoding="utf-8")
    assert run("--out", out, archive).stderr == "1 đã đọc; 1 đã có sẵn, không đọc lại\n"
    assert b"400/UBND" in (out / "a.txt.json").read_bytes()
    assert run("--out", out, "--again", archive).stderr == "2 đã đọc\n"


def test_markdown_kept_among_its_documents_is_no_document(archive: Path) -> None:
    assert run("--to", "markdown", "--out", archive, archive).stderr == "2 đã đọc\n"
    assert run("--to", "markdown", "--out", archive, archive).stderr == "2 đã có sẵn, không đọc lại\n"
    assert names(archive) == ["2025/b.txt", "2025/b.txt.md", "a.txt", "a.txt.md"]


def test_a_page_is_printed_or_kept_and_not_made_again(archive: Path, tmp_path: Path) -> None:
    printed = run("--to", "html", archive / "a.txt")
    assert printed.exit_code == 0
    assert printed.stdout.startswith("<!DOCTYPE html>\n")
    assert "329/UBND-KTTH" in printed.stdout
    out = tmp_path / "out"
    assert run("--to", "html", "--out", out, archive).stderr == "2 đã đọc\n"
    assert run("--to", "html", "--out", out, archive).stderr == "2 đã có sẵn, không đọc lại\n"
    assert names(out) == ["2025/b.txt.html", "a.txt.html"]


def test_a_file_that_cannot_be_read_costs_one_line_and_no_other_file(archive: Path, tmp_path: Path) -> None:
    (archive / "empty.pdf").touch()
    kept = run("--out", tmp_path / "out", archive, archive / "nowhere.pdf")
    assert kept.exit_code == 1
    empty, nowhere, tally = sorted(
        kept.stderr.splitlines(), reverse=True, key=lambda line: line.startswith("/")
    )[:3]
    assert empty.startswith(f"{archive / 'empty.pdf'}: ")
    assert nowhere.startswith(f"{archive / 'nowhere.pdf'}: ")
    assert "; " in empty.removeprefix(str(archive))
    assert tally == "2 đã đọc; 2 không đọc được"
    assert names(tmp_path / "out") == ["2025/b.txt.json", "a.txt.json"]


def test_a_summary_of_a_bad_file_is_one_line_on_the_error_output(tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 and then nothing")
    shown = run(tmp_path / "bad.docx")
    assert (shown.exit_code, shown.stdout, len(shown.stderr.splitlines())) == (1, "", 1)


def test_a_limit_that_is_set_holds(archive: Path) -> None:
    shown = run("--max-pages", "1", SAMPLES / "luat.pdf")
    assert shown.exit_code == 1
    assert "luat.pdf: " in shown.stderr


def test_a_directory_becomes_a_register(archive: Path, tmp_path: Path) -> None:
    (archive / "empty.txt").touch()
    printed = run("--to", "csv", archive)
    assert printed.exit_code == 1
    rows = list(csv.DictReader(io.StringIO(printed.stdout_bytes.decode("utf-8-sig"), newline="")))
    assert [(row["Số, ký hiệu"], row["Tệp"]) for row in rows] == [
        ("330/UBND-KTTH", "2025/b.txt"),
        ("329/UBND-KTTH", "a.txt"),
    ]


def test_the_facts_of_all_files_stand_in_the_same_tables(archive: Path, tmp_path: Path) -> None:
    cited = LETTER.replace("1. Giao", "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;\n1. Giao")
    for name in ("a.txt", "2025/b.txt"):
        (archive / name).write_text(cited, encoding="utf-8")
    out = tmp_path / "out"
    assert run("--to", "csv", "--out", out, archive).exit_code == 0
    kept = (out / "citations.csv").read_bytes()
    rows = list(csv.DictReader(io.StringIO(kept.decode("utf-8-sig"), newline="")))
    assert [row["Tệp"] for row in rows] == ["2025/b.txt", "a.txt"]
    assert {row["Số, ký hiệu"] for row in rows} == {"30/2020/NĐ-CP"}
    assert run("--to", "csv", "--table", "citations", archive).stdout_bytes == kept


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_register_is_kept_with_the_readings_it_is_made_of(archive: Path, tmp_path: Path, form: str) -> None:
    (archive / "empty.txt").touch()
    out = tmp_path / "out"
    assert run("--to", form, "--out", out, archive).exit_code == 1
    tables = (
        ["citations.csv", "claims.csv", "documents.csv", "tasks.csv"] if form == "csv" else ["documents.xlsx"]
    )
    assert names(out) == sorted(["2025/b.txt.json", "a.txt.json", *tables])
    if form == "csv":
        assert "empty.txt,tệp rỗng" in (out / "documents.csv").read_text(encoding="utf-8-sig")
    again = run("--to", form, "--out", out, archive)
    assert again.stderr.endswith("2 đã có sẵn, không đọc lại; 1 không đọc được\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Missing argument"),
        (["--to", "json", "a.txt", "2025/b.txt"], "say --out DIR"),
        (["--to", "html", "a.txt", "2025/b.txt"], "say --out DIR"),
        (["--to", "summary", "--out", "out", "a.txt"], "say which with --to"),
        (["--table", "tasks", "a.txt"], "--table goes with --to csv"),
        (["--to", "csv", "--table", "tasks", "--out", "out", "a.txt"], "every table is kept"),
        (["--boxes", "a.txt"], "--boxes goes with --to json"),
        (["--out", "out", "a.txt", "twin/a.txt"], "would both be kept as a.txt"),
        (["--jobs", "0", "a.txt"], "--jobs"),
        (["bare"], "nothing to read"),
    ],
)
def test_wrong_use_is_said_before_anything_is_written(
    archive: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    (archive / "twin").mkdir()
    (archive / "twin" / "a.txt").touch()
    (archive / "bare").mkdir()
    monkeypatch.chdir(archive)
    refused = run(*arguments)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert words in refused.stderr
    assert not (archive / "out").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
def test_ctrl_c_leaves_no_half_reading_and_no_process(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for number in range(300):
        (archive / f"{number}.txt").write_text(LETTER * 5, encoding="utf-8")
    command = [sys.executable, "-m", "vanban", "read", "--out", str(out), "--jobs", "2", str(archive)]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    while not out.exists() or len(names(out)) < 3 + 2:  # two of them may be half written
        time.sleep(0.01)
        assert running.poll() is None
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does: the whole group hears it
    running.communicate(timeout=60)
    assert running.returncode == 1
    kept = names(out)
    assert 3 <= len(kept) < 302
    for name in kept:
        decode((out / name).read_bytes())
    while _is_alive(running.pid):  # the last helper of multiprocessing ends when it sees that its parent has
        time.sleep(0.01)


def _is_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
