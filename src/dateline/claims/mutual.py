"""Accusations that both sides make: "the armies accused each other", "each blaming the other".

Each of the two is accused, and by the other; what either is accused of stays open.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.blame import ACCUSATION, ALLEGED
from dateline.model import Argument, Claim, Modality, Role

MUTUAL: Final = frozenset({"each other", "one another", "the other", "the other side"})
NAMED: Final = frozenset({Role.PATIENT, Role.TOPIC})
SIDES: Final = 2
CONSTRUCTION: Final = "construction: each accuses the other"


def settle_mutual(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, where those who accuse each other are the accused, and nothing is proved."""
    mutual = [one for one in claims if one.event.type == ACCUSATION and _is_mutual(one)]
    if not mutual:
        return list(claims)
    settled = [
        replace(
            one,
            arguments=_arguments(one, _sides(one, claims)),
            steps=(*one.steps, CONSTRUCTION),
        )
        if one in mutual
        else one
        for one in claims
    ]
    return [_open(one) for one in settled]


def _is_mutual(claim: Claim) -> bool:
    return any(map(_means_both, claim.arguments))


def _means_both(argument: Argument) -> bool:
    return argument.span.quote.casefold() in MUTUAL


def _sides(accusation: Claim, claims: Sequence[Claim]) -> tuple[Argument, ...]:
    """Who accuse each other: two who are named, here or by what they did to each other."""
    near = [one for one in claims if one.sentence == accusation.sentence]
    for one in (accusation, *near):
        doers = one.in_role(Role.AGENT)
        if len(doers) >= SIDES and one.trigger.start <= accusation.trigger.start:
            return doers
    return ()


def _arguments(accusation: Claim, sides: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """The arguments, with both sides as the accused; "each other" where nobody is named."""
    kept = tuple(
        one for one in accusation.arguments if one.role not in NAMED or not _means_both(one)
    )
    both = (one for one in accusation.arguments if one.role in NAMED and _means_both(one))
    accused = sides or tuple(both)
    return (*kept, *(replace(one, role=Role.PATIENT) for one in accused))


def _open(claim: Claim) -> Claim:
    """The claim; of what "the other" is said to have done nobody knows who did it."""
    kept = tuple(
        one for one in claim.arguments if one.role is not Role.AGENT or not _means_both(one)
    )
    if len(kept) == len(claim.arguments):
        return claim
    return replace(claim, arguments=kept, modality=Modality.UNCONFIRMED, factuality=ALLEGED)
