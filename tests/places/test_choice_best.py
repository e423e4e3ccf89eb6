import pytest

from resolving import Resolve

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A patrol was ambushed near Asadabad.", "Asadabad", "AF"),
        ("Gunmen killed nine people near Beni.", "Beni", "CD"),
    ],
)
def test_country_at_war_decides_between_equals(
    resolve: Resolve, text: str, name: str, country: str
) -> None:
    assert resolve(text)[name].place.country == country


def test_other_end_of_a_road_tells_which_namesake(resolve: Resolve) -> None:
    found = resolve("Police were shot at on the Zamora–La Piedad highway in Mexico.")
    place = found["La Piedad"].place
    assert place.lat == pytest.approx(20.16, abs=0.2)
    assert place.lon == pytest.approx(-102.15, abs=0.2)


def test_equals_in_countries_alike_are_no_place(resolve: Resolve) -> None:
    assert not resolve("A lorry burned near San Fernando.")["San Fernando"].place.is_located


def test_large_town_that_only_sounds_alike_is_not_meant_without_support(
    resolve: Resolve,
) -> None:
    assert not resolve("Shells struck a school in Kolna.")["Kolna"].place.is_located


def test_large_town_that_sounds_alike_is_meant_in_a_text_on_its_country(
    resolve: Resolve,
) -> None:
    found = resolve("Syrian forces shelled Dayr Ezzour, in eastern Syria, on Monday.")
    assert found["Dayr Ezzour"].place.country == "SY"


def test_other_name_of_a_small_town_at_peace_is_not_meant_without_support(
    resolve: Resolve,
) -> None:
    assert not resolve("The sides met at Graven.")["Graven"].place.is_located
    found = resolve("The sides met at Graven, in Belgium.")
    assert found["Graven"].place.country == "BE"


def test_quarter_of_a_town_is_no_namesake_far_away(resolve: Resolve) -> None:
    found = resolve("Families fled the Mashahda quarter of west Mosul, in Iraq.")
    assert not found["Mashahda"].named.is_located
    assert found["Mashahda"].place.name == "Mashahda, west Mosul"


def test_quarter_is_one_wherever_the_text_names_it(resolve: Resolve) -> None:
    found = resolve("A blast hit the Muthanna quarter of east Mosul. Five died in Muthanna.")
    assert found["Muthanna"].named.admin1 == "Nineveh"


def test_a_province_is_not_a_small_town_of_a_longer_name(resolve: Resolve) -> None:
    place = resolve("Rebels attacked a patrol in Antioquia on Monday.")["Antioquia"].place
    assert place.name == "Antioquia"


def test_a_neighbourhood_is_no_country(resolve: Resolve) -> None:
    found = resolve("He was shot in San Salvador's Venezuela neighborhood.")
    assert all(one.place.country in {"SV", None, ""} for one in found.values())
