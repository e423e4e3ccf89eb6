"""A second statement of one speaker, beside what the first denies."""

import pytest

from attribution_readings import contents, find_one, names
from claims.read_roles import read_claim, read_roles
from dateline.claims.second_statements import denying_verb
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
    denying = denying_verb(verb)
    assert denying is not None
    assert denying.text in {"denied", "rejected"}


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that its men had entered the town and had accused anybody.",
        "The envoy said that rebels had shelled the town and accused the army of the raid.",
    ],
)
def test_verb_that_goes_on_with_the_clause_is_none(text: str) -> None:
    doc = parse_sentence(text).doc
    assert denying_verb(next(one for one in doc if one.text == "accused")) is None


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
