"""Candidates: the triggers of a sentence with the row that holds for each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.claims.arguments import Part, read_fillers, read_parts
from dateline.claims.arguments_noun import LightVerbs
from dateline.claims.conditions import ClassReader
from dateline.claims.matching import Match, Miss, match_rows
from dateline.claims.rows import RowIndex
from dateline.mentions.triggers import FoundTrigger, find_triggers
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
    parsed: ParsedSentence, rows: RowIndex, light_verbs: LightVerbs, classes: ClassReader
) -> tuple[tuple[Candidate, ...], tuple[Discard, ...]]:
    """The candidates of a sentence, and the triggers for which no row holds."""
    candidates: list[Candidate] = []
    discards: list[Discard] = []
    for found in drop_overlapping(find_triggers(parsed, rows.index)):
        fillers = read_fillers(found, light_verbs, classes)
        matched = match_rows(found, fillers, rows.rows_for(found), classes)
        if isinstance(matched, Miss):
            span = parsed.span_of(found.tokens)
            discards.append(Discard(stage="trigger", reason=matched.reason, span=span))
        else:
            candidates.extend(Candidate(match=one, parts=read_parts(one)) for one in matched)
    kept, dropped = drop_light_verbs(candidates, light_verbs)
    discards.extend(
        Discard(stage="light_verb", reason=reason, span=parsed.span_of(one.found.tokens))
        for one, reason in dropped
    )
    return kept, tuple(discards)


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
