"""Places in the clauses around an act: of the act itself, of its means, of its doers."""

import pytest

from story_places import place_of

pytestmark = pytest.mark.model

MARKET = "A bomb exploded at a market in Zubayr on Tuesday."


@pytest.mark.parametrize(
    ("trigger", "sentence"),
    [
        ("kidnapping", "The army accused the rebels of kidnapping six farmers in Kirkuk."),
        (
            "murders",
            "Deputies condemned the murders of two priests that had occurred in Kirkuk.",
        ),
        ("attacks", "The attacks launched by the Front in Kirkuk are a warning."),
        ("sabotage", "They stepped up their sabotage by destroying two pylons in Kirkuk."),
        ("killed", "Omar Haddad, mayor of Kirkuk, was killed by gunmen."),
        (
            "killed",
            "A guard died in a raid, and one was killed in a raid that occurred in Kirkuk.",
        ),
        ("clashes", "One was hurt in clashes with the army on the outskirts of Kirkuk."),
        ("wounded", "One was wounded in clashes with the army on the outskirts of Kirkuk."),
        ("attack", "A home in Kirkuk was the target of an attack on Friday."),
        ("fighting", "They drove to Kirkuk, a town in the north, where there was fighting."),
    ],
)
def test_clause_of_the_act_says_where_it_was(trigger: str, sentence: str) -> None:
    assert str(place_of(trigger, MARKET, sentence)).endswith("Kirkuk")


@pytest.mark.parametrize(
    ("trigger", "sentence"),
    [
        ("killed", "He was killed after a deal with the army, the mayor of Kirkuk said."),
        ("attack", "Rebels who did the attack were charged in Kirkuk."),
        ("attack", "The attack, which a minister condemned in Kirkuk, was made by rebels."),
    ],
)
def test_clause_of_something_else_does_not(trigger: str, sentence: str) -> None:
    assert place_of(trigger, MARKET, sentence) == "Az Zubayr"
