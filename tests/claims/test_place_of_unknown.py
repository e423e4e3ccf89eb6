"""The countries of names in no gazetteer, and places that only say where somebody came from."""

import pytest

import dateline
from dateline.model import Place

pytestmark = pytest.mark.model


def last_place(text: str, trigger: str) -> Place | None:
    """The place of the last claim that a trigger makes."""
    return [one for one in dateline.read(text) if one.trigger.quote == trigger][-1].place


@pytest.mark.parametrize(
    ("text", "trigger", "country"),
    [
        (
            "Attacks continued in Lebanon. An Israeli strike hit a clinic in Habbarin.",
            "strike",
            "LB",
        ),
        (
            "Violence continued in the Congo. Rwandan troops killed five men in Kanyabuka.",
            "killed",
            "CD",
        ),
        ("Rebels killed 16 men near Sukhna, the UK-based group said.", "killed", None),
        ("A shell hit the base at Mubamiro, Kenya's defence force said.", "hit", None),
    ],
)
def test_name_in_no_gazetteer_lies_in_the_country_that_is_told_as_a_place(
    text: str, trigger: str, country: str | None
) -> None:
    place = last_place(text, trigger)
    assert place is not None
    assert place.country == country


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        (
            ("Raiders attacked a village in Lakes State. They came from Warrap State and "
            "made off with 50 cows."),
            "made off with",
            "Lakes",
        ),
        (
            "A man was killed in an attack on a post in the Mir Ali area of North Waziristan.",
            "killed",
            "Mir Ali area",
        ),
        (
            "In Sudan, the RSF has maintained a blockade on Kadugli since December.",
            "blockade",
            "Kadugli",
        ),
    ],
)  # fmt: skip
def test_place_is_where_it_was_done(text: str, trigger: str, name: str) -> None:
    place = last_place(text, trigger)
    assert place is not None
    assert place.name == name
