"""Scenes beside the story: what had been before, trials and talks, and acts that are none."""

import pytest

from dateline.pipeline import read_closely
from factory import make_report
from story_places import place_of

pytestmark = pytest.mark.model

RAID = "Gunmen raided a police post in Kirkuk on Monday."


@pytest.mark.parametrize(
    "before",
    [
        "A bomb had gone off in Zubayr on Sunday.",
        "The officer had served in Basra, where gunmen had wounded him in 2006.",
        "In March 2004, bombers killed six people in Tikrit.",
        "The minister met the envoys in Istanbul.",
        "Judges in Baghdad jailed two men on Monday for murder.",
    ],
)
def test_story_stays_where_it_was_behind_a_side_scene(before: str) -> None:
    assert place_of("seized", RAID, before, "Rebels seized two men.") == "Kirkuk"


@pytest.mark.parametrize(
    ("before", "act"),
    [
        ("A bomb had gone off in Zubayr on Sunday.", "It had killed six people."),
        ("Rebels had stormed Zubayr on Sunday.", "They killed six people."),
        ("In March 2004, bombers struck in Zubayr.", "In March 2004, they killed six people."),
    ],
)
def test_side_scene_goes_on_in_what_is_told_of_it(before: str, act: str) -> None:
    assert place_of("killed", RAID, before, act) == "Az Zubayr"


def test_what_a_court_judges_is_not_where_the_court_is() -> None:
    told = ("A court in Guatemala City convicted a general on Friday.",)
    assert place_of("killed", *told, "His soldiers killed 70 villagers.") == "Guatemala"


def test_talks_go_on_where_they_were() -> None:
    talks = "The two sides met in Istanbul on Tuesday and discussed a truce."
    assert place_of("truce", RAID, talks) == "Istanbul"


@pytest.mark.parametrize(
    ("scene", "place"),
    [
        ("The sergeant, killed by a mine in Sirnak, was laid to rest in Trabzon", "Trabzon"),
        ("Thousands walked behind the coffin of a young shopkeeper in Strabane", "Strabane"),
    ],
)
def test_story_goes_on_from_a_main_clause_without_an_event(scene: str, place: str) -> None:
    text = f"{scene} on Monday. Youths pelted the police with stones."
    claims = read_closely(make_report(text)).claims
    found = next(one for one in claims if one.trigger.quote == "pelted")
    assert found.place is not None
    assert found.place.name == place


@pytest.mark.parametrize(
    "before",
    [
        "Crowds burned cars in Kirkuk, two days after gunmen killed a judge in Zubayr.",
        "In Geneva, the mediators put off talks.",
    ],
)
def test_story_stays_behind_what_it_is_counted_from(before: str) -> None:
    assert place_of("seized", RAID, before, "Rebels seized two men.") == "Kirkuk"


def test_wounded_were_not_wounded_where_they_were_brought() -> None:
    text = "Wounded men were flown to a base in Zubayr."
    assert place_of("Wounded", RAID, text) == "Kirkuk"
