"""The trigger rows as the coder uses them: by phrase, with the index of their words."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from dateline.claims.triggers import TriggerRow, TriggerTable
from dateline.mentions.triggers import FoundTrigger, Phrase, TriggerIndex
from dateline.model import Role

Frame = tuple[tuple[str, Role], ...]

PLAIN: Final[Frame] = (("subj", Role.AGENT), ("obj", Role.PATIENT))
_VIOLENT: Final = ("attack.", "fighting.", "violence.")


class RowIndex:
    """The rows of the trigger table by phrase.

    Attributes:
        index: where their words may stand.
        event_nouns: the nouns of one word: what counts as ``event`` in a condition.
    """

    def __init__(self, table: TriggerTable) -> None:
        self._rows: dict[Phrase, list[TriggerRow]] = defaultdict(list)
        for row in table.rows:
            self._rows[Phrase(words=row.words, pos=row.pos)].append(row)
        self.index = TriggerIndex(self._rows)
        self.event_nouns = frozenset(
            one.head for one in self._rows if one.pos == "noun" and len(one.words) == 1
        )
        self._frames = _usual_frames(table.rows)
        self._of_objects = _usual_frames(
            [row for row in table.rows if row.pos == "verb" and "obj" in dict(row.frame)]
        )
        self._violent = frozenset(
            phrase for phrase, rows in self._rows.items() if any(map(_is_surely_violent, rows))
        )

    def is_surely_violent(self, found: FoundTrigger) -> bool:
        """Whether a phrase speaks of violence under no condition."""
        return found.phrase in self._violent

    def usual_frame(self, event_type: str, pos: str) -> Frame:
        """The frame that most rows of a type and part of speech have."""
        return self._frames.get((event_type, pos), PLAIN)

    def usual_frame_of_object(self, event_type: str) -> Frame:
        """The frame that most verbs of a type have that are done to someone."""
        return self._of_objects.get((event_type, "verb"), PLAIN)

    def rows_for(self, found: FoundTrigger) -> Sequence[TriggerRow]:
        """The rows of the phrase that was found."""
        return self._rows.get(found.phrase, ())


def _usual_frames(rows: Sequence[TriggerRow]) -> dict[tuple[str, str], Frame]:
    counted: dict[tuple[str, str], Counter[Frame]] = defaultdict(Counter)
    for row in rows:
        if not row.asks_document:
            counted[row.event_type, row.pos][row.frame] += 1
    return {key: frames.most_common(1)[0][0] for key, frames in counted.items()}


def _is_surely_violent(row: TriggerRow) -> bool:
    return not row.needs and not row.unless and row.event_type.startswith(_VIOLENT)
