"""The words at which a body's name ends in prose, and those that belong to a name although they look so."""

from __future__ import annotations


def phrases(listed: str) -> frozenset[str]:
    """Phrases listed one a line or parted by `|`, as a set."""
    return frozenset(phrase.strip() for phrase in listed.replace("\n", "|").split("|") if phrase.strip())


GRAMMAR = phrases("""
là|có|đã|đang|sẽ|được|bị|phải|cần|nên|để|khi|theo|tại|trong|ngoài|trên|dưới|với|cho|từ|đến|nếu|thì|mà|do|bởi
vì|nhưng|này|đó|như|cùng|không|chưa|đều|cũng|vẫn|còn|chỉ|tự|hoặc|gồm|trước|sau|ngày|tháng|các|những|mọi|mỗi
thuộc|của|ở|qua|bằng|giữa|rằng|nhằm|kèm|ấy|đây|vào|lên|ra|rất|hằng|ông|bà|việc|vừa|luôn|lại|hãy|đừng|ngay
sớm|về|gửi|giao|cử|lập|mở|nộp|xin|họp|nay|thay|nghe|chịu|làm|nhận|đưa|trao|thầy|cô|nhất|sang|nữa|cả|hết|trừ
kể|đăng|đặt|tặng
""")
"""Words of grammar, and verbs of one syllable, that no name holds."""
ENDINGS = phrases("""
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
xây dựng|kiểm tra|giám sát|hỗ trợ|đào tạo|thi hành|tuyển sinh|thẩm định|công nhận|khen thưởng|thu nộp|thu hồ
thu học|thu lệ|thu các|thu nhận|thu phí|đăng ký|đăng tải|thống kê|đầu tư|lưu trữ|giảng dạy|mời các|mời đại
thuê đơn|mua sắm|giữ nguyên|tính toán|tuần tra|canh gác|túc trực|trực ban|trực chỉ|trực vận|trực sửa|trực tại
ứng trực|dự trù|khử khuẩn|khử trùng|tổng vệ|kích hoạt|cấp phát|sắp xếp|củng cố|nhắc nhở|phê bình|chấn chỉnh
khắc phục|phòng ngừa|ngăn chặn|thu thập|thu hút|thu gom|thu dọn|thanh toán|quyết toán|kiểm kê|kiểm điểm
kiểm đếm|thanh lý|giải thể|gia hạn|tập huấn|tra cứu|nhập học|khai báo|số hóa|số hoá|chia sẻ|tích hợp|huy động
giúp đỡ|thăm hỏi|chọn lựa|bình chọn|bình xét|xét duyệt|đề cử|ủng hộ|hưởng ứng|nhân rộng|cắt giảm|tháo gỡ
sơ tán|di dời|gia cố|chằng chống|kêu gọi|sao gửi|in ấn|thí điểm|khởi công|nghiệm thu|hợp nhất|sáp nhập
lắp đặt|tiêm phòng|dọn dẹp|gỡ bỏ|loại bỏ|bãi bỏ|khôi phục|luân chuyển|hủy bỏ|huỷ bỏ|chấm dứt|kết thúc|tuân thủ
bám sát|nắm bắt|xử phạt|tìm hiểu|nạo vét|tiêu hủy|tiêu huỷ|khoanh vùng|truy vết|quan tâm|tập trung|chú trọng
ưu tiên|kiên quyết|quyết liệt|nhanh chóng|gấp rút|sẵn sàng|lưu ý|hỏi về|hỏi việc|phát quang|vệ sinh khử
trực cháy|trực gác|cấp điện|bắn pháo|cho vay|làm thủ
""")
"""Verbs of orders and reports, and phrases that end a name."""
ALSO_LAST = phrases("xây dựng|đào tạo|khen thưởng|đầu tư|lưu trữ|thường xuyên|tổng hợp|quản lý")
"""Verbs that are also the last word of a name (`Hiệp hội Nhà thầu xây dựng`), where no object follows."""
INSIDE = phrases("""
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
PLACE_WORDS = {
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
    "ngoài": {"nước", "công"},
}
"""Words that begin a place or a level, and what makes them another word: `xã hội`, `Tỉnh ủy`."""
ONE_WORD = {
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
TWO_WORDS = {
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
MAY_BEGIN = {
    "ban quản lý": phrases("dự|các|khu|rừng|vườn|di|chợ|bến|cảng|đầu|cụm|quỹ|công|chương|trung"),
    "bql": phrases("dự|các|khu|rừng|vườn|di|chợ|bến|cảng|đầu|cụm|quỹ|công|chương|trung"),
    "hội đồng": phrases("thi|tư|nghĩa|khoa|kỷ|sáng|bồi|quản"),
    "ban chỉ đạo": phrases("quốc|liên|cải"),
    "phòng": phrases("Thanh"),
    "vụ": phrases("Thanh|Ngân|Bảo"),
    "cục": phrases("Bảo"),
    "khoa": phrases("Ngân"),
    "ban": phrases("đại|điều"),
}
"""Words with which a name may begin after these heads: `Ban Quản lý` `dự án ...`, `Phòng` `Thanh tra`."""
MANAGED_MANY = phrases("khu|cụm|công|dự|chương|hội")
"""`Ban Quản lý dự án các công trình`, `Liên hiệp các Hội`."""
COMPOUNDS = {
    "giao": phrases("thông|dịch|lưu|tiếp|thương|hàng|hưởng"),
    "tự": phrases("động|do|nhiên|quản|vệ|trị|nguyện|chủ"),
    "làm": phrases("vườn|đẹp|mẹ"),
    "cử": phrases("tri|nhân|tạ"),
    "lập": phrases("pháp|hiến|trình"),
    "nhận": phrases("thức|dạng|nuôi"),
    "trên": phrases("biển|không"),
    "trong": phrases("nước|sạch"),
    "ngoài": phrases("nước|công"),
    "thay": phrases("thế|đổi"),
    "việc": phrases("làm"),
    "sau": phrases("đại|thu"),
    "trước": phrases("bạ"),
    "đăng": phrases("kiểm|ký"),
    "họp": phrases("báo"),
    "từ": phrases("thiện"),
    "nghe": phrases("nhìn"),
}
"""Words of grammar that the next word makes another word: `giao thông`."""
COMPOUNDS_BEFORE = {
    "lập": phrases("công|độc|trung|quốc|thành|xác|dân"),
    "cử": phrases("bầu|tranh"),
    "tự": phrases("trật|chữ"),
    "làm": phrases("việc"),
    "nhất": phrases("thống|thứ|hợp"),
    "trừ": phrases("loại|diệt|phòng"),
    "việc": phrases("giúp|công"),
    "lại": phrases("đi"),
    "nhận": phrases("công|tiếp|xác"),
    "mở": phrases("rộng|đào|tế"),
    "không": phrases("hàng|chân|phòng"),
    "kể": phrases("kiểm"),
    "chỉ": phrases("địa|chứng"),
    "bị": phrases("thiết|trang|chuẩn"),
    "cần": phrases("hậu|chuyên"),
    "ở": phrases("nhà"),
    "bằng": phrases("văn|công"),
    "vừa": phrases("và|cỡ"),
    "tặng": phrases("hiến|biếu|tài"),
    "đặt": phrases("lắp|cài"),
    "gửi": phrases("tiền"),
    "do": phrases("tự"),
}
"""The same with the word before: `công lập`."""
AFTER_NAMES = phrases("và|có|đã|được|chưa|không|sẽ|phải|cần|là|thuộc|của|tại|theo|do|bị|đang|trong")
"""What may follow a whole name: before these a verb at a name's end is the name's."""
DOCUMENTS = phrases(
    "quyết định|nghị định|nghị quyết|thông tư|chỉ thị|công văn|kế hoạch|thông báo|báo cáo|tờ trình|công điện"
)
"""Kinds of documents, which `và` joins with a body only in `của Hội X và Quyết định số ...`."""
GENERAL_FIRST = phrases(
    "cơ|đơn|tổ|cá|địa|ngành|sở|ban|doanh|huyện|nhân|một|lãnh|thủ|trưởng|chính|toàn|kết|kịp|triển|bảo"
)
"""First syllables after `và` of what is no part of the name: `cơ quan`, `địa phương`."""
PAIRS = frozenset(
    [
        ("phòng", "chống"),
        ("cháy", "chữa"),
        ("nạn", "cứu"),
        ("thanh", "truyền"),
        ("biến", "giáo"),
        ("bệnh", "chữa"),
        ("khám", "chữa"),
    ]
)
"""Words that a comma does not part: `phòng, chống`, `phòng cháy, chữa cháy`, `cứu nạn, cứu hộ`."""
