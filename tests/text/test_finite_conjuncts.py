"""Verbs of the past that the parser joins to an infinitive."""

import pytest

from dateline.text.language_model import load
from dateline.text.mirror import mirror
from dateline.text.repairs import Repair, without

pytestmark = pytest.mark.model


def _head_of(word: str, text: str) -> str:
    (found,) = (one.head.lower_ for one in mirror(load()(text)) if one.lower_ == word)
    return found


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Police fired gas to disperse them and detained eight men.", "detained", "fired"),
        ("The rebels agreed to withdraw and released ten men.", "released", "agreed"),
        ("He refused to stop and was shot dead.", "shot", "refused"),
        ("He was ordered to kneel and shot.", "shot", "ordered"),
    ],
)
def test_verb_of_the_past_goes_on_with_the_verb_before_the_infinitive(
    text: str, word: str, head: str
) -> None:
    assert _head_of(word, text) == head


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("The army sent troops to disarm the militia and restore order.", "restore", "disarm"),
        ("The army plans to attack the town and take it.", "take", "attack"),
    ],
)
def test_infinitives_stay_joined(text: str, word: str, head: str) -> None:
    assert _head_of(word, text) == head


def test_without_the_repair_the_parse_is_kept() -> None:
    with without(Repair.CONJUNCT):
        assert _head_of("shot", "He refused to stop and was shot dead.") == "stop"
