"""The whole pipeline: from a file to a document, in the order in which a person reads.

bytes  ->  open_file  ->  Layout  ->  find_anatomy  ->  Document  ->  with_facts  ->  Document
"""

from __future__ import annotations

import gc
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vanban.facts.finding import Resolve, with_facts
from vanban.files.opening import open_file
from vanban.files.recogniser import Recogniser
from vanban.model import Document, Layout, Limits, Source, Unreadable
from vanban.structure.anatomy import Anatomy, find_anatomy

DEFAULT_LIMITS = Limits()


def read(
    source: str | os.PathLike[str] | bytes,
    *,
    name: str | None = None,
    recognise: Recogniser | None = None,
    limits: Limits = DEFAULT_LIMITS,
    resolve: Resolve | None = None,
) -> Document:
    """The document in a file, or in the bytes of one.

    Args:
        source: a path, or the file's bytes. The file is never changed.
        name: how to call it in messages and in `Document.source`; the path's last part unless given.
        recognise: who reads pictures of text; None = Tesseract, where a page needs it.
        limits: how much the file may ask of the machine.
        resolve: gives the key of the document that a citation means; `target` stays None without it.

    Raises:
        Unreadable: the one error, whose message names file, cause and remedy.
    """
    name = name or ("<bytes>" if isinstance(source, bytes) else Path(source).name)
    content = source if isinstance(source, bytes) else _bytes_of(Path(source), name)
    with _no_collecting():
        layout = open_file(content, name=name, limits=limits, recognise=recognise)
        document = make_document(layout, find_anatomy(layout), name=name, content=content)
        return with_facts(document, resolve=resolve)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Hold the garbage collector: ten thousand lines are made and kept, and it would look at each again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


_CAUSES = {
    FileNotFoundError: "không có tệp này",
    IsADirectoryError: "đây là thư mục",
    PermissionError: "không có quyền đọc tệp",
}


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(
            name, _CAUSES.get(type(error), "không mở được tệp"), "kiểm tra đường dẫn và quyền đọc"
        ) from error


def make_document(layout: Layout, anatomy: Anatomy, *, name: str, content: bytes) -> Document:
    """Layout and anatomy as one value."""
    return Document(
        source=Source(
            name=name,
            sha256=hashlib.sha256(content).hexdigest(),
            media_type=layout.media_type,
            encoding=layout.encoding,
            pages=len(layout.pages),
        ),
        text=layout.text,
        pages=layout.pages,
        lines=anatomy.lines,
        header=anatomy.header,
        footer=anatomy.footer,
        body=anatomy.body,
        footnotes=anatomy.footnotes,
        parts=anatomy.parts,
        tables=anatomy.tables,
        attachments=anatomy.attachments,
        papers=anatomy.papers,
        stamps=layout.stamps,
        signatures=layout.signatures,
        doubts=(*layout.doubts, *anatomy.doubts),
    )
