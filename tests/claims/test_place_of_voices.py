"""Places of those who speak, shares of places, and words that only look like places."""

import pytest

import dateline

pytestmark = pytest.mark.model


def place_of(text: str, trigger: str) -> str | None:
    """The place of the claim that a trigger makes."""
    claim = next(one for one in dateline.read(text) if one.trigger.quote == trigger)
    return claim.place.name if claim.place is not None else None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Two peacekeepers were killed on Tuesday, Kenya's defence force said.", "killed"),
        ("Kenya's army said its troops had destroyed four trucks.", "destroyed"),
        ("The army killed ten fighters, the ministry in Damascus said.", "killed"),
        ("Ten rebels were killed, a spokesman in Khartoum said.", "killed"),
        ("Some 1,200 people were displaced, according to the governor's office.", "displaced"),
        ("Sixty men were recruited in the first quarter of 2024.", "recruited"),
    ],
)
def test_place_of_a_voice_is_none_of_a_deed(text: str, trigger: str) -> None:
    assert place_of(text, trigger) is None


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Three people were killed, a doctor in Khartoum said.", "killed", "Khartoum"),
        ("A rocket hit a house, the mayor of Sderot said.", "hit", "Sderot"),
        ("Rebels killed two men, the governor's office in Ibb said.", "killed", "Ibb"),
    ],
)
def test_place_of_those_who_saw_it_or_govern_there_is_kept(
    text: str, trigger: str, place: str
) -> None:
    assert place_of(text, trigger) == place


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Militants controlled 30% of Cabo Delgado province.", "controlled", "Cabo Delgado"),
        ("Insurgents control most of the city of Sake.", "control", "Sake"),
        ("Militants controlled 30% of the province.", "controlled", None),
        ("The rebels hold a third of the territory.", "hold", None),
    ],
)
def test_share_of_a_place_is_that_place(text: str, trigger: str, place: str | None) -> None:
    assert place_of(text, trigger) == place


def test_those_who_go_towards_a_place_left_the_one_before() -> None:
    text = "M23 took Rubaya on Monday. Congolese soldiers had withdrawn towards Masisi."
    assert place_of(text, "withdrawn") == "Rubaya"
