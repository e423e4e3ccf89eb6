"""What the design's deciding example must give (section 2); skipped where it is absent."""

import os
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim, CountKind, HeadlineStatus, Modality, Role, Zone
from dateline.text import read_document
from dateline.text.language_model import load
from dateline.text.parse import parse_document
from parsed import make_report

SEED = Path(os.environ.get("DATELINE_CORPORA") or "absent", "..", "seed", "report.txt")

pytestmark = [
    pytest.mark.model,
    pytest.mark.corpora,
    pytest.mark.skipif(not SEED.is_file(), reason="the seed report is not here"),
]


@cache
def claims() -> tuple[Claim, ...]:
    report = make_report(SEED.read_text(encoding="utf-8"))
    parse = parse_document(read_document(report), load())
    return code_document(parse, report, load_resources()).claims


def only(event_type: str, wanted: Callable[[Claim], bool] = lambda _: True) -> Claim:
    found = [one for one in claims() if one.event.type == event_type and wanted(one)]
    assert found, event_type
    return found[0]


def test_seed_headline_alone_alleges_backing_and_the_body_contradicts_it() -> None:
    claim = only("talks.cooperate")
    assert claim.zone is Zone.HEADLINE
    assert claim.headline_status is HeadlineStatus.CONTRADICTED


def test_seed_advance_has_agent_backer_place_and_day() -> None:
    claim = only("territory.advance")
    assert claim.in_role(Role.AGENT)
    assert claim.in_role(Role.BACKER)
    assert claim.place is not None
    assert (claim.time.start, claim.time.end) == (date(2017, 6, 29), date(2017, 6, 29))


def test_seed_reach_shares_agent_and_day_with_the_advance() -> None:
    advance, reach = only("territory.advance"), only("territory.reach")
    assert reach.in_role(Role.AGENT)[0].span == advance.in_role(Role.AGENT)[0].span
    assert reach.time.start == advance.time.start


def test_seed_camp_is_seized_and_its_measures_are_no_losses() -> None:
    claim = only("territory.seize", lambda one: one.zone is Zone.BODY)
    assert claim.counts == ()
    assert claim.in_role(Role.PLACE)


def test_seed_road_is_cut_and_positions_are_attacked() -> None:
    assert only("territory.cut_route").in_role(Role.AGENT)
    assert only("attack.armed").in_role(Role.PATIENT)


def test_seed_five_are_killed_possibly() -> None:
    claim = only("violence.kill")
    assert claim.modality is Modality.POSSIBLE
    counts = [one for one in claim.counts if one.kind is CountKind.KILLED]
    assert [(one.low, one.best, one.high) for one in counts] == [(5, 5, 5)]


def test_seed_one_vehicle_and_one_tank_are_captured() -> None:
    materiel = [one.materiel for one in only("materiel.capture").in_role(Role.MATERIEL)]
    assert [one.count for one in materiel if one is not None] == [1, 1]


def test_seed_liberation_is_unconfirmed_and_has_its_speakers() -> None:
    claim = only("territory.seize", lambda one: one.modality is Modality.UNCONFIRMED)
    assert len(claim.attribution) >= 3


def test_seed_strength_is_at_least_a_hundred() -> None:
    claim = only("condition.strength")
    [count] = claim.counts
    assert (count.kind, count.low, count.high) == (CountKind.STRENGTH, 100, None)


def test_seed_forecasts_and_conditions_never_count_as_events() -> None:
    declared = only("statement.announce")
    assert declared.modality is Modality.CONDITIONAL
    assert not declared.counts_as_happened


def test_seed_appeal_and_notices_give_no_claims() -> None:
    read = {Zone.HEADLINE, Zone.BODY, Zone.QUOTE, Zone.CAPTION}
    assert {one.zone for one in claims()} <= read


def test_seed_strength_is_dated_by_the_week() -> None:
    time = only("condition.strength").time
    assert time.start is not None
    assert time.end is not None
    assert date(2017, 6, 25) <= time.start < time.end <= date(2017, 6, 30)
