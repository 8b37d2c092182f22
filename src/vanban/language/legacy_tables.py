"""The code pages of the time before Unicode: which letter each byte, or pair of bytes, stands for.

Single-byte pages are drawn as sixteen letters a row, `.` where a byte bears no Vietnamese letter. VNI is
drawn as rows of one vowel with its marks.

Sources: TCVN3 (the ABC fonts) is TCVN 5712:1993; VISCII is RFC 1456; VPS after the chart of the Vietnamese
Unicode project; all three compared with the tables of viparse (MIT), the first two also with glibc. VNI after
viparse, completed by its own symmetry (ẳ) and by the one-letter form of ỵ.
"""

from __future__ import annotations

_TCVN3 = """
A0 .ĂÂÊÔƠƯĐăâêôơưđ.
B0 .....àảãáạ.ằẳẵắ.
C0 ......ặầẩẫấậè.ẻẽ
D0 éẹềểễếệìỉ...ĩíịò
E0 .ỏõóọồổỗốộờởỡớợù
F0 .ủũúụừửữứựỳỷỹýỵ.
"""

_VISCII = """
00 ..Ẳ..ẴẪ.........
10 ....Ỷ....Ỹ....Ỵ.
80 ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ
90 ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ
A0 Õắằặấầẩậẽẹếềểễệố
B0 ồổỗỠƠộờởịỰỨỪỬơớƯ
C0 ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ
D0 ĐứÒÓÔạỷừửÙÚỹỵÝỡư
E0 àáâãảăữẫèéêẻìíĩỉ
F0 đựòóôõỏọụùúũủýợỮ
"""

_VPS = """
00 ..ẠẬẶẸỆ.........
10 ỊỌỘỢỤỰ...Ỵ..ẪỮ..
80 ÀẢÃẤẦẨọỗĂếềểệẮẰẲ
90 Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ
A0 .ắằẳẵặỠớÙờởỡŨỨợỪ
B0 ổỬỲỸÍÌộỈĨÓửữÒỎÕự
C0 ầÁÂấẩẫậđẻÉÊẹỉễịỹ
D0 ƯỦồốÔỏơÈừứÚũưÝẺ.
E0 àáâãảạă.èéêẽìí.ĩ
F0 ẴĐòóôõ.Ơụùúủ.ỶẼỳ
"""

_VNI = """
aø à  aù á  aï ạ  aû ả  aõ ã  aê ă  aè ằ  aé ắ  aë ặ  aú ẳ  aü ẵ  aâ â  aà ầ  aá ấ  aä ậ  aå ẩ  aã ẫ
eø è  eù é  eï ẹ  eû ẻ  eõ ẽ  eâ ê  eà ề  eá ế  eä ệ  eå ể  eã ễ
oø ò  où ó  oï ọ  oû ỏ  oõ õ  oâ ô  oà ồ  oá ố  oä ộ  oå ổ  oã ỗ
ô ơ  ôø ờ  ôù ớ  ôï ợ  ôû ở  ôõ ỡ
uø ù  uù ú  uï ụ  uû ủ  uõ ũ
ö ư  öø ừ  öù ứ  öï ự  öû ử  öõ ữ
yø ỳ  yù ý  yï ỵ  yû ỷ  yõ ỹ  î ỵ
ì ì  í í  ò ị  æ ỉ  ó ĩ  iø ì  iù í  ñ đ
"""
"""Small letters; a capital is written with the capital vowel and the capital mark."""

WINDOWS_1252 = {
    byte: letter for byte in range(0x80, 0xA0) if (letter := bytes([byte]).decode("cp1252", errors="ignore"))
}
"""What Windows shows for the bytes between ASCII and Latin-1."""


def _single(rows: str) -> dict[str, str]:
    """The letters of a page by the character that its byte appears as, in Latin-1 and in Windows-1252."""
    table = {}
    for row in rows.split("\n")[1:-1]:
        first, letters = row.split()
        for byte, letter in enumerate(letters, int(first, 16)):
            if letter != ".":
                table[chr(byte)] = table[WINDOWS_1252.get(byte, chr(byte))] = letter
    return table


def _composed(rows: str) -> dict[str, str]:
    """The letters of VNI by their parts; a small mark on a capital letter is met too."""
    words = rows.split()
    small = dict(zip(words[::2], words[1::2], strict=True))
    capital = {parts.upper(): letter.upper() for parts, letter in small.items()}
    titled = {parts[0].upper() + parts[1:]: letter.upper() for parts, letter in small.items()}
    return {**titled, **small, **capital}


PAGES = {"tcvn3": _single(_TCVN3), "vni": _composed(_VNI), "viscii": _single(_VISCII), "vps": _single(_VPS)}
"""For each code page the Vietnamese letter by the characters that its bytes appear as."""
