"""Who is sure of something, or lets it be known."""

import pytest

from attribution_readings import find, find_one, names

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "cue", "speaker"),
    [
        ("The family is convinced that police killed him.", "convinced", "The family"),
        ("London remains sure that agents shot the exile.", "sure", "London"),
        ("The clerk is adamant that guards beat the man.", "adamant", "The clerk"),
        ("The junta let it be known that it had shot the captain.", "known", "The junta"),
        ("The admiral made it clear that his ships had fired.", "clear", "The admiral"),
        ("The ministry let slip that troops had lost two forts.", "slip", "The ministry"),
        ("The general allowed that the enemy had crossed the river.", "allowed", "The general"),
    ],
)
def test_state_of_mind_speaks_for_its_clause(sentence: str, cue: str, speaker: str) -> None:
    assert names(find_one(sentence, cue=cue)) == [speaker]


def test_opinion_is_of_who_holds_it() -> None:
    found = find("Analysts are of the opinion that Karm supplied the shells.")
    assert names(found[-1]) == ["Analysts"]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is certain that the rebels shelled the bridge.",
        "The mayor is not sure that soldiers fired.",
        "The gap allowed rebels to hit the convoy.",
        "Sure of victory, the rebels attacked the fort.",
        "He owned the farm that soldiers burned.",
    ],
)
def test_state_of_nobody_is_no_voice(sentence: str) -> None:
    assert find(sentence) == ()


def test_who_is_in_no_doubt_speaks() -> None:
    found = find_one("Seoul is in no doubt that a torpedo sank the ship.", cue="doubt")
    assert names(found) == ["Seoul"]
