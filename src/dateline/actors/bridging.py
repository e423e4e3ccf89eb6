"""Rebels without a name, in a document that names one rebel group: they are that group's.

"Guerrillas blew up the bridge … The Upland Front has fought since spring": the lead says what
they are, a later sentence who. Where two such groups are named, nobody can tell which is meant.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.actors.records import ResolvedActor
from dateline.mentions.nouns import look_up_actor_noun
from dateline.model import Actor, ActorKind, Mention

NAMED: Final = frozenset({"alias", "acronym"})
APART: Final = re.compile(
    r"\b(?:another|other|others|different|rival|unidentified|unknown|former|foreign|foreigners"
    r"|dissident|pro)\b",
    re.IGNORECASE,
)
"""Words that set rebels apart from those whom the text names."""


def join_rebels(resolved: Sequence[ResolvedActor]) -> tuple[ResolvedActor, ...]:
    """The mentions, where rebels without a name stand for the only rebel group named.

    With them go those who stand for them: "they", "the group".
    """
    group = only_rebels(resolved)
    if group is None:
        return tuple(resolved)
    meant = replace(group, resolved_by="coreference", loaded_words=())
    joined: set[Mention] = set()
    found = []
    for one in resolved:
        is_same = one.antecedent is not None and one.antecedent in joined
        if one.actor is not None and (is_same or _is_bare(one, one.actor, group)):
            joined.add(one.mention)
            actor = replace(meant, loaded_words=one.actor.loaded_words)
            found.append(replace(one, actor=actor))
        else:
            found.append(one)
    return tuple(found)


def only_rebels(resolved: Sequence[ResolvedActor]) -> Actor | None:
    """The one rebel group that a document names; None where there is none, or several."""
    named = {
        one.actor.id: one.actor
        for one in resolved
        if one.actor is not None
        and one.actor.kind is ActorKind.REBEL
        and one.actor.resolved_by in NAMED
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _is_bare(one: ResolvedActor, actor: Actor, group: Actor) -> bool:
    """Whether a mention only says that they are rebels, of nowhere else and nobody else."""
    noun = look_up_actor_noun(one.mention.row.partition(":")[2])
    return (
        actor.resolved_by == "description"
        and noun is not None
        and one.mention.row.startswith("actor_nouns:")
        and noun.kind is ActorKind.REBEL
        and actor.country in {None, group.country}
        and not APART.search(one.mention.span.quote)
    )
