from dataclasses import replace

import pytest

from dateline.link.taken import Extent, read_taken
from dateline.model import Argument, Place, PlaceRelation, Role
from factory import MOSUL, make_claim


def at(name: str, **fields: object) -> Place:
    return replace(MOSUL, name=name, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("place", "extent", "words"),
    [
        (MOSUL, Extent.WHOLE, set()),
        (at("the mill, Karm"), Extent.SITE, {"mill"}),
        (at("the gate of the port, Karm"), Extent.SITE, {"gate", "port"}),
        (at("the medical centre, Karm"), Extent.SITE, {"medical", "centre"}),
        (at("the last pocket, Karm"), Extent.SITE, set()),
        (at("most of the houses, Karm"), Extent.SITE, set()),
        (at("the centre, Karm"), Extent.SITE, set()),
        (at("east Karm", relation=PlaceRelation.PART_OF), Extent.SITE, set()),
        (at("Zahr", feature_code="quarter"), Extent.NAMED_PART, {"zahr"}),
        (at("Zahr, Karm"), Extent.NAMED_PART, {"zahr"}),
    ],
)
def test_extent_of_what_was_taken(place: Place, extent: Extent, words: set[str]) -> None:
    found = read_taken(make_claim(place=place))
    assert (found.extent, set(found.words)) == (extent, words)


def test_attack_takes_nothing() -> None:
    assert read_taken(make_claim(event="attack.shelling")).extent is Extent.UNKNOWN


def test_object_that_is_no_place_leaves_open_what_was_taken() -> None:
    claim = make_claim()
    other = Argument(role=Role.PATIENT, span=claim.trigger)
    told = replace(claim, arguments=(*claim.arguments, other))
    assert read_taken(told).extent is Extent.UNKNOWN


def test_who_enters_a_town_does_not_take_the_whole() -> None:
    assert read_taken(make_claim(event="territory.advance")).extent is Extent.UNKNOWN
