"""Find whose word a statement is: `theo báo cáo của ...`, `... cho biết`, and quotations with their source.

theo kết quả đánh giá của Thanh tra Chính phủ, tỉnh ta đứng thứ 37      Khoản 3 Điều 15 quy định: “...”
^ attribution             ^ speaker                                     ^ speaker                 ^ quotation
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.facts.stating.moods import Mood, Moods
from vanban.facts.stating.statements import Sentence


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that give what follows to a speaker; places are those of the text searched."""

    start: int
    end: int
    speaker: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between quotation marks and is somebody's word."""

    start: int
    end: int
    speaker: tuple[int, int] | None
    rules: bool
    """It is quoted from a rule: what it holds are norms, no statements."""


_SAID = (
    r"(?:báo\scáo|đánh\sgiá|thống\skê|số\sliệu|khảo\ssát|điều\stra|tổng\shợp|nhận\sđịnh|công\sbố"
    r"|phản\sánh|thông\stin|ước\stính|xếp\shạng|thông\sbáo"
    r"|kết\sluận|giám\sđịnh|nghiên\scứu|dự\sbáo|phân\stích|tính\stoán)"
)
_ATTRIBUTION = re.compile(
    rf"(?<!\w)(?:[Tt]heo|[Qq]ua|[Tt]ừ)\s(?:các\s|những\s|bản\s)?(?:kết\squả\s|số\sliệu\s"
    rf"|thông\stin\s)?{_SAID}(?:\s{_SAID}){{0,2}}"
    rf"(?:\s(?:sơ\sbộ|mới\snhất|chưa\sđầy\sđủ|ban\sđầu|nhanh|từ|do))?\s(?:của|từ|do|bởi)\s"
    r"(?P<speaker>[^,;:.()\n]{2,120}(?:\s?\([^()]{1,30}\))?)"
)
_WRITTEN = re.compile(
    r"(?<!\w)[Tt]heo\s(?P<speaker>(?:Cục|Tổng\scục|Chi\scục)\s[Tt]hống\skê(?:\s[^,;:.()\n]{2,60})?"
    r"|Ngân\shàng\s[^,;:.()\n]{2,60}|Báo\scáo\s[^,;:\n]{4,120})(?=,)"
)
_ENDS = re.compile(
    r"\s(?:thì|cho\sthấy|cho\sbiết|về\sviệc|tại|trong|vào|năm\s\d|(?:đã|là|có|đạt|tăng|giảm|ước)\s|theo\s)"
)
_SAYS = re.compile(
    r"(?P<speaker>(?:[A-ZĐÂÊÔƠƯ][^\s,;:.]*|[a-zà-ỹđ]+)(?:\s[^\s,;:.]+){0,14}?)\s(?:đã\s)?(?:cho\sbiết"
    r"|cho\srằng|nhận\sđịnh|khẳng\sđịnh\srằng|nhấn\smạnh\srằng|thông\sbáo\srằng)(?=[\s:,])"
)
_QUOTING = re.compile(
    r"(?<!\w)(?:quy\sđịnh|nêu(?:\srõ)?|trả\slời|báo\scáo|viết|phát\sbiểu|nói|khẳng\sđịnh|nhấn\smạnh"
    r"|cho\sbiết|kiến\snghị|ghi(?:\srõ)?|kết\sluận|dẫn|trích"
    r"|tuyên\sbố|chỉ\sđạo|xác\sđịnh|nội\sdung|phản\sánh|hỏi|cho\srằng|phê|có\sý\skiến|thừa\snhận"
    r"|khai)(?!\w)",
    re.IGNORECASE,
)
_AMENDING = re.compile(
    r"^\W*(?:\d{1,2}\.|[a-zđ]\))?\s?(?:sửa\sđổi|bổ\ssung|thay|bãi\sbỏ|bỏ)(?!\w)"
    r"|(?:sửa\sđổi|bổ\ssung|thay\sthế|thay)[^:]{0,120}\s(?:như\ssau|bằng(?:\scụm\stừ)?|thành)\s?:?,?\s?$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[:,]\s?(?:\n\s?)?(?P<mark>[“\"])")
_FROM_RULES = re.compile(r"(?<!\w)(?:quy\sđịnh|Điều|khoản|Khoản|Luật|Nghị\sđịnh|Thông\stư)(?!\w)")
_LONGEST, _SHORTEST, _LEAD = 6000, 20, 300


def find_attributions(text: str) -> Iterator[Attribution]:
    """Yield the words of a sentence that give it to a speaker, in order."""
    end = 0
    matches = [match for pattern in (_ATTRIBUTION, _WRITTEN) for match in pattern.finditer(text)]
    for match in sorted(matches, key=lambda match: match.start()):
        start, stop = match.span("speaker")
        cut = _ENDS.search(text, start, stop)
        stop = cut.start() if cut else stop
        stop = start + len(text[start:stop].rstrip())
        if (
            match.start() >= end
            and stop - start > 1
            and not text[start:stop].lower().startswith(("cơ quan có thẩm", "pháp luật"))
        ):
            end = stop
            yield Attribution(match.start(), stop, (start, stop))


def may_attribute(sentence: Sentence) -> bool:
    """Whether words such as `theo báo cáo của` can give a statement to a speaker here."""
    return sentence.mood >= Mood.OPEN or (
        sentence.mood is Mood.ORDERS
        and bool(re.search(r"(?<!\w)(?:đã|đạt|đứng|là|đến\snay)(?!\w)", sentence.text))
    )


def find_quotations(text: str, moods: Moods) -> Iterator[Quotation]:
    """Yield the quotations of a view that have a source, in order; they never overlap."""
    place = 0
    while match := _OPENING.search(text, place):
        place = match.end()
        start = match.start("mark")
        if moods.at(start) in (Mood.SILENT, Mood.RULES):
            continue
        end = _closing(text, start)
        if end is None:
            continue
        quotation = _quotation(text, match.start(), start, end)
        if quotation:
            yield quotation
        place = end


def _quotation(text: str, lead_end: int, start: int, end: int) -> Quotation | None:
    """The quotation between two marks where the words before name its source."""
    paragraph = max(text.rfind("\n", 0, lead_end) + 1, lead_end - _LEAD)
    lead = text[paragraph : lead_end + 1]
    verbs = list(_QUOTING.finditer(lead))
    if not verbs or _AMENDING.search(lead) or end - start < _SHORTEST:
        return None
    verb = verbs[-1]
    if text[lead_end] == "," and lead_end - paragraph - verb.end() > _SHORTEST:
        return None
    sentence = [match.end() for match in re.finditer(r"[.;]\s", lead[: verb.start()])]
    opens = sentence[-1] if sentence else 0
    opens += len(lead[opens:]) - len(lead[opens:].lstrip(" -+(0123456789.)"))
    speaker = (paragraph + opens, paragraph + len(lead[: verb.start()].rstrip(" ,")))
    rules = bool(_FROM_RULES.search(lead))
    return Quotation(start, end, speaker if speaker[0] < speaker[1] else None, rules)


def _closing(text: str, start: int) -> int | None:
    """After the mark that closes the one at `start`; None where none does near enough."""
    limit = min(len(text), start + _LONGEST)
    if text[start] == '"':
        end = text.find('"', start + 1, limit)
        return end + 1 if end > 0 and "\n" not in text[start:end] else None
    depth = 0
    for match in re.compile("[“”]").finditer(text, start, limit):
        depth += 1 if match[0] == "“" else -1
        if depth == 0:
            return match.end()
    return None
