"""Words of taking, forcing, holding and escaping that tell of no captives, and of no attack."""

import pytest

from read_war import read

pytestmark = pytest.mark.model


def branches(text: str) -> set[str]:
    return {one.event.branch for one in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The three men were taken to a medical center.",
        "The girl was taken to a clinic in the town.",
        "Two boys were taken to the infirmary.",
        "He was shot after taking one of his daughters to a nearby bus stop.",
        "We did not take pictures of his body because it was burned.",
        "The rebels arrived on Monday and forced parish priest Juan Rojas to sound the alarm.",
        "He gave up the post that he had held since 1987.",
        "The judge escaped unharmed when gunmen fired at his car.",
        "The mayor escaped unhurt from the attack.",
        "Two women whose names have not yet been released spoke.",
        "The orders came from a recent meeting held in the capital by the rebels.",
        "The removal of the corpses was supervised by a judge.",
        "Rebels also took away the inhabitants' voting cards.",
        "The clerks were taken to the clinic, where they were treated and released.",
    ],
)
def test_nobody_is_held_or_freed(text: str) -> None:
    assert "detention" not in branches(text)
    assert not any(one.event.type == "territory.hold" for one in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The rebels forced two men to go with them.",
        "The captives escaped unharmed.",
        "Gunmen took a mayor from his farm at night.",
        "Bandits took his daughter from the school.",
    ],
)
def test_captives_are_still_told_of(text: str) -> None:
    assert "detention" in branches(text)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        (
            "The gunmen jumped into one of the banker's cars and fled after the murder.",
            "jumped",
        ),
        ("The candidate fell out of the vehicle and broke his arm.", "fell"),
    ],
)
def test_who_gets_into_a_car_or_out_is_in_no_attack(text: str, verb: str) -> None:
    assert not any(verb in one.trigger.quote for one in read(text))


def test_strikes_of_judges_are_no_air_strikes() -> None:
    text = "The crimes have led to protests and strikes by judges and court officials."
    assert not any(one.event.branch == "attack" for one in read(text))


@pytest.mark.parametrize(
    "text",
    [
        'A 72-hour "armed strike" called by the terrorist group was observed.',
        "The rebels stand for non-violence.",
        "He will go out to fight terrorism.",
        "A two-month-old labor conflict has become a worry.",
        "The strike of the judges interrupted three cases.",
        "The incidents are a result of strikes by teachers, postal workers and clerks.",
        "Today's bad luck fell on the mayor.",
        "The governor said that the rebels deserve no mercy.",
        "They went to conflict-ridden Sula province.",
        "Trucks were held up by bad weather.",
        "He fought with words and ideas.",
        "The administration uses television, openly abusing its authority.",
        "The government claims that it has the evidence.",
        "The removal of the corpses was supervised by a judge.",
        "The company said that the strike has caused daily losses of $800,000.",
    ],
)
def test_no_violence_is_told(text: str) -> None:
    assert branches(text) <= {"protest", "statement"}


def test_losses_of_money_are_no_deaths() -> None:
    text = "The clashes have also resulted in severe economic losses."
    assert not any(one.event.type == "violence.kill" for one in read(text))


def test_who_comes_home_raids_nothing() -> None:
    found = [one.event.type for one in read("She was attacked when entering her home.")]
    assert found == ["attack.armed"]


def test_who_enters_the_home_of_another_is_still_told_of() -> None:
    assert any("entered" in one.trigger.quote for one in read("Soldiers entered his home."))
