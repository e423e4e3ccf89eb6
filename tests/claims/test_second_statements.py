"""A second statement, of one speaker or another, beside what the first says or denies."""

import pytest

from attribution_readings import contents, find_one, names
from claims.read_roles import read_claim, read_roles
from dateline.claims.second_statements import first_statement
from dateline.model import Modality, Polarity
from factuality_readings import HELD, reading
from parsed import parse_sentence

pytestmark = pytest.mark.model

DENIAL = (
    "The Front denied that its men had raided the camp and accused the army of the killing."
)


@pytest.mark.parametrize(
    "text",
    [
        DENIAL,
        "The rebels denied that they attacked the mill and blamed the police for the raid.",
        "The group rejected claims that it had burned mills and accused the police of arson.",
    ],
)
def test_countering_verb_is_joined_to_the_denial(text: str) -> None:
    doc = parse_sentence(text).doc
    verb = next(one for one in doc if one.text in {"accused", "blamed"})
    denying = first_statement(verb)
    assert denying is not None
    assert denying.text in {"denied", "rejected"}


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that its men had entered the town and had accused anybody.",
        "The envoy said that rebels had shelled the town and accused the army of the raid.",
        "The envoy said the Front rejected the plan and accused the army of the raid.",
    ],
)
def test_verb_that_goes_on_with_the_clause_is_none(text: str) -> None:
    doc = parse_sentence(text).doc
    assert first_statement(next(one for one in doc if one.text == "accused")) is None


def test_what_is_said_beside_a_denial_is_not_denied() -> None:
    assert reading(DENIAL, "accused") == HELD
    assert reading(DENIAL, "raided")[0] is Polarity.DENIED


def test_who_denies_accuses() -> None:
    assert ("agent", "The Front") in read_roles(DENIAL, "accused the army of")


def test_denial_ends_before_the_accusation() -> None:
    assert contents(find_one(DENIAL, cue="denied")) == ["that its men had raided the camp"]


def test_accusation_is_told_by_who_denies() -> None:
    assert names(find_one(DENIAL, cue="accused")) == ["The Front"]


def test_what_is_alleged_beside_a_denial_is_unconfirmed() -> None:
    text = "The Front denied that its men had raided the camp and accused the army of killing."
    claim = read_claim(f"{text[:-1]} two traders.", "killing")
    assert (claim.polarity, claim.modality) == (Polarity.AFFIRMED, Modality.UNCONFIRMED)
    assert [one.speaker for one in claim.attribution if one.span] == ["The Front"]


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        (
            "Kivu said two soldiers were wounded and accused Ruvu of shelling a mill.",
            "accused Ruvu of",
            "Kivu",
        ),
        (
            "The ministry said two guards were killed and blamed the rebels for the raid.",
            "blamed",
            "The ministry",
        ),
        ("The army said its men came under fire and accused rebels.", "accused", "The army"),
        (
            "The union said two drivers were killed and condemned the raid.",
            "condemned",
            "The union",
        ),
        (
            "The office said six were killed when a shell hit a fair and vowed to respond.",
            "vowed",
            "The office",
        ),
    ],
)
def test_who_tells_of_harm_accuses_and_not_who_was_harmed(
    text: str, trigger: str, who: str
) -> None:
    assert ("agent", who) in read_roles(text, trigger)


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        (
            "Gunmen killed six men, the army said, blaming the Upland Front.",
            "blaming",
            "the army",
        ),
        (
            "Six men were killed, the union said, calling for a boycott.",
            "calling for",
            "the union",
        ),
        ("Gunmen stormed the mill, traders said, demanding money.", "demanding", "Gunmen"),
    ],
)
def test_participle_behind_a_speaker_is_of_whom_it_fits(
    text: str, trigger: str, who: str
) -> None:
    assert ("agent", who) in read_roles(text, trigger)


def test_what_a_participle_goes_on_to_tell_is_told_by_the_speaker() -> None:
    claim = read_claim("Jets bombed the market, residents said, killing six people.", "killing")
    assert [one.speaker for one in claim.attribution if one.span] == ["residents"]


@pytest.mark.parametrize("joined", ["while", "whereas", "although", "as"])
def test_what_others_say_beside_it_is_theirs_alone(joined: str) -> None:
    text = (
        f"The army said it took the mill, {joined} residents said six people had been wounded."
    )
    claim = read_claim(text, "wounded")
    assert [one.speaker for one in claim.attribution if one.span] == ["residents"]


def test_clause_without_a_speaker_of_its_own_stays_theirs() -> None:
    text = "The army said it took the mill, while six people had been wounded."
    claim = read_claim(text, "wounded")
    assert [one.speaker for one in claim.attribution if one.span] == ["The army"]


def test_who_denies_in_passing_is_not_quoted_as_denying() -> None:
    claim = read_claim(
        "Traders said the army had blocked a convoy, which the army denied.", "denied"
    )
    assert [one.speaker for one in claim.attribution if one.span] == []
