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
