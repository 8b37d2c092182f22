"""Find the statements of a document that can be checked, and check them against the document itself.

tính đến nay, tỉnh có 271/320 hồ sơ, đạt 84,7 %     a part of a whole, a share, and both agree
^ period      ^ subject                             claims; their words are their issuer's, never ours
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vanban.facts.attributions import Quotation, find_attributions, find_quotations, may_attribute
from vanban.facts.claim_checks import check_day, check_figures
from vanban.facts.comparisons import Stated, find_stated
from vanban.facts.happenings import find_happenings
from vanban.facts.moods import Mood, find_moods
from vanban.facts.persons import find_person
from vanban.facts.quantities import find_quantities
from vanban.facts.same_figures import as_read, with_same_figures
from vanban.facts.statements import Sentence, find_sentences
from vanban.facts.sums import find_additions, with_additions
from vanban.facts.table_sums import find_table_sums
from vanban.facts.view import View
from vanban.language.normal import squeeze
from vanban.model import Claim, ClaimKind, Field, Span


def find_claims(view: View) -> Iterator[Claim]:
    """Yield the claims of a document in reading order.

    A claim is a statement of what is or was: a quantity with a unit, a part of a whole, a share, a change, a
    rank or superlative, a sum of listed parts or of a table's column, a dated event, what is given as
    another's word, a quotation with its source. None are: amounts that are ordered, allowed or aimed at
    (limits, fees, norms, targets), dates of documents and of their effect, stretches of time, numbers that
    name or number something, and all figures in the articles of a normative text.
    """
    moods = find_moods(view)
    quotations = list(find_quotations(view.text, moods))
    claims = [_quoted(view, quotation) for quotation in quotations]
    for sentence in find_sentences(view.text, moods):
        claims += _stated_in(view, _within_quotation(sentence, quotations))
    claims = [_as_quoted(view, claim, quotations) for claim in claims]
    claims += find_table_sums(view, _issuer(view))
    claims = with_same_figures([as_read(view, claim) for claim in claims])
    yield from sorted(claims, key=lambda claim: (claim.span.start, claim.span.end))


def _issuer(view: View) -> str | None:
    issuer = view.document.header.issuer
    return issuer.value if issuer else None


def _day(view: View) -> str | None:
    return view.document.header.date.value if view.document.header.date else None


def _quoted(view: View, quotation: Quotation) -> Claim:
    """A quotation as a claim: its speaker is said to have said so."""
    speaker = squeeze(view.text[slice(*quotation.speaker)]) if quotation.speaker else _issuer(view)
    around = view.text[quotation.speaker[0] if quotation.speaker else quotation.start : quotation.end]
    return Claim(
        Span(quotation.start, quotation.end),
        ClaimKind.QUOTATION,
        attributed_to=speaker,
        about_person=find_person(around),
    )


def _as_quoted(view: View, claim: Claim, quotations: list[Quotation]) -> Claim:
    """What stands in a quotation is its speaker's word."""
    for quotation in quotations:
        inside = quotation.start < claim.span.start and claim.span.end <= quotation.end
        if inside and quotation.speaker and claim.kind is not ClaimKind.ATTRIBUTION:
            return replace(claim, attributed_to=squeeze(view.text[slice(*quotation.speaker)]))
    return claim


def _within_quotation(sentence: Sentence, quotations: list[Quotation]) -> Sentence:
    """The sentence as its quotation makes it: what is quoted from a rule states nothing."""
    for quotation in quotations:
        if quotation.start <= sentence.start < quotation.end and quotation.rules:
            return replace(sentence, mood=Mood.RULES)
        if sentence.start <= quotation.start < sentence.start + len(sentence.text) and quotation.rules:
            return replace(sentence, text=sentence.text[: quotation.start - sentence.start])
    return sentence


def _stated_in(view: View, sentence: Sentence) -> Iterator[Claim]:
    """The claims of one sentence, in no order."""
    claims = [*_happened(view, sentence), *_said(sentence), *_figured(sentence, _day(view))]
    if not claims:
        return
    person = find_person(sentence.lead + sentence.text)
    speaker = _speaker(sentence) or _issuer(view)
    for claim in claims:
        yield replace(claim, attributed_to=claim.attributed_to or speaker, about_person=person)


def _happened(view: View, sentence: Sentence) -> Iterator[Claim]:
    """The dated events of a sentence."""
    day = _day(view)
    signed = day if _is_dated(view, sentence) else None
    for happening in find_happenings(sentence, day):
        doer = happening.doer and _doer(sentence, *happening.doer)
        span = _span(sentence, happening.start, happening.end)
        checks = tuple(check_day(sentence, happening, signed))
        yield Claim(span, ClaimKind.EVENT, doer, happening.date.iso, checks=checks)


def _doer(sentence: Sentence, start: int, end: int) -> Field | None:
    """Who did it, without the place before; None where only a place shows."""
    if _AT.match(sentence.text, start, end):
        comma = sentence.text.rfind(", ", start, end)
        start = comma + 2 if comma >= 0 else end
    return _field(sentence, start, end)


def _is_dated(view: View, sentence: Sentence) -> bool:
    """Whether the day of the document is surely read and the sentence its own, no note or attached text."""
    document = view.document
    if sentence.start >= view.notes_from or any(doubt.about == "header.date" for doubt in document.doubts):
        return False
    place = view.joined.span(sentence.start, sentence.start + 1).start
    others = [*(each.span for each in document.attachments), *(each.span for each in document.papers)]
    return not any(span.start <= place < span.end for span in others)


def _said(sentence: Sentence) -> Iterator[Claim]:
    """The words of a sentence that give it to a speaker."""
    for said in find_attributions(sentence.text):
        if may_attribute(sentence):
            speaker = squeeze(sentence.text[slice(*said.speaker)])
            yield Claim(_span(sentence, said.start, said.end), ClaimKind.ATTRIBUTION, attributed_to=speaker)


def _figured(sentence: Sentence, day: str | None) -> Iterator[Claim]:
    """What a sentence states in figures and ranks; what a year to come is said to bring is none of it."""
    if sentence.mood is Mood.RULES:
        return
    printed = list(find_quantities(sentence.text))
    found = list(find_stated(sentence, printed))
    additions = list(find_additions(sentence, found, printed)) if found else []
    sums = {addition.total.start: addition.check for addition in additions}
    for stated in with_additions(found, additions):
        period = _period(sentence, stated)
        if day and period and any(year > day[:4] for year in _YEAR.findall(period)[:1]):
            continue
        added = (sums[stated.start],) if stated.start in sums else ()
        checks = (*added, *check_figures(sentence, stated, printed))
        yield Claim(
            _span(sentence, stated.start, stated.end), stated.kind, _subject(sentence, stated), stated.value,
            stated.unit, stated.of, period, checks=checks,
        )  # fmt: skip


def _span(sentence: Sentence, start: int, end: int) -> Span:
    return Span(sentence.start + start, sentence.start + end)


def _field(sentence: Sentence, start: int, end: int) -> Field | None:
    words = sentence.text[start:end]
    start += len(words) - len(words.lstrip())
    value = squeeze(words)
    return Field(value, _span(sentence, start, start + len(words.strip()))) if value else None


def _speaker(sentence: Sentence) -> str | None:
    """Who says what a sentence states, where it says so itself."""
    whole = sentence.lead + sentence.text
    for said in find_attributions(whole):
        return squeeze(whole[slice(*said.speaker)])
    return None


_DAY = r"ngày\s\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?"
_PERIOD = re.compile(
    rf"""
    (?<!\w) (?:(?:[Tt]rong|[Tt]ừ|[Tt]ính\sđến|[Đđ]ến|[Cc]ả|[Gg]iai\sđoạn|[Vv]ào|[Qq]ua|[Hh]ết|[Ss]au
        |[Tt]ính\sgộp)\s(?:hết\s)?){{0,2}}
    (?: (?:\d{{1,2}}|hai|ba|bốn|sáu|chín)\s tháng (?:\s(?:đầu|cuối))? (?:\snăm(?:\s(?:\d{{4}}|học|nay))?)?
      | (?:[Tt]háng\s\d{{1,2}} | [Qq]uý\s[IVX\d]{{1,3}}) (?:\s?/\s?\d{{4}}|\snăm\s\d{{4}})?
      | [Nn]ăm\s(?:học\s)?\d{{4}} (?:\s?[-–]\s?\d{{4}}|\sđến\s(?:nay|năm\s\d{{4}}))?
      | {_DAY} | [Gg]iai\sđoạn\s\d{{4}}\s?[-–]\s?\d{{4}}
      | \d{{1,2}}\s(?:năm|chu\skỳ|tháng|quý|kỳ|nhiệm\skỳ)(?:\s(?:qua|gần\sđây|nay|liên\stục))?
      | năm\squa | thời\sgian\squa
      | [Hh]ằng\snăm | [Hh]àng\s(?:năm|tháng) | đến\snay | hiện\snay | nhiệm\skỳ\s[^\s,;]{{1,12}} )
    (?!\w|[/-]\d)
    """,
    re.VERBOSE,
)


_LONGEST = 120
_YEAR = re.compile(r"(?:19|20)\d\d")


def _period(sentence: Sentence, stated: Stated) -> str | None:
    """The time that a figure belongs to: the one printed right behind it, else the last before it."""
    behind = (
        _PERIOD.match(sentence.text.lstrip(" ") and sentence.text, stated.end + 1)
        if stated.end + 1 < len(sentence.text)
        else None
    )
    if behind and sentence.text[stated.end : stated.end + 1] in " (":
        return squeeze(behind[0])
    inside = (
        _PERIOD.search(sentence.text, stated.start, stated.end) if stated.kind is ClaimKind.RANKING else None
    )
    if inside:
        return squeeze(inside[0])
    found = None
    whole = sentence.lead + sentence.text[: stated.start]
    for match in _PERIOD.finditer(whole):
        found = match
    return squeeze(found[0]) if found else None


_PREDICATE = re.compile(
    r"(?:\s|^)(?:ước\s|chỉ\s|mới\s|đều\s|cũng\s|hiện\s|vẫn\s|tiếp\stục\s)*(?:đạt|là|có|đã|chiếm|tăng"
    r"|giảm|còn|gồm"
    r"|bằng|đứng|xếp|lên\stới|khoảng|vượt|ước|duy\strì)(?!\w)"
)
_CLAUSE = re.compile(r";\s|:\s|\s[-–]\s|\strong\sđó,?\s|^Trong\sđó,?\s", re.IGNORECASE)
_LISTED = re.compile(
    r"\W*(?!(?:trong|năm|đến|tính|theo|qua|ngoài|tuy|đồng|tại|với|bên|hiện|riêng|từ|đặc|đã|nhờ|do"
    r"|cụ)(?!\w))[^\W\d_]+"
    r"(?:\s(?!(?:đạt|là|có|đã|chiếm|tăng|giảm|còn|gồm|bằng|được|bị)(?!\w))[^\W\d_]+){0,7},\s?",
    re.IGNORECASE,
)
"""A noun that a list goes on after: `cán bộ, công chức hiện có`."""
_BULLET = re.compile(
    r"\W{0,4}(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ]|[IVX]{1,4})[.):]\s?|[-+*•]\s?){0,2}", re.IGNORECASE
)
_AUXILIARY = re.compile(
    r"(?:\s|^)(?:ước\s|chỉ\s|mới\s|đều\s|cũng\s|vẫn\s|tiếp\stục\s)*(?:đạt|đã|chiếm|còn|bằng|ước|chỉ|vẫn"
    r"|tiếp\stục|cũng|đều)(?!\w)"
)
"""What parts the subject of a change from it; `có` and `là` may stand within that subject."""
_AT = re.compile(r"(?:tại|ở|trong|sau|trước)\s", re.IGNORECASE)
_ADVERB = re.compile(
    r"(?:đặc\sbiệt|riêng|cụ\sthể|tuy\snhiên|trong\skhi\sđó|ngoài\sra|đồng\sthời|bên\scạnh\sđó"
    r"|nhìn\schung),?\s",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\([^()]*\)")
_NO_SUBJECT = re.compile(
    r"(?:đã|được|và|với|có|trong|tại|từ|đến|theo|do|cho|của|là|để|mà|nhưng|còn|đạt|tăng|giảm|các"
    r"|năm\s\d+|ngày\s\d+|chỉ|tuy|dù|mặc|qua|về"
    r"|trên|đây|này|đó|nay|so|bằng|chiếm|gồm|gấp|vẫn|làm|bị|vượt|hiện|tháng\s\d|\d|ước|xếp|đứng"
    r"|tính)(?:\s|$)",
    re.IGNORECASE,
)


def _subject(sentence: Sentence, stated: Stated) -> Field | None:
    """What a figure is said of: the words of its clause before the verb; None where they do not show."""
    before = sentence.text[: stated.start]
    opening = before.rfind("(")
    first = opening + 1 if opening > before.rfind(")") else 0
    first += max((match.end() for match in _CLAUSE.finditer(before[first:])), default=0)
    start = first
    for comma in reversed(list(re.finditer(r",\s", before[first:]))):
        start = first + comma.end()
        if not _LISTED.fullmatch(
            before[max(first, before.rfind(",", first, first + comma.start()) + 1) : start]
        ):
            break
        start = first
    bullet = _BULLET.match(before, start)
    start = bullet.end() if bullet else start
    adverb = _ADVERB.match(before, start)
    start = adverb.end() if adverb else start
    verb = (_AUXILIARY if stated.kind is ClaimKind.CHANGE else _PREDICATE).search(before, start)
    end = verb.start() if verb else len(before) if stated.kind is ClaimKind.CHANGE else start
    words = before[start:end].strip()
    if not 3 <= len(words) <= _LONGEST or _NO_SUBJECT.match(words) or not words[0].isalpha():
        return None
    if re.search(r"\d", _YEAR.sub("", words)):
        return None
    inner = _BRACKET.sub("", words)
    if (_AUXILIARY if stated.kind is ClaimKind.CHANGE else _PREDICATE).search(inner):
        return None
    return _field(sentence, start, end)
