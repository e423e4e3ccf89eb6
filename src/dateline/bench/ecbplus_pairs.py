"""What two event mentions of ECB+ have in common, in numbers."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.bench.ecbplus_mentions import EventFacts, Words
from dateline.bench.tfidf import Table, rarity

SHORTEST_STEM = 4
STEM_SHARE = 0.6
HEAD_STEM, HEAD_WORD = 0.7, 0.5
"""What sharing a stem, or a word of a longer mention, is worth beside one head."""

NONE: Words = frozenset()
FEATURES = (
    "bias", "head", "rare head", "stem", "word", "type", "branch", "sentence", "document",
    "actor", "time", "other time", "place", "other place", "thing", "doer", "sufferer",
    "other doer", "other sufferer", "one document", "one sentence", "saying", "one saying",
    "saying and doer", "head and document", "head and sufferer", "part of speech",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """How rare words are, and how alike documents are."""

    rare: Mapping[str, float]
    alike: Table

    @classmethod
    def of(cls, events: Sequence[EventFacts], alike: Table) -> "Weighing":
        """Rarity over the sentences of `events`."""
        sentences = {(one.document, one.sentence): one.context | one.words for one in events}
        return cls(rare=rarity(list(sentences.values())), alike=alike)

    def weight(self, words: Words) -> float:
        """The summed rarity of words."""
        return sum(self.rare.get(word, 0.0) for word in words)

    def overlap(self, left: Words, right: Words) -> float:
        """The share of the lighter set that both have, by weight; 0 where one is empty."""
        lighter = min(self.weight(left), self.weight(right))
        return self.weight(left & right) / lighter if lighter else 0.0

    def cosine(self, left: Words, right: Words) -> float:
        """The cosine of two sets of words by rarity."""
        product = self._square(left) * self._square(right)
        return self._square(left & right) / math.sqrt(product) if product else 0.0

    def _square(self, words: Words) -> float:
        return sum(self.rare.get(word, 0.0) ** 2 for word in words)


def pair_features(
    events: Sequence[EventFacts], pairs: Sequence[tuple[int, int]], weighing: Weighing
) -> Table:
    """A row of `FEATURES` for each pair."""
    rows = [_features(events[left], events[right], weighing) for left, right in pairs]
    return np.array(rows, dtype=float).reshape(-1, len(FEATURES))


def _features(one: EventFacts, other: EventFacts, weighing: Weighing) -> list[float]:
    document = float(weighing.alike[one.document, other.document])
    sufferers = weighing.overlap(one.sufferers, other.sufferers)
    head = _head(one, other)
    return [
        1.0,
        *_heads(one, other, weighing),
        weighing.cosine(one.context, other.context),
        document,
        *_beside(one, other, weighing),
        *_roles(one, other, weighing),
        one.document == other.document,
        (one.document, one.sentence) == (other.document, other.sentence),
        *_saying(one, other, weighing),
        head * document,
        head * sufferers,
        one.part_of_speech == other.part_of_speech,
    ]


def _heads(one: EventFacts, other: EventFacts, weighing: Weighing) -> list[float]:
    same = one.head == other.head
    types = bool(one.types & other.types)
    branches = bool(_branches(one) & _branches(other))
    return [
        same,
        same * weighing.rare.get(one.head, 0.0) / 5,
        _share_stem(one.head, other.head),
        bool(one.words & other.words) and not same,
        types and not same,
        branches and not types and not same,
    ]


def _beside(one: EventFacts, other: EventFacts, weighing: Weighing) -> list[float]:
    def both(kind: str) -> tuple[Words, Words]:
        return one.told.get(kind, NONE), other.told.get(kind, NONE)

    return [
        weighing.overlap(*both("actor")),
        weighing.cosine(*both("time")),
        _differ(*both("time")),
        weighing.overlap(*both("place")),
        _differ(*both("place")),
        weighing.overlap(*both("thing")),
    ]


def _roles(one: EventFacts, other: EventFacts, weighing: Weighing) -> list[float]:
    return [
        weighing.overlap(one.doers, other.doers),
        weighing.overlap(one.sufferers, other.sufferers),
        _differ(one.doers, other.doers),
        _differ(one.sufferers, other.sufferers),
    ]


def _saying(one: EventFacts, other: EventFacts, weighing: Weighing) -> list[float]:
    both = one.is_saying and other.is_saying
    doers = weighing.overlap(one.doers, other.doers)
    return [both, both and one.head == other.head, both * doers]


def _head(one: EventFacts, other: EventFacts) -> float:
    if one.head == other.head:
        return 1.0
    if _share_stem(one.head, other.head):
        return HEAD_STEM
    return HEAD_WORD if one.words & other.words else 0.0


def _share_stem(one: str, other: str) -> bool:
    """Whether two words begin alike: "acquire" and "acquisition"."""
    if one == other:
        return False
    pairs = zip(one, other, strict=False)
    n_alike = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    return n_alike >= SHORTEST_STEM and n_alike >= STEM_SHARE * min(len(one), len(other))


def _differ(one: Words, other: Words) -> bool:
    """Whether both say something and nothing of it is shared."""
    return bool(one and other and not one & other)


def _branches(one: EventFacts) -> set[str]:
    return {type_.partition(".")[0] for type_ in one.types}
