"""Whom an act can befall: people are killed, held and freed, another act is not.

"People held after the mayor's murder were freed": the parser has the murder freed.
"""

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.agentive import names_people
from dateline.claims.arguments import Part
from dateline.claims.candidates import Candidate
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.nouns import noun_classes
from dateline.model import Role
from dateline.text.tokens import Token

ACTS: Final = ("attack.", "violence.", "fighting.")
OF_PEOPLE: Final = (
    "detention.",
    "violence.kill",
    "violence.injure",
    "violence.execute",
    "violence.assassinate",
    "violence.assault",
)
OF_PERSONS: Final = ("detention.arrest", *OF_PEOPLE[1:])
THINGS: Final = frozenset({"site", "vehicle", "document", "money"})
OF_CAPTIVES: Final = {
    "territory.seize": "detention.abduct",
    "territory.hold": "detention.arrest",
    "territory.regain": "detention.abduct",
    "territory.transfer": "detention.release",
    "materiel.supply": "detention.release",
}
"""What is told of a person in the words for ground or arms."""
THEM: Final = frozenset({"they", "them", "who", "whom"})
PERSONS: Final = frozenset({"i", "me", "you", "he", "him", "she", "her", "we", "us"})


def without_acts(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, of which none befalls another act: no murder is released from prison."""
    acts = {
        one.found.head.i
        for one in candidates
        if one.found.phrase.pos == "noun"
        and one.match.row.event_type.startswith(ACTS)
        and look_up_people(one.found.head) is None
    }
    return tuple(
        replace(one, parts=tuple(it for it in one.parts if not _is_act_befallen(one, it, acts)))
        for one in candidates
    )


def as_captive(one: Candidate) -> Candidate:
    """A candidate of ground that is taken or held, as of a captive where that is a person."""
    captivity = OF_CAPTIVES.get(one.match.row.event_type)
    taken = {part.token.i for part in one.parts if _is_taken(part, captivity)}
    if captivity is None or not taken:
        return one
    parts = tuple(
        replace(part, role=Role.PATIENT) if part.token.i in taken else part
        for part in one.parts
    )
    reason = f"{one.match.row.event_type}, but of a person"
    return replace(one.retyped(captivity, reason), parts=tuple(dict.fromkeys(parts)))


def without_things(one: Candidate) -> Candidate:
    """A candidate, of whose parts none is a place that was killed or hurt, nor a label.

    "They shelled hospitals, tortured and killed nurses": no hospital was tortured. A name in
    brackets before a sentence only says who speaks: "[Upland Front] Today the army shelled us".
    """
    is_harm = one.match.row.event_type.startswith(OF_PERSONS)
    parts = tuple(
        it
        for it in one.parts
        if not (is_harm and it.role is Role.PATIENT and _is_thing(it.token))
        and not is_bracketed_before(it.token)
    )
    return one if len(parts) == len(one.parts) else replace(one, parts=parts)


def _is_thing(noun: Token) -> bool:
    found = noun_classes(noun.lemma_.lower())
    is_thing = bool(found & THINGS) and "collective" not in found
    if noun.pos_ != "NOUN" or not is_thing:
        return False
    return look_up_people(noun) is None and not names_people(noun)


def is_bracketed_before(token: Token) -> bool:
    """Whether a word stands in square brackets with which its sentence opens."""
    depth = 0
    for one in token.doc.tokens[: token.i]:
        if one.text == "[":
            depth += 1
        elif one.text == "]":
            depth -= 1
        elif depth <= 0 and one.text.strip():
            return False
    return depth > 0


def _is_taken(part: Part, captivity: str | None) -> bool:
    """Whether a part is a person who is taken, held or handed over; towns are "they" too."""
    if part.role is Role.MATERIEL:
        is_noun = part.token.pos_ == "NOUN" and part.token.head.lemma_.lower() == "hand"
        return is_noun and look_up_people(part.token) is not None
    words = PERSONS | THEM if captivity == "detention.release" else PERSONS
    return part.role is Role.PLACE and part.token.lower_ in words


def _is_act_befallen(one: Candidate, part: Part, acts: Container[int]) -> bool:
    is_of_people = one.match.row.event_type.startswith(OF_PEOPLE)
    word = part.token
    is_act = word.i in acts or (word.pos_ == "NOUN" and word.lemma_ in words_of("happening"))
    return is_of_people and part.role is Role.PATIENT and is_act
