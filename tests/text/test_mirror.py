"""The mirrored parse: all that it says is what spaCy says."""

import pytest
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Token as SpacyToken
from spacy.vocab import Vocab

from dateline.text.language_model import load
from dateline.text.mirror import mirror
from dateline.text.tokens import Token

pytestmark = pytest.mark.model

SENTENCES = (
    "Gunmen killed a judge, a clerk and two guards near Port Sahra on Monday, police said.",
    "“We never took the bridge,” said Major Idris, whose men, he added, had left by noon.",
    "It was the mayor of al-Karm, not the rebels, who asked for the road to be opened.",
    "Days later, Saturday, in a town that nobody names: two dead.",
    "Fell.",
)
WORDS = ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob",
         "is_alpha", "is_punct", "whitespace_")  # fmt: skip
WALKS = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")
STEPS = ("head", "left_edge", "right_edge")


def pairs(text: str) -> list[tuple[SpacyToken, Token]]:
    parsed = load()(text)
    return list(zip(parsed, mirror(parsed), strict=True))


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("name", WORDS)
def test_mirror_keeps_what_a_token_is(text: str, name: str) -> None:
    assert all(getattr(theirs, name) == getattr(ours, name) for theirs, ours in pairs(text))


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("name", WALKS)
def test_mirror_keeps_how_tokens_hang(text: str, name: str) -> None:
    for theirs, ours in pairs(text):
        assert [x.i for x in getattr(theirs, name)] == [x.i for x in getattr(ours, name)]


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("name", STEPS)
def test_mirror_keeps_where_a_step_leads(text: str, name: str) -> None:
    assert all(getattr(theirs, name).i == getattr(ours, name).i for theirs, ours in pairs(text))


@pytest.mark.parametrize("text", SENTENCES)
def test_mirror_keeps_entities_and_noun_phrases(text: str) -> None:
    theirs = load()(text)
    ours = mirror(theirs)
    facts = [(one.start, one.end, one.label_, one.text) for one in theirs.ents]
    assert [(one.start, one.end, one.label_, one.text) for one in ours.ents] == facts
    chunks = [(one.start, one.end, one.root.i) for one in theirs.noun_chunks]
    assert [(one.start, one.end, one.root.i) for one in ours.noun_chunks] == chunks


@pytest.mark.parametrize("text", SENTENCES)
def test_a_stretch_has_the_root_that_spacy_gives_it(text: str) -> None:
    theirs = load()(text)
    ours = mirror(theirs)
    for start in range(len(theirs)):
        for end in range(start + 1, len(theirs) + 1):
            assert ours[start:end].root.i == theirs[start:end].root.i


def test_a_stretch_is_cut_and_quoted_like_a_text() -> None:
    doc = mirror(load()("Two guards  died."))
    assert doc[1:-1].text == "guards  died"
    assert [one.text for one in doc[1:][1:]] == [one.text for one in doc[2:]]
    assert doc[3:1].text == ""


def test_token_over_finds_none_in_a_gap() -> None:
    doc = mirror(load()("Two guards died."))
    found = [doc.token_over(at) for at in (0, 2, 3, 4, 15, 16)]
    assert [one and one.text for one in found] == ["Two", "Two", None, "guards", ".", None]


def test_nbor_stops_at_the_ends() -> None:
    doc = mirror(load()("Two guards died."))
    assert doc[1].nbor(-1).text == "Two"
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[3].nbor()


def test_an_ancestor_is_above() -> None:
    doc = mirror(load()("Two guards died."))
    assert doc[2].is_ancestor(doc[0])
    assert not doc[0].is_ancestor(doc[2])


def test_an_empty_sentence_is_mirrored_to_nothing() -> None:
    doc = mirror(SpacyDoc(Vocab()))
    assert (len(doc), list(doc), doc.ents, doc.token_over(0)) == (0, [], (), None)


def test_words_are_those_said_and_their_lemmas() -> None:
    words = mirror(load()("Two Guards of the gate were dying.")).words
    assert {"two", "were", "be", "dying", "die"} <= words
    assert "Two" not in words
