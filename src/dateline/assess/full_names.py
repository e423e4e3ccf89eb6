"""Speakers who are called by less than their name: "provincial police said … police added"."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.assess.speakers import LOCAL, STATE
from dateline.assess.voices import Voice


def with_full_names(voices: Sequence[Voice]) -> list[Voice]:
    """The voices; an office of a state that its report calls a local one is that one."""
    local: dict[str, list[Voice]] = {}
    for one in voices:
        if one.speaker is not None and one.speaker.office == LOCAL:
            local.setdefault(one.report, []).append(one)
    return [_in_full(one, local.get(one.report, ())) for one in voices]


def _in_full(voice: Voice, local: Sequence[Voice]) -> Voice:
    """The voice; where it is short for the one local speaker, with all that is known of it."""
    short = voice.speaker
    if short is None or short.office != STATE or short.side or not short.words:
        return voice
    full = {
        one.speaker: one for one in local if one.speaker and short.words < one.speaker.words
    }
    if len(full) != 1:
        return voice
    (meant,) = full.values()
    return replace(
        voice, name=meant.name, kind=meant.kind, speaker=meant.speaker, is_own=meant.is_own
    )
