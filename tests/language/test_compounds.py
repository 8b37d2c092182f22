"""Words of two syllables."""

from __future__ import annotations

import pytest

from vanban.language.compounds import is_compound


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        ("hồ", "sơ", True),
        ("Doanh", "nghiệp", True),
        ("biên", "bản", True),
        ("hội", "đã", False),
        ("người", "trong", False),
        ("Foxconn", "x", False),
    ],
)
def test_two_syllables_are_one_word_where_officials_write_it(first: str, second: str, word: bool) -> None:
    assert is_compound(first, second) is word
