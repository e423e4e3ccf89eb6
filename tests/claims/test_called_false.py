"""Reports that are called false."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim, Polarity, Stance
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def read(text: str, event: str) -> Claim:
    parse = parse_text(text)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return next(one for one in coding.claims if one.event.type == event)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor called reports of a shelling of the town a lie.", "The mayor"),
        (
            "A spokesman dismissed as baseless reports that rebels had shelled the town.",
            "A spokesman",
        ),
        (
            "The accusation that rebels had shelled the town is a fabrication, he said.",
            "he",
        ),
        ("Reports that rebels had shelled the town proved to be wrong, he said.", "he"),
        ("The agency withdrew its report of a shelling of the town.", None),
    ],
)
def test_what_a_false_report_tells_is_denied(text: str, speaker: str | None) -> None:
    claim = read(text, "attack.shelling")
    assert claim.polarity is Polarity.DENIED
    if speaker is not None:
        assert claim.attribution[-1].speaker == speaker


def test_report_that_was_not_false_is_told() -> None:
    claim = read("Reports that rebels had shelled the town were not false.", "attack.shelling")
    assert claim.polarity is Polarity.AFFIRMED


def test_what_was_told_before_is_disputed_by_who_calls_it_a_lie() -> None:
    text = "Rebels shelled the town, residents said. This is a lie, the army said."
    last = read(text, "attack.shelling").attribution[-1]
    assert (last.speaker, last.stance) == ("the army", Stance.DISPUTES)


def test_cleft_that_it_was_not_they_denies_it() -> None:
    text = "It was not our men who shelled the town, the spokesman said."
    assert read(text, "attack.shelling").polarity is Polarity.DENIED


def test_cleft_between_two_gives_the_one_who_did_it() -> None:
    text = "It was the militia and not the soldiers who shelled the town, residents said."
    agents = [one.span.quote for one in read(text, "attack.shelling").arguments]
    assert "not the soldiers" not in agents


@pytest.mark.parametrize(
    "text",
    [
        "There is no truth in the claim that rebels shelled the town.",
        "There is no truth in the tale that rebels shelled the town.",
        "The army laughed off the report of a shelling of the town.",
        "The army brushed aside the claim that it had shelled the town.",
        "Reports of a shelling of the town are pure fantasy.",
        "The report of a shelling of the town is not true.",
        "The army called the bombardment of the town a lie.",
    ],
)
def test_made_light_of_is_denied(text: str) -> None:
    assert read(text, "attack.shelling").polarity is Polarity.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "There is truth in the claim that rebels shelled the town.",
        "The army called the shelling a mistake.",
        "The army called the shelling wrong.",
    ],
)
def test_granted_or_blamed_is_not_denied(text: str) -> None:
    assert read(text, "attack.shelling").polarity is Polarity.AFFIRMED


def test_own_denial_is_the_word_of_who_stuck_to_it() -> None:
    claim = read(
        "The army stuck to its denial that it had shelled the town.", "attack.shelling"
    )
    assert claim.attribution[-1].speaker == "The army"
    assert claim.attribution[-1].stance is Stance.DENIES


def test_reports_that_are_described_as_false_are_denied() -> None:
    claim = read("The minister described reports of a coup as false.", "state.leadership")
    assert claim.polarity is Polarity.DENIED
