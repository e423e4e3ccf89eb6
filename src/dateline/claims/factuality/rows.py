"""The table of words that change how firmly something is said, and its loader.

One row of ``factuality.csv`` is one fact: what a word does to its complement in one slot, when
the word itself is affirmed and when it is negated.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from dateline.claims.factuality.state import Effect
from dateline.errors import InvalidRecordError
from dateline.model import TimeStatus

COLUMNS: Final = (
    "phrase", "pos", "slot", "positive", "negative", "strength", "time", "group", "source",
)  # fmt: skip
PARTS: Final = frozenset({"verb", "noun", "adj", "adv", "modal", "mark", "prep", "det", "pron"})
MAX_WORDS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class FactualityRow:
    """What a word does to what stands in one of its slots.

    Attributes:
        phrase: lemmas joined by spaces.
        slot: ``comp`` (any clause), ``subj``, ``obj`` (both deep), a preposition, ``head``
            (what an adjective modifies), ``self`` (the word that it attaches to) or ``any``.
        positive: effect where the word itself is affirmed.
        negative: effect where the word itself is negated.
        strength: cap on the absolute factuality, 0 to 3, where the effect is a modality; None:
            the usual one of that modality.
        time: when the complement lies, seen from the word; None: as the clause says.
    """

    phrase: str
    pos: str
    slot: str
    positive: Effect
    negative: Effect
    strength: float | None
    time: TimeStatus | None
    group: str

    @property
    def id(self) -> str:
        """The row's name for the steps of a claim."""
        return f"factuality/{self.phrase}.{self.pos}.{self.slot}"

    @property
    def is_factive(self) -> bool:
        """Whether the complement is presupposed, whatever happens to the word."""
        return self.group.startswith("factive")


class FactualityTable:
    """The rows by phrase, part of speech and slot."""

    def __init__(self, rows: tuple[FactualityRow, ...]) -> None:
        self.rows = rows
        self._by_key = {(row.phrase, row.pos, row.slot): row for row in rows}
        self._words = {(row.phrase, row.pos) for row in rows}
        if len(self._by_key) != len(rows):
            raise InvalidRecordError("factuality.csv has a row twice")

    def has(self, phrase: str, pos: str) -> bool:
        """Whether any row is about `phrase` as a `pos`."""
        return (phrase, pos) in self._words

    def find(self, phrase: str, pos: str, *slots: str) -> FactualityRow | None:
        """The row of the first of `slots` that `phrase` has."""
        for slot in slots:
            row = self._by_key.get((phrase, pos, slot))
            if row is not None:
                return row
        return None


ARRANGING: Final = "arranging"
"""The group of rows that only bear on what people arrange: a withdrawal, no attack."""


@cache
def load_factuality(*, is_arranged: bool = False) -> FactualityTable:
    """The table that comes with the package; for what is arranged with the rows on that.

    Raises:
        InvalidRecordError: the file has an unknown column, code or a row twice.
    """
    path = resources.files("dateline.claims").joinpath("tables/factuality.csv")
    reader = csv.DictReader(path.read_text("utf-8").splitlines())
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise InvalidRecordError(f"factuality.csv has the columns {reader.fieldnames}")
    rows = (_read_row(row) for row in reader)
    return FactualityTable(tuple(row for row in rows if is_arranged or row.group != ARRANGING))


def _read_row(row: dict[str, str]) -> FactualityRow:
    if row["pos"] not in PARTS or not row["phrase"] or not row["slot"] or not row["source"]:
        raise InvalidRecordError(f"factuality.csv: incomplete row {row}")
    if len(row["phrase"].split()) > MAX_WORDS:
        raise InvalidRecordError(f"factuality.csv: phrase too long {row['phrase']!r}")
    try:
        return FactualityRow(
            phrase=row["phrase"],
            pos=row["pos"],
            slot=row["slot"],
            positive=Effect.parse(row["positive"]),
            negative=Effect.parse(row["negative"]),
            strength=float(row["strength"]) if row["strength"] else None,
            time=TimeStatus(row["time"]) if row["time"] else None,
            group=row["group"],
        )
    except ValueError as error:
        raise InvalidRecordError(f"factuality.csv: {row['phrase']}: {error}") from error
