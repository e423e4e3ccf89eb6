"""Where quotation marks open and close."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.claims.attribution.quotations import find_quotations


def quoted(text: str) -> list[str]:
    """The words of the quotations of `text`."""
    return [text[one.start : one.end] for one in find_quotations(text)]


def test_find_quotations_reads_straight_and_curly_marks() -> None:
    assert quoted('He said "we left" and “we came back”.') == ["we left", "we came back"]


def test_find_quotations_closes_at_the_end_of_a_paragraph() -> None:
    assert quoted('"We left at night\n\nThe town is empty.') == ["We left at night"]


def test_find_quotations_continues_over_paragraphs() -> None:
    found = find_quotations('"We left at night.\n\n"We came back."')
    assert [one.continues for one in found] == [False, True]


def test_find_quotations_leaves_single_words() -> None:
    assert quoted('The "caliphate" fell.') == []


@given(st.text(alphabet='ab “”"\n', max_size=60))
def test_find_quotations_never_overlap(text: str) -> None:
    found = find_quotations(text)
    assert all(left.end <= right.start for left, right in pairwise(found))
