import pytest

from dateline.claims.candidates import hidden_by
from dateline.mentions.triggers import Phrase, TriggerIndex, find_triggers
from parsed import parse_sentence

pytestmark = pytest.mark.model

INDEX = TriggerIndex(
    [Phrase(words=("be", "dead"), pos="verb"), Phrase(words=("dead",), pos="adj")]
)


def test_hidden_by_a_phrase_are_the_words_within_it() -> None:
    found = find_triggers(parse_sentence("The guard was dead at noon."), INDEX)
    phrase = next(one for one in found if len(one.tokens) > 1)
    assert [one.head.text for one in hidden_by(phrase, found)] == ["dead"]


def test_hidden_by_a_phrase_is_no_word_beside_it() -> None:
    found = find_triggers(parse_sentence("The guard was dead, and dead men lay about."), INDEX)
    phrase = next(one for one in found if len(one.tokens) > 1)
    assert [one.head.i for one in hidden_by(phrase, found)] == [3]
