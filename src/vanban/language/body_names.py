"""Where the free name of a body ends in running prose: `Cục Thông tin đối ngoại | chủ trì, phối hợp ...`.

The law has the first letter of each part of a name as a capital (Nghị định 30/2020/NĐ-CP, Phụ lục II), the
other words are small as in any sentence. So a name goes on over small words until one that no name
holds: a verb of orders, a word of grammar, a place, another body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from vanban.language.places import provinces

_LONGEST = 170
"""Code points; the longest name met in 45 documents has 93."""
_SMALL_RUN = 14
"""So many small words one after the other are a sentence, not a name."""
_MARKS = frozenset(",&-–")


def _set(phrases: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in phrases.replace("\n", "|").split("|") if phrase.strip())


_GRAMMAR = _set("""
là|có|đã|đang|sẽ|được|bị|phải|cần|nên|để|khi|theo|tại|trong|ngoài|trên|dưới|với|cho|từ|đến|nếu|thì|mà|do|bởi
vì|nhưng|này|đó|như|cùng|không|chưa|đều|cũng|vẫn|còn|chỉ|tự|hoặc|gồm|trước|sau|ngày|tháng|các|những|mọi|mỗi
thuộc|của|ở|qua|bằng|giữa|rằng|nhằm|kèm|ấy|đây|vào|lên|ra|rất|hằng|ông|bà|việc|vừa|luôn|lại|hãy|đừng|ngay
sớm|về|gửi|giao|cử|lập|mở|nộp|xin|họp|nay|thay|nghe|chịu|làm|nhận|đưa|trao|thầy|cô|nhất|sang|nữa|cả|hết|trừ
kể|đăng|đặt|tặng
""")
_PHRASES = _set("""
chủ trì|phối hợp|thực hiện|hướng dẫn|theo dõi|đôn đốc|báo cáo|tham mưu|đề xuất|rà soát|tổng hợp|nghiên cứu
triển khai|tiếp tục|tăng cường|khẩn trương|chỉ đạo|cung cấp|đề nghị|yêu cầu|xem xét|quyết định|thống nhất
phê duyệt|căn cứ|đánh giá|thông báo|công bố|công khai|tuyên truyền|phổ biến|quán triệt|bố trí|cân đối
thẩm tra|tiếp nhận|xử lý|giải quyết|bảo đảm|đảm bảo|chuẩn bị|hoàn thành|hoàn thiện|cập nhật|ban hành
quy định|điều hành|xác minh|lựa chọn|trả lời|ủy quyền|uỷ quyền|kiến nghị|chấp thuận|cho phép|sử dụng
thành lập|bổ nhiệm|kiện toàn|phân công|vận động|tạo điều|khuyến khích|lồng ghép|chủ động|tích cực|nghiêm túc
kịp thời|đẩy mạnh|nâng cao|duy trì|phát động|phát huy|phát hành|phát hiện|phát biểu|tiến hành|góp ý|đóng góp
chấp hành|đầu mối|trao đổi|liên hệ|tham gia|tham dự|dự họp|khảo sát|kê khai|giới thiệu|bàn giao|chuyển giao
chúc mừng|trân trọng|kính đề|ghi nhận|nhấn mạnh|khẳng định|nhận định|tuyển dụng|áp dụng|xét tuyển|cấp phép
khai mạc|bế mạc|tổng kết|sơ kết|ký kết|phê chuẩn|lấy ý|kết luận|thu hồi|đình chỉ|tạm dừng|điều chỉnh
xác định|xác nhận|phân bổ|phân cấp|soạn thảo|dự thảo|ra quyết|ra thông|trực tiếp|kể từ|liên quan|đối với
sửa đổi|bổ sung|điều động|chậm nhất|nhiệm kỳ|lần thứ|hằng năm|hàng năm|hàng tháng|hàng quý|thường xuyên
định kỳ|đồng chí|đồng thời|đồng ý|trực thuộc|thông qua|bao gồm|sau đây|dự kiến|hiện nay|gọi tắt|gọi chung
nói trên|nêu trên|trình bày|trình ủy|trình hội|trình cấp|trình chính|trình thủ|ký ban|tiếp thu|giải trình
chủ quản|báo về|phản ánh|nêu rõ|cho biết|cam kết|đồng tình|nhất trí|ký hợp|được giao|chi trả|tổ chức|quản lý
xây dựng|kiểm tra|giám sát|hỗ trợ|đào tạo|thi hành|tuyển sinh|thẩm định|công nhận|khen thưởng|thu hồ|thu học
thu lệ|thu các|thu nhận|thu phí|đăng ký|đăng tải|thống kê|đầu tư|lưu trữ|giảng dạy|mời các|mời đại|thuê đơn
mua sắm|giữ nguyên|tính toán
""")
"""Verbs of orders and reports, and phrases that end a name."""
_ALSO_LAST = _set("xây dựng|đào tạo|khen thưởng|đầu tư|lưu trữ|thường xuyên|tổng hợp|quản lý")
"""Verbs that are also the last word of a name (`Hiệp hội Nhà thầu xây dựng`), where no object follows."""
_INSIDE = _set("""
đầu tư xây dựng|quản lý dự|quản lý thị|quản lý chất|quản lý đầu|quản lý nhà|quản lý đô|quản lý khu
quản lý rừng|quản lý đất|quản lý khai|quản lý cụm|quản lý đường|quản lý và|đào tạo nghề|đào tạo lái
đào tạo bồi|đào tạo và|hỗ trợ phát|hỗ trợ nông|hỗ trợ doanh|hỗ trợ pháp|hỗ trợ người|tổ chức cán
tổ chức hành|tổ chức sự|kiểm tra văn|giám sát ngân|thi hành án|xây dựng nông|xây dựng đời|xây dựng công
xây dựng và|xây dựng đảng|công nhận sáng|đầu tư và|thực hiện quy|thực hiện chương|thực hiện dân|đầu tư phát
đầu tư xây|đầu tư nước|cho người|cho trẻ|tuyển sinh đại|tư xây dựng|phạm sử dụng|hợp phổ biến|phổ biến giáo
xét công nhận|xét tặng danh|xét tuyển đại|quản lý trại|thẩm định giá|thẩm định dự|nghiên cứu khoa
nghiên cứu và|nghiên cứu chiến|tổng hợp và|dục thường xuyên|thường xuyên và
""")
"""Such words inside a name."""
_PLACE_WORDS = {
    "tỉnh": {"ủy", "uỷ", "đoàn", "hội", "táo", "lộ"},
    "thành": {"ủy", "uỷ", "đoàn", "viên", "tích", "niên"},
    "tp": set(),
    "huyện": {"ủy", "uỷ", "đoàn", "đội"},
    "quận": {"ủy", "uỷ", "đoàn"},
    "thị": {"ủy", "uỷ", "trường", "đoàn", "giác"},
    "xã": {"hội", "ủy", "uỷ", "đoàn", "viên", "đội"},
    "phường": {"ủy", "uỷ", "hội", "đoàn"},
    "đặc": {"biệt", "sản", "nhiệm", "thù", "trách", "điểm", "chủng"},
    "cấp": {"nước", "thoát", "cứu", "phép", "dưỡng", "phối", "phát", "điện"},
    "ngoài": {"nước"},
}
"""Words that begin a place or a level, and what makes them another word: `xã hội`, `Tỉnh ủy`."""
_ONE_WORD = {
    "ubnd": set(), "hđnd": set(), "mttq": set(), "ubmttq": set(),
    "hội": {"nghị", "thảo", "an", "họp", "viên", "chợ", "chủ", "nhập", "chứng", "đàm", "trường", "tụ"},
    "sở": {"hữu", "thích", "trường"},
    "bộ": {"luật", "máy", "môn", "hành", "sách", "tiêu", "tộc", "cản", "trưởng"},
    "cục": {"bộ", "diện"},
    "trường": {"hợp", "sa", "sơn", "chinh", "kỳ", "thọ"},
    "viện": {"trợ", "dẫn", "phí"},
    "ban": {"hành", "mai", "bố", "đầu", "ngày", "ngành"},
    "phòng": {"chống", "ngừa", "cháy", "thủ", "bệnh", "vệ", "học"},
    "phó": set(), "chánh": set(),
    "trưởng": {"thành"},
    "đài": {"loan", "bắc"},
    "báo": {"cáo", "chí", "hiệu", "động", "giá", "hỷ", "danh"},
    "đoàn": {"kết", "viên", "thể", "văn", "thị", "hữu", "ngũ", "minh"},
    "cổng": set(),
    "trang": {"bị", "phục", "trí", "trại", "thiết"},
    "hạt": {"nhân", "giống"},
    "đội": {"ngũ", "hình"},
    "tổ": {"chức", "quốc", "hợp", "tiên", "dân"},
    "vụ": {"việc", "án", "mùa", "lợi"},
    "khoa": {"học"},
    "quỹ": {"đất", "lương", "đạo"},
}  # fmt: skip
"""Words that begin a body or an office by themselves, and what makes them another word: `Sở hữu`."""
_TWO_WORDS = {
    "ủy": {"ban"}, "uỷ": {"ban"},
    "hiệp": {"hội"},
    "liên": {"đoàn", "minh", "hiệp"},
    "chi": {"cục", "bộ", "nhánh", "đoàn"},
    "tổng": {"cục", "công", "giám", "liên", "thanh", "kiểm", "biên"},
    "công": {"an", "ty", "đoàn"},
    "trung": {"tâm"},
    "bệnh": {"viện"},
    "văn": {"phòng"},
    "thủ": {"trưởng", "tướng"},
    "chủ": {"tịch", "nhiệm"},
    "giám": {"đốc"},
    "bí": {"thư"},
    "mặt": {"trận"},
    "tập": {"đoàn"},
    "ngân": {"hàng"},
    "kho": {"bạc"},
    "đảng": {"ủy", "uỷ", "bộ", "đoàn"},
    "huyện": {"ủy", "uỷ", "đoàn"},
    "tỉnh": {"ủy", "uỷ", "đoàn"},
    "thành": {"ủy", "uỷ", "đoàn"},
    "tòa": {"án"}, "toà": {"án"},
    "thanh": {"tra"},
    "chính": {"phủ"},
    "quốc": {"hội"},
    "học": {"viện"},
    "hiệu": {"trưởng"},
    "lãnh": {"đạo"},
    "đại": {"diện", "biểu"},
    "kiểm": {"toán"},
    "bảo": {"hiểm"},
    "người": {"đứng"},
    "thường": {"trực"},
    "tạp": {"chí"},
}  # fmt: skip
"""Words that begin a body or an office together with the next."""


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    printed: str
    small: str


MAY_BEGIN = {
    "ban quản lý": _set("dự|các|khu|rừng|vườn|di|chợ|bến|cảng|đầu|cụm|quỹ|công|chương|trung"),
    "bql": _set("dự|các|khu|rừng|vườn|di|chợ|bến|cảng|đầu|cụm|quỹ|công|chương|trung"),
    "hội đồng": _set("thi|tư|nghĩa|khoa|kỷ|sáng|bồi|quản"),
    "ban": _set("đại|điều"),
}
"""The small words with which a name may begin after these heads: `Ban Quản lý` `dự án ...`."""
_FIRST_TWO = re.compile(r"([^\W_]+)(?:[.’'/&][^\W_]+)*(?:[^\S\n]+([^\W_]+))?")


def begins_body(first: str, second: str | None) -> bool:
    """Whether two words begin the name of a body or an office: `Sở` `Tài` do, `Sở` `hữu` never."""
    first, second = first.casefold(), (second or "").casefold()
    others = _ONE_WORD.get(first)
    return second not in others if others is not None else second in _TWO_WORDS.get(first, ())


def free_end(
    text: str, start: int, *, begins: frozenset[str] = frozenset(), listed: bool = False
) -> int | None:
    """Where the name ends whose first word after the head begins at `start`; None where no name begins there.

    A name begins with a capital, or with one of the small words `begins` that its head allows. In a list
    (`listed`) it ends at a comma and at `và`.

    >>> text = "Cục Thông tin đối ngoại chủ trì"
    >>> text[: free_end(text, 4)]
    'Cục Thông tin đối ngoại'
    """
    first = _FIRST_TWO.match(text, start)
    if (
        first is None
        or not (first[1][0].isupper() or first[1][0].isdigit() or first[1] in begins)
        or begins_body(*first.group(1, 2))
    ):
        return None
    tokens = _tokens(text, start)
    shout = tokens[0].printed.isupper() and text[max(start - 3, 0) : start].strip().isupper()
    at = small = 1
    while at < len(tokens):
        steps = 0 if listed and tokens[at].small in (",", "và") else _steps(tokens, at, shout=shout)
        if not steps:
            break
        at += steps
        small = 1 if _is_capital(tokens[at - 1]) else small + 1
        if small > _SMALL_RUN:
            break
    return tokens[at - 1].end


_TOKEN = re.compile(r"[^\W_]+(?:[.’'/&][^\W_]+)*|\S")
_BREAK = re.compile(r"[^\w\s,&–’'/-]|\.(?!\w)|\n")


def _tokens(text: str, start: int) -> list[_Token]:
    """The words and joining marks up to what ends every name: a full stop, a bracket, the line's end."""
    end = min(start + _LONGEST, len(text))
    stop = _BREAK.search(text, start, end)
    end = stop.start() if stop else end
    return [
        _Token(found.start(), found.end(), found[0], found[0].casefold())
        for found in _TOKEN.finditer(text, start, end)
    ]


def _is_capital(token: _Token) -> bool:
    return token.printed[0].isupper() or token.printed[0].isdigit()


def _is_short(token: _Token) -> bool:
    """Whether the word is an abbreviation, after which no small word belongs to it: `Trung tâm YTDP`."""
    return len(token.printed) > 1 and token.printed.isupper()


def _at(tokens: list[_Token], at: int) -> str:
    return tokens[at].small if at < len(tokens) else ""


def _is_other(tokens: list[_Token], at: int) -> bool:
    """Whether another body or office begins here; `Ủy ban` inside a name begins with a capital."""
    token = tokens[at]
    return token.printed[0].isupper() and begins_body(token.small, _at(tokens, at + 1))


def _is_place(tokens: list[_Token], at: int) -> bool:
    others = _PLACE_WORDS.get(tokens[at].small)
    return others is not None and _at(tokens, at + 1) not in others


def _steps(tokens: list[_Token], at: int, *, shout: bool) -> int:
    """How many tokens from here on are the name's: none where it has ended."""
    token = tokens[at]
    if token.printed == ",":
        return 1 if _lists_on(tokens, at + 1, shout=shout) else 0
    if token.printed in _MARKS or token.small == "và":
        return 2 if _joins(tokens, at, shout=shout) else 0
    if not token.printed[0].isalnum() or _is_place(tokens, at):
        return 0
    if _is_capital(token) and not shout:
        return 0 if _is_other(tokens, at) else 1
    return 1 if _stays(tokens, at) else 0


def _stays(tokens: list[_Token], at: int) -> bool:
    """Whether a small word is still of the name."""
    one, two, three = (_at(tokens, at + further) for further in range(3))
    if _after_country(tokens, at):
        return False
    if f"{one} {two} {three}" in _INSIDE or f"{_at(tokens, at - 1)} {one} {two}" in _INSIDE:
        return True
    if f"{one} {two}" in _PHRASES:
        return f"{one} {two}" in _ALSO_LAST and _ends(tokens, at + 2) and not _is_short(tokens[at - 1])
    if at >= 2 and f"{_at(tokens, at - 1)} {one}" in _PHRASES:
        return True  # the second half of a phrase that was let in
    return _is_no_grammar(tokens, at)


def _is_no_grammar(tokens: list[_Token], at: int) -> bool:
    """Whether the word is none that ends a name: `của`, `các`, a number's `số`."""
    one, two = _at(tokens, at), _at(tokens, at + 1)
    if one in ("số", "năm") and two[:1].isdigit():
        return one == "số" and two.isdigit() and len(two) < 3  # `Trường Tiểu học số 1`
    if one == "các":
        return two in _MANAGED_MANY
    compound = two in _COMPOUNDS.get(one, ()) or _at(tokens, at - 1) in _COMPOUNDS_BEFORE.get(one, ())
    return one not in _GRAMMAR or compound


_MANAGED_MANY = _set("khu|cụm|công|dự|chương|hội")
"""`Ban Quản lý dự án các công trình`, `Liên hiệp các Hội`."""
_COMPOUNDS = {
    "giao": _set("thông|dịch|lưu|tiếp|thương|hàng|hưởng"),
    "tự": _set("động|do|nhiên|quản|vệ|trị|nguyện|chủ"),
    "làm": _set("vườn|đẹp|mẹ"),
    "cử": _set("tri|nhân|tạ"),
    "lập": _set("pháp|hiến|trình"),
    "nhận": _set("thức|dạng|nuôi"),
    "trên": _set("biển|không"),
    "trong": _set("nước|sạch"),
    "ngoài": _set("nước|công"),
    "thay": _set("thế|đổi"),
    "việc": _set("làm"),
    "sau": _set("đại|thu"),
    "trước": _set("bạ"),
    "đăng": _set("kiểm|ký"),
    "họp": _set("báo"),
}
"""Words of grammar that the next word makes another word: `giao thông`."""
_COMPOUNDS_BEFORE = {
    "lập": _set("công|độc|trung|quốc|thành|xác|dân"),
    "cử": _set("bầu|tranh"),
    "tự": _set("trật|chữ"),
    "làm": _set("việc"),
    "nhất": _set("thống|thứ|hợp"),
    "trừ": _set("loại|diệt|phòng"),
    "việc": _set("giúp|công"),
    "lại": _set("đi"),
    "nhận": _set("công|tiếp|xác"),
    "mở": _set("rộng|đào|tế"),
    "không": _set("hàng|chân|phòng"),
    "kể": _set("kiểm"),
    "chỉ": _set("địa|chứng"),
}
"""The same with the word before: `công lập`."""


def _after_country(tokens: list[_Token], at: int) -> bool:
    """Whether a province's name or the country's stands before: with it a name is at its end."""
    if at < 3 or not _is_capital(tokens[at - 1]):
        return False
    return f"{tokens[at - 2].small} {tokens[at - 1].small}" in _lands()


@cache
def _lands() -> frozenset[str]:
    return frozenset(
        {one.name.casefold() for one in provinces().values()} | {"việt nam", "chí minh", "vũng tàu"}
    )


_AFTER_NAMES = _set("và|có|đã|được|chưa|không|sẽ|phải|cần|là|thuộc|của|tại|theo|do|bị|đang|trong")


def _ends(tokens: list[_Token], at: int) -> bool:
    """Whether nothing follows that could be the object of a verb."""
    if at >= len(tokens) or tokens[at].printed in _MARKS or _is_place(tokens, at):
        return True
    return tokens[at].small in _AFTER_NAMES or _is_other(tokens, at)


def _joins(tokens: list[_Token], at: int, *, shout: bool) -> bool:
    """Whether the name goes on after `và`, a hyphen or `&`."""
    after = at + 1
    if after >= len(tokens) or not tokens[after].printed[0].isalnum() or _is_other(tokens, after):
        return False
    if f"{tokens[after].small} {_at(tokens, after + 1)}" in _DOCUMENTS and _at(tokens, after + 2) in (
        "số",
        "của",
    ):
        return False
    if tokens[after].small == "các":  # `Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp`
        return _at(tokens, after + 1) in ("khu", "cụm")
    if _is_capital(tokens[after]) or shout:
        return True
    if _is_short(tokens[at - 1]) or (tokens[at].small != "và" and _is_capital(tokens[at - 1])):
        return False
    return _stays(tokens, after) and tokens[after].small not in _GENERAL


_DOCUMENTS = _set(
    "quyết định|nghị định|nghị quyết|thông tư|chỉ thị|công văn|kế hoạch|thông báo|báo cáo|tờ trình|công điện"
)
_GENERAL = _set(
    "cơ|đơn|tổ|cá|địa|ngành|sở|ban|doanh|huyện|nhân|một|lãnh|thủ|trưởng|chính|toàn|kết|kịp|triển|bảo"
)


_PAIRS = frozenset(
    [
        ("phòng", "chống"),
        ("cháy", "chữa"),
        ("nạn", "cứu"),
        ("thanh", "truyền"),
        ("biến", "giáo"),
        ("bệnh", "chữa"),
    ]
)
"""Words that a comma does not part: `phòng, chống`, `phòng cháy, chữa cháy`, `cứu nạn, cứu hộ`."""


def _lists_on(tokens: list[_Token], at: int, *, shout: bool) -> bool:
    """Whether the words after a comma are of the name: `Đầu tư, Xây dựng và Kinh doanh dịch vụ`."""
    if (_at(tokens, at - 2), _at(tokens, at)) in _PAIRS:
        return True
    for further in range(at, min(at + 12, len(tokens))):
        token = tokens[further]
        begins = further == at or tokens[further - 1].printed == ","
        if begins and (not token.printed[0].isupper() or shout or _is_other(tokens, further)):
            return False
        if token.small == "và":
            last = further + 1
            return last < len(tokens) and _is_capital(tokens[last]) and not _is_other(tokens, last)
        if token.small in _GRAMMAR or f"{token.small} {_at(tokens, further + 1)}" in _PHRASES - _ALSO_LAST:
            return False
    return False
