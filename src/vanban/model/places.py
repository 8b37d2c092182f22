"""Where something stands: in the text, or on a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the document's text in code points, half-open: `text[start:end]`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span cannot run from {self.start} to {self.end}")

    def __contains__(self, inner: Span) -> bool:
        return self.start <= inner.start and inner.end <= self.end

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in millimetres from the page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float
