"""Acts that a text tells twice, and once without a day."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.claims.codebook import load_codebook
from dateline.claims.told_twice import STEP, settle_told_twice
from dateline.model import Claim, Interval, Polarity, TimeBasis, TimeStatus
from dateline.pipeline import read_closely
from factory import make_claim, make_report

MONDAY, TUESDAY = date(2017, 6, 26), date(2017, 6, 27)
TEXT = "Shells hit the clinic on Monday.\nRockets fell.\nThey fired on it.\nNurses were freed."
REPORT = make_report(TEXT)
LEAD = make_claim(REPORT, trigger="hit", event="attack.shelling", day=MONDAY)


def undated(trigger: str, event: str, **fields: object) -> Claim:
    """A claim of which only the day of the report is known."""
    one = make_claim(REPORT, trigger=trigger, event=event, day=None, **fields)  # type: ignore[arg-type]
    bound = Interval(end=TUESDAY, basis=TimeBasis.PUBLICATION, reason="no time said")
    return replace(one, time=bound)


def settled(claim: Claim, *others: Claim) -> Claim:
    told = settle_told_twice((*others, claim), load_codebook())
    return next(one for one in told if one.id == claim.id)


@pytest.mark.parametrize("polarity", Polarity)
def test_act_of_the_lead_told_again_has_its_day(polarity: Polarity) -> None:
    again = settled(undated("fired", "attack.shelling", polarity=polarity), LEAD)
    assert (again.time.start, again.time.end) == (MONDAY, MONDAY)
    assert again.time.is_lent
    assert again.steps[-1] == STEP


def test_act_of_another_family_has_not_the_day() -> None:
    assert settled(undated("freed", "talks.meet"), LEAD).time.start is None


def test_what_undoes_an_act_has_not_its_day() -> None:
    taken = make_claim(REPORT, trigger="hit", event="detention.abduct", day=MONDAY)
    assert settled(undated("freed", "detention.release"), taken).time.start is None


def test_other_event_of_the_same_sentence_has_not_the_day() -> None:
    loss = undated("clinic", "attack.shelling")
    assert settled(loss, LEAD).time.start is None


def test_act_that_may_be_of_two_days_has_none() -> None:
    other = make_claim(REPORT, trigger="fell", event="attack.shelling", day=TUESDAY)
    assert settled(undated("fired", "attack.shelling"), LEAD, other).time.start is None


def test_day_after_the_bound_is_not_taken() -> None:
    later = replace(LEAD, time=make_claim(REPORT, trigger="hit", day=date(2017, 7, 1)).time)
    assert settled(undated("fired", "attack.shelling"), later).time.start is None


def test_what_is_to_come_has_not_the_day() -> None:
    planned = undated("fired", "attack.shelling")
    planned = replace(planned, time_status=TimeStatus.FUTURE)
    assert settled(planned, LEAD).time.start is None


def test_what_was_prevented_has_not_the_day() -> None:
    averted = undated("fired", "attack.shelling", polarity=Polarity.DENIED)
    averted = replace(averted, steps=("factuality: construction/before-could",))
    assert settled(averted, LEAD).time.start is None


def test_day_that_was_said_stays() -> None:
    told = make_claim(REPORT, trigger="fired", event="attack.shelling", day=TUESDAY)
    assert settled(told, LEAD) == told


def test_one_more_act_lends_no_day_to_those_told_before_it() -> None:
    report = make_report("Nobody was hurt.\nA second rocket fell on Monday.")
    second = make_claim(report, trigger="A second rocket", event="attack.shelling", day=MONDAY)
    first = replace(
        make_claim(report, trigger="hurt", event="violence.injure", day=None),
        time=Interval(end=TUESDAY, basis=TimeBasis.PUBLICATION, reason="no time said"),
    )
    assert settled(first, second).time.start is None


PAUSE = "It rained. The rivers rose. Shops were shut. Schools had a holiday.\n\n"
LEAD_OF_MURDER = f"Luis Gomez, a farmer, was murdered on Sunday near the mill.\n\n{PAUSE}"
LEAD_OF_BOMBING = f"Three explosives were hurled at a house on Sunday.\n\n{PAUSE}"


def last_day(text: str, trigger: str) -> date | None:
    """The day of the last claim of a report whose trigger has a word."""
    told = [
        one for one in read_closely(make_report(text)).claims if trigger in one.trigger.quote
    ]
    return told[-1].time.start


@pytest.mark.model
@pytest.mark.parametrize(
    ("lead", "text", "trigger"),
    [
        (LEAD_OF_MURDER, "The gang had also murdered Ana Ruiz, a clerk.", "murdered"),
        (LEAD_OF_MURDER, "The gang did the murders of several girls.", "murders"),
        (LEAD_OF_BOMBING, "Bombings are a crime, the governor of the valley said.", "Bombings"),
    ],
)
def test_act_on_somebody_else_or_acts_in_general_have_not_the_day(
    lead: str, text: str, trigger: str
) -> None:
    assert last_day(lead + text, trigger) is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("lead", "text", "trigger"),
    [
        (LEAD_OF_MURDER, "Police said that the murder of Gomez was a robbery.", "murder"),
        (LEAD_OF_MURDER, "Police said that the farmer was murdered by two men.", "murdered"),
        (LEAD_OF_BOMBING, "The governor said that the bombing was done at dawn.", "bombing"),
    ],
)
def test_act_on_the_same_man_has_the_day(lead: str, text: str, trigger: str) -> None:
    assert last_day(lead + text, trigger) is not None
