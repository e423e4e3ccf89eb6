"""Places that labels, asides and distances tell, and names that the parser joins to people."""

import pytest

from finding_places import finder
from story_places import place_of

pytestmark = pytest.mark.model

RAID = "Gunmen raided a police post in Kirkuk on Monday."


@pytest.mark.parametrize(
    ("trigger", "sentence", "place"),
    [
        ("clashed", "Chad: miners clashed with herders last month.", "Chad"),
        ("shot", "Mexico: gunmen shot an editor on Tuesday.", "Mexico"),
        ("blocked", "Venezuela: the regulator blocked two sites last Friday.", "Venezuela"),
        ("hit", "A patrol of the mission hit a mine close to Tessalit.", "Tessalit"),
        (
            "exchanged fire",
            "In the region of Gedo, clan militias exchanged fire.",
            "region of Gedo",
        ),
        ("burned", "A man fled to Lyon, and in Stockholm youths burned cars.", "Stockholm"),
        ("ambushed", "Rebels ambushed a patrol 12 km from Koraput.", "12 km from Koraput"),
        (
            "bombs",
            "Cluster bombs rained down on the capital of the enclave, Stepanakert, on Sunday.",
            "Stepanakert",
        ),
        (
            "burned down",
            "Soldiers burned down all of Kin Ma, a village in Pauk township.",
            "Kin Ma",
        ),
        ("looted", "Naunde, in the Macomia district, was looted on Thursday.", "Naunde"),
        (
            "hit",
            "Missiles hit men who waited for a train to Lviv at a post in Kramatorsk.",
            "Kramatorsk",
        ),
        ("died", "He had died on Friday, when a gunman attacked a wake in Newry.", "Newry"),
        ("delivered", "A lorry from Atbara delivered flour to Kassala.", "Kassala"),
    ],
)
def test_place_is_the_one_that_the_words_lead_to(
    trigger: str, sentence: str, place: str
) -> None:
    assert place_of(trigger, RAID, sentence) == place


def test_blast_is_where_the_bomb_was_told() -> None:
    raid = "A court in Mosul jailed a man on Monday for a grenade attack on a shop in Kirkuk."
    wounded = "Two traders from Basra were wounded in the blast on 2 April."
    assert place_of("wounded", raid, wounded) == "Kirkuk"


def test_government_does_not_meet_where_the_story_is() -> None:
    summons = "Dhaka summoned the ambassador of Ruritania."
    assert place_of("summoned", RAID, summons) is None


def test_aside_names_a_town_and_a_list_of_provinces_does_not() -> None:
    find = finder(lambda _: True)
    aside = find("Bombs fell on the capital of the enclave, Stepanakert, on Sunday.")
    listed = find("Cases were told in the provinces of Nyanza, Rift Valley, and Western.")
    assert aside["Stepanakert"].row == "noun:town"
    assert listed["Rift Valley"].row != "noun:town"
