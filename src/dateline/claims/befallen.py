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


def _is_act_befallen(one: Candidate, part: Part, acts: Container[int]) -> bool:
    is_of_people = one.match.row.event_type.startswith(OF_PEOPLE)
    word = part.token
    is_act = word.i in acts or (word.pos_ == "NOUN" and word.lemma_ in words_of("happening"))
    return is_of_people and part.role is Role.PATIENT and is_act
