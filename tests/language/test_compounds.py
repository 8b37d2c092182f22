"""Words of two syllables."""

from __future__ import annotations

import pytest

from vanban.language.compounds import is_compound


@pytest.mark.parametrize(("first", "second"), [("hồ", "sơ"), ("Doanh", "nghiệp"), ("biên", "bản")])
def test_two_syllables_are_one_word_where_officials_write_it(first: str, second: str) -> None:
    assert is_compound(first, second)


@pytest.mark.parametrize(("first", "second"), [("hội", "đã"), ("người", "trong"), ("Foxconn", "x"), ("", "")])
def test_other_syllables_are_none(first: str, second: str) -> None:
    assert not is_compound(first, second)
