"""What is known of a deed for which somebody claims responsibility.

"The attack, which killed five, was claimed by the Upland Front": that it happened, and what it
did, the writer says; the front says that it was the front. A claim to have taken a town or shot
down a plane is another thing: there, whether it happened is what is claimed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.admissions import ADMISSION
from dateline.claims.scene import Scene
from dateline.claims.word_classes import words_of
from dateline.model import Claim, Modality, PlaceBasis, Polarity, Role, Stance
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

OWNED: Final = frozenset({"attack", "violence", "detention"})
"""Branches of what somebody owns up to; the others are boasted of."""
RAID: Final = "fighting.raid"
SUFFERING: Final = frozenset({Role.PATIENT, Role.TOPIC, Role.PLACE})
WORD: Final = re.compile(r"[A-Za-z]+")
CERTAIN: Final = "construction: responsibility for it is claimed"
UNOWNED: Final = "construction: nobody owns up to it"
DESCRIBED: Final = "construction: describes what responsibility is claimed for"


def settle_claimed(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims, where a deed is no less certain because somebody says that it was theirs."""
    parsed_at = scene.parsed_by_span()
    admissions = [
        one
        for one in claims
        if one.event.type == ADMISSION and one.polarity is Polarity.AFFIRMED
    ]
    settled = list(claims)
    for admission in admissions:
        parsed = parsed_at.get(admission.sentence)
        if parsed is not None:
            settled = [
                _without_medium(_settled(one, admission, parsed))
                if one.sentence == admission.sentence
                else one
                for one in settled
            ]
    return [_without_deniers(one, claims) for one in settled]


def _without_deniers(deed: Claim, claims: Sequence[Claim]) -> Claim:
    """The claim; who did not admit a deed is not said to have done it."""
    silent = [
        one.span
        for admission in claims
        if admission.event.type == ADMISSION and admission.polarity is Polarity.DENIED
        if is_topic(deed, admission)
        for one in admission.in_role(Role.AGENT)
    ]
    if not silent or not is_owned(deed):
        return deed
    kept = tuple(
        one for one in deed.arguments if one.role is not Role.AGENT or one.span not in silent
    )
    if len(kept) == len(deed.arguments):
        return deed
    return replace(deed, arguments=kept, steps=(*deed.steps, UNOWNED))


def is_owned(deed: Claim) -> bool:
    """Whether a claim is of what somebody owns up to."""
    return deed.event.branch in OWNED or deed.event.type == RAID


def _without_medium(claim: Claim) -> Claim:
    """The claim without where responsibility was claimed: "on Telegram", "on its website"."""
    kept = tuple(
        one
        for one in claim.arguments
        if one.role not in SUFFERING or not _is_medium(one.span.quote)
    )
    place, basis = claim.place, claim.place_basis
    if place is not None and all(_is_medium(one.quote) for one in place.spans):
        place, basis = None, PlaceBasis.NONE
    return replace(claim, arguments=kept, place=place, place_basis=basis)


def _is_medium(quote: str) -> bool:
    words = [word.casefold() for word in WORD.findall(quote)]
    return bool(words) and words[-1] in words_of("medium")


def is_topic(deed: Claim, admission: Claim) -> bool:
    """Whether a deed is what responsibility is claimed for, in the words of the claim."""
    return deed.sentence == admission.sentence and any(
        one.span.covers(deed.trigger) for one in admission.in_role(Role.TOPIC)
    )


def _settled(deed: Claim, admission: Claim, parsed: ParsedSentence) -> Claim:
    if not is_owned(deed):
        return deed
    if is_topic(deed, admission):
        is_doubted = any(one.stance is Stance.DOES_NOT_CONFIRM for one in deed.attribution)
        if deed.modality is not Modality.UNCONFIRMED or is_doubted:
            return deed
        if deed.polarity is Polarity.DENIED:
            return deed
        return replace(
            deed,
            modality=admission.modality,
            factuality=admission.factuality,
            steps=(*deed.steps, CERTAIN),
        )
    others = tuple(
        one
        for one in deed.attribution
        if one.cue is None or not admission.trigger.overlaps(one.cue)
    )
    if len(others) == len(deed.attribution) or not _describes(deed, admission, parsed):
        return deed
    return replace(deed, attribution=others, steps=(*deed.steps, DESCRIBED))


def _describes(deed: Claim, admission: Claim, parsed: ParsedSentence) -> bool:
    """Whether a deed stands in a clause about the topic: "the attack, which killed five"."""
    token: Token | None = parsed.token_at(deed.trigger.start)
    while token is not None and token.head.i != token.i:
        if token.dep_ == "relcl":
            span = parsed.span_of(token.head)
            return any(one.span.covers(span) for one in admission.in_role(Role.TOPIC))
        token = token.head
    return False
