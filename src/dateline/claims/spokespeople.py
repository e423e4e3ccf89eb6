"""The body for which somebody speaks: a spokesman's "we" are those of whom he is one.

"M23 spokesman Willy Karm" has the group in his title, "Willy Karm, a spokesman for the M23"
behind his name, "its spokesman" in the group told of before; "our troops" in the mouth of a
president or a general are his country's.
"""

import re
from typing import Final

from dateline.actors.describe import ARMY, state_forces
from dateline.claims.scene import Scene
from dateline.mentions.phrases import word_set
from dateline.model import Actor, ActorKind, Attribution

POSSESSIVES: Final = word_set("its their his her")
OF_STATES: Final = word_set("GOV MIL")
IN_TITLES: Final = word_set("compound modifier possessive")
WIDTH: Final = 60
FOR: Final = re.compile(
    r", (?:an?|the) (?:[\w-]+ ){0,3}?(?:spokes(?:man|woman|person)|commander|leader|official"
    r"|member|representative|officer|head|chief|general) (?:for|of|from|with|in) (?:the )?"
)
NO_BODIES: Final = frozenset({ActorKind.PERSON, ActorKind.CIVILIANS})


def body_of(voice: Attribution, scene: Scene) -> Actor | None:
    """The body for which a voice speaks: its own, or that of the person who speaks."""
    actor = voice.actor
    if actor is None or actor.kind is not ActorKind.PERSON:
        return actor if actor is None or actor.kind not in NO_BODIES else None
    return _parent(actor, scene) or _beside(voice, scene) or _owner(voice, scene)


def forces_of(voice: Attribution) -> Actor | None:
    """The armed forces of the country that a person holds an office of."""
    actor = voice.actor
    if actor is None or actor.country is None or actor.sector not in OF_STATES:
        return None
    is_person = actor.kind is ActorKind.PERSON
    return state_forces(ARMY, actor.country, ()) if is_person else None


def _parent(person: Actor, scene: Scene) -> Actor | None:
    """The body of which a person is one, by what the text or the tables say of them."""
    if person.parent is None:
        return None
    told = (one for one in scene.actors.actors() if one.id == person.parent)
    found = next(told, None)
    return found if found is not None and found.kind not in NO_BODIES else None


def _beside(voice: Attribution, scene: Scene) -> Actor | None:
    """The body in a person's title, or in what is said of the office behind the name."""
    if voice.span is None:
        return None
    start, end = voice.span.start, voice.span.end
    text = scene.parse.document.text
    for one in scene.actors.resolved_in(start, end + WIDTH):
        actor, at = one.actor, one.mention.span
        if actor is None or actor.kind in NO_BODIES or one.mention.label == "pronoun":
            continue
        is_title = at.start == start and at.end < end and one.mention.relation in IN_TITLES
        behind = text[end : at.start] if at.start > end else ""
        if is_title or FOR.fullmatch(behind):
            return actor
    return None


def _owner(voice: Attribution, scene: Scene) -> Actor | None:
    """The body told of before whose spokesman speaks: "its spokesman"."""
    if voice.span is None:
        return None
    first = voice.span.quote.split()[0].casefold()
    if first not in POSSESSIVES:
        return None
    start = voice.span.start
    span = scene.parse.document.span(start, start + len(first))
    owner = scene.actors.of(span)
    return owner if owner is not None and owner.kind not in NO_BODIES else None
