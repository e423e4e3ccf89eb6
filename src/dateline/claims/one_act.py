"""Acts told by two words of one clause, which are claimed once.

"The rebels called off the truce" breaks one and makes none; "the violations and abuses by
soldiers" are one wrong in two words. People who run from an attack flee, whatever other words
stand for them: "villagers were shot at as they fled".
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.scene import Scene, head_of
from dateline.claims.word_classes import words_of
from dateline.model import Actor, ActorKind, Argument, Claim, Role
from dateline.text.tokens import Token

BROKEN: Final = "talks.break_truce"
TRUCE: Final = "talks.truce"
WRONG: Final = "violence.assault"
WITHDRAWAL: Final = "territory.withdraw"
FLIGHT: Final = "displacement.flee"
FLEEING: Final = frozenset({"flee", "escape", "run"})
HUNTED: Final = re.compile(
    r"\b(?:suspect|thief|thieves|robber|prisoner|inmate|convict)", re.IGNORECASE
)
STEP: Final = "construction: people who are no soldiers flee"


def settle_one_act(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims, without those that tell an act by a second word of its clause."""
    parsed_at = scene.parsed_by_span()
    heads = {
        one.id: head_of(parsed_at[one.sentence], one.trigger)
        for one in claims
        if one.sentence in parsed_at
    }
    kept = [one for one in claims if not _is_told_beside(one, claims, heads)]
    return [_as_flight(one, heads.get(one.id), scene) for one in kept]


def _is_told_beside(
    claim: Claim, claims: Sequence[Claim], heads: dict[str, Token | None]
) -> bool:
    """Whether another claim of the sentence tells the same act by the word above this one."""
    noun = heads.get(claim.id)
    if noun is None:
        return False
    if claim.event.type == TRUCE and noun.dep_ == "acl" and noun.tag_ == "VBG":
        return any(_is_of_truce(noun.head, other) for other in claims if other is not claim)
    if noun.pos_ != "NOUN":
        return False
    is_toll = noun.lemma_.lower() in words_of("figure_of_loss")
    if claim.counts and not is_toll:
        return False
    for other in claims:
        above = heads.get(other.id)
        if other.sentence != claim.sentence or above is None or above.i == noun.i:
            continue
        is_broken = claim.event.type == TRUCE and other.event.type == BROKEN
        if is_broken and noun.dep_ == "dobj" and noun.head.i == above.i:
            return True
        if is_toll and _is_its_number(claim, other) and noun.head.is_ancestor(above):
            return True
        is_same = claim.event.type == other.event.type == WRONG and not claim.arguments
        if is_same and noun.dep_ == "conj" and noun.head.i == above.i and above.pos_ == "NOUN":
            return True
    return False


def _is_of_truce(noun: Token, other: Claim) -> bool:
    """Whether a noun is the truce of another claim: "agreed to a truce starting on Friday"."""
    return other.event.type == TRUCE and other.trigger.quote.endswith(noun.text)


def _is_its_number(toll: Claim, other: Claim) -> bool:
    """Whether the losses that a toll is said to be are told by a word of their own."""
    if other.event.type != toll.event.type or not toll.counts:
        return False
    return {(one.kind, one.low) for one in toll.counts} <= {
        (one.kind, one.low) for one in other.counts
    }


def _as_flight(claim: Claim, verb: Token | None, scene: Scene) -> Claim:
    """The claim as one of people who fled, where those told to have gone are civilians."""
    if claim.event.type != WITHDRAWAL or verb is None or verb.lemma_.lower() not in FLEEING:
        return claim
    gone = [scene.actors.of(one.span) for one in claim.in_role(Role.AGENT)]
    if not gone or not all(one is not None and _flees(one) for one in gone):
        return claim
    return replace(
        claim,
        event=scene.resources.codebook.code(FLIGHT),
        arguments=tuple(_as_patient(one, scene) for one in claim.arguments),
        steps=(*claim.steps, STEP),
    )


def _flees(actor: Actor) -> bool:
    """Whether somebody runs for his life, and not from the law."""
    return actor.kind is ActorKind.CIVILIANS and not HUNTED.search(actor.name)


def _as_patient(argument: Argument, scene: Scene) -> Argument:
    if argument.role is not Role.AGENT:
        return argument
    return replace(argument, role=Role.PATIENT, actor=scene.actors.of(argument.span))
