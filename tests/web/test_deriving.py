import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.errors import StoreError
from dateline.model import Verdict, judge
from dateline.store import SqlStore, open_store
from dateline.web.review import deriving
from dateline.web.review.deriving import Deriver, derive_anywhere

AT = datetime(2017, 8, 1, tzinfo=UTC)


def test_decisions_made_meanwhile_are_worked_out_together(db: Path) -> None:
    store = open_store(db)
    may_go, begun = threading.Event(), threading.Event()
    times: list[int] = []

    def work(_: SqlStore) -> None:
        begun.set()
        may_go.wait(10)
        times.append(1)

    deriver = Deriver(store, work)
    deriver.request()
    assert begun.wait(10)
    for _ in range(5):
        deriver.request()
    assert deriver.is_pending
    may_go.set()
    assert deriver.settle(10)
    assert len(times) == 2
    store.close()


def test_failure_does_not_hold_up_what_comes_later(
    db: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = open_store(db)
    calls: list[int] = []

    def work(_: SqlStore) -> None:
        calls.append(1)
        if len(calls) == 1:
            raise StoreError("the disk is full")

    deriver = Deriver(store, work)
    for _ in range(2):
        deriver.request()
        assert deriver.settle(10)
    assert len(calls) == 2
    assert "disk is full" in caplog.text
    store.close()


def test_large_store_is_derived_in_a_process_of_its_own(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(db)
    doomed = next(store.claims())
    store.add_judgement(judge(Verdict.REJECT, (doomed.id,), who="ann", at=AT))
    monkeypatch.setattr(deriving, "MAX_CLAIMS_HERE", 1)
    derive_anywhere(store, db)
    assert doomed.id not in store.memberships()
    store.close()
