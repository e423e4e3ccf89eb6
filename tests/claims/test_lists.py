"""Lists of what befell: every item is kept, and counted."""

import pytest

from claims.read_roles import read_claim
from dateline.model import Role

pytestmark = pytest.mark.model


def counts_of(text: str, trigger: str) -> list[int | None]:
    return [one.best for one in read_claim(text, trigger).counts]


def test_every_item_of_a_list_of_equipment_is_counted() -> None:
    text = "The brigade captured two tanks, five trucks and a howitzer near Karm."
    assert counts_of(text, "captured") == [2, 5, 1]


def test_what_stood_beside_equipment_is_no_other_event() -> None:
    text = "The strikes destroyed three oil pump jacks, 16 tanker trucks and an excavator."
    assert counts_of(text, "destroyed") == [3, 16, 1]


def test_homes_stay_an_event_of_their_own() -> None:
    claim = read_claim("Rebels destroyed two tanks and a school in Karm.", "destroyed")
    things = [one.span.quote for one in claim.arguments if one.role is Role.MATERIEL]
    assert "a school" not in things


def test_a_list_behind_a_second_verb_belongs_to_it() -> None:
    text = (
        "Around Karm, four strikes hit two rebel columns and"
        " destroyed a truck, five bunkers, a command post and a heavy machine gun."
    )
    assert counts_of(text, "destroyed") == [1, 5, 1, 1]


def test_one_person_who_is_named_or_definite_counts_one() -> None:
    text = "Ahmed Warsame, a clan elder, was gunned down by two men in Karm."
    assert counts_of(text, "gunned down") == [1]
    assert counts_of("Rebels killed the mayor of Karm.", "killed") == [1]


def test_a_running_total_counts_the_killed() -> None:
    text = "Rebels shelled Karm, bringing the number of people killed since May to 46."
    assert counts_of(text, "killed") == [46]
