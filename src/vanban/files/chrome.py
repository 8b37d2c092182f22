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
    r"|chi cuc|ban|truong|dai hoc|hoc vien|ngan hang|kiem toan|thanh tra|van phong|tinh|thanh pho|tp|huyen"
    r"|quan|xa|phuong|thi xa|thi tran|dac khu|dang|cong an|quan khu|bao hiem|hoi|lien doan|trung tam|benh vien|phong|kho bac"
    r"|tap doan|doan|mat tran|nuoc|dai|bao|lien|nhan dan|va|moi truong|cap)\b"
)
_RULE = re.compile(r"[\W_]+")

# Words that stand on the pages of legal sites and never make a whole line of a document.
_CHROME_LINE = re.compile(
    r"trang chu|dang nhap.*|dang ky|tai ve.*|tai van ban.*|luoc do|thuoc tinh|van ban goc.*|ban pdf|"
    r"van ban lien quan|van ban nay chua cap nhat.*|van ban cung .*|van ban song ngu|noi dung mix|"
    r"lien quan hieu luc|lien quan noi dung|tieng anh|english|luu tru|ghi chu|y kien|facebook|zalo|"
    r"email|e-mail|in|chia se.*|twitter|linkedin|gui email.*|ban in|in trang.*|luu trang.*|ve dau trang|"
    r"len dau trang|so hieu:?|loai van ban:?|noi ban hanh:?|co quan ban hanh:?|nguoi ky:?|ngay ban hanh:?|"
    r"ngay hieu luc:?|ngay cong bao:?|so cong bao:?|tinh trang:?.*|tinh trang hieu luc:?.*|ngay cap nhat:?|"
    r"ban hanh:|cap nhat:|hieu luc:.*|dang tai van ban.*|dang cap nhat|da biet|muc luc|"
    r"cac noi dung duoc sua doi, huong dan|noi dung sua doi, huong dan|van ban bi thay the|van ban thay the|"
    r"chu thich|click (?:trai|phai|vao).*|double click.*|tat so sanh.*|file duoc dinh kem.*|"
    r"file attached to document|bai viet lien quan|tin lien quan|cac tin khac|xem them.*|hoi dap phap luat|"
    r"hoi dap|thu vien phap luat.*|luatvietnam.*|.*\bthuvienphapluat\.vn.*|.*\bvbpl\.vn.*|"
    r"ban dich nay thuoc quyen so huu.*|copyright.*|.*[©®]\s*\d{4}.*|.*all rights reserved.*|hotline:?.*|"
    r"thiet ke boi.*|giay phep (?:so|thiet lap).*trang.*|luot xem:?.*|luot truy cap:?.*|so luot .*|"
    r"gioi thieu|lien he|so do trang|sitemap|rss|tim kiem.*|xem nhanh|theo doi|bao loi.*|gop y.*|"
    r"dang boi.*|.*quay lai trang.*|danh gia|binh luan.*|chon co chu.*|co chu.*|cac van ban khac.*"
)
_SIGNS_ENOUGH = 2
_HEAD_CELL = 8  # lines that a head's left cell may hold


def may_hold_chrome(text: str) -> bool:
    """Whether a text names what only web pages print; a quick look that spares long files the slow one."""
    return _SITES.search(text) is not None


def find_document(lines: Sequence[str]) -> tuple[int, int]:
    """The half-open range of `lines` that is the document; all of them where nothing shows chrome.

    Begins at the issuer's line beside or above the quốc hiệu; ends before the first line of chrome that
    follows the document's head, annexes included.
    """
    folded = [fold(squeeze(line)) for line in lines]
    head = _head(folded)
    if head is None:
        return 0, len(lines)
    first = _first(lines, folded, head)
    if not _is_chrome(folded[:first]):
        first = 0
    return first, _last(folded, head)


def left_out(lines: int) -> Doubt:
    """The note that so many lines of a web page were not taken for the document."""
    return Doubt("text", f"{lines} dòng của trang web được bỏ ra, không thuộc văn bản")


def _is_chrome(folded: Sequence[str]) -> bool:
    return sum(_CHROME_LINE.fullmatch(line) is not None for line in folded) >= _SIGNS_ENOUGH


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
    if at < head:
        cell = at
        while cell and folded[cell - 1] != BAR and at - cell < _HEAD_CELL:
            cell -= 1
        if cell and folded[cell - 1] == BAR and at > cell:
            return cell - 1
    while at and _names_agency(lines[at - 1], folded[at - 1]):
        at -= 1
    return at


def _names_agency(line: str, folded: str) -> bool:
    """Whether a line may stand in the issuer's block: an agency in capitals, or the rule under it."""
    if _RULE.fullmatch(folded):
        return folded != BAR
    return line.isupper() and len(folded) < 90 and _AGENCY.match(folded) is not None


def _last(folded: Sequence[str], head: int) -> int:
    """One past the document's last line: chrome begins where its lines stand together."""
    for at in range(head, len(folded)):
        if _CHROME_LINE.fullmatch(folded[at]) and _is_chrome(folded[at : at + 12]):
            return _before_title(folded, head, at)
    return len(folded)


_NUMBER = re.compile(r"so\s*:\s*(\d[\w./-]*)")


def _before_title(folded: Sequence[str], head: int, last: int) -> int:
    """`last`, or before the site's own titles of the document: its kind and number again, after its end."""
    number = _NUMBER.search(" ".join(folded[head : head + 20]))
    while number and last > head:
        line = folded[last - 1]
        if line in ("", BAR) or not (number[1] in line and _TITLE.match(line)):
            break
        last -= 1
    return last


_TITLE = re.compile(
    r"(?:nghi dinh|quyet dinh|thong tu|thong tu lien tich|cong van|nghi quyet|luat|chi thi|phap lenh"
    r"|thong bao|ke hoach|huong dan|bao cao|to trinh|cong dien|van ban|quy che|quy dinh|lenh|bo luat)\b"
)
