import pytest

from dateline.actors import resolve_actors
from dateline.mentions import find_actors
from parsed import parse_text

pytestmark = pytest.mark.model

FRONT = "The Farabundo Marti National Liberation Front has fought in El Salvador since 1980."


def names(*sentences: str) -> dict[str, str]:
    parse = parse_text(*sentences)
    found = resolve_actors(parse.document, find_actors(parse), None).resolved
    return {one.mention.span.quote: one.actor.name for one in found if one.actor is not None}


def test_rebels_are_the_only_rebel_group_that_is_named_later() -> None:
    found = names("Guerrillas blew up a bridge in El Salvador on Sunday.", FRONT)
    assert found["Guerrillas"] == "Farabundo Martí National Liberation Front"


def test_who_stands_for_such_rebels_is_the_group_too() -> None:
    found = names("Guerrillas blew up a bridge in El Salvador.", "They burned a mill.", FRONT)
    assert found["They"] == "Farabundo Martí National Liberation Front"


def test_rebels_beside_two_groups_are_nobody_in_particular() -> None:
    found = names(
        "Guerrillas blew up a bridge on Sunday.",
        FRONT,
        "The Shining Path has fought in Peru since 1980.",
    )
    assert found["Guerrillas"] == "guerrillas"


@pytest.mark.parametrize("words", ["Unidentified rebels", "Another rebel group", "Gunmen"])
def test_who_is_told_apart_is_not_the_group(words: str) -> None:
    found = names(f"{words} attacked a bridge in El Salvador.", FRONT)
    assert found[words] != "Farabundo Martí National Liberation Front"


def test_those_belonging_to_a_group_are_the_group() -> None:
    found = names("A group of rebels belonging to the Shining Path attacked a village.")
    assert found["A group of rebels"] == "Shining Path"
