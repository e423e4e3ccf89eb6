"""The rules by which two reports may be copies: among all, and of one more report.

A new rule needs all three of its functions here; a test runs each of them against the others.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np

from dateline.origins.candidates import (
    CITED_WINDOW,
    MAX_ALL_PAIRS,
    MIN_SHARED_SHINGLES,
    Pair,
    partners_of,
    same_address,
    same_text,
    sharing_words,
)
from dateline.origins.citing import MAX_CITED, citing_pairs, may_be_cited, names_of
from dateline.origins.citing import outlets_named as named_in
from dateline.origins.copy_index import Card, n_in, numbers_in
from dateline.origins.holding import Holding
from dateline.origins.lookup import Lookup
from dateline.origins.shingles import Fingerprint, n_common


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateRule:
    """Why two reports may be copies.

    Attributes:
        among: the pairs among all reports, by their positions, which stand by age.
        of_one: the numbers of those with which the report of a number is paired.
        stirred: the numbers of reports whose pairs with others come or go as one more is held;
            of each two one is enough.
    """

    among: Callable[[Sequence[Fingerprint]], set[Pair]]
    of_one: Callable[[Lookup, int], set[int]]
    stirred: Callable[[Lookup, Holding], set[int]]


def _by_words(look: Lookup, number: int) -> set[int]:
    """The reports that share enough words with this one, commonplaces apart."""
    shared: Counter[int] = Counter()
    for held in look.index.holders(look.left(number).tolist()).values():
        numbers = numbers_in(held)
        at = int(np.flatnonzero(numbers == number)[0])
        shared.update(int(numbers[other]) for other in partners_of(at, len(numbers)))
    return {one for one, times in shared.items() if times >= MIN_SHARED_SHINGLES}


def _stirred_by_words(look: Lookup, holding: Holding) -> set[int]:
    """Those beside the report among many holders; all, where one more makes them many."""
    found: set[int] = set()
    for shingle, held in holding.now.items():
        if shingle in look.round_of or n_in(held) <= MAX_ALL_PAIRS:
            continue
        numbers, at = numbers_in(held), holding.place[shingle]
        if len(numbers) == MAX_ALL_PAIRS + 1:
            found |= _alike_in_words(look, np.delete(numbers, at).tolist())
        elif at == 0:
            found.add(int(numbers[1]))
        else:
            found |= _alike_in_words(look, numbers[at - 1 : at + 2 : 2].tolist())
    return found


def _alike_in_words(look: Lookup, numbers: Sequence[int]) -> set[int]:
    """Those of some reports that share enough words with another to have been paired."""
    look.judge(numbers)
    held = {one: look.left(one) for one in numbers}
    return {
        left
        for left, right in combinations(numbers, 2)
        if n_common(held[left], held[right]) >= MIN_SHARED_SHINGLES
    }


def _by_text(look: Lookup, number: int) -> set[int]:
    return set(look.index.beside_in_text(look.cards[number]))


def _by_address(look: Lookup, number: int) -> set[int]:
    return set(look.index.beside_in_address(look.cards[number]))


def _among_citing(taken: Sequence[Fingerprint]) -> set[Pair]:
    return set(citing_pairs(taken, CITED_WINDOW))


def _by_citing(look: Lookup, number: int) -> set[int]:
    return {*_cited(look, number), *_citing(look, look.cards[number])}


def _cited(look: Lookup, number: int) -> Iterator[int]:
    """The reports of outlets that a report names in its text."""
    card = look.cards[number]
    if card.published is None:
        return
    words = look.whole(number).words
    outlets = filter(may_be_cited, look.index.outlets_named(set(words)))
    for outlet in named_in(words, names_of(outlets)):
        yield from look.index.told_before(outlet, card)


def _citing(look: Lookup, card: Card) -> Iterator[int]:
    """The later reports that name the outlet of this one, as long as it is among its last."""
    naming = _naming(look, card)
    after = look.index.told_after(card) if naming else []
    look.see(naming)
    for one in naming:
        age = look.cards[one].age
        if age > card.age and (len(after) < MAX_CITED or age < after[MAX_CITED - 1]):
            yield one


def _naming(look: Lookup, card: Card) -> list[int]:
    if card.published is None or not may_be_cited(card.publisher):
        return []
    return look.index.naming(card)


def _stirred_by_citing(look: Lookup, holding: Holding) -> set[int]:
    """Later reports that name its outlet, where it may take the place of an earlier one."""
    card = look.cards[holding.number]
    naming = _naming(look, card)
    if not naming or card.publisher is None:
        return set()
    told = [*look.index.told_before(card.publisher, card), *look.index.told_after(card)]
    return set(naming) if len(told) >= MAX_CITED else set()


def _beside(of_one: Callable[[Lookup, int], set[int]]) -> Callable[[Lookup, Holding], set[int]]:
    """Those next to the report, which were next to each other before."""
    return lambda look, holding: of_one(look, holding.number)


RULES: Final[Mapping[str, CandidateRule]] = {
    "words": CandidateRule(among=sharing_words, of_one=_by_words, stirred=_stirred_by_words),
    "text": CandidateRule(among=same_text, of_one=_by_text, stirred=_beside(_by_text)),
    "address": CandidateRule(
        among=same_address, of_one=_by_address, stirred=_beside(_by_address)
    ),
    "citing": CandidateRule(among=_among_citing, of_one=_by_citing, stirred=_stirred_by_citing),
}


def copy_candidates(fingerprints: Sequence[Fingerprint]) -> Iterator[Pair]:
    """Positions of pairs that may be copies, ascending; the reports stand by age."""
    return iter(sorted({pair for rule in RULES.values() for pair in rule.among(fingerprints)}))


def candidates_of(look: Lookup, number: int) -> set[int]:
    """The reports that may be copies of this one."""
    return _with_all(rule.of_one(look, number) for rule in RULES.values()) - {number}


def stirred_by(look: Lookup, holding: Holding) -> set[int]:
    """The reports that are paired with others now, or no more, as one more is held."""
    return _with_all(rule.stirred(look, holding) for rule in RULES.values())


def _with_all(some: Iterable[set[int]]) -> set[int]:
    return {one for each in some for one in each}
