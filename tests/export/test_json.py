"""The public contract: its keys, its schema, and the way back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from tests.strategies import TEXT, documents

import vanban.export.json as contract
from vanban.export.json import ORDER, decode, encode, schema, to_json
from vanban.model import Box, Document, Line, Span, Stamp

SCHEMA_FILE = Path(contract.__file__).with_name("vanban.document.1.json")

CONTRACT = {
    "": [
        *("schema", "source", "text", "pages", "header", "footer", "body", "footnotes", "citations", "tasks"),
        *("claims", "parts", "tables", "attachments", "stamps", "signatures", "doubts"),
    ],
    "source": ["name", "sha256", "media_type", "encoding", "pages"],
    "pages": ["number", "width", "height", "span", "origin"],
    "header": [
        *("governing_body", "issuer", "number", "place", "date", "kind", "subject", "urgency", "secrecy"),
        *("addressees", "not_before"),
    ],
    "footer": ["authority", "signer_title", "signer", "recipients"],
    "body": ["level", "number", "heading", "span", "children"],
    "footnotes": ["mark", "span", "called_at"],
    "parts": ["kind", "span"],
    "tables": ["span", "rows"],
    "attachments": ["name", "span"],
    "stamps": ["kind", "text", "page", "box"],
    "signatures": ["signer", "time", "intact", "covers_whole_file", "trust"],
    "doubts": ["about", "why", "page", "box"],
}
"""What was promised once and stays: under each key the keys of its value, or of each of its values."""


@given(documents)
@settings(max_examples=60, deadline=None)
def test_what_was_encoded_is_decoded(document: Document) -> None:
    assert decode(encode(document, boxes=True)) == document
    assert decode(encode(document)) == replace(document, lines=())


@given(documents)
@settings(max_examples=60, deadline=None)
def test_a_reading_keeps_the_contract_and_its_schema(document: Document) -> None:
    reading = json.loads(encode(document, boxes=True))
    for key, names in CONTRACT.items():
        for value in _values(reading, key):
            assert [name for name in value if name in names] == names, key
    jsonschema.Draft202012Validator(schema()).validate(reading)


def _values(reading: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = reading[key] if key else reading
    return value if isinstance(value, list) else [value]


def test_the_contract_is_a_schema_and_the_published_file_is_fresh(request: pytest.FixtureRequest) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    printed = json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
    if request.config.getoption("--regenerate-golden"):
        SCHEMA_FILE.write_text(printed, encoding="utf-8")
    assert SCHEMA_FILE.read_text(encoding="utf-8") == printed


@pytest.mark.parametrize("missing", ["schema", *ORDER])
def test_a_reading_that_lacks_a_key_of_the_contract_is_refused(a_document: Document, missing: str) -> None:
    reading = to_json(a_document)
    del reading[missing]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema()).validate(reading)


def test_keys_may_be_added(a_document: Document) -> None:
    reading = {**to_json(a_document), "mood": "good"}
    jsonschema.Draft202012Validator(schema()).validate(reading)
    assert decode(json.dumps(reading)) == replace(a_document, lines=())


@pytest.mark.parametrize(
    "reading",
    ["", "[]", "{}", '{"schema": "vanban.document/2"}', '{"schema": "vanban.document/1"}', "\x00"],
)
def test_what_is_no_reading_is_refused(reading: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        decode(reading)


def test_a_value_of_a_wrong_type_is_refused(a_document: Document) -> None:
    reading = to_json(a_document)
    reading["source"]["pages"] = "three"
    with pytest.raises(ValueError, match="three"):
        decode(json.dumps(reading))


def test_spans_and_boxes_are_short_and_lines_come_only_with_boxes(a_document: Document) -> None:
    box = Box(1 / 3, 2, 100.12345, 4)
    stamped = replace(
        a_document, stamps=(Stamp("incoming", "ĐẾN", 1, box),), lines=(Line(Span(0, len(TEXT)), 1, box),)
    )
    reading = to_json(stamped, boxes=True)
    assert reading["stamps"] == [{"kind": "incoming", "text": "ĐẾN", "page": 1, "box": [0.33, 2, 100.12, 4]}]
    assert reading["lines"][0]["span"] == [0, len(TEXT)]
    assert "lines" not in to_json(stamped)
