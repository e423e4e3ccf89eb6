"""Who is blamed for what was told."""

import pytest

from dateline.claims.blame import ORIGIN
from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim, Modality, Role, SpeakerKind
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

TOLD = "A bomb killed five people in Karm on Monday, the mayor said."


def read(*sentences: str) -> tuple[Claim, ...]:
    parse = parse_text(*sentences)
    return code_document(parse, make_report(parse.document.text), load_resources()).claims


def accounts(*sentences: str) -> list[Claim]:
    return [one for one in read(*sentences) if one.origin == ORIGIN]


def agents(claim: Claim) -> list[str]:
    return [one.span.quote for one in claim.in_role(Role.AGENT)]


def test_who_blames_somebody_gives_an_account_of_what_was_told() -> None:
    (one,) = accounts(TOLD, "Police blamed the Upland Front.")
    assert (one.event.type, agents(one)) == ("violence.kill", ["the Upland Front"])
    assert (one.attribution[-1].speaker, one.attribution[-1].kind) == (
        "Police",
        SpeakerKind.AUTHORITY,
    )
    assert one.modality is Modality.UNCONFIRMED


def test_who_claims_responsibility_says_that_it_did_it() -> None:
    (one,) = accounts(TOLD, "The Upland Front claimed responsibility for the attack.")
    assert agents(one) == ["The Upland Front"]
    assert (one.attribution[-1].speaker, one.modality) == ("The Upland Front", Modality.CERTAIN)


def test_charge_with_an_adjective_is_of_what_was_told() -> None:
    (one,) = accounts(TOLD, "The union blames the Upland Front for this cowardly attack.")
    assert agents(one) == ["the Upland Front"]


def test_event_that_the_accusation_names_gets_the_accused() -> None:
    claims = read("The army blames the Upland Front for the bombing of the bridge on Monday.")
    (one,) = (claim for claim in claims if claim.event.type == "attack.bombing")
    assert agents(one) == ["the Upland Front"]


@pytest.mark.parametrize(
    "text",
    [
        "Critics blamed the government for rising prices.",
        "The army and the rebels blamed each other.",
        "No group claimed responsibility.",
        "The army accused the rebels of shelling a school.",
    ],
)
def test_accusation_of_something_else_gives_no_account(text: str) -> None:
    assert accounts(TOLD, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The army blamed the attack on the Upland Front.",
        "The attack was blamed on the Upland Front.",
    ],
)
def test_who_is_blamed_for_an_attack_is_not_attacked(text: str) -> None:
    claims = read("Rebels attacked a village on Monday.", text)
    assert not [
        one.span.quote
        for claim in claims
        if claim.event.branch == "attack"
        for one in claim.in_role(Role.PATIENT)
        if "Front" in one.span.quote
    ]


def test_who_attributes_an_attack_did_not_do_it() -> None:
    text = "The bomb attack on the union hall was attributed by the police to the Upland Front."
    deeds = [one for one in read(text) if one.event.branch == "attack"]
    assert deeds
    assert not any("the police" in agents(one) for one in deeds)


def test_charge_of_a_deed_of_its_own_is_no_account_of_what_was_told() -> None:
    assert not accounts(TOLD, "Police accused the Upland Front of helping smugglers.")


def test_accused_members_of_a_body_are_told_whole() -> None:
    (one,) = accounts(TOLD, "The mayor accused members of the Upland Front of this crime.")
    assert agents(one) == ["members of the Upland Front"]


def test_who_denies_a_charge_grants_that_it_was_made() -> None:
    text = "The council accused the army of killing six guards, a charge the army denies."
    parse = parse_text(text)
    claims = code_document(parse, make_report(parse.document.text), load_resources()).claims
    voices = {one.event.type: [it.stance.value for it in one.attribution] for one in claims}
    assert "disputes" not in voices["statement.accuse"]
    assert {"disputes", "denies"} & set(voices["violence.kill"])
