"""Whom an attack befell, by what it did: "the raid left two dead", "killed in an ambush".

An attack that a claim of harm names as its means struck whom the harm befell.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.model import Claim, Role

RAID: Final = "fighting.raid"
HARM: Final = frozenset({"violence", "materiel"})
"""Branches of what an attack does to those whom it befalls."""
CONSTRUCTION: Final = "construction: struck whom it harmed"


def settle_struck(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, where an attack on nobody has the victims of the harm it did."""
    return [_settled(one, claims) for one in claims]


def _settled(attack: Claim, claims: Sequence[Claim]) -> Claim:
    is_attack = attack.event.branch == "attack" or attack.event.type == RAID
    if not is_attack or attack.in_role(Role.PATIENT):
        return attack
    agents = [one.span for one in attack.in_role(Role.AGENT)]
    harms = (one.in_role(Role.PATIENT) for one in claims if _is_harm_by(one, attack))
    struck = next(harms, ())
    if not struck or any(one.span in agents for one in struck):
        return attack
    return replace(
        attack,
        arguments=(*attack.arguments, *struck),
        steps=(*attack.steps, CONSTRUCTION),
    )


def _is_harm_by(harm: Claim, attack: Claim) -> bool:
    """Whether the words of a harm's means are those of the attack."""
    return (
        harm.event.branch in HARM
        and harm.sentence == attack.sentence
        and harm.polarity is attack.polarity
        and any(one.span.covers(attack.trigger) for one in harm.in_role(Role.INSTRUMENT))
    )
