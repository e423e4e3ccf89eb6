"""Notes without auxiliaries, aircraft that come down, illnesses, ransoms that nobody paid."""

import pytest

from dateline.model import Claim, Polarity, Role
from read_war import read

pytestmark = pytest.mark.model


def violent(text: str) -> list[Claim]:
    wanted = ("attack", "violence", "detention.abduct")
    return [one for one in read(text) if one.event.type.startswith(wanted)]


def told(text: str, event_type: str) -> Claim:
    (one,) = (claim for claim in read(text) if claim.event.type == event_type)
    return one


def names(claim: Claim, role: Role) -> list[str]:
    return [one.span.quote for one in claim.in_role(role)]


def test_what_was_fired_upon_suffered_it() -> None:
    note = told("Bulk carrier fired upon by skiff.", "attack.armed")
    assert (names(note, Role.AGENT), names(note, Role.PATIENT)) == (["skiff"], ["Bulk carrier"])
    rounding = "A launch with villagers was fired upon as it rounded the cape."
    launch = told(rounding, "attack.armed")
    assert (names(launch, Role.AGENT), names(launch, Role.PATIENT)) == ([], ["A launch"])


@pytest.mark.parametrize(
    "text",
    [
        "The helicopter came down because of engine trouble.",
        "Parts of the aircraft lie near the hamlet of Shu.",
        "Only one person died, of a heart attack, according to the police.",
        "She died of cholera in the camp.",
        "A gunman was captured on video.",
    ],
)
def test_mishaps_and_illnesses_are_no_violence(text: str) -> None:
    assert violent(text) == []


def test_who_dies_of_wounds_was_killed() -> None:
    assert [one.event.type for one in violent("She died of her wounds in the camp.")] == [
        "violence.kill"
    ]


def test_no_ransom_denies_no_abduction() -> None:
    freed = read("The sailors were freed without a ransom, the owner said.")
    assert {(one.event.type, one.polarity) for one in freed} == {
        ("detention.release", Polarity.AFFIRMED),
        ("detention.release", Polarity.DENIED),
    }


def test_who_is_seen_on_television_does_it() -> None:
    attack = told("The rebels were seen on television attacking the town.", "attack.armed")
    assert names(attack, Role.AGENT) == ["The rebels"]
