"""Copies found in the syndication set: stories edited by a seeded generator, and look-alikes.

Stories come at run time from ``re3d``, ``gum_news`` and ``ecbplus`` (one of each sub-topic,
so that no two are copies by nature). They are halved by topic: rules are tuned on one half
with one seed and reported on the other with another. A pair is found where both reports are one
origin. An item of the bootstrap is a topic group.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dateline.bench.intervals import f1, measure, ratio
from dateline.bench.result import Result
from dateline.bench.syndication_edits import STRENGTHS
from dateline.bench.syndication_set import Item, copy_pairs, hard_negatives, make_set
from dateline.bench.syndication_sources import Story, read_stories
from dateline.model import sha256_hex
from dateline.origins import find_origins
from dateline.origins.shingles import containment, take_fingerprint

PAIRS: Final = ("light", "medium", "third", "heavy", "both")
"""How a copy of a pair was edited; "both": two copies of one story, each edited."""

SEEDS: Final = {"tune": 11, "report": 2017}
Pairs = frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """The pairs of one group of bases: true, found, and hard negatives, with edit strengths."""

    true: Pairs
    found: Pairs
    hard: Pairs
    strength: Mapping[frozenset[str], str]


def run(path: Path) -> Result:
    """The scores on the half that is reported; `path` holds the corpora, `n` is reports."""
    return run_half(path, "report")


def run_half(path: Path, half: str) -> Result:
    """The scores on one half."""
    items = make_set([one for one in read_stories(path) if half_of(one) == half], SEEDS[half])
    scored = score(items)
    return Result(
        corpus="syndication",
        part=half,
        n=len(items),
        measures={name: measure(scored, score_of) for name, score_of in MEASURES.items()},
        notes=tuple(_notes(items)),
    )


def half_of(story: Story) -> str:
    """In which half a story lies: its topic decides."""
    return "tune" if int(sha256_hex(story.topic.encode())[:8], 16) % 2 else "report"


def score(items: Sequence[Item]) -> list[Scored]:
    """The pairs found, by the group of the story with the lower id."""
    by_id = {one.report.id: one for one in items}
    true, hard, found = copy_pairs(items), hard_negatives(items), found_pairs(items)
    blocks = {one.group for one in items}
    parts: dict[str, list[set[frozenset[str]]]] = {one: [set(), set(), set()] for one in blocks}
    for at, pairs in enumerate((true, found, hard)):
        for pair in pairs:
            parts[by_id[min(pair)].group][at].add(pair)
    return [
        Scored(
            true=frozenset(of_true),
            found=frozenset(of_found),
            hard=frozenset(of_hard),
            strength={pair: _strength(pair, by_id) for pair in of_true},
        )
        for _, (of_true, of_found, of_hard) in sorted(parts.items())
    ]


def found_pairs(items: Sequence[Item]) -> set[frozenset[str]]:
    """Pairs of reports that are one origin."""
    origins = find_origins([(one.report, one.document) for one in items])
    return {
        frozenset((one, other))
        for origin in origins
        for one in origin.members
        for other in origin.members
        if one < other
    }


def _strength(pair: frozenset[str], by_id: Mapping[str, Item]) -> str:
    names = [one.strength.name for one in map(by_id.__getitem__, pair) if one.strength]
    order = [one.name for one in STRENGTHS]
    return max(names, key=order.index, default="light") if len(names) < 2 else "both"


def _pair_f1(scored: Sequence[Scored]) -> float:
    n_found, n_true = (
        sum(len(one.found) for one in scored),
        sum(len(one.true) for one in scored),
    )
    return f1(_right(scored), n_found, n_true)


def _precision(scored: Sequence[Scored]) -> float:
    return ratio(_right(scored), sum(len(one.found) for one in scored))


def _recall(scored: Sequence[Scored]) -> float:
    return ratio(_right(scored), sum(len(one.true) for one in scored))


def _right(scored: Sequence[Scored]) -> int:
    return sum(len(one.true & one.found) for one in scored)


def _false_links(scored: Sequence[Scored]) -> float:
    wrong = sum(len(one.hard & one.found) for one in scored)
    return ratio(wrong, sum(len(one.hard) for one in scored))


def _recall_of(name: str) -> Callable[[Sequence[Scored]], float]:
    def recall(scored: Sequence[Scored]) -> float:
        found = [
            pair in one.found
            for one in scored
            for pair in one.true
            if one.strength[pair] == name
        ]
        return ratio(sum(found), len(found))

    return recall


MEASURES: Final[Mapping[str, Callable[[Sequence[Scored]], float]]] = {
    "pair_f1": _pair_f1,
    "precision": _precision,
    "recall": _recall,
    "hard_negatives_linked": _false_links,
    **{f"recall_{name}": _recall_of(name) for name in PAIRS},
}


def _notes(items: Sequence[Item]) -> list[str]:
    taken = {one.report.id: take_fingerprint(one.report, one.document) for one in items}
    pairs = copy_pairs(items)
    shares = sorted(containment(*(taken[one] for one in sorted(pair))) for pair in pairs)
    counts = Counter(one.strength.name if one.strength else "stories" for one in items)
    made = ", ".join(f"{number} {name}" for name, number in sorted(counts.items()))
    below = ratio(sum(share < 0.3 for share in shares), len(shares))
    n_hard = len(hard_negatives(items))
    median, decile = shares[len(shares) // 2], shares[len(shares) // 10]
    return [
        f"{len(items)} reports ({made}); {len(pairs)} true pairs, {n_hard} hard negatives",
        f"share of 3-grams: median {median:.2f}, decile {decile:.2f}, {below:.0%} under .30",
    ]
