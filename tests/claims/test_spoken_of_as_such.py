"""Words of war that tell no event where they stand, beside the like that do."""

import pytest

from dateline.model import Claim, Role
from read_war import read

pytestmark = pytest.mark.model


def types(text: str) -> list[str]:
    return [one.event.type for one in read(text)]


def told(text: str, event: str) -> Claim:
    return next(one for one in read(text) if one.event.type == event)


@pytest.mark.parametrize(
    "text",
    [
        "Volunteers are driving the wounded to a clinic in Oram.",
        "The surgeon bandaged the wounded with torn shirts.",
        "Lenders pledged beds for the wounded.",
    ],
)
def test_those_for_whom_something_is_done_are_not_hurt_again(text: str) -> None:
    assert "violence.injure" not in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Among the wounded were two nurses.",
        "The wounded include two nurses.",
        "Seven wounded reached the clinic in Oram after the shelling.",
    ],
)
def test_wounded_who_are_counted_or_named_were_hurt(text: str) -> None:
    assert "violence.injure" in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "The clinics need medicine until the situation allows more.",
        "The talks in Oram turned on the release of all hostages.",
    ],
)
def test_war_spoken_of_as_such_is_no_event(text: str) -> None:
    assert not {"condition.situation", "detention.abduct"} & set(types(text))


@pytest.mark.parametrize(
    "text",
    [
        "Flights from Oram to the coast go on twice a week.",
        "A commercial flight landed in Oram on Monday.",
    ],
)
def test_journey_by_air_is_no_flight_of_people(text: str) -> None:
    assert "displacement.flee" not in types(text)


def test_flight_of_people_from_a_town_is_one() -> None:
    assert "displacement.flee" in types(
        "The flight of villagers from Oram went on after a raid."
    )


def test_step_that_is_taken_is_no_place() -> None:
    text = "The step was taken after the commander had refused to sign."
    assert "territory.seize" not in types(text)


def test_bomb_that_is_deplored_went_off() -> None:
    text = "The bishop deplored the car bomb that killed a judge in Oram."
    assert "attack.bombing" in types(text)


def test_bomb_that_is_made_safe_did_not_go_off() -> None:
    assert "attack.bombing" not in types("Sappers defused a car bomb in Oram on Monday.")


def test_meeting_may_be_struck_from_the_air() -> None:
    struck = told(
        "The air force struck a meeting of thirty commanders at Oram.", "attack.airstrike"
    )
    assert [one.span.quote for one in struck.in_role(Role.AGENT)] == ["The air force"]


def test_name_of_a_place_makes_no_toy_of_it() -> None:
    text = "The shelling of Tin Adan wounded eleven guards and cost two cooks their lives."
    assert "violence.injure" in types(text)
