"""Whom an act can befall: people are killed, held and freed, another act is not.

"People held after the mayor's murder were freed": the parser has the murder freed.
"""

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.candidates import Candidate
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.model import Role

ACTS: Final = ("attack.", "violence.", "fighting.")
OF_PEOPLE: Final = (
    "detention.",
    "violence.kill",
    "violence.injure",
    "violence.execute",
    "violence.assassinate",
    "violence.assault",
)
OF_CAPTIVES: Final = {
    "territory.seize": "detention.abduct",
    "territory.hold": "detention.arrest",
    "territory.regain": "detention.abduct",
    "territory.transfer": "detention.release",
}
"""What is told of a person in the words for ground."""
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
    if captivity is None or not any(_is_taken(part) for part in one.parts):
        return one
    parts = tuple(
        replace(part, role=Role.PATIENT) if _is_taken(part) else part for part in one.parts
    )
    reason = f"{one.match.row.event_type}, but of a person"
    return replace(one.retyped(captivity, reason), parts=tuple(dict.fromkeys(parts)))


def _is_taken(part: Part) -> bool:
    return part.role is Role.PLACE and part.token.lower_ in PERSONS


def _is_act_befallen(one: Candidate, part: Part, acts: Container[int]) -> bool:
    is_of_people = one.match.row.event_type.startswith(OF_PEOPLE)
    word = part.token
    is_act = word.i in acts or (word.pos_ == "NOUN" and word.lemma_ in words_of("happening"))
    return is_of_people and part.role is Role.PATIENT and is_act
