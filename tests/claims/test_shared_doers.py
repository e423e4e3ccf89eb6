"""Who did what several verbs of a sentence tell."""

import pytest

from dateline.model import Claim, Role
from read_war import read

pytestmark = pytest.mark.model


def words(claim: Claim, role: Role) -> list[str]:
    return [one.span.quote for one in claim.arguments if one.role is role]


def doers(text: str) -> dict[str, list[str]]:
    """Who, or what, did it, by trigger."""
    return {
        one.trigger.quote: [*words(one, Role.AGENT), *words(one, Role.INSTRUMENT)]
        for one in read(text)
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Four people were killed and six wounded when gunmen attacked a mine near Karm.",
            {"killed": ["gunmen"], "wounded": ["gunmen"]},
        ),
        (
            "Nine farmers were killed and six others abducted when bandits raided Karm.",
            {"killed": ["bandits"], "abducted": ["bandits"]},
        ),
        (
            "Three soldiers were killed and two wounded when a bomb exploded near Karm.",
            {"killed": ["a bomb"], "wounded": ["a bomb"]},
        ),
        (
            "Shelling by the army killed 22 people and wounded 57.",
            {"killed": ["the army", "Shelling"], "wounded": ["the army", "Shelling"]},
        ),
        (
            "The attack by armed youths left six people dead and four wounded.",
            {"wounded": ["armed youths", "The attack"]},
        ),
        ("Five militants were killed when they attacked a post near Karm.", {"killed": []}),
        (
            "Five militants were killed when militants attacked a post near Karm.",
            {"killed": []},
        ),
        (
            "Five militants were killed when soldiers attacked their camp near Karm.",
            {"killed": ["soldiers"]},
        ),
        ("Rebels killed two men, and three soldiers were wounded.", {"wounded": []}),
        ("Nobody was hurt when gunmen attacked a bus near Karm.", {"hurt": []}),
    ],
)
def test_who_did_what_several_verbs_tell(text: str, told: dict[str, list[str]]) -> None:
    found = doers(text)
    assert {trigger: found[trigger] for trigger in told} == told
