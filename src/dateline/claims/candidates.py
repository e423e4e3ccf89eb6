"""Candidates: the triggers of a sentence with the row that holds for each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.claims.arguments import Part, read_fillers, read_parts
from dateline.claims.arguments_noun import LightVerbs
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
        reason = objection(found, parsed, scene.mentions)
        if reason is not None:
            discards.append(_discard("screening", reason, found, parsed))
            continue
        matched = match_trigger(found, resources, scene.classes)
        if isinstance(matched, Miss):
            discards.append(_discard("trigger", matched.reason, found, parsed))
        else:
            candidates.extend(matched)
    kept, dropped = drop_light_verbs(candidates, resources.light_verbs)
    discards.extend(_discard("light_verb", why, one.found, parsed) for one, why in dropped)
    return kept, tuple(discards)


def match_trigger(
    found: FoundTrigger, resources: Resources, classes: ClassReader
) -> tuple[Candidate, ...] | Miss:
    """The candidates of one trigger, one an event type, or why there is none."""
    fillers = read_fillers(found, resources.light_verbs, classes)
    matched = match_rows(found, fillers, resources.rows.rows_for(found), classes)
    if isinstance(matched, Miss):
        return matched
    read = [Candidate(match=one, parts=read_parts(one, classes)) for one in matched]
    kept = tuple(one for one in read if not is_empty_speech(one.match, one.parts))
    return kept or Miss(found=found, reason="neither who says it nor what is said")


def _discard(stage: str, reason: str, found: FoundTrigger, parsed: ParsedSentence) -> Discard:
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


def drop_light_verbs(
    candidates: Iterable[Candidate], light_verbs: LightVerbs
) -> tuple[tuple[Candidate, ...], tuple[tuple[Candidate, str], ...]]:
    """The candidates without the light verbs whose noun is itself a candidate."""
    listed = list(candidates)
    light: dict[int, str] = {}
    for one in listed:
        if one.found.phrase.pos == "noun":
            governing = light_verbs.governing(one.found.head)
            if governing is not None:
                light[governing[0].i] = one.found.head.text
    kept = tuple(one for one in listed if one.found.head.i not in light)
    dropped = tuple(
        (one, f"it only lends its subject to {light[one.found.head.i]!r}")
        for one in listed
        if one.found.head.i in light
    )
    return kept, dropped
