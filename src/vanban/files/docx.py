"""Open a Word file: what a person sees in it, with its styles, tables, notes and numbers.

    package  ->  Walk: strips of ink  ->  letters decoded  ->  two columns parted  ->  Layout
                 (docx_body)              (legacy)             (sides)                (galley)

A Word file has no pages: the notes stand after the body, running heads and feet after those.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vanban.files.docx_body import Walk
from vanban.files.docx_ink import Pen, Place
from vanban.files.docx_layout import Walked, lay_out
from vanban.files.docx_numbering import read_numbering
from vanban.files.docx_package import RELATED, Element, Package, W, is_on, open_package, said, whole
from vanban.files.docx_styles import read_styles
from vanban.model import Layout, Limits, Role, Unreadable

_NOTES = ("footnote", "endnote")
_RUNNING = (W + "headerReference", W + "footerReference")


def open_docx(content: bytes, *, name: str, limits: Limits) -> Layout:
    """The layout of a Word file (DOCX, DOCM, DOTX): one page, a line for each paragraph or break.

    Labels that Word prints by itself stand in the text. Deleted, hidden and white text does not; doubts say
    where there was some. `footnotes` are those of the file, tied to their marks.

    Raises:
        Unreadable: damaged, locked with a password, or larger than `limits` allows.
    """
    package = open_package(content, name=name, limits=limits)
    try:
        return lay_out(_walk(package))
    except RecursionError as error:
        raise package.damaged("bảng và khung lồng nhau sâu hơn mọi văn bản") from error


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of the package that are read."""

    package: Package
    path: str
    document: Element
    related: dict[str, tuple[str, str]]
    settings: Element | None

    def of_kind(self, kind: str) -> Element | None:
        """The root of the first part of that kind; None where the file has none."""
        return next((self.package.part(path) for each, path in self.related.values() if each == kind), None)


def _parts(package: Package) -> _Parts:
    path = next(
        (path for kind, path in package.related("").values() if kind == "officeDocument"), "word/document.xml"
    )
    document = package.part(path)
    if document is None or document.tag != W + "document":
        raise Unreadable(
            package.name,
            "tệp nén không chứa văn bản Word",
            "giải nén rồi đọc từng tệp bên trong",
        )
    related = package.related(path)
    settings = next((package.part(target) for kind, target in related.values() if kind == "settings"), None)
    return _Parts(package, path, document, related, settings)


def _walk(package: Package) -> Walked:
    parts = _parts(package)
    sheet = read_styles(parts.of_kind("styles"), parts.of_kind("theme"), parts.settings)
    walk = Walk(Pen(sheet), read_numbering(parts.of_kind("numbering"), sheet))
    walk.pen.note_kinds.update(_note_kinds(parts))
    for content in parts.document.iterchildren(W + "body"):
        walk.blocks(content, Place())
    walk.end_story()
    body = range(len(walk.strips))
    notes = tuple(_walk_notes(walk, parts))
    running = tuple(_walk_running(walk, parts))
    return Walked(walk, body, notes, running)


def _note_kinds(parts: _Parts) -> Iterator[tuple[str, tuple[str, int]]]:
    """How each kind of note is marked: by the last section, else by the settings."""
    sections = list(parts.document.iter(W + "sectPr"))
    for kind in _NOTES:
        for holder in (parts.settings, *sections[-1:]):
            found = None if holder is None else holder.find(f"{W}{kind}Pr")
            form, start = said(found, "numFmt"), said(found, "numStart")
            if form or start:
                yield kind, (form or ("lowerRoman" if kind == "endnote" else "decimal"), whole(start, 1))


def _walk_notes(walk: Walk, parts: _Parts) -> Iterator[tuple[tuple[str, str], range]]:
    called = list(walk.pen.note_marks)
    for kind in _NOTES:
        names = [name for each, name in called if each == kind]
        root = parts.of_kind(kind + "s") if names else None
        notes = {} if root is None else {note.get(W + "id", ""): note for note in root.iterchildren(W + kind)}
        for name in names:
            if name in notes:
                walk.pen.note = walk.pen.note_marks[kind, name]
                yield (kind, name), _walk_story(walk, notes[name], Role.NOTE)


def _walk_running(walk: Walk, parts: _Parts) -> Iterator[tuple[bool, range]]:
    """The heads (True) and feet that are printed on some page, each part once, in order of the sections."""
    met: set[str] = set()
    even = parts.settings is not None and is_on(parts.settings.find(W + "evenAndOddHeaders"))
    for section in list(walk.sections):
        shown = {
            "default",
            *(["first"] if is_on(section.find(W + "titlePg")) else []),
            *(["even"] if even else []),
        }
        for reference in section:
            if reference.tag not in _RUNNING or reference.get(W + "type", "default") not in shown:
                continue
            _, path = parts.related.get(reference.get(RELATED + "id", ""), ("", ""))
            part = parts.package.part(path) if path and path not in met else None
            if part is not None:
                met.add(path)
                yield reference.tag == _RUNNING[0], _walk_story(walk, part, Role.RUNNING)


def _walk_story(walk: Walk, part: Element, role: Role) -> range:
    begin = len(walk.strips)
    walk.blocks(part, Place(frame=walk.new_frame(), role=role))
    walk.end_story()
    return range(begin, len(walk.strips))
