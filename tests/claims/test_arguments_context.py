"""Participants that the clause around an event, or another event of it, names."""

import pytest

from claims.read_roles import read_claim, read_roles
from dateline.model import Role

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "pairs"),
    [
        (
            "The militia announced the start of its offensive against the army.",
            "offensive",
            {("agent", "The militia"), ("patient", "the army")},
        ),
        (
            "The army supports the militia through air strikes on the rebels.",
            "air strikes",
            {("agent", "The army"), ("patient", "the rebels")},
        ),
        (
            "The envoy met militia leaders in the capital to discuss the war.",
            "discuss",
            {("agent", "The envoy"), ("patient", "militia leaders")},
        ),
        (
            "The army began the second phase of the effort to encircle the rebel town of Karm.",
            "encircle",
            {("agent", "The army"), ("patient", "the rebel town of Karm")},
        ),
        (
            "The rebels, backed by advisers and air strikes, stormed the barracks.",
            "stormed",
            {("agent", "The rebels"), ("patient", "the barracks")},
        ),
        (
            "The army fought the militia in Mosul. Now the Mosul offensive has begun.",
            "offensive",
            set(),
        ),
        (
            "Volunteers joined the militia's offensive against the army.",
            "offensive",
            {("agent", "the militia"), ("patient", "the army")},
        ),
        (
            "We conducted our raid on the militia in the war.",
            "raid",
            {("agent", "We"), ("patient", "the militia")},
        ),
        (
            "The army destroyed three rebel trucks near the front in the war.",
            "destroyed",
            {("agent", "The army"), ("patient", "rebel")},
        ),
        (
            "The Foreign Secretary will visit Kenya on Friday to discuss the war.",
            "visit",
            {("agent", "The Foreign Secretary")},
        ),
    ],
)
def test_participants_of_the_clause(
    text: str, trigger: str, pairs: set[tuple[str, str]]
) -> None:
    assert read_roles(text, trigger) == pairs


def test_who_is_supported_is_the_beneficiary() -> None:
    claim = read_claim("Allied aircraft supported the border troops in battle.", "supported")
    helped = [one.span.quote for one in claim.arguments if one.role is Role.BENEFICIARY]
    assert helped == ["the border troops"]


def test_group_that_is_to_be_defeated_is_no_place() -> None:
    pairs = read_roles(
        "The army, which lost men in battle, wants to counter this armed group.", "counter"
    )
    assert ("patient", "this armed group") in pairs


def test_own_pronoun_inside_the_subject_stays() -> None:
    pairs = read_roles("Their raid on the barracks killed two soldiers.", "raid")
    assert ("agent", "Their") in pairs
