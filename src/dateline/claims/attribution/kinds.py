"""The table of speakers: what sort of voice a head noun or a name is."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from dateline.errors import InvalidRecordError
from dateline.model import SpeakerKind

COLUMNS: Final = ("phrase", "match", "kind", "source")
MATCHES: Final = frozenset({"head", "modifier", "name"})
MAX_WORDS: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow:
    """One noun or name with the kind of voice that it is.

    Attributes:
        match: ``head``: the noun or name itself; ``modifier``: what it makes of a spokesman,
            an official or a source ("a hospital source"); ``name``: the word as a name only
            ("the Post").
    """

    phrase: str
    match: str
    kind: SpeakerKind


class SpeakerTable:
    """The rows by phrase."""

    def __init__(self, rows: tuple[SpeakerRow, ...]) -> None:
        self.rows = rows
        self._by_key = {(row.phrase, row.match): row.kind for row in rows}
        if len(self._by_key) != len(rows):
            raise InvalidRecordError("speakers.csv has a row twice")

    def find(self, phrase: str, match: str) -> SpeakerKind | None:
        """The kind of `phrase`, lower-case."""
        return self._by_key.get((phrase, match))

    def find_ending(self, words: tuple[str, ...], match: str) -> SpeakerKind | None:
        """The kind of the longest phrase in which `words` end."""
        for start in range(max(0, len(words) - MAX_WORDS), len(words)):
            kind = self.find(" ".join(words[start:]), match)
            if kind is not None:
                return kind
        return None

    def find_within(self, words: tuple[str, ...], match: str) -> SpeakerKind | None:
        """The kind of the longest phrase anywhere in `words`, the leftmost of equals."""
        for length in range(min(MAX_WORDS, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                kind = self.find(" ".join(words[start : start + length]), match)
                if kind is not None:
                    return kind
        return None


@cache
def load_speakers() -> SpeakerTable:
    """The table that comes with the package.

    Raises:
        InvalidRecordError: an unknown column or kind, or a row twice.
    """
    path = resources.files("dateline.claims").joinpath("tables/speakers.csv")
    reader = csv.DictReader(path.read_text("utf-8").splitlines())
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise InvalidRecordError(f"speakers.csv has the columns {reader.fieldnames}")
    return SpeakerTable(tuple(_read_row(row) for row in reader))


def _read_row(row: dict[str, str]) -> SpeakerRow:
    if row["match"] not in MATCHES or not row["phrase"] or not row["source"]:
        raise InvalidRecordError(f"speakers.csv: impossible row {row}")
    try:
        kind = SpeakerKind(row["kind"])
    except ValueError as error:
        raise InvalidRecordError(f"speakers.csv: {row['phrase']}: {error}") from error
    return SpeakerRow(phrase=row["phrase"], match=row["match"], kind=kind)


def kind_of_words(words: str) -> SpeakerKind:
    """What sort of voice these words name, without a parse."""
    table = load_speakers()
    lowered = tuple(words.lower().replace(",", " ").split())
    found = table.find_ending(lowered, "head") or table.find_within(lowered, "head")
    return found or SpeakerKind.UNKNOWN
