"""The fillers of a MUC-4 incident, from the claims of its group."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from dateline.bench.muc4_confidence import Tie, Untied, ties
from dateline.bench.muc4_incidents import Group, stage
from dateline.bench.muc4_targets import (
    is_person_or_body,
    means_of,
    people_hit,
    said_of,
    things_hit,
    told_once,
)
from dateline.bench.muc4_words import WORD, head_words, words_in, words_of
from dateline.model import (
    ActorKind,
    Argument,
    Claim,
    Interval,
    Place,
    Role,
)

NO_BODIES: Final = frozenset({ActorKind.PERSON})
NO_PEOPLE: Final = frozenset({ActorKind.GOVERNMENT, ActorKind.ORGANISATION})
MEMBERSHIP: Final = re.compile(r"\s+(?:of|from|for|belonging to)\s+(?:the\s+)?(?=[A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What is answered on one incident; the strings of each slot without repetition.

    Attributes:
        ties: how those who did it are tied to it.
        untied: what is said of anybody else.
    """

    type: str
    stage: str
    ties: tuple[Tie, ...]
    slots: tuple[tuple[str, ...], ...]
    untied: Untied = field(default_factory=Untied)
    times: tuple[Interval, ...] = ()
    places: tuple[Place, ...] = ()


SLOTS: Final = ("individuals", "organisations", "physical", "people", "instruments")


def respond(group: Group, others: Sequence[Claim] = ()) -> Response:
    """The response for `group`; `others` are all claims of the message."""
    accused = _named_elsewhere(others)
    agents = [one for claim in group.claims for one in claim.in_role(Role.AGENT)]
    patients = [one for claim in group.claims for one in claim.in_role(Role.PATIENT)]
    slots = (
        _individuals(agents),
        _bodies(agents) or _bodies(accused),
        things_hit(patients),
        list(people_hit(patients)),
        list(means_of(group.claims)),
    )
    return Response(
        type=group.type,
        stage=stage(group),
        ties=tuple(ties(group.claims, others)),
        slots=tuple(distinct(one) for one in slots),
        untied=Untied(claims=group.claims, others=tuple(others)),
        times=tuple(one.time for one in group.claims),
        places=tuple(one.place for one in group.claims if one.place),
    )


def is_body(text: str) -> bool:
    """Whether the words name a body rather than people: an abbreviation, or a body's noun.

    "A group of men" and "armed squads" are people; the Red Squad is a body.
    """
    words = WORD.findall(text)
    head = set(head_words(text))
    if head & words_in("band"):
        return any(one[0].isupper() for one in words[1:])
    is_short = bool(words) and words[-1].isupper() and len(words[-1]) > 1
    return bool(head & words_in("body")) or is_short


def individuals_in(text: str) -> list[str]:
    """The people that the words of an agent name: "rebels" of "rebels of the Red Front"."""
    people = MEMBERSHIP.split(text)[0]
    return [] if is_body(people) else [people]


def bodies_in(text: str) -> list[str]:
    """The bodies that the words of an agent name: the Red Front, and NRF of "NRF rebels"."""
    head, *tail = MEMBERSHIP.split(text, maxsplit=1)
    if is_body(head):
        return [text]
    found = [one for one in tail if is_body(one) or one[:1].isupper()]
    return found + [one for one in WORD.findall(head) if one.isupper() and len(one) > 1]


def _bodies(arguments: Sequence[Argument]) -> list[str]:
    """The bodies, each once, in the words that name it or, where none do, by its name."""
    bodies = [one for one in arguments if not (one.actor and one.actor.kind in NO_BODIES)]
    found = [(one, text) for one in bodies for text in bodies_in(said_of(one))]
    found += [(one, text) for one in bodies for text in _group_of(one)]
    first: dict[str, str] = {}
    for one, text in found:
        first.setdefault(one.actor.id if one.actor else text, text)
    return list(first.values())


def _individuals(agents: Sequence[Argument]) -> list[str]:
    """The people among those who did it; nobody is one by his office or as a whole state."""
    doers = [
        one
        for one in told_once(agents)
        if is_person_or_body(one) and not (one.actor and one.actor.kind in NO_PEOPLE)
    ]
    return [text for one in map(said_of, doers) for text in individuals_in(one)]


def _group_of(argument: Argument) -> list[str]:
    """The group of rebels whose words do not name it: "guerrillas", "the rebels"."""
    actor = argument.actor
    is_known = (
        actor is not None
        and actor.kind is ActorKind.REBEL
        and actor.resolved_by == "coreference"
    )
    return [actor.name] if actor is not None and is_known else []


def _named_elsewhere(claims: Iterable[Claim]) -> list[Argument]:
    """Who claims responsibility, and who is accused, anywhere in the message."""
    found: list[Argument] = []
    for claim in claims:
        if claim.event.type == "statement.claim_responsibility":
            found += claim.in_role(Role.AGENT)
        elif claim.event.type == "statement.accuse":
            found += claim.in_role(Role.PATIENT)
    return found


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts, those left out whose words all stand in one that is kept."""
    kept: list[str] = []
    for text in sorted(texts, key=lambda one: -len(words_of(one))):
        words = set(words_of(text))
        is_number = all(one.isdigit() or one in words_in("number") for one in words)
        if words and not is_number and not any(words <= set(words_of(one)) for one in kept):
            kept.append(text)
    return tuple(kept)
