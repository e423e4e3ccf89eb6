"""How far people have checked an incident: the axis "human status".

``published`` needs two different people who each accept the incident as it is now, with all its
claims; a claim that came later takes it back to ``reviewed``. Where people differ it is
``disputed``, and nobody's word is preferred.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.model import Judgement, Verdict, standing

CLAIM_VERDICTS = frozenset({Verdict.ACCEPT, Verdict.REJECT, Verdict.CORRECT})
NEEDED_TO_PUBLISH = 2
MACHINE_READ = "machine-read"
DISPUTED = "disputed"
PUBLISHED = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """What a person says of an incident as a whole, with the claims that it had then.

    Attributes:
        age: 0 for the latest of all that stands.
    """

    who: str
    age: int
    is_accepted: bool
    claims: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviews:
    """What people said, as it stands: the latest word of each.

    Attributes:
        of_claims: by claim id, whether each person holds it right (corrected counts as right).
        sign_offs: by claim id, those of incidents that had the claim.
    """

    of_claims: Mapping[str, Mapping[str, bool]] = field(default_factory=dict)
    sign_offs: Mapping[str, Sequence[SignOff]] = field(default_factory=dict)


NO_REVIEWS = Reviews()


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanStatus:
    """The axis, with its reason.

    Attributes:
        is_refuted: people say that it did not happen, and nobody differs.
    """

    value: str
    reason: str
    is_refuted: bool = False


def index_reviews(judgements: Sequence[Judgement]) -> Reviews:
    """What people said of claims and incidents, as it stands after `judgements`."""
    of_claims: dict[str, dict[str, bool]] = {}
    sign_offs: dict[str, list[SignOff]] = {}
    for age, one in enumerate(standing(judgements)):
        if one.verdict not in CLAIM_VERDICTS or len(one.subjects) != 1:
            continue
        is_right = one.verdict is not Verdict.REJECT
        if not one.claims:
            of_claims.setdefault(one.subjects[0], {}).setdefault(one.who, is_right)
            continue
        claims = frozenset(one.claims[0])
        said = SignOff(who=one.who, age=age, is_accepted=is_right, claims=claims)
        for claim in said.claims:
            sign_offs.setdefault(claim, []).append(said)
    return Reviews(of_claims=of_claims, sign_offs=sign_offs)


def human_status(claim_ids: Sequence[str], reviews: Reviews) -> HumanStatus:
    """How far people have checked the incident with these claims."""
    signed = _latest_sign_offs(claim_ids, reviews)
    words = [reviews.of_claims.get(one, {}) for one in claim_ids]
    people = sorted({who for said in words for who in said} | set(signed))
    if not people:
        return HumanStatus(value=MACHINE_READ, reason="no person has reviewed it")
    who = ", ".join(people)
    is_split = any(len(set(said.values())) > 1 for said in words)
    accepted = {one.is_accepted for one in signed.values()}
    if is_split or len(accepted) > 1:
        return HumanStatus(value=DISPUTED, reason=f"{who} differ")
    if accepted == {False}:
        return HumanStatus(
            value=f"reviewed by {len(people)}",
            reason=f"{', '.join(sorted(signed))} say that it did not happen",
            is_refuted=True,
        )
    whole = [name for name, one in signed.items() if one.claims.issuperset(claim_ids)]
    if len(whole) >= NEEDED_TO_PUBLISH:
        return HumanStatus(value=PUBLISHED, reason=f"accepted by {', '.join(sorted(whole))}")
    return HumanStatus(value=f"reviewed by {len(people)}", reason=who)


def _latest_sign_offs(claim_ids: Sequence[str], reviews: Reviews) -> dict[str, SignOff]:
    """The latest word of each person on an incident that had one of these claims."""
    latest: dict[str, SignOff] = {}
    found = {one.age: one for claim in claim_ids for one in reviews.sign_offs.get(claim, ())}
    for age in sorted(found):
        latest.setdefault(found[age].who, found[age])
    return latest
