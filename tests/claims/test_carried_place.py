"""What a story lends to an act that names no place, and when it lends only its area."""

import pytest

from story_places import place_of

pytestmark = pytest.mark.model

RAID = "Gunmen raided a police post in Kirkuk on Monday."
MARKET = "A bomb exploded at a market in Zubayr on Tuesday."


def test_deed_pointed_back_to_lies_where_it_was_told() -> None:
    told = ("The offensive on Kirkuk began in May.", MARKET)
    assert place_of("killed", *told, "More than 300 people were killed by the offensive.") == (
        "Kirkuk"
    )


def test_what_befell_a_person_lies_where_it_was_told() -> None:
    told = ("Gunmen shot Daniel Weber in Kirkuk on Monday.", MARKET)
    assert place_of("murder", *told, "Police blamed the rebels for the murder of Weber.") == (
        "Kirkuk"
    )


@pytest.mark.parametrize(
    ("trigger", "sentence"),
    [
        ("killed", "On 3 March, four drivers were killed by armed men."),
        ("murder", "The minister recalled the murder of Daniel Weber."),
        ("war", "The minister said that the war was a long one."),
        ("killed", "Since 2014, thousands of people have been killed."),
        ("burned", "They have burned villages, a priest said."),
        ("offensive", "The rebels said that an offensive goes on."),
        ("offensive", "The rebels said that a military offensive goes on."),
    ],
)
def test_act_told_apart_lies_somewhere_in_the_area(trigger: str, sentence: str) -> None:
    assert place_of(trigger, RAID, MARKET, sentence) == "Iraq"


@pytest.mark.parametrize(
    ("trigger", "sentence"),
    [
        ("killed", "Four traders were killed."),
        ("burned", "They have burned two houses, a priest said."),
        ("burned", "They burned houses, a priest said."),
        ("wounded", "On Wednesday, two of the wounded were wounded again by a shell."),
        ("attack", "Police said that the attack was made by rebels."),
    ],
)
def test_act_of_the_story_lies_where_the_story_is(trigger: str, sentence: str) -> None:
    assert place_of(trigger, RAID, MARKET, sentence) == "Az Zubayr"


def test_sentence_lends_its_own_town_before_the_one_before() -> None:
    text = "Rebels seized two men on the outskirts of Kirkuk and shot them."
    assert place_of("shot", MARKET, text) == "outskirts of Kirkuk"


def test_country_named_beside_a_town_leaves_the_story_in_the_town() -> None:
    text = "Gunmen shot at traders in Kirkuk, and the army tightened its siege in Iraq."
    assert place_of("wounded", MARKET, text, "Two women were wounded.") == "Kirkuk"


def test_what_stands_beside_an_act_told_apart_is_apart_too() -> None:
    text = "Since 2014 thousands of people have been arrested, and few were released."
    assert place_of("released", RAID, MARKET, text) == "Iraq"


def test_war_as_a_whole_is_in_no_town_where_the_story_begins() -> None:
    assert place_of("war", "A minister in Kirkuk said that the war was long.", RAID) == "Iraq"


def test_losses_in_parts_of_the_country_are_in_the_country() -> None:
    text = "Rebels lost 20 men, who were killed in clashes in several parts of the country."
    assert place_of("killed", MARKET, text) == "several parts of the country"


def test_story_goes_on_from_a_list_of_places_in_the_area_around_them() -> None:
    text = "Rebels attacked posts in Kirkuk, Tikrit and Samarra on Monday."
    assert place_of("wounded", text, "Two women were wounded.") == "Iraq"


def test_several_towns_of_a_people_lie_in_their_country() -> None:
    text = "Bombs have exploded in several Syrian cities."
    assert place_of("exploded", RAID, text) == "Syria"


def test_attack_is_the_last_act_by_whatever_word_that_was_told() -> None:
    told = (
        "Rebels made an attack on a bank in Kirkuk on Monday.",
        "They ambushed a patrol near Zubayr and shot two guards.",
    )
    text = "A minister said that one guard was wounded in the attack."
    assert place_of("wounded", *told, text) == "near Zubayr"
