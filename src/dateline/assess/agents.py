"""Who did it, according to whom: agents named, and agents who deny that it was they."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.assess.own_act import OUR, is_own_act
from dateline.assess.speakers import COMMAND, GROUP, RANK, STATE, speaker_words
from dateline.assess.standing import Spoken, Standing
from dateline.assess.tellings import Telling, tell
from dateline.assess.weapon import denies_weapon
from dateline.link.actors import ARMED_GROUPS, STATE_KINDS, Relation, relate_actors
from dateline.model import Actor, Argument, Polarity, Role

UNIDENTIFIED = frozenset(
    ("gunmen", "gunman", "men", "man", "attackers", "attacker", "assailants", "persons",
     "people", "individuals", "kidnappers", "raiders", "fighters", "suspects", "youths")
)  # fmt: skip
"""Heads of phrases that say that nobody knows, or says, whose they were."""

OUTLAWS = frozenset(
    ("kidnappers", "kidnapper", "abductors", "captors", "hijackers", "raiders", "robbers",
     "bandits", "pirates", "robber", "thieves", "looters", "vandals", "hooligans", "smugglers",
     "rioters", "protesters", "demonstrators", "student", "students", "villagers", "farmers",
     "tribesmen", "terrorists")
)  # fmt: skip
"""Heads of phrases that no voice uses of the forces of a state."""

OWN_LOSSES = frozenset({"territory.withdraw", "materiel.lose"})
"""What a side suffers: who is told of as its doer is not whom others name as the taker."""

LOST = re.compile(r"los(?:t|e|es|ing)\b", re.IGNORECASE)
RELEASE = "detention.release"
FREEING = frozenset({RELEASE, "aid.rescue"})
"""Two names of one act: who frees a hostage lets go of it, or rescues it."""

ESCAPE = re.compile(
    r"(?:escap|fled|flee|got away|getting away|ran away|broke out|broke free|slipped away)",
    re.IGNORECASE,
)

THE_ENEMY = "unnamed armed forces"
"""How an actor is called of whom a voice only says that it is the enemy: any side's forces."""

SAYS = frozenset({Standing.STANDS, Standing.TAKEN_BACK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The agents that a voice names; with `is_denied`, that it says it was not.

    With `is_escape` those who were held did it themselves.
    """

    actors: tuple[Actor, ...]
    is_denied: bool = False
    is_escape: bool = False


def tell_agents(spoken: Sequence[Spoken]) -> list[Telling[Named]]:
    """What the voices say on who did it."""
    return tell(spoken, _read)


def _read(one: Spoken) -> Iterator[tuple[Named, str]]:
    agents = (a for a in one.claim.in_role(Role.AGENT) if not _is_ours(a, one))
    actors = tuple(a.actor for a in agents if a.actor)
    names = ", ".join(actor.name for actor in actors)
    if _is_escape(one):
        yield Named(actors=actors, is_escape=True), "themselves"
    elif actors and one.standing in SAYS:
        yield Named(actors=actors), names
    elif one.standing is Standing.NOT_US or _denies_own_act(one):
        yield Named(actors=actors, is_denied=True), f"not {names or one.voice.name}"


def _is_ours(agent: Argument, one: Spoken) -> bool:
    """Whether "our patrol" was taken for a state's, though no state speaks."""
    if agent.span.quote.casefold().partition(" ")[0] not in OUR:
        return False
    speaker = one.voice.speaker
    return speaker is None or speaker.office not in (STATE, COMMAND)


def _is_escape(one: Spoken) -> bool:
    """Whether it says that those who were held got away: "eleven pupils escaped"."""
    if one.claim.event.type != RELEASE or one.standing not in SAYS:
        return False
    return ESCAPE.match(one.claim.trigger.quote) is not None


def _denies_own_act(one: Spoken) -> bool:
    """Whether it says that it was not they; to hold what was not lost says nothing of that."""
    is_denied = one.claim.polarity is Polarity.DENIED and one.standing is Standing.DENIES
    if one.claim.event.type in OWN_LOSSES or LOST.match(one.claim.trigger.quote):
        return False  # "the police never lost the depot"
    return is_denied and not denies_weapon(one.claim) and is_own_act(one.claim, one.voice)


def are_comparable(left: Telling[Named], right: Telling[Named]) -> bool:
    """Whether two tellings are of one act, so that their doers can be compared."""
    one, other = left.value, right.value
    if one.is_denied or other.is_denied or one.is_escape or other.is_escape:
        return True
    return _is_one_act(left, right)


def names_another(left: Telling[Named], right: Telling[Named]) -> bool:
    """Whether the two voices name agents who can't be the same, of one act."""
    one, other = left.value, right.value
    if one.is_denied and other.is_denied:
        return False
    if one.is_denied or other.is_denied:
        return True
    if one.is_escape or other.is_escape:
        return one.is_escape != other.is_escape and _is_freed_by_a_side(left, right)
    if not _is_one_act(left, right):
        return False
    relation = relate_actors(one.actors, other.actors)
    is_apart = relation is Relation.DIFFERENT and _can_differ(one, other)
    return is_apart or (relation is not Relation.SAME and _are_of_the_law_and_not(one, other))


def _are_of_the_law_and_not(one: Named, other: Named) -> bool:
    """Whether all that one names are outlaws or civilians, and the other a state's forces."""
    return any(
        all(_is_outlaw(actor) for actor in left.actors)
        and all(_is_force(actor) for actor in right.actors)
        for left, right in ((one, other), (other, one))
        if left.actors and right.actors
    )


def _is_freed_by_a_side(left: Telling[Named], right: Telling[Named]) -> bool:
    """Whether one voice has a side free those who, to the other, got away by themselves."""
    told = right if left.value.is_escape else left
    is_freeing = told.spoken.claim.event.type in FREEING
    return is_freeing and any(_is_side(actor) for actor in told.value.actors)


def _is_one_act(left: Telling[Named], right: Telling[Named]) -> bool:
    """Whether both tell of one act: in a clash, or its repelling, either side is the agent."""
    one, other = left.spoken.claim.event, right.spoken.claim.event
    if {one.type, other.type} <= FREEING:
        return True
    if (one.type in OWN_LOSSES) != (other.type in OWN_LOSSES):
        return False
    if one.branch == "protest":
        return one.type == other.type
    return one.branch == other.branch and one.branch != "fighting"


def _can_differ(one: Named, other: Named) -> bool:
    """Whether both name sides of the conflict: "a man" and "the army" are not two sides."""
    if any(_are_outlaw_and_state(a, b) for a in one.actors for b in other.actors):
        return True
    return all(any(_is_side(actor) for actor in named.actors) for named in (one, other))


def _are_outlaw_and_state(one: Actor, other: Actor) -> bool:
    return (_is_outlaw(one) and other.kind in STATE_KINDS) or (
        _is_outlaw(other) and one.kind in STATE_KINDS
    )


def _is_force(actor: Actor) -> bool:
    """Whether it is of a state, by its kind or its words: "operatives of the Command"."""
    words = {speaker_words().get(one) for one in actor.name.casefold().split()}
    return actor.kind in STATE_KINDS or not words.isdisjoint({STATE, COMMAND, RANK})


def _is_outlaw(actor: Actor) -> bool:
    return actor.name.casefold().rpartition(" ")[2] in OUTLAWS


def _is_side(actor: Actor) -> bool:
    name = actor.name.casefold()
    qualifiers, _, head = name.rpartition(" ")
    is_told_whose = any(
        speaker_words().get(one) in (GROUP, STATE) for one in qualifiers.split()
    )
    if name == THE_ENEMY or (head in UNIDENTIFIED and not is_told_whose):
        return False
    return actor.kind in STATE_KINDS or actor.kind in ARMED_GROUPS
