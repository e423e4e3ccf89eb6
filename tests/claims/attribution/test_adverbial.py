"""Cues beside the clause."""

import pytest

from attribution_readings import contents, find, find_one, names
from dateline.model import Modality, SpeakerKind

pytestmark = pytest.mark.model


def test_according_to_takes_the_clause_as_content() -> None:
    found = find_one(
        "The strike killed 12 people, according to two hospital officials.", cue="according to"
    )
    assert (names(found), contents(found)) == (
        ["two hospital officials"],
        ["The strike killed 12 people"],
    )


def test_according_to_opens_a_sentence() -> None:
    found = find_one("According to local media, jets bombed the town.", cue="According to")
    assert found.speakers[0].kind is SpeakerKind.LOCAL_MEDIA


def test_citing_shares_the_content_of_its_verb() -> None:
    found = find_one("The town fell, Reuters reported, citing an army source.", cue="citing")
    assert (names(found), contents(found)) == (["an army source"], ["The town fell"])


def test_allegedly_is_a_voice_without_speaker() -> None:
    found = find_one("Five guards were allegedly killed.", cue="allegedly")
    assert (names(found), found.commitment) == ([], Modality.POSSIBLE)


def test_number_alone_is_all_that_a_second_speaker_says() -> None:
    found = find(
        "Three sailors were killed according to the government, nine according to the rebels."
    )
    assert [contents(one) for one in found] == [["Three sailors were killed"], ["nine"]]


def test_opening_of_two_sources_covers_what_follows() -> None:
    text = (
        "According to the news agency SANA, citing a military source, "
        "jets struck positions near Homs on Monday."
    )
    found = {one.cue.quote: contents(one) for one in find(text)}
    wanted = ["jets struck positions near Homs on Monday"]
    assert found == {"According to": wanted, "citing": wanted}


def test_source_behind_a_comma_speaks_for_the_clause_and_its_last_participle() -> None:
    found = find_one(
        "Gunmen raided the village on Friday, killing six, according to the police.",
        cue="according to",
    )
    assert contents(found) == ["Gunmen raided the village on Friday, killing six"]


def test_who_cites_another_before_speaking_passes_it_on() -> None:
    found = find_one(
        "The agency, citing a police source, said that two men were killed.", cue="citing"
    )
    assert (names(found), contents(found)) == (
        ["a police source"],
        ["that two men were killed"],
    )
