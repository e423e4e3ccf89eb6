"""Cues between commas amid what is said."""

import pytest

from attribution_readings import contents, find, find_one, names

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "cue", "speaker", "told"),
    [
        (
            "Herders, aid workers in Bor told the paper, burned forty huts.",
            "told",
            "aid workers in Bor",
            ["Herders", "burned forty huts"],
        ),
        (
            "Guards, a court in Lima found, beat both men.",
            "found",
            "a court in Lima",
            ["Guards", "beat both men"],
        ),
        (
            "The dam, the governor's office confirmed late on Monday, had been hit.",
            "confirmed",
            "the governor's office",
            ["The dam", "had been hit"],
        ),
        (
            "The dragoons, writes the historian, massacred forty peasants.",
            "writes",
            "the historian",
            ["The dragoons", "massacred forty peasants"],
        ),
        (
            "Police, as the tribunal noted, expelled the families.",
            "noted",
            "the tribunal",
            ["Police", "expelled the families"],
        ),
    ],
)
def test_cue_between_commas_is_of_who_stands_before_it(
    sentence: str, cue: str, speaker: str, told: list[str]
) -> None:
    found = find_one(sentence, cue=cue)
    assert (names(found), contents(found)) == ([speaker], told)


def test_inserted_cue_tells_no_statement_that_is_joined() -> None:
    first, second = find(
        "Troops fled, the mayor said, and the rebels, an elder added, burned the mill."
    )
    assert (names(first), names(second)) == (["the mayor"], ["an elder"])
    assert contents(second) == ["the rebels", "burned the mill"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The truce, a deal announced by Qatar on Monday, had taken effect.",
        "The colonel, a hero reported dead in May, was captured.",
        "The envoy, told to wait in the hall, saw the guards fire.",
    ],
)
def test_participle_between_commas_is_no_cue(sentence: str) -> None:
    assert all(one.construction != "parenthesis" for one in find(sentence))


def test_pronoun_between_commas_is_not_the_people_before_it() -> None:
    told = find(
        "Nurse Olga Paz described a dark ward.", "Militiamen, she went on, stole a pump."
    )
    assert names(told[-1]) == ["Nurse Olga Paz"]


def test_he_who_speaks_amid_a_claim_may_be_its_subject() -> None:
    found = find_one("The attaché had heard nothing, he said, and saw no shelling.", cue="said")
    assert names(found) == ["The attaché"]


@pytest.mark.parametrize(
    ("sentence", "cue", "speaker"),
    [
        (
            "Some thirty boys were hurt, recounted a surgeon in Karm.",
            "recounted",
            "a surgeon in Karm",
        ),
        ("Two men died, the mayor, Ivan Petrov, told this paper.", "told", "the mayor"),
    ],
)
def test_cue_at_the_end_is_of_who_stands_behind_it(
    sentence: str, cue: str, speaker: str
) -> None:
    assert names(find_one(sentence, cue=cue)) == [speaker]
