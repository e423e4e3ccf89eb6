from datetime import UTC, date, datetime

import pytest

from dateline.errors import RunError
from dateline.model import Incident, Verdict, incident_id
from dateline.store import Decision, Reading, SqlStore, decide
from factory import READER, make_claim, make_document, make_report
from store.test_contract import put_incidents

AT = datetime(2026, 1, 1, tzinfo=UTC)


def add_incident(store: SqlStore, *outlets: str) -> Incident:
    """One incident of a claim by each of these outlets, beside those already there."""
    claims = []
    for outlet in outlets:
        report = make_report(publisher=outlet)
        claim = make_claim(report, day=date(2017, 6, 29))
        document = make_document(report)
        store.add_readings(
            [Reading(report=report, document=document, claims=(claim,), reader=READER)]
        )
        claims.append(claim.id)
    ids = tuple(sorted(claims))
    one = Incident(id=incident_id(ids[0]), claim_ids=ids, event_type="territory.seize")
    put_incidents(store, *(view.incident for view in store.incidents()), one)
    return one


def say(verdict: Verdict, *subjects: str, value: str | None = None) -> Decision:
    return Decision(verdict=verdict, subjects=subjects, who="ann", at=AT, value=value)


def test_judgement_on_incidents_keeps_the_claims_they_stood_for(store: SqlStore) -> None:
    one, other = add_incident(store, "A", "B"), add_incident(store, "C")
    made = decide(store, say(Verdict.SAME, one.id, other.id))
    assert made.claims == (one.claim_ids, other.claim_ids)
    assert list(store.judgements()) == [made]


def test_claim_is_told_apart_from_the_rest_of_its_incident(store: SqlStore) -> None:
    one = add_incident(store, "A", "B", "C")
    claim, *rest = one.claim_ids
    made = decide(store, say(Verdict.DIFFERENT, claim, one.id))
    assert made.claims == ((claim,), tuple(rest))


def test_beginning_of_an_id_is_enough(store: SqlStore) -> None:
    one = add_incident(store, "A")
    made = decide(store, say(Verdict.ACCEPT, one.id[:14]))
    assert made.subjects == (one.id,)


def test_undo_takes_the_latest_that_stands(store: SqlStore) -> None:
    one = add_incident(store, "A")
    first, second = (decide(store, say(v, one.id)) for v in (Verdict.ACCEPT, Verdict.REJECT))
    assert decide(store, say(Verdict.UNDO)).subjects == (second.id,)
    assert decide(store, say(Verdict.UNDO)).subjects == (first.id,)


def test_groups_of_claims_can_be_parted(store: SqlStore) -> None:
    one = add_incident(store, "A", "B")
    groups = ((one.claim_ids[0],), (one.claim_ids[1],))
    made = decide(store, Decision(verdict=Verdict.DIFFERENT, who="ann", at=AT, claims=groups))
    assert made.claims == groups


@pytest.mark.parametrize(
    ("decision", "says"),
    [
        (say(Verdict.SAME, "inc1-none"), "needs 2 ids"),
        (say(Verdict.ACCEPT, "inc1-none"), "there is no incident or claim"),
        (say(Verdict.UNDO, "jdg1-none"), "there is no judgement"),
        (Decision(verdict=Verdict.ACCEPT, who=" ", at=AT), "who made it"),
    ],
)
def test_impossible_decision_says_why(store: SqlStore, decision: Decision, says: str) -> None:
    with pytest.raises(RunError, match=says):
        decide(store, decision)


def test_correction_of_a_claim_is_checked(store: SqlStore) -> None:
    claim = add_incident(store, "A").claim_ids[0]
    assert decide(store, say(Verdict.CORRECT, claim, value="killed=5")).value == "killed=5"
    for value in ("killed=many", "colour=red", "event=no.such"):
        with pytest.raises(RunError):
            decide(store, say(Verdict.CORRECT, claim, value=value))
    assert len(list(store.judgements())) == 1
