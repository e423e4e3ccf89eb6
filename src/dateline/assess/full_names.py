"""Speakers who are called by less than their name: "provincial police said … police added".

And people whom one report calls by their names alone, and another by what they are: "Adan"
is "Colonel Musa Adan, a spokesman for the army" wherever he speaks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.assess.speakers import LOCAL, STATE
from dateline.assess.voices import Voice


def with_full_names(voices: Sequence[Voice]) -> list[Voice]:
    """The voices; an office of a state that its report calls a local one is that one."""
    voices = _with_offices(voices)
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


def _with_offices(voices: Sequence[Voice]) -> list[Voice]:
    """The voices; of whom only names are told, with the office that others tell of them."""
    people = {one.speaker.person: one for one in voices if one.speaker and one.speaker.person}
    return [_with_office(one, people) for one in voices]


def _with_office(voice: Voice, people: Mapping[frozenset[str], Voice]) -> Voice:
    """The voice; where its words name one person whose office is told, of that office."""
    short = voice.speaker
    if short is None or short.office or short.person or not short.words:
        return voice
    meant = [one.speaker for person, one in people.items() if short.words <= person]
    return replace(voice, speaker=meant[0], is_own=False) if len(meant) == 1 else voice
