"""What holds for the references of any document."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.facts.test_references import AMENDING, DECISION, DECREE, LETTER
from tests.facts.views import view_of

from vanban.facts.citing.relations import cited_in
from vanban.facts.pointing.divisions import all_places, make_texts
from vanban.facts.pointing.references import find_references
from vanban.model import Aim, Citation, Span

pieces = st.sampled_from(
    [
        *(
            "khoản 1",
            "Điều 2",
            "Điều này",
            "khoản này",
            "các điểm a, b",
            "Chương I",
            "Mục 2",
            "mục 1",
            "Phụ lục I",
            "đến",
        ),
        *(
            "Mẫu số 01",
            "kèm theo",
            "ban hành kèm theo",
            "Nghị định này",
            "Quy chế này",
            "Quyết định này",
            "Luật này",
        ),
        *(
            "Nghị định nêu trên",
            "văn bản trên",
            "của",
            "và",
            ",",
            ".",
            ";",
            "“",
            "”",
            '"',
            "(",
            ")",
            "\n",
            "\n1.",
            "\na)",
        ),
        *(
            "Luật Lưu trữ",
            "Nghị định số 30/2020/NĐ-CP",
            "như sau:",
            "Sửa đổi, bổ sung",
            "này",
            "trên",
            "tại",
            "\nĐiều 9.",
        ),
    ]
)
sentences = st.lists(pieces, max_size=25).map(" ".join)
documents = st.one_of(
    sentences.map(DECREE.format),
    st.builds(DECISION.format, sentences, sentences),
    st.builds(LETTER.format, sentences, sentences),
    sentences.map(lambda words: AMENDING.replace("2. Bãi bỏ điểm a", f"2. Bãi bỏ {words} điểm a")),
)


@given(documents)
@settings(max_examples=120, deadline=None)
def test_references_stand_apart_in_order_and_point_at_what_is_there(printed: str) -> None:
    view = view_of(printed)
    citations = cited_in(view)
    references = list(find_references(view, citations))
    texts = make_texts(view)
    roots = {text.root.span for text in texts if text.root}
    divisions = {place.span for text in texts for place in all_places(text)}
    known = {
        Aim.DIVISION: divisions - roots,
        Aim.ATTACHMENT: roots,
        Aim.CITATION: {citation.span for citation in citations},
    }
    assert all(earlier.span.end <= later.span.start for earlier, later in pairwise(references))
    for reference in references:
        assert 0 <= reference.span.start < reference.span.end <= len(view.text)
        assert (reference.aim is None) == (not reference.targets)
        if reference.aim is Aim.DOCUMENT:
            assert all(0 <= span.start < span.end <= len(view.text) for span in reference.targets)
        elif reference.aim:
            assert set(reference.targets) <= known[reference.aim]
        assert view.placed(reference).aim is reference.aim


@given(documents, st.lists(st.floats(0, 1), max_size=8).map(sorted))
@settings(max_examples=80, deadline=None)
def test_no_reference_is_part_of_a_citation(printed: str, places: list[float]) -> None:
    view = view_of(printed)
    edges = [int(place * len(view.text)) for place in places]
    spans = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False) if start < end]
    for reference in find_references(view, [Citation(span, "Luật", title="Lưu trữ") for span in spans]):
        assert not any(span.start < reference.span.end and reference.span.start < span.end for span in spans)


@given(sentences)
@settings(max_examples=80, deadline=None)
def test_between_quotation_marks_nothing_is_resolved(words: str) -> None:
    quoted = words.translate({ord(mark): " " for mark in '“”"\n'})
    view = view_of(DECREE.format(f"Ghi “{quoted} Nghị định này”."))
    start, end = view.text.index("“"), view.text.index("”")
    inside = [
        one for one in find_references(view, cited_in(view)) if Span(start, end).start <= one.span.start < end
    ]
    assert [one.aim for one in inside if one.aim] == []


def test_long_hostile_text_is_read() -> None:
    """Were a pattern or a lookup to run away on these, the suite would never end."""
    for piece in (
        "khoản 1, ",
        "Điều 1 đến ",
        "điểm a khoản 1 Điều 2 và ",
        "Phụ lục I, ",
        "“",
        "(Điều 1 ",
        "của Điều 1 của ",
        "này ",
        "nêu trên ",
        "Quy chế ban hành kèm theo ",
        "mục 1 mục ",
        "IVXLC",
        "Phụ lục ",
        "Phụ lục I ",
        "Mẫu số 1 Phụ lục I ",
        "Điều 1 của ",
        "Điều 1 Mục 1 Chương I ",
        "kèm theo ",
        "\nĐiều 1. khoản 1 Điều này",
    ):
        view = view_of(DECREE.format(piece * (120_000 // len(piece))))
        assert len(list(find_references(view, ()))) <= len(view.text)
