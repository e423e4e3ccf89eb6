"""Armed people and the body they are from: "gunmen from the Upland Front" are the Front.

The body need not be in any table: it is the name that follows. What its people are tells what
it is: a Path whose guerrillas are told of is a rebel group, wherever the text names it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.actors.records import ResolvedActor
from dateline.model import Actor, ActorKind, Mention

LABELS: Final = frozenset({"armed", "group", "force"})
"""Labels of those who may be of a body; a doctor from a hospital is no hospital."""
JOINING: Final = re.compile(
    r"\s(?:who (?:are|were) )?(?:(?:said|believed|thought) to be )?"
    r"(?:of|from|with"
    r"|(?:belonging|loyal|linked|tied|affiliated|allied) (?:to|with)|(?:at|in) the service of"
    r"|(?:called|named|known as|identified as|calling (?:itself|themselves)))"
    r"\s(?:the\s|an?\s)?[\"“‘']?(?:[a-z][\w-]+\s){0,2}[\"“‘']?"
)
NAMED: Final = frozenset({"alias", "acronym", "name"})
NO_BODIES: Final = frozenset({ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.GOVERNMENT})
OF_ARMS: Final = frozenset({ActorKind.REBEL, ActorKind.POLITICAL_MILITIA})
UNTOLD: Final = frozenset({ActorKind.ORGANISATION, ActorKind.OTHER, ActorKind.STATE_FORCES})
"""Kinds that the words of an unknown name give, which its people may tell better."""
NEXT: Final = 4
"""Mentions looked at after that of the people."""


def join_members(resolved: Sequence[ResolvedActor], text: str) -> tuple[ResolvedActor, ...]:
    """The mentions, where armed people stand for the body named right after them."""
    bodies = {
        one.mention: body
        for at, one in enumerate(resolved)
        if one.actor is not None
        and one.actor.resolved_by == "description"
        and one.mention.label in LABELS
        and (body := _body_of(one, one.actor, resolved[at + 1 : at + 1 + NEXT], text))
    }
    if not bodies:
        return tuple(resolved)
    armed = {one.id: one for one in bodies.values() if one.kind in OF_ARMS}
    return tuple(_told(one, bodies, armed) for one in resolved)


def _body_of(
    one: ResolvedActor, people: Actor, following: Sequence[ResolvedActor], text: str
) -> Actor | None:
    """The body that the words after the people name, of the kind that its people tell."""
    for other in following:
        body = other.actor
        if body is None or body.kind in NO_BODIES or not _is_named(other, body):
            continue
        starts = {one.mention.span.end, one.mention.head.end}
        if any(JOINING.fullmatch(text, at, other.mention.span.start) for at in starts):
            is_told = people.kind in OF_ARMS and body.kind in UNTOLD
            is_told = is_told and body.resolved_by == "name"
            return replace(body, kind=people.kind, sector=people.sector) if is_told else body
    return None


def _is_named(one: ResolvedActor, body: Actor) -> bool:
    """Whether a body has a name, or a noun for armed people with one: "the Karm cartel"."""
    is_noun = body.resolved_by == "description" and one.mention.label in LABELS
    return body.resolved_by in NAMED or (is_noun and body.name != body.name.casefold())


def _told(
    one: ResolvedActor, bodies: dict[Mention, Actor], armed: dict[str, Actor]
) -> ResolvedActor:
    """The mention with its body, or the body with what its people told of it."""
    if one.actor is None:
        return one
    body = bodies.get(one.mention) or (bodies.get(one.antecedent) if one.antecedent else None)
    if body is not None:
        return replace(
            one,
            actor=replace(body, resolved_by="coreference", loaded_words=one.actor.loaded_words),
        )
    told = armed.get(one.actor.id)
    if told is None or one.actor.kind not in UNTOLD:
        return one
    return replace(one, actor=replace(one.actor, kind=told.kind, sector=told.sector))
