"""Names of places, and what they say of how two places lie to each other."""

import pytest

from dateline.link.places import quarter_in, side_of


@pytest.mark.parametrize(
    ("left", "right", "is_same"),
    [
        ("Karm, west Zahr", "Qatna, east Zahr", False),
        ("Zanjeeli, west Zahr", "Zanjili, Zahr", True),
    ],
)
def test_quarters_are_told_apart_by_their_consonants(
    left: str, right: str, *, is_same: bool
) -> None:
    assert (quarter_in(left) == quarter_in(right)) is is_same


@pytest.mark.parametrize("name", ["Zahr", "the market, Zahr", "near Zahr"])
def test_town_and_common_noun_name_no_quarter(name: str) -> None:
    assert quarter_in(name) == ""


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("Karm, western Zahr", "west zahr"),
        ("east Zahr", "east zahr"),
        ("12 km east of Zahr", ""),
        ("north-east Zahr", ""),
    ],
)
def test_side_is_read_where_it_is_part_of_the_name(name: str, side: str) -> None:
    assert side_of(name) == side
