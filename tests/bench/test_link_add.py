from datetime import timedelta
from pathlib import Path

import pytest

from dateline.adding import add_reports
from dateline.bench import link_add
from dateline.bench.invented_war import FIRST_DAY, make_claims
from dateline.bench.link_add import make_readings
from dateline.model import Assessment, Incident
from dateline.pipeline import derive
from dateline.store import SqlStore, open_store


def test_readings_are_whole_reports_with_their_claims() -> None:
    found = list(make_readings(12))
    assert [len(one.claims) for one in found] == [5, 5, 2]
    for one in found:
        for claim in one.claims:
            span = claim.sentence
            assert one.report.text[span.start : span.end] == span.quote


def test_bench_of_adding_tells_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_add, "N_CLAIMS", 100)
    monkeypatch.setattr(link_add, "N_ADDED", 2)
    result = link_add.run(None)  # type: ignore[arg-type]
    assert result.n == 100
    assert 0.0 < result.measures["seconds_to_add_a_report"].value < 10.0
    usual, most, worst = (
        result.measures[f"seconds_to_add_{one}"].value
        for one in ("a_report", "19_in_20", "the_slowest")
    )
    assert usual <= most <= worst


def test_dense_war_has_its_claims_on_fewer_days() -> None:
    days = {one.time.end for one in make_claims(300, n_days=10)}
    assert len({one for one in days if one and one <= FIRST_DAY + timedelta(days=9)}) == 10
    assert len(days) < len({one.time.end for one in make_claims(300)})


def views(store: SqlStore) -> dict[str, tuple[Incident, Assessment]]:
    return {one.incident.id: (one.incident, one.assessment) for one in store.incidents()}


def test_reports_added_to_a_dense_day_give_what_deriving_all_gives(tmp_path: Path) -> None:
    store = open_store(tmp_path / "war.db")
    store.add_readings([*make_readings(1200, n_days=1)])
    derive(store)
    for number in range(4):
        store.add_readings([*make_readings(5, first=1200 + 5 * number, n_days=1)])
        assert add_reports(store, few=1, least=1)
    added = views(store)
    derive(store)
    assert added == views(store)
    store.close()
