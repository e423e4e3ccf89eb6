"""What everyday wordings say of whether a thing happened, and which words tell nothing new."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim, Modality, Polarity, Role
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def read(*sentences: str) -> tuple[Claim, ...]:
    parse = parse_text(*sentences)
    return code_document(parse, make_report(parse.document.text), load_resources()).claims


def told(event_type: str, text: str) -> list[Claim]:
    return [one for one in read(text) if one.event.type == event_type]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Police fired tear gas to disperse them and detained eight men.", "detention.arrest"),
        ("He refused to stop and was shot dead.", "violence.kill"),
        ("Women marched to demand the release of two activists.", "statement.demand"),
        ("The prefect ordered a night curfew in Tinsa.", "state.emergency"),
        ("The agency has not been given access to the camp.", "aid.obstruct"),
    ],
)
def test_what_was_done_is_told_as_done(text: str, event_type: str) -> None:
    (claim,) = told(event_type, text)
    assert (claim.polarity, claim.modality) == (Polarity.AFFIRMED, Modality.CERTAIN)


@pytest.mark.parametrize(
    "text",
    [
        "The ceasefire will take effect on Sunday.",
        "A ceasefire between the army and the rebels will enter into force on Sunday.",
        "The truce is set to take effect on Sunday.",
        "A truce is to begin on Monday.",
    ],
)
def test_truce_that_is_still_to_come_is_predicted(text: str) -> None:
    (claim,) = told("talks.truce", text)
    assert claim.modality is Modality.PREDICTED


def test_truce_in_force_has_happened() -> None:
    (claim,) = told("talks.truce", "The truce came into force on Sunday.")
    assert claim.modality is Modality.CERTAIN


@pytest.mark.parametrize(
    "text",
    [
        "Rival gangs clashed over control of the port of Tinsa on Sunday.",
        "The rebels fought the army for control of the airport.",
    ],
)
def test_what_is_fought_over_is_held_by_nobody(text: str) -> None:
    assert told("territory.hold", text) == []


def test_hostages_who_take_part_in_something_are_not_taken_anew() -> None:
    assert told("detention.abduct", "The army said three hostages were killed in a raid.") == []
    assert told("detention.abduct", "The gang still holds four hostages.")


def test_who_asks_for_captives_demands_and_the_captives_do_not() -> None:
    (demand,) = told("statement.demand", "The families demanded the release of the hostages.")
    assert [one.span.quote for one in demand.in_role(Role.AGENT)] == ["The families"]


def test_protest_and_what_it_is_for_are_one() -> None:
    text = "Residents blocked the road to protest against the killing of a shopkeeper."
    assert len(told("protest.demonstrate", text)) == 1
    (gas,) = told("protest.intervene", "Police fired tear gas to disperse the crowd.")
    assert [one.span.quote for one in gas.in_role(Role.PATIENT)] == ["the crowd"]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("One missile caused minor damage to the ship.", "violence.property"),
        ("The army seized 11 high-powered firearms in Tinsa on Monday.", "materiel.capture"),
        ("Rebels looted food from the village of Tinsa.", "violence.property"),
    ],
)
def test_things_are_damaged_taken_and_looted(text: str, event_type: str) -> None:
    assert [one.event.type for one in read(text)] == [event_type]


def test_drone_that_is_out_of_touch_has_not_disappeared_by_force() -> None:
    assert told("detention.disappear", "The army said it had lost contact with a drone.") == []
