"""The report of facts won and lost: only what is known of a fact counts, not where it stands."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from gains import changes, compare, lay_out

TEXT = "Căn cứ Nghị định số 30/2020/NĐ-CP; giao Sở Tài chính lập dự toán."


def reading(text: str = TEXT, **facts: list[dict[str, Any]]) -> dict[str, Any]:
    number = {"value": "12/QĐ-UBND", "span": [0, 3]}
    footer = {"signer": None, "recipients": [{"value": "Như trên", "purpose": None, "span": [0, 3]}]}
    return {"text": text, "header": {"number": number}, "footer": footer, **facts}


def citation(start: int = 7, **values: Any) -> dict[str, Any]:
    return {
        "span": [start, start + 26],
        "number": "30/2020/NĐ-CP",
        "relation": "căn cứ",
        "checks": [],
    } | values


TASK = {
    "span": [35, 64],
    "agencies": [{"value": "Sở Tài chính", "span": [40, 52]}],
    "action": {"value": "lập dự toán", "span": [53, 64]},
    "due": None,
}
DUE = {"date": "2025-06-30", "text": "trong tháng 6", "recurring": None, "span": [0, 3]}


def lines(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    return [str(change) for change in changes("a.pdf", before, now)]


def test_a_fact_found_now_is_won_and_one_no_longer_found_is_lost() -> None:
    assert lines(reading(citations=[citation()]), reading(tasks=[TASK])) == [
        "+ a.pdf  task      giao Sở Tài chính lập dự toán (agencies: Sở Tài chính; action: lập dự toán)",
        "- a.pdf  citation  Nghị định số 30/2020/NĐ-CP (number: 30/2020/NĐ-CP; relation: căn cứ)",
    ]


def test_a_fact_whose_values_changed_is_lost_and_won_at_its_place() -> None:
    before = reading(citations=[citation()], tasks=[TASK])
    now = reading(citations=[citation()], tasks=[TASK | {"due": DUE}])
    assert [line[:13] for line in lines(before, now)] == ["- a.pdf  task", "+ a.pdf  task"]
    assert lines(before, now)[1].endswith("; due: 2025-06-30 trong tháng 6)")


def test_where_a_fact_stands_does_not_matter_but_how_often_it_is_found_does() -> None:
    moved = reading("Nay " + TEXT, citations=[citation(11)])
    assert lines(reading(citations=[citation()]), moved) == []
    assert len(lines(reading(citations=[citation()]), reading(citations=[citation(), citation()]))) == 1


def test_fields_and_recipients_are_facts_too() -> None:
    now = reading()
    now["header"]["number"] = {"value": "13/QĐ-UBND", "span": [0, 3]}
    assert lines(reading(), now) == [
        "+ a.pdf  field     header.number: 13/QĐ-UBND",
        "- a.pdf  field     header.number: 12/QĐ-UBND",
    ]


def test_a_statement_about_a_named_person_is_in_no_list() -> None:
    claim = {"span": [0, 6], "kind": "quantity", "about_person": "Ông A"}
    assert lines(reading(), reading(claims=[claim])) == []


def test_the_report_ends_with_totals_and_takes_files_that_only_one_could_read(tmp_path: Path) -> None:
    for name, file, what in (
        ("before", "a.pdf", reading(citations=[citation()])),
        ("now", "a.pdf", reading(citations=[citation()])),
        ("now", "b/c.docx", reading(tasks=[TASK])),
    ):
        place = tmp_path / name / f"{file}.json"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(what), encoding="utf-8")
    report = list(compare(tmp_path / "before", tmp_path / "now"))
    assert [line[:12] for line in report if line[0] in "+-"] == ["+ b/c.docx  "] * 3
    assert report[-7] == "2 documents (1 not read before, 0 not now)"
    assert [line.split() for line in report[-6:]] == [
        ["before", "now", "won", "lost"],
        ["field", "2", "4", "2", "0"],
        ["citation", "1", "1", "0", "0"],
        ["reference", "0", "0", "0", "0"],
        ["task", "0", "1", "1", "0"],
        ["claim", "0", "0", "0", "0"],
    ]


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_the_source_of_a_commit_is_laid_out_as_it_was(tmp_path: Path) -> None:
    repository, cache = tmp_path / "repository", tmp_path / "cache"
    module = repository / "src" / "vanban" / "one.py"
    module.parent.mkdir(parents=True)
    cache.mkdir()
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "init", "-q", "-b", "main", str(repository)], check=True)
    for content in ("FIRST = 1\n", "SECOND = 2\n"):
        module.write_text(content, encoding="utf-8")
        subprocess.run(["git", "add", "src"], check=True, cwd=repository)
        subprocess.run(["git", *author, "commit", "-qm", "a change"], check=True, cwd=repository)
    module.write_text("THIRD = 3\n", encoding="utf-8")

    last, first = (lay_out(name, cache, repository=repository) for name in ("main", "main~1"))
    assert (last.root / "src" / "vanban" / "one.py").read_text(encoding="utf-8") == "SECOND = 2\n"
    assert last.name != first.name
    assert lay_out("main", cache, repository=repository) == last
    with pytest.raises(SystemExit, match="no-such-commit"):
        lay_out("no-such-commit", cache, repository=repository)
