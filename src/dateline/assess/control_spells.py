"""Statements of who holds a place, in the order of days, to spells of time."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby, pairwise

from dateline.model import ControlEffect, ControlScope, ControlStatement, Holder, Spell

ONE_DAY = timedelta(days=1)
HOLDING = frozenset({ControlEffect.TAKES, ControlEffect.HOLDS})
CHALLENGING = frozenset({ControlEffect.ENTERS, ControlEffect.BESIEGES})
MAX_LOOSE_DAYS = 31
"""A time known more roughly than this says too little of when a place changed hands."""


def make_spells(statements: Sequence[ControlStatement]) -> tuple[Spell, ...]:
    """The spells from the first dated statement on; alike neighbours are one.

    A rumour makes nobody a holder.
    """
    spells: list[Spell] = []
    standing: list[ControlStatement] = []
    for day, told in groupby(sorted(_dated(statements), key=_day_and_claim), key=_day):
        told_now = list(told)
        standing = _after(standing, told_now)
        spell = _spell(day, standing)
        if not spell.holders and not spell.challengers:
            spell = replace(spell, reason=_left(told_now))
        if spells and _is_alike(spells[-1], spell):
            spells[-1] = replace(spell, start=spells[-1].start)
        else:
            spells.append(spell)
    return tuple(_closed(spells))


def _left(told: Sequence[ControlStatement]) -> str:
    names = sorted({one.party for one in told if one.party and not one.is_denied})
    return f"{', '.join(names)} said to have left" if names else ""


def _dated(statements: Sequence[ControlStatement]) -> Iterator[ControlStatement]:
    for one in statements:
        is_loose = one.day and one.first and (one.day - one.first).days >= MAX_LOOSE_DAYS
        if one.day is not None and not is_loose and not one.is_unconfirmed:
            yield one


def _day(one: ControlStatement) -> date:
    if one.day is None:
        raise ValueError("an undated statement belongs to no spell")
    return one.day


def _day_and_claim(one: ControlStatement) -> tuple[date, str, str]:
    return _day(one), one.claim_id, one.effect


def _after(
    standing: Sequence[ControlStatement], told: Sequence[ControlStatement]
) -> list[ControlStatement]:
    """What stands after the statements of one day: those, and what they leave of the earlier.

    Where it is not said who took it, nobody who held it before is said to have lost it.
    """
    takers = {one.party_key for one in told if _takes(one)} - {None}
    gone = {
        one.party_key
        for one in told
        if one.effect is ControlEffect.LEAVES and not one.is_denied
    }
    kept = [
        one
        for one in standing
        if not _is_overtaken(one, told, takers) and one.party_key not in gone
    ]
    fresh = [one for one in told if one.effect is not ControlEffect.LEAVES or one.is_denied]
    return [*kept, *fresh]


def _is_overtaken(
    one: ControlStatement, told: Sequence[ControlStatement], takers: set[str | None]
) -> bool:
    """Whether a later statement ends it: a taking, or a new word of its own voice."""
    if takers:
        return one.party_key not in takers or one.effect in CHALLENGING or one.is_denied
    return any(
        other.voice_key == one.voice_key and other.effect in HOLDING and one.effect in HOLDING
        for other in told
    )


def _takes(one: ControlStatement) -> bool:
    return one.effect is ControlEffect.TAKES and not one.is_denied


def _spell(day: date, standing: Sequence[ControlStatement]) -> Spell:
    holding = [one for one in standing if one.effect in HOLDING and not one.is_denied]
    challenging = [one for one in standing if one.effect in CHALLENGING and not one.is_denied]
    inside = {one.party_key for one in challenging if one.effect is ControlEffect.ENTERS}
    held = {one.party_key for one in holding} - {None}
    if held:
        holding = [one for one in holding if one.party_key is not None]
    denied = [one for one in standing if one.is_denied and one.party_key in held | {None}]
    deniers = tuple(sorted({one.voice for one in denied})) if holding else ()
    reason = _reason(len(held), deniers, inside=bool(held and inside - held))
    return Spell(
        start=day,
        holders=_holders(holding),
        challengers=_holders([one for one in challenging if one.party_key not in held]),
        deniers=deniers,
        is_contested=bool(reason),
        reason=reason,
    )


def _reason(n_holders: int, deniers: Sequence[str], *, inside: bool) -> str:
    if n_holders > 1:
        return "voices name different holders"
    if deniers:
        return f"denied by {', '.join(deniers)}"
    return "another side is said to have entered" if inside else ""


def _holders(statements: Sequence[ControlStatement]) -> tuple[Holder, ...]:
    by_party: dict[str, list[ControlStatement]] = {}
    for one in statements:
        by_party.setdefault(one.party_key or "", []).append(one)
    return tuple(_holder(by_party[key]) for key in sorted(by_party))


def _holder(told: Sequence[ControlStatement]) -> Holder:
    names = sorted({one.party or "not said" for one in told})
    is_wider = all(one.scope is ControlScope.WIDER for one in told)
    return Holder(
        party=", ".join(names),
        voices=tuple(sorted({one.voice for one in told})),
        claim_ids=tuple(sorted({one.claim_id for one in told})),
        within=min(one.place for one in told) if is_wider else "",
    )


def _is_alike(one: Spell, other: Spell) -> bool:
    """Whether the same sides hold and challenge, and it is contested or not for one reason."""
    return (
        _parties(one) == _parties(other)
        and one.is_contested == other.is_contested
        and one.deniers == other.deniers
    )


def _parties(spell: Spell) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(h.party for h in spell.holders), tuple(c.party for c in spell.challengers)


def _closed(spells: Sequence[Spell]) -> Iterator[Spell]:
    for one, following in pairwise(spells):
        yield replace(one, end=following.start - ONE_DAY)
    yield from spells[-1:]
