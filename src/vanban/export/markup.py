"""Elements of HTML, put together so that nothing printed can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape as _escape
from typing import Final

_UNPRINTABLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
"""What may not stand in an HTML text: control characters, half surrogate pairs, noncharacters."""

_VOID: Final = frozenset(("br", "input", "meta"))


class Markup(str):
    """Text that is HTML already. Every other string is escaped where it becomes part of an element."""

    __slots__ = ()


def escape(words: str) -> Markup:
    """Words as they are printed, whatever they look like; `Markup` stays as it is."""
    return words if isinstance(words, Markup) else Markup(_harmless(words))


def join(pieces: Iterable[str], between: str = "") -> Markup:
    """Pieces one after the other."""
    return Markup(escape(between).join(map(escape, pieces)))


def start(name: str, /, **attributes: str | bool | None) -> Markup:
    """The start tag of an element. None and False leave an attribute out; `class_` is `class`."""
    return Markup(f"<{name}{''.join(_attribute(*one) for one in attributes.items())}>")


def end(name: str, /) -> Markup:
    """The end tag of an element."""
    return Markup(f"</{name}>")


def element(name: str, /, *children: str, **attributes: str | bool | None) -> Markup:
    """An element with its children."""
    opening = start(name, **attributes)
    return opening if name in _VOID else Markup(f"{opening}{join(children)}</{name}>")


def _attribute(name: str, value: str | bool | None, /) -> str:  # noqa: FBT001 - an attribute may be bare
    if value is None or value is False:
        return ""
    plain = name.rstrip("_").replace("_", "-")
    return f" {plain}" if value is True else f' {plain}="{_harmless(value)}"'


def _harmless(words: str) -> str:
    return _escape(_UNPRINTABLE.sub("\ufffd", str(words)))
