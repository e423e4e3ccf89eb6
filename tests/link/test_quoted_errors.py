"""Figures that their own outlet takes back."""

from dateline.link.quoted_errors import errors_of, quotes_error
from dateline.model import Claim, CountKind
from factory import make_claim, make_report


def told(outlet: str, text: str, killed: int, speaker: str | None = None) -> Claim:
    report = make_report(text, publisher=outlet)
    return make_claim(
        report, trigger="killed", event="violence.kill", killed=killed, speaker=speaker
    )


EARLIER = told("A", "A blast killed seven at the well.", 7)
ERROR = told("A", "An earlier report said that the blast killed seven.", 7)


def test_numbers_that_an_outlet_quotes_as_its_error_are_told() -> None:
    assert list(errors_of(EARLIER, [ERROR])) == [(CountKind.KILLED, 7, 7)]


def test_error_of_another_outlet_is_not_this_ones() -> None:
    other = told("B", "A blast killed seven at the well.", 7)
    assert not list(errors_of(other, [ERROR]))


def test_outlet_that_quotes_itself_where_it_puts_right_quotes_an_error() -> None:
    report = make_report("A said a blast killed two.\nThe correct number killed is one.")
    one = make_claim(report, trigger="killed", speaker=report.publisher)
    other = make_claim(report, trigger="correct")
    assert quotes_error(one, [one, other])
    assert not quotes_error(one, [one])
