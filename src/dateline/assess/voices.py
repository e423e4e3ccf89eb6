"""On whose word a claim rests, and how many independent voices there are.

Two claims are one voice when their reports are one origin, or when both rest on the same
ultimate speaker. Adding a copy never adds a voice.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.model import Attribution, Claim, Origin, SpeakerKind, Stance

FACELESS = frozenset({SpeakerKind.UNNAMED, SpeakerKind.UNKNOWN})
"""Speakers of whom the text gives no name: two of them may or may not be the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Whose word a claim is.

    Attributes:
        key: equal for claims that rest on the same ultimate speaker; None where it is faceless.
        name: what a reader sees.
        kind: what sort of voice the ultimate speaker is.
        origin: id of the origin of the report.
    """

    key: str | None
    name: str
    kind: SpeakerKind
    origin: str


def voice_of(claim: Claim, origins: Mapping[str, Origin]) -> Voice:
    """The ultimate voice of `claim`: the innermost speaker who states it, else the outlet."""
    origin = origins.get(claim.report_id)
    origin_key = origin.id if origin else claim.report_id
    link = _innermost(claim.attribution)
    if link is None:
        return Voice(
            key=None, name="unnamed outlet", kind=SpeakerKind.UNKNOWN, origin=origin_key
        )
    name = link.actor.name if link.actor else (link.speaker or link.kind.value)
    is_faceless = link.kind in FACELESS or link.speaker is None
    key = None if is_faceless else _key(link, origin_key)
    return Voice(key=key, name=name, kind=link.kind, origin=origin_key)


def independent_voices(voices: Iterable[Voice]) -> list[list[Voice]]:
    """Groups of voices that are one: those that share an origin or a speaker, transitively."""
    groups: list[tuple[set[str], list[Voice]]] = []
    for voice in voices:
        keys = {f"origin {voice.origin}"}
        if voice.key is not None:
            keys.add(voice.key)
        joined: tuple[set[str], list[Voice]] = (keys, [voice])
        apart = []
        for group in groups:
            if group[0] & keys:
                joined = (joined[0] | group[0], group[1] + joined[1])
            else:
                apart.append(group)
        groups = [*apart, joined]
    return [members for _, members in groups]


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


def _key(link: Attribution, origin_key: str) -> str:
    if link.kind is SpeakerKind.OUTLET:
        return f"origin {origin_key}"
    return link.actor.id if link.actor else f"speaker {(link.speaker or '').casefold()}"
