"""What every store must do."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from dateline.model import (
    Assessment,
    ChangeKind,
    Claim,
    Grade,
    Incident,
    Interval,
    Polarity,
    Report,
    TimeBasis,
    Verdict,
    incident_id,
    judge,
    make_failure,
    origin_id,
)
from dateline.model.origins import Origin
from dateline.store import ClaimQuery, IncidentQuery, Reading, SqlStore
from factory import READER, make_claim, make_document, make_report


def reading(report: Report, *claims: Claim, reader: str = READER) -> Reading:
    return Reading(report=report, document=make_document(report), claims=claims, reader=reader)


def incident(*claim_ids: str, day: date | None = date(2017, 6, 29)) -> Incident:
    members = tuple(sorted(claim_ids))
    time = Interval() if day is None else make_claim(day=day).time
    return Incident(
        id=incident_id(members[0]), claim_ids=members, event_type="territory.seize", time=time
    )


def assessment(one: Incident, grade: Grade = Grade.WEAK) -> Assessment:
    return Assessment(
        incident_id=one.id, n_independent=1, independent_reason="", fields=(), axes=(),
        grade=grade, rule="tests",
    )  # fmt: skip


def put_incidents(store: SqlStore, *incidents: Incident) -> None:
    store.replace_derived([], incidents, [assessment(one) for one in incidents])


def test_reading_comes_back_as_it_was_stored(store: SqlStore) -> None:
    report = make_report()
    claim = make_claim(report, killed=5)
    store.add_readings([reading(report, claim)])
    assert store.report(report.id) == report
    assert store.document(report.id) == make_document(report)
    assert list(store.claims()) == [claim]


def test_texts_are_reports_with_their_documents_by_id(store: SqlStore) -> None:
    reports = [make_report(url=f"https://example.org/{n}") for n in range(3)]
    store.add_readings([reading(one) for one in reports])
    ordered = sorted(reports, key=lambda one: one.id)
    assert list(store.texts()) == [(one, make_document(one)) for one in ordered]


def test_same_reading_twice_changes_nothing(store: SqlStore) -> None:
    report = make_report()
    one = reading(report, make_claim(report))
    store.add_readings([one])
    before = store.counts()
    store.add_readings([one])
    assert store.counts() == before


def test_read_before_knows_the_reader(store: SqlStore) -> None:
    report = make_report()
    store.add_readings([reading(report)])
    assert store.read_before([report.id, "rpt1-other"], READER) == {report.id}
    assert store.read_before([report.id], "tests/2") == frozenset()
    assert store.read_before([], READER) == frozenset()


def test_newer_reader_hides_older_claims_but_keeps_them(store: SqlStore) -> None:
    report = make_report()
    old = make_claim(report)
    store.add_readings([reading(report, old)])
    store.add_readings([reading(report, reader="tests/2")])
    assert list(store.claims()) == []
    assert store.claim(old.id) == old


def test_failures_are_stored_once(store: SqlStore) -> None:
    failure = make_failure("ingest", "empty.txt", "the file is empty")
    store.add_failures([failure])
    store.add_failures([failure])
    assert list(store.failures()) == [failure]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (ClaimQuery(place="mosul"), True),
        (ClaimQuery(place="nineveh"), True),
        (ClaimQuery(place="raqqa"), False),
        (ClaimQuery(place="%"), False),
        (ClaimQuery(since=date(2017, 6, 29)), True),
        (ClaimQuery(since=date(2017, 6, 30)), False),
        (ClaimQuery(until=date(2017, 6, 28)), False),
        (ClaimQuery(event="territory"), True),
        (ClaimQuery(event="territory.seize"), True),
        (ClaimQuery(event="terr"), False),
        (ClaimQuery(actor="troops"), True),
        (ClaimQuery(actor="police"), False),
    ],
)
def test_claim_query_finds_what_fits(
    store: SqlStore, query: ClaimQuery, *, found: bool
) -> None:
    report = make_report()
    store.add_readings([reading(report, make_claim(report))])
    assert bool(list(store.claims(query))) is found


def test_happened_leaves_out_denied_claims(store: SqlStore) -> None:
    report = make_report()
    store.add_readings([reading(report, make_claim(report, polarity=Polarity.DENIED))])
    assert list(store.claims(ClaimQuery(happened=True))) == []


def test_incidents_come_by_day_with_undated_ones_last(store: SqlStore) -> None:
    undated = incident("clm1-a", day=None)
    late = incident("clm1-b", day=date(2017, 7, 2))
    early = incident("clm1-c", day=date(2017, 6, 2))
    put_incidents(store, undated, late, early)
    assert [view.incident for view in store.incidents()] == [early, late, undated]


def test_incident_of_which_only_the_last_day_is_known_stands_at_it(store: SqlStore) -> None:
    time = Interval(end=date(2017, 6, 20), basis=TimeBasis.PUBLICATION)
    reported = replace(incident("clm1-a"), time=time)
    late = incident("clm1-b", day=date(2017, 7, 2))
    early = incident("clm1-c", day=date(2017, 6, 2))
    put_incidents(store, reported, late, early)
    assert [view.incident for view in store.incidents()] == [early, reported, late]


def test_incident_query_by_grade(store: SqlStore) -> None:
    weak = incident("clm1-a")
    put_incidents(store, weak)
    assert len(list(store.incidents(IncidentQuery(grade=Grade.WEAK)))) == 1
    assert list(store.incidents(IncidentQuery(grade=Grade.FAIR))) == []


def test_merged_incident_forwards(store: SqlStore) -> None:
    first, second = incident("clm1-a"), incident("clm1-b")
    put_incidents(store, first, second)
    merged = incident("clm1-a", "clm1-b")
    put_incidents(store, merged)
    found = store.incident(second.id)
    assert found is not None
    assert found.incident == merged


def test_split_incident_is_found_again_under_its_own_id(store: SqlStore) -> None:
    first, second = incident("clm1-a"), incident("clm1-b")
    put_incidents(store, first, second)
    put_incidents(store, incident("clm1-a", "clm1-b"))
    put_incidents(store, first, second)
    found = store.incident(second.id)
    assert found is not None
    assert found.incident == second


def kinds(store: SqlStore, after: int = 0) -> list[tuple[str, ChangeKind]]:
    return [(one.incident_id, one.kind) for one in store.changes(after=after)]


def last(store: SqlStore) -> int:
    return max((one.position for one in store.changes()), default=0)


def test_new_incident_is_told_once(store: SqlStore) -> None:
    one = incident("clm1-a")
    put_incidents(store, one)
    put_incidents(store, one)
    assert kinds(store) == [(one.id, ChangeKind.CREATED)]


def test_merge_is_told_with_where_the_id_leads(store: SqlStore) -> None:
    first, second = incident("clm1-a"), incident("clm1-b")
    put_incidents(store, first, second)
    before = last(store)
    put_incidents(store, incident("clm1-a", "clm1-b"))
    told = {one.incident_id: one for one in store.changes(after=before)}
    assert told[first.id].kind is ChangeKind.CHANGED
    assert (told[second.id].kind, told[second.id].others) == (ChangeKind.MERGED, (first.id,))


def test_split_is_told_with_where_the_claims_come_from(store: SqlStore) -> None:
    first, second = incident("clm1-a"), incident("clm1-b")
    put_incidents(store, incident("clm1-a", "clm1-b"))
    before = last(store)
    put_incidents(store, first, second)
    told = {one.incident_id: one for one in store.changes(after=before)}
    assert (told[second.id].kind, told[second.id].others) == (ChangeKind.SPLIT, (first.id,))
    assert told[first.id].others == (second.id,)


def test_incident_without_claims_leaves_a_tombstone(store: SqlStore) -> None:
    one = incident("clm1-a")
    put_incidents(store, one)
    put_incidents(store)
    assert kinds(store)[-1] == (one.id, ChangeKind.REMOVED)
    assert store.incident(one.id) is None


def test_new_grade_is_a_change(store: SqlStore) -> None:
    one = incident("clm1-a")
    put_incidents(store, one)
    store.replace_derived([], [one], [assessment(one, Grade.FAIR)])
    assert kinds(store)[-1] == (one.id, ChangeKind.CHANGED)


def test_changes_can_be_read_for_one_incident_and_in_part(store: SqlStore) -> None:
    first, second = incident("clm1-a"), incident("clm1-b")
    put_incidents(store, first, second)
    assert [one.incident_id for one in store.changes(incident_id=second.id)] == [second.id]
    assert len(list(store.changes(limit=1))) == 1


def test_change_keeps_when_it_was_made(store: SqlStore) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    one = incident("clm1-a")
    store.replace_derived([], [one], [assessment(one)], at)
    assert next(store.changes()).at == at


def test_memberships_say_where_each_claim_is(store: SqlStore) -> None:
    one = incident("clm1-a", "clm1-b")
    put_incidents(store, one)
    assert store.memberships() == {"clm1-a": one.id, "clm1-b": one.id}


def test_origins_are_replaced(store: SqlStore) -> None:
    old = Origin(id=origin_id(("rpt1-a",)), members=("rpt1-a",))
    new = Origin(id=origin_id(("rpt1-a", "rpt1-b")), members=("rpt1-a", "rpt1-b"))
    store.replace_derived([old], [], [])
    store.replace_derived([new], [], [])
    assert list(store.origins()) == [new]


def test_judgements_keep_their_order(store: SqlStore) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    later = judge(Verdict.SAME, ("clm1-a", "clm1-b"), who="ann", at=at)
    undo = judge(Verdict.UNDO, (later.id,), who="ann", at=at)
    store.add_judgement(later)
    store.add_judgement(undo)
    assert list(store.judgements()) == [later, undo]
