"""The tables of cues and speakers."""

import pytest

from dateline.claims.attribution import CueTable, SpeakerTable, load_cues, load_speakers
from dateline.errors import InvalidRecordError
from dateline.model import Modality, SpeakerKind, Stance


def test_cues_have_at_least_250_verbs() -> None:
    assert len(load_cues().of_part("verb")) >= 250


def test_cues_are_found_by_their_forms() -> None:
    row = load_cues().find_form("denied")
    assert row is not None
    assert row.stance is Stance.DENIES


def test_cues_of_claiming_are_unconfirmed() -> None:
    row = load_cues().find("claim", "verb")
    assert row is not None
    assert row.commitment is Modality.UNCONFIRMED


def test_cues_refuse_a_row_twice() -> None:
    row = load_cues().rows[0]
    with pytest.raises(InvalidRecordError, match="twice"):
        CueTable((row, row))


def test_speakers_have_at_least_250_rows() -> None:
    assert len(load_speakers().rows) >= 250


def test_speakers_prefer_the_longest_ending() -> None:
    kind = load_speakers().find_ending(("the", "health", "official"), "head")
    assert kind is SpeakerKind.MEDICAL


def test_speakers_refuse_a_row_twice() -> None:
    row = load_speakers().rows[0]
    with pytest.raises(InvalidRecordError, match="twice"):
        SpeakerTable((row, row))
