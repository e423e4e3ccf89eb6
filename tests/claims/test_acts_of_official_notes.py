"""Acts as military notes and communiqués put them."""

import pytest

from dateline.model import Polarity
from read_war import read

pytestmark = pytest.mark.model


def types(text: str) -> set[str]:
    return {one.event.type for one in read(text)}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The bombardment of Oram by Russian aircraft went on for a day.", "attack.airstrike"),
        ("The bombing of the mill from the air killed two cooks.", "attack.airstrike"),
        ("Our pilots flew ninety strikes over the valley.", "attack.airstrike"),
        ("The troops went back to their barracks on Monday.", "territory.withdraw"),
        ("The soldiers have left after eight years.", "territory.withdraw"),
        ("The junta hanged several hundreds at night.", "violence.execute"),
    ],
)
def test_act_is_the_one_that_the_note_tells(text: str, event: str) -> None:
    assert event in types(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The bombardment of Oram by howitzers went on for a day.", "attack.airstrike"),
        ("Pilots of the state airline called a strike for Monday.", "attack.airstrike"),
        ("The families went back to their homes on Monday.", "territory.withdraw"),
        ("The soldiers left two crates behind on Monday.", "territory.withdraw"),
        ("The junta hanged several portraits in the hall.", "violence.execute"),
    ],
)
def test_like_words_tell_no_such_act(text: str, event: str) -> None:
    assert event not in types(text)


@pytest.mark.parametrize("who", ["no one", "nobody", "no one among them"])
def test_nobody_who_was_hurt_is_a_denied_harm(who: str) -> None:
    found = [
        one
        for one in read(f"The brigade said that {who} was hurt.")
        if one.event.type == "violence.injure"
    ]
    assert {one.polarity for one in found} == {Polarity.DENIED}
