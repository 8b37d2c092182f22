"""A batch of files on its way through the workers: printed one after the other, or kept in a folder."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from vanban.cli.keeping import is_current, write_whole
from vanban.cli.orders import TABLES, Failure, Order, carry_out
from vanban.cli.sources import Wanted
from vanban.cli.words import Words
from vanban.cli.workers import Lost, run_each
from vanban.export.json import decode
from vanban.model import Limits

if TYPE_CHECKING:
    from vanban.export.rows import Row

Answer = Any
"""What a worker made: see `orders.carry_out`."""

TABLE: Final = "documents"
"""The name of the one table there is, and of the file that holds it."""


_ENDINGS: Final = {"markdown": "md", "html": "html"}
"""How the names of kept readings end; a table is made of readings in JSON."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How the files of a batch are read."""

    form: str
    keeps: bool
    """Whether readings are kept: a table is then made of readings in JSON, which stay beside it."""
    boxes: bool
    again: bool
    jobs: int
    timeout_s: float
    limits: Limits
    say: Words

    def order(self, wanted: Wanted) -> Order:
        """What to ask of a worker for one file."""
        source = sys.stdin.buffer.read() if wanted.is_stdin else wanted.path
        form = "json" if self.keeps and self.form in TABLES else self.form
        return Order(source, wanted.name, form, self.boxes, self.limits)


def print_all(wanted: Sequence[Wanted], habit: Habit) -> bool:
    """Print what the files say, in their order. True where every one was read."""
    rows: list[Row] = []
    failed = 0
    with closing(_read_each(wanted, habit)) as answers:
        for one, answer in _in_order(answers, wanted):
            if isinstance(answer, Failure):
                click.echo(_line(one, answer.why), err=True)
                failed += 1
            elif habit.form in TABLES:
                rows.append(answer)
            else:
                _print(answer, one, habit)
    if habit.form in TABLES:
        click.echo(_table(rows, habit.form), nl=False)
    return failed == 0


def _print(answer: Answer, one: Wanted, habit: Habit) -> None:
    if isinstance(answer, bytes):
        click.echo(answer, nl=False)
        return
    from rich.console import Console  # it takes as long to load as all the rest of the commands

    from vanban.cli.summary import print_summary

    print_summary(Console(highlight=False), answer, str(one.path), habit.say)


def keep_all(wanted: Sequence[Wanted], habit: Habit, out: Path) -> bool:
    """Keep the reading of each file below `out`. True where every one was read and kept."""
    places = {one: one.place(out, _ENDINGS.get(habit.form, "json")) for one in wanted}
    # Readings that are kept among their documents are no documents.
    places = {one: place for one, place in places.items() if one.path not in places.values()}
    stale = [one for one in places if habit.again or not _is_kept(one, places[one], habit)]
    failures = dict(_keep_each(stale, places, habit))
    if habit.form in TABLES:
        rows = (_kept_row(one, place, failures.get(one)) for one, place in places.items())
        write_whole(out / f"{TABLE}.{habit.form}", _table(rows, habit.form))
    counts = {"read": len(stale) - len(failures), "kept": len(places) - len(stale), "failed": len(failures)}
    click.echo("; ".join(f"{count} {habit.say[name]}" for name, count in counts.items() if count), err=True)
    return not failures


def _is_kept(one: Wanted, place: Path, habit: Habit) -> bool:
    return not one.is_stdin and is_current(place, one.path, boxes=habit.boxes)


def _keep_each(
    stale: Sequence[Wanted], places: dict[Wanted, Path], habit: Habit
) -> Iterator[tuple[Wanted, str]]:
    """Read and keep each of `stale`; yield those that failed, each with the reason that was printed."""
    from vanban.cli.progress import watch  # brings Rich along, see `_print`

    with closing(_read_each(stale, habit)) as answers:
        for one, answer, tell in watch(answers, len(stale), habit.say):
            why = answer.why if isinstance(answer, Failure) else _keep(places[one], answer, habit.say)
            if why:
                tell(_line(one, why))
                yield one, why


def _keep(place: Path, content: bytes, say: Words) -> str | None:
    """Write the reading; the reason where that cannot be done."""
    try:
        write_whole(place, content)
    except OSError as error:
        return f"{say['unwritable']}: {place}: {error.strerror}"
    return None


def _kept_row(one: Wanted, place: Path, why: str | None) -> Row:
    """The row of a file in the table; one that was not read stands there too, with the reason."""
    from vanban.export.rows import make_row, missing_row

    return missing_row(one.name, why) if why else make_row(decode(place.read_bytes()), one.name)


def _table(rows: Iterable[Row], form: str) -> bytes:
    from vanban.export.rows import to_csv, to_xlsx  # openpyxl is heavy

    return to_csv(rows) if form == "csv" else to_xlsx(rows)


def _read_each(wanted: Sequence[Wanted], habit: Habit) -> Generator[tuple[Wanted, Answer]]:
    """Each file with what came of it, as they are ready."""
    orders = [habit.order(one) for one in wanted]
    with closing(run_each(carry_out, orders, jobs=habit.jobs, timeout_s=habit.timeout_s)) as answers:
        for place, answer in answers:
            if isinstance(answer, Lost):
                answer = Failure(habit.say["late" if answer.late else "died"])
            yield wanted[place], answer


def _in_order(
    answers: Iterable[tuple[Wanted, Answer]], wanted: Sequence[Wanted]
) -> Iterator[tuple[Wanted, Answer]]:
    """The answers in the order of `wanted`, each as soon as all before it are there."""
    early: dict[Wanted, Answer] = {}
    following = iter(wanted)
    turn = next(following, None)
    for one, answer in answers:
        early[one] = answer
        while turn is not None and turn in early:
            yield turn, early.pop(turn)
            turn = next(following, None)


def _line(one: Wanted, why: str) -> str:
    return f"{one.path}: {why}"
