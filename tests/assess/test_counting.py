from dataclasses import replace

import pytest

from dateline.assess.counting import counts_of
from dateline.assess.fields import assess_fields, by_name
from dateline.assess.standing import hear
from dateline.model import Claim, Count, CountKind, CountScope, FieldState
from factory import make_claim, make_report


def claim_with(text: str, *counts: tuple[str, int, CountScope]) -> Claim:
    claim = make_claim(make_report(text), trigger="died")
    start = claim.sentence.start
    spans = [claim.sentence.quote.index(words) + start for words, _, _ in counts]
    return replace(
        claim,
        counts=tuple(
            Count(
                kind=CountKind.KILLED,
                low=number,
                best=number,
                high=number,
                scope=scope,
                span=replace(claim.trigger, start=at, end=at + len(words), quote=words),
            )
            for (words, number, scope), at in zip(counts, spans, strict=True)
        ),
    )


def numbers(claim: Claim) -> list[int | None]:
    (spoken,) = hear([claim], {}, {})
    return [one.best for one in counts_of(spoken, CountKind.KILLED)]


def test_number_of_the_happening_counts() -> None:
    assert numbers(claim_with("Nine people died.", ("Nine people", 9, CountScope.NEW))) == [9]


def test_longer_sum_belongs_to_no_one_happening() -> None:
    text = "Nine people died, bringing the toll of the week to 43."
    counts = (("Nine people", 9, CountScope.NEW), ("43", 43, CountScope.RUNNING_TOTAL))
    assert numbers(claim_with(text, *counts)) == [9]


@pytest.mark.parametrize("words", ["Two more people", "Another two people", "Two others"])
def test_increment_is_no_number_of_the_happening(words: str) -> None:
    assert numbers(claim_with(f"{words} died.", (words, 2, CountScope.NEW))) == []


def test_sum_that_an_increment_brings_is_the_number_of_the_happening() -> None:
    text = "Two more people died, bringing the toll to eleven."
    counts = (("Two more people", 2, CountScope.NEW), ("eleven", 11, CountScope.RUNNING_TOTAL))
    assert numbers(claim_with(text, *counts)) == [11]


def test_others_who_died_with_somebody_are_no_increment() -> None:
    text = "He killed himself and ten others who died."
    assert numbers(claim_with(text, ("ten others", 10, CountScope.NEW))) == [10]


def test_number_beside_people_whom_nobody_counted_is_only_a_least() -> None:
    claim = claim_with("His sons and two lodgers died.", ("two lodgers", 2, CountScope.NEW))
    (spoken,) = hear([claim], {}, {})
    (count,) = counts_of(spoken, CountKind.KILLED)
    assert (count.low, count.high) == (2, None)


def about(number: int, outlet: str) -> Claim:
    claim = make_claim(make_report("About so many died.", publisher=outlet), trigger="died")
    count = Count(kind=CountKind.KILLED, low=None, best=number, high=None, span=claim.trigger)
    return replace(claim, counts=(count,))


def exactly(number: int, outlet: str) -> Claim:
    claim = make_claim(make_report("So many died.", publisher=outlet), trigger="died")
    count = Count(
        kind=CountKind.KILLED, low=number, best=number, high=number, span=claim.trigger
    )
    return replace(claim, counts=(count,))


@pytest.mark.parametrize(("number", "is_other"), [(24, False), (18, False), (34, True)])
def test_about_so_many_excludes_only_what_is_far_off(number: int, is_other: bool) -> None:
    heard = hear([about(20, "A"), exactly(number, "B")], {}, {})
    state = by_name(assess_fields(heard))["killed"].state
    assert (state is FieldState.CONFLICT) is is_other


def test_injured_who_come_on_top_of_the_dead_are_a_number_of_their_own() -> None:
    claim = claim_with("Nine died and another five were hurt.", ("five", 5, CountScope.NEW))
    injured = replace(claim.counts[0], kind=CountKind.INJURED)
    (spoken,) = hear([replace(claim, counts=(injured,))], {}, {})
    assert [one.best for one in counts_of(spoken, CountKind.INJURED)] == [5]


def of_kind(text: str, trigger: str, event: str, kind: CountKind, number: int) -> Claim:
    report = make_report(text, publisher=f"The {trigger} Post")
    claim = make_claim(report, trigger=trigger, event=event, agent=None)
    count = Count(kind=kind, low=number, best=number, high=number, span=claim.trigger)
    return replace(claim, counts=(count,))


def test_missing_since_an_abduction_were_taken() -> None:
    taken = of_kind("Gunmen took nine boys.", "took", "detention.abduct", CountKind.DETAINED, 9)
    missing = of_kind(
        "Twenty boys are missing.", "missing", "detention.disappear", CountKind.MISSING, 20
    )
    fields = by_name(assess_fields(hear([taken, missing], {}, {})))
    assert fields["detained"].state is FieldState.CONFLICT


def test_lorry_that_burned_is_nobody_who_was_hurt() -> None:
    claim = make_claim(
        make_report("One lorry burned."), trigger="burned", event="violence.property"
    )
    one = Count(kind=CountKind.INJURED, low=1, best=1, high=1, span=claim.trigger)
    (spoken,) = hear([replace(claim, counts=(one,))], {}, {})
    assert counts_of(spoken, CountKind.INJURED) == []
