"""From the claims of one message to MUC-4 incidents.

Claims are grouped by `dateline.link`. A group is an incident of the task where one of its
claims has a MUC type (table below). Groups of one type, and a killing beside the attack that
caused it, become one incident where neither day nor place contradicts: MUC counts an attack
with all its victims once. Clashes, arrests and battles are no incidents there.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dateline.bench.muc4_reader import Message
from dateline.bench.muc4_targets import is_person_or_body, is_thing
from dateline.bench.muc4_words import words_in
from dateline.bench.recase import recase
from dateline.link import link_claims
from dateline.model import (
    ActorKind,
    Claim,
    Modality,
    Polarity,
    PublishedBasis,
    Report,
    Role,
    TimeStatus,
    report_id,
    sha256_hex,
)

MUC_TYPES: Final = {
    "attack.armed": "ATTACK",
    "attack.shelling": "ATTACK",
    "attack.airstrike": "ATTACK",
    "attack.drone": "ATTACK",
    "attack.bombing": "BOMBING",
    "attack.suicide": "BOMBING",
    "attack.chemical": "ATTACK",
    "attack.sabotage": "ATTACK",
    "attack.disrupt": "ATTACK",
    "fighting.raid": "ATTACK",
    "violence.kill": "ATTACK",
    "violence.injure": "ATTACK",
    "violence.execute": "ATTACK",
    "violence.assassinate": "ATTACK",
    "violence.assault": "ATTACK",
    "violence.property": "ARSON",
    "detention.abduct": "KIDNAPPING",
    "detention.disappear": "KIDNAPPING",
}
"""Event type of the codebook to MUC incident type."""

STOPPAGE_WORDS: Final = ("work stoppage", "transport stoppage", "transportation stoppage")
ARMED_KINDS: Final = frozenset(
    {ActorKind.STATE_FORCES, ActorKind.REBEL, ActorKind.POLITICAL_MILITIA}
)
MOST_IN_ONE: Final = 300
INTENDED: Final = frozenset({Modality.INTENDED, Modality.ORDERED, Modality.CONDITIONAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The claims of one incident, in the order of the text, with its MUC type."""

    type: str
    claims: tuple[Claim, ...]


def report_of(message: Message) -> Report:
    """The message as a report: its case restored, its transcript's marks left out."""
    text = recase(message.text.replace("[TEXT]", ""))
    sha256 = sha256_hex(f"{message.id}|{text}".encode())
    return Report(
        id=report_id(sha256, None),
        source=message.id,
        published_at=message.published,
        published_basis=PublishedBasis.GIVEN if message.published else PublishedBasis.NONE,
        sha256=sha256,
        text=text,
        extractor="muc4/1",
    )


def muc_type(claim: Claim) -> str | None:
    """The MUC incident type of a claim; None where it is no incident of the task."""
    words = claim.trigger.quote.casefold()
    if claim.event.type in ("violence.property", "attack.sabotage", "materiel.capture"):
        if any(one in words for one in words_in("arson")):
            return "ARSON"
        if any(words.startswith(one) for one in words_in("robbery")):
            return "ROBBERY"
        return "ATTACK" if claim.event.type != "materiel.capture" else None
    if claim.event.type == "protest.demonstrate" and any(
        one in claim.sentence.quote.casefold() for one in STOPPAGE_WORDS
    ):
        return "FORCED WORK STOPPAGE"
    return MUC_TYPES.get(claim.event.type)


def groups_of(claims: Sequence[Claim]) -> list[Group]:
    """The incidents of one message, in the order of the text."""
    kept = {
        one.id: one for one in claims if muc_type(one) and one.polarity is Polarity.AFFIRMED
    }
    linked = [
        tuple(kept[one] for one in incident.claim_ids if one in kept)
        for incident in link_claims(tuple(kept.values()), ())
    ]
    groups = [sorted(one, key=_start) for one in linked if one]
    found: list[list[Claim]] = []
    for group in sorted(groups, key=lambda one: _start(one[0])):
        home = next((one for one in found if _belongs(group, one)), None)
        if home is None:
            found.append(group)
        else:
            home.extend(group)
    groups_found = [
        Group(type=_type(one), claims=tuple(sorted(one, key=_start))) for one in found
    ]
    return [one for one in groups_found if _is_specific(one)]


def _is_specific(group: Group) -> bool:
    """Whether the text says who or what was hit, and it is not armed men alone.

    Source: the task's definition of a terrorist act, 1 and 7: fighting between armed bodies
    and sums over many incidents are left out.
    """
    return any(
        not (one.actor and one.actor.kind in ARMED_KINDS)
        and (is_thing(one) or is_person_or_body(one))
        for claim in group.claims
        if not any(count.low and count.low > MOST_IN_ONE for count in claim.counts)
        for one in claim.in_role(Role.PATIENT)
    )


def stage(group: Group) -> str:
    """ACCOMPLISHED, ATTEMPTED or THREATENED, by the claims' modality and time."""
    if any(one.event.type == "attack.disrupt" for one in group.claims):
        return "ATTEMPTED"
    if all(
        one.modality in INTENDED or one.time_status is TimeStatus.FUTURE for one in group.claims
    ):
        return "THREATENED"
    return "ACCOMPLISHED"


def _start(claim: Claim) -> int:
    return claim.trigger.start


def _type(claims: Sequence[Claim]) -> str:
    """The most frequent type, of equal ones the first; a bombing that kills is a bombing."""
    types = Counter(muc_type(one) or "ATTACK" for one in claims)
    means = (
        one.span.quote.casefold() for claim in claims for one in claim.in_role(Role.INSTRUMENT)
    )
    if types["ATTACK"] and any(word in one for one in means for word in words_in("explosive")):
        return "BOMBING"
    if types["BOMBING"]:
        return "BOMBING"
    return types.most_common(1)[0][0]


def _belongs(group: Sequence[Claim], home: Sequence[Claim]) -> bool:
    kinds = {_type(group), _type(home)}
    if len(kinds) > 1 and kinds != {"ATTACK", "BOMBING"}:
        return False
    return not _apart_in_time(group, home) and not _apart_in_place(group, home)


def _apart_in_time(left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    pairs = [
        (a.time, b.time)
        for a in left
        for b in right
        if a.time.spans and b.time.spans and a.time.start and b.time.start
    ]
    return bool(pairs) and not any(
        a.start <= (b.end or b.start) and b.start <= (a.end or a.start)
        for a, b in pairs
        if a.start and b.start
    )


def _apart_in_place(left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    names = [
        {one.place.name for one in side if one.place and one.place.precision <= 3}
        for side in (left, right)
    ]
    return all(names) and not names[0] & names[1]
