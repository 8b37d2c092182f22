"""Words of two syllables: whether one syllable makes a word with the next.

hồ sơ   doanh nghiệp      hội đã   người trong
^ words                   ^ none
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def is_compound(first: str, second: str) -> bool:
    """Whether two syllables, printed side by side, are one word of officials; capitals do not matter.

    >>> is_compound("hồ", "sơ"), is_compound("hội", "đã")
    (True, False)
    """
    return second.lower() in _followers().get(first.lower(), frozenset())


@cache
def _followers() -> dict[str, frozenset[str]]:
    """`compounds.txt`: a syllable, then those that may follow."""
    rows = files("vanban.language").joinpath("compounds.txt").read_text(encoding="utf-8").splitlines()
    return {first: frozenset(others) for first, *others in (row.split() for row in rows if row)}
