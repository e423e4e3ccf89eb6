"""Losses: which numbers belong to a claim, and what they count."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from dateline.claims.candidates import Candidate
from dateline.claims.noun_phrases import phrase_span
from dateline.claims.scene import SentenceScene
from dateline.mentions.counts import THING, FoundCount
from dateline.model import Count, CountKind, CountScope, Role
from dateline.text.parse import ParsedSentence

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
    "protest.demonstrate": CountKind.STRENGTH,
    "protest.riot": CountKind.STRENGTH,
    "materiel.capture": CountKind.MATERIEL,
    "materiel.destroy": CountKind.MATERIEL,
    "materiel.supply": CountKind.MATERIEL,
    "materiel.lose": CountKind.MATERIEL,
}
"""What a number counts in a claim of each type; types not here have no counts."""

_SINGLE: Final = frozenset({CountKind.KILLED, CountKind.INJURED, CountKind.DETAINED})
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
    befallen = [part.token for part in candidate.parts if part.role in roles]
    for number in scene.counts:
        if _belongs(number, candidate.found.head, befallen, kind, scene.parsed):
            yield replace(number.count, kind=_kind_of(number, kind))


def _kind_of(number: FoundCount, kind: CountKind) -> CountKind:
    """What a number counts: members of a force ("nine recruits") are what befell them."""
    said = number.kind_said
    return kind if said is None or said is CountKind.STRENGTH else said


def _belongs(
    number: FoundCount,
    trigger: Token,
    befallen: Sequence[Token],
    kind: CountKind,
    parsed: ParsedSentence,
) -> bool:
    """Whether a number counts those whom the event befell, or a part or the total of them."""
    if _kind_of(number, kind) is not kind:
        return False
    if number.label == THING and kind is not CountKind.MATERIEL:
        return False
    if number.row == "singular" and kind not in _SINGLE:
        return False
    if number.count.scope is CountScope.RUNNING_TOTAL and number.label == "bare":
        return kind is CountKind.KILLED
    if number.head == parsed.start_of(trigger):
        return True
    if any(number.head == parsed.start_of(one) for one in befallen):
        return True
    if any(phrase_span(parsed, one).covers(number.number) for one in befallen):
        return True
    if number.count.scope is CountScope.PART:
        head = parsed.token_at(number.head)
        return head is not None and (
            trigger.is_ancestor(head) or any(one.is_ancestor(head) for one in befallen)
        )
    return number.kind_said is kind
