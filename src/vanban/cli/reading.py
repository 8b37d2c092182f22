"""`vanban read`: files in; summaries, readings or a register of them out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from vanban.cli.sources import NameClashError, Wanted, check_names, find_wanted
from vanban.cli.words import LANGUAGE, words

if TYPE_CHECKING:
    from vanban.cli.batch import Habit

FORMS: Final = ("summary", "json", "html", "markdown", "csv", "xlsx")
TABLES: Final = ("documents", "citations", "tasks", "claims")
COUNT: Final = click.IntRange(min=1)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE|DIR...")
@click.option("--to", "form", type=click.Choice(FORMS), help="A summary if not said; json with --out.")
@click.option("--table", type=click.Choice(TABLES), help="With --to csv and no --out: which one is printed.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Keep readings in this folder.")
@click.option("--boxes", is_flag=True, help="With --to json: every line too, with its box and its fonts.")
@click.option("--again", is_flag=True, help="Read anew what has an up-to-date reading in --out.")
@click.option("-j", "--jobs", type=COUNT, default=1, show_default=True, help="Files at a time.")
@click.option("--max-pages", type=COUNT, default=2000, show_default=True, help="Of one file.")
@click.option("--timeout", type=COUNT, default=3600, show_default=True, help="Seconds for one file.")
@LANGUAGE
def read(  # noqa: PLR0913 - a command has as many arguments as it has options
    *,
    files: tuple[str, ...],
    form: str | None,
    table: str | None,
    out: Path | None,
    boxes: bool,
    again: bool,
    jobs: int,
    max_pages: int,
    timeout: int,
    lang: str,
) -> None:
    """Read documents: PDF, scans, DOCX, DOC, RTF, ODT, HTML, TXT, Markdown, pictures.

    Prints a summary of each; a lone - reads standard input. With --out the readings are kept, one file each
    under the name of its document; of a directory the relative path is kept, and what is up to date is not
    read again. As tables (csv, xlsx) they are one row a document, in the columns of the
    registers of Decree 30, and one row a fact: what is cited, ordered, stated.

    Exit status: 0 all were read, 1 some file could not be read (a line each on the error output), 2 wrong
    use.
    """
    from vanban.cli.batch import Habit, keep_all, print_all  # the model, JSON and processes: not for --help
    from vanban.model import Limits

    form = form or ("summary" if out is None else "json")
    limits = Limits(pages=max_pages)
    habit = Habit(form, table or TABLES[0], out is not None, boxes, again, jobs, timeout, limits, words(lang))
    wanted = find_wanted(files)
    if table is not None and (form != "csv" or out is not None):
        raise click.UsageError("--table goes with --to csv; with --out every table is kept")
    _check_use(wanted, habit, out)
    all_read = print_all(wanted, habit) if out is None else keep_all(wanted, habit, out)
    raise SystemExit(0 if all_read else 1)


def _check_use(wanted: Sequence[Wanted], habit: Habit, out: Path | None) -> None:
    """Refuse what cannot be meant, before anything is read or written."""
    if not wanted:
        raise click.UsageError("there is nothing to read: no file that looks like a document")
    if habit.boxes and habit.form != "json":
        raise click.UsageError("--boxes goes with --to json")
    if out is None:
        if habit.form in ("json", "html", "markdown") and len(wanted) > 1:
            raise click.UsageError(f"{len(wanted)} readings want a folder: say --out DIR")
        if habit.form == "xlsx" and sys.stdout.isatty():
            raise click.UsageError("a workbook is no text for a screen: say --out DIR")
        return
    if habit.form == "summary":
        raise click.UsageError("--out keeps json, html, markdown, csv or xlsx: say which with --to")
    try:
        check_names(wanted)
    except NameClashError as error:
        raise click.UsageError(str(error)) from error
