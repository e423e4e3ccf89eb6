"""Hold every scenario to its own words: ids, quotes, dates, voices and what they refer to.

Run `python scripts/check_scenarios.py [FOLDER]`; it prints one line a fault and exits 1, or
exits 0. FOLDER holds `dev/`, `extra/` and `unseen/`; its README tells the format.
"""

import json
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import cast

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "benchmarks" / "scenarios"
CROSSWALK = ROOT / "src" / "dateline" / "claims" / "tables" / "crosswalk.csv"
PARTS = ("dev", "extra", "fresh", "unseen")
GRADES = frozenset({"confirmed", "fair", "weak", "contested", "discounted"})
COPY_KINDS = frozenset({"exact", "edited", "wire", "repost", "retold"})
NOT_EVENT_KINDS = frozenset({"intended", "conditional", "predicted"})
COLUMNS = frozenset({"id", "url", "publisher", "published", "title", "text", "note"})
OPTIONAL = frozenset({"author_outlet"})
SCALE = (10, 40)  # reports a scenario

Table = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One line of `reports.jsonl`."""

    id: str
    published: datetime
    text: str
    keys: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A folder of the set: its reports by id, its truth as read, and its name in messages."""

    name: str
    part: str
    reports: Mapping[str, Report]
    truth: Table
    n_lines: int


def read_report(line: str) -> Report:
    """The report in one JSON line."""
    row: dict[str, str] = json.loads(line)
    return Report(
        id=row["id"],
        published=datetime.fromisoformat(row["published"]),
        text=row["text"],
        keys=frozenset(row),
    )


def read_scenario(folder: Path) -> Scenario:
    """The scenario in `folder`; a file that is missing or malformed raises."""
    lines = (folder / "reports.jsonl").read_text("utf-8").splitlines()
    reports = [read_report(line) for line in lines]
    truth = tomllib.loads((folder / "truth.toml").read_text("utf-8"))
    return Scenario(
        name=folder.name,
        part=folder.parent.name,
        reports={report.id: report for report in reports},
        truth=truth,
        n_lines=len(lines),
    )


def scenario_folders(folder: Path = FOLDER) -> tuple[Path, ...]:
    """Every scenario's folder in all parts, sorted."""
    return tuple(
        sorted(path.parent for part in PARTS for path in folder.glob(f"{part}/*/truth.toml"))
    )


def event_types() -> frozenset[str]:
    """The leaf types of the codebook."""
    lines = CROSSWALK.read_text("utf-8").splitlines()[1:]
    return frozenset(line.split(",", 1)[0] for line in lines)


def rows(table: Table, key: str) -> Sequence[Table]:
    """The tables under `[[key]]`; none where there is no such key."""
    return cast(Sequence[Table], table.get(key, []))


def words(table: Table, key: str) -> str:
    """The string under `key`; empty where there is none."""
    return str(table.get(key, ""))


def names(table: Table, key: str) -> list[str]:
    """The list of strings under `key`."""
    return cast(list[str], table.get(key, []))


def find_report_faults(scenario: Scenario) -> Iterator[str]:
    """Faults of the reports: count, columns, doubled ids, naive times."""
    if scenario.n_lines != len(scenario.reports):
        yield "an id stands twice"
    if not SCALE[0] <= scenario.n_lines <= SCALE[1]:
        yield f"{scenario.n_lines} reports, not {SCALE[0]} to {SCALE[1]}"
    for report in scenario.reports.values():
        if report.keys - OPTIONAL != COLUMNS:
            yield f"{report.id}: columns {sorted(report.keys)}"
        if report.published.tzinfo is None:
            yield f"{report.id}: a time without a zone"


def find_quote_faults(scenario: Scenario, tables: Sequence[Table]) -> Iterator[str]:
    """Quotes that do not stand word for word in the report they name."""
    for table in tables:
        report = scenario.reports.get(words(table, "report"))
        if report is None:
            yield f"no report {words(table, 'report')}"
        elif not words(table, "quote") or words(table, "quote") not in report.text:
            yield f"{report.id}: not in its text: {words(table, 'quote')!r}"


def find_incident_faults(
    scenario: Scenario, incident: Table, types: frozenset[str]
) -> Iterator[str]:
    """Faults of one incident: its type, day, grade, quotes, and voices against origins."""
    if words(incident, "type") not in types:
        yield f"type {words(incident, 'type')} is not in the codebook"
    if words(incident, "grade") not in GRADES or not words(incident, "grade_reason"):
        yield "no grade, or a grade without a reason"
    mentions = rows(incident, "mentions")
    yield from find_quote_faults(scenario, mentions)
    yield from find_day_faults(scenario, incident)
    voices = rows(incident, "voices")
    if incident["independent_origins"] != len(voices):
        yield f"{incident['independent_origins']} origins, {len(voices)} voices"
    affirming = {words(row, "report") for row in mentions if not words(row, "polarity")}
    for voice in voices:
        if not names(voice, "reports") or not set(names(voice, "reports")) <= affirming:
            yield f"{words(voice, 'name')}: a report that does not affirm the incident"


def find_day_faults(scenario: Scenario, incident: Table) -> Iterator[str]:
    """An incident that no report is later than, or that lies a month before all of them."""
    day = cast(date, incident["day"])
    days = [
        scenario.reports[words(row, "report")].published.date()
        for row in rows(incident, "mentions")
    ]
    if min(days) < day or (min(days) - day).days > 30:
        yield f"day {day} does not fit its reports ({min(days)})"


def find_relation_faults(scenario: Scenario) -> Iterator[str]:
    """Copies, contradictions, corrections and totals that name what is not there."""
    incidents = {words(row, "id") for row in rows(scenario.truth, "incident")}
    for row in rows(scenario.truth, "origin"):
        if words(row, "kind") not in COPY_KINDS:
            yield f"origin of kind {words(row, 'kind')!r}"
        yield from find_unknown(names(row, "members"), scenario.reports)
    for row in rows(scenario.truth, "contradiction"):
        groups = cast(list[list[str]], row["reports"])
        if len(groups) != len(names(row, "values")) or len(groups) < 2:
            yield f"contradiction on {words(row, 'field')}: values and reports differ in number"
        yield from find_unknown([words(row, "incident")], incidents)
        yield from find_unknown(
            [member for group in groups for member in group], scenario.reports
        )
    for row in rows(scenario.truth, "correction"):
        yield from find_unknown([words(row, "earlier"), words(row, "later")], scenario.reports)
        if (
            scenario.reports[words(row, "earlier")].published
            > scenario.reports[words(row, "later")].published
        ):
            yield f"{words(row, 'later')} corrects what came after it"
    for row in rows(scenario.truth, "running_total"):
        yield from find_unknown(names(row, "incidents"), incidents)


def find_unknown(ids: Sequence[str], known: Mapping[str, object] | set[str]) -> Iterator[str]:
    """Ids that nothing has."""
    yield from (f"no {name!r}" for name in ids if name not in known)


def find_faults(scenario: Scenario) -> Iterator[str]:
    """Every fault of a scenario, one line each."""
    types = event_types()
    lines: list[str] = list(find_report_faults(scenario))
    if words(scenario.truth, "part") != scenario.part:
        lines.append("part differs from the folder")
    for incident in rows(scenario.truth, "incident"):
        label = words(incident, "id")
        lines += [
            f"incident {label}: {fault}"
            for fault in find_incident_faults(scenario, incident, types)
        ]
    quoted = [*rows(scenario.truth, "running_total"), *rows(scenario.truth, "not_event")]
    lines += find_quote_faults(scenario, quoted)
    lines += find_relation_faults(scenario)
    for row in rows(scenario.truth, "not_event"):
        if words(row, "kind") not in NOT_EVENT_KINDS:
            lines.append(f"not_event of kind {words(row, 'kind')!r}")
    yield from (f"{scenario.part}/{scenario.name}: {line}" for line in lines)


def main(arguments: Sequence[str]) -> int:
    """Print the faults of every scenario; 1 where there is one, else 0."""
    folder = Path(arguments[0]) if arguments else FOLDER
    faults = [
        fault for path in scenario_folders(folder) for fault in find_faults(read_scenario(path))
    ]
    print("\n".join(faults) or "no faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
