"""Who acts and whom it befalls, changed places where the learned reader is sure of it.

A frame reads the subject of "eleven men fell on the field" or "a cook lost a leg" as who does
it. Where no row of the tables holds, the frame is only the usual one of the type, and less is
asked of the reader.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.claims.arguments import Part
from dateline.model import Role

OTHER: Final = {Role.AGENT: Role.PATIENT, Role.PATIENT: Role.AGENT}
CONSTRUCTION: Final = "learned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sureness:
    """How unlikely its role must be, and how likely the other, for a participant to turn."""

    own: float
    other: float


OF_ROWS: Final = Sureness(own=0.05, other=0.8)
OF_USUAL_FRAMES: Final = Sureness(own=0.3, other=0.5)
"""Of what no row of the tables holds."""
NOBODY: Final = 0.05
"""Whoever is less likely is none, where another turns into that role: "lost a leg"."""


def turn_parts(
    parts: Sequence[Part],
    chances: Mapping[Role, Sequence[float]],
    played: Mapping[Role, Role],
    sure: Sureness,
) -> list[Part]:
    """The parts with those in the other role of whom the reader is sure.

    `played` tells the role that who acts, or whom it befalls, has in events of the type.
    """
    turned = [
        one for one in parts if is_turned(one, chances, sure) and not is_surely_undergone(one)
    ]
    roles = {OTHER[one.role] for one in turned}
    return [
        replace(one, role=played[OTHER[one.role]], construction=CONSTRUCTION)
        if one in turned
        else one
        for one in parts
        if one in turned or one.role not in roles or chances[one.role][one.token.i] >= NOBODY
    ]


def is_surely_undergone(part: Part) -> bool:
    """Whether a noun with a verb of its own is described as whom it befell before.

    "The militiamen arrested last week were tried": they arrested nobody.
    """
    noun = part.token
    if part.role is Role.PATIENT and part.construction == "passive":
        return noun.dep_ == "nsubjpass"  # "police arrested last week were sentenced"
    if part.role is not Role.PATIENT or part.construction != "reduced_relative":
        return False
    participles = [one for one in noun.rights if one.dep_ == "acl" and one.tag_ == "VBN"]
    is_subject = noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.i > noun.i
    return is_subject and any(one.i < noun.head.i for one in participles)


def is_turned(part: Part, chances: Mapping[Role, Sequence[float]], sure: Sureness) -> bool:
    """Whether a participant is surely the other of agent and patient."""
    if part.role not in OTHER:
        return False
    at = part.token.i
    return chances[part.role][at] < sure.own and chances[OTHER[part.role]][at] >= sure.other
