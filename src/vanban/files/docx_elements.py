"""What single elements of a Word file say, whatever stands around them."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy

from vanban.files.docx_package import DRAWING, MC, SHAPE, Element, W, is_on
from vanban.files.docx_styles import is_ground

WRAPPERS = frozenset(
    W + name
    for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "txbxContent", "bdo", "dir")
)
"""Elements that only hold what is seen."""
LEFT_OUT = {W + "del": "deleted", W + "moveFrom": "deleted", W + "altChunk": "embedded"}
"""Elements whose content is not seen, with the word under which they are counted."""
_UNDERSTOOD = frozenset(
    {
        "wps",
        "wpg",
        "wpc",
        "wpi",
        "w14",
        "w15",
        "w16",
        "w16se",
        "w16cid",
        "w16cex",
        "w16du",
        "wp14",
        "a14",
        "am3d",
    }
)


def is_on_attribute(value: str | None) -> bool:
    """Whether an attribute that is a switch is turned on."""
    return value in ("1", "true", "on")


def letters_in(text: Element) -> str:
    """The letters of a `w:t`. Word drops outer blanks unless told to keep them."""
    letters = (text.text or "").replace("\n", " ")
    return (
        letters
        if text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        else letters.strip(" \t")
    )


def letters_after(reference: Element) -> str:
    """The letters that follow in the same run: the mark of a note that has its own."""
    return "".join(letters_in(each) for each in reference.itersiblings(W + "t")).strip()


def content_of(wrapper: Element) -> Element | tuple[()]:
    """What is shown of a wrapper: one of its branches where it offers several, else all of it."""
    return chosen(wrapper) if wrapper.tag == MC + "AlternateContent" else wrapper


def chosen(alternate: Element) -> Element | tuple[()]:
    """The one branch that is shown: the first that is understood, else the fallback."""
    for choice in alternate.iterchildren(MC + "Choice"):
        if set(choice.get("Requires", "").split()) <= _UNDERSTOOD:
            return choice
    return next(alternate.iterchildren(MC + "Fallback"), ())


def is_hidden(mark: Element | None) -> bool:
    """Whether a `w:rPr` itself says that its letters are hidden."""
    return mark is not None and is_on(mark.find(W + "vanish"))


def laid_over(under: Element | None, over: Element | None) -> Element | None:
    """One `w:rPr` laid over another, as a label's lies over that of its paragraph's mark."""
    if under is None or over is None:
        return under if over is None else over
    merged = under.makeelement(W + "rPr", {})
    names = {each.tag for each in over}
    merged.extend([copy(each) for each in under if each.tag not in names] + [copy(each) for each in over])
    return merged


def counts_pages(code: str) -> bool:
    """Whether a field's code prints the number of a page or how many there are."""
    return code.split()[:1] in (["PAGE"], ["NUMPAGES"], ["SECTIONPAGES"])


def is_ticked(box: Element) -> bool:
    """Whether a box of a form is ticked."""
    ticked = box.find(W + "checked")
    return is_on(ticked if ticked is not None else box.find(W + "default"))


def text_boxes(parent: Element) -> Iterator[tuple[Element, bool]]:
    """The text boxes drawn in `parent`, not those inside of them, with whether each has a coloured ground."""
    waiting = list(parent)[::-1]
    while waiting:
        each = waiting.pop()
        if each.tag == W + "txbxContent":
            yield each, _box_ground(each)
        elif each.tag == MC + "AlternateContent":
            waiting += list(chosen(each))[::-1]
        else:
            waiting += list(each)[::-1]


def _box_ground(content: Element) -> bool:
    holder = content.getparent()
    shape = holder.getparent() if holder is not None else None
    if shape is None:
        return False
    if shape.tag == SHAPE + "wsp":
        fill = shape.find(f"{SHAPE}spPr/{DRAWING}solidFill")
        colour = None if fill is None else next((each.get("val") for each in fill), None)
        return (fill is not None and colour not in ("FFFFFF", "bg1", "lt1")) or _has_shape_fill(shape)
    colour = (shape.get("fillcolor") or "white").lower()
    return not colour.startswith(("white", "#fff", "window")) and shape.get("filled", "t") not in (
        "f",
        "false",
    )


def _has_shape_fill(shape: Element) -> bool:
    own = shape.find(SHAPE + "spPr")
    return own is not None and any(
        own.find(DRAWING + name) is not None for name in ("gradFill", "blipFill", "pattFill")
    )


def has_ground(ground: Element | None) -> bool:
    """Whether a `w:shd` colours what it lies under."""
    if ground is None:
        return False
    return is_ground(ground.get(W + "fill")) or ground.get(W + "val") not in ("clear", "nil", None)
