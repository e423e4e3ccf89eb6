"""Names of places that no gazetteer holds, alone or in what does."""

import pytest

from dateline.link.places import unlisted_in


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("Kwi Bwai, Nigeria", "Kwi Bwai", True),
        ("near Kwi Bwai", "Kwi Bwai, Plateau State", True),
        ("Kwi Bwai, Nigeria", "Rim Gana, Nigeria", False),
        ("Kwi Bwai village", "Kwi Bwaye", True),
    ],
)
def test_names_are_compared_without_what_holds_them(
    one: str, other: str, *, are_one: bool
) -> None:
    assert (unlisted_in(one, None) == unlisted_in(other, None)) is are_one


def test_common_and_known_places_have_none() -> None:
    assert unlisted_in("the market, Karm", None) == ""
    assert unlisted_in("Mosul", "gn:99072") == ""
