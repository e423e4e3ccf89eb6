import pytest

from dateline.link.title_places import object_words, where_words
from dateline.model import Place, PlaceRelation


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Karm", "in Karm"),
        ("the houses, Karm", "in Karm"),
        ("their homes, Karm", "in Karm"),
        ("that area, Karm mosque, Zahr", "at the Karm mosque, Zahr"),
        ("the hospital complex, Karm", "in the hospital complex, Karm"),
        ("checkpoints, Karm", "at checkpoints, Karm"),
        ("road between Karm and Zahr", "on the road between Karm and Zahr"),
        ("eastern suburbs of Karm", "in the eastern suburbs of Karm"),
        ("part of Karm", "in part of Karm"),
        ("north of Karm", "north of Karm"),
        ("Karm quarter, Zahr", "in Karm quarter, Zahr"),
    ],
)
def test_place_has_its_preposition(name: str, told: str) -> None:
    assert where_words(Place(name=name)) == told


def test_way_from_a_town_is_no_part_of_it() -> None:
    beside = Place(name="north and east of Karm", relation=PlaceRelation.OFFSET)
    inside = Place(name="north and east of Karm", relation=PlaceRelation.PART_OF)
    assert where_words(beside) == "north and east of Karm"
    assert where_words(inside) == "in the north and east of Karm"


def test_river_is_on_no_map_as_a_town() -> None:
    assert where_words(Place(name="Karm", feature_code="river")) == "on the Karm"


def test_building_named_already_is_not_named_again() -> None:
    assert where_words(Place(name="Karm mosque, Zahr"), ["the Karm mosque"]) == "in Zahr"


def test_building_that_was_taken_has_its_article() -> None:
    assert object_words(Place(name="Karm mosque, Zahr")) == "the Karm mosque, Zahr"
    assert object_words(Place(name="Zahr")) == "Zahr"
