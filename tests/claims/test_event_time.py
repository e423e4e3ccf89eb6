"""Which time of the text is the time of an event."""

from datetime import date

import pytest

from dateline.claims.circumstances import Anchor
from dateline.claims.event_time import RunningTime, TimeChoice, choose_time
from dateline.claims.scene import head_of
from dateline.model import UNKNOWN_TIME, TimeBasis, TimeStatus
from dateline.times import resolve_times
from parsed import parse_text

pytestmark = pytest.mark.model
DCT = date(2017, 6, 30)


def choose(
    *sentences: str,
    trigger: str,
    others: tuple[str, ...] = (),
    dct: date | None = DCT,
    status: TimeStatus = TimeStatus.PAST,
) -> TimeChoice:
    """The time of `trigger` in the last sentence; the sentences before set the running time."""
    parse = parse_text(*sentences)
    times = resolve_times(parse.document, dct, None)
    running = RunningTime()
    choice = TimeChoice(interval=UNKNOWN_TIME, step="")
    for parsed in parse.sentences:
        running.enter(parsed)
        words = (trigger, *others)
        heads = [token for token in parsed.doc if token.text in words]
        anchors = [
            Anchor(span=one.span, token=head_of(parsed, one.span), value=one)
            for one in times
            if one.sentence == parsed.sentence.index
        ]
        for head in heads:
            indexes = frozenset(one.i for one in heads)
            found = choose_time(head, anchors, indexes, running, dct, status)
            running.arrive(parsed, found, status)
            if head.text == trigger:
                choice = found
    return choice


def test_time_of_own_clause_is_taken() -> None:
    choice = choose("Troops seized the bridge on Thursday.", trigger="seized")
    assert (choice.interval.start, choice.interval.end) == (date(2017, 6, 29),) * 2


def test_joined_events_keep_their_own_times() -> None:
    text = "Rebels shelled the port on Tuesday and stormed the depot on Wednesday."
    assert choose(text, trigger="shelled", others=("stormed",)).interval.end == date(
        2017, 6, 27
    )
    assert choose(text, trigger="stormed", others=("shelled",)).interval.end == date(
        2017, 6, 28
    )


def test_background_keeps_its_year() -> None:
    text = "The mayor, who was kidnapped by gunmen in 2003, opened the school on Tuesday."
    choice = choose(text, trigger="kidnapped", others=("opened",))
    assert choice.interval.start == date(2003, 1, 1)
    assert not choice.sets_story


def test_background_is_not_lent_to_the_main_clause() -> None:
    text = "Gunmen stormed the shrine that militias had burned in 1976."
    choice = choose(text, trigger="stormed", others=("burned",))
    assert choice.interval.basis is TimeBasis.PUBLICATION


def test_day_of_statement_is_only_a_bound() -> None:
    text = "The ministry said on Tuesday that rebels killed two farmers."
    choice = choose(text, trigger="killed")
    assert (choice.interval.start, choice.interval.end) == (None, date(2017, 6, 27))


def test_story_goes_on_from_the_sentence_before() -> None:
    choice = choose(
        "Troops seized the bridge on Thursday.",
        "They captured two men.",
        trigger="captured",
        others=("seized",),
    )
    assert choice.interval.start == date(2017, 6, 29)
    assert choice.step == "running time"


def test_undated_event_is_only_not_later_than_publication() -> None:
    interval = choose("Troops seized the bridge.", trigger="seized").interval
    assert (interval.start, interval.end, interval.precision) == (None, DCT, 5)
    assert interval.basis is TimeBasis.PUBLICATION


def test_undated_plan_is_only_not_earlier_than_publication() -> None:
    choice = choose("Troops will seize the bridge.", trigger="seize", status=TimeStatus.FUTURE)
    assert (choice.interval.start, choice.interval.end) == (DCT, None)


def test_weekday_without_publication_date_stays_unresolved() -> None:
    choice = choose("Troops seized the bridge on Thursday.", trigger="seized", dct=None)
    assert choice.interval.basis is TimeBasis.NONE
    assert "publication" in choice.interval.reason


def test_counted_time_belongs_to_what_happened_then() -> None:
    text = "Two days after gunmen raided the camp on 20 June, soldiers burned a village."
    choice = choose(text, trigger="burned", others=("raided",))
    assert choice.interval.start == date(2017, 6, 22)
    assert choose(text, trigger="raided", others=("burned",)).interval.start == date(
        2017, 6, 20
    )


def test_time_of_what_had_been_before_is_not_lent() -> None:
    text = "The cabinet, which had offered talks last month, shelled the port."
    assert choose(text, trigger="shelled").interval.basis is TimeBasis.PUBLICATION


def test_since_when_captives_were_held_is_not_when_the_story_goes_on() -> None:
    told = (
        "Rebels freed troops who had been held since March.",
        "Gunmen attacked a village.",
    )
    found = choose(*told, trigger="attacked", others=("held",))
    assert found.interval.basis is TimeBasis.PUBLICATION


def test_since_goes_with_verbs_in_a_row() -> None:
    text = "The group has kidnapped pupils and burned villages since 2009."
    found = choose(text, trigger="kidnapped", others=("burned",))
    assert found.interval.start == date(2009, 1, 1)


def words_of(choice: TimeChoice) -> list[str]:
    return [one.quote for one in choice.interval.spans]


def test_time_of_a_noun_goes_with_what_that_noun_did() -> None:
    text = "Yesterday's raid killed two."
    assert words_of(choose(text, trigger="killed", others=("raid",))) == ["Yesterday"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("We read today's news that rebels had looted the depot.", "looted"),
        ("On Thursday jets hit tanks captured by rebels.", "captured"),
        ("On Thursday jets hit a town that rebels once controlled.", "controlled"),
        ("They met on Thursday for the first time since rebels seized the port.", "seized"),
        ("The meeting was the first since last year's raid in Karm.", "meeting"),
    ],
)
def test_time_of_another_is_not_lent_to_what_was_before(text: str, trigger: str) -> None:
    assert words_of(choose(text, trigger=trigger)) == []


def test_time_below_the_trigger_is_no_day_of_statement() -> None:
    text = "Today the minister commented on yesterday's bombings."
    assert words_of(choose(text, trigger="bombings")) == ["yesterday"]


def test_part_of_day_lies_on_the_day_of_the_story() -> None:
    choice = choose(
        "Troops seized the bridge on Thursday.",
        "Jets bombed the barracks at dusk.",
        trigger="bombed",
        others=("seized",),
    )
    assert (choice.interval.start, choice.interval.part_of_day) == (date(2017, 6, 29), "dusk")
    assert words_of(choice) == ["Thursday", "at dusk"]


def test_morning_after_an_evening_is_the_next_day() -> None:
    told = ("Gunmen stormed the inn on Tuesday evening.", "Soldiers freed the guests at dawn.")
    choice = choose(*told, trigger="freed", others=("stormed",))
    assert choice.interval.start == date(2017, 6, 28)


def test_morning_of_what_had_been_before_is_of_the_same_day() -> None:
    told = ("Gunmen stormed the inn on Tuesday evening.", "Soldiers had left at dawn.")
    choice = choose(*told, trigger="left", others=("stormed",))
    assert choice.interval.start == date(2017, 6, 27)


@pytest.mark.parametrize("words", ["shortly before dawn", "at half past three"])
def test_hour_without_a_day_is_of_the_day_of_the_news_or_of_the_day_before(words: str) -> None:
    choice = choose(f"Jets bombed the barracks {words}.", trigger="bombed")
    assert (choice.interval.start, choice.interval.end) == (date(2017, 6, 29), DCT)
    assert words_of(choice) == [words]


def test_hour_without_a_day_is_only_a_bound_where_a_day_was_told_before() -> None:
    told = "Rebels stormed the depot on Monday."
    other = ("The depot lies near a quarry.",) * 3
    choice = choose(told, *other, "Jets bombed the barracks at dawn.", trigger="bombed",
                    others=("stormed",))  # fmt: skip
    assert (choice.interval.start, choice.interval.end) == (None, DCT)


def test_hour_is_also_that_of_what_follows_from_it() -> None:
    text = "Gunmen stormed the inn at half past three, killing two guests."
    assert words_of(choose(text, trigger="killing", others=("stormed",))) == [
        "at half past three"
    ]


def test_hour_is_not_that_of_what_came_before() -> None:
    text = "Police rounded up nine men, and four were freed by evening."
    assert words_of(choose(text, trigger="rounded", others=("freed",))) == []


def test_length_of_time_takes_no_day_of_another_event() -> None:
    text = "Troops freed on Tuesday a town which rebels had besieged for nine weeks."
    choice = choose(text, trigger="besieged", others=("freed",))
    assert words_of(choice) == ["for nine weeks"]
    assert choice.interval.start is None


def test_length_of_time_is_that_of_what_it_measures() -> None:
    text = "The garrison left on Tuesday after 48 days of siege."
    assert words_of(choose(text, trigger="siege", others=("left",))) == ["after 48 days"]


def test_recent_attack_is_not_of_todays_date() -> None:
    choice = choose("The envoy condemned today the recent attack.", trigger="attack")
    assert choice.interval.start is None


def test_day_of_the_event_comes_before_hours_after_another() -> None:
    text = "Boats ferried the sick away on Tuesday, hours after gunmen raided the camp."
    assert words_of(choose(text, trigger="ferried", others=("raided",))) == ["Tuesday"]


def test_event_from_which_days_are_counted_has_another_day() -> None:
    text = "Deputies removed the president on Tuesday, two days after troops mutinied."
    choice = choose(text, trigger="mutinied", others=("removed",))
    assert choice.interval.start == date(2017, 6, 25)


def test_time_in_an_aside_does_not_come_before_that_of_a_noun() -> None:
    text = (
        "Rebels ambushed police returning from a raid on Saturday and killed nine, "
        "whose bodies were found the next day."
    )
    choice = choose(text, trigger="ambushed", others=("raid", "killed"))
    assert words_of(choice) == ["Saturday"]


def test_plan_takes_no_past_day_of_another_event() -> None:
    text = "Envoys pressed the army to withdraw from the line that it crossed on 3 May."
    choice = choose(
        text, trigger="withdraw", others=("crossed", "pressed"), status=TimeStatus.FUTURE
    )
    assert choice.interval.start == DCT


def test_denied_day_is_not_taken() -> None:
    text = "The ambush took place on Friday evening, not Saturday."
    assert words_of(choose(text, trigger="ambush")) == ["Friday evening"]


@pytest.mark.parametrize(
    ("text", "trigger", "year"),
    [
        ("They have held the valley since 2014, when gunmen killed the mayor.", "killed", 2014),
        ("The party ruled until 1980, when its leader was shot.", "shot", 1980),
    ],
)
def test_clause_with_when_has_the_time_before_it(text: str, trigger: str, year: int) -> None:
    interval = choose(text, trigger=trigger).interval
    assert (interval.start, interval.end) == (date(year, 1, 1), date(year, 12, 31))


def test_day_of_talk_is_not_that_of_its_topic() -> None:
    text = "On Tuesday the ministers met and discussed the campaign against the rebels."
    choice = choose(text, trigger="campaign", others=("met", "discussed"))
    assert choice.interval.basis is TimeBasis.PUBLICATION


def test_day_inside_the_topic_of_talk_is_its_own() -> None:
    text = "The council debated the attack of Tuesday on the convoy."
    assert choose(text, trigger="attack", others=("debated",)).interval.end == date(2017, 6, 27)


def test_length_of_a_thing_is_not_that_of_the_event() -> None:
    text = "The general thanked the monitors for two years of patience."
    assert words_of(choose(text, trigger="thanked")) == []


def test_hour_that_is_no_events_own_is_that_of_the_event() -> None:
    text = "The air force carried out fourteen raids on the town since dawn."
    assert words_of(choose(text, trigger="raids")) == ["since dawn"]


def test_time_of_what_is_said_of_those_who_now_are_is_not_lent() -> None:
    text = "Two nurses who were kidnapped in the hills on Tuesday are free again."
    choice = choose(text, trigger="free", others=("kidnapped",))
    assert choice.step == "publication"


def test_clause_in_the_perfect_takes_no_day_of_the_main_clause() -> None:
    text = "Two thieves who had escaped from the jail were shot on Tuesday."
    assert choose(text, trigger="escaped", others=("shot",)).step == "publication"
    assert choose(text, trigger="shot", others=("escaped",)).interval.end == date(2017, 6, 27)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Fishermen say that on Tuesday they saw a boat burning.", "burning"),
        ("On Tuesday a villager saw our gunners sink a boat.", "sink"),
    ],
)
def test_what_is_seen_is_of_the_day_on_which_it_is_seen(text: str, trigger: str) -> None:
    assert choose(text, trigger=trigger).interval.start == date(2017, 6, 27)


def test_part_of_today_told_later_is_not_after_publication() -> None:
    told = "The company shut a line this evening.", "Someone burned the shed before noon."
    choice = choose(*told, trigger="burned", others=("shut",))
    assert choice.interval.start == DCT


def test_act_that_an_inquiry_is_about_is_not_of_the_day_of_the_statement() -> None:
    text = "The bishop stated on Tuesday that he welcomes the inquiry into the murder."
    choice = choose(text, trigger="murder", status=TimeStatus.ONGOING)
    assert (choice.interval.start, choice.interval.end) == (None, date(2017, 6, 27))


def test_what_goes_on_is_of_the_day_of_the_statement() -> None:
    text = "The bishop stated on Tuesday that fighting is going on in the hills."
    choice = choose(text, trigger="fighting", status=TimeStatus.ONGOING)
    assert choice.interval.start == date(2017, 6, 27)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("On Tuesday the lawyer made statements regarding the murder.", "murder"),
        ("The publication on Tuesday coincides with reports on the capture.", "capture"),
        ("The mayor gave an interview on Tuesday concerning the attack.", "attack"),
    ],
)
def test_act_that_words_are_about_is_not_of_their_day(text: str, trigger: str) -> None:
    choice = choose(text, trigger=trigger)
    assert (choice.interval.start, choice.interval.end) == (None, date(2017, 6, 27))


def test_day_among_the_words_on_an_act_is_that_of_the_act() -> None:
    choice = choose("The mayor spoke about the attack of Tuesday.", trigger="attack")
    assert choice.interval.start == date(2017, 6, 27)


@pytest.mark.parametrize(
    ("words", "first"),
    [("overnight", 25), ("over the past 24 hours", 25), ("this morning", 26)],
)
def test_time_from_now_is_counted_from_the_day_of_its_saying(words: str, first: int) -> None:
    text = f"The governor said on Monday that rebels had shelled the port {words}."
    found = choose(text, trigger="shelled").interval
    assert (found.start, found.end) == (date(2017, 6, first), date(2017, 6, 26))
