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


@pytest.mark.parametrize(
    "text",
    [
        "The Upland Front claimed the attack in a message on Telegram.",
        "The Upland Front claimed responsibility for the attack on its website.",
        "The Upland Front claimed the attack on X.",
    ],
)
def test_where_responsibility_is_claimed_is_nothing_that_was_attacked(text: str) -> None:
    (attack,) = of_type("attack.armed", read(text))
    assert attack.in_role(Role.PATIENT) == ()
    assert attack.place is None


def test_target_of_an_attack_that_is_claimed_on_a_channel_stays() -> None:
    text = "The Upland Front claimed responsibility on Telegram for the attack on the mosque."
    (attack,) = of_type("attack.armed", read(text))
    assert quotes(attack, Role.PATIENT) == ["the mosque"]


CLAIM = "The Upland Front claimed responsibility for the attack."


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("Two drones were intercepted near Kano on Monday.", "attack.drone"),
        ("Four rockets were intercepted near Kano on Monday.", "attack.shelling"),
        ("The army repelled an assault on Kano on Monday.", "attack.armed"),
    ],
)
def test_who_claims_what_was_intercepted_did_not_intercept_it(before: str, meant: str) -> None:
    claims = read(before, CLAIM)
    (attack,) = of_type(meant, claims)
    assert quotes(attack, Role.AGENT) == ["The Upland Front"]
    for one in (*of_type("attack.disrupt", claims), *of_type("fighting.repel", claims)):
        assert quotes(one, Role.AGENT) != ["The Upland Front"]


def test_who_claims_a_bomb_that_was_defused_defused_none() -> None:
    claims = read("Police defused a bomb in Kano on Monday.", CLAIM)
    (defused,) = of_type("attack.disrupt", claims)
    assert quotes(defused, Role.AGENT) == ["Police"]


@pytest.mark.parametrize(
    "text",
    [
        "Neither the army nor the rebels admitted shelling the hospital.",
        "The army did not admit shelling the hospital.",
    ],
)
def test_who_admits_nothing_is_not_said_to_have_done_it(text: str) -> None:
    (shelling,) = of_type("attack.shelling", read(text))
    assert shelling.in_role(Role.AGENT) == ()
