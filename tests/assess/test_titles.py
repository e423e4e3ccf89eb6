"""The figures in an incident's title are those that its voices give now."""

from dataclasses import replace
from datetime import UTC, date, datetime

from dateline.assess import assess_and_title
from dateline.link.sum_up import sum_up
from dateline.model import Claim, CountScope, Incident
from factory import make_claim, make_report

DAY = date(2017, 6, 1)


def told(outlet: str, text: str, killed: int, speaker: str | None = None) -> Claim:
    return make_claim(
        make_report(text, publisher=outlet),
        trigger="killed", event="violence.kill", day=DAY, killed=killed, speaker=speaker,
    )  # fmt: skip


def titled(*claims: Claim) -> Incident:
    ordered = sorted(claims, key=lambda one: one.id)
    by_id = {one.id: one for one in ordered}
    times = {
        one.report_id: datetime(2017, 6, 2 + at, tzinfo=UTC) for at, one in enumerate(claims)
    }
    incident = sum_up("inc1-a", ordered, ())
    return assess_and_title(incident, by_id, {}, published=times)[0]


EARLIER = told("A", "A blast killed seven at the well.", 7)
ERROR = told("A", "An earlier report said that the blast killed seven.", 7)
RIGHT = told("A", "Correction: the blast killed five at the well.", 5)


def test_figure_that_its_outlet_took_back_is_not_in_the_title() -> None:
    assert titled(EARLIER, ERROR, RIGHT).summary.endswith("1 June 2017: 5 killed")


def test_figure_of_another_outlet_stays_in_the_title() -> None:
    other = told("B", "A blast killed seven at the well.", 7)
    assert titled(other, ERROR, RIGHT).summary.endswith(": 5 to 7 killed")


def test_toll_that_has_risen_stands_alone() -> None:
    first = told("A", "A blast killed seven at the well, the clinic said.", 7, "the clinic")
    later = told("B", "The toll has risen to nine killed at the well.", 9)
    assert titled(first, later).summary.endswith(": 9 killed")


def test_part_that_one_voice_tells_is_no_lower_bound_beside_the_whole() -> None:
    part = told("B", "A mine killed three of the shepherds.", 3, "a merchant")
    count = replace(part.counts[0], scope=CountScope.PART)
    assert titled(RIGHT, replace(part, counts=(count,))).summary.endswith(": 5 killed")
    assert titled(replace(part, counts=(count,))).summary.endswith(": at least 3 killed")


def test_neighbours_whom_one_voice_lost_are_a_part() -> None:
    report = make_report("Three of my neighbours were killed.", publisher="B")
    one = make_claim(report, trigger="killed", event="violence.kill", day=DAY, killed=3)
    words = make_claim(report, trigger="Three of my neighbours").trigger
    lost = replace(one, counts=(replace(one.counts[0], span=words),))
    assert titled(RIGHT, lost).summary.endswith(": 5 killed")


def test_things_keep_their_figures() -> None:
    assert titled(RIGHT).counts == RIGHT.counts
