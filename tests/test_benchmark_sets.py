"""The benchmark sets hold their sizes, formats and splits."""

import csv
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from dateline.bench.gold_reader import read_own
from dateline.bench.probes import READINGS
from dateline.claims.codebook import load_codebook

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
SETS = ("traps", "time_phrases", "place_relations")
HALVES = ("dev", "unseen")
N_SEVENTH = 271
N_ROWS = {"traps": 150, "time_phrases": 120, "place_relations": 50}
COLUMNS = {
    "traps": "id,domain,text,note",
    "time_phrases": "id,text,phrase,published,outlet_country,start,end,granularity,note",
    "place_relations": "id,text,phrase,anchors,lat,lon,radius_km,relation,note",
}
GRANULARITIES = frozenset(
    [
        "part_of_day",
        "day",
        "days",
        "week",
        "weekend",
        "month",
        "season",
        "year",
        "range",
        "open",
    ]
)
RELATIONS = frozenset(
    [
        "offset",
        "distance",
        "direction",
        "between",
        "halfway",
        "road",
        "outskirts",
        "suburbs",
        "part",
        "coast",
        "river",
        "border",
        "region_part",
        "near",
    ]
)
N_ROLES = 155
N_PROBES = 1_000
N_LONE = 100
N_UNTIMED = 36
N_STATEMENTS = 20


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, strict=True))


def read_half(name: str, half: str) -> list[dict[str, str]]:
    return read_rows(BENCHMARKS / name / f"{half}.csv")


def find_word_runs(text: str, n_words: int = 5) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + n_words]) for i in range(len(words) - n_words + 1)}


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("name", SETS)
def test_half_has_its_columns_and_size(name: str, half: str) -> None:
    rows = read_half(name, half)
    assert len(rows) == N_ROWS[name]
    assert all(list(row) == COLUMNS[name].split(",") for row in rows)
    assert all(value is not None for row in rows for value in row.values())


@pytest.mark.parametrize("name", SETS)
def test_ids_are_unique_over_both_halves(name: str) -> None:
    ids = [row["id"] for half in HALVES for row in read_half(name, half)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]{2}-\d{3}", row_id) for row_id in ids)


@pytest.mark.parametrize("name", SETS)
def test_rows_are_unique_over_both_halves(name: str) -> None:
    rows = [row for half in HALVES for row in read_half(name, half)]
    keys = Counter((row["text"], row.get("phrase", "")) for row in rows)
    assert [key for key, n in keys.items() if n > 1] == []


@pytest.mark.parametrize("name", SETS)
def test_halves_share_no_run_of_five_words(name: str) -> None:
    dev = {run for row in read_half(name, "dev") for run in find_word_runs(row["text"])}
    unseen = {run for row in read_half(name, "unseen") for run in find_word_runs(row["text"])}
    assert dev & unseen == set()


def test_traps_halves_have_the_same_domains() -> None:
    dev, unseen = (
        Counter(row["domain"] for row in read_half("traps", half)) for half in HALVES
    )
    assert dev == unseen


@pytest.mark.parametrize("half", HALVES)
def test_traps_mark_twenty_rows_for_statements(half: str) -> None:
    notes = Counter(row["note"] for row in read_half("traps", half))
    assert notes["statement ok"] == N_STATEMENTS
    assert notes[""] == 0


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("name", ["time_phrases", "place_relations"])
def test_phrase_occurs_once_in_its_text(name: str, half: str) -> None:
    rows = [row for row in read_half(name, half) if row["phrase"]]
    assert [row["id"] for row in rows if row["text"].count(row["phrase"]) != 1] == []


@pytest.mark.parametrize("half", HALVES)
def test_time_phrases_leave_thirty_percent_without_a_time(half: str) -> None:
    untimed = [row for row in read_half("time_phrases", half) if not row["phrase"]]
    assert len(untimed) == N_UNTIMED
    assert all(not row["start"] + row["end"] + row["granularity"] for row in untimed)


@pytest.mark.parametrize("half", HALVES)
def test_time_phrases_have_ordered_intervals(half: str) -> None:
    for row in read_half("time_phrases", half):
        if not row["phrase"]:
            continue
        date.fromisoformat(row["published"])
        end = date.fromisoformat(row["end"])
        assert row["granularity"] in GRANULARITIES
        if row["start"]:
            assert date.fromisoformat(row["start"]) <= end, row["id"]
        else:
            assert row["granularity"] == "open", row["id"]


@pytest.mark.parametrize("half", HALVES)
def test_time_phrases_within_a_day_are_one_day_long(half: str) -> None:
    rows = read_half("time_phrases", half)
    short = [row for row in rows if row["granularity"] in {"part_of_day", "day"}]
    assert short
    assert [row["id"] for row in short if row["start"] != row["end"]] == []


@pytest.mark.parametrize("half", HALVES)
def test_time_phrases_name_the_country_of_the_outlet(half: str) -> None:
    rows = read_half("time_phrases", half)
    assert all(re.fullmatch(r"[A-Z]{2}", row["outlet_country"]) for row in rows)


@pytest.mark.parametrize("half", HALVES)
def test_place_relations_are_areas_on_the_globe(half: str) -> None:
    for row in read_half("place_relations", half):
        assert -90 <= float(row["lat"]) <= 90
        assert -180 <= float(row["lon"]) <= 180
        assert 0 < float(row["radius_km"]) <= 200
        assert row["relation"] in RELATIONS
        assert all(row["anchors"].split(";"))


def test_place_relations_halves_cover_the_same_relations() -> None:
    dev, unseen = (
        {row["relation"] for row in read_half("place_relations", half)} for half in HALVES
    )
    assert dev == unseen == RELATIONS


def test_background_events_lie_before_publication() -> None:
    rows = read_rows(BENCHMARKS / "traps" / "background.csv")
    assert len(rows) == 40
    for row in rows:
        start, end = row["event_time"].split("/")
        assert len(re.findall(rf"\b{row['trigger']}\b", row["text"])) == 1, row["id"]
        assert date.fromisoformat(end) < date.fromisoformat(row["published"])
        assert start == ".." or date.fromisoformat(start) <= date.fromisoformat(end)


@pytest.mark.parametrize(
    "name", ["second", "fresh", "fresh_second", "fresh_third", "third", "sixth"]
)
def test_further_traps_are_as_many_as_a_half_and_all_different(name: str) -> None:
    rows = read_rows(BENCHMARKS / "traps" / f"{name}.csv")
    assert len({row["text"] for row in rows}) == N_ROWS["traps"]
    assert all(row["domain"] and row["text"].strip() for row in rows)


def test_seventh_traps_are_all_different_and_have_a_domain_each() -> None:
    rows = read_rows(BENCHMARKS / "traps" / "seventh.csv")
    assert list(rows[0]) == ["id", "domain", "text", "note"]
    assert len({row["text"] for row in rows}) == N_SEVENTH
    assert all(row["domain"] and row["text"].strip() for row in rows)


def test_lone_sentences_are_of_branches_of_the_codebook() -> None:
    rows = read_rows(BENCHMARKS / "traps" / "true_lone.csv")
    branches = {one.type.partition(".")[0] for one in load_codebook().types}
    assert len({row["text"] for row in rows}) == N_LONE
    assert all(set(row["branches"].split()) <= branches for row in rows)


@pytest.mark.parametrize(
    ("name", "n_reports", "n_claims"), [("unseen", 18, 119), ("unseen_second", 20, 369)]
)
def test_claims_of_own_reports_have_types_and_spans_of_their_texts(
    name: str, n_reports: int, n_claims: int
) -> None:
    reports = read_own(BENCHMARKS / "reports" / f"{name}.jsonl")
    codebook = load_codebook()
    assert len(reports) == n_reports
    assert sum(len(one.claims) for one in reports) == n_claims
    for report in reports:
        for claim in report.claims:
            marks = [claim.trigger, *claim.place, *claim.time]
            marks += [mark for _, mark in claim.arguments]
            assert all(report.text[start:end].strip() for start, end in marks)
            assert claim.type in codebook


@pytest.mark.parametrize(("part", "least"), [("world", 100), ("fourth", 60), ("fifth", 40)])
def test_relations_around_the_world_are_well_formed(part: str, least: int) -> None:
    rows = read_rows(BENCHMARKS / "place_relations" / f"{part}.csv")
    assert len(rows) >= least
    assert ",".join(rows[0]) == COLUMNS["place_relations"]
    assert len({row["text"] for row in rows}) == len(rows)
    for row in rows:
        assert row["phrase"] in row["text"], row["id"]
        assert row["relation"] in RELATIONS, row["id"]
        assert float(row["radius_km"]) > 0.0, row["id"]
        assert -90.0 <= float(row["lat"]) <= 90.0, row["id"]


def test_roles_name_words_of_their_text() -> None:
    rows = read_rows(BENCHMARKS / "roles" / "dev.csv")
    assert len({row["id"] for row in rows}) == len(rows) >= N_ROLES
    for row in rows:
        named = ";".join(row[one] for one in ("trigger", "agent", "patient", "speaker"))
        assert all(words in row["text"] for words in named.split(";")), row["id"]


def test_roles_count_with_three_bounds() -> None:
    for row in read_rows(BENCHMARKS / "roles" / "dev.csv"):
        for count in filter(None, row["counts"].split(";")):
            assert re.fullmatch(r"[a-z]+( (\d+|-)){3}", count), row["id"]


@pytest.mark.parametrize("half", HALVES)
def test_probes_name_words_of_their_text(half: str) -> None:
    codebook = {one.type for one in load_codebook().types}
    files = sorted((BENCHMARKS / "probes" / half).glob("*.csv"))
    rows = [row for file in files for row in read_rows(file)]
    assert len({row["id"] for row in rows}) == len(rows) >= N_PROBES
    for row in rows:
        named = [row[one] for one in ("trigger", "agent", "patient", "speaker", "place")]
        assert all(words in ("", "-") or words in row["text"] for words in named), row["id"]
        assert set(row["type"].split("|")) <= codebook | {"-"}, row["id"]
        assert set(row["reading"].split("|")) <= READINGS | {""}, row["id"]
        for count in filter(None, row["counts"].split(";")):
            assert re.fullmatch(r" ?[a-z]+ (\d+|\d+-\d*|-\d+)|-", count), row["id"]
        if row["time"] not in ("", "-"):
            assert all(map(date.fromisoformat, row["time"].split("/"))), row["id"]
