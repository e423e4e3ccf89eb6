"""The table of cues: the words that introduce what somebody says, and its loader."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from dateline.errors import InvalidRecordError
from dateline.model import Modality, Stance
from dateline.text.inflection import noun_forms, verb_forms

COLUMNS: Final = ("phrase", "pos", "kind", "commitment", "stance", "frame", "source")
PARTS: Final = frozenset({"verb", "noun", "adv", "adj", "prep", "state", "credit"})
FRAMES: Final = frozenset({"that", "quote", "obj", "said", "inf", "ger", "of", "by", "none"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CueRow:
    """One word or phrase that introduces what somebody says.

    Attributes:
        kind: family of cues: ``say``, ``claim``, ``think``, ``find``, ``deny`` …
        commitment: what the cue makes of its content by itself.
        frame: the slots in which its content may stand: ``that`` (a clause), ``quote``,
            ``obj``, ``said`` (an object that is itself something said), ``inf``, ``of`` …
    """

    phrase: str
    pos: str
    kind: str
    commitment: Modality
    stance: Stance
    frame: frozenset[str]

    @property
    def id(self) -> str:
        """The row's name for the steps of a claim."""
        return f"cues/{self.phrase}.{self.pos}"


class CueTable:
    """The cues by phrase and part of speech."""

    def __init__(self, rows: tuple[CueRow, ...]) -> None:
        self.rows = rows
        self._by_key = {(row.phrase, row.pos): row for row in rows}
        self._by_pos = {
            pos: tuple(row for row in rows if row.pos == pos) for pos in sorted(PARTS)
        }
        self._by_form = {
            form: row
            for row in rows
            if row.pos == "verb" and " " not in row.phrase
            for form in verb_forms(row.phrase)
        }
        self._by_noun_form = {
            form: row
            for row in rows
            if row.pos == "noun" and " " not in row.phrase
            for form in noun_forms(row.phrase)
        }
        if len(self._by_key) != len(rows):
            raise InvalidRecordError("cues.csv has a row twice")

    def find(self, phrase: str, pos: str) -> CueRow | None:
        """The row of `phrase` as a `pos`."""
        return self._by_key.get((phrase, pos))

    def find_form(self, word: str) -> CueRow | None:
        """The row of the verb of which `word`, lower-case, is a form."""
        return self._by_form.get(word)

    def find_noun_form(self, word: str) -> CueRow | None:
        """The row of the noun of which `word`, lower-case, is a form."""
        return self._by_noun_form.get(word)

    def of_part(self, pos: str) -> tuple[CueRow, ...]:
        """All rows of one part of speech."""
        return self._by_pos.get(pos, ())


@cache
def load_cues() -> CueTable:
    """The table that comes with the package.

    Raises:
        InvalidRecordError: an unknown column or code, or a row twice.
    """
    path = resources.files("dateline.claims").joinpath("tables/cues.csv")
    reader = csv.DictReader(path.read_text("utf-8").splitlines())
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise InvalidRecordError(f"cues.csv has the columns {reader.fieldnames}")
    return CueTable(tuple(_read_row(row) for row in reader))


def _read_row(row: dict[str, str]) -> CueRow:
    frame = frozenset(row["frame"].split())
    if row["pos"] not in PARTS or not frame <= FRAMES or not row["phrase"] or not row["source"]:
        raise InvalidRecordError(f"cues.csv: impossible row {row}")
    try:
        return CueRow(
            phrase=row["phrase"],
            pos=row["pos"],
            kind=row["kind"],
            commitment=Modality(row["commitment"]),
            stance=Stance(row["stance"]),
            frame=frame,
        )
    except ValueError as error:
        raise InvalidRecordError(f"cues.csv: {row['phrase']}: {error}") from error
