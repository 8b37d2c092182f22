"""A document's number (số và ký hiệu) as a value: read as printed, print in one spelling, tell from others.

What is printed, and its serial and sign:

    30/2020/NĐ-CP      127-QĐ/TW      999-TC/QĐ/CĐKT      /TB-UBND
    ^^ serial ^^^^^^ sign  ^^^^^ sign     ^^^^^^^^^^ sign      ^^^^^^^ sign; the serial is blank

Blanks round `/` and `-`, `ND` for `NĐ`, Ð (eth) for Đ and small letters are misprints of the same value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from vanban.language.kinds import KINDS, Regime, kind_of_letters
from vanban.language.normal import fold, squeeze, to_nfc

_UP, _LOW = "A-ZĐƯƠÂÊÔĂ\u00d0\u0189", "a-zđươâêôă"
_DASH = r"[-\u2010-\u2014\u2212]"
_BEFORE = r"[\x20\t\xa0.…_]{0,12}"  # blanks and dotted leaders, on the same line
_AFTER = r"[\s.…_]{0,12}"
_SERIAL = rf"\d{{1,6}} (?: \.\d{{1,3}} (?= {_BEFORE} / {_AFTER} \d ) )? [a-zA-ZđĐ]?"
_YEAR = r"(?: [12]\d{3,4} | \d\d )"
# Two small letters on end make a word: TTg, SNgV and QyĐ are abbreviations, Tin is none.
_LETTERS = rf"(?: (?i:cp|ttg|ubnd|hđnd) (?! [^\W_] ) | [{_UP}] (?: [{_LOW}]? [{_UP}0-9] )* [{_LOW}]? )"
_AND = r"(?: \s?[&@]\s? | \+ )"
_GROUP = rf"(?: {_LETTERS} (?: {_AND} {_LETTERS} | \. (?= [{_UP}]{{2}} ) {_LETTERS} )* (?! [^\W_] ) )"
_NEXT = rf"(?: \s?[/_]\s? {_GROUP} | \s{{0,2}}{_DASH}\s{{0,2}} {_GROUP} )"
# Further on a dash between blanks belongs to the sentence: «QĐ-UBND - QUY ĐỊNH».
_TAIL = rf"(?: [/_] {_GROUP} | \s?{_DASH} {_GROUP} | {_DASH}\s* (?= [{_UP}]{{2}} ) {_GROUP} )"
_ASSEMBLY = r"(?: (?: UBTVQH | QH | ubtvqh | qh ) \s? \d{1,2} (?!\w) )"
_JOINT = rf"(?: (?: TTL[TBN] | NQLT ) (?: \s?[-/]\s? {_GROUP} ) (?: \s?{_DASH}\s? {_GROUP} )* )"
_ABBREVIATIONS = tuple(
    sorted({kind.abbreviation for kind in KINDS if kind.abbreviation}, key=len, reverse=True)
)
_KIND = "|".join(letters.replace("Đ", "[ĐÐ]") for letters in _ABBREVIATIONS)
_SMALL_KINDS = "|".join(letters.lower() for letters in (*_ABBREVIATIONS, "nd", "qd"))
_SMALL = rf"(?: (?: {_SMALL_KINDS} ) (?: \s?{_DASH}\s? [{_LOW}]{{2,10}} [0-9]{{0,2}} (?!\w) )+ )"
_SIGN = rf"(?: {_ASSEMBLY} | {_JOINT} | {_GROUP} (?: {_NEXT} {_TAIL}* )? | {_SMALL} )"
_LONG_SIGN = rf"(?: {_ASSEMBLY} | {_JOINT} | {_GROUP} {_NEXT} {_TAIL}* | {_SMALL} )"

_BLANK_SERIAL = rf"""(?:
    / {_AFTER} (?: {_YEAR} {_BEFORE} / {_AFTER} )? (?: {_LONG_SIGN} | (?= [{_UP}]{{2}} ) {_GROUP} )
  | {_DASH} (?: {_KIND} ) / {_GROUP} {_TAIL}*
)"""

PRINTED = rf"""(?:
    (?<! [\w/-] ) (?<! \d[.,] ) {_SERIAL} {_BEFORE} / {_AFTER} (?: {_YEAR} {_BEFORE} / {_AFTER} )? {_SIGN}
  | (?<! [\w/-] ) (?<! \d[.,] ) {_SERIAL} \s?{_DASH}\s? {_GROUP} (?: {_NEXT} {_TAIL}* )?
  | (?<! [\w/-] ) (?<! \d[.,] ) \d{{1,5}} \s? (?= [{_UP}]{{2}} ) {_GROUP} (?: / | {_DASH} ) {_GROUP} {_TAIL}*
  | (?<! [\w/)] ) {_BLANK_SERIAL}
)"""
"""Source of a verbose pattern, without groups of its own, for a number as printed after the word `số`.

It takes more than stands safely alone (`4830/KTTH`); `find_numbers` asks for it where the form is weak.
"""

_PRINTED = re.compile(PRINTED, re.VERBOSE)
_WITHOUT_SERIAL = re.compile(_BLANK_SERIAL, re.VERBOSE)
_PREFIX = re.compile(r"(?:[a-z ]{0,40}\b)?(?:so|s6) ?[:.;,]? ?")
_ANATOMY = re.compile(
    rf"""
    (?: (?P<serial> \d+ (?: \.\d+ )? [a-zA-ZđĐ]? )? (?P<joint> [/-] ) (?: (?P<year> {_YEAR} ) / )?
      | (?P<digits> \d+ ) )
    (?P<sign> [^\W\d] .* )
    """,
    re.VERBOSE,
)
_BLANK_YEAR = re.compile(r"(?<=/)(?:19|20)[\s.…_]+/")
_LEADERS = re.compile(r"[._…]+(?=/)|(?<=/)[._…]+")
_BLANKS = re.compile(r"\s")
_DASHES = re.compile(_DASH)
_OF_ASSEMBLY = re.compile(_ASSEMBLY, re.VERBOSE)
_JOINTS = re.compile(r"[-/_]")
_JOINTS_KEPT = re.compile(r"([-/_])")
_SPELLED = {letters.upper(): letters for letters in (*_ABBREVIATIONS, "TTg")}
_MISPRINTED = {
    "ND": "NĐ",
    "QD": "QĐ",
    "TTG": "TTg",
    "HDND": "HĐND",
    "HĐNĐ": "HĐND",
    "HDBT": "HĐBT",
    "UBNĐ": "UBND",
}
_OLD_CENTRAL = frozenset(("CP", "TTg", "HĐBT", "HĐNN", "CT", "CTN", "LB", "TTLB", "SL"))
_OLD_STATE_BODY = re.compile(r"CTN|HĐNN\d*|HĐBT")
_PARTY_BODY = re.compile(r"TW|VPTW|[A-ZĐ]{1,3}U|BTC[A-ZĐ]*|UBKT[A-ZĐ]*|B[A-ZĐ]+TW")
_CENTRAL_BODY = re.compile(
    r"""(?: QH\d* | UBTVQH\d* | HĐNN\d* | HĐBT | CP | TTg | CTN | TW | [A-ZĐ]{2,6}TW | VPCP | VPQH | VPCTN
    | TANDTC | HĐTP | VKSNDTC | VKSTC | KTNN | TTCP | NHNN | UBDT | BHXHVN
    | BQP | BCA | BNG | BNV | BLĐTBXH | BLĐTB&XH | BTP | BTC | BKHĐT | BKH&ĐT | BCT | BNNPTNT | BNN | BNNMT
    | BTNMT | BGTVT | BXD | BTTTT | BKHCN | BKHCNMT | BVHTTDL | BVHTT | BGDĐT | BGD&ĐT | BYT | BDTTG | BCN
    | BTM | BTS | BBCVT | BTCCBCP )""",
    re.VERBOSE,
)


class Form(StrEnum):
    """The shapes that numbers have had."""

    QUOC_HOI = "quoc_hoi"
    """`64/2025/QH15`: the National Assembly and its Standing Committee."""
    QUY_PHAM = "quy_pham"
    """`30/2020/NĐ-CP`: the year inside; normative documents since 1997."""
    HOP_NHAT = "hop_nhat"
    """`118/VBHN-VPQH`: a consolidated text."""
    HANH_CHINH = "hanh_chinh"
    """`123/QĐ-UBND`: kind and body."""
    CONG_VAN = "cong_van"
    """`6055/VPCP-CN`: a letter, body and unit."""
    DANG = "dang"
    """`57-NQ/TW`: the Party."""
    TRUNG_UONG_CU = "trung_uong_cu"
    """`54/CP`, `77-CP`: central bodies before 1998."""
    BO_CU = "bo_cu"
    """`999-TC/QĐ/CĐKT`: ministries before 1998."""


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """The number of a document; `parse(str(n)) == n`."""

    serial: str
    """As printed: `30`, `05`, `72A`, `66.7`; empty where the number was left blank."""
    year: int | None
    """As printed inside the number, be it `98` or misprinted; None in most numbers."""
    sign: str
    """Without blanks, known misprints mended, else as printed: `NĐ-CP`, `QH15`, `UBND-KTTH`."""
    joint: str = "/"
    """What stands between the serial and the rest: `/`, `-` or nothing."""

    @classmethod
    def parse(cls, text: str) -> DocumentNumber:
        """The number printed in `text`, which may open with `Số:` or `Luật số:`; ValueError for all else."""
        line = squeeze(to_nfc(text))
        prefix = _PREFIX.match(fold(line))
        printed = line[prefix.end() :] if prefix else line
        printed = re.sub(r"^[\s.…_]+|[\s.,;:…_]+$", "", printed)
        if not _PRINTED.fullmatch(printed):
            raise ValueError(f"not a document number: {text!r}")
        return cls._of(printed)

    @classmethod
    def _of(cls, printed: str) -> DocumentNumber:
        """The number that `PRINTED` matched; `/20…/`, whose year was left blank, bears none."""
        printed = _BLANK_YEAR.sub("", printed)
        compact = _LEADERS.sub("", _BLANKS.sub("", _DASHES.sub("-", printed)))
        match = _ANATOMY.fullmatch(compact.translate({0xD0: "Đ", 0x189: "Đ"}))
        if match is None:
            raise ValueError(f"not a document number: {printed!r}")
        year = int(match["year"]) if match["year"] else None
        return cls(
            match["serial"] or match["digits"] or "", year, _spelled(match["sign"]), match["joint"] or ""
        )

    def __str__(self) -> str:
        year = "" if self.year is None else f"{self.year:02d}/"
        return f"{self.serial}{self.joint}{year}{self.sign}"

    @property
    def kind(self) -> str | None:
        """The letters of the kind: `QĐ` in `87/QĐ-UBND`; None in a letter and where `QH15` leaves it open."""
        place = self._kind_place()
        kind = None if place is None else kind_of_letters(self._groups()[place])
        return kind.abbreviation if kind else None

    @property
    def organs(self) -> tuple[str, ...]:
        """The letters of the bodies, without the kind; in a letter the unit that wrote it stands last."""
        place = self._kind_place()
        return tuple(group for at, group in enumerate(self._groups()) if at != place)

    @property
    def form(self) -> Form:
        """Which shape the number has."""
        groups = self._groups()
        if _OF_ASSEMBLY.fullmatch(self.sign):
            return Form.QUOC_HOI
        if self.year is not None:
            return Form.QUY_PHAM
        if groups[0] == "VBHN":
            return Form.HOP_NHAT
        if len(groups) == 1 and groups[0] in _OLD_CENTRAL:
            return Form.TRUNG_UONG_CU
        if self.joint != "/":
            return self._dashed_form(groups)
        return Form.CONG_VAN if self._kind_place() is None or self.kind == "CV" else Form.HANH_CHINH

    def key(self, issuer: str | None = None, year: int | None = None) -> str:
        """An ASCII key of the document: number, issuer, year: `87-qd-ubnd_ubnd-tinh-kon-tum_2024`.

        Leading zeros, capitals, marks and which of `/` and `-` stand between do not matter. The issuer is
        `vn` where the sign itself names one central body: `30-2020-nd-cp_vn_2020`. The year inside the number
        wins over `year`. An unknown serial is `x`; an unknown issuer or year leaves its place empty,
        `87-qd-ubnd__`, and then the key does not tell two such documents apart.
        """
        body = "vn" if self._is_central() else _issuer_slug(issuer or "")
        inside = self._full_year()
        when = inside or year
        groups = [_DISTINCT.get(group, group) for group in self._groups()]
        number = _slug(" ".join((self.serial.lstrip("0") or "x", str(inside or ""), *groups)))
        return f"{number}_{body}_{when or ''}"

    def _dashed_form(self, groups: list[str]) -> Form:
        """The form of a number with a dash, or nothing, after its serial."""
        if _OLD_STATE_BODY.fullmatch(groups[-1]):
            return Form.TRUNG_UONG_CU
        kind = kind_of_letters(groups[0], regime=Regime.DANG) if self._kind_place() == 0 else None
        return Form.DANG if kind and kind.regime == Regime.DANG else Form.BO_CU

    def _groups(self) -> list[str]:
        first, *others = _JOINTS.split(self.sign)
        kind, dot, body = first.partition(".")  # «QĐ.UB»: a dot for the dash
        return [kind, body, *others] if dot and _is_kind(kind) else [first, *others]

    def _kind_place(self) -> int | None:
        """Which group names the kind; the second in a number of old ministries: their body stands first."""
        groups = self._groups()
        if _is_kind(groups[0]) and not self._is_old_finance():
            return 0
        return 1 if self.joint != "/" and len(groups) > 1 and _is_kind(groups[1]) else None

    def _is_old_finance(self) -> bool:
        """Whether `TC` is the Ministry of Finance of the nineties and no Party communiqué."""
        groups = self._groups()
        return (
            groups[0] == "TC" and self.joint != "/" and not (groups[1:] and _PARTY_BODY.fullmatch(groups[-1]))
        )

    def _is_central(self) -> bool:
        organs = self.organs
        return bool(organs) and _CENTRAL_BODY.fullmatch(organs[0]) is not None

    def _full_year(self) -> int | None:
        """The year inside with its century: numbers bear years since the nineties."""
        if self.year is None or self.year > 99:
            return self.year
        return self.year + (1900 if self.year > 45 else 2000)


def find_numbers(text: str) -> Iterator[tuple[int, int, DocumentNumber]]:
    """Yield start, end and value of each number printed in `text`, in reading order.

    A form that could be something else (`4830/KTTH`, `77-CP`) counts only after `số` or the name of a kind;
    the number of a printed form (`Mẫu số 01/TB`) does not count.
    """
    end = 0
    for place in POSSIBLE.finditer(text):
        match = _PRINTED.match(text, place.start()) if place.start() >= end else None
        if match is None:
            continue
        end = match.end()
        before = fold(text[max(0, match.start() - 60) : match.start()])
        number = _number_in(match[0])
        if number and not _FORM.search(before) and (_is_safe(number) or _is_called(number, before)):
            yield match.start(), match.end(), number


POSSIBLE = re.compile(
    rf"""
    [0-9/\u2010-\u2014\u2212-]
    (?: (?<= [0-9] ) (?<! [\w/-]. )
        (?= [0-9]{{0,5}} (?: (?: \.[0-9]{{1,3}} )? [a-zA-ZđĐ]? [\x20\t\xa0.…_]{{0,12}} /
                           | [a-zA-ZđĐ]? \s? {_DASH} | \s? [{_UP}]{{2}} ) )
      | (?<= / ) (?<! [\w/)]. ) (?= [\s.…_]{{0,12}} [{_UP}{_LOW}0-9] )
      | (?<= {_DASH} ) (?<! [\w/)]. ) (?= (?: {_KIND} ) / ) )
    """,
    re.VERBOSE,
)
"""Where a number may begin: looked for first, for it is found an order of magnitude faster."""


@dataclass(frozen=True, slots=True)
class NumberLine:
    """What the line `Số: 329/TB-UBND` of a document's head says."""

    start: int
    end: int
    number: DocumentNumber
    """With an empty serial where it is blank or cannot be read."""
    doubt: str | None = None
    """What stands in the place of the serial and is none; None where the serial is read or blank."""


def parse_number_line(line: str) -> NumberLine | None:
    """The number on a line that begins with `Số` or `Luật số`, as a person reads it; None where none is.

    Figures set apart, as stamps and recognisers do, are one serial (`32 9/TB-UBND` is 329). Anything else in
    its place is not guessed at: the sign alone remains, and the doubt says what is printed.
    """
    prefix = _HEAD_PREFIX.match(fold(line))
    if prefix is None:
        return None
    start = prefix.end()
    clean = _PRINTED.search(line, start)
    number = _number_in(clean[0]) if clean else None
    if clean and number:
        before = line[start : clean.start()]
        if not before.strip(_FILLING):
            return NumberLine(clean.start(), clean.end(), number)
        if number.serial and re.fullmatch(r"[\d\s.…_]+", before):
            serial = re.sub(r"\D", "", before) + number.serial
            first = start + len(before) - len(before.lstrip(_FILLING))
            return NumberLine(first, clean.end(), replace(number, serial=serial))
    return _torn_number(line, start)


def _torn_number(line: str, start: int) -> NumberLine | None:
    """The sign alone, where what stands before it is no serial."""
    for sign in _WITHOUT_SERIAL.finditer(line, start):
        printed = line[start : sign.start()].strip(_FILLING)
        number = _number_in(sign[0])
        if number and len(printed) <= _LONGEST_TEAR and not _WORD.search(printed):
            return NumberLine(sign.start(), sign.end(), number, f"không đọc được số: «{printed}»")
    return None


_HEAD_PREFIX = re.compile(r"\W*(?:[a-z]+ ){0,3}(?:so|s6)\b\s*[:.;,]?")
_FILLING = " \t\n\xa0.…_:,;"
_LONGEST_TEAR = 12
_WORD = re.compile(r"[^\W\d_]{3}")


def _number_in(printed: str) -> DocumentNumber | None:
    try:
        return DocumentNumber._of(printed)
    except ValueError:
        return None


_FORM = re.compile(r"\b(?:mau|bieu|phu luc)\s+(?:so\b)?\s*:?\s*$")
_CALLED = re.compile(
    r"\b(?:so|" + "|".join(r"\s+".join(fold(kind.name).split()) for kind in KINDS) + r")\s*[:.]?[\s.…_]*$"
)
_ROAD = re.compile(r"(?:QL|ĐT|TL|HL|ĐH)\d+[A-Z]?")
_DISTINCT = {"HĐ": "HDD", "ĐA": "DDA"}
"""Kinds that would be other kinds without their marks: hợp đồng and hướng dẫn, đề án and dự án."""


def _is_safe(number: DocumentNumber) -> bool:
    """Whether nothing but a document bears such a number."""
    form = number.form
    if form in (Form.QUOC_HOI, Form.HOP_NHAT, Form.HANH_CHINH):
        return form == Form.QUOC_HOI or bool(number.organs)
    if form == Form.TRUNG_UONG_CU:
        return number.joint == "/" and number.sign in ("CP", "TTg", "HĐBT") and bool(number.serial)
    if form in (Form.QUY_PHAM, Form.CONG_VAN):
        return len(number._groups()) > 1
    return form == Form.DANG and bool(number.serial and number.organs)


def _is_called(number: DocumentNumber, before: str) -> bool:
    """Whether the words before say that a number comes; a house in a lane or on a road is none."""
    house = len(number.sign) < 2 or _ROAD.fullmatch(number.sign)
    return not house and _CALLED.search(before) is not None


def _spelled(sign: str) -> str:
    """The sign with its known misprints mended."""
    pieces = _JOINTS_KEPT.split(sign)
    small = sign.islower()
    for place in range(0, len(pieces), 2):
        group = pieces[place]
        if group.islower():
            group = group.upper()
        if small:
            group = _SPELLED.get(group, group)
        if group not in ("ND", "QD") or (place == 0 and len(pieces) > 1):
            group = _MISPRINTED.get(group, group)
        pieces[place] = group
    return "".join(pieces)


def _is_kind(letters: str) -> bool:
    return kind_of_letters(letters) is not None


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def _issuer_slug(issuer: str) -> str:
    name = squeeze(fold(issuer))
    for words, letters in (("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd"), ("thanh pho", "tp")):
        name = name.replace(words, letters)
    return _slug(name)
