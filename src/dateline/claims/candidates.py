"""Candidates: the triggers of a sentence with the row that holds for each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dateline.claims.addressees import add_addressee
from dateline.claims.arguments import Part, read_fillers, read_parts
from dateline.claims.conditions import ClassReader
from dateline.claims.ideas import is_against_idea
from dateline.claims.lists import share_list
from dateline.claims.matching import RULED_OUT, Match, Miss, match_rows
from dateline.claims.protest_aims import add_aim
from dateline.claims.resources import Resources
from dateline.claims.scene import SentenceScene
from dateline.claims.screening import is_empty_speech, objection
from dateline.claims.stock_words import says_nothing
from dateline.claims.supported import add_supported
from dateline.mentions.triggers import FoundTrigger
from dateline.model import Discard
from dateline.text.parse import ParsedSentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A trigger with the row that holds and its participants.

    Attributes:
        is_learned: whether no row of the tables holds, and the learned reader gave the type.
    """

    match: Match
    parts: tuple[Part, ...]
    is_learned: bool = False

    @property
    def found(self) -> FoundTrigger:
        """The trigger."""
        return self.match.found

    def retyped(self, event_type: str, why: str) -> "Candidate":
        """The same trigger as an event of another type, and what its row's id says of that."""
        row = replace(
            self.match.row,
            event_type=event_type,
            row_id=f"{event_type}:{self.match.row.phrase}:{self.match.row.pos} ({why})",
        )
        return replace(self, match=replace(self.match, row=row))

    def with_parts(self, parts: Iterable[Part]) -> "Candidate":
        """The candidate with these participants, in the order of the sentence."""
        return replace(self, parts=tuple(sorted(parts, key=lambda part: part.token.i)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the triggers of a sentence come to.

    Attributes:
        candidates: in the order of their heads.
        discards: the triggers that are none, with the reason.
        missed: those of them for which only no row holds, each in all its readings; not those
            that a row rules out as traps.
    """

    candidates: tuple[Candidate, ...]
    discards: tuple[Discard, ...]
    missed: tuple[tuple[FoundTrigger, ...], ...] = ()


def find_candidates(scene: SentenceScene, resources: Resources) -> Found:
    """The candidates of a sentence, and the triggers that are none."""
    candidates: list[Candidate] = []
    discards: list[Discard] = []
    missed: list[tuple[FoundTrigger, ...]] = []
    parsed = scene.parsed
    open_groups = list(group_readings(scene.found))
    while open_groups:
        readings = open_groups.pop(0)
        reason = objection(readings[0], parsed, scene.mentions, resources.rows.event_nouns)
        reason = reason or says_nothing(readings[0], parsed, scene.mentions)
        if reason is not None:
            discards.append(discard("screening", reason, readings[0], parsed))
            continue
        matched = match_readings(readings, resources, scene.classes)
        if not isinstance(matched, Miss):
            candidates.extend(matched)
            continue
        discards.append(discard("trigger", matched.reason, matched.found, parsed))
        if not matched.is_ruled_out:
            missed.append(readings)
            open_groups.extend(group_readings(hidden_by(readings[0], scene.found)))
    candidates.sort(key=lambda one: one.found.head.i)
    return Found(candidates=tuple(candidates), discards=tuple(discards), missed=tuple(missed))


def hidden_by(phrase: FoundTrigger, found: Sequence[FoundTrigger]) -> list[FoundTrigger]:
    """The triggers with heads of their own within a phrase: "dead" in "was dead"."""
    within = {token.i for token in phrase.tokens} - {phrase.head.i}
    return [
        one
        for one in found
        if one.head.i in within and within.issuperset(t.i for t in one.tokens)
    ]


def match_readings(
    readings: Sequence[FoundTrigger], resources: Resources, classes: ClassReader
) -> tuple[Candidate, ...] | Miss:
    """The candidates of the first reading of a word for which a row holds.

    A trap in the reading that the tagger prefers is one in the others too.
    """
    misses: list[Miss] = []
    for found in readings:
        matched = match_trigger(found, resources, classes)
        if not isinstance(matched, Miss):
            return matched
        misses.append(matched)
        if matched.is_ruled_out and found.is_tagged_so:
            break
    return misses[0]


def match_trigger(
    found: FoundTrigger, resources: Resources, classes: ClassReader
) -> tuple[Candidate, ...] | Miss:
    """The candidates of one trigger, one an event type, or why there is none.

    Where no row of the whole phrase holds, the shorter phrases at its head are tried.
    """
    fillers = read_fillers(found, resources.light_verbs, classes)
    matched = match_rows(found, fillers, resources.rows.rows_for(found), classes)
    if isinstance(matched, Miss):
        if found.shorter is None:
            return matched
        fallback = match_trigger(found.shorter, resources, classes)
        return matched if isinstance(fallback, Miss) else fallback
    if all(is_against_idea(one) for one in matched):
        return Miss(found=found, reason=f"{RULED_OUT} what it is fought against bears no arms")
    read = [read_candidate(one, classes) for one in share_list(matched, fillers)]
    kept = tuple(one for one in read if not is_empty_speech(one.match, one.parts))
    return kept or Miss(found=found, reason="neither who says it nor what is said")


def read_candidate(
    match: Match, classes: ClassReader, *, is_learned: bool = False
) -> Candidate:
    """The candidate of a row that holds, with its participants."""
    event_type = match.row.event_type
    parts = add_aim(read_parts(match, classes), match.found.head, event_type)
    parts = add_supported(parts, event_type, match.found, classes)
    parts = add_addressee(parts, event_type, classes)
    return Candidate(match=match, parts=parts, is_learned=is_learned)


def discard(stage: str, reason: str, found: FoundTrigger, parsed: ParsedSentence) -> Discard:
    """A trigger thrown away at a stage, for a reason."""
    return Discard(stage=stage, reason=reason, span=parsed.span_of(found.tokens))


def group_readings(found: Sequence[FoundTrigger]) -> tuple[tuple[FoundTrigger, ...], ...]:
    """The triggers of a sentence; each with the other readings of its words, likeliest first.

    A longer phrase comes before a shorter, and what the tagger says before what it does not.
    """
    groups: list[list[FoundTrigger]] = []
    taken: dict[int, list[FoundTrigger]] = {}
    ranked = sorted(found, key=lambda one: (-len(one.tokens), not one.is_tagged_so, one.head.i))
    for one in ranked:
        group = next((taken[token.i] for token in one.tokens if token.i in taken), None)
        if group is None:
            group = []
            groups.append(group)
            taken.update((token.i, group) for token in one.tokens)
            group.append(one)
        elif one.head.i == group[0].head.i:
            group.append(one)
    groups.sort(key=lambda group: group[0].head.i)
    return tuple(tuple(group) for group in groups)
