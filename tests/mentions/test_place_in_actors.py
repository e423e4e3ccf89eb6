import pytest

from dateline.mentions.places import MODIFIER
from finding_places import among, finder

pytestmark = pytest.mark.model

find = finder(among({"human", "fano", "sinai", "iraq", "grenade", "saint-michel", "delmas"}))


@pytest.mark.parametrize(
    "text",
    [
        "Human Rights Watch said soldiers had killed ten herders.",
        "The army fought the Fano militia.",
        "Fano fighters took the bridge.",
        "Islamic State in the Greater Sahara killed five soldiers.",
        "Islamic State West Africa Province freed two nurses.",
        "Grenade attacks wounded nine people.",
    ],
)
def test_names_of_actors_and_weapons_hold_no_place(text: str) -> None:
    assert find(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Human rights groups met in Fano.", "Fano"),
        ("Troops entered Fano, militia leaders said.", "Fano"),
        ("Hamas fighters met in Sinai.", "Sinai"),
    ],
)
def test_the_same_words_alone_are_places(text: str, name: str) -> None:
    assert not find(text)[name].row.startswith(MODIFIER)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Islamic Resistance in Iraq spoke.", "Iraq"),
        ("Armed men looted the Saint-Michel clinic in Delmas.", "Saint-Michel"),
    ],
)
def test_what_only_tells_which_body_or_house_is_no_place_of_deeds(text: str, name: str) -> None:
    assert find(text)[name].row.startswith(MODIFIER)
