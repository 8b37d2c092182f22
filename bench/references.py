"""How surely back references are resolved: `Luật này`, `khoản 1 Điều này`, on documents labelled by reading.

    python -m bench references CORPUS [--show dev]

CORPUS holds `documents/`. The labels stand in `references.labels.tsv`: every reference of each document, and
words that look like one but belong to the citation of another document or are a specimen. They were made by
reading before there was code; half of the documents (`dev`) may be looked at, the misses of the others
(`held-out`) are for a last look. A file that is not the one labelled is left out.

*labelled*   references, those that cannot be resolved among them; *target* those with one in the file
*resolved*   of those with a target: pointed at it, and at nothing else; wanted 85 % at the least
*wrong*      of what was resolved: pointed elsewhere, or no reference at all; wanted under 1 %
*missed*     with a target, and left unresolved or not found
*words*      of those resolved rightly: the words of the mention as labelled
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from vanban.facts.citing.relations import cited_in
from vanban.facts.pointing.references import find_references
from vanban.facts.view import View, make_view
from vanban.model import Aim, Division, Document, Level, Reference, Span
from vanban.read import read

LABELS = Path(__file__).with_name("references.labels.tsv")
RESOLVED_WANTED, WRONG_ALLOWED = 0.85, 0.01
_ABOVE_ARTICLES = (Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC)


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled mention."""

    nth: int
    """Which occurrence of the words in the text, from 1."""
    words: str
    aim: str
    """One of the model's, or `untold`, or `none`."""
    targets: tuple[str, ...] = ()
    """Paths of divisions, names of attached texts."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The labels of one document."""

    name: str
    sha256: str
    part: str
    labels: list[Label] = field(default_factory=list)


def read_sheets(path: Path = LABELS) -> list[Sheet]:
    """The labelled documents in order."""
    sheets: list[Sheet] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("@"):
            sheets.append(Sheet(cells[1], cells[2], cells[3]))
        elif not line.startswith("#"):
            targets = tuple(cells[3].split("; ")) if len(cells) > 3 else ()
            sheets[-1].labels.append(Label(int(cells[0]), cells[1], cells[2], targets))
    return sheets


def named_places(view: View) -> dict[Span, str]:
    """Each division's place in the view and its path as labels write it."""
    return dict(_named(view, view.document.body, ""))


def _named(view: View, divisions: Iterable[Division], above: str) -> Iterator[tuple[Span, str]]:
    for division in divisions:
        word = "Điều " if division.level is Level.DIEU else ""
        passed = division.level in _ABOVE_ARTICLES
        path = above if passed else f"{above}/{word}{division.number}".strip("/")
        place = view.within(division.span)
        if place:
            yield place, f"{above}/{division.number}".strip("/") if passed else path
        yield from _named(view, division.children, path)


def place_of(label: Label, text: str) -> Span | None:
    """Where the labelled words stand; None where the text has changed."""
    words = r"\s+".join(map(re.escape, label.words.split()))
    for nth, match in enumerate(re.finditer(rf"(?<!\w){words}(?!\w)", text), 1):
        if nth == label.nth:
            return Span(*match.span())
    return None


def outcomes(sheet: Sheet, document: Document) -> Iterator[tuple[str, str]]:
    """What came of each label, and of each reference that nobody labelled, with words to show."""
    view = make_view(document)
    places = named_places(view)
    references = list(find_references(view, cited_in(view)))
    taken: set[int] = set()
    for label in sheet.labels:
        at = place_of(label, view.text)
        if at is None:
            yield "lost", f"{label.words} ({label.nth})"
            continue
        met = [one for one in references if one.span.start < at.end and at.start < one.span.end]
        taken.update(id(one) for one in met)
        found = " | ".join(_shown(one, view, places) for one in met)
        shown = f"{label.words} = {'; '.join(label.targets)} | {found}"
        for outcome in _judged(label, at, met, places):
            yield outcome, shown
    for one in references:
        if id(one) not in taken and one.aim:
            yield "wrong", f"not labelled: {_shown(one, view, places)}"


def _shown(one: Reference, view: View, places: dict[Span, str]) -> str:
    text = view.text
    before, words = text[max(0, one.span.start - 40) : one.span.start], text[one.span.start : one.span.end]
    return f"{before}[{words}] -> {one.aim} {[_told(one, span, places) for span in one.targets]}".replace(
        "\n", "¶"
    )


def _judged(label: Label, at: Span, met: list[Reference], places: dict[Span, str]) -> Iterator[str]:
    told = label.aim in [aim.value for aim in Aim]
    if label.aim != "none":
        yield "labelled"
    if told:
        yield "target"
    resolved = [one for one in met if one.aim]
    if not resolved:
        if told:
            yield "missed"
        return
    right = told and len(resolved) == 1 and _right(label, resolved[0], places)
    yield "resolved" if right else "wrong"
    if right and resolved[0].span == at:
        yield "words"


def _right(label: Label, reference: Reference, places: dict[Span, str]) -> bool:
    if reference.aim is None or label.aim != reference.aim.value:
        return False
    if reference.aim is Aim.DOCUMENT:
        return True
    return [_told(reference, span, places) for span in reference.targets] == list(label.targets)


def _told(reference: Reference, span: Span, places: dict[Span, str]) -> str:
    return "" if reference.aim is Aim.DOCUMENT else places.get(span, str(span))


def main() -> int:
    """Exit status 1 where what is wanted is not reached."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument(
        "--show", choices=["dev", "held-out"], help="print what is wrong, missed or worded otherwise"
    )
    options = parser.parse_args()
    counts: dict[str, Counter[str]] = {"dev": Counter(), "held-out": Counter()}
    for sheet in read_sheets():
        path = options.corpus / "documents" / sheet.name
        if not path.is_file() or sha256(path.read_bytes()).hexdigest() != sheet.sha256:
            continue
        for outcome, shown in outcomes(sheet, read(path)):
            counts[sheet.part][outcome] += 1
            if options.show == sheet.part and outcome in ("wrong", "missed", "lost"):
                print(f"{outcome:7} {sheet.name} {shown}")
    return report(counts)


def report(counts: dict[str, Counter[str]]) -> int:
    """Print the table; 1 where what is wanted is not reached."""
    print(f"{'':9} labelled  target  resolved      wrong  missed  words  lost")
    reached = True
    for part, count in counts.items():
        resolved = count["resolved"] / max(1, count["target"])
        wrong = count["wrong"] / max(1, count["resolved"] + count["wrong"])
        reached &= resolved >= RESOLVED_WANTED and wrong < WRONG_ALLOWED
        print(
            f"{part:9} {count['labelled']:8} {count['target']:7} {count['resolved']:4} {resolved:4.0%}"
            f" {count['wrong']:4} {wrong:5.1%} {count['missed']:7} {count['words']:6} {count['lost']:5}"
        )
    print(f"wanted    resolved at least {RESOLVED_WANTED:.0%}, wrong under {WRONG_ALLOWED:.0%}")
    return 0 if reached else 1


if __name__ == "__main__":
    raise SystemExit(main())
