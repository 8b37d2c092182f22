"""Tell a document from the web page that carries it: menus, metadata and notices are not its words.

    Trang chủ | Đăng nhập | Số hiệu: | 84/2025/QĐ-UBND ...          chrome
    ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH | CỘNG HÒA XÃ HỘI ...    <- begins
    ...
    TM. ỦY BAN NHÂN DÂN ... PHỤ LỤC ...                    <- ends
    Văn bản liên quan | Lưu trữ | Ghi chú | Facebook                chrome

Works on the lines that a person sees, whatever file they come from; a lone `|`
stands for the border between two cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from vanban.language.normal import fold, squeeze
from vanban.model import Doubt

BAR = "|"
_SITES = re.compile(
    r"thuvienphapluat|luatvietnam|vbpl\.vn|THƯ VIỆN PHÁP LUẬT|Trang chủ|Đăng nhập|Thuộc tính|Lược đồ"
    r"|Loại văn bản|Văn bản liên quan|Tình trạng|Tải về|Ngày hiệu lực"
)

_HEAD = re.compile(
    r"cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam|doc\s+lap\s*-\s*tu\s+do\s*-\s*hanh\s+phuc"
)
_PARTY_HEAD = re.compile(r"(?m)^dang\s+cong\s+san\s+viet\s+nam$")
_AGENCY = re.compile(
    r"(?:bo|uy ban|ubnd|hdnd|hoi dong|so|chinh phu|quoc hoi|thu tuong|chu tich|toa an|vien|tong|cuc"
    r"|chi cuc|ban|truong|dai hoc|hoc vien|ngan hang|kiem toan|thanh tra|van phong|tinh|thanh pho|tp"
    r"|huyen|quan|xa|phuong|thi xa|thi tran|dac khu|dang|cong an|bao hiem|hoi|lien doan|trung tam"
    r"|benh vien|phong|kho bac|tap doan|doan|mat tran|nuoc|dai|bao|lien|nhan dan|va|moi truong|cap)\b"
)
_RULE = re.compile(r"[\W_]+")

# What stands on a line of its own on the pages of legal sites, and on none in a document ...
_STRONG = re.compile(
    r"trang chu|dang nhap|dang xuat|.{0,30}dang nhap (?:de|tai|vao|he).{0,60}|luoc do.{0,20}|van ban goc"
    r"|tai (?:van ban|ve|file|pdf|word).{0,30}|dang tai van ban.*|ban (?:pdf|in|word)|file dinh kem:?"
    r"|van ban lien quan:?"
    r"|van ban (?:cung|duoc|bi|dan|can cu|huong dan|hien thoi|song ngu|moi|khac)\b.{0,40}"
    r"|van ban nay chua cap nhat.*|lien quan (?:hieu luc|noi dung)|noi dung mix|tieng anh.{0,15}|english"
    r"|facebook|zalo|twitter|linkedin|chia se.{0,20}|gui (?:email|binh luan).{0,20}|ve dau trang"
    r"|len dau trang|luu trang.{0,10}|in trang.{0,10}|trang truoc|trang sau|quay lai.{0,15}"
    r"|so do (?:trang|website)|sitemap|rss|tim kiem.{0,20}|copyright.*|.{0,80}all rights reserved.*"
    r"|.{0,60}©.{0,120}|hotline:?.{0,40}|khoan \d+[a-z]?|diem [a-z]{1,2}|ban quyen (?:thuoc|cua).{0,80}"
    r"|ban dich nay thuoc quyen so huu.*|thu vien phap luat.{0,40}|luatvietnam.{0,40}"
    r"|.{0,40}(?:thuvienphapluat|luatvietnam|vbpl)\.vn.{0,20}"
    r"|co so du lieu quoc gia(?: ve (?:van ban|phap luat).{0,20})?|ve phap luat|don vi chu quan:?"
    r"|cong (?:thong tin|giao tiep) dien tu.{0,60}|luot (?:xem|truy cap|tai).{0,20}|so luot .{0,20}"
    r"|(?:bai viet|tin|cac tin) (?:lien quan|khac|moi).{0,20}|hoi dap.{0,30}|co the ban quan tam.{0,10}"
    r"|y kien ban doc|binh luan.{0,20}|danh gia:?|bao loi.{0,10}|chon co chu|click (?:trai|phai|vao)\b.*"
    r"|double click.*|tat so sanh.*|file duoc dinh kem.*|file attached to document"
    r"|cac noi dung duoc sua doi, .*|noi dung sua doi, huong dan|van ban bi thay the|van ban thay the"
    r"|muc luc(?: van ban)?|xem nhanh"
)
# ... and what may also head a column of a document's own table.
_WEAK = re.compile(
    r"so hieu:?|so,? ky hieu:?|loai van ban:?|noi ban hanh:?|co quan ban hanh:?|nguoi ky:?"
    r"|ngay ban hanh:?|dang ky|ngay (?:co )?hieu luc:?.{0,12}|ngay het hieu luc:?|ngay cong bao:?"
    r"|so cong bao:?|tinh trang:?.{0,30}|in|tinh trang hieu luc:?.{0,30}|ngay (?:cap nhat|dang):?.{0,12}"
    r"|ban hanh:|cap nhat:|hieu luc:.{0,30}|linh vuc:?|con hieu luc|het hieu luc|dang cap nhat|da biet"
    r"|muc luc|chu thich|luu tru|ghi chu|y kien|e-?mail|thuoc tinh|noi dung|toan van|gioi thieu|lien he"
    r"|tin tuc|theo doi|trich yeu:?|xem them.{0,20}|tai lieu dinh kem:?|menu|dien thoai:?|fax:?"
    r"|dia chi:?|co quan chu quan:?"
)
_BULLETS = "•·-+*>» "
_LONGEST = 160  # letters of a line that a site prints beside a document
_ENOUGH = 2  # lines of chrome that prove a web page
_SHARE = 12  # of so many lines from the end of the document on, one at least is such a line,
_NEAR, _SHARE_NEAR = 30, 5  # and more of the first of them
_HEAD_CELL = 8  # lines that a head's left cell may hold
_NUMBER = re.compile(r"\bso\s*:?\s*(\d[\w.-]*\s*/\s*[\w./-]+)")
_TITLE = re.compile(
    r"(?:nghi dinh|quyet dinh|thong tu|thong tu lien tich|cong van|nghi quyet|luat|chi thi|phap lenh"
    r"|thong bao|ke hoach|huong dan|bao cao|to trinh|cong dien|van ban|quy che|quy dinh|lenh|bo luat)\b"
)


def may_hold_chrome(text: str) -> bool:
    """Whether a text names what only web pages print; a quick look that spares long files the slow one."""
    return _SITES.search(text) is not None


def is_page(lines: Sequence[str]) -> bool:
    """Whether `lines` hold what only a site prints around its documents."""
    weights = [_weight(fold(squeeze(line))) for line in lines]
    return sum(weight > 0 for weight in weights) >= _ENOUGH and 2 in weights


def find_document(lines: Sequence[str]) -> tuple[int, int]:
    """The half-open range of `lines` that is the document; all of them where nothing shows chrome.

    Begins at the issuer's line beside or above the quốc hiệu; ends before the first line of chrome that
    follows the document's head, annexes included. A document without quốc hiệu is left whole.
    """
    folded = [fold(squeeze(line)) for line in lines]
    head = _head(folded)
    if head is None:
        return 0, len(lines)
    first = _first(lines, folded, head)
    if sum(_weight(line) > 0 for line in folded[:first]) < _ENOUGH:
        first = 0
    return first, _last(folded, head)


def left_out(lines: int) -> Doubt:
    """The note that so many lines of a web page were not taken for the document."""
    return Doubt("text", f"{lines} dòng của trang web được bỏ ra, không thuộc văn bản")


def _weight(folded: str) -> int:
    """How much a line tells of a web page: 2 = no document prints it, 1 = a table might, 0 = nothing."""
    words = folded.lstrip(_BULLETS)
    if len(words) > _LONGEST:
        return 0
    return 2 if _STRONG.fullmatch(words) else 1 if _WEAK.fullmatch(words) else 0


def _head(folded: Sequence[str]) -> int | None:
    """The index of the line at which quốc hiệu or tiêu ngữ begins; for the Party its own name."""
    whole = "\n".join(folded)
    match = _HEAD.search(whole) or _PARTY_HEAD.search(whole)
    return None if match is None else whole.count("\n", 0, match.start())


def _first(lines: Sequence[str], folded: Sequence[str], head: int) -> int:
    """The first line of the head: the issuer stands in the cell to the left, or in the lines above."""
    at = head
    while at and folded[at - 1] == BAR:
        at -= 1
    cell = at
    while cell and folded[cell - 1] != BAR and at - cell < _HEAD_CELL:
        cell -= 1
    if at < head and cell < at and _holds_agency(lines[cell:at], folded[cell:at]):
        return cell - 1 if cell and folded[cell - 1] == BAR else cell
    return _above(lines, folded, head)


def _above(lines: Sequence[str], folded: Sequence[str], head: int) -> int:
    """The first of the capital lines straight above `head` from which on they name an agency."""
    begin = head
    while begin and head - begin < _HEAD_CELL and _is_capital(lines[begin - 1], folded[begin - 1]):
        begin -= 1
    for at in range(begin, head):
        words = " ".join(line for line in folded[at:head] if not _RULE.fullmatch(line))
        if _AGENCY.match(words):
            return at
    return head


def _holds_agency(lines: Sequence[str], folded: Sequence[str]) -> bool:
    """Whether a cell is an issuer's: capitals that name an agency, and nothing that a site prints."""
    capitals = " ".join(words for line, words in zip(lines, folded, strict=True) if line.isupper())
    return _AGENCY.match(capitals) is not None and not any(map(_weight, folded))


def _is_capital(line: str, folded: str) -> bool:
    """Whether a line may stand in the issuer's block: capitals, or the rule under them."""
    if _RULE.fullmatch(folded):
        return folded != BAR
    return line.isupper() and len(folded) < 90 and not _weight(folded)


def _last(folded: Sequence[str], head: int) -> int:
    """One past the document's last line: chrome begins at a line that only sites print, and goes on."""
    shown = [at for at in range(head, len(folded)) if folded[at] not in ("", BAR)]
    weights = [_weight(folded[at]) for at in shown]
    total = list(accumulate((weight > 0 for weight in weights), initial=0))
    for number, weight in enumerate(weights):
        rest, near = len(weights) - number, min(len(weights) - number, _NEAR)
        if weight < 2 or total[-1] - total[number] < max(_ENOUGH, rest // _SHARE):
            continue
        if total[number + near] - total[number] >= max(_ENOUGH, near // _SHARE_NEAR):
            return _without_weak(folded, head, shown[number])
    return len(folded)


def _without_weak(folded: Sequence[str], head: int, last: int) -> int:
    """`last`, or before the weak lines and the site's own titles of the document that lead up to it.

    A site repeats a document's kind and number after its end.
    """
    found = _NUMBER.search(" ".join(folded[head : head + 20]))
    number = found[1].replace(" ", "") if found else None
    begin = last
    while begin > head + 1:
        line = folded[begin - 1]
        if not (_weight(line) or _is_title(line, number) or (line == BAR and begin < last)):
            break
        begin -= 1
    while begin < last and folded[begin] == BAR:
        begin += 1
    return begin


def _is_title(line: str, number: str | None) -> bool:
    """Whether a line is what a site prints as the title of the document of that number."""
    if number is None or _TITLE.match(line) is None or line.endswith((".", ";")):
        return False
    return number in line.replace(" ", "")
