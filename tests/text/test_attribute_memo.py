"""The attribute ruler with a memory gives the marks of the ruler itself."""

from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from dateline.text.attribute_memo import AttributeMemo, remember_attributes
from dateline.text.language_model import load, load_as_published

SENTENCES = (
    "The governor said that he had not been told, but it rained.",
    "There is nothing left; I ain't gonna wait until they have gone.",
    "Let's  go where\tthe road bends, y'all, since it's late.",
    "You do not know whether she'd have gotten it: nothin' moved.",
    "Twelve men were seen in the valley, which had been emptied.",
    "",
)


def marks(doc: Doc) -> list[tuple[str, ...]]:
    return [(one.text, one.tag_, one.pos_, one.lemma_, one.dep_, str(one.morph)) for one in doc]


@pytest.fixture(scope="module")
def published() -> Language:
    return load_as_published()


@pytest.fixture(scope="module")
def remembering() -> Language:
    nlp = load_as_published()
    remember_attributes(nlp)
    return nlp


@pytest.mark.parametrize("sentence", SENTENCES)
def test_memo_marks_as_the_ruler_does(
    published: Language, remembering: Language, sentence: str
) -> None:
    assert marks(remembering(sentence)) == marks(published(sentence))


def test_memo_marks_alike_the_second_time(remembering: Language) -> None:
    first, second = remembering.pipe([SENTENCES[0], SENTENCES[0]])

    assert marks(first) == marks(second)


def test_load_puts_the_memo_in_the_place_of_the_ruler() -> None:
    names = load().pipe_names

    assert "attribute_memo" in names
    assert "attribute_ruler" not in names


def test_memo_is_left_out_where_patterns_look_at_more() -> None:
    nlp = load_as_published()
    ruler: Any = nlp.get_pipe("attribute_ruler")
    ruler.add([[{"ORTH": "Aid"}]], {"POS": "NOUN"})

    remember_attributes(nlp)

    assert nlp.pipe_names.count("attribute_ruler") == 1


def test_memo_knows_few_tokens_of_many_words(remembering: Language) -> None:
    memo = remembering.get_pipe("attribute_memo")
    assert isinstance(memo, AttributeMemo)
    remembering("Goats graze.")
    before = len(memo._marks)

    remembering("Sheep graze.")

    assert len(memo._marks) <= before + 2
