"""Violence as such, which people reject or seek, and violence that happened."""

import pytest

from read_war import read

pytestmark = pytest.mark.model


def is_fighting(text: str) -> bool:
    return any(one.event.type.startswith("fighting.") for one in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The bishop rejects violence.",
        "The people have rejected violence and the Front.",
        "The general said that violence can topple the government.",
        "They seek power through violence.",
        "He said that words are as harmful as irrational violence.",
        "The people are tired of violence.",
        "The paper said that violence must be avoided.",
        "The church urged the youths to refrain from violence.",
        "If the talks end, the door of war will open.",
    ],
)
def test_violence_as_such_is_no_fighting(text: str) -> None:
    assert not is_fighting(text)


@pytest.mark.parametrize(
    "text",
    [
        "Violence erupted in the border town.",
        "The bishop condemned the violence in the valley.",
        "A wave of violence has hit the town.",
        "Two men were killed in violence on Sunday.",
        "The villagers fear renewed violence.",
        "Families fled violence in the hills.",
        "The mayor said violence had killed nine people.",
    ],
)
def test_violence_that_is_told_of_is_fighting(text: str) -> None:
    assert is_fighting(text)


@pytest.mark.parametrize(
    "text",
    [
        "The police are at war against drug trafficking.",
        "The president said that the war on drugs has failed.",
        "The minister called the struggle against crime a success.",
    ],
)
def test_war_against_what_bears_no_arms_is_none(text: str) -> None:
    assert not is_fighting(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army is at war against the Front.",
        "The army is at war against terrorism in the valley.",
    ],
)
def test_war_against_armed_people_or_in_a_place_is_one(text: str) -> None:
    assert is_fighting(text)
