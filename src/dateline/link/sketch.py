"""A claim as linking sees it: what is compared, worked out once."""

import re
from dataclasses import dataclass
from datetime import date

from dateline.model import Claim, CountKind, CountScope, Place, Role, Zone

WORD = re.compile(r"\w{3,}")
NAME = re.compile(r"(?<=\s)[A-Z][\w'’-]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What of a claim is compared.

    Attributes:
        origin: id of the origin of its report.
        family: event types of one family may be one happening.
        first: first possible day; None where open or unknown.
        last: last possible day; None where open or unknown.
        is_exact_day: whether the text says the very day.
        agents: ids and parents of the agents, or the folded words where they have no actor.
        patients: likewise.
        counts: (kind, low, high) of new losses.
        names: capitalised words of the sentence beyond its first.
        words: folded words of the sentence.
    """

    claim: Claim
    origin: str
    family: str
    first: date | None
    last: date | None
    is_exact_day: bool
    place: Place | None
    agents: frozenset[str]
    patients: frozenset[str]
    counts: tuple[tuple[CountKind, int, int], ...]
    materiel: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id


def sketch_claim(claim: Claim, *, family: str, origin: str) -> Sketch:
    """The sketch of `claim`, whose type has this family and whose report this origin."""
    text = claim.sentence.quote
    is_headline = claim.zone is Zone.HEADLINE
    return Sketch(
        claim=claim,
        origin=origin,
        family=family,
        first=claim.time.start,
        last=claim.time.end,
        is_exact_day=claim.time.n_days == 1,
        place=claim.place,
        agents=_actors(claim, Role.AGENT),
        patients=_actors(claim, Role.PATIENT),
        counts=_counts(claim),
        materiel=frozenset(
            one.materiel.model or one.materiel.class_ for one in claim.arguments if one.materiel
        ),
        names=frozenset() if is_headline else frozenset(NAME.findall(text)),
        words=frozenset(WORD.findall(text.casefold())),
    )


def _actors(claim: Claim, role: Role) -> frozenset[str]:
    keys: set[str] = set()
    for one in claim.in_role(role):
        if one.actor is None:
            keys.add(one.span.quote.casefold())
        else:
            keys.update(key for key in (one.actor.id, one.actor.parent) if key)
    return frozenset(keys)


def _counts(claim: Claim) -> tuple[tuple[CountKind, int, int], ...]:
    return tuple(
        (one.kind, one.low, one.high if one.high is not None else one.low * 3)
        for one in claim.counts
        if one.low is not None and one.scope is CountScope.NEW
    )
