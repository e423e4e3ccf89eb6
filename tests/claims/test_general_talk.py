"""Acts spoken of in general lie at no place of the story."""

import pytest

from story_places import place_of

pytestmark = pytest.mark.model

RAID = "Gunmen raided a police post in Kirkuk on Monday."


@pytest.mark.parametrize(
    ("trigger", "sentence"),
    [
        ("Rape", "Rape is a weapon of war."),
        ("Rape", "Rape is punished by the law."),
        ("kill", "Wars kill children, a lawyer said."),
        ("Shelling", "Shelling of towns is a war crime, a lawyer said."),
    ],
)
def test_general_talk_is_at_no_place(trigger: str, sentence: str) -> None:
    assert place_of(trigger, RAID, sentence) is None


@pytest.mark.parametrize(
    ("trigger", "sentence"),
    [
        ("shelling", "The shelling is a war crime, a lawyer said."),
        ("kill", "The gunmen kill two men, and the guards flee."),
        ("arrested", "Rebels are arrested."),
    ],
)
def test_what_happens_is_where_the_story_is(trigger: str, sentence: str) -> None:
    assert place_of(trigger, RAID, sentence) == "Kirkuk"
