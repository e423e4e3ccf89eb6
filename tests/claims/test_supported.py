"""Whom support is promised to, behind words of promise."""

import pytest

from claims.read_roles import read_roles

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        (
            "The kingdom is committed to supporting the Chadian government.",
            "committed",
            "the Chadian government",
        ),
        (
            "The kingdom remains steadfast in support of the Chadian government.",
            "steadfast",
            "the Chadian government",
        ),
        (
            "The kingdom remains steadfast in its support of the Chadian people.",
            "steadfast",
            "the Chadian people",
        ),
        (
            "Chad reaffirms its commitment to support the government of Niger.",
            "reaffirms",
            "the government of Niger",
        ),
        (
            "The navy is committed to working together with the French navy.",
            "committed",
            "the French navy",
        ),
    ],
)
def test_support_is_for_who_stands_behind_the_promise(
    text: str, trigger: str, whom: str
) -> None:
    assert ("patient", whom) in read_roles(text, trigger)


def test_support_for_a_thing_is_for_nobody() -> None:
    pairs = read_roles("The kingdom is committed to supporting the peace plan.", "committed")
    assert "patient" not in {role for role, _ in pairs}
