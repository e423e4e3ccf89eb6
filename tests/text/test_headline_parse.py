"""Headlines whose parse is put right."""

import pytest

from dateline.text.repairs import Repair, without
from dateline.text.tokens import Token
from parsed import parse_sentence

pytestmark = pytest.mark.model


def word(text: str, form: str) -> Token:
    return next(one for one in parse_sentence(text).doc if one.lower_ == form)


@pytest.mark.parametrize(
    "text",
    [
        "Three shot dead at a funeral",
        "Five shot dead in Karm market",
        "Police: three shot dead",
    ],
)
def test_shot_before_dead_is_a_verb(text: str) -> None:
    shot = word(text, "shot")
    assert (shot.pos_, shot.lemma_) == ("VERB", "shoot")
    assert [one.pos_ for one in shot.children if one.dep_ == "nsubj"] == ["NUM"]


@pytest.mark.parametrize(
    "text",
    [
        "Three soldiers and two civilians killed in Karm",
        "Three soldiers, two civilians killed in Karm",
        "Three soldiers, a nurse and two children killed in Karm",
    ],
)
def test_what_befell_the_last_of_a_list_befell_all(text: str) -> None:
    assert word(text, "killed").head.lower_ == "soldiers"


def test_in_other_sentences_the_parse_is_kept() -> None:
    text = "The army buried three soldiers and two civilians killed in Karm."
    assert word(text, "killed").head.lower_ == "civilians"


def test_without_the_repair_the_parse_is_kept_too() -> None:
    with without(Repair.HEADLINE):
        assert word("Three shot dead at a funeral", "shot").pos_ == "NOUN"


def test_second_half_of_a_headline_befell_others() -> None:
    hurt = word("Twelve arrested, 30 hurt at rally", "hurt")
    assert [one.text for one in hurt.children if one.dep_ == "nsubj"] == ["30"]


@pytest.mark.parametrize(
    "text",
    [
        "12 killed, two officials said",
        "The raiders killed two men and left, a clerk hinted.",
    ],
)
def test_what_is_said_of_the_dead_stays_said(text: str) -> None:
    assert word(text, "killed").dep_ == "ccomp"


@pytest.mark.parametrize(
    "text",
    [
        "Karm army says ten soldiers killed in ambush near Menaka",
        "UN confirms two peacekeepers killed in Karm blast",
    ],
)
def test_those_said_to_be_killed_are_no_object_of_saying(text: str) -> None:
    killed = word(text, "killed")
    assert (killed.dep_, killed.head.pos_) == ("ccomp", "VERB")
    assert [one.dep_ for one in killed.lefts] == ["nsubjpass"]


def test_second_half_is_of_those_it_counts() -> None:
    captured = word("Six militants killed, 12 captured in Borno raid", "captured")
    assert [one.text for one in captured.lefts if one.dep_ == "nsubjpass"] == ["12"]
    assert captured.head.lower_ == "killed"


def test_what_befell_bare_people_of_a_list_befell_all() -> None:
    assert word("Women, children killed in Karm strike", "killed").head.lower_ == "women"
    assert word("Reader's report: girls dead in bombing?", "dead").head.lower_ == "girls"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen on a motorcycle shot dead a judge.",
        "Soldiers at a checkpoint shot dead a driver on Friday.",
        "Two men on a motorbike shot dead three farmers in Karm.",
        "Raiders in a car shot dead a clerk",
        "Women march in Karm, demand right to vote",
        "Nurses march, demand right to strike",
        "Hundreds march in Karm, demand reform",
    ],
)
def test_no_word_hangs_from_itself_but_the_root(text: str) -> None:
    doc = parse_sentence(text).doc
    for token in doc:
        assert (token.head is token) == (token.dep_ == "ROOT")
        assert len(list(token.ancestors)) < len(doc)
        assert token not in token.children


def test_who_shoots_from_somewhere_is_the_doer() -> None:
    doc = parse_sentence("Gunmen on a motorcycle shot dead a judge.").doc
    found = {(one.lower_, one.dep_, one.head.lower_) for one in doc}
    assert {("gunmen", "nsubj", "shot"), ("judge", "dobj", "shot")} <= found
