"""What a Word file says of its letters and paragraphs, through all of its layers of styles.

defaults -> table style -> paragraph style (with what it is based on) -> character style -> the run itself
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypedDict

from vanban.files.docx_package import DRAWING, Element, W, is_on, said, whole
from vanban.model import Align, Style


class Letters(TypedDict, total=False):
    """Properties of letters at one layer; a missing key is left to the layer below."""

    ascii: str
    hansi: str
    size: str
    b: bool
    i: bool
    caps: bool
    smallCaps: bool
    vanish: bool
    u: bool
    raised: bool
    colour: str
    fill: str


class Paragraph(TypedDict, total=False):
    """Properties of a paragraph at one layer."""

    jc: str
    bidi: bool
    list_id: str
    list_level: str
    fill: str


@dataclass(frozen=True, slots=True)
class Look:
    """How letters are seen in the end."""

    style: Style
    """With the font of letters beyond ASCII."""
    ascii_style: Style
    """The same with the font of ASCII letters; nearly always equal."""
    capitals: bool
    hidden: bool
    """Marked as hidden, or too small for any eye."""
    white: bool
    """White, without a ground of its own."""

    def style_of(self, text: str) -> Style:
        """The style in which `text` is printed."""
        return self.ascii_style if text.isascii() else self.style


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One style of the file."""

    based_on: str | None
    letters: Letters
    paragraph: Paragraph
    shaded: bool


# Said twice in two kinds of styles, these cancel out (ECMA-376 part 1, 17.7.3).
_TOGGLES = ("b", "i", "caps", "smallCaps", "vanish")
_SWITCHES = frozenset(W + name for name in _TOGGLES)
_WHITE = frozenset({"FFFFFF", "FEFEFE", "white"})
_INVISIBLE_PT = 1.0


@dataclass(slots=True)
class StyleSheet:
    """The styles of one Word file. Answers are kept, for few looks serve thousands of runs."""

    sheets: dict[str, _Sheet] = field(default_factory=dict)
    defaults: Letters = field(default_factory=Letters)
    paragraph_defaults: Paragraph = field(default_factory=Paragraph)
    normal: str | None = None
    """The style of paragraphs that name none."""
    theme: dict[str, str] = field(default_factory=dict)
    """Fonts by the theme's name for them: `minorHAnsi`."""
    _under: dict[tuple[str | None, str | None, str | None], Letters] = field(default_factory=dict)
    _paragraphs: dict[str | None, Paragraph] = field(default_factory=dict)
    _looks: dict[tuple[object, ...], Look] = field(default_factory=dict)

    def look(self, style: str | None, run: Element | None, table_style: str | None = None) -> Look:
        """The look of letters with the properties `run` (a `w:rPr`) in a paragraph of `style`."""
        written = () if run is None else tuple((each.tag, tuple(each.attrib.items())) for each in run)
        key = (style, table_style, written)
        found = self._looks.get(key)
        if found is None:
            direct = Letters() if run is None else letters_of(run, self.theme)
            under = self._letters_under(style, said(run, "rStyle"), table_style)
            found = self._looks[key] = _look({**under, **direct})
        return found

    def paragraph(self, style: str | None, own: Mapping[object, Element]) -> Paragraph:
        """The properties of a paragraph of `style` with what its own `w:pPr` holds, by tag."""
        return {**self._paragraph_under(style), **paragraph_of(own)}

    def _paragraph_under(self, style: str | None) -> Paragraph:
        found = self._paragraphs.get(style)
        if found is None:
            found = self._paragraphs[style] = {**self.paragraph_defaults, **self.paragraph_style(style)}
        return found

    def paragraph_style(self, style: str | None) -> Paragraph:
        """What a paragraph style says, together with the styles it is based on."""
        merged = Paragraph()
        for sheet in self._chain(style or self.normal):
            merged = {**sheet.paragraph, **merged}
        return merged

    def numbering_style(self, style: str | None) -> str | None:
        """The style in the chain of `style` that gives its paragraphs a number; None where none does."""
        return next(
            (name for name in self._names(style or self.normal) if "list_id" in self.sheets[name].paragraph),
            None,
        )

    def is_shaded(self, table_style: str | None) -> bool:
        """Whether a table style lays a ground under any of its cells."""
        return any(sheet.shaded for sheet in self._chain(table_style))

    def _letters_under(self, style: str | None, character: str | None, table: str | None) -> Letters:
        key = (style, character, table)
        found = self._under.get(key)
        if found is None:
            layers = [self._merged(table), self._merged(style or self.normal), self._merged(character)]
            found = self._under[key] = _stack(self.defaults, layers)
        return found

    def _merged(self, style: str | None) -> Letters:
        merged = Letters()
        for sheet in self._chain(style):
            merged = {**sheet.letters, **merged}
        return merged

    def _chain(self, style: str | None) -> Iterator[_Sheet]:
        return (self.sheets[name] for name in self._names(style))

    def _names(self, style: str | None) -> Iterator[str]:
        met: set[str] = set()
        while style is not None and style in self.sheets and style not in met:
            met.add(style)
            yield style
            style = self.sheets[style].based_on


def read_styles(styles: Element | None, theme: Element | None, settings: Element | None) -> StyleSheet:
    """The style sheet of a file, from its parts `styles.xml`, `theme1.xml` and `settings.xml`."""
    fonts = _theme_fonts(theme, settings)
    sheet = StyleSheet(theme=fonts)
    if styles is None:
        return sheet
    defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if defaults is not None:
        sheet.defaults = letters_of(defaults, fonts)
    defaults = styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    if defaults is not None:
        sheet.paragraph_defaults = paragraph_of(by_tag(defaults))
    for style in styles.iterchildren(W + "style"):
        name = style.get(W + "styleId", "")
        sheet.sheets[name] = _sheet(style, fonts)
        if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
            sheet.normal = name
    return sheet


def letters_of(run: Element, theme: dict[str, str]) -> Letters:
    """What one `w:rPr` says of its letters."""
    found = Letters()
    for each in run:
        if each.tag in _SWITCHES:
            found[each.tag.removeprefix(W)] = is_on(each)  # type: ignore[literal-required]
        elif each.tag in _READERS:
            _READERS[each.tag](found, each, theme)
    return found


def _read_fonts(found: Letters, fonts: Element, theme: dict[str, str]) -> None:
    hansi = theme.get(fonts.get(W + "hAnsiTheme", "")) or fonts.get(W + "hAnsi")
    ascii_font = theme.get(fonts.get(W + "asciiTheme", "")) or fonts.get(W + "ascii")
    if hansi:
        found["hansi"] = hansi
    if ascii_font:
        found["ascii"] = ascii_font


def _read_size(found: Letters, size: Element, _theme: dict[str, str]) -> None:
    found["size"] = size.get(W + "val", "")


def _read_underline(found: Letters, underline: Element, _theme: dict[str, str]) -> None:
    found["u"] = underline.get(W + "val", "single") not in ("none", "0", "false", "off")


def _read_raised(found: Letters, raised: Element, _theme: dict[str, str]) -> None:
    found["raised"] = raised.get(W + "val") == "superscript"


def _read_position(found: Letters, position: Element, _theme: dict[str, str]) -> None:
    if whole(position.get(W + "val")) >= 6:  # half points: letters lifted by hand
        found["raised"] = True


def _read_colour(found: Letters, colour: Element, _theme: dict[str, str]) -> None:
    found["colour"] = colour.get(W + "val", "auto")


def _read_ground(found: Letters, ground: Element, _theme: dict[str, str]) -> None:
    found["fill"] = _fill_of(ground)


def _read_highlight(found: Letters, highlight: Element, _theme: dict[str, str]) -> None:
    found["fill"] = highlight.get(W + "val", "none")


_READERS = {
    W + "rFonts": _read_fonts,
    W + "sz": _read_size,
    W + "u": _read_underline,
    W + "vertAlign": _read_raised,
    W + "position": _read_position,
    W + "color": _read_colour,
    W + "shd": _read_ground,
    W + "highlight": _read_highlight,
}


def by_tag(properties: Element | None) -> dict[object, Element]:
    """What a `w:pPr` or its like holds, by tag; empty where there is none."""
    return {} if properties is None else {each.tag: each for each in properties}


def paragraph_of(properties: Mapping[object, Element]) -> Paragraph:
    """What one `w:pPr`, by tag, says of its paragraph."""
    found = Paragraph()
    if (align := properties.get(W + "jc")) is not None:
        found["jc"] = align.get(W + "val", "")
    if (bidi := properties.get(W + "bidi")) is not None:
        found["bidi"] = is_on(bidi)
    if (ground := properties.get(W + "shd")) is not None:
        found["fill"] = _fill_of(ground)
    if (listed := properties.get(W + "numPr")) is not None:
        _read_list(found, listed)
    return found


def _read_list(found: Paragraph, listed: Element) -> None:
    number, level = said(listed, "numId"), said(listed, "ilvl")
    if number is not None:
        found["list_id"] = number
    if level is not None:
        found["list_level"] = level


def is_ground(fill: str | None) -> bool:
    """Whether a fill is a colour on which white letters are seen."""
    return fill is not None and fill not in _WHITE and fill not in ("auto", "none", "")


def _fill_of(ground: Element) -> str:
    pattern = ground.get(W + "val", "clear")
    if pattern not in ("clear", "nil"):
        return "pattern"
    return (
        "theme"
        if ground.get(W + "themeFill", "background1") not in ("background1", "light1")
        else ground.get(W + "fill", "auto")
    )


def align_of(paragraph: Paragraph) -> Align:
    """Where the lines of a paragraph stand. In a paragraph that runs from the right, «start» is the right."""
    said_align = _ALIGN.get(paragraph.get("jc", "start"), Align.LEFT)
    if paragraph.get("bidi") and said_align in (Align.LEFT, Align.RIGHT):
        return Align.LEFT if said_align is Align.RIGHT else Align.RIGHT
    return said_align


_ALIGN = {
    "center": Align.CENTRE,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "both": Align.BOTH,
    "distribute": Align.BOTH,
    "thaiDistribute": Align.BOTH,
    "lowKashida": Align.BOTH,
    "mediumKashida": Align.BOTH,
    "highKashida": Align.BOTH,
}


def _sheet(style: Element, fonts: dict[str, str]) -> _Sheet:
    run, paragraph = style.find(W + "rPr"), style.find(W + "pPr")
    return _Sheet(
        based_on=said(style, "basedOn"),
        letters=Letters() if run is None else letters_of(run, fonts),
        paragraph=paragraph_of(by_tag(paragraph)),
        shaded=style.get(W + "type") == "table"
        and any(is_ground(_fill_of(ground)) for ground in style.iter(W + "shd")),
    )


def _stack(defaults: Letters, layers: list[Letters]) -> Letters:
    merged = Letters(**defaults)
    for layer in layers:
        merged = {**merged, **layer}
    for name in _TOGGLES:
        votes = [layer[name] for layer in layers if name in layer]  # type: ignore[literal-required]
        if votes:
            turned = sum(map(bool, votes)) % 2 == 1
            merged[name] = turned or bool(defaults.get(name))  # type: ignore[literal-required]
    return merged


def _look(said_all: Letters) -> Look:
    hansi, ascii_font = said_all.get("hansi"), said_all.get("ascii")
    size = whole(said_all.get("size")) / 2 or 10.0  # Word's own default, where no layer says more

    def style(font: str | None) -> Style:
        return Style(
            font=font,
            size_pt=size,
            bold=said_all.get("b", False),
            italic=said_all.get("i", False),
            underline=said_all.get("u", False),
            raised=said_all.get("raised", False),
        )

    return Look(
        style=style(hansi or ascii_font),
        ascii_style=style(ascii_font or hansi),
        capitals=said_all.get("caps", False) or said_all.get("smallCaps", False),
        hidden=said_all.get("vanish", False) or size <= _INVISIBLE_PT,
        white=said_all.get("colour") in _WHITE and not is_ground(said_all.get("fill")),
    )


def _theme_fonts(theme: Element | None, settings: Element | None) -> dict[str, str]:
    """The theme's fonts. A Vietnamese theme language takes those the theme keeps for Vietnamese."""
    if theme is None:
        return {}
    language = settings.find(W + "themeFontLang") if settings is not None else None
    vietnamese = language is not None and (language.get(W + "val") or "").lower().startswith("vi")
    fonts: dict[str, str] = {}
    for kind in ("major", "minor"):
        group = theme.find(f".//{DRAWING}{kind}Font")
        if group is not None:
            latin = group.find(DRAWING + "latin")
            own = group.find(f"{DRAWING}font[@script='Viet']") if vietnamese else None
            face = own if own is not None else latin
            family = face.get("typeface") if face is not None else None
            if family:
                fonts[f"{kind}HAnsi"] = fonts[f"{kind}Ascii"] = family
    return fonts
