"""Another number by another voice."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.other_numbers import ORIGIN
from dateline.claims.resources import load_resources
from dateline.model import Claim, CountKind
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

TOLD = "Four people were killed at Karm on Monday, the mayor said."


def others(*sentences: str) -> list[Claim]:
    parse = parse_text(*sentences)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return [one for one in coding.claims if one.origin == ORIGIN]


@pytest.mark.parametrize(
    ("text", "speaker", "number"),
    [
        ("The hospital said nine.", "The hospital", 9),
        ("The army put the number of dead at twelve.", "The army", 12),
        ("Lawyers put the figure at 31.", "Lawyers", 31),
        ("The governor gave the toll as seven.", "The governor", 7),
        ("The clinic put the dead at nine.", "The clinic", 9),
        ("A priest put the deaths at six.", "A priest", 6),
    ],
)
def test_number_alone_is_another_voice_on_what_was_told(
    text: str, speaker: str, number: int
) -> None:
    (one,) = others(TOLD, text)
    assert one.event.type == "violence.kill"
    assert [(count.kind, count.best) for count in one.counts] == [(CountKind.KILLED, number)]
    assert one.attribution[-1].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The hospital has nine beds.",
        "The mayor said nine people were safe.",
        "The team gave up nine.",
        "The guards put the dead in nine coffins.",
    ],
)
def test_number_of_something_else_tells_nothing(text: str) -> None:
    assert others(TOLD, text) == []


def test_number_without_anything_told_before_tells_nothing() -> None:
    assert others("The bridge at Karm was opened.", "The mayor said nine.") == []


@pytest.mark.parametrize(
    ("text", "speaker", "number"),
    [
        ("The army speaks of six.", "The army", 6),
        ("The ministry gave a figure of five.", "The ministry", 5),
        ("Rescuers revised the toll down to three.", "Rescuers", 3),
        ("The clinic raised the number of dead to nine.", "The clinic", 9),
        ("The prefect says that it was two.", "The prefect", 2),
        ("The number is six, the coroner said.", "the coroner", 6),
        ("The toll rose to nine, the coroner said.", "the coroner", 9),
    ],
)
def test_number_given_for_what_was_told_is_the_givers(
    text: str, speaker: str, number: int
) -> None:
    (one,) = others(TOLD, text)
    assert [(count.kind, count.best) for count in one.counts] == [(CountKind.KILLED, number)]
    assert one.attribution[-1].speaker == speaker


def test_number_beside_its_giver_in_one_sentence_is_the_givers() -> None:
    (one,) = others("Eleven people were taken hostage at Karm, seven according to the police.")
    assert one.event.type == "detention.abduct"
    assert [count.best for count in one.counts] == [7]
    assert one.attribution[-1].speaker == "the police"


def test_dead_of_an_act_without_losses_are_told_by_who_gives_them() -> None:
    (one,) = others("Gunmen attacked the market of Karm.", "A nurse put the toll at nine.")
    assert one.event.type == "violence.kill"
    assert [count.best for count in one.counts] == [9]


def test_who_counts_the_dead_tells_of_them() -> None:
    parse = parse_text("Gunmen attacked the market of Karm.", "A nurse counted nine dead.")
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    dead = next(one for one in coding.claims if one.event.type == "violence.kill")
    assert dead.attribution[-1].speaker == "A nurse"


def test_number_of_another_kind_is_of_what_was_told() -> None:
    (one,) = others(TOLD, "The army put the number of wounded at twelve.")
    assert [(count.kind, count.best) for count in one.counts] == [(CountKind.INJURED, 12)]


def test_list_of_so_many_is_a_number_of_who_has_it() -> None:
    (one,) = others("Police say 96 people were arrested; a lawyers' group has a list of 214.")
    assert [(count.kind, count.best) for count in one.counts] == [(CountKind.DETAINED, 214)]
    assert one.attribution[-1].speaker == "a lawyers' group"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A nurse received six bodies.", 6),
        ("Nine bodies were carried to the church.", 9),
        ("An elder showed our reporter three bodies.", 3),
    ],
)
def test_bodies_are_another_number_of_the_dead(text: str, number: int) -> None:
    (one,) = others(TOLD, text)
    assert one.event.type == "violence.kill"
    assert [(count.kind, count.best) for count in one.counts] == [(CountKind.KILLED, number)]


def test_who_takes_bodies_in_gives_their_number() -> None:
    (one,) = others(TOLD, "The morgue took in eleven bodies.")
    assert one.attribution[-1].speaker == "The morgue"


def test_bodies_received_by_a_speaker_are_told_by_the_speaker() -> None:
    one = others(
        "The Front denied that its men had raided Karm and accused the army of killing men.",
        "The army rejected the accusation.",
        "A doctor at the clinic said that he had received 17 bodies.",
    )[-1]
    assert [(count.kind, count.best) for count in one.counts] == [(CountKind.KILLED, 17)]
    assert one.attribution[-1].speaker == "A doctor at the clinic"


def test_figure_without_a_verb_is_of_the_second_speaker() -> None:
    first, second = others(
        "Gunmen attacked the market of Karm.",
        "Police put the number of dead at six and the opposition at eleven.",
    )
    assert [one.counts[0].low for one in (first, second)] == [6, 11]
    assert [one.attribution[-1].speaker for one in (first, second)] == [
        "Police",
        "the opposition",
    ]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("The clinic treated 23 people.", CountKind.INJURED, 23),
        ("The hospital has admitted nine patients.", CountKind.INJURED, 9),
        (
            "He rejected a figure of 60 put out by the state agency.",
            CountKind.KILLED,
            60,
        ),
    ],
)
def test_number_of_those_treated_or_put_out_is_of_its_giver(
    text: str, kind: CountKind, number: int
) -> None:
    (one,) = others(TOLD, text)
    assert [(count.kind, count.best) for count in one.counts] == [(kind, number)]


def test_patients_of_a_disease_are_not_of_the_attack() -> None:
    assert others(TOLD, "Doctors admitted nine people for cholera.") == []


def test_dead_spoken_of_are_dead_whoever_was_counted_before() -> None:
    (one,) = others(
        "Gunmen attacked the camp and wounded nine nurses.", "The mayor spoke of two dead."
    )
    assert one.event.type == "violence.kill"


@pytest.mark.parametrize(
    ("told", "text", "event_type", "number"),
    [
        (
            TOLD,
            "A nurse said 16 corpses had been brought to the mortuary.",
            "violence.kill",
            16,
        ),
        (TOLD, "A relief group went there. It counted 12 graves.", "violence.kill", 12),
        (
            "Police arrested students in Karm on Friday.",
            "The committee's lawyer holds a list of 31 detainees.",
            "detention.arrest",
            31,
        ),
    ],
)
def test_bodies_graves_and_names_are_counted(
    told: str, text: str, event_type: str, number: int
) -> None:
    (one,) = others(told, *text.split(". "))
    assert one.event.type == event_type
    assert [count.best for count in one.counts] == [number]


def claims_of(*sentences: str) -> tuple[Claim, ...]:
    parse = parse_text(*sentences)
    return code_document(parse, make_report(parse.document.text), load_resources()).claims


def test_toll_is_told_once_with_its_parts() -> None:
    text = "The death toll from the attack rose to 26, including 10 foreigners."
    told = [one for one in claims_of(text) if one.event.type == "violence.kill"]
    assert [[count.best for count in one.counts] for one in told] == [[26, 10]]


def test_crowd_is_another_number_of_marchers() -> None:
    march = "Protesters said 8,000 people marched through Karm."
    told = claims_of(march, "Police put the crowd at 2,000.")
    assert [(one.event.type, one.counts[0].best) for one in told] == [
        ("protest.demonstrate", 8000),
        ("protest.demonstrate", 2000),
    ]
    assert told[-1].attribution[-1].speaker == "Police"


def test_bodies_beside_the_wounded_are_counted() -> None:
    told = claims_of("Rebels attacked Karm.", "The clinic received 34 wounded and 12 bodies.")
    numbers = {(count.kind, count.best) for one in told for count in one.counts}
    assert numbers == {(CountKind.INJURED, 34), (CountKind.KILLED, 12)}


def test_bodies_that_residents_count_are_told_once() -> None:
    told = claims_of("Rebels attacked Karm.", "Residents counted 17 bodies.")
    assert [count.best for one in told for count in one.counts] == [17]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The death toll rose from 4 to 12.", 12),
        ("Police cut the death toll from 30 to 22.", 22),
        ("The number of people killed has jumped to 17.", 17),
        ("The death toll has gone up to 25.", 25),
        ("The death toll was revised down from 14 to 11.", 11),
        ("The death toll climbed past 80.", 80),
    ],
)
def test_toll_that_changes_is_what_it_has_reached(text: str, number: int) -> None:
    assert [one.counts[0].best for one in others(TOLD, text)] == [number]


def test_toll_of_a_year_is_of_no_act() -> None:
    assert others(TOLD, "It brought this year's toll to 14.") == []
