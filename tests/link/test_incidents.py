import dataclasses
import time
from datetime import UTC, date, datetime
from itertools import permutations

from dateline.link import link_claims
from dateline.model import (
    Claim,
    Interval,
    Judgement,
    Modality,
    Place,
    Polarity,
    TimeBasis,
    Verdict,
    judge,
)
from dateline.model.incidents import Incident
from factory import MOSUL, make_claim, make_report

AT = datetime(2026, 1, 1, tzinfo=UTC)
RAQQA = Place(
    name="Raqqa", lat=35.95, lon=39.01, precision=1, radius_km=6.0, gazetteer_id="gn:172955"
)


def claim(outlet: str, text: str = "Troops seized the old fort.", **fields: object) -> Claim:
    return make_claim(make_report(text, publisher=outlet), **fields)  # type: ignore[arg-type]


def link(*claims: Claim, judgements: tuple[Judgement, ...] = ()) -> tuple[Incident, ...]:
    return link_claims(claims, judgements)


def test_same_event_told_twice_is_one_incident() -> None:
    incident = link(claim("A"), claim("B", "The old fort was seized by troops."))
    assert len(incident) == 1
    assert len(incident[0].claim_ids) == 2
    assert any("same day" in reason for reason in incident[0].pairs[0].reasons)


def test_exact_days_that_lie_apart_are_never_one_incident() -> None:
    assert len(link(claim("A"), claim("B", day=date(2017, 6, 27)))) == 2


def test_same_act_in_the_same_place_a_day_later_is_another_incident() -> None:
    first, second = claim("A"), claim("B", "Soldiers seized it.", day=date(2017, 6, 28))
    assert len(link(first, second)) == 2


def test_reports_that_share_nothing_particular_are_two_incidents() -> None:
    fields = {"event": "attack.bombing", "agent": None, "day": date(2017, 6, 29)}
    near = Place(name="near Mosul", lat=36.33, lon=43.2, precision=2, radius_km=20.0)
    one = claim("A", "A blast shook the bazaar.", trigger="blast", place=near, **fields)
    other = claim("B", "The charges went off at dusk.", trigger="went off", **fields)
    assert len(link(one, other)) == 2


def test_far_places_are_never_one_incident() -> None:
    assert len(link(claim("A"), claim("B", place=RAQQA))) == 2


def test_other_family_is_not_linked() -> None:
    talks = claim("B", "Envoys met troops.", trigger="met", event="talks.meet")
    assert len(link(claim("A"), talks)) == 2


def test_chain_does_not_join_what_is_ruled_out() -> None:
    undated = claim("C", day=None)
    incidents = link(claim("A"), claim("B", day=date(2017, 6, 27)), undated)
    assert all(len({one.time.start for one in [i]}) == 1 for i in incidents)
    assert len(incidents) >= 2


def test_denial_joins_the_incident_it_denies() -> None:
    denial = claim("B", "The army denied troops seized the old fort.", polarity=Polarity.DENIED)
    assert len(link(claim("A"), denial)) == 1


def test_intended_event_has_no_incident() -> None:
    assert link(claim("A", modality=Modality.INTENDED)) == ()


def test_judgement_different_splits() -> None:
    one, other = claim("A"), claim("B")
    apart = judge(Verdict.DIFFERENT, (one.id, other.id), who="ann", at=AT)
    assert len(link(one, other, judgements=(apart,))) == 2


def test_undone_judgement_counts_no_more() -> None:
    one, other = claim("A"), claim("B")
    apart = judge(Verdict.DIFFERENT, (one.id, other.id), who="ann", at=AT)
    undo = judge(Verdict.UNDO, (apart.id,), who="ann", at=AT)
    assert len(link(one, other, judgements=(apart, undo))) == 1


def test_judgement_same_joins_what_rules_keep_apart() -> None:
    one, other = claim("A"), claim("B", day=date(2017, 6, 28))
    same = judge(Verdict.SAME, (one.id, other.id), who="ann", at=AT)
    assert len(link(one, other, judgements=(same,))) == 1


def test_order_of_the_claims_does_not_matter() -> None:
    claims = [claim("A"), claim("B"), claim("C", place=RAQQA), claim("D", day=None)]
    assert len({link(*order) for order in permutations(claims)}) == 1


def test_counts_are_spanned_and_never_averaged() -> None:
    incident = link(claim("A", killed=5), claim("B", killed=9))[0]
    count = incident.counts[0]
    assert (count.low, count.best, count.high) == (5, None, 9)


def test_summary_says_what_by_whom_where_and_when() -> None:
    incident = link(claim("A", agent="Federal Police", place=MOSUL, killed=5))[0]
    for part in ("Federal Police", "Mosul", "29 June 2017", "5 killed"):
        assert part in incident.summary


def test_report_without_a_day_joins_the_day_before_its_publication() -> None:
    open_start = Interval(end=date(2017, 6, 30), basis=TimeBasis.PUBLICATION)
    told = dataclasses.replace(claim("B"), time=open_start)
    assert len(link(claim("A"), told)) == 1


def test_report_without_a_day_does_not_join_a_week_before() -> None:
    open_start = Interval(end=date(2017, 7, 12), basis=TimeBasis.PUBLICATION)
    told = dataclasses.replace(claim("B"), time=open_start)
    assert len(link(claim("A"), told)) == 2


def test_places_that_no_gazetteer_holds_are_compared_by_name() -> None:
    places = (Place(name="Karm Tell"), Place(name="near Karm Tell"))
    one, other = (claim(name, place=place) for name, place in zip("AB", places, strict=True))
    pairs = link(one, other)[0].pairs
    assert any("places of one name" in reason for reason in pairs[0].reasons)


def test_many_claims_alike_are_linked_without_comparing_all() -> None:
    claims = [claim(f"outlet {number}") for number in range(500)]
    started = time.perf_counter()
    assert len(link(*claims)) == 1
    assert time.perf_counter() - started < 30.0
