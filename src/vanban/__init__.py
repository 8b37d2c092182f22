r"""Reads Vietnamese official documents: one text, and every part and fact of it with its place.

>>> import vanban
>>> document = vanban.read("Số: 30/2020/NĐ-CP\nHà Nội, ngày 05 tháng 3 năm 2020\n".encode())
>>> document.source.media_type
'text/plain'
>>> document.text[:17]
'Số: 30/2020/NĐ-CP'

What cannot be read raises `Unreadable`, whose message is one line that names file, cause and remedy.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

from vanban.version import VERSION

if TYPE_CHECKING:
    from vanban.model import Document, Limits, Span, Unreadable
    from vanban.read import read

__all__ = ["Document", "Limits", "Span", "Unreadable", "__version__", "read"]

__version__ = VERSION


class _Package(ModuleType):
    """This package. What it offers is loaded when it is first asked for, so that `vanban --help` is quick."""

    @property
    def read(self) -> Any:
        """The function, also after Python has put the module `vanban.read` in the place of that name."""
        from vanban.read import read

        return read

    @read.setter
    def read(self, _module: ModuleType) -> None:
        """Python gives a package the module it has loaded as an attribute: not here."""


if not TYPE_CHECKING:  # a type checker knows all names from above, and shall tell of any other

    def __getattr__(name: str) -> Any:
        if name in __all__:
            from vanban import model

            return getattr(model, name)
        raise AttributeError(f"vanban has no {name!r}")


sys.modules[__name__].__class__ = _Package
