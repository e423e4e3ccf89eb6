"""Stock words of news prose that tell no event, and their twins that do."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Modality
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def types(*sentences: str) -> set[str]:
    parse = parse_text("Rebels killed a soldier in Karm on Monday.", *sentences)
    claims = code_document(parse, make_report(parse.document.text), load_resources()).claims
    return {one.event.type for one in claims if one.sentence.start > 0}


STOCK = [
    (
        "Two residents told Coral Sea Press that the rebels had stopped shooting.",
        "statement.demand",
    ),
    ("The whereabouts of the men remain unknown, their family told HRW.", "statement.demand"),
    ("The group has ties to a foreign army.", "statement.demand"),
    ("The prefect, who finished second in the race, complained.", "violence.kill"),
    ("The troops left, said a local leader who asked not to be named.", "state.leadership"),
    ("Rebels linked to Islamic State burned the mill.", "statement.accuse"),
    ("JNIM, which is linked to al Qaeda, burned the mill.", "statement.accuse"),
    ("A panel of experts found that Rwanda had armed the rebels.", "statement.accuse"),
    ("Relatives said that the men had been unarmed.", "violence.assault"),
    ("Shells hit Karm, once a rebel stronghold.", "territory.hold"),
    ("Shells hit Karm, a former Taliban stronghold.", "territory.hold"),
    ("Shells hit Karm, formerly controlled by rebels.", "territory.hold"),
    ("Police identified the dead man as Ono Tarik.", "aid.rescue"),
    ("Amnesty called the deed a massacre.", "detention.release"),
    ("An ELN armed strike emptied the streets of Karm.", "attack.airstrike"),
    ("The Commission counted nine raids by rebels.", "state.prosecute"),
]


@pytest.mark.parametrize(("text", "event_type"), STOCK)
def test_stock_words_tell_no_event(text: str, event_type: str) -> None:
    assert event_type not in types(text)


TOLD = [
    ("The army told the rebels to stop at the river.", "statement.demand"),
    ("The army must hold its fire, the rebels told the government.", "statement.demand"),
    ("Police linked the rebels to the murder of the judge.", "statement.accuse"),
    ("Karm, a rebel stronghold, was shelled.", "territory.hold"),
    ("Rescuers identified nine bodies in the ruins.", "aid.rescue"),
    ("Amnesty for the rebels was announced.", "state.concede"),
]


@pytest.mark.parametrize(("text", "event_type"), TOLD)
def test_the_same_words_may_tell_one(text: str, event_type: str) -> None:
    assert event_type in types(text)


def test_baseless_is_no_second_denial() -> None:
    parse = parse_text("The army rejected the rebels' accusations as baseless.")
    claims = code_document(parse, make_report(parse.document.text), load_resources()).claims
    assert [one.event.type for one in claims].count("statement.deny") == 1


INDOORS = ["trapping families in their homes", "trapping nine nurses inside a school building"]


@pytest.mark.parametrize("end", INDOORS)
def test_fighting_that_keeps_people_in_takes_nobody(end: str) -> None:
    assert "detention.abduct" not in types(f"Rival armed groups fought in Karm, {end}.")


def test_a_word_for_a_deed_asks_for_none() -> None:
    parse = parse_text("A league condemned the rebels, calling the killings a war crime.")
    claims = code_document(parse, make_report(parse.document.text), load_resources()).claims
    (killing,) = (one for one in claims if one.trigger.quote == "killings")
    assert killing.modality is Modality.CERTAIN


def test_a_land_that_was_annexed_before_is_not_annexed() -> None:
    assert "territory.seize" not in types("Drones were shot down over the annexed peninsula.")
