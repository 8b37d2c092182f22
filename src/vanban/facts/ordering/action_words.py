"""The words with which an order's action begins, and those that tell a statement from an order."""

from __future__ import annotations

import re

MANNERS = (
    "tiếp tục|tăng cường|đẩy mạnh|đẩy nhanh|đẩy lùi|tập trung|khẩn trương|nghiêm túc|nghiêm chỉnh|chủ động"
    "|tích cực|kịp thời"
    "|thường xuyên|trực tiếp|quyết liệt|kiên quyết|nhanh chóng|gấp rút|đồng thời|ưu tiên|chú trọng|quan tâm"
    "|nâng cao|phát huy|siết chặt|làm tốt|làm rõ|thực hiện tốt|ngay|sớm|cùng|(?<![Hh]ậu )cần|đồng bộ"
    "|nêu cao|gương mẫu|tự"
    "|tạo điều kiện|là đầu mối|làm đầu mối|đầu mối|làm chủ đầu tư|làm thường trực|là thường trực"
    "|là cơ quan|làm cơ quan|là đơn vị|lưu ý|chú ý|tuyệt đối|trân trọng|hết sức|mạnh dạn|linh hoạt|sẵn sàng"
)
"""How something is to be done: said before the verb, and part of the action."""

PRESSING = (
    "tiếp tục|tăng cường|đẩy nhanh|tập trung|khẩn trương|nghiêm túc|nghiêm chỉnh|chủ động|tích cực"
    "|kịp thời|nhanh chóng|gấp rút|ngay|sớm|phải|cần|có trách nhiệm|hoàn thành|gửi|nộp|bổ sung|lập"
)
"""Words that surely begin an action, behind what is said of those who are told."""

DEEDS = (
    "xây dựng|ban hành|tổ chức|triển khai|thực hiện|hướng dẫn|kiểm tra|giám sát|đôn đốc|theo dõi|tổng hợp"
    "|báo cáo|tham mưu|đề xuất|nghiên cứu|rà soát|cập nhật|công bố|công khai|tuyên truyền|phổ biến"
    "|quán triệt|chỉ đạo|lãnh đạo|phân công|bố trí|cân đối|cấp phát|thẩm định|thẩm tra|phê duyệt|xem xét"
    "|quyết định|cho ý kiến|có ý kiến|góp ý|đóng góp|tham gia|tiếp thu|hoàn thiện|hoàn chỉnh|hoàn thành"
    "|(?<![Cc]ông )(?<![Đđ]ộc )(?<![Tt]ự )(?<![Dd]ân )lập"
    "|gửi|nộp|cử|mời|thông báo|thông tin|thông qua|đăng ký|đăng tải|đăng|niêm yết|cung cấp|chuẩn bị"
    "|sắp xếp|kiện toàn|củng cố|thành lập|bổ sung|sửa đổi|xử lý|giải quyết|thanh tra|điều tra|xác minh"
    "|xác định|làm việc|liên hệ|trao đổi|phản ánh|thống kê|đánh giá|sơ kết|tổng kết|khen thưởng|biểu dương"
    "|nhắc nhở|phê bình|chấn chỉnh|khắc phục|phòng ngừa|phòng, chống|phòng chống|ngăn chặn|phát hiện|bảo vệ"
    "|bảo đảm|đảm bảo|quản lý|sử dụng|khai thác|vận hành|duy trì|nâng cấp|đầu tư|mua sắm|tiếp nhận|bàn giao"
    "|chuyển giao|chuyển đổi|chuyển|thu thập|thu hồi|thu hút|thanh toán|quyết toán|kiểm kê|kiểm soát"
    "|kiểm điểm|thanh lý|giải thể|gia hạn|thống nhất|chấp thuận|phê chuẩn|miễn nhiệm|bổ nhiệm|bầu|tuyển dụng"
    "|tuyển sinh|đào tạo|bồi dưỡng|tập huấn|tra cứu|nhập học|xác nhận|khai báo|kê khai|ký tắt|ký kết"
    "|ký cam kết"
    "|ký ban hành|ký (?:văn bản|tờ trình|quyết định|hợp đồng|thay|các)|mở|lưu trữ|lưu giữ|số hóa|số hoá"
    "|kết nối|chia sẻ|tích hợp|vận động|huy động|hỗ trợ"
    "|giúp đỡ|giúp"
    "|chăm lo|thăm hỏi|lựa chọn|chọn lựa|bình chọn|bình xét|xét duyệt|xét|giới thiệu|đề cử|ủng hộ|phát động"
    "|hưởng ứng|thi đua|lồng ghép|nhân rộng|ứng dụng|đổi mới|cải cách|cải tiến|cải thiện|cắt giảm|đơn giản"
    "|khuyến khích|hình thành|phát triển|thúc đẩy|tháo gỡ|kiến nghị|yêu cầu|đề nghị|giao|ủy quyền|uỷ quyền"
    "|tiến hành|tham dự|dự họp|có mặt|trực ban|ứng trực|sơ tán|di dời|gia cố|chằng chống|kêu gọi"
    "|cảnh báo|dự báo|tập hợp|sao gửi|in ấn|cấp phép|khảo sát|điều chỉnh|xin ý kiến|lấy ý kiến|tham vấn"
    "|đối thoại|tiếp công dân|giải trình|cam kết|tính toán|phân bổ|phân loại|phân cấp|phân tích|thí điểm"
    "|khởi công|nghiệm thu|hợp nhất|sáp nhập|trang bị|lắp đặt|trồng|tiêm phòng|phun|khử trùng"
    "|dọn dẹp|treo|kiểm đếm|tăng|giảm|lên (?:danh sách|kế hoạch|phương án|lịch)|trang trí|biên soạn"
    "|biên tập|phát hành|hiệp đồng|nhận(?! được)|thay thế|gỡ bỏ|loại bỏ|xóa bỏ"
    "|xoá bỏ|bãi bỏ|khôi phục|điều động|điều hành|luân chuyển|hủy bỏ|huỷ bỏ|đình chỉ|tạm dừng|chấm dứt"
    "|kết thúc|chấp hành|tuân thủ|bám sát|nắm bắt|nắm|xử phạt|ổn định|làm quen|khai mạc|bế mạc|đưa|giữ gìn"
    "|giữ vững"
    "|tìm hiểu|khai giảng|đón|chi trả|sửa chữa|tu sửa|nạo vét|dự trữ|tiêu hủy|khoanh vùng|tổng vệ sinh"
    "|truy vết|cách ly|điều trị|cấp cứu|quy hoạch|công nhận|quảng bá|truyền thông|tiếp sóng|phát sóng"
    "|phủ xanh|không để|không được|nghiêm cấm|cấm|thừa ủy quyền|thừa uỷ quyền|thay mặt|rút kinh nghiệm"
    "|có văn bản|có kế hoạch|có biện pháp|có giải pháp|có phương án|có báo cáo|biểu quyết|chịu trách nhiệm"
    "|phối hợp|chủ trì|thi hành|vận dụng|áp dụng|dành|phát biểu"
    "|so sánh|đối chiếu|tham khảo|hạn chế|giảm|tiết kiệm|khuyến cáo|đấu tranh|đấu nối|phản bác|thường trực"
    "|mở rộng|đa dạng|học tập|lắng nghe|tôn trọng|tố giác|truy quét|họp|hội ý|thảo luận|kết luận"
    "|(?<!theo )quy định"
    "|điểm danh|dự thảo|soạn thảo|đề ra|tập (?:luyện|dượt|văn nghệ|duyệt)|duyệt|trông|thu dọn|quay phim"
    "|chụp ảnh|viết|dạy|chấm|xin|cho phép|trả lời|tiếp tân|tiếp đón|phát thanh|tái cấu trúc"
    "|tuần tra|canh gác|túc trực|khống chế|xét nghiệm|tiêm chủng|thu gom|vận chuyển|phân luồng|điều tiết"
    "|giải tỏa"
    "|giải phóng|bồi thường|chuẩn hóa|chuẩn hoá|liên thông|đối soát|niêm phong|khởi tố|truy tố|xét xử"
    "|giám định|định giá"
    "|đấu giá|đấu thầu|giải ngân|hạch toán|tạm ứng|khơi thông|cắt tỉa|chăm sóc|bảo tồn|tôn tạo|trùng tu"
    "|trưng bày"
    "|phục vụ|ghi nhận|đo đạc|cắm mốc|thẩm duyệt|bảo trì|bảo dưỡng|tiết giảm|ứng cứu|cứu hộ|tìm kiếm"
    "|cứu trợ|trợ giúp"
    "|động viên|tôn vinh|sát hạch|thi tuyển|coi thi|tháo dỡ|cưỡng chế|thu giữ|luân phiên|tinh giản"
    "|chia tách|xếp loại"
    "|xếp hạng|chấm điểm|tự đánh giá|lấy phiếu|hiệp thương|tiếp xúc|chất vấn|giải đáp|hòa giải|hoà giải"
    "|thụ lý|điều hòa"
    "|điều hoà|bình ổn|phụ trách|tư vấn|tuyển chọn|nhận xét|trao tặng|trao đổi|đóng góp|tự rà soát"
    "|tự kiểm tra|đề cao"
    "|đôn đáo|quyết định|thực thi|bảo mật|phân định|khẳng định|tham chiếu|truy cập|cài đặt|khai báo"
    "|định hướng|dự kiến"
    "|dự trù|kích hoạt|khử khuẩn|chặt tỉa|chặt hạ|phát quang|san lấp|chằng néo|neo đậu|sơ cứu|phong tỏa"
    "|phong toả|ôn tập|ôn luyện|hoàn trả|bù trừ|truy thu|trích lập|trích nộp|khóa sổ|khoá sổ|đóng dấu"
    "|sao chụp|kiểm định|kiểm nghiệm|kiểm dịch|diễn tập|huấn luyện|rèn luyện|đảm nhận|đảm nhiệm|đảm trách"
    "|phân chia|xuất cấp|xuất trình|cảnh giới|chốt chặn|bắt giữ|tạm giữ|tịch thu|chữa cháy|cứu nạn|tập kết"
    "|ra quân|ghi hình|đưa tin|đón tiếp|dâng hương|chứng thực|xác thực|bảo quản|che chắn|che phủ|phân làn"
    "|phân tuyến|điều phối|phân phối|đặt hàng|khoanh nuôi|thông tuyến|cho vay|dừng|ngừng|tích trữ|lên lịch"
    "|quyên góp|quét dọn|mật phục|truy bắt|truy tìm|triệt phá|triệt xóa|phổ cập|sàng lọc|tiêu trùng"
    "|thu hoạch|gieo cấy|gieo trồng|đánh bắt|tái đàn|tiêu độc|bố phòng|tiêu úng|nhắn tin|gọi điện|dẫn đoàn"
    r"|cắm(?=\s+(?:biển|mốc|cờ|tiêu|chốt))|đào(?=\s+(?:kênh|mương|ao|hào|giếng|đắp))|đắp(?=\s+(?:đê|đập|bờ))"
    r"|học(?=\s+(?:trực tuyến|bù|online|tập trung))|nhập(?=\s+(?:dữ liệu|số liệu|thông tin|liệu))"
    r"|ghi(?=\s+(?:chép|rõ|sổ|danh))|thu(?=\s+(?:phí|tiền|nợ|ngân|đủ|thuế))|lấy(?=\s+(?:mẫu|số liệu))"
    r"|trực(?=\s+(?:theo|24|vận hành|sửa chữa|tại|lễ|tết|Tết|chỉ huy|cấp cứu|chiến đấu|gác|cơ quan))"
    r"|đóng(?=\s+(?:học phí|góp|bảo hiểm|cửa|tiền|nộp))|giữ(?=\s+(?:nguyên|bí mật|liên lạc|thông suốt))"
    r"|trình(?=\s+(?:[A-ZĐỦ]|cấp|phê|ký|lãnh|xin|các|cơ quan|người|ban|để))|làm(?=\s+(?:thủ tục|cơ sở"
    r"|căn cứ|báo cáo|hồ sơ|thường))"
    r"|cấp(?=\s+(?:giấy|kinh phí|đổi|mới|lại|cho|bổ sung|đủ))|vệ sinh(?!\s+(?:an toàn|thực phẩm|lao động))"
    r"|khám(?=\s+(?:sàng|bệnh|sức))|phát(?=\s+(?:lại|tin|trên))"
)
"""What a body is told to do. Not every verb of the language: those that orders begin with."""

_LATER = "sau khi|trước khi|trên cơ sở|căn cứ|định kỳ|hằng|hàng|trước ngày|trong|theo|khi|từ ngày|kể từ|đến"

VERB = re.compile(rf"(?:không được |không để |không |chỉ )?(?:{MANNERS}|{DEEDS})(?!\w| của\b)")
MANNER = re.compile(rf"(?:{MANNERS})(?!\w)")
"""The beginning of an action, in small letters: to be matched at the beginning of a word."""

ADVERBIAL = re.compile(
    rf"(?:{_LATER}|tùy theo|tuỳ theo|nhằm|để|qua|với|bằng|đến hết|chậm nhất|thông qua|tại|nếu|riêng)(?!\w)"
)
"""What may stand between a name and its verb, closed by a comma: `căn cứ chức năng, nhiệm vụ, ...`."""

MODAL = re.compile(
    r"(?:có\s+(?:các\s+|những\s+)?(?:trách\s+nhiệm|nhiệm\s+vụ)(?:\s+(?:sau\s+đây|sau|như\s+sau|chính))?"
    r"|phải\s+có\s+trách\s+nhiệm|cần\s+phải|phải|(?<![Hh]ậu )cần|thực\s+hiện\s+nhiệm\s+vụ"
    r"|được\s+giao(?:\s+nhiệm\s+vụ)?"
    r"|nhiệm\s+vụ)(?!\w)"
)
"""What makes the words after it an order and is no part of the action."""

TOLD = re.compile(
    r"(?:đã|đang|chưa|sẽ|(?<![Tt]hiết )bị|vẫn|gồm|bao gồm|không thể|có thể|nhận được|nhận thấy"
    r"|thì|cho biết)(?!\w)"
)
"""What comes after a subject where something is told, not ordered."""

DESCRIBED = re.compile(
    r"(?:rất|còn|cũng|đều|luôn)(?!\w)|có\s+(?!nhu cầu|nguyện vọng|trách nhiệm|nhiệm vụ|các nhiệm vụ"
    r"|liên quan|tên|chức năng|thẩm quyền|trụ sở|ý kiến bằng|văn bản (?!số)|kế hoạch (?!số)"
    r"|giải pháp|biện pháp|phương án|báo cáo (?!số))\S"
    r"|được\s+(?!giao|phân công|ủy quyền|uỷ quyền|kiểm tra|thanh tra|chỉ định|cử)\S|là\s+(?!đầu mối"
    r"|cơ quan|đơn vị|thường trực|chủ)\S"
)
"""What says of a subject how it is, unless it only tells which of them is meant."""

NAME_VERBS = (
    (r"(?:ban|tiểu ban|hội đồng|tổ|đội|nhóm|bộ phận|lực lượng|người)", r"\w+"),
    (
        r"(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|phòng|trung tâm|cục|chi cục|vụ|viện|văn phòng|công ty|hội"
        r"|chi nhánh|sở|trạm"
        r"|cán bộ|công chức|viên chức|nhân viên|giáo viên|chủ|nhà|khu|hộ|cơ sở|trường|quỹ|tàu|đoàn)",
        r"(?:quản lý|chủ trì|phối hợp|điều tra|kiểm tra|thanh tra|giám sát|thẩm định|thẩm tra|sử dụng"
        r"|tham mưu|giúp|soạn thảo|tiếp"
        r"|tư vấn|thi công|vận hành|ban hành|thi hành|bảo vệ|kiểm soát|thường trực|đào tạo|giám định"
        r"|truyền thông|chuyển giao"
        r"|đăng ký|đấu nối|điều phối|điều hành|phục vụ|phát triển|xây dựng|hỗ trợ|phòng|tổ chức cán"
        r"|tổ chức hành|đầu tư|nghiên cứu"
        r"|thông tin|thống kê|kinh doanh|trình|cấp|xét|khám|sản xuất|điều trị|cách ly|bồi dưỡng|làm"
        r"|công tác|đánh giá)",
    ),
)
"""Heads of names and the verbs that go on the name: surely (`Ban chỉ đạo`), and only where another verb
follows soon (`cơ quan chủ trì báo cáo`)."""

NAME_ENDS = re.compile(
    r"(?:xây dựng|đầu tư|quản lý|đào tạo|nghiên cứu|truyền thông|điều tra|thanh tra|kiểm tra|bảo vệ"
    r"|điều hành|giám sát|thi đua"
    r"|phục vụ|thống kê|phát triển|vận hành|thi hành|lưu trữ|khai thác)(?!\w)"
)
"""Verbs that also end a name, where another verb follows: `Hội Nhà thầu xây dựng | hoàn thành`."""

NARRATIVE = re.compile(
    r"(?:thời gian qua|vừa qua|năm qua|tháng qua|những năm|hiện nay|tuy nhiên|tính đến|kết quả đạt được"
    r"|nhìn chung"
    r"|bên cạnh đó, (?:vẫn )?còn|còn (?:nhiều )?hạn chế|đạt được|đã (?:được|có|tổ chức|ban hành|triển khai"
    r"|thực hiện))(?!\w)",
    re.IGNORECASE,
)
"""Words of a paragraph that tells how things are."""

EMPTY = frozenset(
    [
        "tập",
        "trung",
        "tổ",
        "chức",
        "nghiêm",
        "túc",
        "khẩn",
        "trương",
        "quan",
        "tâm",
        "chỉ",
        "đạo",
        "triển",
        "khai",
        "thực",
        "hiện",
        "thi",
        "hành",
        "tốt",
        "ngay",
        "đồng",
        "bộ",
        "quyết",
        "liệt",
        "có",
        "hiệu",
        "quả",
        "quán",
        "triệt",
        "một",
        "số",
        "các",
        "những",
        "nội",
        "dung",
        "nhiệm",
        "vụ",
        "giải",
        "pháp",
        "trọng",
        "tâm",
        "chủ",
        "yếu",
        "công",
        "việc",
        "tác",
        "cụ",
        "thể",
        "biện",
        "yêu",
        "cầu",
        "sau",
        "đây",
        "như",
        "dưới",
        "phối",
        "hợp",
        "tiếp",
        "tục",
        "cần",
        "và",
        "cấp",
        "bách",
        "chính",
        "cơ",
        "bản",
        "hết",
        "sức",
        "kịp",
        "thời",
        "đầy",
        "đủ",
        "lưu",
        "ý",
        "bám",
        "sát",
        "thống",
        "nhất",
        "nhanh",
        "chóng",
        "theo",
        "chức",
        "năng",
        "quyền",
        "hạn",
        "được",
        "giao",
        "của",
        "mình",
        "phải",
        "trách",
        "nhiệm",
        "là",
        "vào",
        "thêm",
        "làm",
        "cùng",
    ]
)
"""Syllables of an order that only announces what comes: `tập trung thực hiện tốt các nội dung sau đây`."""

ANNOUNCES = re.compile(
    r"(?:nội dung|nhiệm vụ|giải pháp|công việc|biện pháp|việc|yêu cầu|vấn đề)\b[^,;.:]*"
    r"\b(?:sau|sau đây|như sau|dưới đây|cụ thể)\s*:?$|(?:như sau|sau đây|cụ thể như sau|dưới đây)\s*:?$"
)
"""The end of a sentence after which the orders stand one by one."""
