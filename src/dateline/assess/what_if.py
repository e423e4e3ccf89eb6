"""What if a class of source were dropped, or only firmer links believed? At once, and pure.

Incidents are not linked anew: links are added best first, so that an incident under a higher
threshold is what is left of it when its weaker links are cut.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from dateline.assess.human import NO_REVIEWS, Reviews
from dateline.assess.titles import assess_and_title
from dateline.assess.voices import voice_of
from dateline.link.identity import name_groups
from dateline.link.sum_up import sum_up
from dateline.model import Assessment, Claim, Incident, Origin, PairScore, SpeakerKind

ByHand = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What to suppose.

    Attributes:
        without: claims whose ultimate voice is of such a kind are dropped.
        threshold: links of fewer bits are cut; None: as linked.
        at_least: incidents with fewer independent voices are dropped.
    """

    without: frozenset[SpeakerKind] = frozenset()
    threshold: float | None = None
    at_least: int = 0

    @property
    def supposes(self) -> bool:
        """Whether anything is to be different."""
        return bool(self.without or self.threshold is not None or self.at_least)

    @property
    def words(self) -> str:
        """What is supposed, for a reader; nothing where nothing is."""
        kinds = ", ".join(sorted(one.value.replace("_", " ") for one in self.without))
        told = (
            f"without {kinds}" if kinds else "",
            f"only links of {self.threshold:g} bits or more" if self.threshold else "",
            f"only with {self.at_least} or more independent voices" if self.at_least else "",
        )
        return "; ".join(one for one in told if one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What incidents are assessed from.

    Attributes:
        claims: by claim id; must hold those of the incidents.
        origins: by report id.
        reviews: what people have said.
        published: when each report came out, by its id.
        by_hand: pairs of claims that a person has joined: no threshold cuts them.
    """

    claims: Mapping[str, Claim]
    origins: Mapping[str, Origin]
    reviews: Reviews = NO_REVIEWS
    published: Mapping[str, datetime] = field(default_factory=dict)
    by_hand: ByHand = ()


def suppose(
    what_if: WhatIf, incidents: Sequence[Incident], known: Known
) -> Iterator[tuple[Incident, Assessment]]:
    """The incidents and their assessments as they would be."""
    for incident in incidents:
        for one in _left_of(incident, what_if, known):
            titled, assessment = assess_and_title(
                one, known.claims, known.origins, known.reviews, known.published
            )
            if (assessment.n_independent or 0) >= what_if.at_least:
                yield titled, assessment


def _left_of(incident: Incident, what_if: WhatIf, known: Known) -> Iterator[Incident]:
    """What is left of an incident: itself, smaller, or in parts."""
    claims, threshold = known.claims, what_if.threshold
    kept = [
        one
        for one in incident.claim_ids
        if voice_of(claims[one], known.origins).kind not in what_if.without
    ]
    groups = [kept] if threshold is None else _cut(incident, threshold, known.by_hand)
    groups = [left for group in groups if (left := [one for one in group if one in kept])]
    if groups == [list(incident.claim_ids)]:
        yield incident
        return
    names = name_groups(groups, dict.fromkeys(incident.claim_ids, incident.id))
    for name, group in zip(names, groups, strict=True):
        pairs = [pair for pair in incident.pairs if {pair.left, pair.right} <= set(group)]
        rest = sum_up(name, [claims[one] for one in group], pairs)
        is_main = name == incident.id
        yield replace(rest, part_of=incident.part_of, parts=incident.parts) if is_main else rest


def _cut(incident: Incident, threshold: float, by_hand: ByHand) -> list[list[str]]:
    """The claims that links of at least so many bits, or a person, hold together."""
    links = [*_firm(incident.pairs, threshold), *by_hand]
    group_of = {one: [one] for one in incident.claim_ids}
    for left, right in links:
        one, other = group_of.get(left), group_of.get(right)
        if one is None or other is None or one is other:
            continue
        one.extend(other)
        group_of.update(dict.fromkeys(other, one))
    return sorted({id(group): sorted(group) for group in group_of.values()}.values())


def _firm(pairs: Sequence[PairScore], threshold: float) -> Iterator[tuple[str, str]]:
    return ((one.left, one.right) for one in pairs if one.bits >= threshold)
