"""Open the package of a Word file: a ZIP of XML parts that may have been made to harm the reader."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from vanban.model import Limits, Unreadable

Element = etree._Element

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_WORD}}}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
V = "{urn:schemas-microsoft-com:vml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# «Strict» files name the same things in another way.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _WORD.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/",
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
    ),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_HARMLESS = 4 * 2**20  # bytes: a part of this size may be packed as tightly as it likes
_TIGHTEST = 100  # Word's own most repetitive tables stay below 50 : 1


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of one Word file."""

    archive: zipfile.ZipFile
    name: str
    """The name of the file, for messages."""
    limits: Limits
    parts: dict[str, str]
    """The part's name in the archive by its name in small letters."""

    def part(self, path: str) -> Element | None:
        """The root of the part at `path`; None where there is none.

        Raises:
            Unreadable: the part is damaged, or larger than `limits` allows.
        """
        stored = self.parts.get(path.lower())
        return None if stored is None else self._parsed(stored)

    def related(self, path: str) -> dict[str, tuple[str, str]]:
        """Kind and path of each part that the part at `path` refers to, by the reference's id."""
        folder, file = posixpath.split(path)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        return {} if root is None else dict(_relations(root, folder))

    def _parsed(self, stored: str) -> Element:
        try:
            return _parse(self._bytes(stored))
        except etree.XMLSyntaxError as error:
            raise self.damaged(f"phần {stored} của tệp không phải XML đúng ({_one_line(error)})") from error

    def _bytes(self, stored: str) -> bytes:
        entry = self.archive.getinfo(stored)
        most = min(self.limits.bytes, max(_HARMLESS, entry.compress_size * _TIGHTEST))
        try:
            with self.archive.open(entry) as stream:
                content = stream.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise self.damaged(f"phần {stored} của tệp không giải nén được ({_one_line(error)})") from error
        except RuntimeError as error:  # the ZIP's own password
            raise locked(self.name) from error
        if len(content) > most:
            raise Unreadable(
                self.name,
                f"phần {stored} của tệp phình ra hơn {most // 2**20 or 1} MiB khi giải nén, như bom nén",
                "mở bằng Word rồi lưu lại, hoặc nâng giới hạn",
            )
        return content

    def damaged(self, cause: str) -> Unreadable:
        """The error to raise for a file that is not whole."""
        return Unreadable(self.name, cause, "mở và sửa tệp bằng Word, hoặc lấy lại tệp")


def open_package(content: bytes, *, name: str, limits: Limits) -> Package:
    """The package in `content`.

    Raises:
        Unreadable: not a ZIP, truncated, locked with a password, or larger than `limits` allows.
    """
    if content.startswith(_OLE) and _ENCRYPTED_PACKAGE in content:
        raise locked(name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        cause = f"tệp Word hỏng hoặc bị cắt cụt ({_one_line(error)})"
        raise Unreadable(name, cause, "mở và sửa tệp bằng Word, hoặc lấy lại tệp") from error
    entries = archive.infolist()
    if sum(entry.file_size for entry in entries) > limits.bytes:
        raise Unreadable(
            name,
            f"tệp giải nén ra hơn {limits.bytes // 2**20} MiB",
            "bỏ bớt ảnh trong tệp, hoặc nâng giới hạn",
        )
    parts = {entry.filename.replace("\\", "/").lower(): entry.filename for entry in entries}
    return Package(archive, name, limits, parts)


def locked(name: str) -> Unreadable:
    """The error to raise for a file that asks for a password."""
    return Unreadable(name, "tệp được bảo vệ bằng mật khẩu", "bỏ mật khẩu trong Word rồi đọc lại")


def _relations(root: Element, folder: str) -> list[tuple[str, tuple[str, str]]]:
    found = []
    for relation in root:
        target, kind = relation.get("Target"), relation.get("Type", "")
        if target and relation.get("TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found.append((relation.get("Id", ""), (kind.rpartition("/")[2], path)))
    return found


def _parse(content: bytes) -> Element:
    if b"purl.oclc.org" in content:
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
    # Nothing outside the file is ever fetched, no entity is ever unfolded.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(content, parser)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__


def said(parent: Element | None, child: str) -> str | None:
    """The `w:val` of the child of `parent` by that name; None where either is missing."""
    if parent is None:
        return None
    found = parent.find(W + child)
    return None if found is None else found.get(W + "val")


def is_on(element: Element | None) -> bool:
    """Whether a switch is there and not turned off."""
    return element is not None and element.get(W + "val", "1") not in ("0", "false", "off", "none")


def whole(number: str | None, otherwise: int = 0) -> int:
    """A whole number as an attribute writes it; `otherwise` where there is none."""
    try:
        return int(float(number or ""))
    except (ValueError, OverflowError):
        return otherwise
