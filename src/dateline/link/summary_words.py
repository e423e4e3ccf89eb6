"""The words in which an event type, its patients and its place stand in a summary."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.errors import InvalidRecordError


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryWords:
    """How a type is told: "Air strike on …, in …"; "Capture of …".

    Attributes:
        noun: the type as a noun, capitalised.
        patient: the preposition before those whom it befell.
        place: the preposition before the place.
    """

    noun: str
    patient: str
    place: str

    @property
    def place_is_object(self) -> bool:
        """Whether the place itself is what was taken, held or left."""
        return self.place != "in"


@cache
def load_summary_words() -> dict[str, SummaryWords]:
    """The words by event type.

    Raises:
        InvalidRecordError: a type stands twice, or a cell is empty.
    """
    text = files("dateline.link").joinpath("tables/summary_words.csv").read_text("utf-8")
    words: dict[str, SummaryWords] = {}
    for row in csv.DictReader(text.splitlines()):
        if row["type"] in words or not all(row.values()):
            raise InvalidRecordError(f"summary_words.csv: {row['type']} twice, or a cell empty")
        words[row["type"]] = SummaryWords(
            noun=row["noun"], patient=row["patient"], place=row["place"]
        )
    return words
