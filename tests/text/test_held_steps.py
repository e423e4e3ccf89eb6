"""Stepping with Python's lock held gives the parses and the names of spaCy itself."""

from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from dateline.text.held_steps import hold_steps
from dateline.text.language_model import load, load_as_published

SENTENCES = (
    "Iraqi forces said on Tuesday that they had taken the old city of Mosul from ISIL.",
    "",
    "Two soldiers died.",
    "  ",
    "The U.S. State Department's Jane Doe, who met Ali in Geneva, called it a war crime.",
)


@pytest.fixture(scope="module")
def holding() -> Language:
    nlp = load_as_published()
    hold_steps(nlp)
    return nlp


def marks(doc: Doc) -> list[tuple[str, int, str, str]]:
    return [(one.dep_, one.head.i, one.ent_type_, one.ent_iob_) for one in doc]


@pytest.mark.parametrize("batch_size", [1, 2, 256])
def test_held_steps_mark_what_spacy_marks(holding: Language, batch_size: int) -> None:
    theirs = [marks(one) for one in load_as_published().pipe(SENTENCES)]

    assert [marks(one) for one in holding.pipe(SENTENCES, batch_size=batch_size)] == theirs
    assert [marks(holding(one)) for one in SENTENCES] == theirs


def test_held_steps_tell_where_sentences_start(holding: Language) -> None:
    text = " ".join(SENTENCES)

    theirs = [one.text for one in load_as_published()(text).sents]
    assert [one.text for one in holding(text).sents] == theirs


def test_a_name_may_be_as_long_as_its_sentence(holding: Language) -> None:
    sentence = "United Nations Assistance Mission for Iraq"

    theirs = marks(load_as_published()(sentence))
    assert marks(holding(sentence)) == theirs
    assert any(kind for _, _, kind, _ in theirs)


def test_load_steps_with_the_lock_held() -> None:
    names = load().pipe_names

    assert {"parser_held", "ner_held"} <= set(names)
    assert {"parser", "ner"}.isdisjoint(names)


def test_a_parser_that_takes_a_beam_is_kept() -> None:
    nlp = load_as_published()
    parser: Any = nlp.get_pipe("parser")
    parser.cfg["beam_width"] = 4
    nlp.disable_pipe("ner")
    hold_steps(nlp)

    assert "parser" in nlp.pipe_names
    assert "ner_held" not in nlp.pipe_names
