"""The calls into PDFium that are made once a glyph or once an object: typed once, handles as plain numbers.

pypdfium2 gives every handle as a pointer object of its own; over the glyphs of a long document making those
takes longer than PDFium's own work.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

Handle = int | None
Passed = ctypes.c_void_p
"""A handle as the swift calls take it."""

_FLOAT = ctypes.POINTER(ctypes.c_float)
_UINT = ctypes.POINTER(ctypes.c_uint)


def _call(name: str, gives: Any, *takes: Any) -> Callable[..., Any]:
    """A prototype of our own over PDFium's entry point `name`; pypdfium2's stays as it is.

    All are short: to let other threads in meanwhile (`CFUNCTYPE`) would take a fifth of the call.
    """
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value or 0
    call: Callable[..., Any] = ctypes.PYFUNCTYPE(gives, *takes)(address)
    return call


def _swift_call(name: str, gives: Any) -> Callable[..., Any]:
    """The same for what is asked at every word: what it is given is taken as it is, in half the time.

    So a handle must come as `Passed`: C would cut a plain number to 32 bits.
    """
    return _call(name, gives)


_P, _I = ctypes.c_void_p, ctypes.c_int

count_chars = _call("FPDFText_CountChars", _I, _P)
get_text = _call("FPDFText_GetText", _I, _P, _I, _I, _P)
char_at = _call("FPDFText_GetCharIndexFromTextIndex", _I, _P, _I)
text_object = _swift_call("FPDFText_GetTextObject", _P)
loose_box = _swift_call("FPDFText_GetLooseCharBox", _I)
char_origin = _swift_call("FPDFText_GetCharOrigin", _I)
char_near = _call("FPDFText_GetCharIndexAtPos", _I, _P, *[ctypes.c_double] * 4)
char_letter = _call("FPDFText_GetUnicode", ctypes.c_uint, _P, _I)
char_matrix = _swift_call("FPDFText_GetMatrix", _I)
font_of = _swift_call("FPDFTextObj_GetFont", _P)
font_size = _swift_call("FPDFTextObj_GetFontSize", _I)
render_mode = _swift_call("FPDFTextObj_GetTextRenderMode", _I)
fill_colour = _swift_call("FPDFPageObj_GetFillColor", _I)
font_name = _call("FPDFFont_GetBaseFontName", ctypes.c_size_t, _P, _P, ctypes.c_size_t)
font_flags = _call("FPDFFont_GetFlags", _I, _P)
font_weight = _call("FPDFFont_GetWeight", _I, _P)
count_objects = _call("FPDFPage_CountObjects", _I, _P)
get_object = _call("FPDFPage_GetObject", _P, _P, _I)
object_type = _call("FPDFPageObj_GetType", _I, _P)
object_bounds = _call("FPDFPageObj_GetBounds", _I, _P, _FLOAT, _FLOAT, _FLOAT, _FLOAT)
draw_mode = _call("FPDFPath_GetDrawMode", _I, _P, ctypes.POINTER(_I), ctypes.POINTER(_I))
stroke_colour = _call("FPDFPageObj_GetStrokeColor", _I, _P, _UINT, _UINT, _UINT, _UINT)
remove_inside = _call("FPDFFormObj_RemoveObject", _I, _P, _P)
count_inside = _call("FPDFFormObj_CountObjects", _I, _P)
get_inside = _call("FPDFFormObj_GetObject", _P, _P, ctypes.c_ulong)


def handle(pointer: Any) -> Handle:
    """The plain handle behind one of pypdfium2's pointers."""
    return ctypes.cast(pointer, ctypes.c_void_p).value


class Glyph:
    """Asks an open page for single glyphs; for the few words that are looked at closely."""

    def __init__(self, textpage: Handle) -> None:
        self._textpage = textpage
        self._passed = Passed(textpage)
        self._rect = pdfium.FS_RECTF()

    def near(self, x: float, y: float, reach: float) -> int:
        """The number of the glyph at a place, in points; negative where there is none within `reach`."""
        return int(char_near(self._textpage, x, y, reach, reach))

    def letter(self, index: int) -> str:
        """What the glyph stands for; empty where the file does not say."""
        code = char_letter(self._textpage, index)
        return chr(code) if 0 < code < 0x110000 else ""

    def sides(self, index: int) -> tuple[float, float]:
        """Its left and right side in points, with the white that belongs to it."""
        loose_box(self._passed, index, ctypes.byref(self._rect))
        return self._rect.left, self._rect.right
