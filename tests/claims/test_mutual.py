"""Accusations that both sides make, rival numbers, and warnings of what others may do."""

import pytest

from dateline.model import Claim, Modality, Role
from read_war import read

pytestmark = pytest.mark.model


def of_type(event_type: str, text: str) -> list[Claim]:
    return [one for one in read(text) if one.event.type == event_type]


def quotes(claim: Claim, role: Role) -> list[str]:
    return [one.span.quote for one in claim.in_role(role)]


@pytest.mark.parametrize(
    "text",
    [
        "The army and the rebels accused each other of the raid.",
        "The army and the rebels clashed in Karm and blamed each other for it.",
    ],
)
def test_those_who_accuse_each_other_are_accused(text: str) -> None:
    (accusation,) = of_type("statement.accuse", text)
    assert quotes(accusation, Role.PATIENT) == ["The army", "the rebels"]


def test_a_clash_is_certain_whoever_is_blamed_for_it() -> None:
    text = "Soldiers and rebels clashed in Karm, each side blaming the other for starting it."
    (clash,) = of_type("fighting.clash", text)
    (accusation,) = of_type("statement.accuse", text)
    assert clash.modality is Modality.CERTAIN
    assert quotes(accusation, Role.PATIENT) == ["Soldiers", "rebels"]


@pytest.mark.parametrize(
    "text",
    [
        "Residents said 50 people were killed in Karm, but the army said only 22 died.",
        "Residents said 50 people were killed in Karm, while the state put the toll at 22.",
    ],
)
def test_number_of_another_voice_is_not_the_first_ones(text: str) -> None:
    first = of_type("violence.kill", text)[0]
    assert [one.low for one in first.counts] == [50]


def test_an_attack_that_brings_the_toll_to_a_number_says_nothing() -> None:
    (killing,) = of_type(
        "violence.kill", "The attack brings the number of dead in Karm to five."
    )
    assert [one for one in killing.attribution if one.cue is not None] == []


@pytest.mark.parametrize(
    ("text", "n_threats"),
    [
        ("The council warned that the militia was planning to attack Karm.", 0),
        ("The council warned that rebels could attack Karm.", 0),
        ("The army warned that it would attack Karm.", 1),
        ("The militia warned that its fighters were ready to attack Karm.", 1),
        ("The army warned rebels that it would attack Karm.", 1),
    ],
)
def test_warning_of_what_others_may_do_is_no_threat(text: str, n_threats: int) -> None:
    assert len(of_type("statement.threaten", text)) == n_threats
