"""Where the free name of a body ends in running prose: `Cục Thông tin đối ngoại | chủ trì, phối hợp ...`.

The law has the first letter of each part of a name as a capital (Nghị định 30/2020/NĐ-CP, Phụ lục II), the
other words are small as in any sentence. So a name goes on over small words until one that no name
holds: a verb of orders, a word of grammar, a place, another body.
"""

from __future__ import annotations

import re

from vanban.language.body_words import BLANK, UPPER, words

_WORD = re.compile(r"[^\W_]+(?:[.’'/&][^\W_]+)*")
_LONGEST = 160  # code points; no body of the corpora has a longer name
_SMALL_RUN = 7
"""So many small words one after the other are a sentence, not a name."""

_GRAMMAR = re.compile(
    words(
        "là|có|đã|đang|sẽ|được|bị|phải|cần|nên|để|khi|theo|tại|trong|ngoài|trên|dưới|với|cho|từ|đến|nếu|thì|mà|do|bởi|vì"
        "|nhưng|này|đó|nêu|như|cùng|không|chưa|đều|cũng|vẫn|còn|chỉ|tự|hoặc|gồm|bao gồm|trước|sau|ngày|năm|tháng|số|các"
        "|những|mọi|mỗi|thuộc|trực thuộc|của|ở|qua|thông qua|bằng|giữa|rằng|nhằm|căn cứ|kèm|nói|ấy|đây|vào|lên|ra|rất|hằng|hàng"
        "|ông|bà|đồng chí|đ/c|thầy|cô|việc|liên quan|hiện|vừa|luôn|lại|hãy|đừng|ngay|sớm|gửi|trình|giao|cử|lập|mở|nộp|xin|họp|ký|"
        "nay|thay|báo|tổng|nghe|chịu|làm|chủ|phối|triển|tiếp|khẩn|nghiêm|kịp|thường xuyên|định kỳ|đồng|tham|rà|nhận|đưa|ban hành"
    )
)
_VERBS = re.compile(
    words(
        "chủ trì|phối hợp|thực hiện|xây dựng|hướng dẫn|theo dõi|đôn đốc|báo cáo|tham mưu|đề xuất|rà soát|tổng hợp|nghiên cứu"
        "|triển khai|tiếp tục|tăng cường|khẩn trương|chỉ đạo|cung cấp|đề nghị|yêu cầu|xem xét|quyết định|thống nhất|phê duyệt"
        "|chịu trách nhiệm|căn cứ|kiểm tra|giám sát|đánh giá|thông báo|công bố|công khai|tuyên truyền|phổ biến|quán triệt|bố trí"
        "|cân đối|thẩm định|thẩm tra|tiếp nhận|xử lý|giải quyết|bảo đảm|đảm bảo|chuẩn bị|hoàn thành|hoàn thiện|cập nhật|ban hành"
        "|đăng tải|đăng ký|quy định|điều hành|điều tra|xác minh|lựa chọn|trả lời|ủy quyền|uỷ quyền|kiến nghị|chấp thuận|cho phép"
        "|tổ chức|quản lý|sử dụng|thành lập|bổ nhiệm|kiện toàn|phân công|vận động|hỗ trợ|tạo điều kiện|khuyến khích|lồng ghép|chủ động"
        "|tích cực|nghiêm túc|kịp thời|đẩy mạnh|nâng cao|duy trì|thúc đẩy|phát động|phát huy|phát hành|phát hiện|tiến hành|góp ý"
        "|đóng góp|chấp hành|thi hành|làm việc|làm đầu mối|đầu mối|trao đổi|liên hệ|tham gia|tham dự|dự họp|cử cán bộ|khảo sát"
        "|thống kê|kê khai|lưu trữ|giới thiệu|bàn giao|chuyển giao|phát biểu|chúc mừng|trân trọng|kính đề nghị|ghi nhận|nhấn mạnh"
        "|khẳng định|cho biết|nhận định|tuyển sinh|tuyển dụng|áp dụng|đào tạo|xét tuyển|công nhận|cấp phép|tặng|khen thưởng|thống kê"
        "|khai mạc|bế mạc|tổng kết|sơ kết|ký kết|phê chuẩn|lấy ý kiến|đăng|kết luận|thu hồi|tước|đình chỉ|tạm dừng|điều chỉnh"
        "|xác định|xác nhận|phân bổ|phân cấp|giảng dạy|dự thảo|soạn thảo|ra quyết định|ra thông báo|đặt|phụ trách|trực tiếp|kể từ"
    )
)
"""Verbs that follow a body in orders and reports."""
_IN_NAMES = re.compile(
    words(
        "đầu tư xây dựng|quản lý dự án|quản lý thị trường|quản lý chất lượng|quản lý đầu tư|quản lý nhà nước|quản lý đô thị"
        "|quản lý khu|quản lý rừng|đào tạo nghề|thi hành án|hỗ trợ phát triển|hỗ trợ nông dân|tổ chức cán bộ|tổ chức hành chính"
        "|giám sát ngân hàng|hướng dẫn viên|kiểm tra văn bản|phòng, chống|phòng chống|chăm sóc|khám chữa bệnh|bảo vệ|xây dựng nông thôn"
        "|phòng cháy|chữa cháy|điều tra hình sự|báo chí|của Quốc hội|của Chính phủ|cho người|cho trẻ|tổng hợp kinh tế"
        "|đồng bằng|đồng bào|đồng nhân dân|chủ nghĩa|làm vườn|tham nhũng|đồng hương|đồng cam|thay đổi|làm công|lại"
        "|tổng hợp và|thực hiện quy chế|thực hiện chính sách|xây dựng đời sống|xây dựng đảng|xây dựng chính quyền"
    )
)
_PLACE_WORD = re.compile(words("tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|cấp"))
_GOES_ON = re.compile(rf"[^\S\n]*(?:[-–&]|{BLANK}(?i:và)(?!\w))[^\S\n]*")
_COMMA = re.compile(r"[^\S\n]*,[^\S\n]*")
_BLANKS = re.compile(rf"{BLANK}")
_CAPITAL = re.compile(rf"[{UPPER}\d]")
_OTHER = re.compile(
    rf"(?:{words('Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng nhân dân|Hội|Hiệp hội|Liên đoàn|Sở|Bộ|Cục|Chi cục|Tổng cục|Công an|Công ty')}"
    rf"|{words('Trung tâm|Trường|Bệnh viện|Viện|Ban|Phòng|Văn phòng|Thủ trưởng|Chủ tịch|Giám đốc|Bí thư|Trưởng|Phó|Chánh|Mặt trận')}"
    rf"|{words('Đài|Báo|Tập đoàn|Ngân hàng|Kho bạc|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Đoàn|Tòa án|Toà án|Viện kiểm sát|Thanh tra')}"
    rf"|{words('Cổng|Trang|Chính phủ|Thủ tướng|Quốc hội|Hạt|Đội|Tổ|Học viện|Đảng bộ|Hiệu trưởng|Lãnh đạo|Đại diện|Bảo hiểm xã hội')})"
)
"""What begins another body or office."""
_FIXED_TWO = re.compile(r"(?i:phòng,? chống|chống|đầu tư, xây dựng)\b")


def free_end(text: str, start: int) -> int | None:
    """Where the name ends whose first word after the head begins at `start`; None where no name begins there.

    >>> text = "Cục Thông tin đối ngoại chủ trì"
    >>> text[: free_end(text, 4)]
    'Cục Thông tin đối ngoại'
    """
    word = _WORD.match(text, start)
    if word is None or not _CAPITAL.match(text, start) or _OTHER.match(text, start):
        return None
    shout = _shouts(text, start, word.end())
    end, small = word.end(), 0
    while end - start < _LONGEST:
        after = _next(text, end, shout=shout)
        if after is None:
            return end
        word = _WORD.match(text, after)
        if word is None:
            return end
        small = 0 if _CAPITAL.match(text, after) else small + 1
        if small > _SMALL_RUN:
            return end
        end = word.end()
    return end


def _shouts(text: str, start: int, end: int) -> bool:
    """Whether the name is printed in capitals throughout, so that they say nothing."""
    return end - start > 1 and text[start:end].isupper() and text[start - 2 : start].strip().isupper()


def _next(text: str, end: int, *, shout: bool) -> int | None:
    """Where the next word of the name begins; None where the name is at its end."""
    blank = _BLANKS.match(text, end)
    if blank and _stays(text, blank.end(), shout=shout):
        return blank.end()
    joined = _GOES_ON.match(text, end)
    if joined and joined.end() > end and _joins(text, joined, shout=shout):
        return joined.end()
    comma = _COMMA.match(text, end)
    if comma and _lists_on(text, comma.end(), shout=shout):
        return comma.end()
    return None


def _stays(text: str, at: int, *, shout: bool) -> bool:
    """Whether the word at `at`, after a blank, is still of the name."""
    if _CAPITAL.match(text, at) and not shout:
        return not _OTHER.match(text, at) and not _PLACE_WORD.match(text, at)
    if _IN_NAMES.match(text, at):
        return True
    stops = _GRAMMAR.match(text, at) or _VERBS.match(text, at) or _PLACE_WORD.match(text, at)
    return bool(_WORD.match(text, at)) and not stops and not re.match(r"(?i:và)\b", text[at : at + 3])


def _joins(text: str, joined: re.Match[str], *, shout: bool) -> bool:
    """Whether the name goes on after `và` or a hyphen."""
    at = joined.end()
    if _OTHER.match(text, at) or not _WORD.match(text, at):
        return False
    capital = bool(_CAPITAL.match(text, at)) or shout
    if "-" in joined[0] or "–" in joined[0] or "&" in joined[0]:
        return capital
    return capital or not (_GRAMMAR.match(text, at) or _VERBS.match(text, at) or _GENERAL.match(text, at))


_GENERAL = re.compile(
    words(
        "các|cơ quan|đơn vị|tổ chức|cá nhân|địa phương|ngành|sở|ban|doanh nghiệp|huyện|nhân dân|những|một số|lãnh đạo"
    )
)
_LISTED = re.compile(
    rf"(?:[^,;.:()\n]{{1,40}},[^\S\n]*){{0,2}}[^,;.:()\n]{{1,40}}?{BLANK}(?i:và)(?!\w){BLANK}(?P<last>\S)"
)


def _lists_on(text: str, at: int, *, shout: bool) -> bool:
    """Whether the words after a comma are of the name: `Đầu tư, Xây dựng và Kinh doanh dịch vụ`."""
    if _FIXED_TWO.match(text, at):
        return True
    if shout or not _CAPITAL.match(text, at) or text[at].isdigit() or _OTHER.match(text, at):
        return False
    listed = _LISTED.match(text, at)
    return bool(
        listed and _CAPITAL.match(listed["last"]) and not _OTHER.match(text, listed.start("last"))
    ) and not any(
        _OTHER.match(part.strip()) or not _CAPITAL.match(part.strip() or "a")
        for part in text[at : listed.start("last")].split(",")[:-1]
    )
