"""Losses: which numbers belong to a claim, and what they count."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.noun_phrases import phrase_span
from dateline.claims.scene import SentenceScene
from dateline.model import Count, CountKind, Role

KINDS: Final = {
    "violence.kill": CountKind.KILLED,
    "violence.execute": CountKind.KILLED,
    "violence.assassinate": CountKind.KILLED,
    "violence.injure": CountKind.INJURED,
    "detention.abduct": CountKind.DETAINED,
    "detention.arrest": CountKind.DETAINED,
    "detention.release": CountKind.DETAINED,
    "detention.disappear": CountKind.MISSING,
    "displacement.flee": CountKind.DISPLACED,
    "displacement.evacuate": CountKind.DISPLACED,
    "displacement.return": CountKind.DISPLACED,
    "displacement.expel": CountKind.DISPLACED,
    "condition.strength": CountKind.STRENGTH,
    "deployment.deploy": CountKind.STRENGTH,
    "deployment.mobilise": CountKind.STRENGTH,
    "deployment.disarm": CountKind.CAPTURED,
    "materiel.capture": CountKind.MATERIEL,
    "materiel.destroy": CountKind.MATERIEL,
    "materiel.supply": CountKind.MATERIEL,
    "materiel.lose": CountKind.MATERIEL,
}
"""What a number counts in a claim of each type; types not here have no counts."""

_COUNTED: Final = frozenset({Role.PATIENT, Role.MATERIEL})
_COUNTED_AGENTS: Final = frozenset(
    {CountKind.STRENGTH, CountKind.DISPLACED, CountKind.CAPTURED}
)


def read_losses(candidate: Candidate, scene: SentenceScene) -> tuple[Count, ...]:
    """The counts of a claim: the numbers of who or what its event befell."""
    kind = KINDS.get(candidate.match.row.event_type)
    return () if kind is None else tuple(_read(candidate, scene, kind))


def _read(candidate: Candidate, scene: SentenceScene, kind: CountKind) -> Iterator[Count]:
    roles = _COUNTED | {Role.AGENT} if kind in _COUNTED_AGENTS else _COUNTED
    seen: set[int] = set()
    for part in candidate.parts:
        if part.role in roles:
            span = phrase_span(scene.parsed, part.token)
            start = scene.parsed.start_of(part.token)
            for number in scene.counts:
                at = number.count.span.start
                is_own = number.head == start or span.covers(number.count.span)
                if is_own and at not in seen:
                    seen.add(at)
                    yield replace(number.count, kind=kind)
