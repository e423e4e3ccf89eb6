"""What voices outside the sentence make of an event."""

import pytest

from dateline.model import Attribution, Modality, Polarity, Span, SpeakerKind, Stance
from factuality_readings import read

pytestmark = pytest.mark.model

SENTENCE = "The bridge was destroyed."


def voice(cue: str, stance: Stance = Stance.STATES) -> Attribution:
    """A voice whose cue lies far behind the sentence."""
    return Attribution(
        speaker="the ministry",
        kind=SpeakerKind.AUTHORITY,
        cue=Span(start=500, end=500 + len(cue), quote=cue),
        stance=stance,
    )


def test_hear_leaves_plain_speech_certain() -> None:
    assert read(SENTENCE, "destroyed", voice("said")).modality is Modality.CERTAIN


def test_hear_takes_over_the_doubt_of_a_cue() -> None:
    assert read(SENTENCE, "destroyed", voice("claimed")).modality is Modality.UNCONFIRMED


def test_hear_makes_unconfirmed_what_an_authority_does_not_confirm() -> None:
    found = read(SENTENCE, "destroyed", voice("confirming", Stance.DOES_NOT_CONFIRM))
    assert (found.modality, found.value) == (Modality.UNCONFIRMED, 1.0)


def test_hear_turns_round_what_a_voice_outside_denies() -> None:
    found = read(SENTENCE, "destroyed", voice("denied", Stance.DENIES))
    assert (found.polarity, found.value) == (Polarity.DENIED, -3.0)


def test_hear_does_not_doubt_what_has_not_happened() -> None:
    found = read("The army plans to retreat.", "retreat", voice("claimed"))
    assert found.modality is Modality.INTENDED
