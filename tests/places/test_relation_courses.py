import pytest

from dateline.places.geodesy import distance_km
from resolving import Resolve

pytestmark = pytest.mark.model


def point_of(resolve: Resolve, text: str, name: str) -> tuple[float, float]:
    place = resolve(text)[name].place
    assert place.lat is not None
    assert place.lon is not None
    return place.lat, place.lon


@pytest.mark.parametrize(
    ("text", "name", "point"),
    [
        ("A barge burned 40 km downstream of Mopti in Mali.", "Mopti", (14.84, -4.15)),
        ("A barge burned 40 km upriver from Kosti in Sudan.", "Kosti", (12.83, 32.70)),
        ("A post fell down the Kaladan from Paletwa in Myanmar.", "Paletwa", (21.19, 92.88)),
        ("A boat sank 12 km up the coast from Mocha in Yemen.", "Mocha", (13.43, 43.25)),
        ("A boat sank 12 km down the coast from Mocha in Yemen.", "Mocha", (13.21, 43.25)),
        (
            "Huts burned over the border from Qusayr, Syria, in Lebanon, Lebanese police said.",
            "Qusayr",
            (34.46, 36.50),
        ),
        ("Men hid in hills to Chilpancingo's west in Mexico.", "Chilpancingo", (17.55, -99.69)),
        (
            "A truck burned 50 km from Panjgur in the direction of the Iranian border.",
            "Panjgur",
            (26.95, 63.6),
        ),
    ],
)
def test_way_along_a_river_a_coast_or_a_border(
    resolve: Resolve, text: str, name: str, point: tuple[float, float]
) -> None:
    assert distance_km(point_of(resolve, text, name), point) < 14.0


@pytest.mark.parametrize(
    ("text", "name", "point"),
    [
        ("Zatoka, a resort south of Odesa, was hit.", "Odesa", (46.07, 30.46)),
        ("In Kutum, north-west of El Fasher, a market burned.", "El Fasher", (14.2, 24.67)),
        ("Mortars fell on Azaz, near the border with Turkey.", "Turkey", (36.59, 37.05)),
        ("Two died in Khiam, in southern Lebanon.", "Lebanon", (33.33, 35.61)),
    ],
)
def test_relation_that_follows_a_town_tells_of_the_town(
    resolve: Resolve, text: str, name: str, point: tuple[float, float]
) -> None:
    assert distance_km(point_of(resolve, text, name), point) < 6.0


def test_province_beside_a_town_is_told_by_its_direction(resolve: Resolve) -> None:
    found = point_of(resolve, "Clashes went on in Logar province, south of Kabul.", "Kabul")
    assert distance_km(found, (34.0, 69.1)) < 25.0


def test_town_of_a_province_tells_where_in_it(resolve: Resolve) -> None:
    text = "Gunmen raided a village in Diyala, north-east of Baquba, in Iraq."
    assert distance_km(point_of(resolve, text, "Baquba"), (33.88, 44.80)) < 8.0


@pytest.mark.parametrize(
    ("text", "holder", "name"),
    [
        ("Nine were killed in Nangarhar province's Achin district.", "Nangarhar", "Achin"),
        ("A bomb went off in the Borno town of Gwoza.", "Borno", "Gwoza"),
    ],
)
def test_province_that_tells_a_town_is_that_town(
    resolve: Resolve, text: str, holder: str, name: str
) -> None:
    found = resolve(text)
    assert found[holder].place.lat == found[name].place.lat
    assert found[holder].named.lat != found[name].named.lat


def test_strip_along_the_border_with_a_country(resolve: Resolve) -> None:
    text = "A train burned in the Bryansk region, 60 km from the border with Ukraine."
    assert 52.0 < point_of(resolve, text, "Bryansk")[0] < 53.3


def test_border_of_a_people_says_nothing_of_their_country(resolve: Resolve) -> None:
    found = resolve("A car was shot at just outside Arauquita, on the Venezuelan border.")
    assert found["Arauquita"].named.country == "CO"


def test_town_the_other_way_is_not_told_by_a_direction(resolve: Resolve) -> None:
    found = point_of(resolve, "From Basra, north of Mosul, came word of a raid.", "Mosul")
    assert distance_km(found, (36.51, 43.12)) < 5.0


def test_wide_relation_is_narrowed_by_the_next(resolve: Resolve) -> None:
    text = "A train left the rails in the north of Crimea, near Dzhankoi."
    assert distance_km(point_of(resolve, text, "Crimea"), (45.71, 34.39)) < 8.0


@pytest.mark.parametrize(
    ("text", "name", "point"),
    [
        (
            "Shots fell where Deir al-Balah gives way to Khan Younis in Gaza.",
            "Khan Younis",
            (31.38, 34.33),
        ),
        (
            "A dairy burned 8 km short of Huliaipole on the Zaporizhzhia side.",
            "Huliaipole",
            (47.68, 36.16),
        ),
    ],
)
def test_way_between_two_towns(
    resolve: Resolve, text: str, name: str, point: tuple[float, float]
) -> None:
    assert distance_km(point_of(resolve, text, name), point) < 5.0
