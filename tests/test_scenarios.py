"""The scenario set and the example's list of what is planted say only what their texts hold."""

import csv
import email
import email.policy
import html
import importlib.util
import json
import re
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import cast

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "mosul-2017"
EXPECTED = Path(__file__).parent / "fixtures/mosul-2017.toml"
N_REPORTS_AT_LEAST = 260
N_SCENARIOS_AT_LEAST = 12


def load_checker() -> ModuleType:
    path = ROOT / "scripts" / "check_scenarios.py"
    spec = importlib.util.spec_from_file_location("check_scenarios", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


check = load_checker()
FOLDERS = cast(tuple[Path, ...], check.scenario_folders())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_scenario_has_no_faults(folder: Path) -> None:
    assert list(check.find_faults(check.read_scenario(folder))) == []


def test_scenarios_are_as_many_as_promised() -> None:
    sizes = [check.read_scenario(folder).n_lines for folder in FOLDERS]
    assert len(sizes) >= N_SCENARIOS_AT_LEAST
    assert sum(sizes) >= N_REPORTS_AT_LEAST


def test_scenario_halves_are_of_equal_number() -> None:
    parts = [folder.parent.name for folder in FOLDERS]
    assert parts.count("dev") == parts.count("unseen")


@pytest.mark.parametrize("half", ["dev", "unseen"])
def test_scenario_half_holds_every_grade(half: str) -> None:
    scenarios = [check.read_scenario(path) for path in FOLDERS if path.parent.name == half]
    incidents = [row for one in scenarios for row in check.rows(one.truth, "incident")]
    assert {str(row["grade"]) for row in incidents} == check.GRADES


def test_scenario_halves_share_no_report_text() -> None:
    texts = [
        {report.text for report in check.read_scenario(folder).reports.values()}
        for folder in FOLDERS
    ]
    assert len(set().union(*texts)) == sum(len(group) for group in texts)


def test_checker_finds_a_quote_that_is_not_in_its_report() -> None:
    scenario = check.read_scenario(FOLDERS[0])
    name, report = next(iter(scenario.reports.items()))
    reports = dict.fromkeys(scenario.reports, replace(report, text="Nothing happened."))
    faults = list(check.find_faults(replace(scenario, reports=reports)))
    assert any("not in its text" in fault for fault in faults), name


def test_checker_finds_a_report_that_is_missing() -> None:
    scenario = check.read_scenario(FOLDERS[0])
    with_gap = dict(list(scenario.reports.items())[1:])
    row = {"report": next(iter(scenario.reports)), "quote": "x"}
    faults = list(check.find_quote_faults(replace(scenario, reports=with_gap), [row]))
    assert faults == [f"no report {row['report']}"]


def test_checker_finds_more_origins_than_voices() -> None:
    scenario = check.read_scenario(FOLDERS[0])
    incident = {**check.rows(scenario.truth, "incident")[0], "independent_origins": 99}
    faults = list(check.find_incident_faults(scenario, incident, check.event_types()))
    assert any(fault.startswith("99 origins") for fault in faults)


# ---- the example ----------------------------------------------------------------------------


def read_collection(path: Path) -> list[Mapping[str, str]]:
    if path.suffix == ".csv":
        return list(csv.DictReader(path.read_text("utf-8").splitlines(keepends=True)))
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def read_single(path: Path) -> str:
    raw = path.read_bytes()
    if path.suffix == ".eml":
        message = email.message_from_bytes(raw, policy=email.policy.default)
        return str(message.get_content())
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp1252")
    return html.unescape(re.sub(r"<[^>]+>", "", text)) if path.suffix == ".html" else text


def read_planted(name: str) -> str:
    file, _, number = name.partition("#")
    if number:
        return read_collection(EXAMPLE / file)[int(number) - 1]["text"]
    return read_single(EXAMPLE / file)


def planted_names() -> list[str]:
    singles = [path.name for path in EXAMPLE.iterdir() if path.name[0].isdigit()]
    collections = [EXAMPLE / "reports.csv", EXAMPLE / "reports.jsonl"]
    numbered = [
        f"{path.name}#{number}"
        for path in collections
        for number in range(1, len(read_collection(path)) + 1)
    ]
    return sorted(singles) + numbered


def read_expected() -> Mapping[str, Sequence[Mapping[str, object]]]:
    return tomllib.loads((EXPECTED).read_text("utf-8"))


def test_example_reports_say_that_they_are_invented() -> None:
    notice = str(tomllib.loads((EXPECTED).read_text("utf-8"))["notice"])
    assert [name for name in planted_names() if notice not in read_planted(name)] == []


def test_example_quotes_stand_in_their_reports() -> None:
    tables = [row for key, rows in read_expected().items() if key != "notice" for row in rows]
    quoted = [row for row in tables if "quote" in row]
    missing = [
        row for row in quoted if str(row["quote"]) not in read_planted(str(row["report"]))
    ]
    assert len(quoted) >= 18
    assert missing == []


def test_example_names_only_reports_that_exist() -> None:
    known = set(planted_names())
    named: set[str] = set()
    for key, tables in read_expected().items():
        for row in tables if key != "notice" else ():
            named |= {
                str(row[field]) for field in ("report", "earlier", "later") if field in row
            }
            for field in ("members", "reports", "of"):
                named |= set(cast(list[str], row.get(field, [])))
    assert named <= known
    assert len(named) >= 20


def test_example_incidents_are_of_codebook_types_and_days() -> None:
    incidents = read_expected()["incident"]
    assert {str(row["type"]) for row in incidents} <= check.event_types()
    days = [cast(date, row["day"]) for row in incidents]
    assert min(days) >= date(2017, 5, 31)
    assert max(days) <= date(2017, 7, 12)
