"""Several triggers of one sentence: which of them tell one event, and which their own."""

import pytest

from dateline.pipeline import read_closely
from factory import make_report

pytestmark = pytest.mark.model


def triggers(text: str) -> list[str]:
    return [one.trigger.quote for one in read_closely(make_report(text)).claims]


def types(text: str) -> set[str]:
    return {one.event.type for one in read_closely(make_report(text)).claims}


def test_light_verb_only_lends_its_subject() -> None:
    assert triggers("Rebels carried out an attack on the barracks.") == ["attack"]


def test_light_verb_with_an_object_of_its_own_tells_its_own_event() -> None:
    text = "The two armies exchanged prisoners on Monday, their first deal since the truce."
    assert "detention.release" in types(text)


def test_those_who_fell_in_an_encounter_were_killed_there() -> None:
    found = types("Three soldiers who fell in the encounter with the rebels were buried.")
    assert "violence.kill" in found


def test_verb_that_a_row_reads_tells_more_than_a_noun_that_none_does() -> None:
    (read,) = read_closely(make_report("A bomb exploded at the market of Karm.")).claims
    assert read.trigger.quote == "exploded"


def test_guns_that_fall_silent_under_a_deal_tell_more_than_the_deal() -> None:
    found = types("The guns fell silent at midnight under a deal that rebels and army signed.")
    assert "talks.truce" in found
