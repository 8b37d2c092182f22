"""Letters of Word's symbol fonts as the signs that a person sees: a Wingdings `F0A8` is an empty box."""

# ruff: noqa: RUF001 - signs that look like others are what these fonts print

from __future__ import annotations

import re

_BULLET = "•"

_SYMBOL = {
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    **dict(zip(range(0x30, 0x3A), "0123456789", strict=True)),
    **dict(zip(map(ord, " !#%()+,./:;<=>?[]_{|}"), " !#%()+,./:;<=>?[]_{|}", strict=True)),
    **{
        0x2A: "∗",
        0x2D: "−",
        0x26: "&",
        0x22: "∀",
        0x24: "∃",
        0x27: "∋",
        0x5E: "⊥",
        0x7E: "∼",
        0xA2: "′",
        0xA3: "≤",
    },
    **{
        0xA5: "∞",
        0xAB: "↔",
        0xAC: "←",
        0xAD: "↑",
        0xAE: "→",
        0xAF: "↓",
        0xB0: "°",
        0xB1: "±",
        0xB2: "″",
        0xB3: "≥",
    },
    **{
        0xB4: "×",
        0xB5: "∝",
        0xB6: "∂",
        0xB7: "•",
        0xB8: "÷",
        0xB9: "≠",
        0xBA: "≡",
        0xBB: "≈",
        0xBC: "…",
        0xC7: "∩",
    },
    **{
        0xC8: "∪",
        0xCC: "⊂",
        0xCE: "∈",
        0xCF: "∉",
        0xD1: "∇",
        0xD2: "®",
        0xD3: "©",
        0xD4: "™",
        0xD5: "∏",
        0xD6: "√",
    },
    **{0xD7: "⋅", 0xD8: "¬", 0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒", 0xE0: "◊", 0xE5: "∑", 0xF2: "∫"},
}
_WINGDINGS = {
    **{
        0x20: " ",
        0x21: "✏",
        0x22: "✂",
        0x28: "☎",
        0x29: "✆",
        0x2A: "✉",
        0x46: "☞",
        0x4A: "☺",
        0x6C: "●",
        0x6D: "❍",
    },
    **{
        0x6E: "■",
        0x6F: "□",
        0x70: "□",
        0x71: "❑",
        0x72: "❒",
        0x74: "⧫",
        0x75: "◆",
        0x76: "❖",
        0x77: "⬥",
        0x9E: "·",
    },
    **{
        0x9F: "•",
        0xA0: "▪",
        0xA1: "○",
        0xA3: "○",
        0xA4: "◉",
        0xA7: "▪",
        0xA8: "□",
        0xAA: "✦",
        0xAB: "★",
        0xB2: "✧",
    },
    **{
        0xD8: "➢",
        0xDF: "←",
        0xE0: "→",
        0xE1: "↑",
        0xE2: "↓",
        0xE8: "➔",
        0xEF: "⇦",
        0xF0: "⇨",
        0xFB: "✗",
        0xFC: "✓",
    },
    **{0xFD: "☒", 0xFE: "☑"},
    **dict(zip(range(0x80, 0x8B), "⓪①②③④⑤⑥⑦⑧⑨⑩", strict=True)),
    **dict(zip(range(0x8B, 0x96), "⓿❶❷❸❹❺❻❼❽❾❿", strict=True)),
}
_WINGDINGS_2 = {
    0x50: "✓",
    0x4F: "✗",
    0x51: "☒",
    0x52: "☑",
    0x53: "☒",
    0xA3: "□",
    0x2A: "□",
    0x97: "●",
    0x9E: "⬤",
}
_WEBDINGS = {0x61: "✓", 0x63: "□", 0x67: "■", 0x72: "✗", 0x3D: "■"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "webdings": _WEBDINGS}
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_LEGACY = re.compile(r"\.vn|vni|vn|\.?tcvn|svn|vps|visc", re.IGNORECASE)


def symbol(code: int, font: str | None) -> str:
    """The sign that `w:sym` prints; a bullet where a font of pictures has no sign for it."""
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    table = _FONTS.get((font or "").strip().lower())
    if table is not None:
        return table.get(low, _BULLET)
    if low != code:
        return _seen_private(code, font)
    return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def seen_letters(text: str, font: str | None) -> str:
    """`text` with the letters of symbol fonts as signs. Other fonts' letters are returned as they are."""
    table = _FONTS.get((font or "").strip().lower())
    if table is not None:
        return "".join(
            table.get(_low(letter), _BULLET if not letter.isspace() else letter) for letter in text
        )
    return _PRIVATE.sub(lambda match: _seen_private(ord(match[0]), font), text)


def _low(letter: str) -> int:
    code = ord(letter)
    return code - 0xF000 if 0xF000 <= code <= 0xF0FF else code


def _seen_private(code: int, font: str | None) -> str:
    """A letter of the private area: Word keeps the bytes of an 8-bit font there, or those of Symbol."""
    if _LEGACY.match(font or ""):
        return chr(code - 0xF000)
    return _SYMBOL.get(code - 0xF000, _BULLET)
