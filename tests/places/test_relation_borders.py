import pytest

from dateline.model import PlaceRelation
from resolving import Resolve

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name", "point"),
    [
        (
            "Depots burned in Kursk region, 30 km from the Ukrainian border.",
            "Kursk",
            (51.4, 34.7),
        ),
        (
            "Coca was burned close to the Peruvian border in Colombia's Putumayo.",
            "Putumayo",
            (-0.1, -75.0),
        ),
        (
            "Guards were shot along Khost province's border with Pakistan.",
            "Khost",
            (33.3, 70.0),
        ),
        (
            "Jets bombed hills near the border with Turkey in Dohuk province.",
            "Dohuk",
            (37.3, 43.2),
        ),
        (
            "Jets bombed hills near the border with Turkey in Iraq's Dohuk province.",
            "Dohuk",
            (37.3, 43.2),
        ),
    ],
)
def test_border_of_a_province_lies_on_its_side(
    resolve: Resolve, text: str, name: str, point: tuple[float, float]
) -> None:
    place = resolve(text)[name].place
    assert place.relation is PlaceRelation.NEAR
    assert (place.lat, place.lon) == pytest.approx(point, abs=0.35)


def test_strip_lies_between_a_town_and_the_border(resolve: Resolve) -> None:
    place = resolve("The army holds the strip between Rutshuru and the Ugandan frontier.")[
        "Rutshuru"
    ].place
    assert place.relation is PlaceRelation.BETWEEN
    assert (place.lat, place.lon) == pytest.approx((-1.1, 29.5), abs=0.1)


def test_strip_before_a_far_border_is_around_the_town(resolve: Resolve) -> None:
    place = resolve("The road between Kaduna and the Cameroonian border was mined.")[
        "Kaduna"
    ].place
    assert place.relation is PlaceRelation.NEAR
