"""Scenes beside the story: what had been before, and where people only met or judged.

"A man was shot in Karm on Sunday. A bomb had gone off in Zahr a week before. Police made
arrests": those were made in Karm. A court, or a summit, lends its town to no violence.
"""

from dataclasses import dataclass
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.event_frame import is_trial
from dateline.claims.undated_time import is_pluperfect
from dateline.model import Interval, Place, TimeBasis
from dateline.text.tokens import Token

COURT: Final = "court"
TABLE: Final = "table"
_TALKS: Final = "talks."
_NO_TALKS: Final = frozenset({"talks.break_truce", "talks.cooperate"})
_REPORTED: Final = frozenset({"ccomp", "relcl", "acl", "parataxis", "pcomp"})
_STATED: Final = frozenset({TimeBasis.STATED, TimeBasis.RELATIVE})
_THEY: Final = frozenset({"they", "he", "she", "it"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SideScene:
    """The place and time of what had been before, and the number of its last sentence."""

    place: Place
    time: Interval
    at: int

    def takes_in(self, candidate: Candidate, time: Interval, *, at: int) -> bool:
        """Whether an act of sentence `at` goes on with it: before, of its day, or of them.

        Args:
            candidate: the act.
            time: when it was.
            at: the number of its sentence.
        """
        if at - self.at > 1:
            return False
        return (
            is_of_before(candidate.found.head)
            or _is_same(time, self.time)
            or (at > self.at and goes_on_of_them(candidate))
        )


def is_of_before(trigger: Token) -> bool:
    """Whether an act is told by a main clause as earlier than the story: "had gone off".

    In what people say, the past before the past is the story itself.
    """
    for one in (trigger, *trigger.ancestors):
        if one.pos_ in {"VERB", "AUX"} and is_pluperfect(one):
            above = (one, *one.ancestors)
            return not any(two.dep_ in _REPORTED for two in above) and not _is_said_behind(one)
        if one.dep_ in _REPORTED:
            return False
    return False


def _is_said_behind(verb: Token) -> bool:
    """Whether a verb of speech stands behind what it reports: "…, police said"."""
    return any(one.dep_ in {"ccomp", "parataxis"} for one in verb.children)


def goes_on_of_them(candidate: Candidate) -> bool:
    """Whether those of whom was told last did it: "they burned three houses"."""
    head = candidate.found.head
    while head.dep_ == "conj" and head.head.pos_ == "VERB":
        head = head.head
    if head.dep_ != "ROOT":
        return False
    return any(
        one.dep_ in {"nsubj", "nsubjpass"} and one.lower_ in _THEY for one in head.children
    )


def is_venue(candidate: Candidate) -> bool:
    """Whether an act is a talk or a trial, which says nothing of where a story plays."""
    event = candidate.match.row.event_type
    return is_trial(candidate) or (event.startswith(_TALKS) and event not in _NO_TALKS)


def venue_of(candidate: Candidate) -> str:
    """Which sort of venue an act has: a court, or a table."""
    return COURT if is_trial(candidate) else TABLE


def _is_same(left: Interval, right: Interval) -> bool:
    """Whether two times are one, as far as both were said."""
    if left.start is None or not {left.basis, right.basis} <= _STATED:
        return False
    return (left.start, left.end) == (right.start, right.end)
