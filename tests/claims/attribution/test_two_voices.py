"""Two speakers of one sentence, one speaker of two clauses, and who is no speaker."""

import pytest

from claims.read_roles import read_claim, read_roles

pytestmark = pytest.mark.model


def speakers(text: str, trigger: str) -> list[str | None]:
    return [one.speaker for one in read_claim(text, trigger).attribution if one.span]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "Tanks entered Sake, residents said, as jets bombed the port, according to medics.",
            "residents",
            "medics",
        ),
        (
            "Rebels entered the town, the army said, but jets bombed the port, traders said.",
            "the army",
            "traders",
        ),
    ],
)
def test_each_of_two_speakers_has_half_of_the_sentence(
    text: str, first: str, last: str
) -> None:
    assert speakers(text, "entered") == [first]
    assert speakers(text, "bombed") == [last]


def test_outlet_at_the_end_passes_both_halves_on() -> None:
    text = "Rebels entered the town, the army said, and jets bombed the port, Reuters reported."
    assert set(speakers(text, "entered")) == {"Reuters", "the army"}


@pytest.mark.parametrize(
    "text",
    [
        "Two guards were killed and six men were wounded in a raid on a mill, the army said.",
        "Six men were wounded and two guards were killed, according to the army.",
        "The mill was hit, but no guards were killed and six men were wounded, the army said.",
    ],
)
def test_a_speaker_at_the_end_tells_of_all_that_is_joined_before(text: str) -> None:
    assert speakers(text, "wounded") == ["the army"]
    assert speakers(text, "killed") == ["the army"]


def test_what_is_told_behind_a_semicolon_leaves_the_rest_to_the_outlet() -> None:
    text = "Two guards were killed; six men were wounded, according to the army."
    assert speakers(text, "killed") == []


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died, two of them Fulani, a herder leader told the paper.",
        "Nine people died, most of them Fulani, a herder leader told the paper.",
    ],
)
def test_those_who_are_counted_out_tell_nothing(text: str) -> None:
    assert speakers(text, "died") == ["a herder leader"]


def test_he_is_who_spoke_before_and_not_who_comes_up_in_what_he_tells() -> None:
    text = "Mayor Adama Sow said rebels came. A teacher was kidnapped, he said."
    assert speakers(text, "kidnapped") == ["Mayor Adama Sow"]


def test_who_says_what_a_raid_did_did_not_do_it() -> None:
    text = "The raid, which the army said killed six guards, took place near Menaka."
    assert ("agent", "the army") not in read_roles(text, "killed")
    assert speakers(text, "killed") == ["the army"]


def test_who_calls_it_something_tells_that_it_was_that() -> None:
    text = "Two people died in what police described as an ambush."
    assert speakers(text, "ambush") == ["police"]


def test_clause_of_when_it_was_is_told_by_who_speaks_behind_it() -> None:
    text = "Jets bombed the mill, hours after rebels stormed a post, residents said."
    assert speakers(text, "stormed") == ["residents"]


def test_clause_of_when_it_was_behind_a_speaker_is_the_outlets() -> None:
    text = "Jets bombed the mill, residents said, hours before a column stormed a post."
    assert speakers(text, "stormed") == []
