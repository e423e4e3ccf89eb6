"""Where a story plays: what a dateline says of it."""

from datetime import date

import pytest

from dateline.claims.story_place import is_filed_abroad
from dateline.model import Place
from dateline.pipeline import read_closely
from factory import make_report


def place(country: str | None) -> Place:
    return Place(name="Karm", country=country, reason="told")


@pytest.mark.parametrize(
    ("told", "is_abroad"),
    [
        (["MM", "MM", "MM"], True),
        (["MM", "MM"], False),
        (["MM", "MM", "MM", "TH", "TH"], False),
        ([None, None, None, None], False),
    ],
)
def test_report_is_from_abroad_where_most_places_lie_in_other_countries(
    told: list[str | None], *, is_abroad: bool
) -> None:
    assert is_filed_abroad(place("TH"), [place(one) for one in told]) is is_abroad


@pytest.mark.parametrize(
    ("told", "peoples", "is_abroad"),
    [
        (["MM"], ["MM", "MM"], True),
        (["MM"], ["MM"], False),
        ([], ["MM", "MM", "MM", "MM"], False),
        (["MM", "TH"], ["MM", "MM", "MM"], True),
        (["MM", "TH"], ["MM", "MM"], False),
        (["MM"], ["MM", "MM", "TH"], False),
        (["MM", "LA"], ["LA", "TH"], False),
    ],
)
def test_report_is_from_abroad_where_it_names_the_people_of_one_other_country(
    told: list[str], peoples: list[str], *, is_abroad: bool
) -> None:
    places = [place(one) for one in told]
    assert is_filed_abroad(place("TH"), places, peoples) is is_abroad


def test_dateline_without_a_country_is_not_abroad() -> None:
    assert not is_filed_abroad(place(None), [place("MM")] * 3)
    assert not is_filed_abroad(None, [place("MM")] * 3)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The attack on Saturday in Jalalabad was condemned by the United Nations.",
        "The attack on Saturday in Jalalabad was claimed by al-Shabaab.",
    ],
)
def test_statement_is_not_of_the_day_of_what_it_is_about(text: str) -> None:
    told = {one.event.type: one.time.start for one in read_closely(make_report(text)).claims}
    assert told.pop("attack.armed") == date(2017, 6, 24)
    assert set(told.values()) == {None}
