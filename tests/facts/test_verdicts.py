"""Tricky texts that agree with themselves are never contradicted; planted contradictions are noticed.

`verdicts/consistent.txt` holds rounded shares, groups that overlap, lists of some parts, shares of another
whole, ordinals that look like days of the week, figures that others took, tables with notes;
`verdicts/planted.txt` one contradiction each. Texts are parted by empty lines; `|` begins a row of a table.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import vanban
from vanban.model import Document, Verdict

FOLDER = Path(__file__).with_name("verdicts")
HEAD = """ỦY BAN NHÂN DÂN TỈNH AN BÌNH
Số: 120/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Bình, ngày 20 tháng 12 năm 2023
BÁO CÁO
Kết quả thực hiện nhiệm vụ năm 2023
I. KẾT QUẢ THỰC HIỆN"""


def texts(name: str) -> list[str]:
    """The texts of a file, each whole."""
    return (FOLDER / name).read_text(encoding="utf-8").strip().split("\n\n")


def document_with(text: str, folder: Path) -> Document:
    """A report that says so."""
    lines = f"{HEAD}\n{text}".split("\n")
    rows = [line.strip("|").split("|") for line in lines if line.startswith("|") and set(line) - set("|- ")]
    table = "".join("<tr>" + "".join(f"<td>{cell.strip()}</td>" for cell in row) + "</tr>" for row in rows)
    body = "".join(f"<p>{line}</p>" for line in lines if not line.startswith("|"))
    path = folder / "bao-cao.html"
    path.write_text(
        f'<html><head><meta charset="utf-8"></head><body>{body}<table>{table}</table></body></html>', "utf-8"
    )
    return vanban.read(path)


def contradictions(document: Document) -> list[str]:
    """What the checks say that found a contradiction."""
    checks = [
        *(check for claim in document.claims for check in claim.checks),
        *(check for citation in document.citations for check in citation.checks),
    ]
    return [check.why for check in checks if check.verdict == Verdict.CONTRADICTED]


@pytest.mark.parametrize("text", texts("consistent.txt"))
def test_what_may_be_meant_otherwise_is_not_contradicted(text: str, tmp_path: Path) -> None:
    """No verdict where there is a way out."""
    assert contradictions(document_with(text, tmp_path)) == []


@pytest.mark.parametrize("text", texts("planted.txt"))
def test_a_planted_contradiction_is_noticed(text: str, tmp_path: Path) -> None:
    """Each kind of check sees what it is for."""
    assert contradictions(document_with(text, tmp_path))
