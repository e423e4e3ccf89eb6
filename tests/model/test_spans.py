import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import InvalidRecordError
from dateline.model import Span, check_span


@given(st.text(min_size=1), st.data())
def test_span_of_any_text_quotes_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span.of(text, start, end)
    check_span(span, text)
    assert span.quote == text[start:end]


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2), (0, 9)])
def test_impossible_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(InvalidRecordError):
        Span(start=start, end=end, quote="words")


def test_span_that_does_not_quote_its_text_is_refused() -> None:
    with pytest.raises(InvalidRecordError):
        check_span(Span(start=0, end=5, quote="words"), "other")


def test_spans_cover_and_overlap() -> None:
    whole, part, apart = (Span.of("one two", *at) for at in ((0, 7), (4, 7), (0, 3)))
    assert whole.covers(part)
    assert not part.covers(whole)
    assert whole.overlaps(apart)
    assert not part.overlaps(apart)
