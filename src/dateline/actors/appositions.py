"""Appositions: "Ono Tarik, a spokesman for the council" are one and the same."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.actors.records import ResolvedActor
from dateline.model import Actor, ActorKind, Mention

MAX_GAP: Final = 3
MAX_BACK: Final = 12
NAMED: Final = frozenset({"alias", "acronym", "name"})
GLOSSES: Final = frozenset({"description", "coreference"})


def join_appositions(resolved: Sequence[ResolvedActor]) -> tuple[ResolvedActor, ...]:
    """The mentions, where a description set off by commas stands for the name beside it.

    A person takes the sector, country and group that the description tells; every mention of
    that person then has them.
    """
    joined = list(resolved)
    told: dict[str, Actor] = {}
    explained: dict[Mention, Actor] = {}
    for at, one in enumerate(joined):
        if one.mention.relation != "apposition" or one.actor is None:
            continue
        before = _anchor(joined, at)
        if before is None or before.actor is None:
            continue
        name, gloss = _name_and_gloss(before.actor, one.actor)
        if name is None or gloss is None:
            continue
        actor = with_gloss(name, gloss)
        told[actor.id] = actor
        joined[at] = replace(one, actor=replace(actor, resolved_by="coreference"))
        if before.actor is gloss:
            joined[joined.index(before, max(0, at - MAX_BACK))] = replace(
                before, actor=replace(actor, resolved_by="coreference")
            )
            joined[at] = replace(one, actor=actor)
            explained[before.mention] = actor
    return tuple(_updated(_explained(one, explained), told) for one in joined)


def _explained(one: ResolvedActor, explained: dict[Mention, Actor]) -> ResolvedActor:
    """The mention, where it stands for a description that the name beside it explains.

    "The prefect, Ono Tarik, spoke. He said": the name, and no other prefect.
    """
    actor = explained.get(one.antecedent) if one.antecedent is not None else None
    if actor is None or one.actor is None or one.mention.is_plural:
        return one
    return replace(one, actor=replace(actor, resolved_by="coreference"))


def with_gloss(name: Actor, gloss: Actor) -> Actor:
    """The named actor with what the description beside it tells, where it had nothing."""
    if name.kind is not ActorKind.PERSON:
        return name
    return replace(
        name,
        sector=name.sector or gloss.sector,
        country=name.country or gloss.country,
        parent=name.parent or (gloss.id if gloss.resolved_by == "alias" else gloss.parent),
        side=name.side or gloss.side,
    )


def _name_and_gloss(left: Actor, right: Actor) -> tuple[Actor | None, Actor | None]:
    """Which of the two is the name and which the description; none where both are names."""
    is_gloss = right.resolved_by in GLOSSES or left.kind is ActorKind.PERSON
    if is_gloss and left.resolved_by in NAMED and right.kind is not ActorKind.PERSON:
        return left, right
    if right.kind is ActorKind.PERSON and left.kind is not ActorKind.PERSON:
        return right, left
    return None, None


def _anchor(joined: Sequence[ResolvedActor], at: int) -> ResolvedActor | None:
    """The mention that ends just before the apposition, the widest of several."""
    start = joined[at].mention.span.start
    near = [
        one
        for one in joined[max(0, at - MAX_BACK) : at]
        if 0 <= start - one.mention.span.end <= MAX_GAP and one.mention.label != "pronoun"
    ]
    return min(near, key=lambda one: one.mention.span.start, default=None)


def _updated(one: ResolvedActor, told: dict[str, Actor]) -> ResolvedActor:
    """The mention with what was told of its actor anywhere in the document."""
    known = told.get(one.actor.id) if one.actor is not None else None
    if known is None or one.actor is None or known.kind is not ActorKind.PERSON:
        return one
    actor = replace(
        one.actor,
        sector=known.sector,
        country=known.country,
        parent=known.parent,
        side=known.side,
    )
    return replace(one, actor=actor)
