"""Whom it befell is no doer, and a number alone is somebody."""

import pytest

from claims.read_roles import read_claim, read_roles
from dateline.model import Modality, Polarity

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "Dozens of villagers were wounded in shelling of Karm.",
            "shelling",
            set(),
        ),
        (
            "Six houses were destroyed and 15 people killed in two days of fighting.",
            "fighting",
            set(),
        ),
        (
            "Gunmen killed three guards, wounded 5 and took away a clerk.",
            "wounded",
            {("agent", "Gunmen"), ("patient", "5")},
        ),
        (
            "The strikes hit the town, leaving six people dead and about 20 injured.",
            "injured",
            {("patient", "about 20")},
        ),
        (
            "The peacekeepers lost two Chadians when their truck hit a mine.",
            "lost",
            {("patient", "The peacekeepers"), ("patient", "two Chadians")},
        ),
        (
            "Iran hanged two men over the attack on a parade in Ahvaz.",
            "attack",
            {("patient", "a parade")},
        ),
        ("Seven killed in Kabul suicide attack.", "killed", {("patient", "Seven")}),
        ("Mogadishu attack kills four.", "kills", {("patient", "four")}),
    ],
)
def test_victims_judges_and_towns_are_no_doers(
    text: str, trigger: str, expected: set[tuple[str, str]]
) -> None:
    assert read_roles(text, trigger) == expected


def test_hospital_that_takes_in_wounded_is_not_wounded() -> None:
    text = "The hospital in Karm received 34 wounded after the raid."
    assert ("patient", "The hospital") not in read_roles(text, "received 34 wounded")


@pytest.mark.parametrize(
    "text",
    ["No group has claimed the attack.", "The rebels did not claim the attack."],
)
def test_attack_that_nobody_claims_happened(text: str) -> None:
    assert read_claim(text, "attack").polarity is Polarity.AFFIRMED


def test_clause_before_a_passive_is_not_what_is_held() -> None:
    claim = read_claim("Rebels freed two nurses; a driver is still being held.", "freed")
    assert claim.modality is Modality.CERTAIN
    assert all(link.cue is None for link in claim.attribution)
