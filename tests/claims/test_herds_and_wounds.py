"""Crowds that are hosed, herds that are taken and found again, wounds of the dead."""

import pytest

from dateline.model import Claim, Role
from read_war import read

pytestmark = pytest.mark.model


def told(text: str) -> list[tuple[str, str]]:
    return [(one.trigger.quote, one.event.type) for one in read(text)]


def whom(claim: Claim, role: Role) -> list[str]:
    return [one.span.quote for one in claim.arguments if one.role is role]


@pytest.mark.parametrize(
    ("text", "event", "patient"),
    [
        ("Police fired water cannon at protesters in Karm.", "protest.intervene", "protesters"),
        (
            "Raiders took 400 head of cattle.",
            "violence.property",
            "400 head of cattle",
        ),
        (
            "It was repelled with heavy losses for the militia.",
            "violence.kill",
            "the militia",
        ),
    ],
)
def test_whom_it_befell(text: str, event: str, patient: str) -> None:
    claim = next(one for one in read(text) if one.event.type == event)
    assert whom(claim, Role.PATIENT) == [patient]


def test_a_herd_that_is_found_again_is_not_taken_again() -> None:
    [claim] = read("Police recovered 84 cows stolen by bandits.")[:1]
    assert (claim.event.type, whom(claim, Role.MATERIEL)[0][:7]) == (
        "materiel.capture",
        "84 cows",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Five bodies with gunshot wounds were found near Karm.",
        "The bodies of three men with gunshot wounds were found.",
    ],
)
def test_wounds_of_the_dead_are_no_other_event(text: str) -> None:
    assert [event for _, event in told(text)] == ["aid.rescue"]


def test_a_note_is_no_agreement() -> None:
    assert told("A note signed by a cartel was left next to the bodies.") == []
