"""Documents drawn by chance: every value of the model in every form that its type allows."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from hypothesis import strategies as st

from vanban import model
from vanban.model import Box, Division, Document, Encoding, Level, Span

TEXT = (
    "CHÍNH PHỦ\nSố: 30/2020/NĐ-CP\nĐiều 1. Phạm vi\n1. Nghị định này*[1] | quy định <việc>;\n- a_b\n+ c\n"
    "a) Văn bản\nlà thông tin \ud83d\n=SUM(A1)\n"
)
"""With half a surrogate pair, and with what Markdown, HTML and spreadsheets take for their own."""

T = TypeVar("T")


def few(one: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """A tuple of at most two."""
    return st.lists(one, max_size=2).map(tuple)


spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda ends: Span(*sorted(ends)))
words = st.sampled_from(sorted({*TEXT.split(), "=1+1", "@x", "Sở Tài\tchính", ""}))
lengths = st.integers(-1000, 100_000).map(lambda hundredths: hundredths / 100)
counts = st.integers(0, 3)
boxes = st.builds(Box, lengths, lengths, lengths, lengths)
divisions: st.SearchStrategy[Division] = st.deferred(
    lambda: st.builds(
        Division, st.sampled_from(Level), words, st.none() | words, spans, few(divisions) | st.just(())
    )
)

_SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    "Span": spans,
    "Box": boxes,
    "Division": divisions,
    "Encoding": st.sampled_from(Encoding),
    "str": words,
    "int": counts,
    "float": lengths,
    "bool": st.booleans(),
}


def noun(name: str) -> st.SearchStrategy[Any]:
    """Values of the model's type `name`, each field drawn by the type that is written down for it."""
    kind = getattr(model, name)
    if not hasattr(kind, "__dataclass_fields__"):
        return st.sampled_from(kind)
    return st.builds(kind, **{field.name: _of(str(field.type)) for field in fields(kind)})


def _of(written: str) -> st.SearchStrategy[Any]:
    """Values of a type as it is written in `model`: `tuple[Run, ...]`, `Box | None`."""
    if written.startswith("tuple["):
        return few(_of(written.removeprefix("tuple[").removesuffix(", ...]")))
    if written.endswith(" | None"):
        return st.none() | _of(written.removesuffix(" | None"))
    return _SIMPLE[written] if written in _SIMPLE else noun(written)


documents: st.SearchStrategy[Document] = noun("Document").map(lambda document: replace(document, text=TEXT))
