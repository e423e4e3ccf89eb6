"""ECB+: do mentions in many documents tell of one event? Gold mentions, topics 1 to 35.

Documents of all topics lie in one heap and are grouped by their words; nothing is read of which
topic they belong to, nor of which of its two look-alike incidents. Pairs of event mentions of
one group are scored by a few features whose weights were learned on four fifths of the topics
(`logistic`), the other fifth is scored, and so on for all five: no topic is scored with weights
that have seen it. The scores, in bits, go into the clustering of the real linker
(`link.cluster`) with its own thresholds. Mentions that stand alone count (the usual
convention); the figure without them stands beside it. `n` is the number of mentions.

Published on the test topics 36 to 45, not on these: lemma of the head within topics; light
methods in which time, place and participants decide.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final

import numpy as np

from dateline.bench.coreference_scores import Conll, score_clusters
from dateline.bench.ecbplus_mentions import EventFacts, event_facts
from dateline.bench.ecbplus_pairs import Weighing, pair_features
from dateline.bench.ecbplus_reader import read_ecbplus
from dateline.bench.intervals import measure
from dateline.bench.logistic import fit, odds_bits
from dateline.bench.result import Measure, Result
from dateline.bench.tfidf import Table, group, similarities, words_of
from dateline.link.cluster import cluster
from dateline.link.score import THRESHOLD_BITS

N_FOLDS: Final = 5
STORY_THRESHOLD: Final = 0.13
"""Documents this alike on average tell of one story; chosen on these topics."""

PUBLISHED: Final = {"conll_f1 (light, test topics)": 0.744}

Pair = tuple[int, int]


def run(path: Path) -> Result:
    """The scores on the documents below `path`; `n` is the number of event mentions."""
    documents = read_ecbplus(path)
    words = [[w for s in one.sentences for t in s for w in words_of(t)] for one in documents]
    alike = similarities(words)
    stories = group(alike, STORY_THRESHOLD)
    events = event_facts(documents)
    story_of = [stories[one.document] for one in events]
    found = cluster_events(events, story_of, alike)
    heads = [f"{story} {one.head}" for story, one in zip(story_of, events, strict=True)]
    return Result(
        corpus="ecbplus",
        part="topics 1-35",
        n=len(events),
        measures={
            "conll_f1": _over_topics(events, found),
            "muc_f1": _exactly(_score(events, found).muc.f1),
            "b3_f1": _exactly(_score(events, found).b3.f1),
            "ceaf_e_f1": _exactly(_score(events, found).ceaf_e.f1),
            "conll_f1_of_tied": _exactly(_score(*_tied(events, found)).f1),
            "conll_f1_by_head": _over_topics(events, heads),
        },
        published=PUBLISHED,
        notes=(
            f"{len(documents)} documents in {len(set(stories))} stories, found by their words",
            "weights learned on four fifths of the topics, the rest scored, five times",
            "conll_f1_of_tied: without mentions that truly stand alone",
            "conll_f1_by_head: what the lemma of the head alone gives within a story",
        ),
    )


def cluster_events(
    events: Sequence[EventFacts], stories: Sequence[int], alike: Table
) -> list[str]:
    """A cluster for each event, found with weights that have not seen its topic."""
    pairs = list(_pairs_within(stories))
    features = pair_features(events, pairs, Weighing.of(events, alike))
    is_one = np.array([events[a].chain == events[b].chain for a, b in pairs], dtype=float)
    bits = np.zeros(len(pairs))
    topics = sorted({one.topic for one in events})
    fold_of = {topic: number % N_FOLDS for number, topic in enumerate(topics)}
    folds = np.array(
        [[fold_of[events[a].topic], fold_of[events[b].topic]] for a, b in pairs]
    ).reshape(-1, 2)
    for fold in range(N_FOLDS):
        of_fold = (folds == fold).any(axis=1)
        if of_fold.any() and not of_fold.all():
            weights = fit(features[~of_fold], is_one[~of_fold])
            bits[of_fold] = odds_bits(features[of_fold], weights)
    return _cluster(stories, pairs, bits)


def _pairs_within(stories: Sequence[int]) -> Iterator[Pair]:
    members: dict[int, list[int]] = defaultdict(list)
    for number, story in enumerate(stories):
        members[story].append(number)
    for story in sorted(members):
        yield from combinations(members[story], 2)


def _cluster(stories: Sequence[int], pairs: Sequence[Pair], odds: Table) -> list[str]:
    """The clusters of the real linker: as likely as not is its threshold."""
    ids = [f"{number:06d}" for number in range(len(stories))]
    by_story: dict[int, dict[tuple[str, str], float]] = {one: {} for one in stories}
    for (left, right), bits in zip(pairs, odds.tolist(), strict=True):
        by_story[stories[left]][ids[left], ids[right]] = THRESHOLD_BITS + bits
    members: Mapping[int, list[str]] = {one: [] for one in by_story}
    for number, story in enumerate(stories):
        members[story].append(ids[number])
    found = [""] * len(stories)
    for story, scores in by_story.items():
        groups, _ = cluster(members[story], scores)
        for one in groups:
            for event in one:
                found[int(event)] = one[0]
    return found


def _over_topics(events: Sequence[EventFacts], found: Sequence[str]) -> Measure:
    """CoNLL F1 over all, with the interval of a bootstrap over topics."""
    by_topic: dict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(events):
        by_topic[one.topic].append(number)
    scores = [
        _score([events[n] for n in numbers], [found[n] for n in numbers])
        for numbers in by_topic.values()
    ]
    drawn = measure(scores, lambda some: _sum(some).f1)
    return Measure(value=_score(events, found).f1, low=drawn.low, high=drawn.high)


def _sum(scores: Sequence[Conll]) -> Conll:
    total = scores[0]
    for one in scores[1:]:
        total = total + one
    return total


def _score(events: Sequence[EventFacts], found: Sequence[str]) -> Conll:
    return score_clusters([one.chain for one in events], found)


def _tied(
    events: Sequence[EventFacts], found: Sequence[str]
) -> tuple[Sequence[EventFacts], Sequence[str]]:
    """Only the mentions that are truly tied to another."""
    times = Counter(one.chain for one in events)
    kept = [number for number, one in enumerate(events) if times[one.chain] > 1]
    return [events[n] for n in kept], [found[n] for n in kept]


def _exactly(value: float) -> Measure:
    return Measure(value=value, low=value, high=value)
