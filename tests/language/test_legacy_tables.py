"""The code pages hold every letter of the alphabet, each under signs of its own."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import product

import pytest

from vanban.language.legacy_tables import PAGES, WINDOWS_1252, strays

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL = {unicodedata.normalize("NFC", vowel + tone) for vowel, tone in product("aăâeêioôơuưy", _TONES)} | {
    "đ"
}
SMALL -= set("aeiouy")
LARGE = {letter.upper() for letter in SMALL}


@pytest.mark.parametrize("way", ["vni", "viscii", "vps"])
def test_a_page_with_capitals_holds_all_letters(way: str) -> None:
    assert set(PAGES[way].values()) == SMALL | LARGE


def test_tcvn3_holds_the_small_letters_and_seven_capitals() -> None:
    assert set(PAGES["tcvn3"].values()) == SMALL | set("ĂÂÊÔƠƯĐ")


@pytest.mark.parametrize("way", ["tcvn3", "viscii", "vps"])
def test_a_byte_stands_for_one_letter_and_a_letter_for_one_byte(way: str) -> None:
    latin = {source: letter for source, letter in PAGES[way].items() if len(source) == 1 and source <= "\xff"}
    assert set(Counter(latin.values()).values()) == {1}


@pytest.mark.parametrize("way", ["viscii", "vps"])
def test_a_byte_is_known_as_control_character_and_as_windows_shows_it(way: str) -> None:
    for byte, sign in WINDOWS_1252.items():
        assert PAGES[way].get(chr(byte)) == PAGES[way].get(sign)


def test_letters_that_a_page_does_not_have_are_strays() -> None:
    assert strays("Céng của", "tcvn3") == ["ủ"]
    assert strays("À Céng", "tcvn3") == ["À"]
    assert strays("soá ø", "vni") == ["ø"]
