"""What is told of a name in one place, for every mention of it."""

from dateline.model import Mention, MentionKind, Span
from dateline.places.lent import find_quarters, lent_by_name, with_lent

TEXT = "Karm Zahr Karm"


def mention(start: int, end: int, row: str = "ner:GPE") -> Mention:
    span = Span.of(TEXT, start, end)
    return Mention(
        kind=MentionKind.PLACE, span=span, head=span, sentence=0, label="gpe", row=row
    )


KARM, ZAHR, AGAIN = mention(0, 4, "noun:quarter"), mention(5, 9), mention(10, 14)


def test_name_has_its_holder_wherever_it_stands() -> None:
    held = {0: ((1, True),), 1: (), 2: ()}
    assert with_lent([KARM, ZAHR, AGAIN], held, {}) == {0: ((1, True),), 1: (), 2: ((1, True),)}


def test_own_holder_goes_before_one_told_elsewhere() -> None:
    assert lent_by_name([KARM, AGAIN], [["a"], ["b"]], {}) == [["a"], ["b"]]


def test_holder_of_a_quarter_goes_before_the_first_told() -> None:
    held = {0: ((1, True),), 1: (), 2: ()}
    quarters = find_quarters([KARM, ZAHR, AGAIN], held)
    assert quarters == {"karm": ("quarter", ((1, True),))}
    assert lent_by_name([AGAIN], [()], {"karm": ((1, True),)}) == [((1, True),)]
