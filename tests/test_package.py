"""What is shipped: it names all that it needs, and all of that may be used by anybody."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from pathlib import Path
from typing import Any

import pytest
from tests.samples import SAMPLES

import vanban

ROOT = Path(__file__).resolve().parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SOURCES = sorted((ROOT / "src" / "vanban").rglob("*.py"))
PERMISSIVE = re.compile(
    r"MIT|BSD|Apache|PSF|MPL[- ]2|Python Software Foundation|Mozilla Public License 2|ISC|Zlib|CC0", re.I
)
FORBIDDEN = re.compile(r"(?<![A-Z])A?GPL|LGPL|General Public License", re.I)


def _name(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement)[0].lower().replace("_", "-")


NEEDED = {_name(requirement) for requirement in PROJECT["dependencies"]}


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def test_every_package_that_is_imported_is_named_and_every_named_one_is_imported() -> None:
    outside = (
        {name for path in SOURCES for name in _imported(path)} - set(sys.stdlib_module_names) - {"vanban"}
    )
    packages = packages_distributions()
    assert {_name(packages[name][0]) for name in outside} == NEEDED


def _brought_along(name: str, known: set[str]) -> set[str]:
    if name in known:
        return known
    known.add(name)
    for requirement in distribution(name).requires or []:
        if "extra ==" not in requirement:
            try:
                distribution(_name(requirement))
            except PackageNotFoundError:  # for another system or an older Python
                continue
            _brought_along(_name(requirement), known)
    return known


ALL_NEEDED = sorted({one for name in NEEDED for one in _brought_along(name, set())})


@pytest.mark.parametrize("name", ALL_NEEDED)
def test_what_is_needed_may_be_used_by_anybody(name: str) -> None:
    about = distribution(name).metadata.json
    classifiers = [one for one in about.get("classifier", ()) if one.startswith("License")]
    own = (about.get("license_expression", ""), about.get("license", "")[:80])
    licence = " ".join(map(str, (*own, *classifiers)))
    assert PERMISSIVE.search(licence), licence
    assert not FORBIDDEN.search(licence), licence


@pytest.mark.parametrize("name", ALL_NEEDED)
def test_the_page_of_licences_names_what_is_needed(name: str) -> None:
    written = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8").lower().replace("_", "-")
    assert name in written


def test_the_lock_file_holds_every_package_with_its_hashes_and_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = re.findall(r"(?m)^([\w.-]+)==", lock)
    with_hashes = re.findall(r"(?m)^([\w.-]+)==.*\\\n    --hash=sha256:[0-9a-f]{64}", lock)
    dev = {_name(requirement) for requirement in PROJECT["optional-dependencies"]["dev"]}
    assert with_hashes == locked
    assert set(locked) >= NEEDED | dev
    assert "://" not in lock


def test_every_sample_says_where_it_comes_from() -> None:
    written = (SAMPLES / "README.md").read_text(encoding="utf-8")
    files = {path.name for path in SAMPLES.iterdir() if path.is_file()} - {"README.md"}
    assert set(re.findall(r"(?m)^\| `([^`]+)` \|", written)) == files


def test_help_loads_no_reader() -> None:
    heavy = "{'numpy', 'cv2', 'PIL', 'lxml', 'openpyxl', 'pypdfium2', 'rich', 'vanban.model'}"
    code = f"import sys, vanban.cli; print({heavy} & set(sys.modules))"
    tried = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (tried.stdout, tried.stderr) == ("set()\n", "")


@pytest.mark.parametrize("name", sorted(vanban.__all__))
def test_every_public_name_is_there_after_any_import(name: str) -> None:
    code = f"import vanban.read, vanban; print(callable(vanban.{name}) or vanban.{name})"
    tried = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert tried.stdout.strip() in ("True", vanban.__version__)


def test_an_unknown_name_is_an_ordinary_error() -> None:
    with pytest.raises(AttributeError, match="vanban has no 'write'"):
        _ = vanban.write  # type: ignore[attr-defined]
