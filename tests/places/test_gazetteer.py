import time
from pathlib import Path

import pytest

from dateline.places.entries import RawEntry
from dateline.places.gazetteer import Gazetteer
from dateline.places.index_build import Level, build_index
from dateline.places.sources import Source


def make_raw(name: str, *alternates: str, country: str = "IQ", number: int = 1) -> RawEntry:
    return RawEntry(
        gazetteer_id=f"gn:{number}",
        names=(name, *alternates),
        lat=36.0,
        lon=43.0,
        radius_km=3.0,
        kind="PPL",
        country=country,
        admin1="Nineveh",
        population=1000,
    )


@pytest.fixture
def small(tmp_path: Path) -> Gazetteer:
    entries = [
        make_raw("Ash Sharqāt", "الشرقاط", number=1),
        make_raw("Al Qayyārah", number=2),
        make_raw("Qayara Bend", country="US", number=3),
        make_raw("Al Qayyārah", number=2),
    ]
    build_index([Source(name="test", size=3, entries=iter(entries))], tmp_path)
    return Gazetteer(tmp_path)


def test_index_keeps_an_id_once(small: Gazetteer) -> None:
    assert len(small) == 3


def test_index_gives_back_what_was_written(small: Gazetteer) -> None:
    entry = small.candidates("ash-Sharqat")[0].entry
    assert (entry.gazetteer_id, entry.name, entry.lat, entry.admin1, entry.country) == (
        "gn:1", "Ash Sharqāt", 36.0, "Nineveh", "IQ",
    )  # fmt: skip


def test_index_finds_names_in_arabic(small: Gazetteer) -> None:
    assert small.candidates("الشرقاط")[0].entry.name == "Ash Sharqāt"


def test_index_finds_a_transliteration_only_loosely(small: Gazetteer) -> None:
    found = small.candidates("Qaiyara")
    assert [one.entry.name for one in found] == ["Al Qayyārah"]
    assert found[0].level is Level.LOOSE


def test_index_finds_shirqat_by_its_consonants(small: Gazetteer) -> None:
    assert small.find_skeleton("shirqat")[0].entry.name == "Ash Sharqāt"


def test_index_has_no_loose_keys_where_nothing_is_transliterated(
    small: Gazetteer,
) -> None:
    assert all(one.entry.country != "US" for one in small.find_loose("kaiara bind"))


def test_unknown_name_has_no_candidates(small: Gazetteer) -> None:
    assert small.candidates("Nowhere at All") == ()
    assert not small.is_name("Nowhere at All")


@pytest.mark.parametrize(
    ("name", "country"),
    [("Mosul", "IQ"), ("Kiev", "UA"), ("Kyiv", "UA"), ("Qayara", "IQ"), ("UK", "GB")],
)
def test_bundled_gazetteer_knows(gazetteer: Gazetteer, name: str, country: str) -> None:
    assert country in {one.entry.country for one in gazetteer.candidates(name)}


def test_bundled_gazetteer_opens_fast(gazetteer: Gazetteer) -> None:
    started = time.perf_counter()
    Gazetteer(gazetteer.folder)
    assert time.perf_counter() - started < 0.3


def test_countries_lie_where_their_capitals_do(gazetteer: Gazetteer) -> None:
    iraq = gazetteer.country("IQ")
    assert iraq is not None
    assert (iraq.name, iraq.kind) == ("Iraq", "PCLI")
    assert 32 < iraq.lat < 35


@pytest.mark.parametrize(
    ("country", "name"), [("CO", "Bogotá"), ("BR", "Brasília"), ("US", "Washington")]
)
def test_capital_is_known_by_its_name_without_accents(
    gazetteer: Gazetteer, country: str, name: str
) -> None:
    capital = gazetteer.capital(country)
    assert capital is not None
    assert capital.name == name
