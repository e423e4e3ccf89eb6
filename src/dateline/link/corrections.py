"""Claims with what people have put right; what was read stays in the store as it was read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from dateline.claims.codebook import load_codebook
from dateline.errors import InvalidRecordError
from dateline.model import (
    Claim,
    Count,
    CountKind,
    Granularity,
    Interval,
    Judgement,
    Modality,
    Polarity,
    TimeBasis,
    Verdict,
    standing,
)

Correct = Callable[[Claim, str], Claim]


def correct_claims(
    claims: Iterable[Claim], judgements: Sequence[Judgement]
) -> tuple[Claim, ...]:
    """`claims`, each with its latest corrections in force."""
    made: dict[str, list[str]] = {}
    for one in reversed(standing(judgements)):
        if one.verdict is Verdict.CORRECT and one.value:
            for subject in one.subjects:
                made.setdefault(subject, []).append(one.value)
    return tuple(_with_all(claim, made.get(claim.id, ())) for claim in claims)


def correct_claim(claim: Claim, correction: str) -> Claim:
    """`claim` with ``field=value`` put right.

    Raises:
        InvalidRecordError: there is no such field, or it can't have this value.
    """
    field, _, value = correction.partition("=")
    if field not in CORRECTABLE:
        raise InvalidRecordError(f"{field!r} can't be corrected: {', '.join(CORRECTABLE)}")
    try:
        return CORRECTABLE[field](claim, value.strip())
    except ValueError as error:
        raise InvalidRecordError(f"{value.strip()!r} is no {field}") from error


def _with_all(claim: Claim, corrections: Iterable[str]) -> Claim:
    for one in corrections:
        claim = correct_claim(claim, one)
    return claim


def _event(claim: Claim, value: str) -> Claim:
    codebook = load_codebook()
    if value not in codebook:
        raise ValueError(value)
    return replace(claim, event=codebook.code(value))


def _day(claim: Claim, value: str) -> Claim:
    first, _, last = value.partition("/")
    start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    time = Interval(
        start=start,
        end=end,
        granularity=Granularity.DAY if start == end else Granularity.RANGE,
        precision=1 if start == end else 2,
        basis=TimeBasis.STATED,
        reason="put right by a reviewer",
    )
    return replace(claim, time=time)


def _count(claim: Claim, value: str, *, kind: CountKind) -> Claim:
    number = int(value)
    span = next((one.span for one in claim.counts if one.kind is kind), claim.trigger)
    count = Count(kind=kind, low=number, best=number, high=number, span=span)
    others = tuple(one for one in claim.counts if one.kind is not kind)
    return replace(claim, counts=(*others, count))


CORRECTABLE: Mapping[str, Correct] = {
    "event": _event,
    "day": _day,
    "polarity": lambda claim, value: replace(claim, polarity=Polarity(value)),
    "modality": lambda claim, value: replace(claim, modality=Modality(value)),
    **{kind.value: partial(_count, kind=kind) for kind in CountKind},
}
"""What a person can put right, and how: ``event=attack.shelling``, ``day=2017-06-29`` (or two
days with a slash), ``polarity=denied``, ``modality=possible``, ``killed=5``."""
