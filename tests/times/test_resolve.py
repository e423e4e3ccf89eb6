"""Times of a text, each by the words that made its rule necessary."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Granularity, Interval, TimeBasis, check_span
from dateline.times import ResolvedTime, redirect, resolve_times
from dateline.times.grammar import find_openings
from parsed import make_document

FRIDAY = date(2017, 6, 30)


def read(
    text: str, dct: date | None = FRIDAY, country: str | None = None
) -> list[ResolvedTime]:
    """The times of a text of one sentence, published on a Friday."""
    return list(resolve_times(make_document(text), dct, country))


def days(text: str, dct: date | None = FRIDAY, country: str | None = None) -> list[str]:
    """The intervals of a text that have days, written short."""
    found = [one.interval for one in read(text, dct, country)]
    return [show(one) for one in found if one.basis is not TimeBasis.NONE]


def show(interval: Interval) -> str:
    """An interval as one string: a day, or both ends around two full stops."""
    start, end = interval.start, interval.end
    return str(start) if start == end else f"{start or ''}..{end or ''}"


@pytest.mark.parametrize(
    "text",
    [
        "Radio spoke of the fall of the statelet.",
        "Little was left of the spring of hope.",
        "The rest of the quarter will fall within days.",
        "For the rest of the quarter they had no water.",
    ],
)
def test_no_part_of_a_year_is_read_where_none_is_told(text: str) -> None:
    assert {one.span.quote for one in read(text)} <= {"within days"}


def test_any_part_of_a_day_may_be_this_one() -> None:
    text = "They came this lunchtime, left this very evening and were back this first light."
    assert [one.interval.part_of_day for one in read(text)] == [
        "lunchtime", "evening", "first light",
    ]  # fmt: skip
    assert set(days(text)) == {"2017-06-30"}


def test_quarter_of_a_year_is_read_at_its_edges() -> None:
    assert days("Aid will end by the end of the quarter.") == ["2017-06-30"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The town was shelled on Tuesday. Hours later, troops moved in.", "2017-06-27"),
        ("A bomb went off on 12 June; a second followed minutes later.", "2017-06-12"),
        ("Half an hour after the blast on Wednesday, gunmen came.", "2017-06-28"),
    ],
)
def test_hours_from_an_event_stay_on_its_day(text: str, last: str) -> None:
    assert set(days(text)) == {last}


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("The army plans to leave by year-end.", "2017-06-30..2017-12-31"),
        ("Troops will be out by the year's end.", "2017-06-30..2017-12-31"),
        ("At year's end the front had not moved.", "2016-12-01..2016-12-31"),
    ],
)
def test_ends_of_the_year_are_its_last_month(text: str, interval: str) -> None:
    assert days(text) == [interval]


def test_later_in_the_day_is_the_day_of_the_event() -> None:
    assert days("They met on Tuesday. Later in the day they left.") == ["2017-06-27"] * 2


def test_more_than_so_many_months_are_so_many() -> None:
    assert days("Troops advanced in the past 20-plus months.") == ["2015-10-30..2017-06-30"]


def test_sentence_without_a_telling_word_opens_nothing() -> None:
    text = "The first of the three men in the second car was shot at by one of a few guards."
    assert find_openings(text, 0, len(text)) == []


def test_two_parts_of_days_are_two_times() -> None:
    found = read("Late on Thursday and early on Friday the guards held two gates.")
    assert [show(one.interval) for one in found] == ["2017-06-29", "2017-06-30"]
    assert [one.interval.part_of_day for one in found] == ["late", "early"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen fled on Tuesday.", "2017-06-27"),
        ("Gunmen will leave on Tuesday.", "2017-07-04"),
        ("A truce starting Sunday was agreed.", "2017-07-02"),
        ("The vote takes place on Sunday.", "2017-07-02"),
        ("The road will stay closed until Thursday.", "..2017-07-06"),
        ("The mayor had asked the crowd to go home on Sunday.", "2017-07-02"),
        ("The mayor managed to leave on Sunday.", "2017-06-25"),
    ],
)
def test_weekday_follows_the_tense(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell last Friday.", "2017-06-23"),
        ("Shells fell on Tuesday last week.", "2017-06-20"),
        ("Shells fell overnight.", "2017-06-29..2017-06-30"),
        ("Shells fell overnight into Thursday.", "2017-06-28..2017-06-29"),
        ("Shells fell in the early hours of Wednesday.", "2017-06-28"),
        ("Shells fell earlier this month.", "2017-06-01..2017-06-29"),
        ("Shells fell over the weekend.", "2017-06-24..2017-06-25"),
        ("Shells fell the week before last.", "2017-06-12..2017-06-18"),
        ("Shells fell in the past fortnight.", "2017-06-16..2017-06-30"),
        ("Shells fell over the last three weeks.", "2017-06-09..2017-06-30"),
        ("Shells fell six weeks ago.", "2017-05-16..2017-05-22"),
        ("Shells fell half a century ago.", "1967-01-01..1967-12-31"),
        ("Shells fell a few minutes ago.", "2017-06-30"),
        ("Shells fell ten minutes ago.", "2017-06-30"),
        ("Shells fell moments ago.", "2017-06-30"),
        ("The camp has been empty for two months.", "2017-04-30..2017-06-30"),
        ("Shells will fall in the next ten days.", "2017-06-30..2017-07-10"),
    ],
)
def test_time_is_counted_from_publication(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huts burned on 5 Nov. 2016.", "2016-11-05"),
        ("Huts burned on Thursday, June 22nd.", "2017-06-22"),
        ("Huts burned on Thursday, 23 June.", "2016-06-23"),
        ("Huts burned on the night of 3-4 June.", "2017-06-03..2017-06-04"),
        ("Huts burned in late May.", "2017-05-21..2017-05-31"),
        ("Huts burned in the second week of May.", "2017-05-08..2017-05-14"),
        ("Huts burned between November and February.", "2016-11-01..2017-02-28"),
        ("Huts burned from late 2014 to 6 May 2015.", "2014-09-01..2015-05-06"),
        ("Huts burned in Q3 2016.", "2016-07-01..2016-09-30"),
        ("Huts burned in the mid-1990s.", "1993-01-01..1996-12-31"),
        ("Huts burned in the winter of 1937-38.", "1937-12-01..1938-02-28"),
        ("Huts burned on Eid al-Adha last year.", "2016-09-12"),
        ("Huts burned on the third day of Eid al-Fitr.", "2017-06-27"),
        ("Huts burned on the eve of Ramadan.", "2017-05-26"),
        ("Huts burned on Orthodox Easter.", "2017-04-16"),
        ("The 9/11 attacks were years away.", "2001-09-11"),
        ("No lorry has come since early 2014.", "2014-01-01..2017-06-30"),
        ("By Tuesday evening rebels had won.", "..2017-06-27"),
    ],
)
def test_dates_of_the_calendar(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The column began its march and may turn back.",
        "Theresa May and General March shook hands.",
        "Men of the 7th Brigade stood by.",
        "Shoppers fought on Black Friday.",
        "Crowds come to Friday prayers.",
        "On Fridays the market is shut.",
        "A 24-hour curfew was imposed.",
        "A crowd of 2000 people cheered.",
        "He read the Sunday Telegraph.",
        "The 17 February Brigade stood by.",
        "One Monday he was gone.",
        "The war lasted nine years.",
    ],
)
def test_words_that_are_no_time_give_none(text: str) -> None:
    assert days(text) == []


def test_listed_days_share_their_month() -> None:
    assert days("On 3, 9 and 17 May huts burned.") == ["2017-05-03", "2017-05-09", "2017-05-17"]


def test_month_follows_the_year_of_the_story() -> None:
    assert days("In 2014 they came. In June they left.")[1] == "2014-06-01..2014-06-30"


def test_counted_days_hang_on_the_date_that_follows() -> None:
    found = days("Four days after the raid of 10 June the mayor left.")
    assert found == ["2017-06-14", "2017-06-10"]


def test_counted_days_hang_on_the_sentence_before() -> None:
    document = make_document("A dam broke on 10 June.", "The next day a bridge fell.")
    found = resolve_times(document, FRIDAY, None)
    assert [show(one.interval) for one in found] == ["2017-06-10", "2017-06-11"]


def test_apposition_does_not_move_its_day() -> None:
    text = "On Sunday, a day after the truce broke down, tanks came."
    assert days(text) == ["2017-06-25"]


def test_event_without_a_date_leaves_the_time_unresolved() -> None:
    (found,) = read("Three days after the raid the mayor left.")
    assert found.interval.basis is TimeBasis.NONE
    assert "does not date" in found.interval.reason


def test_numeric_date_follows_the_outlets_country() -> None:
    assert days("It is dated 03/04/2016.", country="GB") == ["2016-04-03"]
    assert days("It is dated 03/04/2016.", country="US") == ["2016-03-04"]


def test_numeric_date_follows_a_date_that_cannot_err() -> None:
    assert days("Dated 03/04/2016 and 05/25/2016.") == ["2016-03-04", "2016-05-25"]


def test_relative_time_needs_a_publication_date() -> None:
    (found,) = read("Gunmen fled on Tuesday.", dct=None)
    assert found.interval.basis is TimeBasis.NONE
    assert "publication" in found.interval.reason
    assert days("Gunmen fled on 5 May 2014.", dct=None) == ["2014-05-05"]


def test_redirect_gives_the_other_side() -> None:
    (found,) = read("Gunmen fled on Tuesday.")
    assert show(redirect(found, future=True).interval) == "2017-07-04"
    assert redirect(redirect(found, future=True), future=False).interval == found.interval


@pytest.mark.parametrize(
    ("text", "precision", "granularity"),
    [
        ("It was Tuesday.", 1, Granularity.DAY),
        ("It was in the past 48 hours.", 2, Granularity.DAYS),
        ("It was last week.", 3, Granularity.WEEK),
        ("It was last month.", 4, Granularity.MONTH),
        ("It was in 2014.", 5, Granularity.YEAR),
        ("It ended on Ashura.", 2, Granularity.DAY),
    ],
)
def test_precision_is_that_of_ucdp(text: str, precision: int, granularity: Granularity) -> None:
    (found,) = read(text)
    assert (found.interval.precision, found.interval.granularity) == (precision, granularity)


WORDS = st.sampled_from(
    [
        "in",
        "on",
        "since",
        "until",
        "by",
        "from",
        "to",
        "between",
        "and",
        "the",
        "last",
        "next",
        "this",
        "past",
        "early",
        "late",
        "mid",
        "of",
        "Monday",
        "Tuesday",
        "May",
        "March",
        "June",
        "3",
        "14",
        "25",
        "2014",
        "1999",
        "'90s",
        "1980s",
        "week",
        "month",
        "year",
        "day",
        "days",
        "weeks",
        "ago",
        "two",
        "three",
        "a",
        "before",
        "after",
        "later",
        "earlier",
        "Ramadan",
        "Easter",
        "Eid",
        "winter",
        "summer",
        "Sunday",
        "night",
        "morning",
        "overnight",
        "yesterday",
        "weekend",
        "quarter",
        "half",
        "first",
        "second",
        "end",
        "will",
        "said",
        "fell",
        ",",
        ".",
        "-",
        "will",
        "9/11",
        "03/04/2015",
        "2016-02-30",
        "31",
        "February",
        "29",
        "century",
        "decade",
        "9999",
        "same",
        "following",
        "previous",
    ]
)
DAYS = st.dates(min_value=date(1995, 1, 1), max_value=date(2034, 12, 31))


@given(st.lists(WORDS, min_size=1, max_size=14), st.none() | DAYS)
def test_any_words_give_sound_intervals(words: list[str], dct: date | None) -> None:
    document = make_document(" ".join(words))
    found = resolve_times(document, dct, "GB")
    assert found == resolve_times(document, dct, "GB")
    for one in found:
        check_span(one.span, document.text)
        start, end = one.interval.start, one.interval.end
        assert not (start and end and end < start)
    for left, right in pairwise(found):
        assert left.span.end <= right.span.start


@given(DAYS, st.sampled_from(["on Tuesday", "last Friday", "last week", "yesterday"]))
def test_a_week_later_is_a_week_later(dct: date, phrase: str) -> None:
    text = f"Shells fell {phrase}."
    (found,) = read(text, dct)
    (later,) = read(text, dct + timedelta(days=7))
    assert found.interval.start is not None
    assert later.interval.start is not None
    assert later.interval.start - found.interval.start == timedelta(days=7)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Between the 4th and the 9th of this month it rained shells.",
            "2017-06-04..2017-06-09",
        ),
        ("It was quiet from 3 May until the 9th.", "2017-05-03..2017-05-09"),
        ("In the two weeks to 15 June monitors counted raids.", "2017-06-01..2017-06-15"),
        ("It began a week ago Monday.", "2017-06-19"),
        ("At the turn of the year they fled.", "2016-12-31..2017-01-01"),
    ],
)
def test_days_counted_from_named_ones(text: str, found: str) -> None:
    assert days(text) == [found]


def test_part_of_day_before_a_stretch_leaves_the_stretch() -> None:
    assert days("A truce held from midnight on 3 May until the 9th.") == [
        "2017-05-03..2017-05-09"
    ]


def test_rank_since_some_day_is_no_time() -> None:
    assert days("It was the worst raid since March.") == []


def test_since_before_a_noun_of_a_time_leaves_the_time() -> None:
    assert days("They have met since last year's raids.") == ["2016-01-01..2016-12-31"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shots rang out on the last two nights.", "2017-06-28..2017-06-29"),
        ("Three nights ago a shed burned.", "2017-06-27"),
        ("It was hit overnight Tuesday to Wednesday.", "2017-06-27..2017-06-28"),
        ("A mill burned in the night to Thursday.", "2017-06-28..2017-06-29"),
        ("Crowds met on Wednesday and Thursday.", "2017-06-28..2017-06-29"),
        ("Shops shut on Monday, Tuesday and Wednesday.", "2017-06-26..2017-06-28"),
        ("Crowds will meet on Monday and Tuesday.", "2017-07-03..2017-07-04"),
        ("He vanished the Monday before last.", "2017-06-19"),
    ],
)
def test_nights_and_days_in_a_row(text: str, found: str) -> None:
    assert days(text) == [found]


def test_named_days_apart_are_two_times() -> None:
    assert days("Crowds met on Monday and Thursday.") == ["2017-06-26", "2017-06-29"]


def test_as_of_a_day_is_up_to_it() -> None:
    assert days("As of 6 p.m. on 28 June, nine men were missing.") == ["..2017-06-28"]


def test_as_of_a_day_to_come_is_from_it() -> None:
    assert days("As of Monday, the road will be open.") == ["2017-07-03.."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On the eve of the 24 June vote a shed burned.", "2017-06-23"),
        ("The convoy (28/06) was robbed.", "2017-06-28"),
        ("Two years ago today he was shot.", "2015-06-30"),
        ("A year ago this month he was shot.", "2016-06-01..2016-06-30"),
        ("In the year to date nine were shot.", "2017-01-01..2017-06-30"),
        ("In the week ending 25 June nine were shot.", "2017-06-19..2017-06-25"),
        ("The road has been shut since Monday's blast.", "2017-06-26..2017-06-30"),
    ],
)
def test_days_told_by_other_days(text: str, found: str) -> None:
    assert days(text) == [found]


def test_days_into_an_event_end_with_that_day() -> None:
    text = "Two days into the siege, which began on 20 June, bread ran out."
    assert days(text) == ["2017-06-21..2017-06-22", "2017-06-20"]


def test_market_day_is_a_habit() -> None:
    assert days("Porters at the Tuesday market went on strike.") == []
    assert days("The Tuesday market bombing killed nine.") == ["2017-06-27"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On the 20th gunmen burned a mill.", "2017-06-20"),
        ("The ambush on the 20th left nine dead.", "2017-06-20"),
        ("He was seen on the night of the 20th.", "2017-06-20"),
        ("Men of the 20th Brigade left.", ""),
        ("They live on the 12th floor.", ""),
    ],
)
def test_day_of_the_month_by_its_number(text: str, found: str) -> None:
    assert days(text) == ([found] if found else [])


def test_date_may_stand_close_to_a_short_month() -> None:
    assert days("He spoke at his Jun.14th press conference.") == ["2017-06-14"]


def test_days_after_an_undated_event_are_not_counted_from_the_main_one() -> None:
    text = "It halts flights today to the north, three weeks after a convoy was hit."
    assert days(text) == ["2017-06-30"]


def test_days_after_go_on_from_a_joined_event() -> None:
    text = "A dam broke on 10 June and two days after the flood a bridge fell."
    assert days(text) == ["2017-06-10", "2017-06-12"]


def test_night_between_two_days_with_a_stroke() -> None:
    assert days("On the night of 6/7 June a patrol came.") == ["2017-06-06..2017-06-07"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The truce holds until 20 October.", "..2017-10-20"),
        ("The siege lasted until 20 October.", "..2016-10-20"),
        ("A curfew is in force until 5 February.", "..2017-02-05"),
    ],
)
def test_deadline_lies_ahead_where_that_is_nearer(text: str, told: str) -> None:
    assert days(text) == [told]


def test_following_a_weekday_is_after_it_and_the_following_one_is_next() -> None:
    assert days("Ten were arrested following Sunday's raid.") == ["2017-06-25"]
    assert days("They met on 14 June and again the following Monday.")[1:] == ["2017-06-19"]


def test_no_verb_follows_the_preposition_to() -> None:
    assert days("Bandits set fire to a house on Sunday night.") == ["2017-06-25"]
