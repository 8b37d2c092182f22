"""Are the statements of real documents found, and are their checks right?

    python bench/claims.py FOLDER [FOLDER ...] [--show]

FOLDERs hold the documents named in `claims.labels.jsonl`, which were labelled by reading before there was any
code: every statement of a stretch of a document, by its printed words. One half is for developing, the other
held out. Printed are precision, recall and F1 for each kind, how often fields of what was found are right,
and the verdicts. Then one figure is changed in each place where figures agree, and counted is how often the
change is noticed, and how often the document as it is was said to contradict itself. What is not in the
FOLDERs, or is another file (sha256), is left out and counted.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from vanban import read
from vanban.facts.stating.claims import find_claims
from vanban.facts.view import View, make_view
from vanban.model import Check, Claim, Document, Span, Verdict

LABELS = Path(__file__).with_name("claims.labels.jsonl")
UNREADABLE = "unreadable"
"""A figure that the reading tore: whoever finds it or not, it is not counted."""
FIELDS = ("value", "unit", "of", "period", "attributed_to", "about_person")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a document with all its statements."""

    head: dict[str, Any]
    labels: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted, each table by its split."""

    scores: dict[str, Counter[tuple[str, str]]]
    fields: dict[str, Counter[tuple[str, str]]]
    verdicts: Counter[tuple[str, str]]


def main() -> None:
    """Print the tables."""
    arguments = _arguments()
    tally = Tally(defaultdict(Counter), defaultdict(Counter), Counter())
    planted: Counter[str] = Counter()
    missing = 0
    for stretch in stretches():
        document = find_document(stretch.head, arguments.folders)
        if document is None:
            missing += 1
        else:
            score(stretch, document, tally, show=arguments.show)
            planted += plant(document)
    for split, counts in sorted(tally.scores.items()):
        print_scores(split, counts, tally.fields[split])
    print("\nverdicts (label, found):")
    for (label, found), count in sorted(tally.verdicts.items()):
        print(f"  {label:12} {found:12} {count:4}")
    print("\none figure changed where figures agreed:")
    for what, count in sorted(planted.items()):
        print(f"  {what:28} {count:4}")
    if missing:
        print(f"\n{missing} documents are not in the folders")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument(
        "--show", action="store_true", help="what was missed in the dev half, and found in vain"
    )
    return parser.parse_args()


def stretches() -> Iterator[Stretch]:
    """The labelled stretches in the order of the label file."""
    rows = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    heads = [row for row in rows if "split" in row]
    for head in heads:
        labels = [row for row in rows if "kind" in row and row["document"] == head["document"]]
        yield Stretch(head, tuple(labels))


def find_document(head: dict[str, Any], folders: list[Path]) -> Document | None:
    """The document of a stretch, read; None where it is not there or another."""
    for folder in folders:
        path = folder / head["document"]
        if path.exists():
            document = read(path)
            if document.source.sha256 == head["sha256"]:
                return document
    return None


def score(stretch: Stretch, document: Document, tally: Tally, *, show: bool) -> None:
    """Add one stretch to the counts."""
    view = make_view(document)
    text, split = view.text, stretch.head["split"]
    start = text.find(stretch.head["from"]) if stretch.head["from"] else 0
    end = text.find(stretch.head["to"], start) if stretch.head["to"] else len(text)
    claims = [claim for claim in find_claims(view) if start <= claim.span.start < end]
    taken: set[int] = set()
    for label in stretch.labels:
        place = nth(text, label["words"], label["nth"])
        if label["kind"] == UNREADABLE:
            torn = Span(place, place + len(label["words"]))
            taken |= {index for index, claim in enumerate(claims) if shared(claim.span, torn) > 0}
            continue
        index = match(label, place, claims, taken)
        tally.scores[split][label["kind"], "missed" if index is None else "found"] += 1
        if index is not None:
            taken.add(index)
            compare(label, claims[index], document, tally.fields[split])
            tally.verdicts[label["verdict"], verdict(claims[index])] += 1
        elif show and split == "dev":
            print(f"- {document.source.name} {label['kind']} {label['words']}")
    vain = [claim for index, claim in enumerate(claims) if index not in taken]
    for claim in vain:
        tally.scores[split][str(claim.kind), "in vain"] += 1
        tally.verdicts["(none)", verdict(claim)] += 1
        if show and split == "dev":
            print(f"+ {document.source.name} {claim.kind} {claim.span.of(text)[:60]!r}")


def plant(document: Document) -> Counter[str]:
    """Change a figure wherever a check agrees, one at a time, and count what the same check then says."""
    view = make_view(document)
    counts: Counter[str] = Counter()
    for claim in find_claims(view):
        for check in claim.checks:
            counts["contradicted as it is"] += check.verdict is Verdict.CONTRADICTED
            changed = check.verdict is Verdict.CONSISTENT and _changed(view, check)
            if changed and check.kind != "after_document":
                again = {other.verdict for each in find_claims(make_view(changed)) for other in each.checks}
                counts[f"{check.kind}: {'noticed' if Verdict.CONTRADICTED in again else 'not noticed'}"] += 1
    return counts


def _changed(view: View, check: Check) -> Document | None:
    """The document with another first figure in the last place that a check compared."""
    span = view.joined.span(check.spans[-1].start, check.spans[-1].end)
    text = view.document.text
    digit = re.search(r"[1-8]", span.of(text))
    if digit is None:
        return None
    place = span.start + digit.start()
    return replace(view.document, text=f"{text[:place]}{int(digit[0]) + 1}{text[place + 1 :]}")


def shared(one: Span, other: Span) -> int:
    """How many characters two spans share; not positive where none."""
    return min(one.end, other.end) - max(one.start, other.start)


def nth(text: str, words: str, number: int) -> int:
    """Where words stand for the nth time; -1 where they do not."""
    place = -1
    for _ in range(number):
        place = text.find(words, place + 1)
    return place


def match(label: dict[str, Any], place: int, claims: list[Claim], taken: set[int]) -> int | None:
    """The claim of the label's kind that shares most with its words; None where none does."""
    if place < 0:
        return None
    words = Span(place, place + len(label["words"]))
    near = [
        (shared(claim.span, words), -index)
        for index, claim in enumerate(claims)
        if index not in taken and str(claim.kind) == label["kind"] and shared(claim.span, words) > 0
    ]
    return -max(near)[1] if near else None


def compare(
    label: dict[str, Any], claim: Claim, document: Document, counts: Counter[tuple[str, str]]
) -> None:
    """Count which fields are right; a unit, a time, a comparison may be longer than labelled, or shorter."""
    issuer = document.header.issuer.value if document.header.issuer else None
    for name in FIELDS:
        told, found = label[name], getattr(claim, name)
        if name == "about_person":
            right = told == (found is not None)
        elif name == "attributed_to":
            if label["kind"] in ("attribution", "quotation"):
                continue
            right = (told or issuer) == found
        elif told is None:
            continue
        else:
            right = told == found or (name != "value" and alike(told, found or ""))
        counts[name, "right" if right else "wrong"] += 1


def alike(one: str, other: str) -> bool:
    """Whether one text holds the other, capitals aside."""
    return bool(other) and (one.lower() in other.lower() or other.lower() in one.lower())


def verdict(claim: Claim) -> str:
    """The gravest verdict of a claim's checks; `-` where it has none."""
    found = {str(check.verdict) for check in claim.checks}
    return next((name for name in ("contradicted", "consistent", "cannot tell") if name in found), "-")


def print_scores(split: str, counts: Counter[tuple[str, str]], fields: Counter[tuple[str, str]]) -> None:
    """One table."""
    print(f"\n{split:16} labels  found  in vain  precision  recall    F1")
    kinds = sorted({kind for kind, _ in counts})
    for kind in (*kinds, "all"):
        found, missed, vain = (
            sum(count for (k, what), count in counts.items() if what == name and kind in (k, "all"))
            for name in ("found", "missed", "in vain")
        )
        precision = found / (found + vain) if found + vain else 0.0
        recall = found / (found + missed) if found + missed else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        print(f"  {kind:14} {found + missed:6} {found:6} {vain:8} {precision:10.3f} {recall:7.3f} {f1:5.3f}")
    print("  fields right: " + ", ".join(
        f"{name} {fields[name, 'right']}/{fields[name, 'right'] + fields[name, 'wrong']}" for name in FIELDS
    ))  # fmt: skip


if __name__ == "__main__":
    main()
