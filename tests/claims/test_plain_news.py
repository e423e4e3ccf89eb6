"""Plain and oblique wordings of war news, each beside the same words where nothing happens."""

import pytest

from dateline.claims.coder import Coding, code_document
from dateline.claims.resources import load_resources
from dateline.model import Polarity
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

WAR = "Rebels fought government soldiers in the province."


def code(*sentences: str) -> Coding:
    parse = parse_text(*sentences)
    return code_document(parse, make_report(parse.document.text), load_resources())


def types(coding: Coding) -> set[str]:
    return {one.event.type for one in coding.claims}


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("The town was theirs by noon.", "territory.seize"),
        ("The fort was lost to the rebels at noon.", "territory.withdraw"),
        ("The assault broke down in the minefield.", "fighting.repel"),
        ("The elder was found with three bullets in his back.", "violence.kill"),
        ("She put the dead at nineteen.", "violence.kill"),
        ("Half of the village had burned by evening.", "violence.property"),
        ("The hostages are back with their families.", "detention.release"),
        ("Twenty villagers are in the hands of bandits.", "detention.abduct"),
        ("Families slept in the fields.", "displacement.flee"),
        ("Rounds fell on the mill.", "attack.shelling"),
        ("The rebels hold the eastern bank.", "territory.hold"),
    ],
)
def test_code_document_reads_war_news_in_plain_words(sentence: str, event_type: str) -> None:
    assert event_type in types(code(WAR, sentence))


@pytest.mark.parametrize(
    "text",
    [
        "The trophy was theirs by noon.",
        "The bank holds the deeds of the mill.",
        "The first alarm was false and the second went off in the kitchen.",
        "Rain fell on the mill.",
        "The players are back with their families for the feast.",
        "Half of the cake had burned by evening.",
    ],
)
def test_code_document_reads_no_war_in_the_same_words_of_peace(text: str) -> None:
    assert code(text).claims == ()


def test_nobody_who_survived_is_a_killing_that_happened() -> None:
    coding = code(WAR, "None of the nine aboard survived.")
    (killing,) = [one for one in coding.claims if one.event.type == "violence.kill"]
    assert killing.polarity is Polarity.AFFIRMED
    assert killing.counts_as_happened
