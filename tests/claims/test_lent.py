from dataclasses import replace
from datetime import date

from dateline.claims.lent import has_lent_place, has_lent_time, lend
from dateline.model import Interval, PlaceBasis, TimeBasis
from factory import MOSUL, make_claim, make_report

TOLD = make_claim(
    make_report("Rebels seized the mill on Monday."), place=MOSUL, day=date(2017, 6, 26)
)
COUNTED = make_claim(
    make_report("A nurse said that guards had seized it."), place=None, day=None
)


def test_claim_is_lent_the_time_and_the_place_of_the_act() -> None:
    found = lend(COUNTED, TOLD, "because", own_time=False, own_place=False)
    assert (found.time, found.place) == (TOLD.time, TOLD.place)
    assert found.steps[-1] == "because"


def test_claim_keeps_what_its_own_words_say() -> None:
    found = lend(COUNTED, TOLD, "because", own_time=True, own_place=True)
    assert (found.time, found.place) == (COUNTED.time, COUNTED.place)


def test_time_of_publication_and_time_as_before_are_lent() -> None:
    assert has_lent_time(Interval(end=date(2017, 6, 26), basis=TimeBasis.PUBLICATION))
    assert not has_lent_time(TOLD.time)


def test_place_of_the_clause_is_not_lent() -> None:
    assert not has_lent_place(replace(TOLD, place_basis=PlaceBasis.CLAUSE))
    assert has_lent_place(replace(TOLD, place_basis=PlaceBasis.DATELINE))
    assert has_lent_place(replace(TOLD, place=None))
