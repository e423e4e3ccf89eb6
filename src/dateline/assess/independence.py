"""How many independent voices there are, and which voices are one.

Of reports that are one origin the outlets are one voice, and a named speaker is one voice
wherever it is heard; so a copy never adds one. Voices without a name join one that has a name
and may be meant.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from dateline.assess.bodies import is_called_so, may_be_body
from dateline.assess.doers import join_doers
from dateline.assess.full_names import with_full_names
from dateline.assess.speakers import (
    GROUP,
    NEWS,
    SIDES,
    Speaker,
    is_short_for,
    may_join,
    same_speaker,
)
from dateline.assess.voice_groups import group_words
from dateline.assess.voice_pairs import pairs_to_compare
from dateline.assess.voices import Voice
from dateline.model import SpeakerKind
from dateline.origins.voices import OutletNames, same_outlet

Group = list[Voice]
N_SIDES = 2
VOICES_APART = "; "
"""Between voices that are counted one by one, where all are told."""

PRESS = frozenset({"", NEWS})
"""Offices of outlets that are no organ of a side."""

BODY = re.compile(r"[Tt]he [A-Z][\w’'-]*(?: of(?: the)?| [A-Z])")
"""A body by its name, as nobody is called: "the Rally of the Faithful"."""

SIDE_KINDS = frozenset({SpeakerKind.PARTY, SpeakerKind.MILITARY})


def independent_voices(voices: Sequence[Voice], beside: Sequence[Voice] = ()) -> list[Group]:
    """Groups of voices that are one, the named before the faceless; by name.

    Args:
        voices: those that count.
        beside: others that are heard, as in a denial: a nameless voice may be one of them, and
            no other that is named.
    """
    told = with_full_names([*voices, *beside])
    counted = set(_heard(told[: len(voices)]))
    ordered = sorted({*counted, *told[len(voices) :]}, key=_order)
    groups = _grouped([one for one in ordered if not _is_both(one)])
    groups = [kept for group in groups if (kept := [one for one in group if one in counted])]
    sides = [one for one in ordered if _is_both(one) and one in counted]
    n_heard = sum(any(_is_party(one) for one in group) for group in groups)
    for at in range(n_heard, N_SIDES if sides else 0):
        groups.append([sides[at % len(sides)]])
    return groups


def number_voices(voices: Sequence[Voice]) -> dict[object, int]:
    """For the likeness of each voice the number of its group, groups as for counting."""
    told = list(dict.fromkeys(voices))
    full = dict(zip(told, with_full_names(told), strict=True))
    ordered = sorted(dict.fromkeys(full.values()), key=_order)
    groups = _grouped([one for one in ordered if not _is_both(one)])
    groups += _join([one for one in ordered if _is_both(one)])
    number = {likeness(one): at for at, group in enumerate(groups) for one in group}
    return {likeness(one): number[likeness(full[one])] for one in sorted(told, key=_order)}


def count_independent(
    voices: Sequence[Voice], beside: Sequence[Voice] = ()
) -> tuple[int | None, str]:
    """How many independent voices, and how that was counted; None: it cannot be measured.

    Those `beside` them are heard and not counted.
    """
    groups = independent_voices(voices, beside)
    faceless = [group for group in groups if all(one.is_faceless for one in group)]
    named = len(groups) - len(faceless)
    if not groups:
        return 0, "no voice says that it happened"
    if named == 0 and len(faceless) > 1:
        return None, f"cannot be measured: no voice is named ({_tell(groups)})"
    if not named:
        return 1, _tell(groups)
    counted = _tell([group for group in groups if group not in faceless])
    return (
        named,
        f"{counted}{VOICES_APART}not counted: {_tell(faceless)}" if faceless else counted,
    )


def _grouped(voices: Sequence[Voice]) -> list[Group]:
    """The voices in groups that are one: by their names, or as those who say they did it."""
    return join_doers(_join_general(_join(voices)))


def _tell(groups: Sequence[Group]) -> str:
    return VOICES_APART.join(dict.fromkeys(group_words(group) for group in groups))


def same_voice(left: Voice, right: Voice) -> bool:
    """Whether two voices are one: one outlet or origin of its own, or one speaker."""
    if left.is_own and right.is_own and _is_one_outlet(left, right):
        return True
    if left.speaker is None or right.speaker is None:
        return left.is_faceless and right.is_faceless and left.origin == right.origin
    if SpeakerKind.OUTLET in (left.kind, right.kind) and same_outlet(left.name, right.name):
        return True
    if _are_two_outlets(left, right):
        return False
    if _are_strangers(left, right):
        return False
    return same_speaker(left.speaker, right.speaker)


def _is_one_outlet(left: Voice, right: Voice) -> bool:
    return left.origin == right.origin or same_outlet(left.outlet, right.outlet)


def _are_two_outlets(left: Voice, right: Voice) -> bool:
    """Whether both are the press: titles have words in common, and offices of a state too."""
    press = [one.speaker for one in (left, right) if one.kind is SpeakerKind.OUTLET]
    return len(press) == 2 and all(one is not None and one.office in PRESS for one in press)


def _are_strangers(left: Voice, right: Voice) -> bool:
    """Whether both are people whom two outlets asked: residents here, residents there."""
    asked = left.is_own and right.is_own
    is_outlet = SpeakerKind.OUTLET in (left.kind, right.kind)
    return asked and not is_outlet and left.origin != right.origin


def _heard(voices: Sequence[Voice]) -> list[Voice]:
    """The voices that count: an outlet whose text names a speaker is no voice beside it.

    To name another outlet of the incident as the source is to repeat that outlet.
    """
    first = _first_of_outlets(voices)
    known = OutletNames(first)
    told = [_as_relay(one, first, known) for one in voices]
    speaking = [
        one
        for one, meant in zip(voices, told, strict=True)
        if _is_speaker(one) and not (meant.is_own and meant.origin == one.origin)
    ]
    quoting = {one.origin for one in speaking}
    quoted_by = OutletNames(one.outlet for one in speaking if one.outlet)
    return [
        one
        for one in dict.fromkeys(told)
        if one.kind is not SpeakerKind.OUTLET
        or not (_goes_on(one, quoting) or (one.corrects and quoted_by.same(one.outlet)))
    ]


def _goes_on(outlet: Voice, quoting: AbstractSet[str]) -> bool:
    """Whether its report, or what it was copied from, goes on after a speaker whom it names."""
    return outlet.origin in quoting and not outlet.opens


def _is_speaker(voice: Voice) -> bool:
    return not voice.is_own and not voice.is_faceless


def _first_of_outlets(voices: Sequence[Voice]) -> dict[str, Voice]:
    """One voice of each outlet that is heard."""
    first: dict[str, Voice] = {}
    for one in voices:
        if one.outlet:
            first.setdefault(one.outlet, one)
    return first


def _as_relay(voice: Voice, first: Mapping[str, Voice], known: OutletNames) -> Voice:
    """The voice; or, where it names another outlet that is heard, that outlet's own."""
    if voice.is_own or voice.is_faceless:
        return voice
    outlet = next((one for one in known.same(voice.name) if one != voice.outlet), None)
    if outlet is None:
        return voice
    return replace(
        voice,
        kind=SpeakerKind.OUTLET,
        origin=first[outlet].origin,
        report=first[outlet].report,
        outlet=outlet,
        is_own=True,
    )


def _join(voices: Sequence[Voice]) -> list[Group]:
    """The voices in groups that are one; those alike to the letter need no comparing."""
    alike: dict[object, Group] = {}
    for one in voices:
        alike.setdefault(likeness(one), []).append(one)
    groups = list(alike.values())
    heads = [group[0] for group in groups]
    group_of = list(range(len(groups)))
    members = [[at] for at in group_of]
    for left, right in pairs_to_compare(heads):
        joined, other = group_of[left], group_of[right]
        if joined != other and same_voice(heads[left], heads[right]):
            groups[joined].extend(groups[other])
            for at in members[other]:
                group_of[at] = joined
            members[joined].extend(members[other])
    return [groups[at] for at in dict.fromkeys(group_of)]


def likeness(voice: Voice) -> object:
    """Equal only for voices that are one without any doubt."""
    if voice.is_own:
        return (voice.kind, voice.outlet, voice.outlet is None and voice.origin, voice.name)
    return (voice.kind, voice.origin if voice.is_faceless else None, voice.speaker)


def _join_general(groups: Sequence[Group]) -> list[Group]:
    """Each group without a name joined to the closest that has one and may be meant."""
    named = [group for group in groups if any(_has_name(one) for one in group)]
    kept = list(named)
    for group in groups:
        if any(_has_name(one) for one in group):
            continue
        targets = [one for one in kept if _may_join(group, one)]
        if targets:
            max(targets, key=lambda target: _closeness(group, target)).extend(group)
        else:
            kept.append(group)
    return kept


def _closeness(group: Group, target: Group) -> tuple[bool, bool]:
    """How likely the target is meant: by its words, and as one of whom the same report tells.

    "The command" is the Left Bank Command before it is any other organ of a state.
    """
    has_words = any(
        is_short_for(one, other) for one in _speakers(group) for other in _speakers(target)
    )
    return has_words, bool({one.report for one in group} & {one.report for one in target})


def _may_join(group: Group, target: Group) -> bool:
    """Whether a group without a name may be the target: by office, or as its spokesman."""
    if _describes_body(group, target):
        return True
    if all(_is_asked(one) for one in group):
        return False
    if _are_one_side_in_copies(group, target):
        return True
    if not any(one.words for one in _speakers(group)) and _speakers(group):
        quoted = {one.report for one in target if one.kind is not SpeakerKind.OUTLET}
        return bool({one.report for one in group} & quoted)
    if _is_group(group) and not any(_is_of_a_side(one) for one in target):
        return False  # "the rebels" are no doctor, whatever her name
    told = [other for other in _speakers(target) if other.side] or _speakers(target)
    return any(may_join(one, other) for one in _speakers(group) for other in told)


def _is_group(group: Group) -> bool:
    return all(one.office == GROUP for one in _speakers(group))


def _describes_body(group: Group, target: Group) -> bool:
    """Whether a report only describes what another, or itself, names: "a rights group"."""
    return any(
        may_be_body(one, other) for one in _speakers(group) for other in _speakers(target)
    ) or any(
        one.report == other.report and is_called_so(one.speaker, other.speaker)
        for one in group
        for other in target
        if one.speaker and other.speaker
    )


def _is_of_a_side(voice: Voice) -> bool:
    """Whether it may speak for an armed side: by its name, or as one of its people.

    A body of which nothing is known may: "the Rally of the Liptako Faithful" is nobody's name.
    """
    is_group = voice.speaker is not None and voice.speaker.office == GROUP
    is_body = voice.kind is SpeakerKind.UNKNOWN and BODY.match(voice.name) is not None
    return is_group or is_body or voice.kind in SIDE_KINDS


def _is_asked(voice: Voice) -> bool:
    """Whether it is somebody whom an outlet asked: two soldiers of any army."""
    return voice.is_own and voice.kind is not SpeakerKind.OUTLET


def _are_one_side_in_copies(group: Group, target: Group) -> bool:
    """Whether copies of one text describe a side in two ways: "soldiers", "the mutineers"."""
    sides = [*group, *target]
    if any(_has_name(one) or one.is_own or one.kind not in SIDE_KINDS for one in sides):
        return False
    reports = {one.report for one in group} & {one.report for one in target}
    return not reports and bool({one.origin for one in group} & {one.origin for one in target})


def _speakers(group: Group) -> list[Speaker]:
    return [one.speaker for one in group if one.speaker is not None]


def _has_name(voice: Voice) -> bool:
    return voice.speaker is not None and bool(voice.speaker.side)


def _is_both(voice: Voice) -> bool:
    return voice.speaker is not None and voice.speaker.office == SIDES


def _is_party(voice: Voice) -> bool:
    """Whether it may be one of two sides: forces, a government, or a group."""
    return not voice.is_own and (voice.speaks_for_a_side or voice.kind in SIDE_KINDS)


def _order(voice: Voice) -> tuple[bool, bool, str, str]:
    return (voice.is_faceless, not _has_name(voice), voice.name, voice.report)
