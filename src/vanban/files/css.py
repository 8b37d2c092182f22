"""The little of style sheets that changes what a reader sees: weight, slant, alignment, what is hidden.

Inline styles and the simple selectors `p`, `.name` and `p.name` are read; one that asks for more is not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from vanban.model import Align, Style


def names(words: str) -> frozenset[str]:
    """The names in `words`, which blanks part."""
    return frozenset(re.findall(r"\S+", words))


_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"(?:([a-z][a-z0-9]*)|\*)?(?:\.([\w-]+))?$")
_SIZE = re.compile(r"([\d.]{1,8})(pt|px)")
_READ = names(
    """display visibility opacity font-weight font-style font-size font-family text-align text-decoration
    text-decoration-line text-transform vertical-align white-space list-style list-style-type"""
)
_ALIGNS = {
    "left": Align.LEFT,
    "start": Align.LEFT,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "center": Align.CENTRE,
    "-webkit-center": Align.CENTRE,
    "middle": Align.CENTRE,
    "justify": Align.BOTH,
}
_BOLD_TAGS = frozenset(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
_ITALIC_TAGS = frozenset(("i", "em", "cite", "dfn", "var"))
_UNDERLINED_TAGS = frozenset(("u", "ins"))

Properties = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The simple rules of a page: by tag, by class, by tag and class."""

    rules: Mapping[tuple[str, str], dict[str, str]] = field(default_factory=dict)

    def of(self, element: etree._Element) -> dict[str, str]:
        """The properties that hold for one element, its own style last."""
        tag = element.tag
        found = dict(self.rules.get((tag, ""), ()))
        for name in (element.get("class") or "").split():
            found.update(self.rules.get(("", name), ()))
            found.update(self.rules.get((tag, name), ()))
        found.update(_properties(element.get("style") or ""))
        return found


def read_sheet(root: etree._Element) -> Sheet:
    """The simple rules of all style elements of a page, in order; rules for other media are left out."""
    rules: dict[tuple[str, str], dict[str, str]] = {}
    for element in root.iter("style"):
        if (element.get("media") or "all") not in ("all", "screen"):
            continue
        for selectors, body in _RULE.findall(_outside_media(_COMMENT.sub("", element.text or ""))):
            properties = _properties(body)
            for selector in selectors.split(",") if properties else ():
                if match := _SIMPLE.fullmatch(selector.strip()):
                    rules.setdefault((match[1] or "", match[2] or ""), {}).update(properties)
    rules.pop(("", ""), None)
    return Sheet(rules)


def _outside_media(css: str) -> str:
    """The sheet without its `@media {...}` and other nested blocks."""
    kept: list[str] = []
    depth = at = 0
    for match in re.finditer(r"@[\w-]+[^{};]*\{|[{}]", css):
        if depth == 0 and match[0].startswith("@"):
            kept.append(css[at : match.start()])
            depth = 1
        elif depth:
            depth += 1 if match[0].endswith("{") else -1
            at = match.end()
    return "".join([*kept, "" if depth else css[at:]])


def _properties(css: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for declaration in css.split(";"):
        name, _, value = declaration.partition(":")
        name = name.strip().lower()
        if name in _READ:
            found[name] = value.replace("!important", "").strip()
    return found


def hides(element: etree._Element, properties: Properties) -> bool:
    """Whether a person sees nothing of an element."""
    return (
        properties.get("display", "").lower() == "none"
        or properties.get("visibility", "").lower() in ("hidden", "collapse")
        or properties.get("opacity", "") in ("0", "0%")
        or properties.get("font-size", "").lower() in ("0", "0px", "0pt")
        or element.get("hidden") is not None
        or (element.get("aria-hidden") or "").lower() == "true"
    )


def align_of(element: etree._Element, properties: Properties, inherited: Align) -> Align:
    """Where the lines of an element stand."""
    named = (
        properties.get("text-align") or element.get("align") or ("center" if element.tag == "center" else "")
    )
    return _ALIGNS.get(named.strip().lower(), inherited)


def paint(element: etree._Element, properties: Properties, style: Style) -> Style:
    """The style inside an element whose surroundings are printed in `style`."""
    tag = element.tag
    if tag in _BOLD_TAGS:
        style = replace(style, bold=True)
    elif tag in _ITALIC_TAGS:
        style = replace(style, italic=True)
    elif tag in _UNDERLINED_TAGS:
        style = replace(style, underline=True)
    elif tag == "sup":
        style = replace(style, raised=True)
    elif tag == "font" and element.get("face"):
        style = replace(style, font=_family(element.get("face") or ""))
    return _declared(properties, style) if properties else style


def _declared(properties: Properties, style: Style) -> Style:
    """`style` with what the declarations say."""
    if weight := properties.get("font-weight", "").lower():
        style = replace(style, bold=weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600))
    if slant := properties.get("font-style", "").lower():
        style = replace(style, italic=slant.startswith(("italic", "oblique")))
    if line := (properties.get("text-decoration", "") + properties.get("text-decoration-line", "")).lower():
        style = replace(style, underline=style.underline or "underline" in line)
    if properties.get("vertical-align", "").lower() in ("super", "text-top"):
        style = replace(style, raised=True)
    if family := _family(properties.get("font-family", "")):
        style = replace(style, font=family)
    return _sized(properties.get("font-size", "").lower(), style)


def _sized(size: str, style: Style) -> Style:
    match = _SIZE.fullmatch(size)
    if match is None:
        return style
    try:
        points = float(match[1]) * (0.75 if match[2] == "px" else 1.0)
    except ValueError:
        return style
    return replace(style, size_pt=points)


def _family(families: str) -> str | None:
    """The first family that is no generic word, without quotes."""
    first = families.split(",")[0].strip().strip("'\"").strip()
    return None if first.lower() in ("", "inherit", "initial", "unset", "serif", "sans-serif") else first
