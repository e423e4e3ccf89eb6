"""How the actors that two claims name relate: the same, compatible, or different.

Claims often name a group where others name its units ("soldiers", "the army", "the ministry of
defence"); that is no contradiction. Two are different only where both are told apart by name,
kind, country or side.
"""

from collections.abc import Collection
from enum import StrEnum

from dateline.model import Actor, ActorKind

VAGUE_KINDS = frozenset({ActorKind.OTHER, ActorKind.PERSON, ActorKind.ORGANISATION})
STATE_KINDS = frozenset(
    {ActorKind.STATE_FORCES, ActorKind.GOVERNMENT, ActorKind.EXTERNAL_FORCES}
)
ARMED_GROUPS = frozenset(
    {ActorKind.REBEL, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA}
)
VAGUE_RESOLUTIONS = frozenset({"description", "generic"})


class Relation(StrEnum):
    """How the actors of two claims relate."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "another"
    UNKNOWN = "not said"


def relate_actors(left: Collection[Actor], right: Collection[Actor]) -> Relation:
    """The closest relation of any actor on the left with any on the right."""
    found = {relate(one, other) for one in left for other in right}
    for relation in (Relation.SAME, Relation.COMPATIBLE, Relation.DIFFERENT):
        if relation in found:
            return relation
    return Relation.UNKNOWN


def relate(left: Actor, right: Actor) -> Relation:
    """How two actors relate."""
    if identities(left) & identities(right):
        return Relation.SAME
    if left.id == right.id:
        return Relation.COMPATIBLE
    if left.side and right.side:
        return Relation.COMPATIBLE if left.side == right.side else Relation.DIFFERENT
    if is_vague(left) or is_vague(right):
        return _relate_kinds(left, right)
    same_country = not left.country or not right.country or left.country == right.country
    if same_country and _group(left.kind) == _group(right.kind) == "state":
        return Relation.COMPATIBLE
    return Relation.DIFFERENT


def identities(actor: Actor) -> frozenset[str]:
    """By which ids the actor is the same wherever it is met: its own, and its parent's.

    Words that fit anyone have none of their own.
    """
    own = None if is_anyone(actor) else actor.id
    return frozenset(one for one in (own, actor.parent) if one)


def is_anyone(actor: Actor) -> bool:
    """Whether the words fit any armed person or band: "a suicide bomber", "gunmen"."""
    return actor.resolved_by in VAGUE_RESOLUTIONS and actor.kind in ARMED_GROUPS


def is_vague(actor: Actor) -> bool:
    """Whether the words describe the actor and give no name of their own."""
    return (
        actor.kind in VAGUE_KINDS
        or actor.resolved_by in VAGUE_RESOLUTIONS
        or actor.name[:1].islower()
    )


def _relate_kinds(left: Actor, right: Actor) -> Relation:
    groups = {_group(left.kind), _group(right.kind)}
    abroad = left.country and right.country and left.country != right.country
    if groups == {"state", "armed group"} or (abroad and groups == {"state"}):
        return Relation.DIFFERENT
    return Relation.COMPATIBLE


def _group(kind: ActorKind) -> str:
    if kind in STATE_KINDS:
        return "state"
    return "armed group" if kind in ARMED_GROUPS else kind.value
