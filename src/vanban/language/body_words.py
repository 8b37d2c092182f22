"""The words of which bodies, places, offices and groups are named, as patterns.

Chủ tịch  UBND   các huyện, thành phố      các   sở, ban, ngành   có liên quan
^ OFFICE  ^ head ^ UNITS                   ^ MANY ^ KINDS         ^ WHICH
"""

from __future__ import annotations

import re

UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐÐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
"""The capitals of Vietnamese, for a class in a pattern."""
BLANK = r"[^\S\n]+"
"""White space inside a name; a line's end ends the name."""
_TONES = (
    *(("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ")),
    *(("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ")),
)


def spelt(word: str) -> str:
    """A pattern for a word, the tone in its old or its new place: `ủy`, `uỷ`."""
    pattern = re.escape(word).replace(r"\-", "[-–]")
    for old, new in _TONES:
        for one, other in ((old, new), (old.capitalize(), new.capitalize())):
            pattern = pattern.replace(one, f"(?:{one}|{other})")
    return pattern


_Tree = dict[str, "_Tree"]


def words(phrases: str) -> str:
    """A pattern for phrases (one a line, or `a|b c`) with any blanks and in any case; it takes the longest.

    Phrases that begin alike share their beginning, so that a place where none begins is left at once.
    """
    tree: _Tree = {}
    for phrase in phrases.replace("\n", "|").split("|"):
        at = tree
        for word in phrase.split():
            at = at.setdefault(word.lower(), {})
        if phrase.strip():
            at[""] = {}
    return f"(?i:{_branches(tree)})(?![^\\W\\d_])"  # a note's mark may be glued to it: `Sở Nội vụ1`


def _branches(tree: _Tree) -> str:
    return "|".join(
        spelt(word) + _tail(further)
        for word, further in sorted(tree.items(), key=lambda one: -len(one[0]))
        if word
    )


def _tail(tree: _Tree) -> str:
    longer = _branches(tree)
    if not longer:
        return ""
    return f"(?:{BLANK}(?:{longer}))" + ("?" if "" in tree else "")


AND = rf"(?:[^\S\n]*[,/][^\S\n]*(?:(?i:và){BLANK})?|{BLANK}(?i:và|hoặc){BLANK}|[^\S\n]*[-–][^\S\n]*)"
"""What joins the words of a list."""
_NO_UNIT = rf"(?!{BLANK}(?i:phố|xã|trấn|ủy|uỷ|đoàn|hội|viên|khu)(?!\w))"
_KINDS_OF_UNIT = "tỉnh|thành phố|tp|thị xã|huyện|quận|thị trấn|xã|phường|đặc khu|thôn|ấp|khóm|buôn|tổ dân phố"
UNIT = rf"(?:(?i:t\.?p|tx)\.|{words(_KINDS_OF_UNIT + '|khu vực|liên huyện|liên xã')}{_NO_UNIT})"
"""A unit of the State's land: `huyện`."""
NO_HEAD = r"(?!(?:Sở|Bộ|UBND|Giám|Chủ|Thủ|Trưởng|Trường|Công|Văn|Chi|Ban)\b)"
"""What begins no place's name."""
NAME = (
    rf"(?:[{UPPER}][\w'’]*(?:(?:{BLANK}|[^\S\n]*[-–][^\S\n]*){NO_HEAD}[{UPPER}][\w'’]*){{0,4}}"
    r"|\d{1,2}(?![\d/.]))"
)
"""A place's name: up to five words with capitals; the number of a ward."""
_UNIT_IN_LIST = words(f"{_KINDS_OF_UNIT}|thành|thị|khu phố|làng|địa phương") + _NO_UNIT
_WHOLE_COUNTRY = words("trực thuộc trung ương|trực thuộc TW|trong cả nước|cả nước|trên cả nước")
UNITS = (
    rf"(?:{words('các|mọi|mỗi|một số|những')}{BLANK})?{_UNIT_IN_LIST}(?:{AND}{_UNIT_IN_LIST}){{0,8}}"
    rf"(?:{BLANK}{_WHOLE_COUNTRY})?"
)
"""`các huyện, thị xã, thành phố`: units of no name."""
LEVELS = (
    words("""
các cấp|cấp tỉnh|cấp huyện|cấp xã|cấp cơ sở|cùng cấp|cấp trên|cấp dưới|hai cấp|các địa phương
các đơn vị, địa phương
""")
    + rf"(?:{AND}{words('cấp huyện|cấp xã|huyện|xã|cơ sở')}){{0,4}}"
)
"""`cấp tỉnh, cấp huyện`."""

OFFICE = words("""
Tổng Bí thư|Bí thư|Phó Bí thư|Phó Bí thư Thường trực|Bí thư thứ nhất|Chủ tịch|Phó Chủ tịch
Phó Chủ tịch Thường trực|Chủ nhiệm|Phó Chủ nhiệm|Phó Thủ tướng|Bộ trưởng|Thứ trưởng|Thống đốc|Phó Thống đốc
Tổng Thanh tra|Phó Tổng Thanh tra|Tổng Kiểm toán|Tổng Giám đốc|Phó Tổng Giám đốc|Giám đốc|Phó Giám đốc
Tổng cục trưởng|Cục trưởng|Phó Cục trưởng|Vụ trưởng|Phó Vụ trưởng|Chi cục trưởng|Phó Chi cục trưởng
Viện trưởng|Phó Viện trưởng|Chánh án|Phó Chánh án|Chánh Văn phòng|Phó Chánh Văn phòng|Chánh Thanh tra
Phó Chánh Thanh tra|Hiệu trưởng|Phó Hiệu trưởng|Tổng Biên tập|Trưởng ban|Phó Trưởng ban|Trưởng phòng
Phó Trưởng phòng|Trưởng đoàn|Chỉ huy trưởng|Tư lệnh|Hạt trưởng|Trạm trưởng
Tổ trưởng|Đội trưởng|Trưởng khoa|Trưởng bộ môn|Trưởng đơn vị|Thủ trưởng
Người đứng đầu|Lãnh đạo|Đại diện|Đại diện lãnh đạo|Đại biểu|Trưởng Công an|Chính ủy
Trưởng Thi hành án dân sự|Kế toán trưởng|Giáo viên chủ nhiệm|GVCN|Thư ký|Tổng Thư ký|Trưởng|Ủy viên
Phó Trưởng
""")
"""The title of who stands at a body's head or speaks for it."""
ALONE = words("""
Tổng Bí thư|Phó Bí thư|Bộ trưởng|Thứ trưởng|Chánh Văn phòng|Hiệu trưởng|Phó Hiệu trưởng|Trưởng đơn vị
Chánh Thanh tra|Giám đốc|Phó Giám đốc|Chủ tịch|Phó Chủ tịch|Trưởng phòng|Thủ trưởng
Cục trưởng|Vụ trưởng|Tổng Giám đốc|Bí thư|Trưởng ban|Giáo viên chủ nhiệm|GVCN|Viện trưởng|Trưởng khoa
Tổng Biên tập|Tổ trưởng|Kế toán trưởng
""")
"""Titles that mean one office even where no body is named with them."""

MANY = words("tất cả các|toàn thể các|toàn bộ các|một số|các|mọi|mỗi|từng|những|hai")
"""What announces a group."""
_LONG_KINDS = words("""
cơ quan|tổ chức|đơn vị|địa phương|doanh nghiệp|đoàn thể|cá nhân|hội quần chúng|hiệp hội|tập đoàn
tổng công ty|công ty|trung tâm|chi cục|tổng cục|bệnh viện|trường học|nhà trường|học viện|cơ sở đào tạo
cơ sở giáo dục|cơ sở y tế|cơ sở khám bệnh, chữa bệnh|cơ sở|bộ phận|cấp ủy|cấp ủy đảng|tổ chức đảng|đảng ủy
đảng bộ|chi bộ|ban quản lý|ban quản lý dự án|ngân hàng|tổ chức tín dụng|hợp tác xã|chủ đầu tư|nhà thầu
trường đại học|đại học|trường cao đẳng|trường THPT|trường THCS|trường tiểu học|trường mầm non|phòng ban
sở ngành|ban cán sự đảng|đảng đoàn|Trang TTĐT|Trang thông tin điện tử|Cổng TTĐT|thanh tra|công an
lực lượng vũ trang|lực lượng chức năng|Bộ trưởng|nhà xuất bản|tạp chí|đoàn công tác|tổ công tác|ban ngành
câu lạc bộ|ban chỉ đạo|tiểu ban|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|xã ủy|phường ủy|tỉnh đoàn
huyện đoàn|đảng ủy trực thuộc|ban đảng|ban xây dựng Đảng|tổ chức đoàn thể|quỹ|tổ dân phố
ngân hàng thương mại|ngân hàng thương mại cổ phần|tổ hòa giải|lâm trường|nông trường|ngư trường
lâm ngư trường|nông lâm trường|công ty lâm nghiệp|công ty thủy nông|công ty điện lực|điện lực|nhà máy
xí nghiệp|phân xưởng|chi nhánh|phòng giao dịch|trạm y tế|trung tâm y tế|phòng khám|phòng khám đa khoa
hạt kiểm lâm|đồn biên phòng|vườn quốc gia|tòa án|tòa án nhân dân|viện kiểm sát|viện kiểm sát nhân dân
kho bạc|công đoàn|công đoàn cơ sở|công đoàn bộ phận|công đoàn các cấp|đoàn cơ sở|chi đoàn|chi hội
chi ủy|liên đội|nhà thuốc|tổ chuyên môn|tổ công đoàn|tổ bộ môn|bộ môn|văn phòng công chứng|phòng công chứng
đội quản lý thị trường|chi cục thuế|chi cục hải quan|phòng giáo dục và đào tạo|ban công tác mặt trận
""")
_SHORT_KINDS = {
    "bộ": "luật|máy|môn|phận|hành|sách",
    "sở": "hữu|thích",
    "ban": "hành|đầu|đêm|bố|nhân|giám|chấp|thường|cán|văn|pháp|tuyên|tổ|dân",
    "ngành": "nghề|học",
    "phòng": "chống|ngừa|cháy",
    "khoa": "học",
    "viện": "trợ|phí|dẫn",
    "vụ": "án|việc|mùa",
    "cục": "bộ",
    "hội": "nghị|thảo|viên|đồng|họp|chợ",
    "trường": "hợp",
    "lớp": "học",
    "trạm": "",
    "tổ": "chức|hợp",
    "đội": "ngũ|hình",
    "huyện": "ủy|uỷ",
    "quận": "ủy|uỷ",
    "xã": "hội",
    "phường": "hội",
    "tỉnh": "ủy|uỷ",
    "thành phố": "",
    "thị xã": "",
    "thị trấn": "",
    "đặc khu": "",
    "thôn": "xóm",
    "báo": "cáo",
    "đài": "",
    "khối": "lượng",
    "ủy ban": "nhân",
    "hội đồng": "nhân",
}
"""Kinds of bodies in one word, and what after them makes another word: `sở hữu`."""


def _short_kind(kind: str, others: str) -> str:
    return rf"{words(kind)}(?!\w)" + (rf"(?!{BLANK}(?i:{others})(?!\w))" if others else "")


_SHORT_KIND = (
    f"(?:{'|'.join(_short_kind(kind, others) for kind, others in _SHORT_KINDS.items())})"
    rf"(?!{BLANK}(?!Nhà|Đảng|đảng|Chính{BLANK}phủ|Trung{BLANK}ương|TW|HĐND)[{UPPER}])"
)
_OF_KIND = words("""
ngang bộ|thuộc Chính phủ|thuộc CP|báo chí|thông tấn, báo chí|thông tấn báo chí|truyền thông
thông tin đại chúng|nhà nước|hành chính|hành chính nhà nước|chuyên môn|chức năng|tham mưu|giúp việc
tham mưu, giúp việc|tư pháp|Đảng|đoàn thể|sự nghiệp|sự nghiệp công lập|sự nghiệp công|sự nghiệp nhà nước
công lập|ngoài công lập|trong và ngoài công lập|công lập và ngoài công lập|công lập, ngoài công lập|dân lập
tư thục|tư nhân|công lập và tư nhân|ngoài nhà nước|trong và ngoài nhà nước|trong và ngoài ngành
trong và ngoài tỉnh|trong và ngoài nước|chính trị|chính trị - xã hội|chính trị xã hội|xã hội
xã hội - nghề nghiệp|nghề nghiệp|kinh tế|quần chúng|quản lý nhà nước|quản lý trực tiếp|chủ quản|nghiệp vụ
vũ trang|tiến hành tố tụng|thuế|hải quan|tài chính|dự toán|sử dụng lao động|nghiên cứu và phát triển
khoa học và công nghệ|kinh doanh|tôn giáo|quốc tế|nước ngoài|chuyên trách|thường trực|đầu mối|có thẩm quyền
truyền thông đại chúng|ngành dọc|trung ương đóng trên địa bàn|đại học|chuyên ngành|liên ngành|viễn thông
vận tải|y tế|mầm non|trực thuộc trung ương|tín dụng|kiểm lâm|phát thanh, truyền hình
""")
_SCHOOLING = words("""
mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|THCS|THPT|TH|TH&THCS|TH và THCS|trung học
giáo dục thường xuyên|phổ thông|phổ thông dân tộc nội trú|PTDTNT|đại học|cao đẳng|trung cấp|trung cấp nghề
""")
_OWNED = words("""
công lập|ngoài công lập|trong và ngoài công lập|công lập và ngoài công lập|dân lập|tư thục
""")
KIND = (
    rf"(?:{words('trường|các trường|cơ sở giáo dục')}{BLANK}{_SCHOOLING}(?:{AND}{_SCHOOLING}){{0,5}}"
    rf"(?:{BLANK}{_OWNED})?"
    rf"|{_LONG_KINDS}(?:{BLANK}{_OF_KIND}){{0,4}}"
    rf"|{_SHORT_KIND}(?:{BLANK}{words('ngang bộ|đảng|chức năng|chuyên môn|nghiệp vụ')})?)"
)
"""One kind of body: `cơ quan ngang bộ`, `đơn vị sự nghiệp công lập`."""
KINDS = rf"{KIND}(?:{AND}{KIND}){{0,14}}"
"""`sở, ban, ngành`; `cơ quan, tổ chức, cá nhân`."""
GENERAL = words("""
cơ quan|đơn vị|tổ chức|cá nhân|địa phương|doanh nghiệp|đoàn thể|sở|ban|bộ|ngành|ban ngành
""")
"""With what a group begins that no `các` announces."""
_OWN = words("""
tỉnh|thành phố|huyện|quận|thị xã|xã|phường|trường|cơ quan|cơ quan Bộ|đơn vị|địa phương|Bộ|Sở|ngành|cấp mình
nhà trường|TP|Đảng
""")
_NAMED_BODY = rf"(?!{BLANK}(?:[{UPPER}]|(?i:các|hội|ủy|uỷ|hợp)(?!\w)))"
_RELATED = words("""
có liên quan|liên quan|hữu quan|khác có liên quan|khác|nói trên|nêu trên|trên địa bàn|đóng trên địa bàn
""")
_DIRECT = (
    words("trực thuộc|thuộc, trực thuộc")
    + rf"(?!{BLANK}(?:[{UPPER}]|(?i:các|sở|bộ|tỉnh|thành|ủy|uỷ|huyện|trung)(?!\w)))"
)
_CENTRAL = words("""
ở trung ương|trung ương|trung ương và địa phương|ở trung ương và địa phương|trong ngành|toàn ngành|TW
""")
_HERE = rf"{words('trên địa bàn|trong|của|thuộc|trực thuộc|toàn|ở')}{BLANK}{_OWN}{_NAMED_BODY}"
_UNIT_ALONE = rf"{words('tỉnh|thành phố|huyện|thị xã|xã|phường|TP')}{_NAMED_BODY}"
WHICH = rf"(?:{BLANK}(?:{_RELATED}|{_DIRECT}|{LEVELS}|{_CENTRAL}|{_HERE}|{_UNIT_ALONE}))"
"""What says which bodies of a kind are meant: `có liên quan`, `cấp tỉnh`, `trên địa bàn tỉnh`."""

FREE_STRONG = words("""
Ủy ban|Văn phòng|VP|Chi cục|Tổng cục|Tổng công ty|Công ty|Trung tâm|Học viện|Bệnh viện|Công đoàn|Bộ Tư lệnh
Bộ Chỉ huy|Ngân hàng|Kho bạc|Kho bạc Nhà nước|Bảo hiểm xã hội|BHXH|Đảng bộ|Đảng ủy|Chi bộ|Đảng đoàn
Ban cán sự đảng|Liên đoàn|Liên hiệp|Liên minh|Liên minh Hợp tác xã|Hiệp hội|Tập đoàn|Tạp chí|Nhà xuất bản
Đại học|Cảng vụ|Thư viện|Bảo tàng|Hợp tác xã|Tiểu ban|Hội đồng|Tổ công tác|Đoàn công tác|Đoàn kiểm tra
Đoàn thanh tra|Đoàn giám sát|Đoàn Luật sư|Cổng Thông tin điện tử|Cổng TTĐT|Trang Thông tin điện tử
Trang TTĐT|Đài Phát thanh|Đài Phát thanh - Truyền hình|Đài Phát thanh và Truyền hình|Đài PT-TH|Đài PTTH
Đài PT&TH|Đài Truyền thanh|Quản lý thị trường|Hạt Kiểm lâm|Chi cục Kiểm lâm|Hội LHPN|Hội LHTN|Hội CCB
Hội Nông dân|Hội Phụ nữ|Hội Cựu chiến binh|Hội Chữ thập đỏ|Hội Liên hiệp Phụ nữ|Điện lực|Bưu điện|Cục Thuế
Cục Thống kê|Cục Hải quan|Chi nhánh|Ban Dân tộc|Ban Tuyên giáo|Ban Dân vận|Ban Nội chính|Ban Tổ chức
Ban Quản lý|Ban Chỉ đạo|BCĐ|Trung tâm Y tế|TTYT|Trường Chính trị|Báo|Câu lạc bộ|Thường trực|TT
Bộ phận giúp việc|Bộ phận Một cửa|Đoàn Thanh niên|Ban Chấp hành|BCH|Ban Thường vụ|BTV|Ban Thường trực
Quân khu|Quân đoàn|Binh đoàn|Sư đoàn|Lữ đoàn|Trung đoàn|Tiểu đoàn|Quân chủng|Binh chủng|Nhà máy|Xí nghiệp
Thuế cơ sở|Vườn quốc gia|Khu bảo tồn|Khu bảo tồn thiên nhiên|Viễn thông|UBKT|BQL
Báo và phát thanh, truyền hình|Báo và Đài Phát thanh - Truyền hình|Báo và Đài PTTH|Cơ quan Cảnh sát điều tra
Cơ quan An ninh điều tra|Cơ quan điều tra|Ban Chỉ huy|Ban Chỉ huy Quân sự|Ban Tuyên giáo và Dân vận|Đoàn
Ban Pháp chế|Ban Kinh tế - Ngân sách|Ban Văn hóa - Xã hội|Ban nhân dân|Ban Công tác Mặt trận
Đồn Biên phòng
""")
"""Heads of names that no list holds, which may stand with a place alone: `Báo tỉnh`, `Liên minh HTX tỉnh`."""
FREE_WEAK = words("""
Sở|Bộ|Ban|Phòng|Cục|Vụ|Viện|Hội|Đài|Tổ|Đội|Trạm|Quỹ|Hạt|Khoa|Trường|Nhà Văn hóa|Nhà Thiếu nhi|Cụm|Khối
""")
"""Heads that must have a name after them."""
WHOLE = words("""
Ban Giám hiệu|Ban Giám đốc|Đoàn trường|Ban Chỉ đạo|Ban Quản lý|Ban Chấp hành|Ban Thường vụ|Ban Tổ chức
Tỉnh đoàn|Thành đoàn|Huyện đoàn|Công đoàn|Hội đồng quản trị|Hội đồng thành viên|Hội đồng trường
Hội đồng tuyển sinh|Ban Giám khảo|Tổ giúp việc|Tổ công tác|Đoàn kiểm tra|Đoàn thanh tra|BCĐ|BGH
Kho bạc Nhà nước|Ban Kiểm soát|Viện kiểm sát|Tòa án|Chi đoàn|Liên đội|Ban Thư ký|Quản lý thị trường
Cơ quan Cảnh sát điều tra|Cơ quan An ninh điều tra|Cơ quan điều tra|Báo và phát thanh, truyền hình
Ban Chỉ huy Quân sự
""")
"""Names that say all where the context is one body: `Ban Giám hiệu`."""
