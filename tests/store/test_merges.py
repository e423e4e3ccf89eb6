"""Merge, split and undo in any sequence: nothing is lost, and every old id leads somewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.assess import assess
from dateline.link import link_claims
from dateline.model import Claim, Verdict
from dateline.store import Decision, Reading, SqlStore, decide, open_store
from factory import READER, make_claim, make_document, make_report

AT = datetime(2026, 1, 1, tzinfo=UTC)
N_CLAIMS = 5
STEPS = st.lists(
    st.tuples(
        st.sampled_from([Verdict.SAME, Verdict.DIFFERENT, Verdict.PART_OF, Verdict.UNDO]),
        st.integers(0, N_CLAIMS - 1),
        st.integers(0, N_CLAIMS - 1),
    ),
    max_size=8,
)


@contextmanager
def opened() -> Iterator[tuple[SqlStore, list[Claim]]]:
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "war.db")
        claims = []
        for number in range(N_CLAIMS):
            report = make_report(
                f"Troops seized the fort {number % 2}.", publisher=f"O{number}"
            )
            claims.append(make_claim(report, agent=("Red", "Blue")[number % 2]))
            document = make_document(report)
            store.add_readings(
                [Reading(report=report, document=document, claims=(claims[-1],), reader=READER)]
            )
        derive(store, claims)
        yield store, claims
        store.close()


def derive(store: SqlStore, claims: list[Claim]) -> None:
    incidents = link_claims(claims, tuple(store.judgements()), store.memberships())
    by_id = {one.id: one for one in claims}
    store.replace_derived([], incidents, [assess(one, by_id, {}) for one in incidents])


def groups(store: SqlStore) -> list[tuple[str, ...]]:
    return sorted(view.incident.claim_ids for view in store.incidents())


@settings(max_examples=25, deadline=None)
@given(STEPS)
def test_any_sequence_keeps_every_claim_in_one_incident_and_every_id_resolvable(
    steps: list[tuple[Verdict, int, int]],
) -> None:
    with opened() as (store, claims):
        begun = groups(store)
        seen = {view.incident.id for view in store.incidents()}
        made = 0
        for number, (verdict, one, other) in enumerate(steps):
            subjects = (claims[one].id, claims[other].id)
            if verdict is Verdict.UNDO and not made:
                continue
            if verdict is not Verdict.UNDO and one == other:
                continue
            made += -1 if verdict is Verdict.UNDO else 1
            decide(
                store,
                Decision(
                    verdict=verdict,
                    subjects=() if verdict is Verdict.UNDO else subjects,
                    who="ann",
                    at=AT + timedelta(minutes=number),
                ),
            )
            derive(store, claims)
            seen |= {view.incident.id for view in store.incidents()}
            held = [claim for group in groups(store) for claim in group]
            assert sorted(held) == sorted(claim.id for claim in claims)
            for old in seen:
                view = store.incident(old)
                assert view is not None
            replayed = link_claims(claims, tuple(store.judgements()))
            assert sorted(one.claim_ids for one in replayed) == groups(store)
        for _ in range(made):
            decide(store, Decision(verdict=Verdict.UNDO, who="ann", at=AT))
        derive(store, claims)
        assert groups(store) == begun


def test_feed_of_changes_rebuilds_which_incidents_there_are() -> None:
    with opened() as (store, claims):
        pair = (claims[0].id, claims[1].id)
        for verdict in (Verdict.SAME, Verdict.DIFFERENT):
            decide(store, Decision(verdict=verdict, subjects=pair, who="ann", at=AT))
            derive(store, claims)
        alive: set[str] = set()
        for change in store.changes():
            if change.n_claims:
                alive.add(change.incident_id)
            else:
                alive.discard(change.incident_id)
        assert alive == {view.incident.id for view in store.incidents()}
