"""Whose dead a number counts, and what those who suffered are said to be."""

from dataclasses import replace

import pytest

from dateline.assess.fields import assess_fields, by_name
from dateline.assess.patients import described_as, words_on
from dateline.assess.standing import hear
from dateline.assess.victims import is_fight
from dateline.model import Actor, ActorKind, Argument, Claim, FieldState, Role, actor_id
from factory import make_claim, make_report


def killing(outlet: str, text: str, victims: str, kind: ActorKind, killed: int) -> Claim:
    claim = make_claim(
        make_report(text, publisher=outlet),
        trigger="killed",
        event="violence.kill",
        killed=killed,
        agent=None,
    )
    at = text.index(victims)
    span = replace(claim.trigger, start=at, end=at + len(victims), quote=victims)
    name = victims.partition(" ")[2]
    actor = Actor(id=actor_id(name, None), name=name, kind=kind, resolved_by="description")
    counts = tuple(replace(one, span=span) for one in claim.counts)
    patient = Argument(role=Role.PATIENT, span=span, actor=actor)
    return replace(claim, arguments=(patient,), counts=counts)


def clash(outlet: str) -> Claim:
    report = make_report("They fought at the well.", publisher=outlet)
    return make_claim(report, trigger="fought", event="fighting.repel", agent=None)


RAIDERS = killing(
    "A", "six raiders were killed.", "six raiders", ActorKind.POLITICAL_MILITIA, 6
)
PEOPLE = killing("B", "four people were killed.", "four people", ActorKind.CIVILIANS, 4)
SOLDIERS = killing(
    "C", "nine soldiers were killed.", "nine soldiers", ActorKind.STATE_FORCES, 9
)


def killed_state(*claims: Claim) -> FieldState:
    return by_name(assess_fields(hear(list(claims), {}, {})))["killed"].state


def test_dead_of_both_sides_of_a_fight_are_no_contradiction() -> None:
    assert killed_state(RAIDERS, PEOPLE, clash("D")) is FieldState.COMPATIBLE


def test_dead_of_one_strike_are_one_number() -> None:
    assert killed_state(RAIDERS, PEOPLE) is FieldState.CONFLICT


def test_people_may_be_soldiers() -> None:
    assert killed_state(SOLDIERS, PEOPLE, clash("D")) is FieldState.CONFLICT


def test_own_dead_are_of_a_side_that_is_not_known() -> None:
    ours = killing(
        "E", "four of our men were killed.", "four of our men", ActorKind.CIVILIANS, 4
    )
    assert killed_state(RAIDERS, ours, clash("D")) is FieldState.CONFLICT


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("a courier of the rebels", "combatant"),
        ("the bomb maker", "combatant"),
        ("two soldiers", "combatant"),
        ("a teacher", "civilian"),
        ("a man", None),
    ],
)
def test_words_tell_what_a_victim_is_said_to_be(words: str, what: str | None) -> None:
    assert described_as(words) == what


def test_what_stands_behind_a_name_says_who_it_is() -> None:
    text = "a man, Musa, a teacher and farmer, was killed."
    claim = killing("A", text, "a man, Musa", ActorKind.PERSON, 1)
    assert described_as(words_on(claim.arguments[0], claim)) == "civilian"


def patient_state(*claims: Claim) -> FieldState:
    return by_name(assess_fields(hear(list(claims), {}, {})))["patient"].state


COURIER = killing(
    "A", "one courier of the rebels was killed.", "one courier of the rebels",
    ActorKind.CIVILIANS, 1,
)  # fmt: skip
TEACHER = killing("B", "one teacher was killed.", "one teacher", ActorKind.CIVILIANS, 1)


def test_fighter_to_one_and_teacher_to_another_is_a_contradiction() -> None:
    assert patient_state(COURIER, TEACHER) is FieldState.CONFLICT


def test_other_numbers_of_fighters_and_civilians_may_be_other_people() -> None:
    assert patient_state(RAIDERS, TEACHER) is FieldState.COMPATIBLE


def struck(outlet: str, thing: str) -> Claim:
    report = make_report(f"A drone hit {thing}.", publisher=outlet)
    claim = make_claim(report, trigger="hit", event="attack.drone", agent=None)
    at = claim.sentence.quote.index(thing)
    span = replace(claim.trigger, start=at, end=at + len(thing), quote=thing)
    return replace(claim, arguments=(Argument(role=Role.PATIENT, span=span),))


def test_ambulance_and_ammunition_are_two_targets() -> None:
    told = struck("A", "an ambulance"), struck("B", "an ammunition lorry")
    assert patient_state(*told) is FieldState.CONFLICT


def test_two_civil_things_may_both_have_been_hit() -> None:
    told = struck("A", "a school"), struck("B", "a bakery")
    assert patient_state(*told) is not FieldState.CONFLICT


def test_each_side_of_a_riot_has_its_own_wounded() -> None:
    report = make_report("Police cleared the bridge.", publisher="A")
    cleared = make_claim(report, trigger="cleared", event="protest.intervene", agent=None)
    assert is_fight(hear([cleared], {}, {}))
