import pytest

from dateline.model import PlaceRelation
from resolving import Resolve

pytestmark = pytest.mark.model


def test_unknown_quarter_lies_in_the_town_of_which_the_text_tells(resolve: Resolve) -> None:
    found = resolve("Shells fell on Benghazi. Gunmen hold three streets in the Vornal quarter.")
    place = found["Vornal"].place
    assert (place.name, place.relation) == ("Vornal, Benghazi", PlaceRelation.PART_OF)
    assert place.lat == pytest.approx(32.11, abs=0.1)


def test_quarter_named_without_its_noun_lies_there_too(resolve: Resolve) -> None:
    found = resolve("The Vornal quarter of Benghazi was shelled. Families fled from Vornal.")
    assert found["Vornal"].place.name == "Vornal, Benghazi"


def test_quarter_in_a_text_of_no_town_is_unlocated(resolve: Resolve) -> None:
    assert not resolve("Gunmen hold three streets in the Vornal quarter.")["Vornal"].place.lat


def test_unknown_district_may_lie_anywhere(resolve: Resolve) -> None:
    found = resolve("Shells fell on Benghazi. Gunmen hold the Vornal district.")
    assert not found["Vornal"].place.is_located


def test_building_keeps_the_noun_that_says_what_it_is(resolve: Resolve) -> None:
    found = resolve("Shells hit the Vornal mosque in Benghazi. Guards had left Vornal at noon.")
    assert {one.place.name for one in found.values()} == {"Benghazi", "Vornal mosque, Benghazi"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Zorbulak Neighborhood", "Rebels attacked a bank in Zorbulak Neighborhood."),
        ("Colonia Zorbulak", "Rebels attacked a bank in Colonia Zorbulak."),
        ("San Francisco", "A bomb went off in front of the San Francisco monastery."),
        ("Arica Street", "A bomb went off in Arica Street."),
        ("San Diego", "A bomb went off between San Diego and Arturo Rey streets."),
        ("Tacna", "A bomb went off in front of the Tacna restaurant."),
        ("Tacna", "Gunmen robbed the Tacna bakery in Lima."),
        ("Tacna", "A shell hit the Tacna military hospital in Lima."),
    ],
)
def test_part_with_the_name_of_a_town_far_away_lies_in_its_own_town(
    resolve: Resolve, name: str, text: str
) -> None:
    found = resolve("Police searched houses in Lima, Peru, on Monday.", text)
    assert found[name].place.name.endswith(", Lima")
    assert found[name].place.lat == found["Lima"].place.lat


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off at the Arequipa hospital.",
        "A bomb went off in Arequipa. The Arequipa hotel burned.",
        "A bomb went off in the San Francisco area.",
    ],
)
def test_site_called_by_its_town_lies_there(resolve: Resolve, text: str) -> None:
    found = resolve("Police searched houses in Lima, Peru, on Monday.", text)
    name = next(one for one in found if one not in {"Lima", "Peru"})
    assert "Lima" not in found[name].place.name
