"""What a protest is about, told beside it."""

import pytest

from claims.read_roles import read_claim
from dateline.model import Role

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "aim"),
    [
        (
            "Inmates began a hunger strike to demand the release of a judge.",
            "hunger strike",
            "the release of a judge",
        ),
        ("Farmers blocked roads, calling for lower taxes.", "blocked", "lower taxes"),
        (
            "Hundreds of people blocked streets in defiance of Chadian authorities.",
            "blocked",
            "Chadian authorities",
        ),
    ],
)
def test_aim_beside_a_protest_is_its_topic(text: str, trigger: str, aim: str) -> None:
    claim = read_claim(text, trigger)
    assert aim in [one.span.quote for one in claim.in_role(Role.TOPIC)]


def test_actor_named_in_the_aim_is_a_topic_too() -> None:
    claim = read_claim(
        "Students demonstrated in the port, calling for independence from Chad.",
        "demonstrated",
    )
    assert "Chad" in [one.span.quote for one in claim.in_role(Role.TOPIC)]


def test_protest_that_says_what_it_is_against_gets_no_other_aim() -> None:
    claim = read_claim("Teachers protested against the mayor, demanding more pay.", "protested")
    assert [one.span.quote for one in claim.in_role(Role.PATIENT)] == ["the mayor"]
    assert claim.in_role(Role.TOPIC) == ()
