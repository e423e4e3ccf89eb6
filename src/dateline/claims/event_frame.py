"""What is known of an act that says which places of its sentence may be its own."""

from collections.abc import Sequence
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.candidates import Candidate
from dateline.claims.place_frame import Frame, Whence
from dateline.claims.place_of_people import is_court
from dateline.model import Role
from dateline.text.tokens import Token

STATED: Final = "statement."
SAID: Final = (STATED, "talks.")
_MET: Final = "talks.meet"
_TRIED: Final = "state.prosecute"
_HELD: Final = "detention.arrest"
_OF_LEAVING: Final = ("displacement.", "territory.")
_OF_TAKING: Final = ("detention.", "materiel.", "aid.", "deployment.")
_LEFT: Final = "territory.withdraw"
"""Where armed people leave is where it was; where others arrive is where they are."""
_PEOPLE_ROLES: Final = frozenset({Role.AGENT, Role.PATIENT, Role.BACKER, Role.INSTRUMENT})
_PLACE_ROLES: Final = frozenset({Role.PLACE, Role.DESTINATION, Role.PATIENT, Role.ORIGIN_PLACE})


def frame_of(candidate: Candidate, triggers: frozenset[int]) -> Frame:
    """The frame of an act: its arguments, and what its type tells of where people are.

    Args:
        candidate: the act.
        triggers: the heads of all acts of its sentence.
    """
    event = candidate.match.row.event_type
    return Frame(
        triggers=triggers,
        own=_own_places(candidate),
        people=[part.token for part in candidate.parts if part.role in _PEOPLE_ROLES],
        is_said=event.startswith(SAID),
        is_attack=event.startswith("attack."),
        phrase=_phrase(candidate),
        present=_present(candidate),
        whence=_whence(event),
    )


def _phrase(candidate: Candidate) -> Sequence[int]:
    """The trigger's own nouns; the charge of a trial is no place of it."""
    if is_trial(candidate):
        return ()
    return [one.i for one in candidate.found.tokens if one.pos_ == "NOUN"]


def is_trial(candidate: Candidate) -> bool:
    """Whether an act is one of a court: what it judges may have been anywhere."""
    event = candidate.match.row.event_type
    if event == _TRIED:
        return True
    doers = (one.token for one in candidate.parts if one.role is Role.AGENT)
    return event == _HELD and any(is_court(one) for one in doers)


def _present(candidate: Candidate) -> Sequence[Token]:
    """Those who must be where they speak or judge, and those who meet each other."""
    event = candidate.match.row.event_type
    if not (event.startswith(SAID) or is_trial(candidate)):
        return ()
    roles = {Role.AGENT, Role.PATIENT} if event == _MET else {Role.AGENT}
    return [part.token for part in candidate.parts if part.role in roles]


def _whence(event: str) -> Whence:
    if event.startswith(_OF_LEAVING):
        return Whence.SCENE
    return Whence.EITHER if event.startswith(_OF_TAKING) else Whence.HOME


def _own_places(candidate: Candidate) -> Sequence[Token]:
    """The heads of the arguments that say where; what is talked of lies elsewhere."""
    event = candidate.match.row.event_type
    roles = _PLACE_ROLES - {Role.PATIENT} if event.startswith(SAID) else _PLACE_ROLES
    last = Role.DESTINATION if event == _LEFT else Role.ORIGIN_PLACE
    is_aid = event.startswith("aid.")
    ranked = sorted(
        (one for one in candidate.parts if one.role in roles or (is_aid and _is_reached(one))),
        key=lambda part: (part.role is last, part.role is Role.PATIENT),
    )
    return [part.token for part in ranked]


def _is_reached(part: Part) -> bool:
    """Whether a place is what aid reaches: "delivered flour to Karm"."""
    return part.role is Role.BENEFICIARY and part.token.pos_ == "PROPN"
