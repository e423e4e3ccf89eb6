import pytest

from dateline.mentions.triggers import Phrase, TriggerIndex, find_triggers
from parsed import parse_sentence

pytestmark = pytest.mark.model

INDEX = TriggerIndex(
    [
        Phrase(words=("cut",), pos="verb"),
        Phrase(words=("cut", "off"), pos="verb"),
        Phrase(words=("lay", "siege"), pos="verb"),
        Phrase(words=("advance",), pos="verb"),
        Phrase(words=("shell",), pos="verb"),
        Phrase(words=("shelling",), pos="noun"),
        Phrase(words=("attack",), pos="noun"),
        Phrase(words=("attack",), pos="verb"),
        Phrase(words=("air", "strike"), pos="noun"),
        Phrase(words=("must",), pos="modal"),
    ]
)


def found(text: str) -> list[tuple[str, str]]:
    triggers = find_triggers(parse_sentence(text), INDEX)
    return [(" ".join(token.text for token in one.tokens), one.phrase.pos) for one in triggers]


def test_find_triggers_takes_the_longest_phrase_at_a_head() -> None:
    assert found("Rebels cut off the road.") == [("cut off", "verb")]


def test_find_triggers_reads_a_particle_behind_its_object() -> None:
    assert found("Rebels cut the road off.") == [("cut off", "verb")]


def test_find_triggers_reads_the_object_of_a_fixed_phrase() -> None:
    assert found("The army laid siege to the port.") == [("laid siege", "verb")]


def test_find_triggers_reads_compound_nouns_in_the_plural() -> None:
    assert found("Two air strikes shook the port.") == [("air strikes", "noun")]


def test_find_triggers_tells_the_noun_from_the_verb() -> None:
    assert found("The attack came at dawn.") == [("attack", "noun")]


def test_find_triggers_reads_a_gerund_as_a_noun() -> None:
    assert ("shelling", "noun") in found("The shelling of the port went on.")


def test_find_triggers_reads_a_modal_that_demands() -> None:
    assert ("must", "modal") in found("The rebels must leave the port.")


def test_find_triggers_leaves_a_modal_that_guesses() -> None:
    assert ("must", "modal") not in found("The rebels must have left the port.")


def test_find_triggers_reads_no_phrase_over_a_comma() -> None:
    assert ("laid siege", "verb") in found("Rebels laid a long siege.")
    assert ("laid siege", "verb") not in found("Rebels laid mines, a siege of sorts.")
