from datetime import date
from pathlib import Path

import pytest

import dateline
from dateline.errors import StoreError, UnsupportedError
from dateline.pipeline import derive
from dateline.store import Reading, open_store
from factory import READER, make_claim, make_document, make_report


@pytest.fixture
def war(tmp_path: Path) -> dateline.Archive:
    store = open_store(tmp_path / "war.db")
    report = make_report()
    reading = Reading(
        report=report,
        document=make_document(report),
        claims=(make_claim(report, killed=5),),
        reader=READER,
    )
    store.add_readings([reading])
    derive(store)
    store.close()
    return dateline.open(tmp_path / "war.db")


def test_open_of_no_store_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store"):
        dateline.open(tmp_path / "none.db")


def test_query_is_iterable_and_filters(war: dateline.Archive) -> None:
    assert len(list(war.claims(place="mosul"))) == 1
    assert list(war.claims(since="2018-01-01")) == []
    assert len(list(war.incidents(until=date(2017, 7, 1)))) == 1


def test_query_turns_into_frames(war: dateline.Archive) -> None:
    assert war.claims().to_pandas()["killed_best"].tolist() == [5]
    assert war.incidents().to_polars()["place"].to_list() == ["Mosul"]


def test_query_shows_itself_in_a_notebook(war: dateline.Archive) -> None:
    shown = war.claims()._repr_html_()
    assert shown.startswith("<table>")
    assert "Mosul" in shown


@pytest.mark.model
def test_read_gives_claims_with_their_outlet_even_where_it_is_unknown() -> None:
    claims = dateline.read("Gunmen killed two guards on Monday.", published="2024-05-08")
    assert claims[0].time.start == date(2024, 5, 6)
    assert claims[0].attribution[0].speaker is None


@pytest.mark.model
def test_read_of_another_language_is_refused() -> None:
    text = "Les forces de sécurité ont repris le village jeudi soir après de violents combats."
    with pytest.raises(UnsupportedError, match="English"):
        dateline.read(text * 3)
