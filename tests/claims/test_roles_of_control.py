"""Who acts in a clause that another verb governs, or shares its participants with."""

import pytest

from claims.read_roles import read_claim, read_roles
from dateline.model import Role

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "agent"),
    [
        ("The envoy called on the militia to withdraw from Karm.", "withdraw", "the militia"),
        ("The council appealed to the rebels to attack no convoys.", "attack", "the rebels"),
        (
            "I commend the border guards for their efforts to recapture the town of Karm.",
            "recapture",
            "the border guards",
        ),
        (
            "The coalition has supported the army in its efforts to defeat the militia.",
            "defeat",
            "the army",
        ),
    ],
)
def test_who_is_called_on_praised_or_helped_acts(text: str, trigger: str, agent: str) -> None:
    agents = {words for role, words in read_roles(text, trigger) if role == "agent"}
    assert agents == {agent}


def test_who_is_listed_stands_for_the_whole() -> None:
    text = "Allied states which have conducted air strikes in Chad include Togo and Benin."
    pairs = read_roles(text, "air strikes")
    assert pairs == {("agent", "Togo"), ("agent", "Benin")}


def test_owner_beside_a_doer_undergoes_it() -> None:
    pairs = read_roles("Karm was freed after its occupation by the militia.", "occupation")
    assert pairs >= {("agent", "the militia"), ("patient", "its")}


@pytest.mark.parametrize(
    ("text", "trigger", "patient"),
    [
        (
            "Two attacks, claimed by the Front, have killed nine villagers.",
            "attacks",
            "nine villagers",
        ),
        ("The army mourned those who were injured or who died in the attack.", "died", "those"),
        (
            "They denied the rights of prisoners who were executed in May.",
            "executed",
            "prisoners",
        ),
    ],
)
def test_patient_is_found_past_another_clause(text: str, trigger: str, patient: str) -> None:
    assert ("patient", patient) in read_roles(text, trigger)


def test_deeds_coordinated_with_an_ally_are_no_patients() -> None:
    text = "The army conducted nine air strikes coordinated with and in support of the militia."
    claim = read_claim(text, "coordinated")
    assert [one.span.quote for one in claim.in_role(Role.PATIENT)] == ["the militia"]


def test_troops_that_are_sent_are_people() -> None:
    claim = read_claim("Three hundred airmen were deployed to the coast in May.", "deployed")
    assert [one.span.quote for one in claim.in_role(Role.PATIENT)] == ["Three hundred airmen"]


@pytest.mark.parametrize("text", ["Karm fell to the rebels.", "Rebels laid siege to Karm."])
def test_place_that_is_taken_suffers_it(text: str) -> None:
    trigger = "fell" if "fell" in text else "laid siege"
    assert ("patient", "Karm") in read_roles(text, trigger)
