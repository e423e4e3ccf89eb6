"""Verbs that only say whether another deed was done tell none themselves."""

import pytest

from read_war import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("The militia held off from attacking the convoy on Friday.", ["attacking"]),
        ("The rebels refrained from shelling the port on Friday.", ["shelling"]),
        ("The militia held off the attackers on Friday.", ["held off"]),
    ],
)
def test_only_the_deed_is_told(text: str, triggers: list[str]) -> None:
    assert [one.trigger.quote for one in read(text)] == triggers


def test_attempt_on_a_life_kills_nobody() -> None:
    (one,) = read("The president of Karm survived an assassination attempt on Friday.")
    assert one.event.type == "violence.assassinate"
    assert one.counts == ()


@pytest.mark.parametrize("word", ["attempt", "bid"])
def test_who_tries_to_assassinate_has_done_so(word: str) -> None:
    claims = read(f"The judge survived a {word} to assassinate him in Karm on Friday.")
    tried = [one for one in claims if one.event.type == "violence.assassinate"]
    assert tried
    assert all(one.counts_as_happened for one in tried)


def test_nobody_but_one() -> None:
    (one,) = read("Nobody but the mayor was killed on Friday.")
    assert [count.best for count in one.counts] == [1]
