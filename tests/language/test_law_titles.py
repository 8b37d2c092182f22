"""The list of laws' titles, and where a title ends."""

from __future__ import annotations

import pytest

from vanban.language.law_titles import end_of_title, is_title, known_titles
from vanban.language.normal import fold, to_nfc


def test_each_title_stands_once_and_is_written_as_the_laws_are() -> None:
    titles = known_titles()
    assert len({fold(title) for title in titles}) == len(titles) > 300
    for title in titles:
        assert title == to_nfc(title).strip()
        assert title[0].isupper()
        assert is_title(title)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("An toàn, vệ sinh lao động, Luật Giá", "An toàn, vệ sinh lao động"),
        ("an toàn vệ sinh lao động", "an toàn vệ sinh lao động"),
        ("Đầu tư công và", "Đầu tư công"),
        ("Đầu tư\nCông ty", "Đầu tư"),
        ("ĐẦU TƯ\nCÔNG", "ĐẦU TƯ\nCÔNG"),
        ("Hoà giải ở cơ sở", "Hoà giải ở cơ sở"),
        ("Hòa giải ở cơ sở", "Hòa giải ở cơ sở"),
        ("Giá;", "Giá"),
        ("Khiếu nại, tố cáo", "Khiếu nại, tố cáo"),
        ("Khiếu nại; Tố cáo", "Khiếu nại"),
        ("gia đình", None),
        ("gia", None),
        ("", None),
    ],
)
def test_the_longest_title_counts(text: str, title: str | None) -> None:
    end = end_of_title(text, 0)
    assert (None if end is None else text[:end]) == title
