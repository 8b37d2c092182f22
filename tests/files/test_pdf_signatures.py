"""Digital signatures are listed as they stand in the file, whole or broken."""

from __future__ import annotations

import re

import pytest
from tests.samples import SAMPLES

from vanban.files.pdf import open_pdf
from vanban.model import Limits, Signature

SIGNED = (SAMPLES / "thong-bao-signed.pdf").read_bytes()
OFFICE, CENTRE = "Ủy ban nhân dân tỉnh Quảng Ngãi", "TRUNG TÂM CÔNG BÁO VÀ TIN HỌC"


def signatures(content: bytes) -> tuple[Signature, ...]:
    return open_pdf(content, name="thu.pdf", limits=Limits()).signatures


def test_signatures_stand_in_the_order_of_signing() -> None:
    stamped = Signature(OFFICE, "2025-01-09T10:09:16+07:00", intact=True, covers_whole_file=False)
    assert signatures(SIGNED) == (
        Signature("Nguyễn Phước Bình", "2025-01-08T17:30:49+07:00", intact=True, covers_whole_file=False),
        stamped,
        stamped,
        stamped,
        Signature(CENTRE, "2025-01-09T10:21:11+07:00", intact=True, covers_whole_file=True),
    )


def test_a_byte_changed_under_a_signature_breaks_it_and_no_earlier_one() -> None:
    later = SIGNED.rindex(b"/M(D:2025")
    at = SIGNED.index(b"2025", later)
    changed = signatures(SIGNED[:at] + b"2024" + SIGNED[at + 4 :])
    assert [signature.intact for signature in changed] == [True, True, True, True, False]


def test_what_is_added_behind_the_last_signature_is_not_covered() -> None:
    longer = signatures(SIGNED + b"\n% added\n")
    assert [signature.covers_whole_file for signature in longer] == [False] * 5
    assert longer[-1].intact is True


def test_a_signature_that_cannot_be_read_is_kept_with_a_doubt() -> None:
    contents = [match.span(1) for match in re.finditer(rb"/Contents\s*<([0-9A-Fa-f]{2000,})>", SIGNED)]
    start, _ = contents[-1]
    broken = SIGNED[:start] + b"00" * 40 + SIGNED[start + 80 :]
    layout = open_pdf(broken, name="thu.pdf", limits=Limits())
    assert [signature.intact for signature in layout.signatures] == [True, True, True, True, None]
    assert layout.signatures[-1].signer is None
    assert [doubt.why for doubt in layout.doubts if doubt.about == "signatures"] == [
        "chữ ký số hỏng, không đọc được"
    ]


@pytest.mark.parametrize("name", ["luat.pdf", "quyet-dinh-tcvn3.pdf"])
def test_a_file_without_signatures_has_none(name: str) -> None:
    assert signatures((SAMPLES / name).read_bytes()) == ()
