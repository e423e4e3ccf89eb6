"""What is known of a deed for which somebody claims responsibility.

"The attack, which killed five, was claimed by the Upland Front": that it happened, and what it
did, the writer says; the front says that it was the front. A claim to have taken a town or shot
down a plane is another thing: there, whether it happened is what is claimed.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.admissions import ADMISSION
from dateline.claims.scene import Scene
from dateline.model import Claim, Modality, Polarity, Role
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

OWNED: Final = frozenset({"attack", "violence", "detention"})
"""Branches of what somebody owns up to; the others are boasted of."""
CERTAIN: Final = "construction: responsibility for it is claimed"
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
            settled = [_settled(one, admission, parsed) for one in settled]
    return settled


def is_topic(deed: Claim, admission: Claim) -> bool:
    """Whether a deed is what responsibility is claimed for, in the words of the claim."""
    return deed.sentence == admission.sentence and any(
        one.span.covers(deed.trigger) for one in admission.in_role(Role.TOPIC)
    )


def _settled(deed: Claim, admission: Claim, parsed: ParsedSentence) -> Claim:
    if deed.event.branch not in OWNED or deed.sentence != admission.sentence:
        return deed
    if is_topic(deed, admission):
        if deed.modality is not Modality.UNCONFIRMED or deed.polarity is Polarity.DENIED:
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
