"""Armed people, and teams with their names."""

import pytest

from dateline.claims.team_names import is_team_name
from dateline.mentions import find_actors
from parsed import parse_text

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("The Raiders won the cup.", True),
        ("We bought the Guerrilla phone case.", True),
        ("Raiders burned the mill.", False),
        ("The mill was burned by raiders.", False),
        ("Nobody came. Rebels held the mill.", False),
        ("The Army held the mill.", False),
    ],
)
def test_names_of_teams_are_written_large_within_a_sentence(
    text: str, *, is_name: bool
) -> None:
    parse = parse_text(text)
    armed = [one for one in find_actors(parse) if one.label in {"armed", "force"}]
    assert any(is_team_name(one, parse.document.text) for one in armed) is is_name
