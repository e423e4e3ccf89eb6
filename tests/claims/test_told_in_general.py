"""Acts of other times beside the news, periods of records, and days counted from events."""

from datetime import UTC, datetime

import pytest

import dateline

pytestmark = pytest.mark.model
DAY = datetime(2024, 5, 15, tzinfo=UTC).date()
NEWS = "Gunmen killed nine people in Gwadar on Thursday. "


def read(text: str, trigger: str) -> tuple[str, str | None]:
    """The days and the place of the last claim that a trigger makes."""
    found = [one for one in dateline.read(text, published=DAY) if one.trigger.quote == trigger]
    start, end = found[-1].time.start, found[-1].time.end
    days = str(start) if start == end else f"{start or ''}..{end or ''}"
    return days, found[-1].place.name if found[-1].place is not None else None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Militants have carried out similar attacks in the past.", "attacks"),
        ("The group has waged an insurgency that has killed 35,000 people.", "killed"),
        ("Rebels have attacked several villages in recent months.", "attacked"),
        ("The area has seen frequent attacks by separatists.", "attacks"),
    ],
)
def test_acts_of_other_times_are_not_of_the_day_and_town_of_the_news(
    text: str, trigger: str
) -> None:
    assert read(NEWS + text, trigger) == ("..2024-05-15", "Pakistan")


def test_what_goes_on_with_the_news_is_of_its_day_and_town() -> None:
    assert read(NEWS + "The attackers burned two trucks.", "burned") == ("2024-05-09", "Gwadar")


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        ("It was beaten in 2017 but its men still attack towns.", "attack", "..2024-05-15"),
        ("In April, monitors documented 12 abductions in Ituri.", "abductions",
         "2024-04-01..2024-04-30"),
        ("Since January, the UN has verified 212 civilian deaths.", "civilian deaths",
         "2024-01-01..2024-05-15"),
        ("WHO has verified 19 attacks since October, resulting in 16 deaths.", "deaths",
         "2023-10-01..2024-05-15"),
        ("On 5 May, monitors documented the killing of two men.", "killing", "..2024-05-05"),
        ("As of 12 May, 4,000 people had fled Kutum since 3 May.", "fled",
         "2024-05-03..2024-05-12"),
        ("The RSF has maintained a blockade on Kadugli since December.", "blockade",
         "2023-12-01..2024-05-15"),
        ("Many have been displaced since fighting broke out on 15 April 2023.", "fighting",
         "2023-04-15"),
        ("Two weeks after he was kidnapped in Zaria, the priest was released on Monday.",
         "kidnapped", "2024-04-26..2024-05-02"),
        ("Five days after they were abducted in Kajuru, the men are still in captivity.",
         "abducted", "2024-05-10"),
    ],
)  # fmt: skip
def test_time_is_that_of_the_act(text: str, trigger: str, days: str) -> None:
    assert read(text, trigger)[0] == days


def test_day_by_which_people_were_told_to_do_something_is_no_day_of_last_year() -> None:
    text = (
        "Separatists had warned parents not to send children to school in the week of 20 May."
    )
    assert read(text, "warned")[0] == "..2024-05-15"
