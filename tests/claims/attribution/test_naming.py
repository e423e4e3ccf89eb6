"""Who calls a happening by a graver name."""

import pytest

from attribution_readings import contents, find, find_one, names

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("The Hill Front called the shooting at Karm a massacre.", "called", "The Hill Front"),
        ("The union denounced the raid as a massacre.", "denounced", "The union"),
    ],
)
def test_who_calls_it_a_massacre_tells_of_it(text: str, cue: str, speaker: str) -> None:
    found = [one for one in find(text) if one.construction == "naming"]
    assert [(names(one), one.cue.quote) for one in found] == [([speaker], cue)]
    assert "massacre" in " ".join(contents(found[0]))


@pytest.mark.parametrize(
    "text",
    [
        "The army called the report of a massacre a lie.",
        "The union called a strike for Monday.",
        "The villagers called the mayor a liar.",
    ],
)
def test_who_calls_it_a_lie_or_calls_a_strike_does_not(text: str) -> None:
    assert not [one for one in find(text) if one.construction == "naming"]


def test_who_rejects_a_slander_denies_what_it_says() -> None:
    found = find_one(
        "The ministry rejected the slander that soldiers had shot nine people.", cue="rejected"
    )
    assert names(found) == ["The ministry"]
