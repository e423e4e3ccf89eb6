"""What stands around a report: appeals, notices, credits; told by a table of their wording."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.errors import MissingResourceError
from dateline.ingest.tables_io import read_table
from dateline.model import Zone

COLUMNS = ("pattern", "key", "zone", "scope", "weight", "source")
ENOUGH = 3
MAX_LENGTH = 1500
SCOPES = frozenset({"sentence", "paragraph"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One row of the table.

    Attributes:
        key: letters that a sentence must hold, folded, for `pattern` to be tried.
        zone: the zone for which it speaks; BODY takes from the weight of all others.
        is_label: it stands at the head of a paragraph, and speaks for all of it.
    """

    pattern: re.Pattern[str]
    key: str
    zone: Zone
    is_label: bool
    weight: int


@cache
def wordings() -> tuple[Wording, ...]:
    """The table of wordings.

    Raises:
        MissingResourceError: a row is not in order.
    """
    rows = read_table("dateline.text", "boilerplate.csv", COLUMNS)
    return tuple(wording_of(row) for row in rows)


def wording_of(row: Mapping[str, str]) -> Wording:
    """One row, checked."""
    try:
        wording = Wording(
            pattern=re.compile(row["pattern"], re.IGNORECASE),
            key=row["key"] or " ",
            zone=Zone(row["zone"]),
            is_label=row["scope"] == "paragraph",
            weight=int(row["weight"]),
        )
    except (re.error, ValueError) as error:
        raise MissingResourceError(f"boilerplate.csv: {row['pattern']}: {error}") from error
    if row["scope"] not in SCOPES:
        raise MissingResourceError(f"boilerplate.csv: {row['pattern']}: scope {row['scope']}")
    return wording


def zone_of_sentence(sentence: str) -> Zone:
    """The zone for which the wording of `sentence` speaks; BODY where none does."""
    return heaviest(sentence, labels=False)


def zone_of_label(paragraph: str) -> Zone:
    """The zone that a label at the head of `paragraph` gives to all of it; BODY without one."""
    return heaviest(paragraph[:120], labels=True)


def heaviest(text: str, *, labels: bool) -> Zone:
    """The zone with the most weight, where that is enough."""
    text = text[:MAX_LENGTH]
    folded = text.casefold()
    weights: dict[Zone, int] = {}
    for wording in wordings():
        if (
            wording.is_label is labels
            and wording.key in folded
            and wording.pattern.search(text)
        ):
            weights[wording.zone] = weights.get(wording.zone, 0) + wording.weight
    against = weights.pop(Zone.BODY, 0)
    zone, weight = max(weights.items(), key=lambda item: item[1], default=(Zone.BODY, 0))
    return zone if weight + against >= ENOUGH else Zone.BODY
