from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from dateline.link import link_claims
from dateline.link.several import tells_of_several
from dateline.model import (
    Claim,
    Count,
    CountKind,
    CountScope,
    Incident,
    Interval,
    Judgement,
    Place,
    PlaceBasis,
    TimeBasis,
    Verdict,
    judge,
)
from factory import MOSUL, make_claim, make_report

AT = datetime(2026, 1, 1, tzinfo=UTC)
KARM = replace(MOSUL, name="Karm", lat=36.40, lon=43.20, radius_km=2.0, gazetteer_id="gn:9")
PROVINCE = Place(
    name="Nineveh", lat=36.0, lon=42.5, precision=4, radius_km=120.0, gazetteer_id="gn:2",
    country="IQ",
)  # fmt: skip


def strike(outlet: str = "A", **fields: object) -> Claim:
    text = "Jets carried out a raid on the depot."
    one = make_claim(
        make_report(text, publisher=outlet), trigger="raid", event="attack.airstrike",
        **{"place": KARM, "agent": "Blue Front", **fields},  # type: ignore[arg-type]
    )  # fmt: skip
    return replace(one, place_basis=PlaceBasis.CLAUSE)


def wave(**fields: object) -> Claim:
    text = "Jets carried out four raids in the province this week."
    one = make_claim(
        make_report(text, publisher="W"), trigger="raids", event="attack.airstrike",
        **{"place": PROVINCE, "agent": "Blue Front", **fields},  # type: ignore[arg-type]
    )  # fmt: skip
    week = Interval(start=date(2017, 6, 26), end=date(2017, 7, 2), basis=TimeBasis.STATED)
    return replace(one, time=week, place_basis=PlaceBasis.CLAUSE)


def link(*claims: Claim, judgements: tuple[Judgement, ...] = ()) -> dict[str, Incident]:
    """The incident of each claim."""
    found = link_claims(claims, judgements)
    return {claim: one for one in found for claim in one.claim_ids}


@pytest.mark.parametrize(
    ("text", "trigger", "is_several"),
    [
        ("Jets carried out four raids on the port.", "raids", True),
        ("Jets carried out 14 separate raids.", "raids", True),
        ("Jets carried out a raid on four depots.", "raid", False),
        ("Police reported a wave of looting.", "looting", True),
        ("Raids on the port went on.", "Raids", False),
        ("Four men were killed.", "killed", False),
    ],
)
def test_several_happenings_are_told_by_number_or_words(
    text: str, trigger: str, *, is_several: bool
) -> None:
    assert tells_of_several(make_claim(make_report(text), trigger=trigger)) is is_several


def test_running_total_tells_of_several() -> None:
    one = strike()
    total = Count(
        kind=CountKind.KILLED, low=43, best=43, scope=CountScope.RUNNING_TOTAL, span=one.trigger
    )
    new = replace(total, low=3, best=3, scope=CountScope.NEW)
    assert tells_of_several(replace(one, counts=(total,)))
    assert not tells_of_several(replace(one, counts=(total, new)))


def test_strike_within_a_week_of_strikes_is_a_part_and_no_member() -> None:
    one, whole = strike(), wave()
    held = link(one, whole)
    assert held[one.id].part_of == held[whole.id].id
    assert held[whole.id].parts == (held[one.id].id,)


@pytest.mark.parametrize(
    "fields",
    [
        {"day": date(2017, 7, 9)},
        {"place": replace(KARM, lat=33.0, lon=44.4)},
        {"event": "protest.demonstrate"},
    ],
)
def test_strike_elsewhere_or_at_another_time_is_no_part(fields: dict[str, object]) -> None:
    if "event" in fields:
        one = replace(strike(), event=make_claim(event="protest.demonstrate").event)
    else:
        one = strike(**fields)  # type: ignore[arg-type]
    assert link(one, wave())[one.id].part_of is None


def test_part_with_more_dead_than_the_whole_is_no_part() -> None:
    one = strike(killed=50)
    assert link(one, wave(killed=12))[one.id].part_of is None


def test_person_says_what_is_part_of_what() -> None:
    one, other = strike(), strike("B")
    said = judge(Verdict.PART_OF, (one.id, other.id), who="ann", at=AT)
    held = link(one, other, judgements=(said,))
    assert held[one.id].part_of == held[other.id].id
    undo = judge(Verdict.UNDO, (said.id,), who="ann", at=AT)
    held = link(one, other, judgements=(said, undo))
    assert held[one.id] == held[other.id]
