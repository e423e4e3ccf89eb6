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
