"""Two subjects that a headline joins by a comma."""

import pytest

from dateline.text.tokens import Token
from parsed import parse_sentence

pytestmark = pytest.mark.model


def word(text: str, form: str) -> Token:
    return next(one for one in parse_sentence(text).doc if one.lower_ == form)


@pytest.mark.parametrize(
    ("text", "verb", "subjects"),
    [
        ("Ethiopia, Somalia sign accord in Ankara", "sign", ["Ethiopia", "Somalia"]),
        ("Colombia, ELN rebels to resume peace talks", "resume", ["Colombia", "rebels"]),
        ("Army, rebels clash in Chad", "clash", ["Army", "rebels"]),
        ("Armenia, Azerbaijan swap prisoners", "swap", ["Armenia", "Azerbaijan"]),
        ("BREAKING: Army, RSF agree truce", "agree", ["Army", "RSF"]),
        ("Israel and Hezbollah trade fire across border", "trade", ["Israel", "Hezbollah"]),
        ("Army, RSF trade accusations over Karm shelling", "trade", ["Army", "RSF"]),
    ],
)
def test_both_are_subjects(text: str, verb: str, subjects: list[str]) -> None:
    told = word(text, verb)
    assert told.pos_ == "VERB"
    (first,) = [one for one in told.lefts if one.dep_ == "nsubj"]
    assert [first.text, *[one.text for one in first.conjuncts]] == subjects


def test_peoples_before_one_noun_are_joined() -> None:
    troops = word("Thai, Cambodian troops exchange fire", "troops")
    (thai,) = [one for one in troops.lefts if one.dep_ == "amod"]
    assert (thai.text, [one.text for one in thai.conjuncts]) == ("Thai", ["Cambodian"])


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Niger imposes curfew, officials deny jailbreak", "deny", "officials"),
        ("Rebels, angry at delay, leave talks", "leave", "Rebels"),
        ("On Monday, rebels attack Karm", "attack", "rebels"),
    ],
)
def test_other_words_before_a_comma_are_no_subject(text: str, verb: str, subject: str) -> None:
    found = [one for one in word(text, verb).lefts if one.dep_ == "nsubj"]
    assert [one.text for one in found] == [subject]
    assert not found[0].conjuncts


def hung(text: str) -> set[tuple[str, str, str]]:
    """Each word with its relation and what it hangs on."""
    return {(one.lower_, one.dep_, one.head.lower_) for one in parse_sentence(text).doc}


@pytest.mark.parametrize(
    ("text", "first", "second", "verb"),
    [
        ("Army, rebels clash in Chad", "army", "rebels", "clash"),
        ("Israel, Hamas resume truce talks in Doha", "israel", "hamas", "resume"),
        ("India, Pakistan exchange fire in Kashmir", "india", "pakistan", "exchange"),
        ("Iran, Pakistan exchange strikes along border", "iran", "pakistan", "exchange"),
        ("Israel and Hezbollah trade fire across border", "israel", "hezbollah", "trade"),
        ("Ethiopia, Somalia sign accord in Ankara", "ethiopia", "somalia", "sign"),
        ("Colombia, ELN rebels to resume peace talks", "colombia", "rebels", "resume"),
    ],
)
def test_two_act_together(text: str, first: str, second: str, verb: str) -> None:
    assert {(first, "nsubj", verb), (second, "conj", first)} <= hung(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sunday, rebels clash with army in Chad",
        "In Chad, rebels clash with army",
        "Rebels took Karm, killing nine",
    ],
)
def test_what_is_no_second_subject_stays(text: str) -> None:
    assert not {("rebels", "conj", one) for one in ("sunday", "chad", "karm")} & hung(text)


@pytest.mark.parametrize(
    "text",
    ["Iran, Pakistan exchange strikes along border", "Colombia, ELN rebels to resume talks"],
)
def test_every_token_hangs_once(text: str) -> None:
    doc = parse_sentence(text).doc
    [root] = [one for one in doc if one.head is one]
    assert sorted(one.i for one in root.subtree) == list(range(len(doc)))
