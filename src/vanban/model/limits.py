"""How much a file may ask of the machine, and the one error of a file that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may ask of the machine. Beyond it, `Unreadable` says what to change."""

    pages: int = 2000
    bytes: int = 512 * 2**20
    """Size of the file, and of what a packed file unpacks to."""
    office_s: float = 120
    """Seconds that LibreOffice may work on one file."""
    office_bytes: int = 2 * 2**30
    ocr_page_s: float = 120
    """Seconds that the recogniser may work on one page."""


class Unreadable(Exception):  # noqa: N818 - it names the file, not the mishap
    """A file that cannot be read. Its message is one line: file, cause, remedy."""

    def __init__(self, name: str, cause: str, remedy: str) -> None:
        super().__init__(f"{name}: {cause}; {remedy}")
        self.name, self.cause, self.remedy = name, cause, remedy
