"""What somebody did not confirm."""

import pytest

from dateline.claims.attribution import (
    NonConfirmation,
    find_attributions,
    find_non_confirmations,
)
from dateline.model import SpeakerKind, Stance
from parsed import parse_text

pytestmark = pytest.mark.model


def find(*sentences: str) -> NonConfirmation:
    """The one non-confirmation of a small text."""
    parse = parse_text(*sentences)
    (found,) = find_non_confirmations(parse, find_attributions(parse))
    return found


def test_no_announcement_confirming_is_about_the_allegation_before() -> None:
    found = find(
        "Bloggers claimed that the port had fallen.",
        "So far, no official announcement confirming these claims has been made.",
    )
    assert [span.quote for span in found.antecedent] == ["that the port had fallen"]


def test_no_official_announcement_is_of_the_authority() -> None:
    found = find("The port fell.", "No official statement confirming this was made.")
    assert found.speaker.kind is SpeakerKind.AUTHORITY


def test_no_confirmation_from_somebody_is_theirs() -> None:
    found = find("Nine farmers died.", "There was no confirmation from the army.")
    assert (found.speaker.name, found.antecedent_sentence) == ("the army", 0)


def test_unverified_claims_name_nobody() -> None:
    found = find("Claims of a massacre could not be independently verified.")
    assert found.speaker.name is None


def test_declining_to_comment_is_no_denial() -> None:
    found = find("A spokesman for the coalition declined to comment on the strike.")
    assert (found.stance, found.speaker.kind) == (
        Stance.DECLINES_COMMENT,
        SpeakerKind.MILITARY,
    )


def test_comment_that_was_made_is_not_found() -> None:
    parse = parse_text("The minister commented on the strike and confirmed the toll.")
    assert find_non_confirmations(parse, ()) == ()


def test_who_had_no_comment_declines() -> None:
    found = find("Gunmen took a chief.", "Police in both states had no immediate comment.")
    assert (found.stance, found.speaker.kind) == (
        Stance.DECLINES_COMMENT,
        SpeakerKind.AUTHORITY,
    )


def test_claim_at_the_end_is_of_all_that_was_told() -> None:
    found = find("Gunmen killed a farmer, a claim that could not be verified.")
    assert [span.quote for span in found.antecedent] == ["Gunmen killed a farmer"]


@pytest.mark.parametrize(
    "text",
    [
        "Neither account could be independently verified.",
        "Neither could be confirmed.",
        "The claims could not be verified.",
        "Reuters could not verify either side's claims.",
    ],
)
def test_accounts_of_several_are_all_unconfirmed(text: str) -> None:
    found = find("The army said it took Karm.", "The Front said it shot down a jet.", text)
    assert [span.quote for span in found.antecedent] == ["it took Karm", "it shot down a jet"]


def test_one_claim_is_the_last() -> None:
    text = "The claim could not be verified."
    found = find("The army said it took Karm.", "The Front said it shot down a jet.", text)
    assert [span.quote for span in found.antecedent] == ["it shot down a jet"]


@pytest.mark.parametrize(
    "text",
    [
        "The Upland Front could not be reached for comment.",
        "The Upland Front was not immediately available for comment.",
        "The Upland Front was unavailable for comment.",
    ],
)
def test_who_is_not_reached_says_nothing_of_it(text: str) -> None:
    found = find("The army said it took Karm.", text)
    assert (found.speaker.name, found.stance) == (
        "The Upland Front",
        Stance.DECLINES_COMMENT,
    )
