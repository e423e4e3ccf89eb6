"""Who speaks by a letter, a call or a note."""

import pytest

from claims.read_roles import read_claim, read_roles
from dateline.model import Role

pytestmark = pytest.mark.model

FRONT = ("agent", "The Upland Front")


@pytest.mark.parametrize(
    "text",
    [
        "The Upland Front left leaflets claiming responsibility for the killing of a judge.",
        "The Upland Front sent a letter to a paper claiming responsibility for the bombing.",
    ],
)
def test_who_sends_a_message_claims_what_it_says(text: str) -> None:
    roles = read_roles(text, "claiming responsibility")
    assert FRONT in roles
    assert {one for role, one in roles if role == "agent"} == {"The Upland Front"}


def test_who_receives_a_message_claims_nothing() -> None:
    text = (
        "A radio station received a call from the Upland Front "
        "claiming responsibility for the bombing of a bank."
    )
    roles = read_roles(text, "claiming responsibility")
    assert {one for role, one in roles if role == "agent"} == {"the Upland Front"}


def test_sender_is_the_voice_of_what_a_message_claims() -> None:
    claim = read_claim(
        "The Upland Front left leaflets claiming responsibility for the killing of a judge.",
        "killing",
    )
    assert claim.attribution[-1].speaker == "The Upland Front"
    assert [one.span.quote for one in claim.in_role(Role.AGENT)] == ["The Upland Front"]
