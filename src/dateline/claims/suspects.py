"""Who was arrested for what was done: "two men were held in connection with the bombing".

An arrest is the arresters' word against the arrested: besides the arrest it makes one more
account of the act, an allegation, with the arrested as who did it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.blame import ALLEGED, accusers
from dateline.claims.confidence import BASE
from dateline.claims.fitting_act import ACTS
from dateline.claims.scene import Scene
from dateline.model import (
    Argument,
    Attribution,
    Claim,
    Modality,
    Polarity,
    Role,
    TimeStatus,
    Zone,
    claim_id,
)

ORIGIN: Final = "claims.suspects/1"
CAUGHT: Final = frozenset({"detention.arrest", "state.prosecute"})
_WORD: Final = (
    r"(?: (?!(?:after|before|during|since|following|when|and|by|in|at|until)\b)[\w'’-]+)"
)
CHARGED: Final = re.compile(
    r"\b(?:in (?:connection|relation|association) (?:with|to)|over|for|on suspicion of"
    r"|on (?:\w+ )?(?:charges|accusations|allegations|suspicions?) of"
    r"|(?:suspected|accused|guilty|convicted) of|linked to|as suspects? in)"
    rf"{_WORD}{{0,4}}"
    rf"(?: (?:involvement|part|role|participation|complicity|hand) in{_WORD}{{0,3}})? $"
)
"""From the arrest to the act: the charge, and no other clause in between."""
CHARGED_WITH: Final = re.compile(rf"\bwith{_WORD}{{0,3}} $")
CHARGING: Final = re.compile(r"\b(?:charg|indict)", re.IGNORECASE)
WITHIN: Final = 120
"""Characters from the end of the arrest to the act."""
FOUND_GUILTY: Final = re.compile(r"\b(?:convict|sentenc|jail|imprison|guilty)", re.IGNORECASE)
PROVED: Final = 2.0
"""How firmly a sentence says who did it: a factuality."""


def tell_suspects(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims with the accounts that arrests give of the acts they are for."""
    told = list(claims)
    for arrest in claims:
        suspects = _suspects(arrest)
        if not suspects:
            continue
        act = next((one for one in claims if _is_what_for(one, arrest)), None)
        if act is not None:
            parsed = scene.parsed_by_span()[arrest.sentence]
            told.append(_account(arrest, act, suspects, accusers(arrest, parsed)))
    return sorted(told, key=lambda one: one.sentence.start)


def _suspects(arrest: Claim) -> tuple[Argument, ...]:
    """Who was arrested, as who is said to have done it."""
    is_told = (
        arrest.event.type in CAUGHT
        and arrest.polarity is Polarity.AFFIRMED
        and arrest.time_status is not TimeStatus.FUTURE
        and arrest.zone is not Zone.HEADLINE
    )
    caught = arrest.in_role(Role.PATIENT) if is_told else ()
    return tuple(replace(one, role=Role.AGENT) for one in caught if one.actor)


def _is_what_for(act: Claim, arrest: Claim) -> bool:
    """Whether an act is the charge, and it is not yet said that the arrested did it."""
    caught = [one.span for one in arrest.in_role(Role.PATIENT)]
    gap = act.trigger.start - arrest.trigger.end
    if (
        act.sentence != arrest.sentence
        or act.event.branch not in ACTS
        or act.event.type in CAUGHT
        or not 0 < gap <= WITHIN
        or any(one.span in caught for one in act.in_role(Role.AGENT))
    ):
        return False
    start = arrest.trigger.end - arrest.sentence.start
    between = arrest.sentence.quote[start : start + gap]
    is_charge = CHARGING.match(arrest.trigger.quote) and CHARGED_WITH.search(between)
    return bool(is_charge or CHARGED.search(between))


def _account(
    arrest: Claim,
    act: Claim,
    suspects: tuple[Argument, ...],
    voices: Sequence[Attribution],
) -> Claim:
    """The arresters' account of the act: an allegation, until a court has spoken."""
    start = arrest.trigger.start - arrest.sentence.start
    end = act.trigger.start - arrest.sentence.start
    is_proved = FOUND_GUILTY.search(arrest.sentence.quote[start:end]) is not None
    others = tuple(one for one in act.arguments if one.role is not Role.AGENT)
    return replace(
        act,
        id=claim_id(act.document_id, arrest.trigger, act.event.type, ORIGIN),
        trigger=arrest.trigger,
        arguments=(*suspects, *others),
        counts=(),
        attribution=(*arrest.attribution, *voices),
        modality=Modality.PROBABLE if is_proved else Modality.UNCONFIRMED,
        factuality=PROVED if is_proved else ALLEGED,
        confidence=BASE,
        origin=ORIGIN,
        steps=("construction: arrested for what was done",),
    )
