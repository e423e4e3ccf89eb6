"""Acts that were surely done, and whose doer is only supposed."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim, Modality, Role
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def read(text: str, event_type: str = "attack.armed") -> list[Claim]:
    parse = parse_text(text)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return [one for one in coding.claims if one.event.type == event_type]


def doers(claim: Claim) -> list[str]:
    return [one.span.quote for one in claim.in_role(Role.AGENT)]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("The attack was probably carried out by the Upland Front.", Modality.PROBABLE),
        ("The Upland Front may have carried out the attack on Karm.", Modality.POSSIBLE),
        ("The attack was reportedly carried out by the Upland Front.", Modality.UNCONFIRMED),
        ("The Upland Front is believed to have carried out the attack.", Modality.PROBABLE),
        ("He alleged that the Upland Front had carried out the attack.", Modality.UNCONFIRMED),
    ],
)
def test_act_is_certain_and_its_doer_is_as_doubtful_as_it_is_said(
    text: str, doubt: Modality
) -> None:
    act, supposed = read(text)
    if act.modality is not Modality.CERTAIN:
        act, supposed = supposed, act
    assert (act.modality, doers(act)) == (Modality.CERTAIN, [])
    assert supposed.modality is doubt
    assert [one.casefold() for one in doers(supposed)] == ["the upland front"]


@pytest.mark.parametrize(
    "text",
    [
        "The attack was carried out by the Upland Front.",
        "The army said the Upland Front had carried out the attack.",
        "The Upland Front boasted that its men had carried out the attack.",
    ],
)
def test_doer_who_is_known_stays(text: str) -> None:
    (act,) = read(text)
    assert len(doers(act)) == 1


def test_what_an_act_did_has_no_doer_who_is_only_supposed() -> None:
    text = "The Front was suspected of carrying out the attack on Karm that killed 12 people."
    (killing,) = read(text, "violence.kill")
    assert (killing.modality, doers(killing)) == (Modality.CERTAIN, [])


def test_what_an_alleged_act_did_is_as_doubtful() -> None:
    text = "The army accused Ruvu of carrying out a drone strike that killed a commander."
    (killing,) = read(text, "violence.kill")
    assert killing.modality is Modality.UNCONFIRMED


def test_unconfirmed_reports_leave_it_unconfirmed() -> None:
    (killing,) = read("Unconfirmed reports said 20 people were killed.", "violence.kill")
    assert killing.modality is Modality.UNCONFIRMED
