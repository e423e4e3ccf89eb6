import pytest

from dateline.text.casing import restore_case, small_opening

TEXT = "The Hamra Brigade took the village of Nahr. Its fighters shelled the old mill."


def body() -> str:
    return TEXT


def test_restore_case_writes_common_words_small_in_a_headline() -> None:
    headline = "Rebel Fighters Seize Village Near Nahr After Attack"
    found = restore_case(headline, body, is_headline=True)
    assert found == "Rebel fighters seize village near Nahr after attack"


def test_restore_case_keeps_acronyms_in_a_headline() -> None:
    found = restore_case("Rebel Forces Attack ISF Convoy Again", body, is_headline=True)
    assert "ISF" in found


def test_restore_case_leaves_a_sentence_of_the_body() -> None:
    sentence = "The Hamra Brigade Shelled The Mill Again"
    assert restore_case(sentence, body, is_headline=False) == sentence


def test_restore_case_reads_capitals_by_the_rest_of_the_text() -> None:
    found = restore_case("REBELS SHELLED THE OLD MILL AT NAHR.", body, is_headline=False)
    assert found == "Rebels shelled the old mill at Nahr."


def test_restore_case_never_changes_the_length() -> None:
    headline = "İzmir Police Raid Straße Offices At Night"
    assert len(restore_case(headline, body, is_headline=True)) == len(headline)


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("Near Karm, two strikes hit a depot.", "near Karm, two strikes hit a depot."),
        ("Near misses were common.", "Near misses were common."),
        ("In Karm, two strikes hit a depot.", "In Karm, two strikes hit a depot."),
    ],
)
def test_opening_preposition_before_a_name_is_written_small(
    sentence: str, written: str
) -> None:
    assert small_opening(sentence) == written


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("TWO SOLDIERS KILLED NEAR MENAKA", "Two soldiers killed near Menaka"),
        ("US STRIKES CAMP NEAR GAZA CITY", "US strikes camp near Gaza City"),
    ],
)
def test_names_in_capitals_are_written_as_names(sentence: str, written: str) -> None:
    assert restore_case(sentence, str, is_headline=False) == written
