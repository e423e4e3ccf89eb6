from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from dateline.adding import add_reports
from dateline.link import block
from dateline.link.block import RULES, TooLarge
from dateline.model import PlaceBasis, Verdict, judge
from dateline.pipeline import derive
from dateline.store import Reading, SqlStore, open_store, tables
from dateline.store.browse import entry_of, keep, read_columns, rows_with_words
from dateline.store.browse.build import Columns
from dateline.store.browse.later import n_later
from dateline.store.derived import move_incidents
from dateline.store.index import state
from dateline.store.index import tables as index_tables
from factory import MOSUL, READER, make_claim, make_document, make_report

AT = datetime(2026, 1, 1, tzinfo=UTC)
KARM = replace(MOSUL, name="Karm", lat=36.5, lon=43.3, radius_km=2.0, gazetteer_id="gn:9")
PROVINCE = replace(
    MOSUL, name="Nineveh", lat=36.0, lon=42.5, radius_km=120.0, gazetteer_id="gn:2"
)
PLACES = (MOSUL, KARM, PROVINCE)
STORIES = (
    "Troops seized the old fort by the river on Thursday after two days of shelling.",
    "Rebels seized three raids of grain, and a market trader counted the sacks that were left.",
    "Guards seized a series of raids in the hills, where shepherds had hidden fuel for weeks.",
)
TAIL = (
    " A spokesman in the capital declined to say how many men had taken part in the move.",
    " Nobody has claimed responsibility for what happened, and the road is open again today.",
    "",
    " That is what Outlet 1 reported on Thursday, and Outlet 3 wrote much the same of it.",
)
EVENTS = ("territory.seize", "attack.airstrike", "violence.kill")
Recipe = tuple[int, int, int, int, int, int]


def reading(number: int, recipe: Recipe) -> Reading:
    story, tail, place, day, event, killed = recipe
    report = make_report(
        STORIES[story] + TAIL[tail],
        publisher=f"Outlet {number % 5}",
        url=f"https://example.org/{number % 4}" if number % 3 == 0 else None,
        published=datetime(2017, 7, 1, tzinfo=UTC) + timedelta(days=number % 4),
        source=f"{number}.txt",
    )
    report = replace(report, id=f"rpt1-{number:04d}")
    one = make_claim(
        report,
        event=EVENTS[event],
        place=PLACES[place],
        day=date(2017, 6, 28 + day) if day < 3 else None,
        agent=("Red Guard", "Blue Front")[killed % 2],
        killed=killed or None,
    )
    claim = replace(one, id=f"clm1-{number:04d}", place_basis=PlaceBasis.CLAUSE)
    document = replace(make_document(report), id=f"doc1-{number:04d}")
    return Reading(report=report, document=document, claims=(claim,), reader=READER)


RECIPES = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.integers(0, 3),
        st.integers(0, 2),
        st.integers(0, 3),
        st.integers(0, 2),
        st.integers(0, 5),
    ),
    min_size=2,
    max_size=14,
)


@contextmanager
def two_stores() -> Iterator[tuple[SqlStore, SqlStore]]:
    with TemporaryDirectory() as folder:
        stores = [open_store(Path(folder) / name) for name in ("whole.db", "added.db")]
        yield stores[0], stores[1]
        for one in stores:
            one.close()


def rows_of(columns: Columns | None) -> dict[str, list[object]]:
    """What the columns say of each incident, without their codes."""
    assert columns is not None
    arrays, lists = columns.arrays, columns.lists
    ends = [0, *arrays["actor_ends"].tolist()]
    found: dict[str, list[object]] = {}
    for row, name in enumerate(columns.ids):
        plain = [
            str(array[row])
            for key, array in arrays.items()
            if key not in {"event_type", "country", "place"} and not key.startswith("actor")
        ]
        named = [
            lists[one][int(arrays[one][row])] for one in ("event_type", "country", "place")
        ]
        actors = [
            (lists["actor"][int(arrays["actors"][at])], int(arrays["actor_roles"][at]))
            for at in range(ends[row], ends[row + 1])
        ]
        found[name.decode()] = [plain, named, actors]
    return found


def state_of(store: SqlStore) -> dict[str, object]:
    with store.reading() as connection:
        columns = read_columns(connection)
        ids = [] if columns is None else columns.ids.tolist()
        words = {
            word: [ids[row] for row in rows_with_words(connection, [word])]
            for word in ("fort", "hills", "old", "grain", "red")
        }
        forwards = sorted(map(tuple, connection.execute(select(tables.forwards))))
        histories = sorted(map(tuple, connection.execute(select(index_tables.histories))))
        private = sorted(
            map(
                tuple,
                connection.execute(select(tables.incidents.c.id, tables.incidents.c.private)),
            )
        )
        version = connection.execute(
            select(tables.meta.c.value).where(tables.meta.c.key == "dataset_version")
        ).scalar()
    return {
        "incidents": sorted(store.incidents(), key=lambda one: one.incident.id),
        "origins": list(store.origins()),
        "members": store.memberships(),
        "changes": [replace(one, at=None) for one in store.changes()],
        "forwards": forwards,
        "private": private,
        "histories": histories,
        "version": version,
        "columns": rows_of(columns),
        "order": ids,
        "words": words,
    }


def add_in_steps(steps: Sequence[Sequence[Reading]]) -> None:
    """Add readings to two stores, of which one is derived anew each time; both are the same."""
    with two_stores() as (whole, added):
        for number, step in enumerate(steps):
            whole.add_readings(step)
            derive(whole)
            added.add_readings(step)
            if number == 0:
                derive(added)
            else:
                assert add_reports(added, few=0, least=0)
            assert state_of(added) == state_of(whole)


@settings(max_examples=10, deadline=None)
@given(recipes=RECIPES, data=st.data())
def test_reports_added_in_any_steps_give_what_deriving_anew_gives(
    recipes: list[Recipe], data: st.DataObject
) -> None:
    readings = [reading(number, one) for number, one in enumerate(recipes)]
    order = data.draw(st.permutations(readings))
    cuts = sorted({0, *data.draw(st.sets(st.integers(1, len(order) - 1), max_size=4))})
    ends = [*cuts[1:], len(order)]
    add_in_steps([order[start:end] for start, end in zip(cuts, ends, strict=True)])


def test_copy_added_later_is_no_voice_of_its_own() -> None:
    first = [reading(number, (0, 0, 1, 1, 0, 2)) for number in range(2)]
    copy = reading(2, (0, 0, 1, 1, 0, 2))
    with two_stores() as (_, added):
        added.add_readings(first)
        derive(added)
        before = next(added.incidents()).assessment.n_independent
        added.add_readings([copy])
        assert add_reports(added, few=0, least=0)
        view = next(added.incidents())
        assert len(view.incident.claim_ids) == 3
        assert view.assessment.n_independent == before
        assert max(len(one.members) for one in added.origins()) == 3


def test_incident_without_new_claims_is_left_alone() -> None:
    with two_stores() as (_, added):
        added.add_readings([reading(0, (0, 0, 0, 0, 0, 0)), reading(1, (1, 2, 1, 2, 1, 3))])
        derive(added)
        position = max(one.position for one in added.changes())
        added.add_readings([reading(2, (0, 1, 0, 0, 0, 0))])
        assert add_reports(added, few=0, least=0)
        assert len({one.incident_id for one in added.changes(after=position)}) == 1


def test_incident_that_stays_as_it_was_is_not_written_beside_the_columns() -> None:
    with two_stores() as (_, added):
        added.add_readings([reading(0, (0, 0, 0, 0, 0, 0))])
        derive(added)
        view = next(added.incidents())
        entry = entry_of(view.incident, view.assessment)
        with added.writing() as connection:
            move_incidents(
                connection, [view.incident], [view.assessment], (), AT, entries=[entry]
            )
            assert n_later(connection) == 0


def test_judgement_since_asks_for_deriving_anew() -> None:
    with two_stores() as (_, added):
        added.add_readings([reading(0, (0, 0, 0, 0, 0, 0))])
        derive(added)
        added.add_judgement(judge(Verdict.REJECT, ("clm1-0000",), who="ann", at=AT))
        added.add_readings([reading(1, (0, 1, 0, 0, 0, 0))])
        assert not add_reports(added, few=0, least=0)
        derive(added)
        assert len(list(added.incidents())) == 1


def test_many_new_reports_or_a_small_store_ask_for_deriving_anew() -> None:
    with two_stores() as (_, added):
        added.add_readings([reading(number, (0, 0, 0, 0, 0, 0)) for number in range(4)])
        derive(added)
        added.add_readings([reading(number, (1, 0, 0, 0, 0, 0)) for number in range(4, 7)])
        assert not add_reports(added, few=3, least=0)
        assert not add_reports(added, few=0, least=8)
        assert add_reports(added, few=2, least=7)


def test_store_of_an_earlier_version_is_derived_anew_once() -> None:
    with two_stores() as (_, added):
        added.add_readings([reading(0, (0, 0, 0, 0, 0, 0))])
        assert not add_reports(added, few=0, least=0)
        derive(added)
        assert add_reports(added, few=0, least=0)


def test_blocks_that_grow_too_large_give_what_deriving_anew_gives(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small = {
        name: replace(rule, largest=2 if rule.too_large is TooLarge.NEIGHBOURS else 3)
        for name, rule in RULES.items()
    }
    monkeypatch.setattr(block, "RULES", small)
    monkeypatch.setattr(block, "NEIGHBOURS", 2)
    monkeypatch.setattr(block, "LARGEST_CUT_BLOCK", 2)
    readings = [reading(n, (n % 3, n % 2, n % 2, n % 3, n % 3, n % 4)) for n in range(12)]
    add_in_steps([readings[:4], readings[4:5], readings[5:8], readings[8:]])


def test_many_entries_beside_the_columns_are_written_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keep, "MAX_LATER", 2)
    readings = [reading(n, (n % 3, n % 2, n % 3, n % 3, n % 3, n % 6)) for n in range(9)]
    add_in_steps([readings[:2], *([one] for one in readings[2:])])


def test_nothing_new_needs_no_index() -> None:
    with two_stores() as (_, added):
        added.add_readings([reading(0, (0, 0, 0, 0, 0, 0))])
        derive(added)
        assert add_reports(added, few=0, least=0)
        with added.reading() as connection:
            assert not state.is_indexed(connection)
