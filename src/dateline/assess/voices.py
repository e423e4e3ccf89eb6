"""On whose word a claim rests, and how many independent voices there are.

Two claims are one voice when both rest on the same ultimate speaker, or when neither names one
and their reports are one origin. Residents and witnesses whom an outlet asked are its own
voice. Of reports that are one origin only one is heard, so that a copy never adds a voice.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.model import (
    ActorKind,
    Attribution,
    Claim,
    Origin,
    SpeakerKind,
    Stance,
)

STATE_KINDS = frozenset({ActorKind.STATE_FORCES, ActorKind.GOVERNMENT})
ASKED_BY_THE_OUTLET = frozenset({SpeakerKind.WITNESS, SpeakerKind.MEDICAL, SpeakerKind.UNKNOWN})
NOT_NAME = re.compile(r"^(?:the|a|an|its|their|his|her)\s+|['’]s\b|\W+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Whose word a claim is.

    Attributes:
        key: equal for claims that rest on the same ultimate speaker; None where it is faceless.
        name: what a reader sees.
        kind: what sort of voice the ultimate speaker is.
        origin: id of the origin of the report.
        report: id of the report.
        is_own: whether it is the outlet's own telling, or of those whom it asked itself.
    """

    key: str | None
    name: str
    kind: SpeakerKind
    origin: str
    report: str = ""
    is_own: bool = False


def voice_of(claim: Claim, origins: Mapping[str, Origin]) -> Voice:
    """The ultimate voice of `claim`: the innermost speaker who states it, else the outlet."""
    origin = origins.get(claim.report_id)
    origin_key = origin.id if origin else claim.report_id
    link = _innermost(claim.attribution)
    if link is None or link.speaker is None:
        name = link.kind.value if link else "unnamed outlet"
        kind = link.kind if link else SpeakerKind.UNKNOWN
        return Voice(key=None, name=name, kind=kind, origin=origin_key, report=claim.report_id)
    is_own = _is_own(link)
    named_key = f"origin {origin_key}" if is_own else _key(link)
    key = None if link.kind is SpeakerKind.UNNAMED else named_key
    return Voice(
        key=key,
        name=link.actor.name if link.actor else link.speaker,
        kind=link.kind,
        origin=origin_key,
        report=claim.report_id,
        is_own=is_own,
    )


def independent_voices(voices: Iterable[Voice]) -> list[list[Voice]]:
    """Groups of voices that are one: those that share a key, transitively."""
    groups: list[tuple[set[str], list[Voice]]] = []
    for voice in heard(list(voices)):
        keys = keys_of(voice)
        joined: tuple[set[str], list[Voice]] = (keys, [voice])
        apart = []
        for group in groups:
            if group[0] & keys:
                joined = (joined[0] | group[0], group[1] + joined[1])
            else:
                apart.append(group)
        groups = [*apart, joined]
    return [members for _, members in groups]


def heard(voices: Sequence[Voice]) -> list[Voice]:
    """The voices that count: of each origin one report's, and speakers before the outlet.

    The report with the fewest voices is heard for its origin, so that no copy adds one.
    """
    kept: list[Voice] = []
    for origin in sorted({one.origin for one in voices}):
        by_report: dict[str, list[Voice]] = {}
        for one in voices:
            if one.origin == origin:
                by_report.setdefault(one.report, []).append(one)
        choices = [_speakers_first(by_report[report]) for report in sorted(by_report)]
        kept.extend(min(choices, key=lambda one: len({voice.key for voice in one})))
    return kept


def keys_of(voice: Voice) -> set[str]:
    """What a voice is known by; an outlet also by its name, where others rest on it."""
    if voice.key is None:
        return {f"origin {voice.origin}"}
    if voice.kind is SpeakerKind.OUTLET:
        return {voice.key, f"speaker {fold_speaker(voice.name)}"}
    return {voice.key}


def fold_speaker(name: str) -> str:
    """A speaker's name for comparison."""
    return NOT_NAME.sub("", NOT_NAME.sub(" ", name.strip().casefold(), count=1))


def count_independent(voices: Sequence[Voice]) -> tuple[int | None, str]:
    """How many independent voices, and how that was counted; None: it cannot be measured."""
    groups = independent_voices(voices)
    faceless = [group for group in groups if all(voice.key is None for voice in group)]
    named = len(groups) - len(faceless)
    names = "; ".join(sorted({voice.name for group in groups for voice in group}))
    if not groups:
        return 0, "no voice says that it happened"
    if named == 0 and len(faceless) > 1:
        return None, f"cannot be measured: no voice is named ({names})"
    counted = max(named, 1)
    note = " (faceless voices not counted)" if faceless and named else ""
    return counted, f"{names}{note}"


def _innermost(chain: Sequence[Attribution]) -> Attribution | None:
    stating = [link for link in chain if link.stance is Stance.STATES]
    return stating[-1] if stating else (chain[0] if chain else None)


def _speakers_first(voices: Sequence[Voice]) -> list[Voice]:
    named = [one for one in voices if one.key is not None and not one.is_own]
    return named or list(voices)


def _is_own(link: Attribution) -> bool:
    if link.kind is SpeakerKind.OUTLET:
        return True
    has_name = any(word[:1].isupper() for word in (link.speaker or "").split()[1:]) or (
        (link.speaker or "")[:1].isupper() and " " not in (link.speaker or "")
    )
    return link.kind in ASKED_BY_THE_OUTLET and not has_name and link.actor is None


def _key(link: Attribution) -> str:
    actor = link.actor
    if actor is None:
        return f"speaker {fold_speaker(link.speaker or '')}"
    if actor.kind in STATE_KINDS and actor.country:
        return f"state {actor.country}"
    return actor.id
