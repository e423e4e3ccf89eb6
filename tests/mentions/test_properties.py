from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.mentions.names import find_names
from dateline.mentions.numbers import find_numbers
from dateline.mentions.phrases import read_words

TEXTS = st.text(alphabet=st.sampled_from("abz ABZ.,-'’()0159éÜ\n–$%"), min_size=0, max_size=60)
PIECES = st.lists(
    st.sampled_from(
        ["at least", "five", "12", "1,200", "dozens", "of", "ISIS", "U.N.", "Da'esh", "to", "-",
         "between", "and", "million", "the", "Taliban", "T-72", "$5", "no", "10-15"]
    ),
    max_size=12,
).map(" ".join)  # fmt: skip


@given(TEXTS)
def test_words_are_in_order_and_inside_the_text(text: str) -> None:
    words = read_words(text)
    ends = [0, *(word.end for word in words)]
    for before, word in zip(ends, words, strict=False):
        assert before <= word.start < word.end <= len(text)


@settings(deadline=None)
@given(PIECES)
def test_numbers_do_not_overlap_and_their_bounds_are_sorted(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert end <= number.start < number.end <= len(text)
        end = number.end
        known = [one for one in (number.low, number.best, number.high) if one is not None]
        assert known == sorted(known)


@settings(deadline=None)
@given(PIECES)
def test_names_do_not_overlap(text: str) -> None:
    end = 0
    for name in find_names(text):
        assert end <= name.start < name.end <= len(text)
        end = name.end
