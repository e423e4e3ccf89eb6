"""Set phrases, and words that make a figure of a warlike noun."""

import pytest

from dateline.claims.figures import load_figures, made_a_figure, set_phrase_of
from dateline.claims.resources import load_resources
from dateline.mentions.triggers import FoundTrigger, find_triggers
from parsed import parse_text

pytestmark = pytest.mark.model


def trigger(text: str, word: str) -> FoundTrigger:
    """The trigger of a sentence whose head is `word`."""
    [sentence] = parse_text(text).sentences
    found = find_triggers(sentence, load_resources().rows.index)
    return next(one for one in found if one.head.text == word)


@pytest.mark.parametrize(
    ("text", "word", "figure"),
    [
        ("She was stabbed in the back.", "stabbed", "stab in the back"),
        (
            "He stabbed his oldest friend in the back.",
            "stabbed",
            "stab his old friend in the back",
        ),
        ("They fired a volley of sharp questions.", "fired", "fire a volley of sharp question"),
    ],
)
def test_set_phrase_is_found_by_its_lemmas(text: str, word: str, figure: str) -> None:
    assert set_phrase_of(trigger(text, word)) == figure


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Raiders stabbed a guard in the neck.", "stabbed"),
        ("They fired a volley at the gate and asked no questions.", "fired"),
        ("He stabbed a man who slept with four others in the back.", "stabbed"),
    ],
)
def test_other_words_are_no_set_phrase(text: str, word: str) -> None:
    assert set_phrase_of(trigger(text, word)) is None


def test_modifier_makes_a_figure_of_a_noun_of_war() -> None:
    assert (
        made_a_figure(trigger("A verbal attack opened the debate.", "attack"), ()) is not None
    )
    assert made_a_figure(trigger("A night attack opened the battle.", "attack"), ()) is None


def test_table_of_figures_is_one_pattern_of_lemmas() -> None:
    assert load_figures().search("he take no prisoner at the table ") is not None
