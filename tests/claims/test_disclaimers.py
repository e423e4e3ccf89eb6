"""Who says that it was not they, without the word "deny"."""

import pytest

from dateline.claims.disclaimers import ALIBI, ORIGIN
from dateline.model import Claim, Polarity, Role, Stance
from read_war import read

pytestmark = pytest.mark.model

TAKEN = "Three nurses were abducted in Karm on Friday. "
SHELLED = "Shells fell on the market on Monday, killing four. "


def disclaimers(text: str) -> list[Claim]:
    return [one for one in read(text) if one.origin in {ORIGIN, ALIBI}]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Front said it had nothing to do with the kidnapping.", "The Front"),
        ("The Front said it was not behind the kidnapping.", "The Front"),
        ("It was not our work, the Front said.", "the Front"),
        ("The Front called this a lie.", "The Front"),
        ("That never happened, the Front said.", "the Front"),
        ("The Front said it had no men in Karm.", "The Front"),
        ("Our men were nowhere near the clinic, the Front said.", "the Front"),
        ("No fighter of ours was in Karm on Friday, a commander said.", "a commander"),
        ("The ministry denies that soldiers were anywhere near the clinic.", "The ministry"),
    ],
)
def test_who_disclaims_a_deed_denies_it(text: str, speaker: str) -> None:
    (one,) = disclaimers(TAKEN + text)
    assert (one.event.type, one.polarity) == ("detention.abduct", Polarity.DENIED)
    assert one.attribution[-1].speaker == speaker
    assert one.place is not None
    assert one.place.name == "Karm"


def test_an_alibi_may_stand_beside_what_others_did() -> None:
    text = "The Front said that it had no men there and that the militia had fired the shells."
    assert len(disclaimers(SHELLED + text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The army had no troops in the town, so the rebels walked in.",
        "There are no doctors in the town, the mayor said.",
        "The army said it had no news of the wounded.",
        "The Front said its men were at the bridge on Monday.",
        "The Front did not have enough men in the valley to hold it.",
    ],
)
def test_what_is_no_alibi(text: str) -> None:
    assert disclaimers(SHELLED + text) == []


def test_nothing_is_disclaimed_where_nothing_was_told() -> None:
    assert disclaimers("The Front said it had no men in Karm.") == []


def test_what_is_disclaimed_by_name_is_no_other_deed() -> None:
    assert disclaimers(TAKEN + "The bomb at Dalupan was not our work, the Front said.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Upland Front denied involvement.",
        "The Upland Front denied that it was involved.",
        "The Upland Front said it was not involved.",
        "The Upland Front said it was not responsible.",
    ],
)
def test_who_denies_a_part_is_said_not_to_have_done_it(text: str) -> None:
    (denied,) = disclaimers(f"Rebels attacked Karm on Monday, the army said. {text}")
    assert denied.polarity is Polarity.DENIED
    assert [one.span.quote for one in denied.in_role(Role.AGENT)] == ["The Upland Front"]


def test_who_was_not_involved_by_the_outlets_word_disputes_nothing() -> None:
    (fighting,) = read("Villagers were not involved in the fighting.")
    assert all(one.stance is Stance.STATES for one in fighting.attribution)
