"""What a document says, for a person's eye: what it orders, what it cites, what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from vanban.cli.words import Words
from vanban.export.grouping import (
    Cited,
    deciding,
    group_citations,
    listed_claims,
    shorten,
    verdict_of,
    words_of,
)
from vanban.model import Check, Citation, Claim, Document, Field, Reference, Task, Verdict

_NARROWEST = 72
"""Columns that a table of tasks needs; below, each task is a few lines."""
WIDEST = 12
"""How many entries of one list are shown."""
_STYLES = {Verdict.CONTRADICTED: ("✗", "bold red"), Verdict.CONSISTENT: ("✓", "green")}


def find_lists(
    document: Document, say: Words, *, width: int
) -> Iterator[tuple[str, Sequence[RenderableType]]]:
    """Each sort of fact under its title, for a screen of `width` columns; none that is empty.

    What is said of a person is in none of them.
    """
    if document.tasks:
        tasks = document.tasks[:WIDEST]
        shown = [_table(tasks, say)] if width >= _NARROWEST else list(_lines(tasks, say))
        yield f"{say['tasks']} ({len(document.tasks)})", [*shown, *more(len(document.tasks), say)]
    for relation, cited in group_citations(document):
        lines = [_cited(one, say) for one in cited[:WIDEST]]
        yield f"{say['citations']}: {say[relation]} ({len(cited)})", [*lines, *more(len(cited), say)]
    if document.references:
        yield say["references"], [_references(document.references, say)]
    if checked := list(_checked(document, say)):
        yield say["claims"], checked


def more(count: int, say: Words) -> list[Text]:
    """The line that says how many entries are not shown."""
    return [Text(f"… {count - WIDEST} {say['more']}", style="dim")] if count > WIDEST else []


def _table(tasks: Sequence[Task], say: Words) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="cyan")
    for title, ratio in ((say["who"], 3), (say["what"], 6), (say["due"], 2)):
        table.add_column(title, ratio=ratio, overflow="fold")
    for task, who in _with_who(tasks, say):
        table.add_row(who, Text(_what(task, say)), Text(_due(task), style="yellow"))
    return table


def _lines(tasks: Sequence[Task], say: Words) -> Iterator[Text]:
    for task, who in _with_who(tasks, say):
        if who:
            yield who
        due = _due(task)
        yield Text.assemble(f"- {_what(task, say)}", (f"\n  {say['due']}: {due}" if due else "", "yellow"))


def _with_who(tasks: Sequence[Task], say: Words) -> Iterator[tuple[Task, Text]]:
    """Each task with who must do it; that is empty where it is the same as of the task before it."""
    above: object = None
    for task in tasks:
        own = (task.agencies, task.partners)
        along = f"\n{say['partners']}: {_names(task.partners)}" if task.partners else ""
        yield task, Text() if own == above else Text.assemble((_names(task.agencies), "bold"), (along, "dim"))
        above = own


def _names(fields: Sequence[Field]) -> str:
    return shorten("; ".join(field.value for field in fields), 120)


def _what(task: Task, say: Words) -> str:
    told = f"; {say['report_to']}: {task.report_to.value}" if task.report_to else ""
    return shorten(task.action.value, 120) + told


def _due(task: Task) -> str:
    """The last day, or the printed words where there is no such day."""
    return "" if task.due is None else task.due.date or task.due.text or ""


def _cited(cited: Cited, say: Words) -> Text:
    times = f" ({len(cited.mentions)} {say['times']})" if len(cited.mentions) > 1 else ""
    date = f", {cited.date}" if cited.date else ""
    related = f" ({say['related']} {cited.related})" if cited.related else ""
    return Text.assemble(f"- {cited.name}{date}", (f"{related}{times}", "dim"))


def _references(references: Sequence[Reference], say: Words) -> Text:
    clear = sum(one.aim is not None and bool(one.targets) for one in references)
    return Text(f"{clear} {say['resolved']}, {len(references) - clear} {say['unresolved']}")


def _checked(document: Document, say: Words) -> Iterator[Text]:
    """What the document contradicts or bears out by itself, and how many statements it does neither with.

    That number and date of a mention agree is no news; that they do not is.
    """
    claims = listed_claims(document)
    facts: tuple[Claim | Citation, ...]
    for verdict in _STYLES:
        facts = claims if verdict is Verdict.CONSISTENT else (*claims, *document.citations)
        found = [fact for fact in facts if verdict_of(fact.checks) is verdict]
        for fact in found[:WIDEST]:
            yield _verdict(shorten(words_of(document, fact.span), 120), fact.checks, verdict, say)
        yield from more(len(found), say)
    rest = sum(verdict_of(claim.checks) not in _STYLES for claim in claims)
    if rest:
        yield Text(f"{rest} {say['unchecked_claims']}", style="dim")


def _verdict(printed: str, checks: Sequence[Check], verdict: Verdict, say: Words) -> Text:
    sign, style = _STYLES[verdict]
    why = "; ".join(check.why for check in deciding(checks))
    return Text.assemble((f"{sign} {say[verdict]}", style), f": “{printed}”: {why}")
