"""Numbers that make up the one before."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import CountScope
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def scopes(text: str) -> dict[int | None, CountScope]:
    parse = parse_text("Shells hit a market in Mosul.", text)
    claims = code_document(parse, make_report(parse.document.text), load_resources()).claims
    return {c.low: c.scope for one in claims for c in one.counts}


def test_list_behind_a_colon_breaks_up_the_number() -> None:
    found = scopes("Eleven people died: seven women, three children and a taxi driver.")
    assert found[11] is CountScope.NEW
    assert {found[7], found[3], found[1]} == {CountScope.PART}


def test_larger_numbers_are_no_parts() -> None:
    found = scopes("Two people died: seven women and three children, another source said.")
    assert found[7] is not CountScope.PART


def test_toll_that_rose_is_what_it_rose_to() -> None:
    found = scopes("The death toll in the attack rose from 14 to 17.")
    assert 17 in found
    assert 14 not in found


@pytest.mark.parametrize(
    "text",
    [
        "Nine people, six men and three women, were killed in the raid.",
        "The raid killed nine people, six men and three women.",
    ],
)
def test_list_that_adds_up_to_the_number_before_it_breaks_it_up(text: str) -> None:
    found = scopes(text)
    assert found[9] is CountScope.NEW
    assert {found[6], found[3]} == {CountScope.PART}


def test_list_that_adds_up_to_something_else_is_of_others() -> None:
    found = scopes("The raid killed nine guards, two nurses and three drivers.")
    assert {found[9], found[2], found[3]} == {CountScope.NEW}
