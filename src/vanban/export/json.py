"""Documents as JSON and back: the public contract `vanban.document/1` and its JSON Schema.

    Document  -- to_json -->  plain values  -- encode -->  bytes  -- decode -->  Document

The keys are the names of the fields in `model`, so a noun is written down once. A `Span` is `[start, end]`,
a `Box` is `[left, top, right, bottom]`; what is not known is null, never left out.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from vanban.model import Box, Document, Span
from vanban.version import VERSION

SCHEMA: Final = "vanban.document/1"
READER: Final = f"vanban {VERSION}"

ORDER: Final = (
    *("source", "text", "pages", "header", "footer", "body", "footnotes"),
    *(
        "citations",
        "references",
        "tasks",
        "claims",
        "parts",
        "tables",
        "attachments",
        "stamps",
        "signatures",
        "doubts",
        "papers",
    ),
)


def to_json(document: Document, *, boxes: bool = False) -> dict[str, Any]:
    """The reading as plain values, in the order of the contract; with `boxes` its `lines` too.

    Lengths, sizes and confidences are rounded to a hundredth.
    """
    values = {name: _plain(getattr(document, name)) for name in ORDER}
    lines = {"lines": _plain(document.lines)} if boxes else {}
    return {"schema": SCHEMA, **values, "reader": READER, **lines}


def encode(document: Document, *, boxes: bool = False, indent: int | None = None) -> bytes:
    """The reading as one UTF-8 JSON text that ends with a newline."""
    printed = json.dumps(to_json(document, boxes=boxes), ensure_ascii=False, allow_nan=False, indent=indent)
    # Half a surrogate pair cannot be UTF-8; `\ud800`, which this error handler writes, is right in JSON.
    return (printed + "\n").encode("utf-8", "backslashreplace")


def decode(reading: bytes | str) -> Document:
    """The document that was encoded; without lines where they were left out.

    Raises `ValueError` where the bytes are not such a reading.
    """
    values = json.loads(reading)
    if not isinstance(values, dict) or values.get("schema") != SCHEMA:
        raise ValueError(f"not a reading in the form {SCHEMA}")
    try:
        document: Document = _reader(Document)({"lines": [], **values})
    except (KeyError, TypeError) as error:
        raise ValueError(f"a reading that is not whole: {error!r}") from error
    return document


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that every reading holds to, made from the types of `model`."""
    known: dict[str, Any] = {}
    whole = _describe(Document, known)
    document = known.pop(whole["$ref"].rpartition("/")[2])
    properties = document["properties"]
    properties["schema"] = {"const": SCHEMA}
    properties["reader"] = {
        "type": "string",
        "description": "The name and version of the program that read.",
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": SCHEMA,
        "description": "A Vietnamese official document as read. Spans are half-open and count code points.",
        "type": "object",
        "properties": {name: properties[name] for name in ("schema", *ORDER, "reader", "lines")},
        "required": ["schema", *ORDER, "reader"],
        "$defs": dict(sorted(known.items())),
    }


def _plain(value: Any) -> Any:
    """Any value of the model in JSON's own types."""
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Box):
        return [_plain(side) for side in (value.left, value.top, value.right, value.bottom)]
    if isinstance(value, float):
        return round(value, 2)
    if is_dataclass(value):
        return {name: _plain(getattr(value, name)) for name in _names(value.__class__)}
    return value


@cache
def _names(noun: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(noun))


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """What turns a plain value back into one of `kind`."""
    if kind in (Span, Box):
        return lambda value: kind(*value)
    if get_origin(kind) is tuple:
        one = _later(get_args(kind)[0])
        return lambda values: tuple([one(value) for value in values])
    if _is_union(kind):
        some = _reader(_but_none(kind))
        return lambda value: None if value is None else some(value)
    if is_dataclass(kind):
        return _noun_reader(kind)
    return kind if kind is float or issubclass(kind, StrEnum) else _checked(kind)


def _noun_reader(noun: Any) -> Callable[[Any], Any]:
    readers = {name: _later(hint) for name, hint in _hints(noun).items()}
    return lambda values: noun(**{name: read(values[name]) for name, read in readers.items()})


def _later(kind: Any) -> Callable[[Any], Any]:
    """The reader of `kind`, looked up when it is first needed: a division holds divisions."""
    return lambda value: _reader(kind)(value)


def _checked(kind: Any) -> Callable[[Any], Any]:
    def same(value: Any) -> Any:
        if not isinstance(value, kind):
            raise TypeError(f"{value!r} is no {kind.__name__}")
        return value

    return same


@cache
def _hints(noun: type) -> Mapping[str, Any]:
    return get_type_hints(noun)


def _is_union(kind: Any) -> bool:
    return get_origin(kind) in (Union, types.UnionType)


def _but_none(kind: Any) -> Any:
    """`X` of `X | None`; the model has no other unions."""
    (some,) = (one for one in get_args(kind) if one is not types.NoneType)
    return some


_SIMPLE: Final[dict[Any, dict[str, Any]]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    Span: {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2},
    Box: {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4},
}


def _describe(kind: Any, known: dict[str, Any]) -> dict[str, Any]:
    """The schema of one type; nouns met on the way are put into `known` by their names."""
    if kind in _SIMPLE and not is_dataclass(kind):
        return _SIMPLE[kind]
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _describe(get_args(kind)[0], known)}
    if _is_union(kind):
        return {"anyOf": [_describe(_but_none(kind), known), {"type": "null"}]}
    if kind.__name__ not in known:
        known[kind.__name__] = {}  # named before it is described: a division holds divisions
        known[kind.__name__] = _describe_named(kind, known)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _describe_named(kind: Any, known: dict[str, Any]) -> dict[str, Any]:
    about = {"description": kind.__doc__.partition("\n")[0]}
    if kind in _SIMPLE:
        return about | _SIMPLE[kind]
    if issubclass(kind, StrEnum):
        return about | {"type": "string", "enum": [member.value for member in kind]}
    properties = {name: _describe(hint, known) for name, hint in _hints(kind).items()}
    return about | {"type": "object", "properties": properties, "required": list(properties)}
