from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dateline.origins.candidate_rules import RULES
from dateline.origins.clusters import age_of
from dateline.origins.commonplaces import strip_commonplaces
from dateline.origins.holding import Holding
from dateline.origins.lookup import Lookup
from dateline.store import Reading, open_store
from dateline.store.index.copies import SqlCopyIndex, all_fingerprints
from dateline.store.index.origins import add_origins
from factory import READER, make_document, make_report

PARTS = (
    "Two herdsmen drowned when the ferry of Karm turned over in the flood.",
    "The mayor of Dorn shut the grain market after a shell fell beside it.",
    "Nobody was hurt, said the Karm Herald on Friday.",
    "The Dorn Letter has more on this.",
)
OUTLETS = ("Karm Herald", "Dorn Letter", "The Karm Herald", "Hill Post")
FIRST = datetime(2017, 6, 27, 9, 0, tzinfo=UTC)
Recipe = tuple[int, int, int, int, bool]
RECIPES = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.integers(0, 3),
        st.integers(0, 3),
        st.integers(0, 5),
        st.booleans(),
    ),
    min_size=1,
    max_size=9,
)


def reading(number: int, recipe: Recipe) -> Reading:
    first, second, outlet, days, has_url = recipe
    report = make_report(
        f"{PARTS[first]} {PARTS[second]}",
        publisher=OUTLETS[outlet],
        url=f"https://example.org/{first}" if has_url else None,
        published=FIRST + timedelta(days=days),
        source=f"{number}.txt",
    )
    report = replace(report, id=f"rpt1-{number:04d}")
    document = replace(make_document(report), id=f"doc1-{number:04d}")
    return Reading(report=report, document=document, claims=(), reader=READER)


@contextmanager
def index_of(readings: Sequence[Reading]) -> Iterator[SqlCopyIndex]:
    """Reports that came one by one."""
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "one.db")
        for one in readings:
            store.add_readings([one])
            with store.writing() as connection:
                add_origins(connection, [one.report.id])
        with store.reading() as connection:
            yield SqlCopyIndex(connection)
        store.close()


@pytest.mark.parametrize("name", RULES)
@settings(max_examples=5, deadline=None)
@given(recipes=RECIPES)
def test_rule_pairs_one_report_as_it_pairs_all(name: str, recipes: list[Recipe]) -> None:
    with index_of([reading(number, one) for number, one in enumerate(recipes)]) as index:
        taken = sorted(all_fingerprints(index.connection), key=age_of)
        numbers = index.numbers([one.report_id for one in taken])
        places = [numbers[one.report_id] for one in taken]
        pairs = RULES[name].among(strip_commonplaces(taken))
        look = Lookup(index=index)
        look.read(places)
        look.see(places)
        found = {(one, other) for one in places for other in RULES[name].of_one(look, one)}
    among = {(places[left], places[right]) for left, right in pairs}
    assert {pair for pair in found if pair[0] != pair[1]} == {
        *among,
        *((right, left) for left, right in among),
    }


@pytest.mark.parametrize("name", RULES)
@settings(max_examples=5, deadline=None)
@given(recipes=RECIPES)
def test_rule_knows_which_pairs_one_more_report_stirs(name: str, recipes: list[Recipe]) -> None:
    readings = [reading(number, one) for number, one in enumerate(recipes)]
    rule = RULES[name]
    with index_of(readings) as index:
        taken = sorted(all_fingerprints(index.connection), key=age_of)
        newest = readings[-1].report.id
        pairs_of = []
        for some in (taken, [one for one in taken if one.report_id != newest]):
            names = [one.report_id for one in some]
            pairs_of.append({(names[left], names[right]) for left, right in rule.among(some)})
        numbers = index.numbers([one.report_id for one in taken])
        look = Lookup(index=index)
        look.see(numbers.values())
        look.judge(numbers.values())
        own = numbers[newest]
        # Outlets whose names are alike have all origins found anew (`add_origins`).
        assume(not index.has_namesake(look.cards[own]))
        held = index.holders(look.shingles(own).tolist())
        place = {one: memoryview(of).cast("i").tolist().index(own) for one, of in held.items()}
        holding = Holding(number=own, look=look, now=held, place=place)
        stirred = {*rule.stirred(look, holding), own}
    changed = {(numbers[one], numbers[other]) for one, other in pairs_of[0] ^ pairs_of[1]}
    assert all(stirred & {*pair} for pair in changed)
