"""How many took part in a protest."""

from dataclasses import replace

import pytest

from dateline.assess.fields import assess_fields, by_name
from dateline.assess.standing import hear
from dateline.mentions.numbers import find_numbers
from dateline.model import Claim, Count, CountKind, FieldState
from factory import make_claim, make_report


def march(words: str, publisher: str, event: str = "protest.demonstrate") -> Claim:
    made = make_claim(
        make_report(f"{words} people marched.", publisher=publisher),
        trigger=words,
        event=event,
    )
    number = find_numbers(f"{words} people")[0]
    count = Count(
        kind=CountKind.STRENGTH,
        low=number.low,
        best=number.best,
        high=number.high,
        span=made.trigger,
    )
    return replace(made, counts=(count,))


def state(*claims: Claim) -> FieldState | None:
    fields = by_name(assess_fields(hear(list(claims), {}, {})))
    return fields["participants"].state if "participants" in fields else None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Thousands of", "Several hundred", FieldState.CONFLICT),
        ("Hundreds of", "Dozens of", FieldState.CONFLICT),
        ("Hundreds of", "400", FieldState.COMPATIBLE),
        ("At least 300", "2000", FieldState.COMPATIBLE),
    ],
)
def test_words_for_many_exclude_the_next_higher(
    left: str, right: str, expected: FieldState
) -> None:
    assert state(march(left, "A"), march(right, "B")) is expected


def test_strength_of_a_force_is_no_number_of_participants() -> None:
    assert state(march("400", "A", "deployment.deploy")) is None
