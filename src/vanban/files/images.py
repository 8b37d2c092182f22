"""Open PNG, JPEG and TIFF: every picture in the file is a page to be recognised."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vanban.files.lines import Found, make_layout
from vanban.files.scan import Picture, recognise_page
from vanban.files.tesseract import Tesseract
from vanban.model import Layout, Limits, Unreadable

if TYPE_CHECKING:
    from PIL.Image import Image

    from vanban.files.recogniser import Recogniser

_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg", "TIFF": "image/tiff"}
_A4_INCHES = 210 / 25.4
_PIXELS = 200_000_000
"""A4 at 1200 dpi is 140 million; what claims more is a bomb or a map."""
_SMALLEST = 32
"""Pixels a side; nothing is printed in less."""
_REMEDY = "quét lại, lưu thành PDF, PNG, JPEG hoặc TIFF rồi đọc lại"


def open_image(content: bytes, *, name: str, limits: Limits, recognise: Recogniser | None = None) -> Layout:
    """What stands on the pictures of an image file, a page each; `recognise` None = Tesseract.

    Where the file states no resolution that a sheet could have, the picture is taken to be as wide as A4.

    Raises:
        Unreadable: damaged, cut off, too large, or no recogniser is installed.
    """
    import PIL.Image  # heavy to load, and only pictures need it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # warnings about odd tags; size is looked at below
        try:
            opened = PIL.Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "TIFF"))
        except Exception as error:  # a damaged picture makes Pillow raise nearly anything
            raise Unreadable(name, f"không mở được ảnh ({error})", _REMEDY) from None
        with opened:
            pages = (
                recognise_page(picture, recognise=recognise or Tesseract(), limits=limits)
                for picture in _pictures(opened, name, limits)
            )
            return make_layout(pages, Found(media_type=_MEDIA_TYPES[opened.format or "PNG"]))


def _pictures(opened: Image, name: str, limits: Limits) -> Iterator[Picture]:
    """The pictures of the file in order, turned as their camera or scanner says they must be."""
    from PIL import ImageOps

    try:
        frames = 1 if opened.format == "MPO" else getattr(opened, "n_frames", 1)
    except Exception as error:
        raise Unreadable(name, f"ảnh hỏng ({error})", _REMEDY) from None
    if frames > limits.pages:
        cause = f"tệp có {frames} trang, giới hạn là {limits.pages}"
        raise Unreadable(name, cause, "tách tệp hoặc nâng giới hạn")
    for frame in range(frames):
        try:
            opened.seek(frame)
            if opened.width * opened.height > _PIXELS:
                cause = f"trang {frame + 1} có {opened.width} x {opened.height} điểm ảnh"
                raise Unreadable(name, cause, "quét lại ở 300 dpi")
            if min(opened.size) < _SMALLEST:
                raise Unreadable(
                    name, f"trang {frame + 1} chỉ có {opened.width} x {opened.height} điểm ảnh", _REMEDY
                )
            upright = ImageOps.exif_transpose(opened)
            upright.load()
        except Unreadable:
            raise
        except Exception as error:
            raise Unreadable(name, f"ảnh hỏng hoặc bị cắt ở trang {frame + 1} ({error})", _REMEDY) from None
        yield Picture(upright, _resolution(upright), frame + 1, name)


def _resolution(image: Image) -> float:
    """Dots per inch as stated, where that gives a sheet between A6 and A2; else as if it were A4."""
    stated = image.info.get("dpi", (0, 0))[0]
    short = min(image.size)
    if stated and 95 / 25.4 <= short / float(stated) <= 430 / 25.4:
        return float(stated)
    return image.width / _A4_INCHES if image.width <= image.height else image.height / _A4_INCHES
