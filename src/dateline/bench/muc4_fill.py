"""The fillers of a MUC-4 incident, from the claims of its group."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from dateline.bench.muc4_confidence import Tie, Untied, ties
from dateline.bench.muc4_incidents import Group, stage
from dateline.bench.muc4_words import words_in
from dateline.model import (
    ActorKind,
    Argument,
    Claim,
    Interval,
    Place,
    Role,
)

WORD: Final = re.compile(r"[^\W_]+")
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
    means = [one for claim in group.claims for one in claim.in_role(Role.INSTRUMENT)]
    slots = (
        [one for text in map(_said, agents) for one in individuals_in(text)],
        _bodies(agents) or _bodies(accused),
        [_said(one) for one in patients if is_thing(one)],
        [_said(one) for one in patients if not is_thing(one)],
        [one.span.quote for one in means],
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
    """Whether the words name a body rather than people: an abbreviation, or a body's noun."""
    words = WORD.findall(text)
    head = head_words(text)
    return bool(set(head) & words_in("body")) or (
        bool(words) and words[-1].isupper() and len(words[-1]) > 1
    )


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


def _bodies(arguments: Iterable[Argument]) -> list[str]:
    people = (ActorKind.PERSON,)
    named = [one for one in arguments if not (one.actor and one.actor.kind in people)]
    return [text for one in named for text in bodies_in(_said(one)) or _group_of(one)]


def _group_of(argument: Argument) -> list[str]:
    """The group of rebels whose words do not name it: "guerrillas", "the rebels"."""
    actor = argument.actor
    is_known = (
        actor is not None
        and actor.kind is ActorKind.REBEL
        and actor.resolved_by == "coreference"
    )
    return [actor.name] if actor is not None and is_known else []


def _said(argument: Argument) -> str:
    """The words, or the actor's name where they are a pronoun."""
    quote = argument.span.quote
    if quote.casefold() not in words_in("pronoun"):
        return quote
    name = argument.actor.name if argument.actor else ""
    return "" if name.casefold() in words_in("pronoun") else name


def _named_elsewhere(claims: Iterable[Claim]) -> list[Argument]:
    """Who claims responsibility, and who is accused, anywhere in the message."""
    found: list[Argument] = []
    for claim in claims:
        if claim.event.type == "statement.claim_responsibility":
            found += claim.in_role(Role.AGENT)
        elif claim.event.type == "statement.accuse":
            found += claim.in_role(Role.PATIENT)
    return found


def is_thing(argument: Argument) -> bool:
    """Whether the words are about a thing that can be hit, by their head."""
    return bool(set(head_words(argument.span.quote)) & words_in("thing"))


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts, those left out whose words all stand in one that is kept."""
    kept: list[str] = []
    for text in sorted(texts, key=lambda one: -len(words_of(one))):
        words = set(words_of(text))
        is_number = all(one.isdigit() or one in words_in("number") for one in words)
        if words and not is_number and not any(words <= set(words_of(one)) for one in kept):
            kept.append(text)
    return tuple(kept)


def words_of(text: str) -> list[str]:
    """The folded words that carry meaning, plural s left out only in matching."""
    return [one for one in WORD.findall(text.casefold()) if one not in words_in("unfilled")]


def head_words(text: str) -> list[str]:
    """The last word before the first "of", comma or bracket."""
    text = re.sub(r"(?i)\bat (?:least|most)\b|\bmore than\b|\bup to\b", "", text)
    front = re.split(r"\b(?:of|in|at|on|from|near|who|which|that|belonging)\b|[,(\[]", text)[0]
    return words_of(front)[-1:]
