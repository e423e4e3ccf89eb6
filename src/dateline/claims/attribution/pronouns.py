"""Names for speakers who are only "he", "they" or "the spokesman": whoever spoke before."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.attribution.records import FoundAttribution, Speaker

THIRD: Final = frozenset({"he", "she", "they", "it", "who", "which"})
FIRST: Final = frozenset({"i", "we"})


def name_pronouns(found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """`found`, with the names of pronouns: of the speaker of the quotation, or the last one."""
    named: list[FoundAttribution] = []
    last: Speaker | None = None
    for one in found:
        speakers = tuple(_name(speaker, last, named, one) for speaker in one.speakers)
        done = replace(one, speakers=speakers)
        named.append(done)
        for speaker in speakers:
            if speaker.name and not _is_pronoun(speaker.name):
                last = speaker
    return tuple(named)


def _is_pronoun(name: str) -> bool:
    return name.lower() in THIRD | FIRST


def _name(
    speaker: Speaker,
    last: Speaker | None,
    before: Sequence[FoundAttribution],
    one: FoundAttribution,
) -> Speaker:
    if speaker.name is None or not _is_pronoun(speaker.name):
        return speaker
    source = _quoting(before, one) if speaker.name.lower() in FIRST else last
    if source is None:
        return speaker
    return Speaker(span=speaker.span, name=source.name, kind=source.kind)


def _quoting(before: Sequence[FoundAttribution], one: FoundAttribution) -> Speaker | None:
    """The speaker in whose words the cue of `one` stands."""
    for other in reversed(before):
        if other.covers(one.cue) and other.speakers:
            return other.speakers[0]
    return None
