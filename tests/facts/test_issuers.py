"""Where the name of an issuing body ends."""

from __future__ import annotations

import pytest

from vanban.facts.citing.issuers import body_at, issuer_after


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("Thủ tướng Chính phủ", " về việc"),
        ("Chính phủ", " Quy định chi tiết"),
        ("Quốc hội khóa X, kỳ họp thứ 10", " về việc"),
        ("Bộ Văn hóa, Thể thao và Du lịch", " về việc"),
        ("Bộ Lao động - Thương binh và Xã hội", " hướng dẫn"),
        ("Bộ trưởng Bộ Ngoại giao", " hướng dẫn chức năng"),
        ("Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc", " quy định"),
        ("Bộ trưởng, Trưởng ban Ban Tổ chức cán bộ Chính phủ", " (nay là Bộ Nội vụ)"),
        ("Cục Thông tin đối ngoại, Bộ Thông tin và Truyền thông", "."),
        ("Cục Kiểm soát thủ tục hành chính", " về việc"),
        ("Ban Chỉ đạo về nhân quyền tỉnh Kon Tum", "; Văn bản"),
        ("Ban Thường vụ Tỉnh ủy", " về tăng cường"),
        ("Ban Chấp hành Trung ương Đảng (khóa XII)", " về"),
        ("Hội đồng Thẩm phán Tòa án nhân dân tối cao", " hướng dẫn"),
        ("Thống đốc Ngân hàng Nhà nước Việt Nam", " quy định"),
        ("Ủy ban nhân dân tỉnh Kiên giang", " về việc"),
        ("ỦY BAN NHÂN DÂN TỈNH", " BAN HÀNH QUY ĐỊNH"),
        ("ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG", " VỀ VIỆC"),
        ("Ủy ban nhân dân tỉnh", " tỉnh ban hành"),
        ("UBND tỉnh", " giao Sở Nội vụ"),
        ("UBND tỉnh", " và Công văn số"),
        ("UBND tỉnh", "\nKính gửi"),
        ("Thủ tướng Chính\nphủ", " phê duyệt"),
        ("Hội Cựu giáo chức tỉnh", " có Văn bản"),
        ("Hội đồng trường Trường Đại học Vinh", " về"),
        ("Phòng Giáo dục và Đào tạo huyện Hòn Đất", " về"),
        ("Công ty TNHH MTV Cấp thoát nước Kiên Giang", " đề nghị"),
        ("Sở Nông nghiệp và phát triển nông thôn", "."),
        ("Sở Nội vụ", ", UBND tỉnh yêu cầu"),
        ("Sở Nội vụ", " V/v góp ý"),
        ("Bộ Thông tin và Truyền thông", " cấp ngày 01/02/2020"),
        ("Sở TTTT", " về phê duyệt"),
        ("UBND tỉnh", " bị bãi bỏ"),
        ("UBND tỉnh Quảng Nam", " vận động"),
        ("Ủy ban nhân dân huyện Hòn Đất tỉnh Kiên Giang", " về"),
        ("Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam", " quy định"),
        ("Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh", "; ý kiến"),
        ("Bảo hiểm xã hội Việt Nam", " ban hành Quy trình"),
        ("Hội đồng quản trị Công ty cổ phần ABC", " về"),
    ],
)
def test_a_name_ends_before_the_title_or_the_predicate(name: str, after: str) -> None:
    text = f" của {name}{after}"
    assert issuer_after(text, 0) == (5, 5 + len(name))


@pytest.mark.parametrize(
    "names",
    [
        "Bộ Khoa học và Công nghệ và Bộ Nội vụ",
        "Bộ trưởng Bộ Tài chính và Bộ trưởng Bộ Giao thông vận tải",
        "Bộ Lao động - Thương binh và Xã hội, Bộ Tài chính",
        "Bộ Tài chính - Bộ Nội vụ",
    ],
)
def test_a_joint_document_has_several_issuers(names: str) -> None:
    assert body_at(f"{names} hướng dẫn", 0, joint=True) == (0, len(names))


@pytest.mark.parametrize(
    "words", ["ông Nguyễn Văn A", "Nghị định này", "Luật Đất đai", "Ban hành theo", "pháp luật"]
)
def test_what_names_no_body_issues_nothing(words: str) -> None:
    assert issuer_after(f" của {words} về", 0) is None
