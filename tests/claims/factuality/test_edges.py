"""What words do to the clauses and nouns that depend on them."""

import pytest

from dateline.model import Modality, Polarity
from factuality_readings import FAILED, HELD, Reading, reading

pytestmark = pytest.mark.model


def affirmed(modality: Modality) -> Reading:
    return Polarity.AFFIRMED, modality


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("The army failed to retake the bridge.", "retake", FAILED),
        ("The army managed to retake the bridge.", "retake", HELD),
        ("The commander refused to surrender.", "surrender", FAILED),
        ("Hundreds of families were forced to flee.", "flee", HELD),
    ],
)
def test_implicative_verbs_settle_their_complement(
    sentence: str, word: str, expected: Reading
) -> None:
    assert reading(sentence, word) == expected


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Police foiled an attack on the market.", "attack"),
        ("Guards prevented the gunmen from entering the compound.", "entering"),
        ("The talks were cancelled after the bombing.", "talks"),
        ("The army withdrew without firing a shot.", "firing"),
        ("Instead of attacking the city, they dug in.", "attacking"),
        ("Rebels pretended to retreat.", "retreat"),
        ("The rebels stopped shelling the town.", "shelling"),
    ],
)
def test_preventing_words_deny_what_depends_on_them(sentence: str, word: str) -> None:
    assert reading(sentence, word) == FAILED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The talks were cancelled after the bombing.", "bombing"),
        ("The group vowed to avenge the killing of its leader.", "killing"),
        ("Nobody was injured when the rocket hit the roof.", "hit"),
        ("The army may know that the rebels hold the pass.", "hold"),
        ("The army halted its offensive on Monday.", "offensive"),
        ("They had a plot to cover up an attack on the town.", "attack"),
        ("By that we mean that a truck destroyed the mill.", "destroyed"),
        ("It is a struggle that the Front began and that has killed 90 people.", "killed"),
        ("It was a plot that killed two judges.", "killed"),
    ],
)
def test_presupposed_events_hold_whatever_is_said_around_them(sentence: str, word: str) -> None:
    assert reading(sentence, word) == HELD


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The government plans to launch an offensive next week.", "launch"),
        ("The government plans to launch an offensive next week.", "offensive"),
        ("The goal was to separate the units and to speed up the collapse.", "separate"),
        ("The goal was to separate the units and to speed up the collapse.", "collapse"),
        ("The gunmen tried to storm the base.", "storm"),
        ("The attempted assault on the base cost three lives.", "assault"),
        ("The army is preparing for an assault on the old city.", "assault"),
        ("Soldiers opened fire to disperse the crowd.", "disperse"),
        ("An operation to clear the district is under way.", "clear"),
    ],
)
def test_aims_are_intended(sentence: str, word: str) -> None:
    assert reading(sentence, word) == affirmed(Modality.INTENDED)


def test_orders_are_ordered() -> None:
    sentence = "The president ordered the army to withdraw from the valley."
    assert reading(sentence, "withdraw") == affirmed(Modality.ORDERED)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("If the rebels attack the dam, thousands will flee.", "attack"),
        ("Unless the siege is lifted, people will starve.", "lifted"),
        ("Even if the army declares the victory, work will remain.", "victory"),
        ("In the event of an attack, sirens will sound.", "attack"),
    ],
)
def test_conditions_are_conditional(sentence: str, word: str) -> None:
    assert reading(sentence, word) == affirmed(Modality.CONDITIONAL)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("There are fears of an attack on the capital.", "attack"),
        ("Residents fear an assault on the camp.", "assault"),
        ("It is unclear whether the commander was killed.", "killed"),
        ("It is possible that the gunmen escaped.", "escaped"),
        ("The deal allows civilians to leave the enclave.", "leave"),
    ],
)
def test_fears_and_doubts_are_possible(sentence: str, word: str) -> None:
    assert reading(sentence, word) == affirmed(Modality.POSSIBLE)


def test_speech_does_not_lower_what_is_said() -> None:
    assert reading("The rebels said they had shot down a helicopter.", "shot") == HELD


def test_denied_speech_is_denied() -> None:
    assert reading("The army denied that it had shelled the hospital.", "shelled") == FAILED


def test_raised_passives_are_probable_or_unconfirmed() -> None:
    sentence = "The attack is believed to have been carried out by separatists."
    assert reading(sentence, "carried") == affirmed(Modality.PROBABLE)


def test_a_rejected_proposal_exists() -> None:
    assert reading("Lawmakers rejected the proposal in October.", "proposal") == HELD


def test_nor_denies_a_clause_of_its_own() -> None:
    sentence = "The army has neither confirmed nor denied the strike."
    assert reading(sentence, "strike") == affirmed(Modality.UNCONFIRMED)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The army has yet to enter the town.", "enter"),
        ("Two bombs were defused before they exploded.", "exploded"),
        ("He was shot before he could fire his gun.", "fire"),
        ("There was no attack on the convoy.", "attack"),
    ],
)
def test_what_was_cut_short_or_never_came_is_denied(sentence: str, word: str) -> None:
    assert reading(sentence, word) == FAILED


def test_no_reports_of_something_leaves_it_doubtful() -> None:
    sentence = "There were no reports of clashes."
    assert reading(sentence, "clashes") == (Polarity.DENIED, Modality.POSSIBLE)


def test_an_unlikely_event_is_probably_not() -> None:
    sentence = "Analysts say an attack on the port is unlikely."
    assert reading(sentence, "attack") == (Polarity.DENIED, Modality.PROBABLE)


def test_used_to_is_a_habit() -> None:
    assert reading("Villagers used to graze cattle.", "graze") == affirmed(Modality.HABITUAL)


def test_an_indefinite_subject_shares_the_doubt_of_its_clause() -> None:
    sentence = "An outlet claimed that an air strike brought it down."
    assert reading(sentence, "strike") == affirmed(Modality.UNCONFIRMED)


def test_inverted_conditions_are_conditional() -> None:
    sentence = "Should the government hesitate, the enemy would dig in."
    assert reading(sentence, "hesitate") == affirmed(Modality.CONDITIONAL)


def test_embedded_questions_are_presupposed() -> None:
    assert reading("Police have not said why the road was closed.", "closed") == HELD


def test_what_is_asked_after_a_preposition_is_open() -> None:
    sentence = "There are doubts about whether rebels planted the charge."
    assert reading(sentence, "planted") == affirmed(Modality.POSSIBLE)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The coalition wants those who ordered the June raid on the camp tried.", "raid"),
        (
            "He said he had requested nothing, that he had been dismissed by letter.",
            "dismissed",
        ),
        (
            "A guard said that raiders used a bomb to break the wall and that 80 men escaped.",
            "escaped",
        ),
    ],
)
def test_what_stands_by_an_order_or_an_aim_may_have_happened(sentence: str, word: str) -> None:
    assert reading(sentence, word) == HELD


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("A judge issued a warrant for the arrest of the clerk.", "arrest"),
        ("The court sought a warrant for his arrest.", "arrest"),
    ],
)
def test_arrest_for_which_there_is_a_warrant_is_ordered(sentence: str, word: str) -> None:
    assert reading(sentence, word) == affirmed(Modality.ORDERED)


def test_plot_that_is_still_to_come_is_intended() -> None:
    assert (
        reading("They had a plan that would kill the judge.", "kill")[1] is not Modality.CERTAIN
    )
