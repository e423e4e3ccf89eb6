"""The lemmatiser with a memory gives the lemmas of the lemmatiser itself."""

from typing import Any

import pytest
from spacy.language import Language

from dateline.text.language_model import load, load_as_published
from dateline.text.lemma_memo import remember_lemmas

SENTENCES = (
    "The men who were shelling the houses had been told that the mice ate the loaves.",
    "She left her best knives lying beside the left wing; he lay there, lying.",
    "I'd gone where they've fought, Mr. Sadiq's wolves howled, y'all ain't leaving.",
    "Leaves fall. He leaves. The falls were worse than it felt, 3 km off.",
    "  ",
    "",
)


@pytest.fixture(scope="module")
def remembering() -> Language:
    nlp = load_as_published()
    remember_lemmas(nlp)
    return nlp


@pytest.mark.parametrize("sentence", SENTENCES)
def test_memo_gives_the_lemmas_of_the_lemmatiser(remembering: Language, sentence: str) -> None:
    theirs = [one.lemma_ for one in load_as_published()(sentence)]

    assert [one.lemma_ for one in remembering(sentence)] == theirs
    assert [one.lemma_ for one in remembering(sentence)] == theirs


def test_load_puts_the_memo_in_the_place_of_the_lemmatiser() -> None:
    assert "lemma_memo" in load().pipe_names
    assert "lemmatizer" not in load().pipe_names


def test_memo_is_left_out_where_lemmas_are_overwritten() -> None:
    nlp = load_as_published()
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    lemmatizer.overwrite = True
    remember_lemmas(nlp)

    assert "lemma_memo" not in nlp.pipe_names


def test_memo_is_left_out_where_there_is_no_lemmatiser() -> None:
    nlp = load_as_published()
    nlp.disable_pipe("lemmatizer")
    remember_lemmas(nlp)

    assert "lemma_memo" not in nlp.pipe_names
