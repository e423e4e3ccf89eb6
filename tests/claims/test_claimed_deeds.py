"""What is known of a deed that somebody claims, and whom an attack struck."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim, Modality, Role
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def read(*sentences: str) -> tuple[Claim, ...]:
    parse = parse_text(*sentences)
    return code_document(parse, make_report(parse.document.text), load_resources()).claims


def of_type(event_type: str, claims: tuple[Claim, ...]) -> list[Claim]:
    return [one for one in claims if one.event.type == event_type]


def quotes(claim: Claim, role: Role) -> list[str]:
    return [one.span.quote for one in claim.in_role(role)]


@pytest.mark.parametrize(
    "text",
    [
        "The attack on a mosque in Kano was claimed by the Upland Front.",
        "The Upland Front claimed the attack on a mosque in Kano.",
    ],
)
def test_attack_is_certain_and_told_once_when_somebody_claims_it(text: str) -> None:
    (attack,) = of_type("attack.armed", read(text))
    assert attack.modality is Modality.CERTAIN
    assert quotes(attack, Role.AGENT) == ["the Upland Front"] or quotes(attack, Role.AGENT) == [
        "The Upland Front"
    ]


def test_what_a_claimed_attack_did_the_writer_says() -> None:
    text = (
        "The Upland Front claimed responsibility for the attack that killed 12 people in Kano."
    )
    (killing,) = of_type("violence.kill", read(text))
    assert "Upland Front" not in " ".join(one.speaker or "" for one in killing.attribution)


def test_claim_to_have_taken_a_town_stays_a_claim() -> None:
    (seizure,) = of_type("territory.seize", read("The army claimed the capture of Tinsa."))
    assert seizure.modality is Modality.UNCONFIRMED


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The raid left two villagers dead.", "fighting.raid"),
        ("Barrel bomb attacks in Idlib killed two villagers.", "attack.airstrike"),
        ("Gunmen killed two villagers in an ambush near Gao.", "attack.armed"),
    ],
)
def test_attack_befell_whom_it_harmed(text: str, event_type: str) -> None:
    (attack,) = of_type(event_type, read(text))
    assert quotes(attack, Role.PATIENT) == ["two villagers"]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The army now claims full control of Tinsa.", "The army"),
        ("Rebels said they had full control of Tinsa.", "they"),
        ("Rebels held the bridge of Tinsa.", "Rebels"),
    ],
)
def test_who_has_control_holds_the_place(text: str, holder: str) -> None:
    (hold,) = of_type("territory.hold", read(text))
    assert quotes(hold, Role.AGENT) == [holder]
