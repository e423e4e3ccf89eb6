"""Bare verbs of headlines that the parser takes for nouns."""

import pytest

from dateline.text.tokens import Token
from parsed import parse_sentence

pytestmark = pytest.mark.model


def word(text: str, form: str) -> Token:
    return next(one for one in parse_sentence(text).doc if one.lower_ == form)


def arguments(verb: Token) -> dict[str, str]:
    return {one.dep_: one.text for one in verb.children if one.dep_ in {"nsubj", "dobj"}}


@pytest.mark.parametrize(
    ("text", "verb", "found"),
    [
        ("Thousands flee Karm", "flee", {"nsubj": "Thousands", "dobj": "Karm"}),
        ("Thousands flee homes in Karm", "flee", {"nsubj": "Thousands", "dobj": "homes"}),
        ("Hundreds flee after rebels attack Karm", "flee", {"nsubj": "Hundreds"}),
        ("Hundreds of families flee Karm", "flee", {"nsubj": "Hundreds", "dobj": "Karm"}),
        ("Haiti gangs torch police station", "torch", {"nsubj": "gangs", "dobj": "station"}),
        ("Settlers torch cars in village", "torch", {"nsubj": "Settlers", "dobj": "cars"}),
        ("Houthi rebels free crew of ship", "free", {"nsubj": "rebels", "dobj": "crew"}),
        ("Houthis release ship crew", "release", {"nsubj": "Houthis", "dobj": "crew"}),
        ("Rebels ambush army convoy", "ambush", {"nsubj": "Rebels", "dobj": "convoy"}),
        (
            "Gunmen attack village in Karm, nine dead",
            "attack",
            {"nsubj": "Gunmen", "dobj": "village"},
        ),
        ("RSF shells camp near Karm", "shells", {"nsubj": "RSF", "dobj": "camp"}),
        ("US sanctions RSF commander", "sanctions", {"nsubj": "US", "dobj": "commander"}),
        ("Colombia army raids camp", "raids", {"nsubj": "army", "dobj": "camp"}),
        ("Niger junta orders French envoy out", "orders", {"nsubj": "junta", "dobj": "envoy"}),
        ("Chad orders ambassador to leave", "orders", {"nsubj": "Chad", "dobj": "ambassador"}),
    ],
)
def test_bare_verb_takes_its_subject_and_object(
    text: str, verb: str, found: dict[str, str]
) -> None:
    told = word(text, verb)
    assert told.pos_ == "VERB"
    assert arguments(told) == found


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Gunmen storm church in Karm, kill 15", "kill", "storm"),
        ("Gunmen storm prison in Karm, free inmates", "free", "storm"),
        ("Troops kill nine rebels in Karm, free hostages", "free", "kill"),
    ],
)
def test_second_bare_verb_is_joined_to_the_first(text: str, verb: str, subject: str) -> None:
    told = word(text, verb)
    assert (told.dep_, told.head.text) == ("conj", subject)
    assert "dobj" in arguments(told)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Five protest leaders arrested in Karm", "protest"),
        ("Gunmen attack in Karm kills 12", "attack"),
        ("Rebels attack on Karm repelled", "attack"),
        ("Gunmen attack foiled near Karm", "attack"),
        ("Three storm victims buried in Karm", "storm"),
        ("EU sanctions relief urged for Karm", "sanctions"),
        ("RSF attacks in Karm kill 30", "attacks"),
        ("Army raids in Karm kill nine", "raids"),
        ("Gaza strikes kill nine", "strikes"),
    ],
)
def test_acts_that_are_told_of_stay_nouns(text: str, noun: str) -> None:
    assert word(text, noun).pos_ in {"NOUN", "PROPN"}


def test_shelling_that_hits_is_its_subject() -> None:
    hits = word("Civilians flee as shelling hits Karm", "hits")
    assert arguments(hits) == {"nsubj": "shelling", "dobj": "Karm"}


@pytest.mark.parametrize(
    "text",
    ["Toll in Aden blast climbs to 23", "Toll in Quetta bombing climbs to 23"],
)
def test_what_a_toll_does_is_a_verb(text: str) -> None:
    climbs = word(text, "climbs")
    assert (climbs.pos_, climbs.dep_) == ("VERB", "ROOT")
    assert arguments(climbs) == {"nsubj": "Toll"}
