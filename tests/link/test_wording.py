from datetime import date

import pytest

from dateline.claims.codebook import load_codebook
from dateline.link.summary_words import load_summary_words
from dateline.link.titles import Dispute, describe
from dateline.link.wording import interval_words, place_words
from dateline.model import Count, CountKind, Incident, Interval, Place, Span, TimeBasis
from factory import make_day

NINEVEH = Place(name="Zanjili", admin1="Nineveh", country="IQ")
KILLED = Count(
    kind=CountKind.KILLED, low=50, high=80, span=Span(start=0, end=8, quote="50 to 80")
)


def summary(event_type: str, **fields: object) -> str:
    incident = Incident(id="inc1-x", claim_ids=("clm1-x",), event_type=event_type, **fields)  # type: ignore[arg-type]
    return describe(incident).summary


def test_summary_reads_like_a_sentence() -> None:
    told = summary(
        "attack.airstrike",
        patients=("civilians",),
        agents=("US-led coalition",),
        place=NINEVEH,
        time=make_day(date(2017, 5, 31)),
        counts=(KILLED,),
    )
    assert told == (
        "Air strike on civilians in Zanjili, Nineveh, Iraq, by the US-led coalition, "
        "31 May 2017: 50 to 80 killed"
    )


def test_summary_of_a_taken_place_has_the_place_first() -> None:
    told = summary("territory.seize", agents=("Federal Police",), place=NINEVEH)
    assert told == "Capture of Zanjili, Nineveh, Iraq, by the Federal Police"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("near Dorn", "Clash near Dorn"),
        ("12 km south of Dorn", "Clash 12 km south of Dorn"),
        ("west of Dorn", "Clash west of Dorn"),
        ("west Dorn", "Clash in west Dorn"),
        ("quarter of Dorn", "Clash in quarter of Dorn"),
    ],
)
def test_summary_has_the_place_as_it_lies(name: str, told: str) -> None:
    assert summary("fighting.clash", place=Place(name=name)) == told


def test_summary_of_nothing_but_a_type_is_its_noun() -> None:
    assert summary("talks.truce") == "Truce"


def test_pronouns_are_no_names() -> None:
    assert summary("statement.deny", agents=("It", "Dorn Council")) == "Denial, by Dorn Council"


def test_place_does_not_repeat_its_province() -> None:
    assert place_words(Place(name="Dorn Province", admin1="Dorn", country="IQ")) == (
        "Dorn Province, Iraq"
    )


def test_every_type_has_its_words() -> None:
    assert set(load_summary_words()) == {one.type for one in load_codebook().types}


def test_name_that_a_fuller_name_tells_is_not_repeated() -> None:
    told = summary("attack.airstrike", patients=("houses", "a row of houses"))
    assert told == "Air strike on a row of houses"


def test_others_are_nobody() -> None:
    assert (
        summary("violence.injure", patients=("Nine others", "people")) == "Wounding of people"
    )


def test_name_that_begins_a_sentence_is_in_lower_case_inside() -> None:
    assert summary("statement.demand", agents=("The list",)) == "Demand, by the list"


def test_day_of_publication_alone_is_told_as_reported() -> None:
    time = Interval(end=date(2017, 7, 3), basis=TimeBasis.PUBLICATION)
    assert interval_words(time) == "reported 3 July 2017"


def test_any_of_them_is_nobody() -> None:
    assert summary("violence.assault", agents=("any of them",)) == "Ill-treatment"


def test_name_from_a_headline_in_capitals_is_not_shouted() -> None:
    told = summary("attack.bombing", patients=("AL-NURI MOSQUE",))
    assert told == "Bombing of Al-Nuri Mosque"


def test_one_thing_is_an_item_and_several_are_items() -> None:
    one = Count(kind=CountKind.MATERIEL, low=1, high=1, span=KILLED.span)
    two = Count(kind=CountKind.MATERIEL, low=2, high=2, span=KILLED.span)
    assert summary("materiel.capture", counts=(one,)).endswith(": 1 item")
    assert summary("materiel.capture", counts=(two,)).endswith(": 2 items")


def test_number_within_a_title_is_in_lower_case() -> None:
    told = summary("violence.kill", patients=("Fourteen people",), place=NINEVEH)
    assert told == "Killing of fourteen people in Zanjili, Nineveh, Iraq"


def disputed(event_type: str, *names: str) -> str:
    incident = Incident(
        id="inc1-x", claim_ids=("clm1-x",), event_type=event_type, agents=("Karm Front",)
    )
    return describe(incident, dispute=Dispute(names=names)).summary


def test_title_names_no_doer_of_whom_voices_differ_as_the_one() -> None:
    told = disputed("attack.bombing", "Karm Front", "Zahr Army")
    assert told == "Bombing, by Karm Front or the Zahr Army (voices differ)"
    told = disputed("attack.bombing", "Karm", "Zahr", "Tell", "Dorn")
    assert told == "Bombing, by Karm, Zahr or others (voices differ)"


def test_title_says_that_the_only_one_named_denies_it() -> None:
    assert disputed("attack.bombing", "Zahr Front") == "Bombing, by Zahr Front (denied)"
    assert disputed("attack.bombing") == "Bombing, by Karm Front (denied)"


def test_title_of_words_says_nothing_of_who_denies_them() -> None:
    assert disputed("statement.accuse", "Zahr Front") == "Accusation, by Karm Front"


def counted(event_type: str, kind: CountKind) -> str:
    count = Count(kind=kind, low=40, high=40, span=KILLED.span)
    return summary(event_type, counts=(count,))


def test_title_has_only_figures_of_what_happened() -> None:
    assert counted("attack.shelling", CountKind.STRENGTH) == "Shelling"
    assert counted("attack.shelling", CountKind.MATERIEL) == "Shelling"
    assert counted("condition.strength", CountKind.STRENGTH) == "Force strength: 40 strong"
    assert counted("protest.demonstrate", CountKind.STRENGTH) == "Protest: 40 people"


def test_released_people_are_freed() -> None:
    assert counted("detention.release", CountKind.DETAINED) == "Release: 40 freed"
    assert counted("detention.arrest", CountKind.DETAINED) == "Arrest: 40 detained"


def test_flight_of_nobody_named_is_of_people() -> None:
    assert summary("displacement.flee", place=NINEVEH) == (
        "Flight of people in Zanjili, Nineveh, Iraq"
    )


def test_who_came_back_stands_before_where_to() -> None:
    told = summary("displacement.return", patients=("families",), place=NINEVEH)
    assert told == "Return of families to Zanjili, Nineveh, Iraq"


def test_from_whom_it_was_taken_stands_behind_the_place() -> None:
    told = summary("territory.seize", patients=("Karm Front",), place=NINEVEH)
    assert told == "Capture of Zanjili, Nineveh, Iraq, from Karm Front"
