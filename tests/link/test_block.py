from dataclasses import replace
from datetime import date

import pytest

from dateline.errors import RunError
from dateline.link import block
from dateline.link.block import BlockReport, candidate_pairs
from dateline.link.incidents import sketch_claims
from dateline.model import AS_BEFORE, Claim, Interval, Place, PlaceBasis, TimeBasis
from factory import MOSUL, make_claim, make_report

PROVINCE = Place(
    name="Nineveh", lat=36.0, lon=42.5, precision=4, radius_km=120.0, gazetteer_id="gn:2",
    country="IQ",
)  # fmt: skip


def claim(outlet: str, text: str = "Troops seized the old fort.", **fields: object) -> Claim:
    one = make_claim(make_report(text, publisher=outlet), **fields)  # type: ignore[arg-type]
    return replace(one, place_basis=PlaceBasis.CLAUSE)


def rules(*claims: Claim) -> set[str]:
    """The rules that pair the claims, each pair by the first rule that does."""
    ordered = sorted(claims, key=lambda one: one.id)
    found = candidate_pairs(sketch_claims(ordered))
    return {block.RULE_NAMES[rule] for rule in found.rules.tolist()}


def test_one_day_and_area_make_a_pair() -> None:
    assert rules(claim("A"), claim("B")) == {"day+area"}


def test_places_whose_circles_overlap_make_a_pair() -> None:
    near = replace(MOSUL, name="Karm", lat=MOSUL.lat and MOSUL.lat + 0.15, gazetteer_id="gn:9")
    assert rules(claim("A"), claim("B", place=near)) == {"day+area"}


def test_other_day_or_far_place_make_no_pair() -> None:
    far = replace(MOSUL, name="Basra", lat=30.5, lon=47.8, gazetteer_id="gn:3")
    assert rules(claim("A"), claim("B", day=date(2017, 6, 20))) == set()
    assert rules(claim("A"), claim("B", place=far)) == set()


def test_day_taken_from_the_sentence_before_is_paired_with_the_days_beside_it() -> None:
    lent = claim("B", day=date(2017, 6, 28))
    lent = replace(lent, time=replace(lent.time, reason=f"{AS_BEFORE} (weekday)"))
    assert rules(claim("A"), lent) == {"day+area"}


def test_wide_place_is_paired_by_actor_and_day() -> None:
    assert rules(claim("A"), claim("B", place=PROVINCE)) == {"day+actor"}


def test_claims_without_a_place_are_paired_by_day_and_type() -> None:
    one = claim("A", agent=None, place=None)
    other = claim("B", "The mill was seized.", agent=None, place=None)
    assert rules(one, other) == {"day+type"}


def test_time_of_a_month_is_paired_by_month() -> None:
    june = Interval(start=date(2017, 6, 1), end=date(2017, 6, 30), basis=TimeBasis.STATED)
    assert rules(claim("A"), replace(claim("B"), time=june)) == {"month+area"}


def test_what_is_said_is_not_paired_with_what_is_done() -> None:
    said = claim("B", "Troops said that troops met.", trigger="met", event="talks.meet")
    assert rules(claim("A"), said) == set()


def test_large_block_is_cut_and_not_dropped() -> None:
    claims = [claim(f"outlet {number}") for number in range(200)]
    report = BlockReport()
    found = candidate_pairs(sketch_claims(sorted(claims, key=lambda one: one.id)), report)
    assert report.largest["day+area"] == 200
    assert report.n_too_large["day+area"] > 0
    assert 0 < len(found.left) < 200 * 199 / 2


def test_rule_that_explodes_stops_with_a_clear_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(block, "FEW_CLAIMS", 10)
    monkeypatch.setattr(block, "MAX_PAIRS_A_CLAIM", 2)
    claims = sorted((claim(f"outlet {n}") for n in range(50)), key=lambda one: one.id)
    with pytest.raises(RunError, match=r"the rule day\+area would .* pairs of 50 claims"):
        candidate_pairs(sketch_claims(claims))
