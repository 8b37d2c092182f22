"""Tasks over processes. The work is `eval`, so that a task says itself what happens to its process."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from vanban.cli.workers import Lost, run_each

DIE = "__import__('os')._exit(9)"
HANG = "__import__('time').sleep(600)"


@pytest.mark.parametrize("jobs", [1, 3])
def test_every_task_is_answered_once(jobs: int) -> None:
    tasks = [f"{number} * {number}" for number in range(7)]
    assert dict(run_each(eval, tasks, jobs=jobs)) == {number: number**2 for number in range(7)}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_task_that_kills_its_process_costs_only_itself(jobs: int) -> None:
    answers = dict(run_each(eval, ["1", DIE, "3", DIE, DIE, "6"], jobs=jobs))
    died = Lost(late=False)
    assert answers == {0: 1, 1: died, 2: 3, 3: died, 4: died, 5: 6}


def test_a_task_that_never_ends_costs_only_itself() -> None:
    answers = dict(run_each(eval, ["1", HANG, "3"], jobs=1, timeout_s=2))
    assert answers == {0: 1, 1: Lost(late=True), 2: 3}


def test_no_tasks_need_no_process() -> None:
    assert list(run_each(eval, [], jobs=4)) == []


def test_whoever_stops_listening_stops_the_work(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    with closing(run_each(eval, ["1", HANG, f"open({str(mark)!r}, 'w')"], jobs=1)) as answers:
        assert next(answers) == (0, 1)
    assert not mark.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a Windows process cannot be asked to end")
def test_a_stopped_worker_ends_what_it_started(tmp_path: Path) -> None:
    ended = tmp_path / "ended"
    work = tmp_path / "work.py"
    work.write_text(
        textwrap.dedent(f"""
        import pathlib, time
        from vanban.cli.workers import run_each

        def work(_):
            try:
                time.sleep(600)
            finally:
                pathlib.Path({str(ended)!r}).touch()

        if __name__ == "__main__":
            print(list(run_each(work, [1], jobs=1, timeout_s=2)))
        """)
    )
    printed = subprocess.run([sys.executable, str(work)], capture_output=True, text=True, check=True)
    assert printed.stdout == "[(0, Lost(late=True))]\n"
    assert ended.exists()
