"""Another type than the row's, where the learned reader is sure of it.

"Attacked" is an air strike where jets did it, "agreed" a truce where the guns fall silent. The
rows say which word may tell what; of one word, the sentence often says more than a row asks.
"""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.candidates import Candidate, Found
from dateline.claims.fillers import STRUCK
from dateline.claims.fitting_act import HARMS
from dateline.claims.judging import (
    DOUBTFUL,
    RULED_OUT,
    SURE_FROM_AIR,
    SURE_TYPE,
    SURE_WHERE_RULED_OUT,
)
from dateline.claims.learned.reader import OpenDocument
from dateline.claims.no_captives import takes_no_captive
from dateline.claims.own_means import types_ruled_out
from dateline.claims.scene import SentenceScene
from dateline.claims.second_reading import cannot_befall
from dateline.mentions.actor_readers import look_up_people
from dateline.model import Role

KEPT: Final = frozenset(
    {"attack.chemical", "attack.disrupt", "condition.strength", "protest.force"}
)
"""Types whose rows read what no other type has: how many fight, what a barrel held, which
weapon was stopped, that those who were shot protested."""
UNDOING: Final = frozenset({"territory.withdraw"})
"""The opposite of what a row tells, of which the sentence tells too: it must be sure."""
NOT_TAKEN: Final = frozenset({"state.concede"})
"""Types that the reader finds too often: an apology in a condemnation. Right in 2 of 9."""

BREAKING: Final = frozenset({"violence.property", "materiel.destroy"})
"""Types of what is done to things."""
STOPPED: Final = "aid.obstruct"
"""What is detained on a road may be goods or, as the reader knows, people."""
FROM_AIR: Final = "attack.airstrike"
MEANS_UNSAID: Final = frozenset({"attack.armed", "attack.shelling", "attack.bombing"})
"""What a word tells that may mean an attack from the air as well."""
DEMONSTRATION: Final = "protest.demonstrate"
BEFALLING: Final = ("attack.", "violence.", "detention.")
MOVING_OTHERS: Final = frozenset({"displacement.evacuate", "displacement.expel", "aid.rescue"})
OBJECTS: Final = frozenset({"active", "passive"})


@dataclass(frozen=True, slots=True)
class TypeReading:
    """Settles the types of the events of one document."""

    document: OpenDocument

    def settle(self, found: Found, scene: SentenceScene) -> Found:
        """The candidates of a sentence, each of the type that is surest."""
        n_types = Counter(one.found.head.i for one in found.candidates)
        return replace(
            found,
            candidates=tuple(
                self._settle(one, scene) if n_types[one.found.head.i] == 1 else one
                for one in found.candidates
            ),
        )

    def _settle(self, one: Candidate, scene: SentenceScene) -> Candidate:
        if one.is_learned or one.found.phrase.pos == "modal":
            return one
        if one.match.row.names_its_words and one.match.row.event_type != STOPPED:
            return one
        trigger = scene.parsed.span_of(one.found.tokens)
        told = one.match.row.event_type
        own = self.document.chance_of(told, scene.parsed, trigger)
        if own > 1.0 - SURE_TYPE:
            return one
        likeliest, chance = self.document.likeliest(scene.parsed, trigger)
        least = _least(one, own, likeliest)
        if likeliest == told or chance < least or not may_be(likeliest, one):
            return one
        if least < SURE_TYPE and likeliest in UNDOING:
            return one
        if likeliest in types_ruled_out(one.found, one.match.fillers):
            return one
        return _with_patient(
            one.retyped(likeliest, f"{told}, but {likeliest} by the learned reader")
        )


def _hurts_nobody(one: Candidate) -> bool:
    """Whether what was damaged is a thing: "minor damage to the ship"."""
    befallen = [part.token for part in one.parts if part.role is Role.PATIENT]
    return bool(befallen) and all(
        look_up_people(token) is None and token.pos_ == "NOUN" for token in befallen
    )


def _least(one: Candidate, own: float, likeliest: str) -> float:
    """How likely another type must be than the row's, whose own chance is `own`."""
    if len(one.found.tokens) == 1 and own < RULED_OUT:
        return SURE_WHERE_RULED_OUT
    may_be_from_air = likeliest == FROM_AIR and one.match.row.event_type in MEANS_UNSAID
    return SURE_FROM_AIR if may_be_from_air and own < DOUBTFUL else SURE_TYPE


def _struck(one: Candidate) -> bool:
    """Whether it hurt somebody: "those killed in the strike"."""
    return any(part.construction == STRUCK for part in one.parts)


def _with_patient(one: Candidate) -> Candidate:
    """The candidate with whom it befalls, where its row only took them for what it is about.

    The row of "detained" for goods has a topic; aid workers who are arrested are no topic.
    """
    if one.match.row.event_type in MOVING_OTHERS:
        one = replace(one, parts=tuple(_moved(part) for part in one.parts))
    roles = {part.role for part in one.parts}
    is_harm = one.match.row.event_type.startswith(BEFALLING)
    if Role.PATIENT in roles or not is_harm:
        return one
    parts = tuple(
        replace(part, role=Role.PATIENT)
        if part.role is Role.TOPIC and part.construction in OBJECTS
        else part
        for part in one.parts
    )
    return replace(one, parts=parts)


def _moved(part: Part) -> Part:
    """The part of those who are moved by others: "25 workers were pulled out"."""
    is_moved = part.role is Role.AGENT and part.token.dep_ == "nsubjpass"
    return replace(part, role=Role.PATIENT) if is_moved else part


def may_be(event_type: str, one: Candidate) -> bool:
    """Whether a candidate may be taken for another type than its row's."""
    told = one.match.row.event_type
    # what an attack comes to is not for its verb to say: who is shot at may live
    is_harm = event_type in HARMS and told.startswith("attack.")
    if told in KEPT or event_type in NOT_TAKEN or is_harm or one.match.row.asks_document:
        return False
    if told.startswith("attack.") and event_type == DEMONSTRATION and _struck(one):
        return False
    if told == DEMONSTRATION and event_type.startswith("attack."):
        return False  # "strikes by teachers"
    if takes_no_captive(one.found, event_type):
        return False
    if told in BREAKING and event_type in HARMS and _hurts_nobody(one):
        return False
    return not cannot_befall(event_type, one.found)
