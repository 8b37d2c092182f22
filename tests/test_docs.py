"""The documentation says what there is, all of it, and its examples run."""

from __future__ import annotations

import doctest
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import vanban
from vanban.cli import main
from vanban.cli.reading import read
from vanban.export.json import schema
from vanban.export.rows import SHEETS
from vanban.export.sheets import Sheet
from vanban.model import Level, Limits, PartKind

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "src").rglob("*.md")]


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_has_its_section(name: str) -> None:
    assert f"## vanban {name}\n" in page("cli.md")


def options() -> Iterator[str]:
    for command in main.commands.values():
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                yield from parameter.opts
                if isinstance(parameter.type, click.Choice):
                    yield from (f"{parameter.opts[0]} {choice}" for choice in parameter.type.choices)


@pytest.mark.parametrize("option", sorted(set(options())))
def test_every_option_and_choice_is_explained(option: str) -> None:
    assert f"`{option}" in page("cli.md")


def test_every_variable_of_the_environment_is_explained() -> None:
    used = {
        variable
        for path in (ROOT / "src").rglob("*.py")
        for variable in re.findall(r"VANBAN_[A-Z]+", path.read_text(encoding="utf-8"))
    }
    assert all(f"| `{variable}` |" in page("cli.md") for variable in used)


def test_the_defaults_that_are_said_are_the_defaults() -> None:
    defaults = {parameter.name: parameter.default for parameter in read.params}
    assert defaults["max_pages"] == Limits().pages
    for name in ("max_pages", "timeout", "jobs"):
        assert f"{defaults[name]} unless said" in page("cli.md")


@pytest.mark.parametrize("key", schema()["properties"])
def test_every_key_of_a_reading_is_explained(key: str) -> None:
    assert f"`{key}`" in page("json.md")


@pytest.mark.parametrize(
    "key",
    sorted(
        {
            key
            for noun in (
                "Source",
                "Page",
                "Header",
                "Footer",
                "Division",
                "Footnote",
                "Signature",
                "Doubt",
                "Line",
                "Citation",
                "Reference",
                "Task",
                "Due",
                "Claim",
                "Check",
            )
            for key in schema()["$defs"][noun]["properties"]
        }
    ),
)
def test_every_key_within_a_reading_is_explained(key: str) -> None:
    assert f"`{key}`" in page("json.md")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_table_and_every_column_of_it_is_named(sheet: Sheet) -> None:
    cli = " ".join(page("cli.md").split())
    assert f"`{sheet.name}`" in cli
    assert [column.title for column in sheet.columns if column.title not in cli] == []


@pytest.mark.parametrize("kind", [*PartKind, *Level])
def test_every_term_of_law_stands_in_the_glossary(kind: PartKind | Level) -> None:
    written = page("glossary.md") + page("json.md")
    assert f"`{kind.name}`" in written or f"`{kind.value}`" in written


def test_every_public_name_is_shown() -> None:
    shown = page("python.md")
    assert all(name in shown for name in vanban.__all__ if name not in ("__version__", "Span"))


def test_the_examples_run() -> None:
    tried = doctest.testfile(str(DOCS / "python.md"), module_relative=False, encoding="utf-8")
    assert tried.attempted > 0
    assert tried.failed == 0


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(path: Path) -> None:
    written = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?://|#)([^)#]+)(?:#[^)]*)?\)", written):
        assert (path.parent / target).exists(), target


def test_run_explains_its_habits() -> None:
    script = (ROOT / "run").read_text(encoding="utf-8")
    offered = set(re.findall(r"(?m)^([a-z]+)\)$", script))
    assert offered == set(re.findall(r"(?m)^#   \./run ([a-z]+)", script)) - {"help"}
