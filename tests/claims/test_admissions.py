"""What is admitted: an act of one's own, or only that something is so."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Role
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

TOLD = "Rebels attacked a village near Karm on Monday."


def types(*sentences: str) -> list[str]:
    parse = parse_text(*sentences)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return [one.event.type for one in coding.claims if one.event.branch == "statement"]


@pytest.mark.parametrize(
    "text",
    [
        "The army admitted that its soldiers killed nine farmers.",
        "A spokesman for the Upland Front admitted it.",
        "The general admitted that his men had a part in it.",
    ],
)
def test_who_admits_a_deed_takes_responsibility(text: str) -> None:
    assert types(TOLD, text) == ["statement.claim_responsibility"]


def test_who_admits_no_deed_only_states_something() -> None:
    text = "The Upland Front admitted that talks are needed."
    assert types(TOLD, text) == ["statement.announce"]


def test_who_admits_no_deed_did_not_do_what_was_told_before() -> None:
    text = "The Upland Front admitted that it wants a truce."
    parse = parse_text(TOLD, text)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    attacks = [one for one in coding.claims if one.event.type == "attack.armed"]
    assert [it.span.quote for one in attacks for it in one.in_role(Role.AGENT)] == ["Rebels"]


def test_who_confirms_that_something_exists_takes_no_responsibility() -> None:
    assert "statement.claim_responsibility" not in types(
        TOLD, "The general confirmed the existence of the note."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The rebels acknowledged that their fighters had left the town.",
        "The army acknowledged that two soldiers had been killed.",
        "The Upland Front said it had carried out a tactical retreat from the town.",
        "The Upland Front said it had seized the town of Karm.",
    ],
)
def test_who_tells_of_losses_or_of_ground_takes_no_responsibility(text: str) -> None:
    assert "statement.claim_responsibility" not in types(text)


def test_who_admits_that_its_own_were_killed_did_not_kill_them() -> None:
    parse = parse_text("The army acknowledged that two soldiers had been killed.")
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    (killing,) = [one for one in coding.claims if one.event.type == "violence.kill"]
    assert killing.in_role(Role.AGENT) == ()


def test_who_says_that_its_men_did_it_takes_responsibility() -> None:
    text = "The Upland Front said its fighters had carried out the ambush on a convoy."
    assert types(text) == ["statement.claim_responsibility"]


def test_a_claim_that_is_not_verified_owns_up_to_nothing() -> None:
    said = "The Upland Front said that it took Karm on Monday."
    assert "statement.claim_responsibility" not in types(said, "Neither claim was verified.")
