"""What is drawn on a PDF page beside its letters: lines, fills, images, and what its annotations print."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from vanban.files import pdf_calls as calls
from vanban.files.words import Ruling
from vanban.model import Box

MM = 25.4 / 72
_TEXT, _PATH = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH
_IMAGE, _FORM = pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM
_DEEPEST = 8
"""Forms inside forms beyond this are a trap, not a document."""

Place = Callable[[float, float, float, float], tuple[float, float, float, float]]
"""left, bottom, right, top in the file's points -> left, top, right, bottom in millimetres as seen."""


class Frame(NamedTuple):
    """The page as it is seen: its size in millimetres, and the way there from the file's points."""

    width: float
    height: float
    place: Place
    left: float
    top: float
    upright: bool
    """Whether the page is not turned, so that `left` and `top`, in points, are all one needs."""


class Image(NamedTuple):
    """An image at its place; `order` counts what is painted before it."""

    box: Box
    order: int
    handle: int


@dataclass(frozen=True, slots=True)
class Drawings:
    """What stands on the page beside its letters."""

    rulings: list[Ruling] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    """Surfaces that are not white: white letters on them can be read."""
    images: list[Image] = field(default_factory=list)
    annotations: dict[int, int] = field(default_factory=dict)
    """For each text object of an annotation, which annotation prints it, from 0."""
    texts: dict[int, int] = field(default_factory=dict)
    """For each text object of the page's own, when it is painted. Empty where the page has no image."""
    pictured: dict[int, Box] = field(default_factory=dict)
    """The images that annotations show, by annotation: the last where one shows more."""
    printed: list[tuple[int, int]] = field(default_factory=list)
    """What annotations print, in their order: the form that holds it, and the object."""
    paths: int = 0


def frame_of(page: pdfium2.PdfPage) -> Frame:
    """How the page is seen: its crop box, turned as the file asks."""
    left, bottom, right, top = page.get_bbox()
    turn = page.get_rotation()
    wide, high = (right - left) * MM, (top - bottom) * MM
    if turn == 90:
        return Frame(
            high,
            wide,
            lambda a, b, c, d: ((b - bottom) * MM, (a - left) * MM, (d - bottom) * MM, (c - left) * MM),
            left,
            top,
            upright=False,
        )
    if turn == 180:
        return Frame(
            wide,
            high,
            lambda a, b, c, d: ((right - c) * MM, (b - bottom) * MM, (right - a) * MM, (d - bottom) * MM),
            left,
            top,
            upright=False,
        )
    if turn == 270:
        return Frame(
            high,
            wide,
            lambda a, b, c, d: ((top - d) * MM, (right - c) * MM, (top - b) * MM, (right - a) * MM),
            left,
            top,
            upright=False,
        )
    return Frame(
        wide,
        high,
        lambda a, b, c, d: ((a - left) * MM, (top - d) * MM, (c - left) * MM, (top - b) * MM),
        left,
        top,
        upright=True,
    )


class Colour:
    """Asks an object for its colours and its bounds; the answers are overwritten by the next question."""

    def __init__(self) -> None:
        self._floats = [ctypes.c_float() for _ in range(4)]
        self._bounds = [ctypes.byref(value) for value in self._floats]
        self._colours = [ctypes.c_uint() for _ in range(4)]
        self._rgba = [ctypes.byref(value) for value in self._colours]
        self._ints = [ctypes.c_int(), ctypes.c_int()]
        self._modes = [ctypes.byref(value) for value in self._ints]

    def bounds(self, thing: int | None) -> tuple[float, float, float, float] | None:
        """left, bottom, right, top in points; None where it has none."""
        if not calls.object_bounds(thing, *self._bounds):
            return None
        left, bottom, right, top = self._floats
        return left.value, bottom.value, right.value, top.value

    def is_filled(self, thing: calls.Passed) -> bool:
        """Whether its fill is a colour that shows on white paper."""
        return bool(calls.fill_colour(thing, *self._rgba)) and self._shows()

    def is_stroked(self, thing: int | None) -> bool:
        """Whether its outline is a colour that shows on white paper."""
        return bool(calls.stroke_colour(thing, *self._rgba)) and self._shows()

    def modes(self, thing: int | None) -> tuple[bool, bool]:
        """Whether a path is filled, and whether it is stroked."""
        if not calls.draw_mode(thing, *self._modes):
            return False, False
        return bool(self._ints[0].value), bool(self._ints[1].value)

    def _shows(self) -> bool:
        red, green, blue, alpha = self._colours
        return (red.value < 250 or green.value < 250 or blue.value < 250) and alpha.value > 0


def walk_page(page: pdfium2.PdfPage, frame: Frame, own: int | None) -> Drawings:
    """What is drawn on the page; objects from number `own` on are those of its annotations."""
    drawings = Drawings()
    walker = _Walker(frame, drawings)
    handle = calls.handle(page.raw)
    count = calls.count_objects(handle)
    texts: list[tuple[int, int]] = []
    for order in range(count):
        thing = calls.get_object(handle, order)
        kind = calls.object_type(thing)
        if kind == _TEXT:
            texts.append((thing, order))
        elif kind == _FORM and own is not None and order >= own:
            for index in range(calls.count_inside(thing)):
                inner = calls.get_inside(thing, index)
                drawings.printed.append((thing, inner))
                walker.claim(inner, index, depth=0)
        else:
            walker.take(thing, kind, order, texts)
    if drawings.images:
        drawings.texts.update(texts)
    return Drawings(
        drawings.rulings,
        drawings.fills,
        drawings.images,
        drawings.annotations,
        drawings.texts,
        drawings.pictured,
        drawings.printed,
        walker.paths,
    )


class _Walker:
    def __init__(self, frame: Frame, drawings: Drawings) -> None:
        self._frame = frame
        self._found = drawings
        self._colour = Colour()
        self.paths = 0

    def take(self, thing: int, kind: int, order: int, texts: list[tuple[int, int]]) -> None:
        """Note one of the page's own objects, and what a form holds."""
        if kind == _PATH:
            self.paths += 1
            self._path(thing)
        elif kind == _IMAGE:
            self._image(thing, thing, order)
        elif kind == _FORM:
            self._form(thing, thing, order, texts, depth=0)

    def _image(self, placed: int, image: int, order: int) -> None:
        bounds = self._colour.bounds(placed)
        if bounds:
            self._found.images.append(Image(Box(*self._frame.place(*bounds)), order, image))

    def _form(self, outer: int, form: int, order: int, texts: list[tuple[int, int]], *, depth: int) -> None:
        """Note the text and the images of a form; its paths have its own coordinates and are left out."""
        for index in range(calls.count_inside(form) if depth < _DEEPEST else 0):
            inner = calls.get_inside(form, index)
            kind = calls.object_type(inner)
            if kind == _TEXT:
                texts.append((inner, order))
            elif kind == _IMAGE:
                self._image(outer, inner, order)
            elif kind == _FORM:
                self._form(outer, inner, order, texts, depth=depth + 1)

    def claim(self, thing: int, annotation: int, *, depth: int) -> None:
        """Note what an annotation prints."""
        kind = calls.object_type(thing)
        if kind == _TEXT:
            self._found.annotations[thing] = annotation
        elif kind == _IMAGE and depth == 0:
            self._picture(thing, annotation)
        elif kind == _FORM and depth < _DEEPEST:
            if self._holds_image(thing):
                self._picture(thing, annotation)
            for index in range(calls.count_inside(thing)):
                self.claim(calls.get_inside(thing, index), annotation, depth=depth + 1)

    def _holds_image(self, form: int) -> bool:
        return any(
            calls.object_type(calls.get_inside(form, index)) == _IMAGE
            for index in range(calls.count_inside(form))
        )

    def _picture(self, thing: int, annotation: int) -> None:
        bounds = self._colour.bounds(thing)
        if bounds:
            self._found.pictured[annotation] = Box(*self._frame.place(*bounds))

    def _path(self, thing: int) -> None:
        """Keep a path that is a straight line; a stroked box gives its four sides."""
        bounds = self._colour.bounds(thing)
        if not bounds:
            return
        left, top, right, bottom = self._frame.place(*bounds)
        wide, high = right - left, bottom - top
        if (wide if wide > high else high) < 1.5:
            return
        filled, stroked = self._colour.modes(thing)
        shows = stroked and self._colour.is_stroked(thing)
        if wide < 1 or high < 1:
            if shows or (filled and self._colour.is_filled(calls.Passed(thing))):
                self._found.rulings.append(Ruling(left, top, right, bottom))
            return
        if shows and wide > 4 and high > 3 and wide < 0.98 * self._frame.width:
            self._found.rulings.extend(_sides(left, top, right, bottom))
        if filled and self._colour.is_filled(calls.Passed(thing)):
            self._found.fills.append(Box(left, top, right, bottom))


def _sides(left: float, top: float, right: float, bottom: float) -> tuple[Ruling, ...]:
    return (
        Ruling(left, top, right, top),
        Ruling(left, bottom, right, bottom),
        Ruling(left, top, left, bottom),
        Ruling(right, top, right, bottom),
    )
