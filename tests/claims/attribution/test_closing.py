"""Who speaks at the end of a sentence that the parser hangs elsewhere."""

import pytest

from attribution_readings import contents, find, find_one, names

pytestmark = pytest.mark.model


def test_office_with_a_name_between_commas_speaks() -> None:
    text = (
        "Two people were killed and eight wounded in shelling of Horlov, "
        "the town's mayor, Ivan Petrov, said on Wednesday."
    )
    found = find_one(text, cue="said")
    assert names(found) == ["the town's mayor"]
    assert contents(found) == ["Two people were killed and eight wounded in shelling of Horlov"]


def test_speaker_of_what_is_told_to_somebody_is_found() -> None:
    text = "A drone struck a refinery, setting a tank on fire, a source in the navy told AFP."
    found = find_one(text, cue="told")
    assert names(found) == ["a source in the navy"]
    assert contents(found) == ["A drone struck a refinery, setting a tank on fire"]


def test_list_before_a_cue_is_no_speaker() -> None:
    (found,) = find("Rockets fell in Homs, Idlib, Hama, said the monitor.")
    assert names(found) == ["the monitor"]


def test_what_was_said_is_not_when_it_was_said() -> None:
    text = "The blockade had been lifted, the minister said, a day after his deputy left."
    found = find_one(text, cue="said")
    assert contents(found)[0].startswith("The blockade had been lifted")


def test_clause_before_a_semicolon_is_not_what_the_next_speaker_says() -> None:
    found = find_one("Kadiv says it shot nobody; Moravia accuses it of lying.", cue="accuses")
    assert "shot" not in " ".join(contents(found))


def test_closing_speaker_may_have_a_clause_of_his_own() -> None:
    text = (
        "Soldiers shot at people in Karm on Sunday, three women who had hidden in the church "
        "told the paper."
    )
    found = find_one(text, cue="told")
    assert names(found) == ["three women"]
    assert contents(found) == ["Soldiers shot at people in Karm on Sunday"]


@pytest.mark.parametrize(
    ("office", "verb"),
    [
        ("the acting commander 7 Division", "disclosed"),
        ("the town's mayor", "told reporters"),
        ("the Commissioner of Police", "confirmed"),
    ],
)
def test_name_between_commas_takes_no_day_from_the_verb_of_speaking(
    office: str, verb: str
) -> None:
    text = f"Troops freed nine women in Horlov, {office}, Ali Dan Musa, {verb} on Monday."
    found = find_one(text, cue=verb.split()[0])
    assert names(found) == [office]
    assert contents(found) == ["Troops freed nine women in Horlov"]
