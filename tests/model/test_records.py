import dataclasses
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from dateline.errors import InvalidRecordError
from dateline.model import (
    Count,
    CountKind,
    Interval,
    Modality,
    OffsetMap,
    Place,
    Polarity,
    Span,
    TimeBasis,
    TimeStatus,
    Verdict,
    Zone,
    ZonedSpan,
    judge,
)
from factory import make_claim, make_document, make_report

SPAN = Span(start=0, end=4, quote="five")
DAY = date(2017, 6, 29)


def test_naive_publication_time_is_refused() -> None:
    with pytest.raises(InvalidRecordError, match="UTC"):
        make_report(published=datetime(2017, 6, 30))  # noqa: DTZ001


def test_publication_time_in_another_zone_is_refused() -> None:
    with pytest.raises(InvalidRecordError, match="UTC"):
        make_report(published=datetime(2017, 6, 30, tzinfo=timezone(timedelta(hours=3))))


@pytest.mark.parametrize("bounds", [(5, 4, None), (None, 9, 8), (-1, None, None)])
def test_impossible_count_is_refused(bounds: tuple[int | None, ...]) -> None:
    low, best, high = bounds
    with pytest.raises(InvalidRecordError):
        Count(kind=CountKind.KILLED, low=low, best=best, high=high, span=SPAN)


def test_count_without_bounds_stays_unknown() -> None:
    count = Count(kind=CountKind.KILLED, span=SPAN)
    assert (count.low, count.best, count.high) == (None, None, None)


def test_interval_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(InvalidRecordError):
        Interval(start=DAY, end=DAY - timedelta(days=1), basis=TimeBasis.STATED)


def test_interval_without_a_basis_has_no_days() -> None:
    with pytest.raises(InvalidRecordError, match="basis"):
        Interval(start=DAY, end=DAY)


def test_point_without_a_radius_is_refused() -> None:
    with pytest.raises(InvalidRecordError, match="radius_km"):
        Place(name="Mosul", lat=36.3, lon=43.1)


@pytest.mark.parametrize(("lat", "lon"), [(91.0, 0.0), (0.0, 181.0)])
def test_impossible_point_is_refused(lat: float, lon: float) -> None:
    with pytest.raises(InvalidRecordError):
        Place(name="nowhere", lat=lat, lon=lon, radius_km=1.0)


@pytest.mark.parametrize(
    ("modality", "polarity", "counts"),
    [
        (Modality.CERTAIN, Polarity.AFFIRMED, True),
        (Modality.UNCONFIRMED, Polarity.AFFIRMED, True),
        (Modality.CERTAIN, Polarity.DENIED, False),
        (Modality.INTENDED, Polarity.AFFIRMED, False),
        (Modality.PREDICTED, Polarity.AFFIRMED, False),
    ],
)
def test_claim_counts_as_happened(
    modality: Modality, polarity: Polarity, *, counts: bool
) -> None:
    assert make_claim(modality=modality, polarity=polarity).counts_as_happened is counts


def test_future_claim_has_not_happened() -> None:
    claim = dataclasses.replace(make_claim(), time_status=TimeStatus.FUTURE)
    assert not claim.counts_as_happened


def test_overlapping_zones_are_refused() -> None:
    document = make_document(make_report())
    zones = (
        ZonedSpan(zone=Zone.HEADLINE, start=0, end=10),
        ZonedSpan(zone=Zone.BODY, start=5, end=20),
    )
    with pytest.raises(InvalidRecordError, match="overlap"):
        dataclasses.replace(document, zones=zones)


def test_sentence_is_found_by_offset() -> None:
    document = make_document(make_report("One fell.\nTwo rose."))
    found = document.sentence_at(12)
    assert found is not None
    assert document.text[found.start : found.end] == "Two rose."
    assert document.sentence_at(9) is None


def test_offset_map_leads_back_to_the_raw_text() -> None:
    offsets = OffsetMap(starts=(0, 5), origins=(0, 8))
    assert [offsets.to_raw(at) for at in (0, 4, 5, 7)] == [0, 4, 8, 10]


def test_judgement_needs_a_subject() -> None:
    with pytest.raises(InvalidRecordError):
        judge(Verdict.SAME, (), who="ann", at=datetime(2026, 1, 1, tzinfo=UTC))
