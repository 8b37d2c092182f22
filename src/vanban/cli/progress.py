"""How far a batch has come: a bar with rate and time left, where a person looks on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from vanban.cli.words import Words

Key = TypeVar("Key")
Answer = TypeVar("Answer")


class _Rate(ProgressColumn):
    """Files a second."""

    def __init__(self, unit: str) -> None:
        super().__init__()
        self.unit = unit

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text("" if speed is None else f"{speed:.2f} {self.unit}")


def watch(
    answers: Iterable[tuple[Key, Answer]], total: int, say: Words
) -> Iterator[tuple[Key, Answer, Callable[[str], None]]]:
    """The answers, each with what prints a line above the bar. No bar is drawn into a pipe or a file."""
    console = Console(stderr=True)
    columns = (
        TextColumn(say["reading"]),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(say["rate"]),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        bar = progress.add_task("", total=total)
        for key, answer in answers:
            yield key, answer, lambda line: console.print(Text(line), soft_wrap=True)
            progress.advance(bar)
