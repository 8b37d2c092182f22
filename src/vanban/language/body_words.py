"""The words of which names of bodies, places, offices and groups are made, as patterns for `agencies.py`.

Chủ tịch  UBND   các huyện, thành phố      các   sở, ban, ngành   có liên quan
^ OFFICE  ^ head ^ PLACES                  ^ MANY ^ KINDS         ^ WHICH
"""

from __future__ import annotations

import re
from functools import cache

UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐÐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
"""The capitals of Vietnamese, for a class in a pattern."""
BLANK = r"[^\S\n]+"
"""White space inside a name; a line's end ends the name."""


def words(phrases: str) -> str:
    """Phrases (`a|b c`) as alternatives that allow any blank, in any case, the longest first."""
    longest = sorted((one.strip() for one in phrases.split("|")), key=len, reverse=True)
    return (
        "(?i:" + "|".join(BLANK.join(re.escape(word) for word in one.split()) for one in longest) + r")(?!\w)"
    )


_UNIT = "tỉnh|thành phố|tp.|tp|thị xã|tx.|huyện|quận|thị trấn|xã|phường|đặc khu"
UNIT = rf"(?:(?i:tp|tx|t\.p)\.|{words('tỉnh|thành phố|tp|thị xã|huyện|quận|thị trấn|xã|phường|đặc khu')})"
NAME = rf"(?:[{UPPER}][\w'’]*|\d{{1,2}}(?![\d/.]))(?:[^\S\n]*-?[^\S\n]*(?!(?:Ủy|Uỷ|Công|Giám|Chủ|Thủ|Sở|Phòng)\b)[{UPPER}][\w'’]*){{0,4}}"
_SHORT_UNIT = words(
    "tỉnh|thành phố|thị xã|huyện|quận|thị trấn|xã|phường|đặc khu|thành|thị|thôn|khu phố|địa phương"
)
AND = rf"(?:[^\S\n]*[,/][^\S\n]*(?:(?i:và){BLANK})?|{BLANK}(?i:và|hoặc){BLANK}|[^\S\n]*[-–][^\S\n]*)"
_CENTRAL_CITIES = words("trực thuộc trung ương|trực thuộc TW|trong cả nước|cả nước")
UNITS = rf"(?:{words('các|mọi|mỗi|một số|những')}{BLANK})?{_SHORT_UNIT}(?:{AND}{_SHORT_UNIT})*(?:{BLANK}{_CENTRAL_CITIES})?"
"""`các huyện, thị xã, thành phố`: units of no name."""
LEVELS = (
    words("các cấp|cấp tỉnh|cấp huyện|cấp xã|cấp cơ sở|cùng cấp|địa phương|cấp trên|hai cấp")
    + rf"(?:{AND}{words('cấp huyện|cấp xã|huyện|xã|cơ sở')})*"
)

OFFICE = words(
    "Tổng Bí thư|Bí thư|Phó Bí thư|Phó Bí thư Thường trực|Bí thư thứ nhất"
    "|Chủ tịch|Phó Chủ tịch|Phó Chủ tịch Thường trực|Chủ nhiệm|Phó Chủ nhiệm"
    "|Thủ tướng|Phó Thủ tướng|Bộ trưởng|Thứ trưởng|Thống đốc|Phó Thống đốc|Tổng Thanh tra|Phó Tổng Thanh tra"
    "|Tổng Kiểm toán|Tổng Giám đốc|Phó Tổng Giám đốc|Giám đốc|Phó Giám đốc|Tổng cục trưởng"
    "|Cục trưởng|Phó Cục trưởng|Vụ trưởng|Phó Vụ trưởng|Chi cục trưởng|Phó Chi cục trưởng"
    "|Viện trưởng|Phó Viện trưởng|Chánh án|Phó Chánh án|Chánh Văn phòng|Phó Chánh Văn phòng|Chánh Thanh tra"
    "|Phó Chánh Thanh tra|Hiệu trưởng|Phó Hiệu trưởng|Tổng Biên tập|Trưởng ban|Phó Trưởng ban"
    "|Trưởng phòng|Phó Trưởng phòng|Trưởng các phòng|Trưởng các ban|Trưởng đoàn|Chỉ huy trưởng|Tư lệnh"
    "|Hạt trưởng|Trạm trưởng|Tổ trưởng|Đội trưởng|Trưởng khoa|Trưởng các khoa|Trưởng bộ môn|Trưởng đơn vị"
    "|Trưởng các đơn vị|Thủ trưởng|Người đứng đầu|Lãnh đạo|Đại diện|Đại biểu|Thường trực|Trưởng Công an"
    "|Trưởng Thi hành án dân sự|Kế toán trưởng|Giáo viên chủ nhiệm|GVCN|Thư ký|Tổng Thư ký|Trưởng"
)
"""The title of who stands at a body's head or speaks for it."""

MANY = words("tất cả các|toàn thể các|toàn bộ các|một số|các|mọi|mỗi|từng|những|hai|liên")
_SHORT_KIND = (
    "bộ|sở|ban|ngành|ban ngành|phòng|khoa|viện|vụ|cục|hội|trường|lớp|trạm|tổ|đội|huyện|quận|xã|phường|tỉnh"
    "|thành phố|thị xã|thị trấn|đặc khu|thôn|báo|đài|khối|câu lạc bộ|quỹ|ủy ban|uỷ ban|hội đồng"
)
_LONG_KIND = (
    "cơ quan|tổ chức|đơn vị|địa phương|doanh nghiệp|đoàn thể|cá nhân|hội quần chúng|hiệp hội|tập đoàn"
    "|tổng công ty|công ty|trung tâm|chi cục|tổng cục|bệnh viện|trường học|nhà trường|học viện|cơ sở đào tạo"
    "|cơ sở giáo dục|cơ sở y tế|cơ sở khám bệnh, chữa bệnh|cơ sở|bộ phận|cấp ủy|cấp uỷ|tổ chức đảng|đảng ủy|đảng bộ"
    "|chi bộ|ban quản lý|ban quản lý dự án|ngân hàng|tổ chức tín dụng|hợp tác xã|chủ đầu tư|nhà thầu"
    "|đơn vị sự nghiệp|trường đại học|đại học|trường cao đẳng|trường THPT|trường THCS|trường tiểu học|trường mầm non"
    "|phòng ban|phòng, ban|sở ngành|ban cán sự đảng|đảng đoàn|Trang TTĐT|Trang thông tin điện tử|Cổng TTĐT"
    "|thanh tra|công an|lực lượng vũ trang|lực lượng chức năng|cụm|khu vực|thành viên|Bộ trưởng|tòa soạn"
    "|nhà xuất bản|tạp chí|cơ quan báo chí|tổ chức chính trị - xã hội|đoàn công tác|tổ công tác|khoa, phòng"
)
_OF_KIND = words(
    "ngang bộ|thuộc Chính phủ|báo chí|thông tấn, báo chí|thông tấn báo chí|truyền thông|thông tin đại chúng"
    "|nhà nước|hành chính|hành chính nhà nước|chuyên môn|chức năng|tham mưu|giúp việc|tham mưu, giúp việc|tư pháp"
    "|trung ương|Đảng|đảng|đoàn thể|sự nghiệp|sự nghiệp công lập|sự nghiệp nhà nước|công lập|ngoài công lập|tư nhân"
    "|ngoài nhà nước|chính trị|chính trị - xã hội|chính trị xã hội|xã hội|xã hội - nghề nghiệp|nghề nghiệp"
    "|kinh tế|tín dụng|quần chúng|cấp dưới|cấp trên|quản lý nhà nước|quản lý|quản lý trực tiếp|chủ quản|chủ trì|phối hợp"
    "|chức năng|nghiệp vụ|vũ trang|thi hành án|tiến hành tố tụng|điều tra|thuế|hải quan|tài chính|thanh tra|kiểm tra"
    "|dự toán|sử dụng lao động|đào tạo|giáo dục|y tế|nghiên cứu và phát triển|khoa học và công nghệ|sản xuất, kinh doanh"
    "|sản xuất kinh doanh|kinh doanh|tín ngưỡng|tôn giáo|quốc tế|nước ngoài|dịch vụ|chuyên trách|thường trực|tỉnh ủy|thành viên"
    "|cá nhân|phụ trách|đầu mối|giúp việc|thực hiện|có thẩm quyền|chức năng có thẩm quyền|khu vực|truyền thông đại chúng"
)
KIND = rf"(?:{words(_LONG_KIND)}(?:{BLANK}{_OF_KIND})*|{words(_SHORT_KIND)}(?!{BLANK}(?i:hữu|luật|hành|cáo|chí\b|kết|tế|việc|án\b|hợp))(?:{BLANK}(?i:ngang bộ|đảng|liên quan))?)"
GENERAL = words(
    "cơ quan|đơn vị|tổ chức|cá nhân|địa phương|doanh nghiệp|đoàn thể|sở|ban|bộ|ngành|ban ngành|trang TTĐT"
)
"""With what a group begins that no `các` announces."""
KINDS = rf"{KIND}(?:{AND}{KIND})*"
"""`sở, ban, ngành`; `cơ quan, tổ chức, đơn vị sự nghiệp công lập`."""
WHICH = rf"""(?x:
    [^\S\n]+ (?: {words("có liên quan|liên quan|hữu quan|trực thuộc|khác có liên quan|khác|nói trên|nêu trên|trên")}
      | {LEVELS}
      | {words("ở trung ương|trung ương|trung ương và địa phương|ở trung ương và địa phương|trong ngành|toàn ngành|trong toàn ngành")}
      | {words("trên địa bàn|trong|của|thuộc|toàn|ở")} {BLANK} {words("tỉnh|thành phố|huyện|quận|thị xã|xã|phường|trường|cơ quan|đơn vị|địa phương|Bộ|Sở|ngành")}
        (?!{BLANK}(?i:hợp|hội|ủy|uỷ))
      | {words("tỉnh|thành phố|huyện|thị xã|xã|phường")} (?! {BLANK} (?i:hội|ủy|uỷ|hợp) )
    )
)"""
"""What says which bodies of a kind are meant: `có liên quan`, `cấp tỉnh`, `trên địa bàn tỉnh`."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when first asked for: nothing is worked out at import."""
    return re.compile(pattern)
