"""What the spelling of Vietnamese allows, and what only looks like it."""

from __future__ import annotations

import unicodedata

import pytest

from vanban.language.spelling import COMMON, spelling_cost
from vanban.language.syllables import is_syllable, syllables

SPELT = """
    nghiêng quốc giếng gìn gì uống ước hòa hoà thủy thuỷ uỷ ủy khuya ngoài khoản quyền yếu Đắk LUẬT
"""
UNSPELT = "céng ngề kà cập2 Müller hộii tệc tiêng2 ghà đựơc thơì lụât ẵ strả"


@pytest.mark.parametrize("word", SPELT.split())
def test_syllables_are_known_in_old_and_new_spelling(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", UNSPELT.split())
def test_what_cannot_be_spelt_is_none(word: str) -> None:
    assert not is_syllable(word)


def test_stopped_syllables_bear_two_tones_only() -> None:
    assert [word for word in ("cát", "cạt", "cat", "càt", "cảt", "cãt") if is_syllable(word)] == [
        "cát",
        "cạt",
    ]


def test_every_common_syllable_is_one_and_stands_once() -> None:
    words = COMMON.split()
    assert [word for word in words if not is_syllable(word)] == []
    assert len(set(words)) == len(words)


def test_syllables_are_small_and_composed() -> None:
    assert all(word == unicodedata.normalize("NFC", word).lower() for word in syllables())


def test_a_cost_rises_from_everyday_words_to_nonsense() -> None:
    costs = [spelling_cost(word) for word in ("Ban", "của", "giũa", "céng", "cxéñg")]
    assert costs == sorted(costs)
    assert len(set(costs)) == len(costs)


def test_a_drawn_line_costs_as_much_as_one_sign() -> None:
    assert spelling_cost("¯¯¯¯¯¯¯¯") == spelling_cost("¯")
