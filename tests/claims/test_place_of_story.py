"""Where the story plays while it goes on: what sets its place, and what only names another."""

import pytest

from story_places import place_of

pytestmark = pytest.mark.model


def test_aside_leaves_the_story_where_it_was() -> None:
    told = (
        "A car bomb exploded in Kirkuk on Monday.",
        "Police identified the bomber as a man who had attacked a post in Zubayr in May.",
        "Two shopkeepers were wounded.",
    )
    assert place_of("wounded", *told) == "Kirkuk"


def test_aside_sets_the_scene_where_nothing_has() -> None:
    told = (
        "Police named the man who had shelled a school in Zubayr.",
        "Two teachers were wounded.",
    )
    assert place_of("wounded", *told) == "Az Zubayr"


def test_place_of_the_act_before_is_lent_within_a_sentence() -> None:
    text = "Gunmen raided a market in Kirkuk; the army said that two men had been wounded."
    assert place_of("wounded", text) == "Kirkuk"


def test_known_shells_are_fired_from_another_place_than_they_hit() -> None:
    told = (
        "Mortar bombs hit the market of Kirkuk on Monday.",
        "The minister said that the bombs were fired from Zubayr.",
    )
    assert place_of("fired", *told) == "Kirkuk"


def test_place_from_which_was_fired_is_better_than_none() -> None:
    assert place_of("fired", "Rockets were fired from Zubayr on Monday.") == "Az Zubayr"


@pytest.mark.parametrize(
    ("trigger", "text", "place"),
    [
        (
            "arrested",
            "In a raid in Kirkuk, police arrested four planners of the attack in Zubayr.",
            "Kirkuk",
        ),
        ("set free", "On Monday the seven officers held in Zubayr were set free.", "Az Zubayr"),
    ],
)
def test_place_of_another_event_yields_to_the_own(trigger: str, text: str, place: str) -> None:
    assert place_of(trigger, text) == place


def test_official_of_a_place_was_taken_there() -> None:
    assert place_of("abducted", "Gunmen abducted the mayor of Zubayr on Friday.") == "Az Zubayr"


def test_name_of_no_gazetteer_before_an_event_says_where_it_was() -> None:
    told = (
        "Gunmen attacked the village of Zorbulak on Friday.",
        "A truce was signed in Kirkuk a week after the Zorbulak ambush.",
    )
    assert place_of("ambush", *told) == "Zorbulak"


def test_bare_site_is_the_one_named_before() -> None:
    told = (
        "Police cleared the Zorbulak bridge on Monday.",
        "The army sent two hundred men to Kirkuk on Tuesday.",
        "Three people were shot at the bridge.",
    )
    assert place_of("shot", *told) == "Zorbulak"


def test_site_in_a_town_of_its_sentence_is_no_site_named_before() -> None:
    told = (
        "Police cleared the Zorbulak bridge on Monday.",
        "Three people were shot at the bridge in Kirkuk.",
    )
    assert place_of("shot", *told) == "Kirkuk"


def test_city_that_was_taken_is_the_one_of_the_story() -> None:
    told = (
        "Police searched three houses in Kirkuk on Monday.",
        "Two men were shot in Kirkuk on Tuesday.",
        "The rebels had overrun the city in 2014.",
    )
    assert place_of("overrun", *told) == "Kirkuk"


def test_fall_of_a_realm_is_of_the_country() -> None:
    told = (
        "Police searched three houses in Kirkuk on Monday.",
        "Radio spoke of the fall of the militants' statelet.",
    )
    assert place_of("fall", *told) == "Iraq"
