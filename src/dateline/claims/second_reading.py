"""The second reading: what the learned reader finds where the tables' conditions find nothing.

A word whose rows all ask for more than the sentence says is read by what the learned reader
makes of it. The participants still come from the frame of a row: one of the same word, or else
the usual one of the type. Words that the tables do not know, and other types for rows that
hold, were tried: they gain less than they lose.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from dateline.claims.addressees import add_addressee
from dateline.claims.arguments import read_fillers, read_parts
from dateline.claims.candidates import Candidate, group_readings
from dateline.claims.learned.reader import Floats, OpenDocument, is_judged_type
from dateline.claims.matching import Match
from dateline.claims.resources import Resources
from dateline.claims.scene import SentenceScene
from dateline.claims.screening import objection
from dateline.claims.triggers import TriggerRow
from dateline.mentions.triggers import FoundTrigger
from dateline.model import Span

LEAST_KNOWN: Final = 0.8
"""So likely violence must be where the tables know the word, but not in this sentence."""
LEAST_APART: Final = 0.97
"""The same for any word in a document that the tables do not find to be about conflict."""
LEAST_WORDS: Final = 0.98
"""So likely events that are no violence must be, which are told in words of every day."""
KNOWN_TYPE: Final = 4.0
"""A type that the word has in the tables is so many times likelier than the reader finds."""


@dataclass(frozen=True, slots=True)
class SecondReading:
    """Reads the sentences of one document again."""

    document: OpenDocument
    resources: Resources

    def reread(
        self, scene: SentenceScene, candidates: Sequence[Candidate]
    ) -> tuple[Candidate, ...]:
        """The candidates, and new ones where the learned reader is sure of an event."""
        kept = list(candidates)
        taken = {token.i for one in kept for token in one.found.tokens}
        for one in self._missed(scene, taken):
            if not taken & {token.i for token in one.found.tokens}:
                kept.append(one)
                taken.update(token.i for token in one.found.tokens)
        return tuple(sorted(kept, key=lambda one: one.found.head.i))

    def _likeliest(
        self, readings: Sequence[FoundTrigger], scene: SentenceScene
    ) -> tuple[str, float]:
        """The likeliest type, by the learned reader and by what the tables know."""
        rows = self.resources.rows
        known = frozenset(row.event_type for one in readings for row in rows.rows_for(one))
        weights = weigh(known, self.document.heads.types)
        return self.document.likeliest(scene.parsed, head_span(readings[0], scene), weights)

    def _missed(self, scene: SentenceScene, taken: set[int]) -> Iterator[Candidate]:
        """Events that the learned reader finds where the candidates have none."""
        told = {
            token.i: token
            for start in self.document.event_starts(scene.parsed, LEAST_KNOWN)
            if (token := scene.parsed.token_at(start)) is not None and token.i not in taken
        }
        if not told:
            return
        for readings in group_readings(scene.found):
            if any(token.i in told for one in readings for token in one.tokens):
                yield from self._known(readings, scene)

    def _known(
        self, readings: Sequence[FoundTrigger], scene: SentenceScene
    ) -> Iterator[Candidate]:
        """A trigger of the tables of which no row holds."""
        found = readings[0]
        if self._is_barred(found, scene):
            return
        chance = self.document.chance_of_event(scene.parsed, head_span(found, scene))
        likeliest, _ = self._likeliest(readings, scene)
        least = least_of(scene, LEAST_KNOWN) if is_judged_type(likeliest) else LEAST_WORDS
        if chance >= least:
            yield self._read(found, likeliest, scene)

    def _is_barred(self, found: FoundTrigger, scene: SentenceScene) -> bool:
        """Whether a word is part of a name, only modifies, or stands for people or things."""
        event_nouns = self.resources.rows.event_nouns
        why = objection(found, scene.parsed, scene.mentions, event_nouns)
        return why is not None or stands_for_people(found)

    def _read(self, found: FoundTrigger, event_type: str, scene: SentenceScene) -> Candidate:
        """A trigger read as an event of a type, with the participants of its frame."""
        rows = self.resources.rows
        own = [one for one in rows.rows_for(found) if one.event_type == event_type]
        usual = rows.usual_frame(event_type, found.phrase.pos)
        frame = dict(pair for one in reversed(own) for pair in one.frame)
        frame |= {slot: role for slot, role in usual if slot not in frame}
        row = min(own, key=lambda one: len(one.needs)) if own else new_row(found, event_type)
        match = Match(
            row=row,
            frame=tuple(frame.items()),
            found=found,
            fillers=read_fillers(found, self.resources.light_verbs, scene.classes),
        )
        parts = read_parts(match, scene.classes)
        told = add_addressee(parts, event_type, scene.classes)
        return Candidate(match=match, parts=told, is_learned=True)


def stands_for_people(found: FoundTrigger) -> bool:
    """Whether an adjective stands for those whom it describes: "counted among the dead"."""
    is_plain = found.phrase.pos == "adj" and found.head.dep_ not in {"amod", "acomp"}
    return is_plain and any(child.dep_ in {"det", "poss"} for child in found.head.children)


def least_of(scene: SentenceScene, least: float) -> float:
    """How likely violence must be, which is more in a document that is about other things."""
    return least if scene.classes.is_conflict() else max(least, LEAST_APART)


def new_row(found: FoundTrigger, event_type: str) -> TriggerRow:
    """The row that a word would have, were it in the tables in this type."""
    name = " ".join(found.phrase.words)
    return TriggerRow(
        row_id=f"learned:{event_type}:{name}:{found.phrase.pos}",
        phrase=name,
        pos=found.phrase.pos,
        event_type=event_type,
        frame=(),
        needs=(),
        unless=(),
        example="",
        trap="",
    )


@cache
def weigh(known: frozenset[str], types: tuple[str, ...]) -> Floats:
    """How much each type's chance counts for a word that the tables know in some types."""
    return np.array([KNOWN_TYPE if name in known else 1.0 for name in types], dtype=np.float32)


def head_span(found: FoundTrigger, scene: SentenceScene) -> Span:
    """The words of a trigger."""
    return scene.parsed.span_of(found.tokens)
