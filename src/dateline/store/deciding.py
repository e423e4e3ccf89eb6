"""What a person says of incidents and claims, as a judgement that the store keeps."""

from dataclasses import dataclass, replace
from datetime import datetime

from dateline.errors import InvalidRecordError, RunError
from dateline.link.corrections import correct_claim
from dateline.model import Judgement, Verdict, judge, standing
from dateline.model.judgements import PAIR_VERDICTS, Groups
from dateline.store.base import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What someone says.

    Attributes:
        subjects: ids of incidents, claims or (for UNDO) a judgement, or their beginnings; for
            PART_OF the part, then the whole; for UNDO none means the person's latest.
        value: ``field=value``, for CORRECT.
        claims: two groups of claim ids in the place of subjects, to part or join these.
    """

    verdict: Verdict
    subjects: tuple[str, ...] = ()
    who: str
    at: datetime
    why: str = ""
    value: str | None = None
    claims: Groups = ()


def decide(store: Store, decision: Decision) -> Judgement:
    """Keep `decision` as a judgement, and give it back; `pipeline.derive` puts it into effect.

    Raises:
        RunError: there is no such subject, or the verdict does not go with the subjects.
    """
    if not decision.who.strip():
        raise RunError("a judgement needs to say who made it")
    subjects, claims = _subjects(store, decision)
    _check_value(store, decision, subjects)
    judgement = judge(
        decision.verdict,
        subjects,
        who=decision.who,
        at=decision.at,
        why=decision.why,
        value=decision.value,
    )
    judgement = replace(judgement, claims=claims)
    store.add_judgement(judgement)
    return judgement


def _subjects(store: Store, decision: Decision) -> tuple[tuple[str, ...], Groups]:
    if decision.verdict is Verdict.UNDO:
        return (_undoable(store, decision),), ()
    if decision.claims:
        _check_claims(store, decision.claims)
        return tuple(group[0] for group in decision.claims), decision.claims
    wanted = 2 if decision.verdict in {*PAIR_VERDICTS, Verdict.UNSURE} else 1
    if len(decision.subjects) != wanted:
        raise RunError(f"{decision.verdict.value} needs {wanted} ids")
    held = store.memberships()
    ids = tuple(_resolve(one, store, held) for one in decision.subjects)
    if len(set(ids)) < wanted:
        raise RunError(f"{' and '.join(decision.subjects)} are the same incident")
    if all(one not in set(held.values()) for one in ids):
        return ids, ()
    members = [_members(one, held) for one in ids]
    others = [{*members[1], ids[1]}, {*members[0], ids[0]}] if wanted == 2 else [set[str]()]
    groups = tuple(
        tuple(claim for claim in mine if claim not in other) or mine
        for mine, other in zip(members, others, strict=True)
    )
    return ids, groups


def _check_claims(store: Store, groups: Groups) -> None:
    if len(groups) != 2 or not all(groups) or set(groups[0]) & set(groups[1]):
        raise RunError("two groups of claims are needed, with none in both")
    unknown = [one for group in groups for one in group if store.claim(one) is None]
    if unknown:
        raise RunError(f"there is no claim {unknown[0]}")


def _members(one: str, held: dict[str, str]) -> tuple[str, ...]:
    return tuple(sorted(claim for claim, its in held.items() if its == one)) or (one,)


def _resolve(wanted: str, store: Store, held: dict[str, str]) -> str:
    """The id of the incident or claim that is called so, or alone begins so."""
    view = store.incident(wanted)
    if view is not None:
        return view.incident.id
    if store.claim(wanted) is not None:
        return wanted
    known = set(held) | set(held.values())
    found = sorted(one for one in known if one.startswith(wanted))
    if len(found) != 1:
        many = f"{len(found)} ids begin with" if found else "there is no incident or claim"
        raise RunError(f"{many} {wanted}")
    return found[0]


def _undoable(store: Store, decision: Decision) -> str:
    made = list(store.judgements())
    if decision.subjects:
        wanted = decision.subjects[0]
        found = [one.id for one in made if one.id.startswith(wanted)]
    else:
        found = [one.id for one in standing(made) if one.who == decision.who][:1]
        wanted = f"of {decision.who} that stands"
    if len(found) != 1:
        raise RunError(f"there is no judgement {wanted}" if not found else "say more of the id")
    return found[0]


def _check_value(store: Store, decision: Decision, subjects: tuple[str, ...]) -> None:
    if decision.verdict is not Verdict.CORRECT:
        return
    claim = store.claim(subjects[0])
    if claim is None or not decision.value:
        raise RunError("correct needs the id of a claim and field=value")
    try:
        correct_claim(claim, decision.value)
    except InvalidRecordError as error:
        raise RunError(str(error)) from error
