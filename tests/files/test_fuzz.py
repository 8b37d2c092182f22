"""Whatever the bytes, an opener gives a lawful layout or the one error: seeds of every kind, mauled."""

from __future__ import annotations

import io
import shutil
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.files.docx_builder import make_zip
from tests.laws import assert_layout_laws
from tests.seeds import QUICK, SLOW, SeesNothing

from vanban.files.opening import open_file
from vanban.model import Limits, Unreadable

LIMITS = Limits(pages=50, bytes=8 * 2**20, office_s=20)
EXAMPLES = {"pdf": 100, "docx": 100, "png": 30, "jpeg": 30, "tiff": 30}
_BEGINNINGS = (
    *(
        b"",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"{\\x",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"II*\x00",
        b"<html>",
    ),
    *(b"\xff\xfe", b"\xef\xbb\xbf", b"MIME-Version: 1.0\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
)
_TORN = st.tuples(st.floats(0, 1), st.floats(0, 0.2), st.binary(max_size=8))


def mauled(seed: bytes, wounds: list[tuple[float, float, bytes]]) -> bytes:
    """The seed with stretches of it torn out at relative places, and other bytes put there."""
    for place, length, patch in wounds:
        begin = int(place * len(seed))
        seed = seed[:begin] + patch + seed[begin + int(length * len(seed)) :]
    return seed


def assert_lawful(content: bytes, name: str) -> None:
    try:
        layout = open_file(content, name=name, limits=LIMITS, recognise=SeesNothing())
    except Unreadable as error:
        assert str(error) == f"{name}: {error.cause}; {error.remedy}"  # noqa: PT017 - either end is lawful
        assert "\n" not in str(error)  # noqa: PT017
    else:
        assert_layout_laws(layout)


@pytest.mark.parametrize("kind", sorted(QUICK))
def test_a_mauled_file_is_read_lawfully_or_refused(kind: str) -> None:
    @settings(
        max_examples=EXAMPLES.get(kind, 60),
        deadline=None,
        suppress_health_check=[HealthCheck.differing_executors],
    )
    @given(st.lists(_TORN, max_size=4))
    def maul(wounds: list[tuple[float, float, bytes]]) -> None:
        assert_lawful(mauled(QUICK[kind], wounds), f"thu.{kind}")

    maul()


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(
        ["word/document.xml", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"]
    ),
    st.lists(_TORN, min_size=1, max_size=4),
)
def test_a_word_file_with_a_mauled_part_is_read_lawfully_or_refused(
    part: str, wounds: list[tuple[float, float, bytes]]
) -> None:
    with zipfile.ZipFile(io.BytesIO(QUICK["docx"])) as seed:
        members = {member: seed.read(member) for member in seed.namelist()}
    members[part] = mauled(members[part], wounds)
    assert_lawful(make_zip(members), "thu.docx")


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(_BEGINNINGS),
    st.binary(max_size=200),
)
def test_any_bytes_are_read_lawfully_or_refused(beginning: bytes, rest: bytes) -> None:
    assert_lawful(beginning + rest, "thu.bin")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", sorted(SLOW))
def test_what_libreoffice_opens_is_read_lawfully_or_refused_too(kind: str) -> None:
    @settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(_TORN, min_size=1, max_size=2))
    def maul(wounds: list[tuple[float, float, bytes]]) -> None:
        assert_lawful(mauled(SLOW[kind], wounds), f"thu.{kind}")

    maul()
