"""From the bytes of a web page to its tree: which letters they are, and what stands in what."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HTMLParser

from vanban.files.css import names
from vanban.files.galley import CONTROLS
from vanban.language.legacy import decode_bytes
from vanban.language.legacy_tables import WINDOWS_1252
from vanban.language.normal import to_nfc
from vanban.model import Encoding, Unreadable

_WESTERN = names("utf-8 utf8 unicode us-ascii ascii iso-8859-1 latin1 windows-1252 cp1252 x-user-defined")
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,40})", re.IGNORECASE)


def parse_page(content: bytes, name: str) -> etree._Element:
    """The root of the page's tree, comments and instructions left out.

    Raises:
        Unreadable: nothing in it can be parsed, or it is nested beyond any page's depth.
    """
    parser = HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    letters = CONTROLS.sub("", _letters(content)).encode("utf-8")
    try:
        root = etree.fromstring(letters, parser)
    except etree.LxmlError as error:
        raise Unreadable(name, "trang web hỏng, không đọc được", "lưu lại trang rồi đọc lại") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise Unreadable(name, "trang web lồng quá sâu", "lưu lại trang dưới dạng văn bản rồi đọc lại")
    if root is None:
        raise Unreadable(name, "trang web không có nội dung", "lưu lại trang rồi đọc lại")
    return root


def _letters(content: bytes) -> str:
    """The page's letters: by byte order mark, as UTF-8, by the code page it declares, else by their spelling.

    Letters of the old Vietnamese pages stay as Windows would show them: the fonts tell later which they are.
    """
    declared = _META_CHARSET.search(content[:4096])
    named = declared[1].decode("ascii").lower() if declared else ""
    if named in _WESTERN or not _is_codec(named):
        text, encoding = decode_bytes(content)
        return text if encoding == Encoding.UNICODE else content.decode("latin-1").translate(WINDOWS_1252)
    return to_nfc(content.decode(named, "replace"))


def _is_codec(named: str) -> bool:
    """Whether `named` is a code page of text that we can read by its name alone."""
    try:
        return bool(named) and isinstance("a".encode(named), bytes)
    except (LookupError, UnicodeError):
        return False
