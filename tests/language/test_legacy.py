"""Legacy code pages are told by their letters, read back whole, and Unicode is left alone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language.legacy import WAYS, Piece, decode_bytes, decode_pieces, decode_run
from vanban.language.legacy_tables import PAGES
from vanban.language.spelling import COMMON

# As it stands in real files: typed in fonts of the time, seen through Windows-1252.
TCVN3_LINE = "Céng hßa x· héi chñ nghÜa ViÖt Nam"
VNI_LINE = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"
VISCII_LINE = "Cµng hòa xã hµi chü nghîa Vi®t Nam"
VPS_LINE = "C¶ng hòa xã h¶i chû nghïa ViŒt Nam"
LINE = "Cộng hòa xã hội chủ nghĩa Việt Nam"

TIMES, VN_TIME, VN_TIME_H, VNI_TIMES = "Times New Roman", ".VnTime", ".VnTimeH", "VNI-Times"


@pytest.mark.parametrize(
    ("line", "encoding"),
    [(TCVN3_LINE, "tcvn3"), (VNI_LINE, "vni"), (VISCII_LINE, "viscii"), (LINE, "unicode")],
)
@pytest.mark.parametrize("font", [None, TIMES, VN_TIME, VNI_TIMES])
def test_the_letters_tell_the_code_page_whatever_the_font_says(
    line: str, encoding: str, font: str | None
) -> None:
    assert decode_pieces([Piece(line, font)]) == ([LINE], encoding)


def test_vps_is_believed_where_its_font_is_named() -> None:
    assert decode_pieces([Piece("C¶ng hòa", "VPS Times")]) == (["Cộng hòa"], "vps")
    assert decode_pieces([Piece("C¶ng hòa", TIMES)])[1] != "vps"


def test_vps_is_believed_without_a_font_where_there_is_much_of_it() -> None:
    assert decode_pieces([Piece("\n".join([VPS_LINE] * 9))]) == (["\n".join([LINE] * 9)], "vps")


@pytest.mark.parametrize(
    ("pieces", "texts", "encoding"),
    [
        pytest.param(
            [Piece(TCVN3_LINE, VN_TIME), Piece("\n"), Piece(VNI_LINE, VN_TIME)],
            [LINE, "\n", LINE],
            "mixed",
            id="two code pages under one font",
        ),
        pytest.param(
            [Piece("Theo ®Ò nghÞ cña ", VN_TIME), Piece("Bộ trưởng Bộ Tài chính", TIMES), Piece(",")],
            ["Theo đề nghị của ", "Bộ trưởng Bộ Tài chính", ","],
            "mixed",
            id="unicode inside a tcvn3 paragraph",
        ),
        pytest.param(
            [
                Piece(TCVN3_LINE, VN_TIME),
                Piece("\n"),
                Piece("Sè", VN_TIME),
                Piece("\n"),
                Piece("Bé", VN_TIME),
            ],
            [LINE, "\n", "Số", "\n", "Bộ"],
            "tcvn3",
            id="cells of one short word",
        ),
        pytest.param(
            [Piece(LINE, TIMES), Piece("\n"), Piece("Céng", VN_TIME), Piece(" tæng", VN_TIME)],
            [LINE, "\n", "Cộng", " tổng"],
            "mixed",
            id="a short cell in a unicode document, its font agreeing",
        ),
        pytest.param(
            [
                Piece("Quyeá", VNI_TIMES),
                Piece("t ñò", VNI_TIMES),
                Piece("nh soá 5, cuû", None),
                Piece("a Boä"),
            ],
            ["Quyế", "t đị", "nh số 5, củ", "a Bộ"],
            "vni",
            id="words torn by a change of style",
        ),
        pytest.param(
            [Piece("Quye", VNI_TIMES), Piece("át ñònh cuûa Boä", VNI_TIMES)],
            ["Quyế", "t định của Bộ"],
            "vni",
            id="a letter torn from its mark belongs where it began",
        ),
        pytest.param(
            [Piece("¨®", "Wingdings"), Piece(" " + TCVN3_LINE, VN_TIME), Piece("\xb7", "Symbol")],
            ["¨®", " " + LINE, "\xb7"],
            "tcvn3",
            id="pictures are no letters",
        ),
    ],
)
def test_each_run_is_read_in_its_own_code_page(pieces: list[Piece], texts: list[str], encoding: str) -> None:
    assert decode_pieces(pieces) == (texts, encoding)


@pytest.mark.parametrize(
    ("pieces", "texts"),
    [
        ([Piece(TCVN3_LINE, VN_TIME_H)], [LINE.upper()]),
        ([Piece("NAM ", VN_TIME_H), Piece("§éc lËp", VN_TIME)], ["NAM ", "Độc lập"]),
        ([Piece("Chung ", VN_TIME_H), Piece("§éc lËp", VN_TIME)], ["CHUNG ", "Độc lập"]),
        ([Piece(LINE, VN_TIME_H), Piece("\n" + TCVN3_LINE, VN_TIME)], [LINE, "\n" + LINE]),
        ([Piece("CéNG HßA X· HéI\n§éc lËp")], ["CỘNG HÒA XÃ HỘI\nĐộc lập"]),
        ([Piece("ñY BAN NH¢N D¢N X·\nQ§-TTg vµ UBND X· ®·")], ["ỦY BAN NHÂN DÂN XÃ\nQĐ-TTg và UBND Xã đã"]),
    ],
)
def test_capitals_of_tcvn3_live_in_the_font(pieces: list[Piece], texts: list[str]) -> None:
    assert decode_pieces(pieces)[0] == texts


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("Thñ t\xadíng ChÝnh phñ nh\xad sau", "Thủ tướng Chính phủ như sau"),
        ("Thñ t\xad\xadíng ChÝnh phñ", "Thủ tướng Chính phủ"),
        ("Thñ t\u2212íng b\u2219o l\u2219nh 5 \u2212 3 = 2", "Thủ tướng bão lãnh 5 \u2212 3 = 2"),
        ("Thñ t-íng ch-a h-íng dÉn ®Çu t- nh- sau", "Thủ tướng chưa hướng dẫn đầu tư như sau"),
        ("Thñ t-íng:\na- Hµ-Néi\nb- KT-XH\nc- Q§-TTg", "Thủ tướng:\na- Hà-Nội\nb- KT-XH\nc- QĐ-TTg"),
        ("mét sè kho¶n a-b, nh- vËy", "một số khoản a-b, nh- vậy"),
    ],
)
def test_the_letter_in_the_place_of_the_soft_hyphen_is_found_again(stored: str, read: str) -> None:
    assert decode_pieces([Piece(stored)]) == ([read], "tcvn3")


def test_windows_signs_in_viscii_are_letters_where_they_spell_and_signs_where_they_quote() -> None:
    stored = "“Uÿ ban nhân dân tïnh”, B“ N“i vø quyªt nghî… " + VISCII_LINE
    assert decode_pieces([Piece(stored.replace("ÿ", "ÿ".upper()))])[0] == [
        "“UỲ ban nhân dân tỉnh”, BỘ NỘi vụ quyết nghĩ… " + LINE
    ]


def test_a_run_says_where_each_letter_came_from() -> None:
    assert decode_run("Quyeát ñònh", "vni") == ("Quyết định", [0, 1, 2, 3, 5, 6, 7, 8, 9, 10])
    assert decode_run("Céng", "tcvn3", upper=True) == ("CỘNG", [0, 1, 2, 3])
    assert decode_run("Vie\u0302\u0323t", "unicode") == ("Việt", [0, 1, 2, 5])


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_bytes_are_told_by_their_marks_or_their_form(codec: str) -> None:
    assert decode_bytes((LINE + "\n").encode(codec)) == (LINE + "\n", "unicode")


def test_a_damaged_letter_does_not_make_utf8_anything_else() -> None:
    raw = "\n".join([LINE] * 40).encode()[:-2] + b"\xe1\xbb"
    assert decode_bytes(raw)[0].startswith(LINE)


def test_windows_1258_is_told_from_its_western_sister() -> None:
    combined = "Quyê\u0301t đi\u0323nh cu\u0309a U\u0309y ban".encode("cp1258")
    assert decode_bytes(combined) == ("Quyết định của Ủy ban", "unicode")
    assert decode_bytes("Un résumé français, déjà vu à Orléans".encode("cp1252")) == (
        "Un résumé français, déjà vu à Orléans",
        "unicode",
    )


@pytest.mark.parametrize(
    ("line", "encoding"), [(TCVN3_LINE, "tcvn3"), (VNI_LINE, "vni"), (VISCII_LINE, "viscii")]
)
def test_bytes_in_a_legacy_page_are_told_by_what_they_spell(line: str, encoding: str) -> None:
    assert decode_bytes(line.encode("latin-1")) == (LINE, encoding)


def test_control_characters_are_letters_in_viscii() -> None:
    raw = b"\xd0i\xabu 1. S\x1ea \xd0\xb1i, b\xb1 sung lu\xa7t. B\x93 N\x93i v\xf8. K\x14 ni\xaem. C\x02ng"
    assert "BỘ NỘi vụ. KỶ niệm. CẲng" in decode_bytes(raw.replace(b"N\x93i", b"N\x93i"))[0]


@given(st.binary(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_text_in_nfc(raw: bytes) -> None:
    text, encoding = decode_bytes(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert encoding in (*WAYS, "mixed")


FOREIGN = """
    Müller für Straße Öl Köln café déjà façade Noël naïve crème brûlée São Paulo España año Ñandú på Ångström
    Malmö Thaï Citroën résumé München Zürich Curaçao Île d'Yeu œuvre Škoda Łódź Đắk Lắk Pleiku
"""
SIGNS = """
    « » “quoted” – — … • ® § 5 10°C m² ½ ¼ 3\u00d74 ±5% © ™ €50 £5 ¥ ¿ ¡ µm ÷ ¯¯¯¯¯ ····· ª º ¹ \u00ad ¦ ¬
"""
vietnamese = st.sampled_from(COMMON.split()).flatmap(
    lambda word: st.sampled_from([word, word.capitalize(), word.upper(), f"«{word}»", f"{word}¹", f"{word},"])
)
sentences = st.lists(vietnamese, min_size=4, max_size=12).map(" ".join)
words = vietnamese | st.sampled_from((FOREIGN + SIGNS).split())
texts = st.lists(sentences | words, min_size=1, max_size=12, unique=True).map(lambda parts: "\n".join(parts))
fonts = st.sampled_from([None, TIMES, VN_TIME, VN_TIME_H, VNI_TIMES, "VPS Times"])


@given(texts, st.lists(st.tuples(sentences, fonts), min_size=1, max_size=4), fonts)
@settings(max_examples=1500, deadline=None)
def test_unicode_is_never_touched(text: str, around: list[tuple[str, str | None]], font: str | None) -> None:
    pieces = [Piece(f"{sentence} của Việt Nam\n", other) for sentence, other in around]
    pieces = [*pieces, Piece(f"Luật này của Quốc hội\n{text}", font), Piece("\n"), *pieces]
    assert decode_pieces(pieces) == (
        [unicodedata.normalize("NFC", piece.text) for piece in pieces],
        "unicode",
    )


plain = st.sampled_from(COMMON.split()).flatmap(
    lambda word: st.sampled_from([word, word.capitalize(), f"{word},"])
)
plain_sentences = st.lists(plain, min_size=4, max_size=12).map(" ".join)


@given(st.lists(plain_sentences, min_size=3, max_size=6), st.sampled_from(WAYS[1:]), fonts)
@settings(max_examples=150, deadline=None)
def test_what_is_written_in_a_page_is_read_back(lines: list[str], way: str, font: str | None) -> None:
    written = [f"{line} Quyết định của Bộ trưởng Bộ Nội vụ về việc sửa đổi" for line in lines] * 3
    pieces = [Piece(encode(line, way) + "\n", font) for line in written]
    read, encoding = decode_pieces(pieces)
    assert encoding == way
    assert [line.casefold() for line in read] == [f"{line}\n".casefold() for line in written]


def encode(text: str, way: str) -> str:
    """`text` in the code page `way`, as bytes; TCVN3 writes small letters for marked capitals."""
    forms = sorted(PAGES[way].items(), key=lambda form: form[0] in (form[0].lower(), form[0].upper()))
    page = {letter: source for source, letter in forms if source <= "\xff" and source != "\xad\xad"}
    return "".join(page.get(letter, page.get(letter.lower(), letter)) for letter in text)
