"""How much a word looks like written Vietnamese, as a cost: for choosing between readings of the same signs.

Costs are negative natural logarithms of rough probabilities: «và» 3, a rare syllable 13,
no syllable 16 and more.
"""

from __future__ import annotations

import math
import re
from functools import cache

from vanban.language.syllables import is_syllable

COMMON = """
và hội định của tỉnh số ngày điều các thông văn công chủ học đại nhân tuyển sở có báo về luật tổ năm điểm
quyết chính dân kết chức được nội tịch hành vụ trường nghị bản đã ủy việc nghiệp thuận bình tại bộ bảo
trình đổi pháp quả hiệp lý khoản cáo nhiệm sửa giáo ngành hợp thành với nhận bổ tài tháng quyền hiện cơ
thực phương dục đề thể động truyền sư trên tạo xét để hiệu môn quản xã tư phê dụng việt thức này hóa dựng
đào xây cấp sử đối dự nước thời địa đảm phó viên phạm từ lệ ý đầu kỳ biết trúng năng tự chuyên hoạt đoàn
phủ lực kiến quốc như nhà liên một lập dịch người phòng duyệt trưởng không đồng cứ căn lưu sản cộng giám
vào đăng nghệ đốc kiện làm kỹ chỉ gửi thuật trị quảng lịch là đến phát hồ thủ thuộc độc hướng trực hệ cập
nhật vị hạnh tế xuất trách nghĩa hoặc tình sơ đơn chương hòa tục điện triển thảo nơi thiết thống vật phúc
lớp bị thí kiểm quý kính chế viện dẫn khiếu tiếng tiếp kèm nông giải toàn nguyễn thư ngãi giá hình trước
xác ký thẩm ông hoạch kế môi sự ưu chí tiên cá mã đạo tác tập trạng phần khác tính đủ vệ hạn cổ nhất rà
tổng chuẩn khách chúng mắm tích tốt soát bằng chất nhập vực thế biểu gồm toán chánh liệu xử phụ ngữ tuyên
hàng thường kể tiết thì luận án nhiều góp những tờ ương tử phải hà cầu bên lại cứu thị hải tâm mới đó họp
trợ ngoại thứ cổng phố phối dùng cử nguyên hồng sẽ ở đúng trì sách quá lượng viễn ứng giữ mục trọng tiêu
chứng hữu tải bố tĩnh dữ mầm đang yêu trần trương phí thỏa nợ đây hỗ lĩnh hoàn trí giới lê mật tượng ích
cụ loại ngoài trúc tôi bạn tướng nêu mà lục tô đánh khóa tên phẩm nghiên đáp tín thương cùng khẩu độ phục
nhiên tuyến chuyển thúc mọi vừa trở phù hoá bật ngưỡng lễ sáng chịu chú buổi thiệu trữ đặc giấy kiều lần
sánh dưới tương thôn nên ngân vấn phiên bỏ thắng xấu cả đợt hưởng khả phân mắc mức đất thiểu cấu nếu từng
vận thiên chấp phổ tộc diện cảm tàng ơn lãnh thưởng thoại tiến nắm nuôi bà lợi võ giúp bất chưa thú
nguyện thích xếp hiến tuần ngôn lên sát biện biến lương phùng thầu nhóm khối trận đầy biệt bảng đính nghề
tất tối đô hiếu nhằm cuộc giữa cần bầu chuột cũ dưỡng cán chỉnh đức áp bãi hơn khó khăn trân yếu thủy
khẳng phép mãn trú tiễn đai phản biên bổng đường cường lòng bác mạng nộp mại ô máy mưu đạt trích đoạn chỗ
ảnh sống đấu chăn dõi cực tháp thắc trào sắc trồng xuân đều xuyên gần nổi chọn trụ khẩn vườn huyện bài rõ
tầng cố trái đẩy tiền cảnh thân lâm cũng khảo phường rủi đội tựu đài thuốc đỗ thẳng trả tôn câu đặng giỏi
tiện mất sân vướng thái bào nối tiêm ổn hạng mẫu đa tắt bán cờ khỏi hủy đẳng thấy thuế tuệ quất vùng kê
cựu khá tới khiển đảng lời bông nền tảng thụ đưa tạp liệt chống cục tắc ngũ thập giàu lộ vốn chép màu bôi
vàng thiều thưa dù chắc chắn sứ mệnh huống đọc lúc lỗi vì rò rỉ bởi hạ lựa còn lạc kịp tăng vọng bạ
nghiệm nhiệt đích tạm cách đua khuyến sức khử trùng chẩn đoán chối viết buộc đáng đôn nạn kỷ bá hộ khỏe
duẩn gốc quật cháy dạng lí nhánh ngầm sĩ mạnh tây thầy nhắc nhở tố thiện nói giảm thác bí bồi tân đương
giờ tiểu khích quần gắn cải thăm dò bậc trừ tỷ luôn mô mỗi quân đi hằng rất kháng miễn cây gọi lệch thiệp
nguồn bàn tồn đọng phước hiểm sẻ thù triệu hoàng cận hoà kênh báu hút giảng quát tấn điệu tạc chiến cụm
niên chậm đóng sưu chữ tặng
"""
"""The most used syllables with marks, most used first."""

_GROUP = re.compile(r"[^\W\d_]+")
_ABBREVIATION = re.compile(r"(?!.*[AEIOUY].*[AEIOUY])[A-ZĐƯÔƠĂÂÊ]{1,8}|đ")
_UNIT = re.compile(r"[µμ][mgslAVWF]")
_STRANGE_CASE = re.compile(r"[^\W\d_A-ZĐ](?=[A-ZĐ])")
_PLAIN_SIGNS = frozenset("“”\u2018’–—…•\u00a0\u200b\u200c\u200d\ufeff\u2010\u2011\u2212")
_USUAL_SIGNS = frozenset("„\u201a†‡‰«»°²³¹\u00d7·½¼¾§®©™€£±≥≤→←")
_OPENING, _CLOSING = "“\u2018•", "”…–—"
_HANGING_SIGNS = frozenset("»°²³¹®©™")
_RARE, _SHORT, _ALIEN = 13.0, 10.0, 15.0


@cache
def _rank() -> dict[str, int]:
    return {syllable: rank for rank, syllable in enumerate(COMMON.split())}


def spelling_cost(word: str, *, alien: float = 0.0) -> float:
    """What a word (NFC, no white space) costs; plain ASCII costs nothing.

    `alien` is what letters that make no Vietnamese word cost besides.
    """
    cost = sum(_group_cost(word, match, alien) for match in _GROUP.finditer(word))
    signs = (at for at, sign in enumerate(word) if not sign.isalnum() and sign != word[at - 1 : at])
    return cost + sum(_sign_cost(word, at) for at in signs)  # a drawn line is one sign


def _group_cost(word: str, match: re.Match[str], alien: float) -> float:
    """The cost of letters that stand together; plain ASCII is the same in every way and costs nothing."""
    group = match[0]
    if group.isascii():
        return 0.0
    small = group.lower()
    beside = word[max(match.start() - 1, 0) : match.start()] + word[match.end() : match.end() + 1]
    crowded = 4.0 if group != "đ" and any(letter.isdigit() for letter in beside) else 0.0
    if small in _rank() or is_syllable(small):
        rank = _rank().get(small)
        cost = _RARE if rank is None else 3 + math.log(1 + rank)  # Zipf's law
        return cost + crowded + (3.0 if _STRANGE_CASE.search(group) else 0.0)
    if _ABBREVIATION.fullmatch(group) or _UNIT.fullmatch(group):
        return _SHORT + crowded
    return _ALIEN + alien + crowded + 1.5 * sum(letter > "\x7f" for letter in group)


def _sign_cost(word: str, at: int) -> float:
    sign = word[at]
    if " " <= sign <= "~":
        return 0.0
    before, after = word[at - 1 : at].isalpha() if at else False, word[at + 1 : at + 2].isalpha()
    if sign in _PLAIN_SIGNS:
        torn = (before and sign in _OPENING) or (before and after and sign in _CLOSING)
        return 14.0 if torn else 0.0
    if sign < " " or "\x7f" <= sign <= "\x9f":
        return 14.0
    inside = 4.0 if before and sign not in _HANGING_SIGNS else 0.0
    return (7.0 if sign in _USUAL_SIGNS else 10.0) + inside
