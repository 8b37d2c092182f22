"""Tell a clause that says what to do, by whatever verb, from a noun, a figure and a statement.

Cắm biển cảnh báo tại các điểm sạt lở.       says what to do
Kinh phí: 50 triệu đồng.                     a noun
Mưa lớn đã gây ngập nhiều nơi.               tells of something
"""

from __future__ import annotations

import re

from vanban.facts.ordering.action_words import NARRATIVE
from vanban.facts.ordering.heads import HEAD

_NOUNS = re.compile(
    r"""
    (?: thời | địa | thành\s (?: phần | tích ) | kinh\s (?: phí | tế ) | số | hồ | nội
    | đối\s (?: tượng | với ) | điều\s (?: kiện | lệ ) | mức | tỷ\s lệ | tỉ\s lệ | tổng | về | theo
    | tài\s (?: liệu | khoản | sản | chính ) | trang\s phục | phương | lý\s do | danh | chức | email
    | điện | website | ghi\s chú | mục | yêu | khen | quyền | việc
    | công\s (?: tác | trình | việc | văn | ty | an | chức | đoàn ) | là | có | được | bị
    | tình\s (?: hình | trạng | huống ) | kết\s (?: quả | luận ) | ưu | hạn | nguyên | trường\s hợp
    | hình | phạm | từ | đã | đang | sẽ | mọi | tất | riêng | không | ngày | giờ | buổi | sáng
    | chiều | tối | quý | năm | tháng | tuần | đợt | lần | cấp | loại | nhóm | phần | bước | chương
    | khoản | giai | nguồn | vốn | giá | chi\s phí | thuế | phí | lệ | đất | nhà | xe | máy | thuốc
    | vật | hàng | sản\s (?: phẩm | lượng ) | dịch\s (?: bệnh | vụ )
    | dự\s (?: án | toán | thảo | báo ) | đề\s án | kế\s hoạch | văn | quyết | nghị
    | thông\s (?: tư | tin ) | luật | chỉ | mẫu | biểu | phụ | bảng | giấy | đơn | bản | chứng
    | tiêu\s (?: chí | chuẩn | đề ) | nhiệm | giải\s (?: pháp | thưởng | nhất | nhì | ba ) | biện
    | chính | chế\s độ | quy\s (?: chế | định | trình | mô ) | cơ | hệ | mạng | dữ | vấn | vụ | sự
    | cuộc | những | các | mỗi | một | hai | ba | toàn | người | trẻ | thanh\s niên
    | nhân\s (?: lực | sự | dân ) | diện | khối | chất | doanh | lợi | tốc | ý | vai | trách | đại
    | lễ | phong | tinh\s thần | tư\s tưởng | đạo | môi | khí | mưa | bão | lũ | gió | trên | dưới
    | trong | ngoài | tại | ở | do | vì | để | với | qua | đến | sau | trước | nếu | khi | nhằm
    | hiện | đây | đó | bên | tuy | mặc | song | nhưng | và | hoặc | còn | rất | cũng | vẫn | chưa
    | bình\s quân | ít | khoảng | hơn | gần | cao | thấp | tốt | khá | xuất\s sắc | đạt | lịch
    | đường | tuyến | khu | vùng | cây | con | gia\s súc | gia\s cầm | lợn | heo | bò | trâu | cá
    | tôm | rừng | biển | sông | đập | nước | tiền | lương | học\s (?: phí | bổng | kỳ | lực ) | môn
    | bài | điểm | lớp | ghế | bàn | âm | ánh | hoa | quà | băng | pa | khẩu | ngân | ngành | ai
    | gồm | bao\s gồm | thực\s trạng | vị | diễn | hậu | thiệt | tồn | khó | thuận | ban | tên | họ
    | fax | tel | đ/c | trân | kính | xin | mong | căn | lưu\s ý\s*: | ví | chú\s thích | hết | quá
    | vd | đính | kèm | sĩ | mặt | chung | đồng\s (?: chí | bào ) | giám
    | chủ\s (?: tịch | đề | đầu ) | phó | trưởng | phòng\s họp | hội\s trường | trụ | tờ
    | nơi | đội | khách | lĩnh | thủ\s (?: tục | trưởng ) | hoạt | nghề | mã | kỹ
    | quan\s (?: hệ | điểm ) | thẩm\s quyền | anh | chị | em | tầng | lầu | mực | lượng | lưu\s lượng
    | nhiệt | độ | tàu | thuyền | cầu
    | cống | kè | đê | kênh | chợ | bến | làng | dân | cử | giỏi | tiên | hạng | chuyên | bộ | bí | ủy | uỷ
    | báo\s cáo\s (?: của | này | số )
    ) (?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The first syllables of what is no clause that says what to do: nouns, adverbials, words of telling."""
_TELLS = re.compile(r"\s(?:là|đã|đang|sẽ|bị|được|gồm|bao gồm|đạt|chiếm|còn|vẫn|rất|có thể)\s")
"""Words that tell of a subject before them."""
_FAR = 60


def says_to_do(text: str, start: int, end: int, least: int) -> bool:
    """Whether `text[start:end]`, `least` characters long at the least, reads as something to do."""
    words = text[start : min(end, start + _FAR)]
    if end - start < least or not words[:1].isalpha() or ":" in words or "/" in words[:12]:
        return False
    is_name = any(word[:1].isupper() for word in words.split()[1:2])
    is_noun = is_name or HEAD.match(text, start, end) or _NOUNS.match(text, start, end)
    return not (is_noun or _TELLS.search(words) or NARRATIVE.search(text, start, min(end, start + _FAR)))
