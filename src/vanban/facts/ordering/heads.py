"""The words with which the name of a body, an office or a group begins in an order."""

from __future__ import annotations

import re

_QUANTITY = r"(?:các|những|mỗi|từng|tất cả|toàn thể|toàn bộ|một số|đại diện|quý|\d{2}|đồng chí|đ/c)\s+"
_LEADERS = (
    r"lãnh đạo(?=\s+(?-i:[A-ZĐ])"
    r"|\s+(?:các|những|mỗi|từng)\s+(?!nhiệm vụ|mặt|lĩnh vực|cuộc|hoạt động|phong trào)"
    r"|\s+(?:cơ quan|đơn vị|địa phương|phòng(?!,|\s+chống)|ban(?!\s+hành)|khoa|trường|nhà trường"
    r"|xã(?!\s+hội)|phường|huyện|tỉnh|thành phố|cấp|chủ chốt|ngành|công an|công ty|doanh nghiệp|bệnh viện"
    r"|trung tâm|chi cục|cục|vụ|viện|văn phòng|ubnd|bộ(?!\s+máy)|sở|ủy ban|uỷ ban|tổ(?!\s+chức)|đội(?!\s+ngũ)"
    r"|đoàn|hội|tập đoàn|và|phụ trách|quản lý|được|có trách nhiệm|có nhiệm vụ|phải|chịu trách nhiệm|chủ trì"
    r"|trực tiếp|là)(?!\w)|\s*(?:[:;()]|$))"
)
"""Those who lead, and not the verb: `Lãnh đạo Sở`, never `Lãnh đạo làm tốt công tác`."""
_BODIES = (
    r"bộ(?!\s+(?:luật|máy|hồ sơ|đề|tài liệu|tiêu chí|chỉ số|phận))|bộ phận|sở(?!\s+hữu)|ban(?!\s+hành"
    r"|\s+bố)|(?:các |toàn )ngành"
    r"|ngành(?=\s+(?:y tế|giáo dục|nông nghiệp|công an|tài chính|thuế|văn hóa|giao thông"
    r"|công thương)(?!\s+(?-i:[A-ZĐ])))"
    r"|ủy ban|uỷ ban|ubnd|hđnd|ubmttq\w*|mttq\w*|mặt trận|hội đồng|văn phòng|công an|quân đội|quân khu"
    r"|viện|tòa án|toà án|tổng cục|cục|chi cục|vụ(?!\s+(?:việc|án))|trung tâm|trường(?!\s+hợp)|học viện"
    r"|đại học"
    r"|khoa(?!\s+học)|phòng(?!,|\s+(?:chống|ngừa|cháy|bệnh|dịch))|tổ(?!\s+chức)|đoàn(?!\s+kết)|đội(?!\s+ngũ)"
    r"|hội(?!\s+(?:nghị|thảo|họp|nhập|trường))|hiệp hội|liên hiệp|liên đoàn|liên minh|công đoàn|công ty"
    r"|tập đoàn"
    r"|tổng công ty|tổng giám đốc|tổng biên tập|tổng liên đoàn|tổng kiểm toán|tổng thư ký|tổng thanh tra"
    r"|ngân hàng|kho bạc|bảo hiểm xã hội|bhxh|hải quan|chi nhánh|báo(?!\s+(?:cáo|chí|động))|đài"
    r"|cổng thông tin|cổng ttđt|cổng dịch vụ|trang ttđt|trang thông tin|tạp chí|bệnh viện|trạm|quỹ|cơ quan"
    r"|đơn vị"
    r"|địa phương|cá nhân|doanh nghiệp|hợp tác xã|cơ sở(?!\s+(?:vật chất|dữ liệu|pháp lý|hạ tầng|để))"
    r"|chủ cơ sở"
    r"|nhà trường|nhà thầu|nhà xuất bản|chủ đầu tư|chủ tịch|thủ trưởng|người đứng đầu|người|giám đốc|phó"
    r"|chánh"
    r"|chủ nhiệm|bí thư|trưởng|hiệu trưởng|viện trưởng|cục trưởng|vụ trưởng|chi cục trưởng|tư lệnh|chính ủy"
    r"|chỉ huy trưởng|thống đốc|thủ tướng|chính phủ|quốc hội|bộ trưởng|giáo viên|gvcn|giảng viên|thí sinh"
    r"|học sinh|sinh viên|học viên|phụ huynh|cán bộ|công chức|viên chức|người lao động|đảng viên|đảng ủy"
    r"|đảng uỷ|đảng bộ|đảng đoàn|ban cán sự|chi bộ|chi ủy|chi uỷ|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|huyện ủy"
    r"|huyện uỷ|quận ủy|thị ủy|cấp (?:ủy|uỷ)(?!\s+viên)|cấp (?:tỉnh|huyện|xã|cơ sở|thành phố)|các cấp"
    r"|đồng chí|đ/c"
    r"|ông|bà|thầy|cô|đại biểu|thành viên"
    rf"|{_LEADERS}|nhóm(?!\s+(?:nhiệm|giải|chỉ))"
    r"|khu(?!\s+vực)|xã(?!\s+hội)|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|người dân|nhân dân"
    r"|(?:lâm|nông|ngư|lâm ngư|nông lâm) trường|phân xưởng|đồn(?=\s+biên)|khóm|buôn|thư viện|bảo tàng"
    r"|khối(?=\s+(?:các|cơ quan|trường|thi đua))|hộ(?!\s+(?:chiếu|tịch|khẩu))"
    r"|nhân viên|văn thư|kế toán|chuyên viên|thư ký|thôn|ấp|ttyt|bql"
    r"|bộ chỉ huy|bộ đội"
    r"|lực lượng|vườn quốc gia|cảng vụ|thuế(?!\s+(?:suất|thu|giá))|thường trực|thường vụ|vnpt"
    r"|viettel|evn|agribank|vietinbank"
    r"|vietcombank|bidv|mobifone|vinaphone|bưu điện|viễn thông(?=\s+(?-i:[A-ZĐ]))"
    r"|điện lực"
    r"|cố vấn học tập|cố vấn|tổng phụ trách|chi đoàn|liên đội|chi hội|hội viên|đoàn viên|lớp trưởng"
    r"|giám thị|thẩm phán|(?:kiểm sát|chấp hành|điều tra|công chứng|hòa giải|trọng tài|thẩm tra) viên"
    r"|bác sĩ|điều dưỡng|(?:bảo vệ|y tế|cấp dưỡng|nhà bếp)(?=\s*:)|nhà máy|xí nghiệp|hạt|kiểm lâm"
    r"|quản lý thị trường|biên phòng|cộng đồng|các nhà"
    r"|(?:thanh tra|kiểm toán)(?!\s*(?:,|và\s|việc|toàn diện|đột xuất|kiểm tra|thường xuyên|định kỳ"
    r"|trách nhiệm))"
)
_ORG = (
    r"tổ chức(?=\s*(?:[,;)]|chính trị|cá nhân|hội|đảng|cơ sở đảng|có liên quan|liên quan|xã hội|tín dụng"
    r"|công đoàn|đoàn))"
)
_LETTERS = (
    r"(?-i:[A-ZĐ][A-ZĐ&]{1,9})"
    r"(?=\s+(?:các|huyện|tỉnh|thành phố|xã|cấp|cơ sở|trường|TP|quận|phường|khu|ngành)\b)"
)
HEAD = re.compile(
    rf"(?:(?:{_QUANTITY}){{1,3}}(?:{_BODIES}|tổ chức|ngành(?!/)|phòng(?=,\s))|{_BODIES}|{_ORG}|{_LETTERS})"
    r"(?!\w)",
    re.IGNORECASE,
)
"""The words with which the name of a body, an office or a group begins."""
