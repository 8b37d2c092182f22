"""What the commands say to a person."""

from __future__ import annotations

from pathlib import Path

import vanban.cli
from vanban.cli.words import words
from vanban.export.titles import TITLES
from vanban.model import Footer, Header, Level, Origin, Relation, Verdict


def test_both_languages_have_every_word() -> None:
    assert words("vi").keys() == words("en").keys()


def test_every_field_has_a_title() -> None:
    assert TITLES.keys() >= {*Header.__dataclass_fields__, *Footer.__dataclass_fields__}


def test_every_word_is_said_somewhere() -> None:
    rooms = Path(vanban.cli.__file__).parent.glob("*.py")
    source = "".join(path.read_text(encoding="utf-8") for path in rooms).replace("'", '"')
    own = words("vi").keys() - TITLES.keys() - set(Level) - set(Origin) - set(Relation) - set(Verdict)
    assert [word for word in own if source.count(f'"{word}"') < 2] == []


def test_every_relation_has_a_word() -> None:
    assert words("en").keys() >= set(Relation)
