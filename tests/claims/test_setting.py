"""Where a story plays: what a dateline says of it."""

import pytest

from dateline.claims.setting import is_filed_abroad
from dateline.model import Place


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


def test_dateline_without_a_country_is_not_abroad() -> None:
    assert not is_filed_abroad(place(None), [place("MM")] * 3)
    assert not is_filed_abroad(None, [place("MM")] * 3)
