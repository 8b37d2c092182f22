"""A batch of files on its way through the workers: printed one after the other, or kept in a folder."""

from __future__ import annotations

import io
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

import click

from vanban.cli.keeping import is_current, whole_file, write_whole
from vanban.cli.orders import TABLES, Failure, Order, carry_out
from vanban.cli.sources import Wanted
from vanban.cli.words import Words
from vanban.cli.workers import Lost, run_each
from vanban.export.json import decode
from vanban.model import Limits

if TYPE_CHECKING:
    from vanban.export.rows import Rows

Answer = Any
"""What a worker made: see `orders.carry_out`."""

_ENDINGS: Final = {"markdown": "md", "html": "html"}
"""How the names of kept readings end; a table is made of readings in JSON."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How the files of a batch are read."""

    form: str
    table: str
    """The name of the one table that is printed as CSV; all are kept."""
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
    tables: list[Rows] = []
    failed = 0
    with closing(_read_each(wanted, habit)) as answers:
        for one, answer in _in_order(answers, wanted):
            if isinstance(answer, Failure):
                click.echo(_line(one, answer.why), err=True)
                failed += 1
            elif habit.form in TABLES:
                tables.append(answer)
            else:
                _print(answer, one, habit)
    if habit.form in TABLES:
        _print_tables(tables, habit)
    return failed == 0


def _print_tables(tables: Iterable[Rows], habit: Habit) -> None:
    from vanban.export.rows import SHEETS  # openpyxl is heavy
    from vanban.export.sheets import CsvTable

    printed = io.BytesIO()
    if habit.form == "xlsx":
        _write_book(printed, tables)
    else:
        table = CsvTable(printed, next(sheet for sheet in SHEETS if sheet.name == habit.table))
        for rows in tables:
            table.add(rows.get(habit.table, ()))
    click.echo(printed.getvalue(), nl=False)


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
        _keep_tables(
            out, (_kept_rows(one, place, failures.get(one)) for one, place in places.items()), habit.form
        )
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


def _keep_tables(out: Path, tables: Iterable[Rows], form: str) -> None:
    """Write the tables row by row, for those of an archive do not fit into memory."""
    from vanban.export.rows import SHEETS
    from vanban.export.sheets import CsvTable

    with ExitStack() as files:
        if form == "xlsx":
            _write_book(files.enter_context(whole_file(out / "documents.xlsx")), tables)
            return
        written = {
            sheet.name: CsvTable(files.enter_context(whole_file(out / f"{sheet.name}.csv")), sheet)
            for sheet in SHEETS
        }
        for rows in tables:
            for name, cells in rows.items():
                written[name].add(cells)


def _write_book(file: IO[bytes], tables: Iterable[Rows]) -> None:
    from vanban.export.rows import SHEETS
    from vanban.export.sheets import Book

    book = Book(SHEETS)
    for rows in tables:
        for name, cells in rows.items():
            book.add(name, cells)
    book.save(file)


def _kept_rows(one: Wanted, place: Path, why: str | None) -> Rows:
    """The rows of a file in the tables; one that was not read stands there too, with the reason."""
    from vanban.export.rows import make_rows, missing_rows

    return missing_rows(one.name, why) if why else make_rows(decode(place.read_bytes()), one.name)


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
