"""Denials that name no event and point back to what was told."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.denied_before import ORIGIN
from dateline.claims.resources import load_resources
from dateline.model import Claim, Polarity
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

BLAST = "Rebels blew up the mill at Karm on Monday, residents said."
TOLD = "Gunmen shelled the mill at Karm on Monday, residents said."


def denials(*sentences: str) -> list[Claim]:
    parse = parse_text(*sentences)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return [one for one in coding.claims if one.origin == ORIGIN]


@pytest.mark.parametrize(
    "text",
    [
        "Nothing of the kind had happened, the governor said.",
        "Nothing of the sort took place, the governor said.",
        "The governor said that nothing like that had occurred.",
        "No such thing happened, the governor said.",
        "There was no such attack, the governor said.",
        "No such raid took place, the governor said.",
    ],
)
def test_denial_that_points_back_is_of_what_was_told(text: str) -> None:
    (one,) = denials(TOLD, text)
    assert (one.event.type, one.polarity) == ("attack.shelling", Polarity.DENIED)
    assert "the governor" in {link.speaker and link.speaker.lower() for link in one.attribution}


@pytest.mark.parametrize(
    "text",
    [
        "Nothing happened at the market that day.",
        "Nothing of the kind took effect.",
        "Something of the kind had happened before, the governor said.",
        "Nobody of that kind lives here.",
    ],
)
def test_sentence_that_denies_nothing_told_makes_no_claim(text: str) -> None:
    assert denials(TOLD, text) == []


def test_denial_with_nothing_told_before_makes_no_claim() -> None:
    assert denials("Nothing of the kind had happened, the governor said.") == []


@pytest.mark.parametrize(
    "text",
    [
        "It was not an attack but a gas leak, the police said.",
        "The explosion was caused by a short circuit, the army said.",
        "It was an accident, the army said.",
        "The fire resulted from a technical fault, the governor said.",
    ],
)
def test_mishap_as_the_cause_denies_what_was_told(text: str) -> None:
    (one,) = denials(BLAST, text)
    assert one.polarity is Polarity.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "The explosion was caused by a mortar shell, the army said.",
        "The delay was caused by an accident on the road, the governor said.",
        "It was not an accident, the governor said.",
    ],
)
def test_other_cause_denies_nothing(text: str) -> None:
    assert denials(BLAST, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "No ransom was paid, the police said.",
        "The ministry denied that a ransom had been paid.",
    ],
)
def test_denied_ransom_is_of_who_was_held(text: str) -> None:
    held = "Gunmen freed the nine hostages whom they had kidnapped at Karm."
    parse = parse_text(held, text)
    claims = code_document(parse, make_report(parse.document.text), load_resources()).claims
    told = {(one.event.branch, one.polarity) for one in claims if one.trigger.quote == "ransom"}
    assert told == {("detention", Polarity.DENIED)}


def test_ransom_that_was_paid_is_denied_by_nobody() -> None:
    assert denials("Gunmen freed the nine hostages.", "A ransom was paid, they said.") == []


def test_mishap_after_a_denial_denies_once_more() -> None:
    found = denials(
        "No grenade was thrown at the shop in Karm on Monday, the ministry said.",
        "A gas cylinder burst.",
    )
    assert [one.trigger.quote for one in found] == ["burst"]


def test_mishap_after_an_attack_is_no_denial() -> None:
    assert denials("A bomb killed five in Karm on Monday.", "A gas cylinder burst.") == []
