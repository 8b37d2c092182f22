"""What the bundled documents, and small ones made for it, were read as when somebody last looked.

`pytest --regenerate-golden` writes what is read now; look at the difference before you commit it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.document_laws import assert_document_laws
from tests.samples import SAMPLES

import vanban
from vanban.export.json import to_json
from vanban.files.office import find_office
from vanban.files.tesseract import find_tesseract
from vanban.model import Division, Document, Origin

GOLDEN = Path(__file__).with_name("golden")
FILES = {path.name: path for path in sorted(SAMPLES.glob("[!R_]*.*"))} | {
    path.parent.name: path for path in sorted(GOLDEN.glob("*/source.*"))
}
OFFICE = frozenset((".doc", ".rtf", ".odt"))


@pytest.mark.parametrize("name", FILES)
def test_a_document_reads_as_it_did(name: str, request: pytest.FixtureRequest) -> None:
    _skip_what_lacks_its_program(FILES[name])
    document = vanban.read(FILES[name])
    assert_document_laws(document)
    made = _golden(document)
    folder = GOLDEN / name
    if request.config.getoption("--regenerate-golden"):
        folder.mkdir(parents=True, exist_ok=True)
        for file, content in made.items():
            (folder / file).write_text(content, encoding="utf-8")
    for file, content in made.items():
        assert content == (folder / file).read_text(encoding="utf-8"), f"golden/{name}/{file}"


def _skip_what_lacks_its_program(path: Path) -> None:
    if path.suffix in OFFICE and find_office() is None:
        pytest.skip("LibreOffice is not installed")
    if "scan" in path.name and find_tesseract() is None:
        pytest.skip("Tesseract is not installed")


def _golden(document: Document) -> dict[str, str]:
    """The files that hold a reading, made so that a difference is easy to look at."""
    if any(page.origin is not Origin.DIGITAL for page in document.pages):
        # Another version of the recogniser sees other specks: what must stay is what the fields say.
        return {"reading.json": _print(_said(document))}
    reading = to_json(document)
    del reading["reader"]  # a new version is no new reading
    return {"text.txt": reading.pop("text"), "reading.json": _print(reading)}


def _said(document: Document) -> dict[str, Any]:
    """The values of the fields and the labels of the outline, without their places."""
    reading = to_json(document)
    said = {
        part: {name: _values(field) for name, field in reading[part].items()} for part in ("header", "footer")
    }
    return {**said, "body": _labels(document.body)}


def _values(field: Any) -> Any:
    if isinstance(field, list):
        return [_values(one) for one in field]
    return field and {name: value for name, value in field.items() if name != "span"}


def _labels(divisions: Sequence[Division]) -> list[Any]:
    return [[f"{one.level} {one.number}", *_labels(one.children)] for one in divisions]


_SHORT = (
    re.compile(r"\[\s+([-\d.]+(?:,\s+[-\d.]+)*)\s+\]"),  # a span, a box
    re.compile(r"\{\s+(\"span\": \[\d+, \d+\])\s+\}"),  # a cell
    re.compile(r"\[\s+(\{\"span\": [^{}]*\}(?:,\s+\{\"span\": [^{}]*\})*)\s+\]"),  # a row of cells
)


def _print(values: Any) -> str:
    """JSON with a value a line, but a span, a box and a row of cells on one."""
    printed = json.dumps(values, ensure_ascii=False, indent=1)
    for short in _SHORT:
        printed = short.sub(lambda match: match[0][0] + " ".join(match[1].split()) + match[0][-1], printed)
    return printed + "\n"
