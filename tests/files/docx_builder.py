"""Small Word files written by hand: a few words of XML for each test, zipped as Word does."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_CONTENT = {"document": "document.main"}
_ROOTS = {"footnotes": "footnotes", "endnotes": "endnotes", "header": "hdr", "footer": "ftr"}


def make_docx(body: str, **parts: str) -> bytes:
    """A Word file with `body` inside `w:body`.

    `parts` are the insides of further parts by kind: `styles`, `numbering`, `settings`, `theme`, `footnotes`,
    `endnotes`; heads and feet by a name such as `header1`, which is their relation's id too.
    """
    files = {
        "[Content_Types].xml": _types(["document", *parts]),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": _part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": _relations({name: (_kind(name), _path(name)) for name in parts}),
    }
    for name, inside in parts.items():
        files[f"word/{_path(name)}"] = (
            inside if name == "theme" else _part(_ROOTS.get(_kind(name), name), inside)
        )
    return make_zip(files)


def make_zip(files: Mapping[str, str | bytes]) -> bytes:
    """A ZIP of those files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return packed.getvalue()


def p(*inside: str, props: str = "") -> str:
    """A paragraph."""
    return f"<w:p><w:pPr>{props}</w:pPr>{''.join(inside)}</w:p>"


def r(text: str, props: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(text: str, props: str = "") -> str:
    """A paragraph of one plain run; a tab is written as Word writes it."""
    runs = "<w:r><w:tab/></w:r>".join(r(piece) for piece in text.split("\t"))
    return p(runs, props=props)


def table(*rows: str, props: str = "") -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr>{props}</w:tblPr>{''.join(rows)}</w:tbl>"


def tr(*cells: str) -> str:
    """A row; a cell that is not yet one is made of the text."""
    return (
        "<w:tr>"
        + "".join(cell if cell.startswith("<w:tc>") else tc(para(cell)) for cell in cells)
        + "</w:tr>"
    )


def tc(*inside: str, props: str = "") -> str:
    """A cell."""
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{''.join(inside)}</w:tc>"


def listed(text: str, number: int, level: int = 0) -> str:
    """A paragraph of a list."""
    return para(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


def _path(name: str) -> str:
    return "theme/theme1.xml" if name == "theme" else f"{name}.xml"


def _part(root: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_SPACES}>{inside}</w:{root}>'


def _types(names: Sequence[str]) -> str:
    kinds = {name: _CONTENT.get(_kind(name), _kind(name)) for name in names}
    inside = "".join(
        f'<Override PartName="/word/{_path(name)}" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    extensions = f'<Default Extension="rels" ContentType="{_RELATIONS}"/>'
    return f'<?xml version="1.0"?><Types xmlns="{_TYPES}">{extensions}{inside}</Types>'


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{name}" Type="{_RELATION}/{kind}" Target="{path}"/>'
        for name, (kind, path) in targets.items()
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'
