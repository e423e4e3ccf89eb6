"""What is true of a scenario: its incidents with their mentions, copies and contradictions.

Source: ``benchmarks/scenarios/README.md``.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import NotRequired, TypedDict

from dateline.errors import MissingResourceError
from dateline.model import Polarity

TRUTH = "truth.toml"
REPORTS = "reports.jsonl"
NO_COPY = "retold"
FIELD_NAMES = {
    "victim": "patient",
    "target": "patient",
    "abducted": "detained",
    "released": "detained",
    "day": "time",
}
"""Fields of an assessment that go by another name in the set."""

Pair = frozenset[str]
Values = tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]


class MentionRow(TypedDict):
    """A row of ``incident.mentions``."""

    report: str
    quote: str
    polarity: NotRequired[str]


class VoiceRow(TypedDict):
    """A row of ``incident.voices``."""

    name: str
    reports: list[str]


class IncidentRow(TypedDict):
    """A table ``incident``."""

    id: str
    type: str
    day: date
    place: str
    voices: NotRequired[list[VoiceRow]]
    independent_origins: int
    grade: str
    mentions: list[MentionRow]


class OriginRow(TypedDict):
    """A table ``origin``."""

    kind: str
    members: list[str]


class ContradictionRow(TypedDict):
    """A table ``contradiction``."""

    incident: str
    field: str
    values: list[str]
    reports: list[list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """The words of one report that tell of an incident."""

    incident: str
    report: str
    quote: str
    polarity: Polarity = Polarity.AFFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueIncident:
    """An incident as it should come out; `voices` by name, with the reports that carry them."""

    id: str
    type: str
    n_independent: int
    grade: str
    mentions: tuple[Mention, ...]
    day: date | None = None
    place: str = ""
    voices: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What is true of one scenario.

    Attributes:
        copies: pairs of reports that are one text.
        retold: pairs that may be listed as a copy, or not.
        contradictions: (incident, field).
        values: by incident: a field, the values that are told, and by which reports.
    """

    name: str
    incidents: tuple[TrueIncident, ...]
    copies: frozenset[Pair]
    retold: frozenset[Pair]
    contradictions: frozenset[tuple[str, str]]
    values: Mapping[str, tuple[Values, ...]] = field(default_factory=dict)


def scenario_folders(path: Path) -> list[Path]:
    """The scenarios in `path`: the folder itself, or those in it.

    Raises:
        MissingResourceError: there is none.
    """
    folders = sorted(one.parent for one in (*path.glob(TRUTH), *path.glob(f"*/{TRUTH}")))
    if not folders:
        raise MissingResourceError(f"there is no scenario in {path}")
    return folders


def read_truth(folder: Path) -> Truth:
    """The truth of the scenario in `folder`."""
    with (folder / TRUTH).open("rb") as stream:
        tables = tomllib.load(stream)
    incidents: list[IncidentRow] = tables["incident"]
    origins: list[OriginRow] = tables.get("origin", [])
    contradictions: list[ContradictionRow] = tables.get("contradiction", [])
    copies = _chained(one["members"] for one in origins if one["kind"] != NO_COPY)
    retold = _pairs(one["members"] for one in origins if one["kind"] == NO_COPY)
    return Truth(
        name=folder.name,
        incidents=tuple(_incident(row) for row in incidents),
        copies=copies,
        retold=retold - copies,
        contradictions=frozenset(
            (one["incident"], FIELD_NAMES.get(one["field"], one["field"]))
            for one in contradictions
        ),
        values=_values(contradictions),
    )


def _values(contradictions: Sequence[ContradictionRow]) -> dict[str, tuple[Values, ...]]:
    values: dict[str, tuple[Values, ...]] = {}
    for one in contradictions:
        told = (
            FIELD_NAMES.get(one["field"], one["field"]),
            tuple(one["values"]),
            tuple(tuple(reports) for reports in one["reports"]),
        )
        values[one["incident"]] = (*values.get(one["incident"], ()), told)
    return values


def _incident(row: IncidentRow) -> TrueIncident:
    return TrueIncident(
        id=row["id"],
        type=row["type"],
        n_independent=row["independent_origins"],
        grade=row["grade"],
        mentions=tuple(
            Mention(
                incident=row["id"],
                report=one["report"],
                quote=one["quote"],
                polarity=Polarity(one.get("polarity", "affirmed")),
            )
            for one in row["mentions"]
        ),
        day=row["day"],
        place=row["place"],
        voices=tuple((one["name"], tuple(one["reports"])) for one in row.get("voices", [])),
    )


def _chained(groups: Iterable[Sequence[str]]) -> frozenset[Pair]:
    group_of: dict[str, set[str]] = {}
    for members in groups:
        joined = set(members).union(*(group_of.get(one, set()) for one in members))
        group_of.update(dict.fromkeys(joined, joined))
    return _pairs(sorted(group) for group in _unique(group_of))


def _unique(group_of: Mapping[str, set[str]]) -> list[set[str]]:
    return list({id(group): group for group in group_of.values()}.values())


def _pairs(groups: Iterable[Sequence[str]]) -> frozenset[Pair]:
    return frozenset(frozenset(pair) for one in groups for pair in combinations(one, 2))
