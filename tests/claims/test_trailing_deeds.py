"""Who does what a participle behind a comma tells."""

import pytest

from dateline.model import Role
from read_war import read

pytestmark = pytest.mark.model


def told(text: str) -> dict[str, dict[str, str]]:
    """The participants by trigger and role."""
    return {
        one.trigger.quote: {it.role.value: it.span.quote for it in one.arguments}
        for one in read(text)
    }


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        (
            "A bomb exploded as a convoy was passing through Karm, killing two men.",
            "killing",
            "A bomb",
        ),
        (
            "Rebels opened fire as a convoy passed through Karm, killing two.",
            "killing",
            "Rebels",
        ),
        (
            "Police fired as protesters marched on the palace, injuring ten.",
            "injuring",
            "Police",
        ),
        ("Villagers fled as rebels entered Karm, killing two people.", "killing", "rebels"),
        (
            "The minister accused Chad of arming fighters who attacked a camp, killing 12 men.",
            "killing",
            "fighters",
        ),
        (
            "The minister blamed militants who fired rockets at a base, injuring two men.",
            "injuring",
            "militants",
        ),
        (
            "The bishop thanked soldiers who stormed the school, freeing ten.",
            "freeing",
            "soldiers",
        ),
        ("The minister condemned the men, calling them killers.", "condemned", "The minister"),
    ],
)
def test_who_did_it(text: str, trigger: str, doer: str) -> None:
    found = told(text)[trigger]
    assert found.get(Role.AGENT.value) == doer or found.get(Role.INSTRUMENT.value) == doer


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("A bomb exploded as an army convoy passed through Karm.", "an army convoy"),
        ("A mine went off when a truck hit it near Karm.", "a truck"),
    ],
)
def test_a_vehicle_that_came_to_a_blast_was_struck_once(text: str, struck: str) -> None:
    [parts] = told(text).values()
    assert parts[Role.PATIENT.value] == struck
