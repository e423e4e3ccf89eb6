"""Two codings of one text laid side by side: which claims are of one event, and what is alike.

Claims are paired one to one where their triggers share a character, those that share most
first, among equals those of one type. Every figure is an F1 of right, found and gold; the
fields of paired claims are shares, counted over the pairs:

- ``precision``, ``recall``: of the triggers;
- ``trigger_type_roles``: the type is the same, and every agent and patient of either claim is
  overlapped by one of the other in the same role;
- ``place``, ``time``: the words overlap, or there are none in either; what was taken over from
  outside its sentence does not stand against a gold without words. ``place_said`` and
  ``time_said`` are over the pairs of which the gold has words;
- ``agent_f1``, ``patient_precision`` and the like: over the words of that role of the pairs; a
  list that is one argument in one coding may be several in the other;
- ``roles_of_matched``: of the pairs of one type, the share with agents and patients right;
- ``counts``: F1 of kind, low, best and high, those of unpaired claims included;
- ``attribution``: the words of the innermost speaker overlap, or there is none in either.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, TypeAlias

from dateline.bench.gold_reader import Coded, Mark
from dateline.bench.intervals import f1, measure
from dateline.bench.result import Measure
from dateline.claims.codebook import load_codebook

JUDGED_ROLES: Final = ("agent", "patient")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many are right, of how many found and how many in the gold."""

    n_right: int
    n_found: int
    n_gold: int


Pair: TypeAlias = tuple[Coded, Coded]
"""Gold and found."""
Score: TypeAlias = Mapping[str, Tally]


def pair_claims(gold: Sequence[Coded], found: Sequence[Coded]) -> list[Pair]:
    """The claims that are of one event."""
    fits = sorted(
        (-shared, one.type != other.type, _family(one) != _family(other), i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
        if (shared := _n_shared(one.trigger, other.trigger)) > 0
    )
    free_gold, free_found = set(range(len(gold))), set(range(len(found)))
    pairs = []
    for *_, i, j in fits:
        if i in free_gold and j in free_found:
            free_gold.remove(i)
            free_found.remove(j)
            pairs.append((gold[i], found[j]))
    return pairs


def score_claims(gold: Sequence[Coded], found: Sequence[Coded]) -> Score:
    """The tallies of one document by measure."""
    pairs = pair_claims(gold, found)
    typed = [(one, other) for one, other in pairs if one.type == other.type]
    of_all = {
        "trigger": len(pairs),
        "trigger_type": len(typed),
        "trigger_family": sum(_family(one) == _family(other) for one, other in pairs),
        "trigger_type_roles": sum(_roles_right(one, other) for one, other in typed),
    }
    scores = {
        name: Tally(n_right=n, n_found=len(found), n_gold=len(gold))
        for name, n in of_all.items()
    }
    scores["precision"] = Tally(n_right=len(pairs), n_found=len(found), n_gold=len(found))
    scores["recall"] = Tally(n_right=len(pairs), n_found=len(gold), n_gold=len(gold))
    for role in JUDGED_ROLES:
        tally = _role_tally(pairs, (role,))
        scores[f"{role}_f1"] = tally
        scores[f"{role}_precision"] = replace(tally, n_gold=tally.n_found)
        scores[f"{role}_recall"] = replace(tally, n_found=tally.n_gold)
    scores["roles_of_matched"] = _share(_roles_right(one, other) for one, other in typed)
    scores["roles_f1"] = _role_tally(pairs, None)
    scores["type_of_paired"] = _share(one.type == other.type for one, other in pairs)
    scores["modality"] = _share(one.modality == other.modality for one, other in pairs)
    scores["polarity"] = _share(one.polarity == other.polarity for one, other in pairs)
    scores["time_status"] = _share(one.time_status == other.time_status for one, other in pairs)
    scores["place"] = _share(_words_right(a.place, b.place, b.sentence) for a, b in pairs)
    scores["place_said"] = _share(_overlap(a.place, b.place) for a, b in pairs if a.place)
    scores["time"] = _share(_words_right(a.time, b.time, b.sentence) for a, b in pairs)
    scores["time_said"] = _share(_overlap(a.time, b.time) for a, b in pairs if a.time)
    scores["counts"] = Tally(
        n_right=sum(len(one.counts & other.counts) for one, other in pairs),
        n_found=sum(len(one.counts) for one in found),
        n_gold=sum(len(one.counts) for one in gold),
    )
    scores["attribution"] = _share(_speaker_right(one, other) for one, other in pairs)
    scores["attribution_kind"] = _share(a.speaker_kind == b.speaker_kind for a, b in pairs)
    return scores


def measures_of(scores: Sequence[Score], names: Iterable[str]) -> dict[str, Measure]:
    """F1 of each measure with its interval; a document is one item of the bootstrap."""
    return {name: measure(scores, partial(_pooled, name=name)) for name in names}


def _pooled(scores: Sequence[Score], name: str) -> float:
    tallies = [one[name] for one in scores]
    return f1(
        sum(one.n_right for one in tallies),
        sum(one.n_found for one in tallies),
        sum(one.n_gold for one in tallies),
    )


def _share(right: Iterable[bool]) -> Tally:
    answers = list(right)
    return Tally(n_right=sum(answers), n_found=len(answers), n_gold=len(answers))


def _role_tally(pairs: Sequence[Pair], roles: Sequence[str] | None) -> Tally:
    n_right = n_found = n_gold = 0
    for gold, found in pairs:
        wanted = [one for one in gold.arguments if roles is None or one[0] in roles]
        given = [one for one in found.arguments if roles is None or one[0] in roles]
        met = [one for one in wanted if any(_same(one, other) for other in given)]
        extra = [one for one in given if not any(_same(one, other) for other in wanted)]
        n_right += len(met)
        n_gold += len(wanted)
        n_found += len(met) + len(extra)
    return Tally(n_right=n_right, n_found=n_found, n_gold=n_gold)


def _same(one: tuple[str, Mark], other: tuple[str, Mark]) -> bool:
    return one[0] == other[0] and _n_shared(one[1], other[1]) > 0


def _roles_right(gold: Coded, found: Coded) -> bool:
    for role in JUDGED_ROLES:
        wanted = [mark for name, mark in gold.arguments if name == role]
        given = [mark for name, mark in found.arguments if name == role]
        covered = all(_overlap((mark,), given) for mark in wanted)
        if not covered or not all(_overlap((mark,), wanted) for mark in given):
            return False
    return True


def _words_right(wanted: Sequence[Mark], given: Sequence[Mark], sentence: Mark | None) -> bool:
    if wanted:
        return _overlap(wanted, given)
    return not (_overlap(given, (sentence,)) if sentence else given)


def _speaker_right(gold: Coded, found: Coded) -> bool:
    if gold.speaker and found.speaker:
        return _n_shared(gold.speaker, found.speaker) > 0
    both_silent = gold.speaker is None and found.speaker is None
    return both_silent and (gold.speaker_kind is None) == (found.speaker_kind is None)


def _overlap(some: Sequence[Mark], others: Sequence[Mark]) -> bool:
    return any(_n_shared(one, other) > 0 for one in some for other in others)


def _n_shared(one: Mark, other: Mark) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def _family(one: Coded) -> str:
    return load_codebook().family(one.type)
