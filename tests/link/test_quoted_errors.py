"""Figures that their own outlet takes back."""

from dataclasses import replace
from datetime import date

from dateline.link.quoted_errors import quotes_error, without_errors
from dateline.link.sum_up import sum_up
from dateline.model import Claim
from factory import make_claim, make_report


def told(outlet: str, text: str, killed: int, speaker: str | None = None) -> Claim:
    report = make_report(text, publisher=outlet)
    return make_claim(
        report, trigger="killed", event="violence.kill", killed=killed, speaker=speaker
    )


def figures(*claims: Claim) -> list[int | None]:
    return [count.best for one in without_errors(claims) for count in one.counts]


EARLIER = told("A", "A blast killed seven at the well.", 7)
ERROR = told("A", "An earlier report said that the blast killed seven.", 7)
RIGHT = told("A", "Correction: the blast killed five at the well.", 5)


def test_figure_that_its_outlet_quotes_as_an_error_is_left_out() -> None:
    assert figures(EARLIER, ERROR, RIGHT) == [5]


def test_figure_of_another_outlet_stays() -> None:
    other = told("B", "A blast killed seven at the well.", 7)
    assert figures(other, ERROR, RIGHT) == [7, 5]


def test_another_figure_of_the_outlet_stays() -> None:
    other = told("A", "A blast killed nine at the well.", 9)
    assert figures(other, ERROR, RIGHT) == [9, 5]


def test_figures_that_agree_stay_as_they_are() -> None:
    claims = (EARLIER, ERROR)
    assert without_errors(claims) is claims


def test_outlet_that_quotes_itself_where_it_puts_right_quotes_an_error() -> None:
    report = make_report("A said a blast killed two.\nThe correct number killed is one.")
    one = make_claim(report, trigger="killed", speaker=report.publisher)
    other = make_claim(report, trigger="correct")
    assert quotes_error(one, [one, other])
    assert not quotes_error(one, [one])


def test_title_of_an_incident_has_no_figure_that_was_taken_back() -> None:
    claims = [replace(one, place=None) for one in (EARLIER, ERROR, RIGHT)]
    days = [replace(one, time=make_claim(day=date(2017, 6, 1)).time) for one in claims]
    assert sum_up("inc1-a", days, ()).summary.endswith("1 June 2017: 5 killed")
