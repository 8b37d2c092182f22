"""Find who must do what by when.

2. UBND các huyện, thành phố:              a heading names who is told
- Tăng cường tuyên truyền ...              each paragraph under it is a task of theirs
3. Giao Sở Y tế tổng hợp, báo cáo ...      an order names its own
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vanban.facts.ordering.details import deliverable_of, due_of, partners_within, report_to_of
from vanban.facts.ordering.labels import find_labelled, is_label
from vanban.facts.ordering.orders import read_orders
from vanban.facts.ordering.paragraphs import Paragraph, paragraphs_of
from vanban.facts.ordering.speech import Order, Speech
from vanban.facts.ordering.tables import find_table_tasks
from vanban.facts.ordering.told import Told, names_a_task, read_heading, read_inherited
from vanban.facts.ordering.zones import Zone, Zones, zones_of
from vanban.facts.view import View
from vanban.language.dates import day_of
from vanban.language.normal import squeeze
from vanban.model import Field, Span, Task


def find_tasks(view: View) -> Iterator[Task]:
    """Yield the tasks that a document gives, in reading order.

    Where an order names nobody, it is told to those whom a heading or a lead above names, or to the
    addressees; where there are none, it is no task.
    """
    signed = _signed(view)
    found = [*_in_prose(view, signed), *find_table_tasks(view, signed)]
    for task in sorted(found, key=lambda task: (task.span, task.action.span)):
        yield _unbroken(view, task)


def _unbroken(view: View, task: Task) -> Task:
    """The task with its action up to where other words are printed inside it: notes, a table.

    A reader that copies the span then gets the action, and nothing that stands between its lines.
    """
    start, end = task.action.span.start, task.action.span.end
    places, origins = view.joined.places, view.joined.origins
    for line in range(bisect_right(places, start), bisect_left(places, end)):
        if origins[line] - origins[line - 1] - (places[line] - places[line - 1]) > _GAP:
            clause = max(view.text.rfind(mark, start, places[line]) for mark in (";", ". "))
            stop = clause if clause > start + _LEAST else places[line] - 1
            whole = Span(start, start + len(view.text[start:stop].rstrip()))
            return replace(task, action=Field(squeeze(whole.of(view.text)), whole)) if stop > start else task
    return task


_GAP = 60
"""Code points between two lines of a paragraph that are more than a page's number."""
_LEAST = 30


def _signed(view: View) -> date | None:
    """The document's day; None where it is not whole."""
    printed = view.document.header.date
    return day_of(printed.value) if printed else None


@dataclass(frozen=True, slots=True)
class _Prose:
    """The paragraphs that may order something, with what must be known of their document."""

    speech: Speech
    zones: Zones
    paragraphs: tuple[Paragraph, ...]
    addressees: tuple[Field, ...]
    signed: date | None


def _in_prose(view: View, signed: date | None) -> Iterator[Task]:
    """The tasks outside tables: those that stand as labels, and those that sentences order."""
    prose = _prose(view, signed)
    open_to_all = [one for one in prose.paragraphs if prose.zones.at(one.start) is Zone.ALL]
    labelled: set[int] = set()
    for task, places in find_labelled(view.text, open_to_all, signed):
        yield task
        labelled |= places
    yield from _ordered(prose, labelled)


def _prose(view: View, signed: date | None) -> _Prose:
    zones, text, issuer = zones_of(view), view.text, view.document.header.issuer
    closing = sorted(match.start() for words in _CLOSING_WORDS for match in words.finditer(text))
    paragraphs = paragraphs_of(view, wanted=lambda start, end: _may_order(start, end, zones, closing))
    placed = ((one, view.within(one.span)) for one in view.document.header.addressees)
    return _Prose(
        Speech(text, issuer.value if issuer else ""),
        zones,
        tuple(paragraphs),
        tuple(Field(one.value, span) for one, span in placed if span),
        signed,
    )


def _ordered(prose: _Prose, labelled: set[int]) -> Iterator[Task]:
    """The tasks of the paragraphs, those left out that are told as labels."""
    told, text = Told(), prose.speech.text
    for number, paragraph in enumerate(prose.paragraphs):
        told.come_to(paragraph.depth)
        if paragraph.start in labelled or is_label(text, paragraph):
            continue
        below = prose.paragraphs[number + 1] if number + 1 < len(prose.paragraphs) else None
        leads = paragraph.leads or text[paragraph.end - 1] == ":"
        named = read_heading(text, paragraph) if leads or _has_below(paragraph, below) else ()
        orders = () if named else tuple(_orders(prose, paragraph, told, leads=leads))
        for order in orders:
            agencies = order.agencies or told.last or prose.addressees
            if agencies and not order.empty:
                term = Span(
                    _term_from(text, paragraph, order), _term_until(text, order.end, paragraph, below)
                )
                yield _task(prose, order, agencies, term)
        if named or (leads and orders and orders[-1].agencies):
            told.tell(paragraph.depth, named or orders[-1].agencies, by_heading=bool(named))
        elif leads and told.last and names_a_task(text, paragraph):
            told.tell(paragraph.depth, told.last, by_heading=True)


def _has_below(paragraph: Paragraph, below: Paragraph | None) -> bool:
    return below is not None and below.depth > paragraph.depth


def _may_order(start: int, end: int, zones: Zones, closing: Sequence[int]) -> bool:
    """Whether a line of the view can hold an order, by its zone and, in a law, by the words `closing`."""
    zone = zones.at(start)
    if zone is not Zone.CLOSING:
        return zone is not Zone.NONE
    return bisect_left(closing, start) < bisect_left(closing, end)


_CLOSING_WORDS = (
    re.compile("thi hành"),
    re.compile("giám sát"),
    re.compile("hiện (?:Luật|Nghị|Quyết|Thông|Pháp)"),
)
"""Words without which no closing article orders; apart, as each is quick to look for by its first letters."""


_CLOSING = re.compile(
    r"trách nhiệm\b[^.]{0,160}\bthi hành\b|căn cứ [Qq]uyết định (?:này )?thi hành\b"
    r"|giám sát (?:việc )?(?:thực hiện|thi hành)\b"
    r"|(?:tổ chức|triển khai|thực hiện|thi hành|đôn đốc|kiểm tra)\b(?:(?!\b(?:Điều|khoản"
    r"|quy định)\b)[^.]){0,60}"
    r"\b(?:Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Pháp lệnh)(?: này|\s*(?:[.;/]|$))"
    r"|(?:trách nhiệm|thực hiện) giám sát\s*(?:[.;/]|$)",
    re.MULTILINE,
)
"""What says who carries out the document itself."""


def _orders(prose: _Prose, paragraph: Paragraph, told: Told, *, leads: bool) -> Iterator[Order]:
    """The orders of a paragraph, before them what those named above are told."""
    text, zone = prose.speech.text, prose.zones.at(paragraph.start)
    if zone is Zone.CLOSING and not _CLOSING.search(text, paragraph.start, paragraph.end):
        return  # most of a long law
    orders = [
        order
        for order in read_orders(prose.speech, paragraph.start, paragraph.end)
        if prose.zones.at(order.start) is not Zone.NONE
        and _stands(text, order, zone)
        and not (told.last and _OF_TOLD.match(text, order.start))
    ]
    if zone is Zone.ALL and told.last:
        close = orders[0].start if orders else paragraph.end
        inherited = read_inherited(text, paragraph, close, told, leads=leads)
        yield from [inherited] if inherited else []
    yield from orders


_OF_TOLD = re.compile(
    r"Lãnh đạo\s+(?!các\b|cơ quan|đơn vị|địa phương|doanh nghiệp|phòng|sở|ban|ngành|công ty|trường|tỉnh|xã"
    r"|và\b|phụ trách)[a-zà-ỹđ]"
    r"|(?:Phân công|Giao)\s+(?:cấp ủy|cấp uỷ|cán bộ|công chức|viên chức|lãnh đạo|thành viên|người|bộ phận"
    r"|đảng viên|nhân viên|giáo viên|đồng chí(?! [A-ZĐ])|đơn vị|đầu mối|\d)"
)
"""The beginning of what those named above are to do, though it could begin an order to others: they lead,
they appoint their own men."""


_DELEGATES = re.compile(
    r"(?:quy định|hướng dẫn) (?:chi tiết|cụ thể) (?:các )?(?:Điều|khoản|điểm|Luật|nội dung"
    r"|việc thi hành Luật)"
)
"""Rules that another is to make: no work to follow up."""


def _stands(text: str, order: Order, zone: Zone) -> bool:
    """Whether an order may stand in its zone."""
    if _DELEGATES.match(text, order.action, order.end):
        return False
    if zone is Zone.ALL or (zone is Zone.NAMED and order.explicit):
        return True
    return bool(_CLOSING.search(text, order.start, order.end))


_TERM = re.compile(
    r"(?:Thời gian (?:thực hiện|hoàn thành)\b|Thời (?:gian|hạn)\s*:|Hoàn thành\b|Hạn (?:chót|cuối)\b)",
    re.IGNORECASE,
)


_MARKS = 6
"""Characters that may close an order: `./.`."""
_SINCE = re.compile(r"(?:Trước|Chậm nhất|Trong (?!thời gian qua)|Đến|Hằng|Hàng|Định kỳ|Từ|Kể từ|Vào)\b")


def _term_from(text: str, paragraph: Paragraph, order: Order) -> int:
    """Where to look for the term from: the sentence's beginning where that says when."""
    parted = max(text.rfind(mark, paragraph.start, order.start) for mark in (". ", "; "))
    begin = max(paragraph.start, parted + 2)
    return begin if _SINCE.match(text, begin) else order.start


def _term_until(text: str, end: int, paragraph: Paragraph, below: Paragraph | None) -> int:
    """Where to look for the term until: the next paragraph too where it is all term."""
    if (
        below
        and end >= paragraph.end - _MARKS
        and below.level is None
        and _TERM.match(text, below.start, below.end)
    ):
        return below.end
    return end


def _task(prose: _Prose, order: Order, agencies: tuple[Field, ...], term: Span) -> Task:
    text, start, end = prose.speech.text, order.action, order.end
    return Task(
        Span(min(order.start, start), end),
        agencies=agencies,
        action=Field(squeeze(text[start:end]), Span(start, end)),
        partners=order.partners or partners_within(text, start, end),
        due=due_of(text, term.start, term.end, prose.signed),
        deliverable=deliverable_of(text, start, end),
        report_to=report_to_of(text, start, end),
    )
