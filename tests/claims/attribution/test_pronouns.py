"""Speakers who are only "they" or "the official"."""

import pytest

from attribution_readings import find, names

pytestmark = pytest.mark.model


def last_speaker(*sentences: str) -> list[str | None]:
    return names(find(*sentences)[-1])


def test_definite_speaker_is_the_last_of_that_office() -> None:
    told = last_speaker(
        "A military official said that troops took the road.",
        "The official said that four soldiers were killed.",
    )
    assert told == ["A military official"]


def test_definite_speaker_of_another_office_is_left() -> None:
    told = last_speaker(
        "A military official said that troops took the road.",
        "The mayor said that four soldiers were killed.",
    )
    assert told == ["The mayor"]


def test_one_of_them_is_of_the_people_named_before() -> None:
    told = last_speaker("Farmers heard gunfire before it fell, one of them told the radio.")
    assert told == ["Farmers"]


def test_she_is_the_last_who_spoke_alone() -> None:
    told = last_speaker(
        "A nurse said that the ward was full.",
        "The fighters here say that the road is open.",
        "She says that nine men died.",
    )
    assert told == ["A nurse"]


def test_they_are_the_last_who_spoke() -> None:
    told = last_speaker(
        "A nurse said that the ward was full.",
        "The fighters here say that the road is open.",
        "They say that nine men died.",
    )
    assert told == ["The fighters here"]


@pytest.mark.parametrize(
    ("before", "acting", "said", "name"),
    [
        (
            "Rebels of the Dawn said they had shot down a helicopter.",
            "The army called this a lie.",
            "It said the helicopter had crashed.",
            "The army",
        ),
        (
            "“I saw bodies,” said Umar Bello, a trader.",
            "The police spokeswoman, Amina Sule, put the toll at eight.",
            "She said the bomber was a girl.",
            "The police spokeswoman",
        ),
    ],
)
def test_pronoun_means_who_acted_in_the_sentence_before(
    before: str, acting: str, said: str, name: str
) -> None:
    assert find(before, acting, said)[-1].speakers[0].name == name


def test_what_is_no_body_is_not_it() -> None:
    found = find(
        "The ministry said that two men died.",
        "Residents buried them on Monday.",
        "It said that four were hurt.",
    )
    assert found[-1].speakers[0].name == "The ministry"


def test_statement_is_of_the_body_that_spoke_before() -> None:
    told = last_speaker(
        "The ministry of defence said that its jets had bombed a camp.",
        "The statement said that thirty fighters were killed.",
    )
    assert told == ["The ministry of defence"]


def test_statement_is_of_no_resident() -> None:
    told = last_speaker(
        "Residents said that jets had bombed a camp.",
        "The statement said that thirty fighters were killed.",
    )
    assert told == ["The statement"]


def test_he_is_no_spokeswoman() -> None:
    told = last_speaker(
        "A farmer said that shells fell on his field.",
        "The army's spokeswoman said that it was the rebels.",
        "He said that the village was empty.",
    )
    assert told == ["A farmer"]


def test_president_of_a_body_that_spoke_before_is_of_that_body() -> None:
    told = last_speaker(
        "Gendarmes fired tear gas at dockers, the dockers' union said.",
        "Its president, Sidi Ould Brahim, said that forty workers were injured.",
    )
    assert told == ["the dockers' union’s president"]


def test_coordinator_of_a_body_without_a_name_is_left() -> None:
    told = last_speaker(
        "A civil society coalition, Peace Watch, said that nine people were killed.",
        "Its coordinator, Tanko Beji, said that two were women.",
    )
    assert told == ["Its coordinator"]


@pytest.mark.parametrize(
    ("before", "said", "name"),
    [
        (
            "Minister Omar Diallo came to Karm.",
            "According to him, mines killed two.",
            "Minister",
        ),
        ("Yousef Nasri hid in a loft.", "He says they looted it.", "Yousef Nasri"),
        ("Amnesty published a report.", "The organisation says police beat two.", "Amnesty"),
        ("The committee met in Karm.", "Two died, according to its report.", "The committee"),
        ("Captain Ruiz briefed the press.", "She said a shell hit a truck.", "Captain Ruiz"),
    ],
)
def test_pronoun_and_body_mean_who_was_told_of(before: str, said: str, name: str) -> None:
    (told,) = find(before, said)[-1].speakers
    assert (told.name or "").startswith(name)


def test_group_that_answers_is_not_who_accused_it() -> None:
    told = last_speaker(
        "Amnesty accused rebels of arson.", "The group denied that it was there."
    )
    assert told == ["The group"]
