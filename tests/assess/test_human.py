from dataclasses import replace
from datetime import UTC, datetime

from dateline.assess import human_status, index_reviews
from dateline.model import Judgement, Verdict, judge
from dateline.model.judgements import Groups

AT = datetime(2017, 7, 1, tzinfo=UTC)
A, B = "clm1-a", "clm1-b"


def said(who: str, verdict: Verdict, subject: str = A, *, claims: Groups = ()) -> Judgement:
    return replace(judge(verdict, (subject,), who=who, at=AT), claims=claims)


def status(*judgements: Judgement) -> str:
    return human_status((A, B), index_reviews(judgements)).value


def whole(who: str, verdict: Verdict = Verdict.ACCEPT) -> Judgement:
    return said(who, verdict, "inc1-x", claims=((A, B),))


def test_incident_that_nobody_looked_at_is_machine_read() -> None:
    assert status() == "machine-read"


def test_people_who_reviewed_claims_are_counted_once() -> None:
    one = said("ann", Verdict.ACCEPT)
    assert status(one) == status(one, said("ann", Verdict.CORRECT, B)) == "reviewed by 1"
    assert status(one, said("ben", Verdict.ACCEPT, B)) == "reviewed by 2"


def test_people_who_differ_on_a_claim_dispute_it() -> None:
    assert status(said("ann", Verdict.ACCEPT), said("ben", Verdict.REJECT)) == "disputed"


def test_latest_word_of_a_person_counts() -> None:
    assert status(said("ann", Verdict.REJECT), said("ann", Verdict.ACCEPT)) == "reviewed by 1"


def test_one_person_never_publishes() -> None:
    assert status(whole("ann"), whole("ann")) == "reviewed by 1"


def test_two_people_publish() -> None:
    assert status(whole("ann"), whole("ben")) == "published"


def test_claim_that_came_later_takes_publication_back() -> None:
    early = said("ben", Verdict.ACCEPT, "inc1-x", claims=((A,),))
    assert status(whole("ann"), early) == "reviewed by 2"


def test_undone_word_does_not_count() -> None:
    last = whole("ben")
    undo = judge(Verdict.UNDO, (last.id,), who="ben", at=AT)
    assert status(whole("ann"), last, undo) == "reviewed by 1"


def test_incident_that_reviewers_reject_is_refuted() -> None:
    found = human_status((A, B), index_reviews([whole("ann", Verdict.REJECT)]))
    assert found.is_refuted
    assert status(whole("ann", Verdict.REJECT), whole("ben")) == "disputed"
