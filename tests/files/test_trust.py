"""A text layer is believed where its words can be Vietnamese."""

from __future__ import annotations

import pytest

from vanban.files.trust import Verdict, judge, sample, spelt_share

GOOD = "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015; theo đề nghị của Bộ trưởng Bộ Nội vụ"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (GOOD, Verdict.GOOD),
        ("Dgc l$p - Tg do - H4nh phric C9NG HOA xA HQI CHt NGHIA VIeT NAM D6c 14p T\\r do", Verdict.LIES),
        ("Can cu Luat To chuc Chinh phu ngay thang nam theo de nghi cua Bo truong Bo Noi vu", Verdict.LIES),
        (
            "C\ufffdn c\ufffd Lu\ufffdt " + 9 * "T\ufffd ch\ufffdc ",
            Verdict.LIES,
        ),
        ("The law of the land is to be read with care by all who are in the house for that", Verdict.UNKNOWN),
        ("Nơi nhận: - Như trên; - Lưu: VT.", Verdict.UNKNOWN),
        ("", Verdict.UNKNOWN),
    ],
)
def test_words_are_judged(text: str, verdict: Verdict) -> None:
    assert judge(text.split(), pictured=True) is verdict


NAMES = "Paracetamol Amoxicillin Cefuroxim Omeprazol Metformin Amlodipin Losartan Atorvastatin Insulin"


def test_foreign_names_that_are_printed_are_no_lie_and_letters_put_wrongly_are() -> None:
    drugs = f"{NAMES} thuốc viên hộp lọ dùng cho người bệnh tại các trạm".split()
    assert judge(drugs, pictured=False) is not Verdict.LIES
    wrong = [
        "Qvyfu",
        "ejoi",
        "dbd",
        "Mvbu",
        "divd",
        "Dijoi",
        "qiv",
        "obz",
        "uifp",
        "ef",
        "ohij",
        "dvb",
        "usvpoh",
    ]
    assert judge(wrong, pictured=False) is Verdict.LIES


def test_abbreviations_do_not_count_against_a_page() -> None:
    assert spelt_share(["UBND", "tỉnh", "HĐND", "xã", "banhanh"]) == pytest.approx(2 / 3)
    assert spelt_share([]) == 1


def test_a_sample_comes_from_all_over() -> None:
    words = [str(number) for number in range(1000)]
    some = sample(words)
    assert len(some) <= 200
    assert (some[0], int(some[-1]) > 980) == ("0", True)
