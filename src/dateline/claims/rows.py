"""The trigger rows as the coder uses them: by phrase, with the index of their words."""

from collections import defaultdict
from collections.abc import Sequence

from dateline.claims.triggers import TriggerRow, TriggerTable
from dateline.mentions.triggers import FoundTrigger, Phrase, TriggerIndex


class RowIndex:
    """The rows of the trigger table by phrase.

    Attributes:
        index: where their words may stand.
        event_nouns: the heads of the noun rows: what counts as ``event`` in a condition.
    """

    def __init__(self, table: TriggerTable) -> None:
        self._rows: dict[Phrase, list[TriggerRow]] = defaultdict(list)
        for row in table.rows:
            self._rows[Phrase(words=row.words, pos=row.pos)].append(row)
        self.index = TriggerIndex(self._rows)
        self.event_nouns = frozenset(one.head for one in self._rows if one.pos == "noun")

    def rows_for(self, found: FoundTrigger) -> Sequence[TriggerRow]:
        """The rows of the phrase that was found."""
        return self._rows.get(found.phrase, ())
