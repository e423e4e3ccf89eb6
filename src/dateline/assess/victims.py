"""Whose losses a number tells of: in a fight each side has its own dead.

"Six assailants were killed" and "four people died" are no contradiction where the attackers
were fought off; of one air strike they are.
"""

from collections.abc import Iterator, Sequence

from dateline.assess.own_act import OUR
from dateline.assess.standing import UNREST, Spoken
from dateline.assess.tellings import Telling
from dateline.link.actors import ARMED_GROUPS, STATE_KINDS
from dateline.model import ActorKind, Argument, Count, Role

ARMED, STATE, CIVIL = "armed group", "state", "civilians"
STRIKES = frozenset({"shelling", "airstrike", "drone", "bombing", "suicide", "chemical"})
"""Attacks in which only those who are hit can die, but for the bomber."""

PEOPLE = frozenset({"people", "persons", "person", "men", "man", "others", "dead", "victims"})
"""Heads of phrases that may mean soldiers as well."""


def is_fight(spoken: Sequence[Spoken]) -> bool:
    """Whether both sides may have lost people: some tell of fighting, nobody of a strike."""
    is_fighting = any(
        one.claim.event.branch == "fighting" or one.claim.event.type in UNREST for one in spoken
    )
    return is_fighting and not is_strike(spoken)


def is_strike(spoken: Sequence[Spoken]) -> bool:
    """Whether some tell of a strike, in which all dead are of those who were hit."""
    return any(one.claim.event.type.partition(".")[2] in STRIKES for one in spoken)


def are_other_people(left: Telling[Count], right: Telling[Count]) -> bool:
    """Whether two numbers are of two sides, as far as the words tell."""
    one, other = side_of(left), side_of(right)
    if one is None or other is None or one == other:
        return False
    return ARMED in (one, other) or not (_is_general(left) or _is_general(right))


def side_of(told: Telling[Count]) -> str | None:
    """The side that the counted people are of; None where the words do not tell."""
    sides = {_side(one) for one in _counted(told)}
    return sides.pop() if len(sides) == 1 else None


def _side(argument: Argument) -> str | None:
    actor = argument.actor
    if actor is None or OUR & set(argument.span.quote.casefold().split()):
        return None  # "our men" are of the side that speaks, whichever that is
    if actor.kind in ARMED_GROUPS:
        return ARMED
    if actor.kind in STATE_KINDS:
        return STATE
    return CIVIL if actor.kind is ActorKind.CIVILIANS else None


def _is_general(told: Telling[Count]) -> bool:
    names = (one.actor.name for one in _counted(told) if one.actor)
    return any(name.casefold().split()[-1] in PEOPLE for name in names)


def _counted(told: Telling[Count]) -> Iterator[Argument]:
    """Who is counted: those in whose words the number stands, else all who suffer."""
    suffering = told.spoken.claim.in_role(Role.PATIENT)
    beside = [one for one in suffering if _covers(one, told.value)]
    return (one for one in beside or suffering if one.actor)


def _covers(argument: Argument, count: Count) -> bool:
    return argument.span.start <= count.span.start and count.span.end <= argument.span.end
