"""Missiles that somebody fired and that came down somewhere: one shelling."""

import pytest

from dateline.model import Role
from read_war import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("A shell fired by Chadian forces hit a bus stop in Karm.", "Chadian forces"),
        ("Two missiles launched by the army struck Karm on Monday.", "the army"),
        ("A drone launched by the army crashed into a school in Karm.", "the army"),
    ],
)
def test_who_fired_what_came_down(text: str, agent: str) -> None:
    [claim] = read(text)
    assert [one.span.quote for one in claim.arguments if one.role is Role.AGENT] == [agent]


def test_two_days_are_two_acts() -> None:
    told = read("A shell fired by rebels on Monday killed a man in Karm on Tuesday.")
    assert len(told) > 1
