"""What a change of the words around a name does to its place."""

import pytest

from dateline.model import Place, PlaceRelation
from dateline.places.geodesy import distance_km
from resolving import Resolve

pytestmark = pytest.mark.model

KM_APART = 500.0


def point(place: Place) -> tuple[float, float]:
    assert place.lat is not None
    assert place.lon is not None
    return place.lat, place.lon


@pytest.mark.parametrize(
    ("name", "text", "left", "right"),
    [
        ("Tripoli", "A bomb went off in Tripoli, {}.", "Lebanon", "Libya"),
        ("Paris", "Two men were shot in Paris, {}.", "Texas", "France"),
        ("Paris", "Two men were shot in Paris, {}.", "TX", "France"),
        ("Springfield", "Police searched a house in Springfield, {}.", "Mass.", "Mo."),
        ("Valencia", "Protesters marched in Valencia, {}.", "Spain", "Venezuela"),
        ("Hyderabad", "A fire killed nine in Hyderabad, {}.", "India", "Pakistan"),
        ("Cordoba", "Police freed three men in Cordoba, {}.", "Argentina", "Spain"),
        ("Guadalajara", "Gunmen shot a lawyer in Guadalajara, {}.", "Mexico", "Spain"),
    ],
)
def test_country_named_beside_a_place_moves_it(
    resolve: Resolve, name: str, text: str, left: str, right: str
) -> None:
    here = resolve(text.format(left))[name].place
    there = resolve(text.format(right))[name].place
    assert distance_km(point(here), point(there)) > KM_APART


@pytest.mark.parametrize(
    ("name", "others", "country"),
    [
        ("Tripoli", "Lebanese troops left Beirut.", "LB"),
        ("Tripoli", "Libyan troops entered Misrata.", "LY"),
        ("Valencia", "Spanish police came from Madrid.", "ES"),
        ("Valencia", "Venezuelan police came from Caracas.", "VE"),
    ],
)
def test_other_places_of_the_text_move_a_namesake(
    resolve: Resolve, name: str, others: str, country: str
) -> None:
    assert resolve(others, f"Shots were heard in {name}.")[name].place.country == country


def test_same_relation_moves_with_its_namesake(resolve: Resolve) -> None:
    text = "Two men were shot 30 km north of Hyderabad, {}."
    here = resolve(text.format("India"))["Hyderabad"].place
    there = resolve(text.format("Pakistan"))["Hyderabad"].place
    assert here.relation is there.relation is PlaceRelation.OFFSET
    assert distance_km(point(here), point(there)) > KM_APART


@pytest.mark.parametrize(
    ("name", "with_context", "without"),
    [
        ("Palmyra", "Syrian troops entered Palmyra near Homs.", "Troops entered Palmyra."),
        ("Salem", "Police in Salem, Oregon, shot a man.", "Police in Salem shot a man."),
        (
            "Zarkash",
            "Two died in Zarkash in Homs province, Syria.",
            "Two died in Zarkash village.",
        ),
    ],
)
def test_without_context_a_place_is_never_more_exact(
    resolve: Resolve, name: str, with_context: str, without: str
) -> None:
    known, unknown = resolve(with_context)[name].place, resolve(without)[name].place
    assert unknown.precision >= known.precision
    if unknown.is_located:
        assert known.is_located


def test_namesakes_that_nothing_tells_apart_give_no_point(resolve: Resolve) -> None:
    place = resolve("Police in Springfield shot a man.")["Springfield"].place
    assert not place.is_located
    assert place.precision == 6
    assert "no candidate stands out" in place.reason


def test_reason_of_a_choice_names_what_spoke_for_it(resolve: Resolve) -> None:
    reason = resolve("Two men were shot in Paris, Texas.")["Paris"].place.reason
    assert "named container" in reason
    assert "candidates" in reason


def test_name_told_by_its_state_keeps_its_place_through_the_text(resolve: Resolve) -> None:
    found = resolve("The mayor of London, Ky., resigned.", "London has few people.")
    assert found["London"].place.admin1 == "Kentucky"


def test_capital_that_is_named_alone_is_the_capital(resolve: Resolve) -> None:
    found = resolve("Envoys from Moscow arrived in Washington.")
    assert found["Moscow"].place.country == "RU"
    assert found["Washington"].place.admin1 == "District of Columbia"


def test_state_among_states_is_the_state(resolve: Resolve) -> None:
    found = resolve("Cases were found in Washington, Pennsylvania and California.")
    assert found["Washington"].place.precision == 4
    assert found["Pennsylvania"].place.precision == 4


def test_state_that_holds_a_town_is_the_state(resolve: Resolve) -> None:
    assert resolve("A bridge fell in Buffalo, New York.")["New York"].place.precision == 4


def test_namesake_far_from_the_countries_of_the_text_is_believed_less(
    resolve: Resolve,
) -> None:
    place = resolve("British police searched a shop in Piccadilly.")["Piccadilly"].place
    assert "another country" in place.reason or not place.is_located


def test_river_of_many_countries_lies_in_none(resolve: Resolve) -> None:
    place = resolve("Boats were shelled on the Danube.")["Danube"].place
    assert place.country is None
    assert place.precision == 5


def test_town_beside_a_border_is_believed_in_the_neighbour(resolve: Resolve) -> None:
    text = "Smugglers fled near Spin Boldak, along the frontier with Pakistan."
    assert resolve(text)["Spin Boldak"].place.country == "AF"


def test_province_with_its_noun_is_the_province(resolve: Resolve) -> None:
    place = resolve("Police shot a man in the capital of Antioquia Department, Colombia.")[
        "Antioquia Department"
    ].place
    assert (place.feature_code, place.country) == ("ADM1", "CO")


def test_city_with_namesakes_is_not_meant_in_a_text_of_another_country(
    resolve: Resolve,
) -> None:
    text = "Rebels burned a bus in Santa Marta. Salvadoran police in El Salvador shot one."
    assert resolve(text)["Santa Marta"].place.country != "CO"


def test_part_of_a_small_capital_is_none_of_its_province(resolve: Resolve) -> None:
    place = resolve("A post was attacked in southern San Salvador.")["San Salvador"].place
    assert place.feature_code == "PPLC"


def test_town_in_a_province_is_no_namesake_in_another_country(resolve: Resolve) -> None:
    text = "Two men were shot near Rio Blanco municipality, Tolima Department, in Colombia."
    assert resolve(text)["Rio Blanco"].place.country == "CO"


def test_capital_of_a_country_of_the_text_is_no_namesake_elsewhere(resolve: Resolve) -> None:
    found = resolve(
        "Spanish officials left Madrid for El Salvador in a Spanish plane.",
        "A Spanish priest was killed in San Salvador.",
    )
    assert found["San Salvador"].place.country == "SV"


def test_suburb_in_a_part_of_a_town_is_no_namesake_abroad(resolve: Resolve) -> None:
    text = "A bomb went off in the suburb of Normandia in the western part of Bogota, Colombia."
    assert resolve(text)["Normandia"].place.country != "BR"
