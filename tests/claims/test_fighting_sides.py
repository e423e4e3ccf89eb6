"""The sides of a fight that its noun does not name."""

import pytest

from dateline.model import Role
from read_war import read

pytestmark = pytest.mark.model


def sides(text: str, trigger: str) -> set[str]:
    """Everybody who takes part in the event of a trigger."""
    claim = next(one for one in read(text) if one.trigger.quote == trigger)
    roles = {Role.AGENT, Role.PATIENT}
    return {one.span.quote for one in claim.arguments if one.role in roles}


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        (
            "Insurgents stormed Karm on Friday, triggering fierce fighting with soldiers.",
            "fighting",
            {"Insurgents", "soldiers"},
        ),
        (
            "Rebels took Karm after days of clashes with the army.",
            "clashes",
            {"Rebels", "the army"},
        ),
        (
            "The girls were rescued by troops after a gun battle with their abductors.",
            "gun battle",
            {"troops", "their abductors"},
        ),
        (
            "Four soldiers and three rebels were killed in a gun battle.",
            "gun battle",
            {"Four soldiers", "three rebels"},
        ),
        (
            "The army said it had killed nine rebels in clashes near Karm.",
            "clashes",
            {"it", "nine rebels"},
        ),
        (
            "The rebels said they had destroyed two trucks in an ambush on the convoy.",
            "ambush",
            {"they", "the convoy"},
        ),
        ("The governor came to Karm after clashes with rebels.", "clashes", {"rebels"}),
        ("Two soldiers were wounded in clashes near the border with Mali.", "clashes", set()),
    ],
)
def test_who_fought(text: str, trigger: str, told: set[str]) -> None:
    assert sides(text, trigger) == told


def test_what_people_fight_with_is_nobody() -> None:
    [claim] = read("Rival groups fought with heavy weapons in Karm.")
    means = [one.span.quote for one in claim.arguments if one.role is Role.INSTRUMENT]
    assert means == ["heavy weapons"]


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        ("Police clash with rebels in Karm, three dead", "dead", {"three"}),
        (
            "Clashes between rebels in Karm left three dead and eleven hurt",
            "left three dead",
            {"three"},
        ),
        ("Three gunmen killed in Kunduz raid", "killed", {"Three gunmen"}),
    ],
)
def test_whom_it_befell_in_a_headline(text: str, trigger: str, told: set[str]) -> None:
    assert sides(text, trigger) == told
