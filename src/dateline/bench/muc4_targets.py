"""Who and what a MUC-4 incident hit, and with what, from the claims of its group.

A person or a body that can be hurt is a human target, a building, a vehicle or the like a
physical one; time, money or "democracy", which a claim can have in the same role, are neither.
Nobody is a target who belongs to an armed group outside the law. What somebody is called again
("the senator", "his life") is no second target.

Source: MUC-4 template documentation, definition of a terrorist act, 1, and slots 6, 12 and 18.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from dateline.bench.muc4_words import WORD, head_words, words_in
from dateline.model import ActorKind, Argument, Claim, Role

OUTLAWED: Final = frozenset({ActorKind.REBEL, ActorKind.POLITICAL_MILITIA})


def people_hit(patients: Sequence[Argument]) -> Iterator[str]:
    """The human targets, each in the words that name it."""
    for one in told_once(patients):
        if not is_thing(one) and is_person_or_body(one) and not _is_outlaw(one):
            yield said_of(one)


def things_hit(patients: Iterable[Argument]) -> list[str]:
    """The physical targets."""
    return [said_of(one) for one in patients if is_thing(one)]


def means_of(claims: Iterable[Claim]) -> Iterator[str]:
    """The weapons: those that are used, and those that name an event ("bomb blast")."""
    for claim in claims:
        for one in claim.in_role(Role.INSTRUMENT):
            if _is_weapon(one):
                yield one.span.quote
        yield from _weapon_in(claim.trigger.quote)


def told_once(arguments: Sequence[Argument]) -> Iterator[Argument]:
    """The arguments without those that only point back to one that is named."""
    named = {one.actor.id for one in arguments if one.actor and not _points_back(one)}
    for one in arguments:
        if not (one.actor and _points_back(one) and one.actor.id in named):
            yield one


def said_of(argument: Argument) -> str:
    """The words, or the actor's name where they are a pronoun or point back to a person."""
    quote, actor = argument.span.quote, argument.actor
    is_pronoun = quote.casefold() in words_in("pronoun")
    is_person = actor is not None and actor.kind is ActorKind.PERSON and _points_back(argument)
    if not (is_pronoun or is_person):
        return quote
    name = actor.name if actor else ""
    return "" if name.casefold() in words_in("pronoun") else name


def is_thing(argument: Argument) -> bool:
    """Whether the words are about a thing that can be hit, by their head."""
    return bool(set(head_words(argument.span.quote)) & words_in("thing"))


def is_person_or_body(argument: Argument) -> bool:
    """Whether the words are of somebody: an actor, a name, or a noun for people."""
    words = WORD.findall(argument.span.quote)
    head = head_words(argument.span.quote)
    is_named = bool(head) and any(
        one[0].isupper() and one.casefold() == head[0] for one in words
    )
    return argument.actor is not None or is_named or bool(set(head) & words_in("person"))


def _is_outlaw(argument: Argument) -> bool:
    return argument.actor is not None and argument.actor.kind in OUTLAWED


def _points_back(argument: Argument) -> bool:
    return argument.actor is not None and argument.actor.resolved_by == "coreference"


def _is_weapon(argument: Argument) -> bool:
    return bool(set(head_words(argument.span.quote)) & words_in("weapon"))


def _weapon_in(words: str) -> list[str]:
    """The words of an event's name up to the weapon: "car bomb" of "car bomb attack"."""
    found = WORD.findall(words.casefold())
    at = max((i for i, one in enumerate(found) if one in words_in("weapon")), default=None)
    return [] if at is None else [" ".join(found[max(0, at - 1) : at + 1])]
