"""Who suffered, according to whom: the actors that are named, and what they are said to be.

"A courier of the rebels was killed" and "a teacher was killed" tell of one death and disagree
on whose it was; of one strike, an ammunition lorry and an ambulance are two targets.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from dateline.assess.standing import Spoken, Standing
from dateline.assess.tellings import Telling, tell
from dateline.ingest.tables_io import read_table
from dateline.link.actors import ARMED_GROUPS, Relation, relate_actors
from dateline.mentions.nouns import look_up_actor_noun
from dateline.model import Actor, ActorKind, Argument, Claim, Role

APPOSED = re.compile(
    r"(?:, an?| (?:described|identified|named|known) as(?: an?| the)?|"
    r" (?:said|believed|alleged|suspected) to be(?: an?| the)?| accused of being an?|"
    r" (?:who|whom|that) [^,.;:]{5,80}? (?:is|was)(?: only| just)? an?|"
    r"[^.;:]{0,60}?, all(?: of them)?| from [^.;:,]{3,40} of)"
    r" (?P<what>[^,.;:]{3,60})"
)
"""What stands behind a name and says who it is: "Musa Ali, a teacher and farmer, was shot"."""

TARGET_COLUMNS = ("word", "class", "source")
WORD = re.compile(r"[^\W\d_]+")
FORCES = frozenset({ActorKind.STATE_FORCES, ActorKind.EXTERNAL_FORCES})
COMBATANT, CIVILIAN = "combatant", "civilian"
GENERAL = frozenset(
    ("people", "person", "persons", "man", "men", "others", "victim", "victims", "suspect",
     "suspects", "body", "bodies", "corpse", "corpses")
)  # fmt: skip
BLOWS = frozenset({"attack", "violence"})
HELPING = frozenset({"aid", "displacement", "statement"})
"""Acts whose patients are helped, on the move, or blamed, and are not whom a blow struck."""

OF_OTHERS = re.compile(r" (?:of|in|near|at|on) ")
"""What parts a thing from whose it is, or where it stands."""

Patients = tuple[Argument, ...]


def tell_patients(spoken: Sequence[Spoken]) -> list[Telling[Patients]]:
    """What the voices say on who suffered."""
    return tell(spoken, _read)


def _read(one: Spoken) -> Iterator[tuple[Patients, str]]:
    hit = _hit(one.claim)
    spans = {a.span for a in hit}
    told = tuple(a for a in one.claim.in_role(Role.PATIENT) if a.actor and a.span not in spans)
    told += hit
    if told and one.standing is Standing.STANDS and one.claim.event.branch not in HELPING:
        yield told, ", ".join(a.name for a in told)


def _hit(claim: Claim) -> tuple[Argument, ...]:
    """The things that a strike hit, as far as words tell what they are: no owner counts."""
    if claim.event.branch != "attack" and claim.event.type != "materiel.destroy":
        return ()
    things = (*claim.in_role(Role.PATIENT), *claim.in_role(Role.MATERIEL))
    return tuple(replace(one, actor=None) for one in things if _is_thing(one))


def _is_thing(argument: Argument) -> bool:
    """Whether its words tell a thing: "a lorry", "an army battery", which is nobody's name."""
    words = argument.span.quote
    if argument.actor is None:
        return bool(targets(words))
    head = OF_OTHERS.split(words, maxsplit=1)[0].rpartition(" ")[2]
    return bool(targets(head))


def may_be_same_actors(left: Telling[Patients], right: Telling[Patients]) -> bool:
    """Whether two voices may mean the same people, as far as names and kinds tell."""
    if left.spoken.claim.event.type != right.spoken.claim.event.type:
        return True
    return relate_actors(_actors(left), _actors(right)) is not Relation.DIFFERENT


def may_be_same_victims(left: Telling[Patients], right: Telling[Patients]) -> bool:
    """The same, where as many are one's fighters and another's farmers: they are not."""
    is_apart = _are_armed_and_civil(left, right)
    return may_be_same_actors(left, right) and not (
        is_apart and _numbers(left.spoken) == _numbers(right.spoken)
    )


def may_be_same_targets(left: Telling[Patients], right: Telling[Patients]) -> bool:
    """The same, where all were hit by one strike: whatever their numbers."""
    is_apart = _are_armed_and_civil(left, right)
    return may_be_same_actors(left, right) and not (is_apart or _are_other_things(left, right))


def _are_other_things(left: Telling[Patients], right: Telling[Patients]) -> bool:
    """Whether one account has a military thing hit, and the other only a civil one."""
    return {_things(left), _things(right)} == {COMBATANT, CIVILIAN}


def are_told_apart(voices: Sequence[Sequence[Telling[Patients]]]) -> bool:
    """Whether all that one voice tells of a strike is armed, and all that another tells civil.

    "A gathering of terrorists" and "a market": the people there may be called anything. Where
    two voices tell of soldiers, as the two sides of a battle do, soldiers were among them.
    """
    told = Counter(_all_told(one) for one in voices)
    return told[COMBATANT] == 1 and told[CIVILIAN] > 0


def _all_told(tellings: Sequence[Telling[Patients]]) -> str | None:
    """What all that a voice tells was hit is, people and things; None where it differs."""
    kinds = {
        kind
        for told in tellings
        if told.spoken.claim.event.branch in BLOWS
        for one in told.value
        for kind in (
            targets(one.span.quote) or {described_as(words_on(one, told.spoken.claim))}
        )
    } - {None}
    return kinds.pop() if len(kinds) == 1 else None


def hits_thing(told: Telling[Patients]) -> bool:
    """Whether it tells of a thing without a name that was hit: a lorry, an ambulance."""
    return any(one.actor is None for one in told.value)


def _things(told: Telling[Patients]) -> str | None:
    found = {kind for one in told.value for kind in targets(one.span.quote)}
    return found.pop() if len(found) == 1 else None


def targets(words: str) -> frozenset[str]:
    """Of which kinds the things are that words name: military, civil, or none known."""
    found = _target_pattern().findall(words.casefold())
    return frozenset(_target_words()[one] for one in found)


@cache
def _target_words() -> Mapping[str, str]:
    rows = read_table("dateline.assess", "target_words.csv", TARGET_COLUMNS)
    return {row["word"]: row["class"] for row in rows}


@cache
def _target_pattern() -> re.Pattern[str]:
    longest = sorted(_target_words(), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in longest)})\b")


def _actors(told: Telling[Patients]) -> list[Actor]:
    return [one.actor for one in told.value if one.actor]


def _are_armed_and_civil(left: Telling[Patients], right: Telling[Patients]) -> bool:
    """Whether all are fighters in one account and civilians in the other."""
    return {_described(left), _described(right)} == {COMBATANT, CIVILIAN}


def _numbers(one: Spoken) -> set[tuple[int | None, int | None]]:
    return {(count.low, count.high) for count in one.claim.counts}


def _described(told: Telling[Patients]) -> str | None:
    """What all of them are said to be; None where it differs, or the words do not tell."""
    found = {described_as(words_on(one, told.spoken.claim)) for one in told.value}
    return found.pop() if len(found) == 1 else None


def words_on(argument: Argument, claim: Claim) -> str:
    """The words of an argument, who it is, and what is said of it behind them."""
    after = claim.sentence.quote[argument.span.end - claim.sentence.start :]
    apposed = APPOSED.match(after) if claim.sentence.covers(argument.span) else None
    name = argument.actor.name if argument.actor else ""
    return f"{argument.span.quote} {apposed['what'] if apposed else ''} {name}"


def described_as(words: str) -> str | None:
    """Combatant where a word says so, else civilian where one says that."""
    each = WORD.findall(words.casefold())
    phrases = [each[: at + 1] for at in range(len(each))] + [[one] for one in each[1:]]
    nouns = [look_up_actor_noun(" ".join(one)) for one in phrases]
    kinds = {noun.kind for noun in nouns if noun and noun.noun not in GENERAL}
    if kinds & (ARMED_GROUPS | FORCES):
        return COMBATANT
    return CIVILIAN if ActorKind.CIVILIANS in kinds else None
