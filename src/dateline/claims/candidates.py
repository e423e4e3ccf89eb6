"""Candidates: the triggers of a sentence with the row that holds for each."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.claims.addressees import add_addressee
from dateline.claims.arguments import Part, read_fillers, read_parts
from dateline.claims.conditions import ClassReader
from dateline.claims.matching import Match, Miss, match_rows
from dateline.claims.resources import Resources
from dateline.claims.scene import SentenceScene
from dateline.claims.screening import is_empty_speech, objection
from dateline.mentions.triggers import FoundTrigger
from dateline.model import Discard
from dateline.text.parse import ParsedSentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A trigger with the row that holds and its participants."""

    match: Match
    parts: tuple[Part, ...]

    @property
    def found(self) -> FoundTrigger:
        """The trigger."""
        return self.match.found


def find_candidates(
    scene: SentenceScene, resources: Resources
) -> tuple[tuple[Candidate, ...], tuple[Discard, ...]]:
    """The candidates of a sentence, and the triggers that are none, with the reason."""
    candidates: list[Candidate] = []
    discards: list[Discard] = []
    parsed = scene.parsed
    for found in drop_overlapping(scene.found):
        reason = objection(found, parsed, scene.mentions, resources.rows.event_nouns)
        if reason is not None:
            discards.append(discard("screening", reason, found, parsed))
            continue
        matched = match_trigger(found, resources, scene.classes)
        if isinstance(matched, Miss):
            discards.append(discard("trigger", matched.reason, found, parsed))
        else:
            candidates.extend(matched)
    return tuple(candidates), tuple(discards)


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
    read = [
        Candidate(
            match=one,
            parts=add_addressee(read_parts(one, classes), one.row.event_type, classes),
        )
        for one in matched
    ]
    kept = tuple(one for one in read if not is_empty_speech(one.match, one.parts))
    return kept or Miss(found=found, reason="neither who says it nor what is said")


def discard(stage: str, reason: str, found: FoundTrigger, parsed: ParsedSentence) -> Discard:
    """A trigger thrown away at a stage, for a reason."""
    return Discard(stage=stage, reason=reason, span=parsed.span_of(found.tokens))


def drop_overlapping(found: Sequence[FoundTrigger]) -> tuple[FoundTrigger, ...]:
    """Of triggers that share a word the longer; else what the tagger says."""
    kept: list[FoundTrigger] = []
    taken: set[int] = set()
    ranked = sorted(found, key=lambda one: (-len(one.tokens), not one.is_tagged_so, one.head.i))
    for one in ranked:
        words = {token.i for token in one.tokens}
        if not words & taken:
            kept.append(one)
            taken |= words
    return tuple(sorted(kept, key=lambda one: one.head.i))
