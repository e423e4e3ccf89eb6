"""Where a document plays as a whole."""

from dataclasses import replace

import pytest

from dateline.claims.story_place import area_of, in_country
from dateline.model import Place
from dateline.pipeline import read_closely
from dateline.places import load_gazetteer
from factory import make_report
from story_places import place_of


def place(name: str, country: str, admin1: str = "North", lat: float = 1.0) -> Place:
    return Place(
        name=name,
        country=country,
        feature_code="PPL",
        admin1=admin1,
        lat=lat,
        lon=1.0,
        radius_km=5.0,
    )


KARM, PALT = place("Karm", "MM"), place("Palt", "LA")
ZAHR = replace(place("Zahr", "TH"), feature_code="PPLC")


@pytest.mark.parametrize(
    ("told", "peoples", "dateline", "country"),
    [
        ([KARM, KARM], [], ZAHR, "MM"),
        ([KARM], [], ZAHR, "MM"),
        ([KARM], ["TH"], ZAHR, "TH"),
        ([KARM, PALT, PALT], ["MM", "MM"], None, "MM"),
        ([KARM, PALT], ["CN"] * 9, None, "MM"),
        ([], [], ZAHR, "TH"),
    ],
)
def test_story_plays_in_the_country_of_which_it_tells_most(
    told: list[Place], peoples: list[str], dateline: Place | None, country: str
) -> None:
    assert {one.country for one in in_country(told, peoples, dateline)} == {country}


@pytest.mark.model
@pytest.mark.parametrize(
    ("places", "area"),
    [
        (
            [place("Kirkuk", "IQ", "Kirkuk"), place("Zorbulak, Kirkuk", "IQ", "Kirkuk")],
            "Kirkuk",
        ),
        ([place("Kirkuk", "IQ"), place("Hit", "IQ", "Anbar", 2.0)], "Iraq"),
        ([place("Hit", "IQ", "Anbar", 2.0), place("Rawah", "IQ", "Anbar")], "Anbar"),
    ],
)
def test_area_is_the_least_that_holds_all(places: list[Place], area: str) -> None:
    found = area_of(places[0], places, load_gazetteer())
    assert found is not None
    assert area in found.name


@pytest.mark.model
def test_country_to_which_somebody_was_sent_is_no_place_of_the_story() -> None:
    told = (
        "Omar Haddad, the ambassador to Spain, met the president of France before.",
        "Iraqi police said that gunmen killed him.",
        "Iraqi deputies condemned it.",
    )
    assert place_of("killed", *told) is None


@pytest.mark.parametrize(("kind", "country"), [("PPLC", "MM"), ("PPL", "TH")])
def test_dateline_of_a_town_says_more_than_that_of_a_capital(kind: str, country: str) -> None:
    dateline = replace(ZAHR, feature_code=kind)
    assert {one.country for one in in_country([KARM], [], dateline)} == {country}


@pytest.mark.model
def test_border_of_another_country_is_no_place_of_the_story() -> None:
    told = (
        "Iraqi police met at the Turkish border with Turkish officers and Turkish judges.",
        "Iraqi rebels kidnapped a guard near Mosul.",
        "Rebels will free him, and in the war more were taken.",
    )
    assert place_of("war", *told) == "Iraq"


@pytest.mark.model
@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("near Arequipa", "Peru"),
        ("in this city and near Arequipa", "Lima"),
        ("in Lima and Arequipa", "Lima"),
        ("in a valley", "Lima"),
        ("in Arequipa, and police in Arequipa", "Arequipa"),
    ],
)
def test_capital_where_a_report_was_only_filed_is_no_place_of_its_acts(
    where: str, place: str
) -> None:
    text = f"LIMA, May 3 (AFP) -- Rebels kidnapped a man. Troops searched for him {where}."
    claims = read_closely(make_report(text)).claims
    found = next(one for one in claims if one.trigger.quote == "kidnapped")
    assert found.place is not None
    assert found.place.name == place


@pytest.mark.model
@pytest.mark.parametrize("goal", ["Villagers fled to", "The wounded were taken to"])
def test_where_people_went_is_no_place_of_the_story(goal: str) -> None:
    text = f"Rebels overran a post close to Lake Chad. {goal} Maiduguri."
    claims = read_closely(make_report(text)).claims
    found = next(one for one in claims if one.trigger.quote == "overran")
    assert found.place is not None
    assert "Lake Chad" in found.place.name
