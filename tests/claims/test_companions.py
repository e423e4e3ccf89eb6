"""Who shares what befell another, and who answers for a share of what was done."""

import pytest

from dateline.model import Claim, Role
from read_war import read

pytestmark = pytest.mark.model


def words(claim: Claim, role: Role) -> list[str]:
    return [one.span.quote for one in claim.arguments if one.role is role]


def claim_of(text: str, trigger: str) -> Claim:
    return next(one for one in read(text) if one.trigger.quote.startswith(trigger))


@pytest.mark.parametrize(
    ("text", "trigger", "patients"),
    [
        (
            "Police arrested a journalist together with his brother.",
            "arrested",
            ["a journalist", "his brother"],
        ),
        ("The mayor was killed along with two guards.", "killed", ["The mayor", "two guards"]),
        ("The mayor was killed with a knife.", "killed", ["The mayor"]),
        (
            "Gunmen attacked the town of Palma in Cabo Delgado, Mozambique, burning houses.",
            "burning",
            ["houses"],
        ),
    ],
)
def test_whom_it_befell(text: str, trigger: str, patients: list[str]) -> None:
    assert words(claim_of(text, trigger), Role.PATIENT) == patients


@pytest.mark.parametrize(
    ("text", "trigger", "agents"),
    [
        ("Soldiers were responsible for 30 of the 48 killings.", "killings", ["Soldiers"]),
        ("The Front has maintained a blockade on Menaka.", "blockade", ["The Front"]),
        (
            "Protesters opposed to a voting reform set cars and shops on fire.",
            "set cars",
            ["Protesters"],
        ),
    ],
)
def test_who_did_it(text: str, trigger: str, agents: list[str]) -> None:
    assert words(claim_of(text, trigger), Role.AGENT) == agents


def test_the_force_behind_its_country_did_it() -> None:
    claim = claim_of("Myanmar military airstrikes killed nine people in Sagaing.", "killed")
    assert words(claim, Role.AGENT) == ["military"]
