"""The trigger rows as the coder uses them: by phrase, with the index of their words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from dateline.claims.triggers import TriggerRow, TriggerTable, read_frame
from dateline.mentions.tables import read_table
from dateline.mentions.triggers import FoundTrigger, Phrase, TriggerIndex
from dateline.model import Role

Frame = tuple[tuple[str, Role], ...]

PLAIN: Final[Frame] = (("subj", Role.AGENT), ("obj", Role.PATIENT))
DONE_TO_SOMEONE: Final = "object"
"""In the table of usual frames: the verbs of a type that have an object."""
COLUMNS: Final = ("type", "words", "frame", "source")
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
        self._violent = frozenset(
            phrase for phrase, rows in self._rows.items() if any(map(_is_surely_violent, rows))
        )

    def is_surely_violent(self, found: FoundTrigger) -> bool:
        """Whether a phrase speaks of violence under no condition."""
        return found.phrase in self._violent

    def rows_for(self, found: FoundTrigger) -> Sequence[TriggerRow]:
        """The rows of the phrase that was found."""
        return self._rows.get(found.phrase, ())


def usual_frame(event_type: str, words: str) -> Frame:
    """Who mostly takes which part in an event of a type, by the words that tell it.

    The words are a part of speech, or `DONE_TO_SOMEONE`.
    """
    return _usual_frames().get((event_type, words), PLAIN)


@cache
def _usual_frames() -> Mapping[tuple[str, str], Frame]:
    """The table of usual frames: it stays the same whatever rows the triggers get."""
    return {
        (row["type"], row["words"]): read_frame(row["frame"])
        for row in read_table("claims", "usual_frames.csv", COLUMNS)
    }


def _is_surely_violent(row: TriggerRow) -> bool:
    return not row.needs and not row.unless and row.event_type.startswith(_VIOLENT)
