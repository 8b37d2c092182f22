"""Short reports, letters and plans to look for claims in, all invented."""

from __future__ import annotations

from tests.facts.views import view_of

from vanban.facts.stating.claims import find_claims
from vanban.facts.view import View
from vanban.model import Claim, ClaimKind, Verdict

HEAD = """ỦY BAN NHÂN DÂN TỈNH AN LẠC | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/{sign}-UBND | Độc lập - Tự do - Hạnh phúc
 | An Lạc, ngày 05 tháng 3 năm 2024
"""
REPORT = HEAD.format(sign="BC") + "BÁO CÁO\nKết quả công tác năm 2023\nI. KẾT QUẢ THỰC HIỆN\n"
LETTER = HEAD.format(sign="TH") + "V/v cung cấp thông tin\nKính gửi: Sở Y tế.\n"
PLAN = HEAD.format(sign="KH") + "KẾ HOẠCH\nTập huấn năm 2024\nI. NỘI DUNG\n"


def report(*paragraphs: str) -> View:
    """A report of 5 March 2024 whose section of results holds these paragraphs."""
    return view_of(REPORT + "\n".join(paragraphs))


def claims_of(view: View) -> list[Claim]:
    """Its claims."""
    return list(find_claims(view))


def told(view: View) -> list[tuple[str, str]]:
    """Kind and words of each claim."""
    return [(str(claim.kind), claim.span.of(view.text)) for claim in find_claims(view)]


def only(view: View, kind: ClaimKind) -> Claim:
    """The one claim of a kind."""
    (claim,) = [claim for claim in find_claims(view) if claim.kind is kind]
    return claim


def verdicts(view: View) -> list[tuple[str, Verdict]]:
    """What each check of each claim compares and comes to."""
    return [(check.kind, check.verdict) for claim in find_claims(view) for check in claim.checks]
