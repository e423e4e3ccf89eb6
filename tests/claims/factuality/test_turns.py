"""Words that turn round, put off or let stand what hangs on them, with their twins."""

import pytest

from dateline.model import Modality, Polarity
from factuality_readings import reading

pytestmark = pytest.mark.model

HAPPENED = (Polarity.AFFIRMED, Modality.CERTAIN)
DENIED = (Polarity.DENIED, Modality.CERTAIN)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Government forces all but took Dorvane on Monday.", "took"),
        ("The gunmen came within a whisker of killing the governor.", "killing"),
        ("Rebels came within a street of capturing the palace.", "capturing"),
        ("Troops came close to storming the compound.", "storming"),
        ("The militia thought better of attacking the base.", "attacking"),
        ("The bishop narrowly escaped being kidnapped.", "kidnapped"),
        ("Not since the war has a British ship been sunk.", "sunk"),
        ("In the drill the cadets practised storming a tanker.", "storming"),
        ("The column was too weak to attack the fort.", "attack"),
        ("Of the clerks, not one was tried.", "tried"),
    ],
)
def test_what_was_not_done(sentence: str, word: str) -> None:
    assert reading(sentence, word) == DENIED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The rebels all but seized it before troops shelled them.", "shelled"),
        ("Not until noon did the guards shell the hill.", "shell"),
        ("Within weeks of taking the town they burned it.", "taking"),
        ("Outnumbered defenders held off a rebel attack on the town.", "attack"),
        ("Nobody but the mayor was killed in the blast.", "killed"),
        ("As many as 2,000 people, no less, fled the town.", "fled"),
        ("The long-planned assault on Marib went ahead on Sunday.", "assault"),
        ("The much-delayed exchange of prisoners took place on Friday.", "exchange"),
        ("They arrived too late to prevent the slaughter of the villagers.", "slaughter"),
        ("The column reached the ford, only to be ambushed there.", "ambushed"),
        ("It would have arrived if rebels had not blown up the bridge.", "blown"),
        ("Lumbala, who would be assassinated three years later, built it.", "assassinated"),
        ("There is no lack of evidence that soldiers burned the huts.", "burned"),
        ("The staff allowed that the enemy had crossed the river.", "crossed"),
        ("The cabinet approved last month's raid on the flotilla.", "raid"),
    ],
)
def test_what_was_done_all_the_same(sentence: str, word: str) -> None:
    assert reading(sentence, word) == HAPPENED


@pytest.mark.parametrize(
    ("sentence", "word", "modality"),
    [
        ("What was probably a drone strike left a crater.", "strike", Modality.PROBABLE),
        ("There is a possibility that rebels smuggled mortars.", "smuggled", Modality.POSSIBLE),
        ("A purported video shows gunmen beheading a captive.", "beheading", Modality.POSSIBLE),
        ("Police try to establish whether soldiers shelled it.", "shelled", Modality.POSSIBLE),
        ("It is unclear if any hostages were executed.", "executed", Modality.POSSIBLE),
        ("Army to quit port city by Friday", "quit", Modality.PREDICTED),
        ("The rebels were close to seizing the dam.", "seizing", Modality.PREDICTED),
        ("Had it gone off, it could have killed dozens.", "killed", Modality.CONDITIONAL),
        ("They brought in nitrate for use in a truck bombing.", "bombing", Modality.INTENDED),
        ("The unit attends a course on defusing mines.", "defusing", Modality.INTENDED),
        ("Leaders are urging supporters to march on the palace.", "march", Modality.ORDERED),
    ],
)
def test_how_firmly(sentence: str, word: str, modality: Modality) -> None:
    assert reading(sentence, word) == (Polarity.AFFIRMED, modality)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Villagers demanded that the generals be arrested.", "arrested"),
        ("The council insisted that the blockade be lifted.", "lifted"),
        ("We ask that the wounded be let out of the town.", "let"),
        ("The enemy must, he said, ask that his men return the guns.", "return"),
    ],
)
def test_a_wish_is_no_deed(sentence: str, word: str) -> None:
    assert reading(sentence, word)[1] is Modality.ORDERED


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Fears are growing of an assault on the city.", "assault", Modality.POSSIBLE),
        ("Talk is rife of a coup in the capital.", "coup", Modality.POSSIBLE),
        ("News spread of the shelling of the port.", "shelling", Modality.CERTAIN),
    ],
)
def test_a_phrase_that_has_left_its_noun(sentence: str, word: str, expected: Modality) -> None:
    assert reading(sentence, word)[1] is expected


def test_not_a_grain_of_truth() -> None:
    sentence = "There is not a grain of truth in the tale that the guards shelled it."
    assert reading(sentence, "shelled")[0] is Polarity.DENIED
