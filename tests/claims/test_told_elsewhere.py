"""Rows that ask what the document tells elsewhere: before the sentence, or anywhere."""

import pytest

from dateline.claims.triggers import TriggerTableError, read_triggers
from dateline.pipeline import read_closely
from factory import make_report

HEADER = "phrase,pos,type,frame,needs,unless,example,trap,source\n"


def types(text: str) -> list[str]:
    return [one.event.type for one in read_closely(make_report(text)).claims]


def test_table_refuses_an_unknown_type_told_before() -> None:
    row = "raid,noun,attack.airstrike,by=agent,told=attack.snowball,,A raid began.,,own\n"
    with pytest.raises(TriggerTableError, match=r"unknown event type 'attack.snowball'"):
        read_triggers([("attack.csv", HEADER + row)])


def test_row_says_that_it_asks_the_document() -> None:
    row = "raid,noun,attack.airstrike,by=agent,text=jet,,A raid began.,,own\n"
    (read,) = read_triggers([("attack.csv", HEADER + row)]).rows
    assert read.asks_document


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Warplanes struck the port. The raid was the first in a month.", "attack.airstrike"),
        ("Rebels shelled the port with mortars. The mill was hit, too.", "attack.shelling"),
        ("Villagers were evacuated on Monday. Karm was cleared last.", "displacement.evacuate"),
        ("Rebels and the army agreed a truce. It is in force from noon.", "talks.truce"),
        ("Hundreds marched to the palace. Soldiers opened fire.", "protest.force"),
        ("Gunmen abducted nine nurses. They walked out of the wood.", "detention.release"),
    ],
)
def test_word_of_many_meanings_is_what_was_told_before(text: str, event_type: str) -> None:
    assert types(text)[-1] == event_type


@pytest.mark.model
def test_bombing_is_from_the_air_where_jets_are_named_later() -> None:
    found = types("The bombing of the mill killed nine people. Jets came back at dusk.")
    assert "attack.airstrike" in found
    assert "attack.bombing" not in found


@pytest.mark.model
def test_same_words_stay_what_they_were_with_nothing_told_before() -> None:
    assert "fighting.raid" in types("The raid on the rebel base killed nine fighters.")
    assert "attack.armed" in types("Soldiers opened fire on the village. Nine people died.")


@pytest.mark.model
def test_what_was_told_before_is_no_trap_for_the_learned_reader() -> None:
    found = types(
        "A roadside bomb hit a patrol on Monday, the army said. "
        "A bomb killed nine people at the cattle market of Karm on Friday, the mayor said."
    )
    assert found.count("attack.bombing") == 2
