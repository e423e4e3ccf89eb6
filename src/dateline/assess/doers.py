"""Who tells of the act as its own: a party under its name, men in arms, and a party's channel.

"Mutineers said that they had arrested the president", and a committee that it holds him.
"""

from collections.abc import Sequence

from dateline.assess.speakers import GROUP, RANK, STATE, words_of
from dateline.assess.voices import Voice
from dateline.model import SpeakerKind


def join_doers(groups: Sequence[list[Voice]]) -> list[list[Voice]]:
    """Each group of fighters without a name joined to the one that names itself as the doer.

    Where several do, it stays open whose fighters they are; a state's forces are none of them.
    """
    doers = [one for one in groups if any(voice.is_doer for voice in one)]
    named = [one for one in doers if not _is_nameless(one) and not _is_of_a_state(one)]
    channels = [one for one in named if _is_channel(one)]
    parties = [one for one in named if one not in channels and not _are_asked(one)]
    joining = [one for one in doers if _is_nameless(one)]
    if len(parties) == 1:
        named, joining = parties, [*joining, *channels]
    if len(named) != 1:
        return list(groups)
    for group in joining:
        named[0].extend(group)
    return [one for one in groups if one not in joining]


def _is_nameless(group: Sequence[Voice]) -> bool:
    return all(_is_nameless_side(voice) for voice in group)


def _is_channel(group: Sequence[Voice]) -> bool:
    """Whether it is an outlet, and no state's, that tells of the act as its own side's."""
    return all(one.kind is SpeakerKind.OUTLET for one in group) and not _is_of_a_state(group)


def _are_asked(group: Sequence[Voice]) -> bool:
    return all(one.is_own for one in group)


def _is_of_a_state(group: Sequence[Voice]) -> bool:
    return any(one.speaker is not None and one.speaker.office == STATE for one in group)


def _is_nameless_side(voice: Voice) -> bool:
    """Whether it is a group, or men in arms, without a name: "rebels", "mutinous soldiers"."""
    speaker = voice.speaker
    if voice.is_own or speaker is None or speaker.side:
        return False
    return speaker.office == GROUP or bool(speaker.words & words_of(RANK))
