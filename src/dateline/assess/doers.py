"""Who tells of the act as its own: a party under its name, and men in arms without one.

"Mutineers said that they had arrested the president", and a committee that it holds him.
"""

from collections.abc import Sequence

from dateline.assess.speakers import GROUP, RANK, STATE, words_of
from dateline.assess.voices import Voice


def join_doers(groups: Sequence[list[Voice]]) -> list[list[Voice]]:
    """Each group of fighters without a name joined to the one that names itself as the doer.

    Where several do, it stays open whose fighters they are; a state's forces are none of them.
    """
    doers = [one for one in groups if any(voice.is_doer for voice in one)]
    named = [one for one in doers if not _is_nameless(one) and not _is_of_a_state(one)]
    if len(named) != 1:
        return list(groups)
    kept = []
    for group in groups:
        if group in doers and _is_nameless(group):
            named[0].extend(group)
        else:
            kept.append(group)
    return kept


def _is_nameless(group: Sequence[Voice]) -> bool:
    return all(_is_nameless_side(voice) for voice in group)


def _is_of_a_state(group: Sequence[Voice]) -> bool:
    return any(one.speaker is not None and one.speaker.office == STATE for one in group)


def _is_nameless_side(voice: Voice) -> bool:
    """Whether it is a group, or men in arms, without a name: "rebels", "mutinous soldiers"."""
    speaker = voice.speaker
    if voice.is_own or speaker is None or speaker.side:
        return False
    return speaker.office == GROUP or bool(speaker.words & words_of(RANK))
