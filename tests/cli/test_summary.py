"""The summary as it stands on a screen."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from tests.export.facts import PERSON, at, with_all_facts
from tests.strategies import documents

from vanban.cli.summary import print_summary
from vanban.cli.words import words
from vanban.model import Check, Document, Field, Relation, Verdict


def shown(document: Document, *, lang: str = "vi", width: int = 100) -> str:
    file = io.StringIO()
    print_summary(Console(file=file, width=width, highlight=False), document, "30.txt", words(lang))
    return file.getvalue()


def squeezed(printed: str) -> str:
    return " ".join(printed.split())


def test_facts_are_listed_by_their_sorts(a_document: Document) -> None:
    printed = shown(with_all_facts(a_document))
    for line in (
        "Việc phải làm (1)",
        "Cơ quan",
        "Hạn",
        "Viện dẫn: căn cứ (1)",
        "- Luật Tổ chức Chính phủ, 2015-06-19",
        "1 rõ chỗ trỏ tới, 1 chưa rõ",
        "✗ mâu thuẫn: “quy định về công tác”: năm in hai cách",
        "1 phát biểu khác mà văn bản không tự đối chiếu được",
    ):
        assert line in printed, line


def test_facts_are_listed_in_english_too(a_document: Document) -> None:
    printed = shown(with_all_facts(a_document), lang="en")
    for line in ("Tasks (1)", "Citations: legal basis (1)", "1 resolved, 1 unresolved", "✗ contradicted: "):
        assert line in printed, line


@pytest.mark.parametrize("width", [30, 50, 72, 200])
def test_a_task_is_readable_on_every_screen(a_document: Document, width: int) -> None:
    printed = shown(with_all_facts(a_document), width=width)
    assert max(map(len, printed.splitlines())) <= width
    for said in ("Các cơ quan", "Ban Bí thư", "<b>", "2020-04-01", "CHÍNH PHỦ"):
        assert said in squeezed(printed), said


@pytest.mark.parametrize("width", [50, 100])
def test_who_has_several_tasks_is_named_once(a_document: Document, width: int) -> None:
    (task,) = with_all_facts(a_document).tasks
    other = replace(task, agencies=task.partners)
    printed = shown(
        replace(a_document, tasks=(task, task, other, task), footer=type(a_document.footer)()), width=width
    )
    assert squeezed(printed).count("phối hợp: Ban Bí thư") == 3


def test_what_is_said_of_a_person_is_in_no_list(a_document: Document) -> None:
    facts = with_all_facts(a_document)
    about = [replace(claim, about_person=PERSON) for claim in facts.claims]
    printed = shown(replace(facts, claims=tuple(about)))
    assert PERSON not in printed
    assert "năm in hai cách" not in printed
    assert "tự đối chiếu" not in printed


def test_a_document_that_is_named_often_is_listed_once(a_document: Document) -> None:
    (law,) = with_all_facts(a_document).citations
    again = replace(law, span=at(a_document, "Nghị định này"), date=None)
    later = replace(law, span=at(a_document, "Phạm vi"), date="2025-02-18")
    other = replace(law, span=at(a_document, "văn thư"), relation=Relation.NHAC_DEN, related_to=law.span)
    printed = shown(replace(a_document, citations=(law, again, later, other)))
    assert "Viện dẫn: căn cứ (2)" in printed
    assert "- Luật Tổ chức Chính phủ, 2015-06-19 (2 lần)" in printed
    assert "- Luật Tổ chức Chính phủ, 2025-02-18 " in printed
    assert "Luật Tổ chức Chính phủ, 2015-06-19 (với Luật Tổ chức Chính phủ)" in printed


def test_a_citation_that_contradicts_itself_is_told_and_one_that_agrees_is_not(a_document: Document) -> None:
    (law,) = with_all_facts(a_document).citations
    wrong = replace(law, checks=(Check("number_year", Verdict.CONTRADICTED, "số ghi 2019, ngày ghi 2024"),))
    fine = replace(law, checks=(Check("number_year", Verdict.CONSISTENT, "cùng năm 2024"),))
    assert "số ghi 2019, ngày ghi 2024" in shown(replace(a_document, citations=(wrong,)))
    assert "cùng năm" not in shown(replace(a_document, citations=(fine,)))


def test_the_earliest_possible_day_is_told(a_document: Document) -> None:
    header = replace(a_document.header, not_before=Field("2024-10-30", at(a_document, "1. ")))
    assert "Không sớm hơn ngày 2024-10-30" in squeezed(shown(replace(a_document, header=header)))


def test_long_lists_are_cut_and_say_so(a_document: Document) -> None:
    (task,) = with_all_facts(a_document).tasks
    assert "… 8 mục nữa" in shown(replace(a_document, tasks=(task,) * 20))


@given(documents, st.sampled_from([20, 80, 140]), st.sampled_from(["vi", "en"]))
@settings(max_examples=20)
def test_any_document_can_be_summed_up(document: Document, width: int, lang: str) -> None:
    assert shown(replace(document, papers=()), lang=lang, width=width)
