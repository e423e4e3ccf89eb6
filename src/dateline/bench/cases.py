"""Two or three short reports: one incident or several, how many voices, where they conflict.

The reports are our own (``benchmarks/cases``), written blind to the rules, nearly half of each
construct's cases with the other answer. A case is read and linked by itself; an asked pair is
looked at where both triggers were read. `n` is the number of cases.

- ``read``: the share of asked pairs with a claim at either trigger;
- ``same_found``, ``different_kept``: of the pairs that were read, those of one incident that
  are linked, and those of two that are not;
- ``parts_found``: of events that are a part of another, those that stand as its part;
- ``voices_right``: the share of cases whose incident has the true number of independent voices;
- ``conflicts_f1``: of (case, field) on which voices contradict each other.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Literal, TypedDict

from dateline.bench.intervals import f1, measure, ratio
from dateline.bench.own_texts import n_shared
from dateline.bench.result import Result
from dateline.bench.scenarios import Derived, derive
from dateline.errors import MissingResourceError, RunError
from dateline.model import (
    FieldState,
    PublishedBasis,
    Report,
    report_id,
    sha256_hex,
)
from dateline.pipeline import read_batch
from dateline.store import Reading

FIELDS: Final = {"who": "agent", "whom": "patient"}
"""Fields of an assessment that go by another name in the set."""
COMPARED: Final = frozenset(
    {"happened", "agent", "patient", "place", "time", "killed", "injured", "detained"}
    | {"displaced"}
)
N_SHOWN: Final = 60
Kind = Literal["same", "different", "part"]
Trigger = tuple[str, str]
"""The id of a report, and words of it."""


class CaseReport(TypedDict):
    """One report of a case."""

    id: str
    outlet: str
    published: str
    title: str
    text: str


class CaseRow(TypedDict):
    """A line of the set; ``ask`` and ``voices.for`` hold triggers."""

    id: str
    construct: str
    reports: list[CaseReport]
    ask: list[tuple[str, str, str, str, Kind]]
    voices: dict[str, list[Trigger] | int | None]
    conflicts: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A pair of triggers: how they are related, truly and as found.

    Attributes:
        found: None where a trigger has no claim.
    """

    true: Kind
    found: Kind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A case with what was found.

    Attributes:
        voices: the number found and the true one; None where it is not asked.
        conflicts: the fields found.
    """

    id: str
    construct: str
    asked: tuple[Asked, ...]
    n_voices: int | None
    n_true_voices: int | None
    conflicts: frozenset[str]
    true_conflicts: frozenset[str]


def run(path: Path) -> Result:
    """The scores on the cases in the file `path`.

    Raises:
        MissingResourceError: there is no such file.
    """
    judged = [judge(row) for row in read_cases(path)]
    asked = [one for case in judged for one in case.asked]
    read = [one for one in asked if one.found is not None]
    counted = [one for one in judged if one.n_true_voices is not None]
    return Result(
        corpus="cases",
        part=path.stem,
        n=len(judged),
        measures={
            "read": measure(asked, lambda some: ratio(_n_read(some), len(some))),
            "same_found": measure([one for one in read if one.true == "same"], _right),
            "different_kept": measure([one for one in read if one.true == "different"], _right),
            "parts_found": measure([one for one in read if one.true == "part"], _right),
            "voices_right": measure(counted, _voices_right),
            "conflicts_f1": measure(judged, _conflicts_f1),
        },
        notes=tuple(_notes(judged))[:N_SHOWN],
    )


def read_cases(path: Path) -> list[CaseRow]:
    """The lines of a file.

    Raises:
        MissingResourceError: there is no such file.
    """
    if not path.is_file():
        raise MissingResourceError(f"there is no {path}")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def judge(row: CaseRow) -> Judged:
    """What is found in the reports of a case, beside what is true.

    Raises:
        RunError: a report of the case can't be read.
    """
    reports = {one["id"]: make_report(row["id"], one) for one in row["reports"]}
    outcomes = read_batch(list(reports.values()))
    by_id = {one.report.id: one for one in outcomes if isinstance(one, Reading)}
    if len(by_id) != len(reports):
        raise RunError(f"{row['id']}: a report of the case can't be read")
    readings = {key: by_id[one.id] for key, one in reports.items()}
    derived = derive(readings)
    incident = _main_incident(_triggers_of(row), derived)
    assessment = derived.assessments.get(incident)
    n_true = row["voices"].get("n")
    return Judged(
        id=row["id"],
        construct=row["construct"],
        asked=tuple(_ask(one, derived) for one in row["ask"]),
        n_voices=assessment.n_independent if assessment is not None else None,
        n_true_voices=n_true if isinstance(n_true, int) else None,
        conflicts=frozenset(
            one.field
            for one in (assessment.fields if assessment is not None else ())
            if one.state is FieldState.CONFLICT and one.field in COMPARED
        ),
        true_conflicts=frozenset(FIELDS.get(one, one) for one in row["conflicts"]),
    )


def make_report(case: str, row: CaseReport) -> Report:
    """A report of a case; the text of an outlet is its own wherever it stands."""
    sha256 = sha256_hex(f"{case}|{row['id']}|{row['outlet']}|{row['text']}".encode())
    return Report(
        id=report_id(sha256, None),
        source=f"{case} {row['id']}",
        publisher=row["outlet"],
        title=row["title"],
        published_at=datetime.fromisoformat(f"{row['published']}T12:00:00+00:00"),
        published_basis=PublishedBasis.GIVEN,
        language="en",
        sha256=sha256,
        text=row["text"],
        extractor="cases/1",
    )


def _triggers_of(row: CaseRow) -> list[Trigger]:
    wanted = row["voices"].get("for")
    return wanted if isinstance(wanted, list) else []


def _main_incident(triggers: Sequence[Trigger], derived: Derived) -> str:
    """The incident that holds most of some triggers; empty where none was read."""
    found = (_incident_at(one, derived) for one in triggers)
    most = Counter(one for one in found if one).most_common(1)
    return most[0][0] if most else ""


def _incident_at(trigger: Trigger, derived: Derived) -> str:
    """The incident of the claim at a trigger; empty where there is none."""
    report, words = trigger
    reading = derived.readings[report]
    start = reading.document.text.find(words)
    claims = {one.id: one for one in reading.claims if n_shared(one, start, words) > 0}
    best: tuple[int, str] = (0, "")
    for key, incident in derived.incidents.items():
        for claim in incident.claim_ids:
            if claim in claims:
                best = max(best, (n_shared(claims[claim], start, words), key))
    return best[1]


def _ask(row: tuple[str, str, str, str, Kind], derived: Derived) -> Asked:
    left, right = (_incident_at(one, derived) for one in ((row[0], row[1]), (row[2], row[3])))
    return Asked(true=row[4], found=_relation(left, right, derived))


def _relation(left: str, right: str, derived: Derived) -> Kind | None:
    if not left or not right:
        return None
    if left == right:
        return "same"
    whole = {derived.incidents[one].part_of for one in (left, right)}
    return "part" if whole & {left, right} else "different"


def _n_read(asked: Sequence[Asked]) -> int:
    return sum(one.found is not None for one in asked)


def _right(asked: Sequence[Asked]) -> float:
    """A part is not the same either: where two are to be kept apart, it will do."""
    n_right = sum(
        one.found == one.true or (one.true == "different" and one.found == "part")
        for one in asked
    )
    return ratio(n_right, len(asked))


def _voices_right(judged: Sequence[Judged]) -> float:
    return ratio(sum(one.n_voices == one.n_true_voices for one in judged), len(judged))


def _conflicts_f1(judged: Sequence[Judged]) -> float:
    return f1(
        sum(len(one.conflicts & one.true_conflicts) for one in judged),
        sum(len(one.conflicts) for one in judged),
        sum(len(one.true_conflicts) for one in judged),
    )


def _notes(judged: Sequence[Judged]) -> Iterator[str]:
    for one in judged:
        wrong = [f"{it.true}, found {it.found}" for it in one.asked if it.found != it.true]
        if one.n_voices != one.n_true_voices:
            wrong.append(f"voices {one.n_true_voices}, found {one.n_voices}")
        if one.conflicts != one.true_conflicts:
            wrong.append(
                f"conflicts {sorted(one.true_conflicts)}, found {sorted(one.conflicts)}"
            )
        if wrong:
            yield f"{one.id}: {'; '.join(wrong)}"
