"""Who did it by an adjective, and who suffered it in the short language of headlines."""

import pytest

from dateline.model import Claim, Role
from read_war import read

pytestmark = pytest.mark.model


def words(claim: Claim, role: Role) -> list[str]:
    return [one.span.quote for one in claim.arguments if one.role is role]


def claim_of(text: str, trigger: str) -> Claim:
    return next(one for one in read(text) if one.trigger.quote.endswith(trigger))


@pytest.mark.parametrize(
    ("text", "trigger", "agent"),
    [
        ("A rebel ambush killed nine soldiers near Karm.", "ambush", ["rebel"]),
        ("A militant attack killed nine soldiers near Karm.", "attack", ["militant"]),
        ("A separatist raid on Karm killed nine soldiers.", "raid", ["separatist"]),
        ("The terrorist attack on Karm killed nine soldiers.", "attack", []),
        ("A deadly attack on Karm killed nine soldiers.", "attack", []),
        ("Karm was taken by surprise by the 9th Brigade.", "taken", ["the 9th Brigade"]),
        ("Not the army but the militia shelled Karm.", "shelled", ["the militia"]),
    ],
)
def test_who_did_it(text: str, trigger: str, agent: list[str]) -> None:
    assert words(claim_of(text, trigger), Role.AGENT) == agent


@pytest.mark.parametrize(
    ("text", "trigger", "patient"),
    [
        ("President ousted in Karm by rebel soldiers", "ousted", ["President"]),
        ("Army convoy ambushed on Karm highway", "ambushed", ["Army convoy"]),
        (
            "The crew were rammed by a militia boat, fished out and held for a week near Karm.",
            "held",
            ["The crew"],
        ),
    ],
)
def test_whom_it_befell(text: str, trigger: str, patient: list[str]) -> None:
    assert words(claim_of(text, trigger), Role.PATIENT) == patient


@pytest.mark.parametrize(
    "text",
    ["Chad: car bomb kills two in Karm", "Ukraine: missile strike kills four in Karm"],
)
def test_the_label_of_a_headline_did_nothing(text: str) -> None:
    assert words(claim_of(text, "kills"), Role.AGENT) == []
