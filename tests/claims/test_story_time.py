"""Of which time the text is telling: headings, lists, sentences without events."""

from datetime import UTC, datetime

import pytest

import dateline

pytestmark = pytest.mark.model
DAY = datetime(2017, 6, 30, tzinfo=UTC).date()


def times(text: str) -> dict[str, str]:
    """The words that date each claim of a text, by its trigger."""
    claims = dateline.read(text, published=DAY)
    return {
        one.trigger.quote: " … ".join(span.quote for span in one.time.spans) for one in claims
    }


def test_day_of_a_sentence_without_events_goes_on() -> None:
    text = "The women went to the well on Tuesday. Gunmen kidnapped two of them."
    assert times(text)["kidnapped"] == "Tuesday"


def test_day_of_a_statement_does_not_go_on() -> None:
    text = "The mayor spoke to reporters on Tuesday. Gunmen kidnapped two teachers."
    assert times(text)["kidnapped"] == ""


def test_dated_label_stands_over_the_lines_below_it() -> None:
    text = (
        "Karm district, 11-12 June.\n\nRebels shelled the grain market.\n\n"
        "Gunmen kidnapped two nurses.\n"
    )
    found = times(text)
    assert (found["shelled"], found["kidnapped"]) == ("11-12 June", "11-12 June")


def test_label_holds_until_the_next() -> None:
    text = (
        "12 June:\n\n- Rebels shelled the grain market.\n\n"
        "13 June:\n\n- Gunmen kidnapped two nurses.\n"
    )
    found = times(text)
    assert (found["shelled"], found["kidnapped"]) == ("12 June", "13 June")


def test_day_of_a_lead_stands_over_the_items_of_its_list() -> None:
    text = (
        "On 12 June coalition jets carried out five air strikes.\n\n"
        "Near Karm, two strikes destroyed a mortar.\n\n"
        "Near Sabha, three strikes destroyed a bridge.\n"
    )
    claims = dateline.read(text, published=DAY)
    near = [one for one in claims if one.sentence.quote.startswith("Near Sabha")]
    assert near
    assert {span.quote for one in near for span in one.time.spans} == {"12 June"}


def test_day_of_a_lead_does_not_stand_over_prose() -> None:
    text = (
        "On 12 June coalition jets carried out five air strikes.\n\n"
        "Gunmen have kidnapped two nurses from the clinic.\n"
    )
    assert times(text)["kidnapped"] == ""


def test_recorded_event_has_the_hours_of_the_record() -> None:
    text = "Monitors recorded nine air strikes between 18:00 and 20:15."
    assert times(text)["air strikes"] == "between 18:00 and 20:15"


def test_day_before_coalition_forces_is_no_name() -> None:
    text = "On 29 June, coalition forces bombed two bunkers near Karm."
    assert times(text)["bombed"] == "29 June"


def days(text: str) -> dict[str, str]:
    """The last day of each claim of a text that has one, by its trigger; "" of others."""
    claims = dateline.read(text, published=DAY)
    return {one.trigger.quote: str(one.time.start or "") for one in claims}


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        (
            "Rebels shot a judge on Monday. Within hours, police arrested two men.",
            "arrested",
            "2017-06-26",
        ),
        (
            (
                "On Monday, ten years after the raid of 19 March 2007, bombs killed 50 people. "
                "That evening gunmen wounded a guard."
            ),
            "wounded",
            "2017-06-26",
        ),
        (
            (
                "Rebels shot a judge in Karm, where riots began on Tuesday, on Wednesday. "
                "Within hours, police arrested two men."
            ),
            "arrested",
            "2017-06-28",
        ),
        ("Armed clashes continued on 20 June near Kirkuk.", "Armed clashes", "2017-06-20"),
        (
            "Rebels killed a judge on Monday. His brother was killed some years ago.",
            "killed",
            "",
        ),
        (
            (
                "Rebels shot a judge on Monday. A guard had been shot on Sunday. "
                "Police arrested two men."
            ),
            "arrested",
            "2017-06-26",
        ),
        (
            (
                "Incidents, as reported by the prefects on 20 June, overnight and at dawn.\n\n"
                "Karm: shells wounded a guard."
            ),
            "wounded",
            "2017-06-20",
        ),
    ],
)
def test_day_is_that_of_which_the_story_tells(text: str, trigger: str, day: str) -> None:
    assert days(text)[trigger] == day
