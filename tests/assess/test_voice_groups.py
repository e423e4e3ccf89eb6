"""Who is counted as one voice with whom, in words."""

import pytest

from dateline.assess.independence import count_independent
from dateline.assess.speakers import make_speaker
from dateline.assess.voice_groups import group_words
from dateline.assess.voices import Voice
from dateline.model import SpeakerKind


def voice(name: str, kind: SpeakerKind = SpeakerKind.AUTHORITY, report: str = "r1") -> Voice:
    is_own = kind in (SpeakerKind.OUTLET, SpeakerKind.WITNESS)
    speaker = make_speaker(name, kind)
    return Voice(
        name=name, kind=kind, origin="o", report=report, speaker=speaker, is_own=is_own
    )


ORGANS = " as one (organs of one state or side)"
ASKED = " as one (an outlet, and people without a name whom it asked)"
HERALD = voice("The Herald", SpeakerKind.OUTLET)


@pytest.mark.parametrize(
    ("group", "words"),
    [
        ([voice("the mayor of Karm")], "the mayor of Karm"),
        (
            [voice("The Kestrian army"), voice("the Kestrian army", report="r2")],
            "the Kestrian army",
        ),
        (
            [voice("The Kestrian army"), voice("the Kestrian defence ministry")],
            "the Kestrian army and the Kestrian defence ministry" + ORGANS,
        ),
        (
            [HERALD, voice("Hill Post", SpeakerKind.OUTLET, "r2")],
            "The Herald and Hill Post as one (reports of one origin)",
        ),
        (
            [HERALD, voice("residents", SpeakerKind.WITNESS)],
            "The Herald and residents" + ASKED,
        ),
    ],
)  # fmt: skip
def test_group_is_told_with_the_reason_why_it_is_one(group: list[Voice], words: str) -> None:
    assert group_words(group) == words


def test_voices_are_told_one_by_one_with_those_that_are_not_counted() -> None:
    nobody = Voice(name="unnamed", kind=SpeakerKind.UNKNOWN, origin="o2")
    told = [voice("the mayor of Karm"), voice("the Tansa clinic", SpeakerKind.MEDICAL), nobody]
    words = "the Tansa clinic; the mayor of Karm; not counted: unnamed"
    assert count_independent(told) == (2, words)
