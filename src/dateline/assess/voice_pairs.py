"""Which voices are worth comparing: those that have in common what may make them one.

An incident that a hundred outlets tell of has thousands of pairs of voices, of which nearly all
have nothing in common. For each way in which `same_voice` finds two voices to be one, both have
a key in common here, or the words of the shorter name all stand in the other.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from dateline.assess.speakers import FULL_NAME, LOCAL, MIN_STEM, STATE, Speaker, words_of_office
from dateline.assess.voices import Voice
from dateline.origins.voices import outlet_keys

Key = tuple[str, str]


def pairs_to_compare(voices: Sequence[Voice]) -> list[tuple[int, int]]:
    """The places of voices that may be one, left before right, in their order."""
    blocks: dict[Key, list[int]] = {}
    for at, voice in enumerate(voices):
        for key in _keys(voice):
            blocks.setdefault(key, []).append(at)
    speakers = {at: one.speaker for at, one in enumerate(voices) if one.speaker is not None}
    names = {at: one.proper for at, one in speakers.items() if len(one.proper) >= FULL_NAME}
    found = {pair for block in blocks.values() for pair in combinations(block, 2)}
    found.update(_contained({at: one.words for at, one in speakers.items()}))
    found.update(_contained(names))
    return sorted(found)


def _keys(voice: Voice) -> set[Key]:
    """What a voice has in common with those of its outlet, origin, actor, state or office."""
    keys = set(outlet_keys(voice.name)) if voice.name else set[Key]()
    if voice.is_own and voice.outlet:
        keys.update(outlet_keys(voice.outlet))
    if voice.is_own or voice.is_faceless:
        keys.add(("origin", voice.origin))
    if voice.speaker is not None:
        keys.update(_speaker_keys(voice.speaker))
    return keys


def _speaker_keys(speaker: Speaker) -> Iterator[Key]:
    if speaker.actor_id is not None:
        yield "actor", speaker.actor_id
    if speaker.office == STATE and speaker.country is not None:
        yield "country", speaker.country
    if speaker.office == STATE:
        yield from (("stem", one[:MIN_STEM]) for one in speaker.proper)
    if speaker.office == LOCAL:
        yield from (("office", one) for one in words_of_office(speaker))


def _contained(words: Mapping[int, Collection[str]]) -> Iterator[tuple[int, int]]:
    """Pairs of which one may have all words of the other: it has the rarest of them."""
    holders: dict[str, list[int]] = {}
    for at, some in words.items():
        for word in some:
            holders.setdefault(word, []).append(at)
    for at, some in words.items():
        rarest = min((holders[word] for word in some), key=len, default=[])
        yield from ((min(at, one), max(at, one)) for one in rarest if one != at)
