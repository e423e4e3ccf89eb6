"""Numbers beside numbers: parts, sums, rests, and tolls that have risen."""

from dataclasses import replace
from datetime import UTC, datetime

from dateline.assess.counting import tell_counts
from dateline.assess.standing import hear
from dateline.model import Claim, Count, CountKind, CountScope
from factory import make_claim, make_report

Number = tuple[str, int, CountScope]


def telling(
    text: str, *numbers: Number, kind: CountKind = CountKind.KILLED, outlet: str = "A"
) -> Claim:
    claim = make_claim(make_report(text, publisher=outlet), trigger="were", speaker=None)
    return replace(claim, counts=tuple(_count(claim, kind, *one) for one in numbers))


def _count(claim: Claim, kind: CountKind, words: str, number: int, scope: CountScope) -> Count:
    at = claim.sentence.quote.index(words) + claim.sentence.start
    span = replace(claim.trigger, start=at, end=at + len(words), quote=words)
    return Count(kind=kind, low=number, best=number, high=number, scope=scope, span=span)


def ranges(
    *claims: Claim, kind: CountKind = CountKind.KILLED
) -> list[tuple[int | None, int | None]]:
    when = {one.report_id: datetime(2020, 1, n, tzinfo=UTC) for n, one in enumerate(claims, 1)}
    told = tell_counts(hear(list(claims), {}, when), kind)
    return [(one.value.low, one.value.high) for one in told]


def test_part_without_its_whole_is_a_lowest_number() -> None:
    one = telling("Three of them were shot.", ("Three of them", 3, CountScope.PART))
    assert ranges(one) == [(3, None)]


def test_part_says_nothing_beside_the_whole_in_its_report() -> None:
    report = "Nine people were shot.\nThree of them were children."
    whole = telling(report, ("Nine people", 9, CountScope.NEW))
    second = make_claim(make_report(report, publisher="A"), trigger="were children")
    part = replace(
        second, counts=(_count(second, CountKind.KILLED, "Three", 3, CountScope.PART),)
    )
    assert ranges(whole, part) == [(9, 9)]


def test_rest_that_is_still_held_is_a_lowest_number() -> None:
    rest = telling(
        "Five were still held.", ("Five", 5, CountScope.NEW), kind=CountKind.DETAINED
    )
    assert ranges(rest, kind=CountKind.DETAINED) == [(5, None)]


def test_one_known_person_leaves_room_for_others() -> None:
    known = telling("The chief was taken; guards were not.", ("chief", 1, CountScope.NEW))
    a_man = telling("A man was taken; guards were not.", ("A man", 1, CountScope.NEW))
    assert (ranges(known), ranges(a_man)) == ([(1, None)], [(1, 1)])


def test_two_kinds_of_dead_of_one_claim_are_summed_up() -> None:
    numbers = ("Three soldiers", 3, CountScope.NEW), ("four farmers", 4, CountScope.NEW)
    assert ranges(telling("Three soldiers and four farmers were shot.", *numbers)) == [(7, 7)]


def test_numbers_of_two_clauses_are_not_summed_up() -> None:
    text = "Three soldiers fell near the well at noon and four farmers were shot."
    numbers = ("Three soldiers", 3, CountScope.NEW), ("four farmers", 4, CountScope.NEW)
    assert ranges(telling(text, *numbers)) == [(3, 3), (4, 4)]


def test_lower_number_of_before_a_rise_is_overtaken() -> None:
    before = telling("Nine people were shot.", ("Nine people", 9, CountScope.NEW))
    text = "Eleven people were dead as two died of their wounds."
    after = telling(text, ("Eleven people", 11, CountScope.NEW), outlet="B")
    assert ranges(before, after) == [(11, 11)]


def test_lower_number_of_after_a_rise_stays() -> None:
    text = "Eleven people were dead as two died of their wounds."
    first = telling(text, ("Eleven people", 11, CountScope.NEW), outlet="B")
    then = telling("Nine people were shot.", ("Nine people", 9, CountScope.NEW))
    assert ranges(first, then) == [(11, 11), (9, 9)]
