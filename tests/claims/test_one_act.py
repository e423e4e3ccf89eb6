"""Acts told by two words of one clause, and people who flee."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def types(text: str) -> list[str]:
    parse = parse_text(text)
    claims = code_document(parse, make_report(parse.document.text), load_resources()).claims
    return [one.event.type for one in claims]


def test_a_truce_that_is_called_off_is_broken_and_not_made() -> None:
    found = types("The rebels called off a ceasefire with the army on Monday.")
    assert found == ["talks.break_truce"]


def test_a_truce_that_begins_is_the_one_that_was_agreed() -> None:
    found = types(
        "The rebels and the army agreed to a three-day ceasefire beginning on Sunday."
    )
    assert found == ["talks.truce"]


def test_a_toll_is_the_dead_that_it_is_said_to_be() -> None:
    found = types("The toll of the raid by rebels now stands at 14 dead and 20 wounded.")
    assert found.count("violence.kill") == 1


def test_violations_and_abuses_are_one_wrong() -> None:
    found = types("The report condemned the human rights violations and abuses by soldiers.")
    assert found.count("violence.assault") == 1


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        (
            "Civilians were attacked by rebels as they fled to Karm.",
            "displacement.flee",
        ),
        ("The displaced were shot at as they fled to Karm.", "displacement.flee"),
        ("Rebels were attacked as they fled to Karm.", "territory.withdraw"),
    ],
)
def test_civilians_flee_and_fighters_withdraw(text: str, event_type: str) -> None:
    assert event_type in types(text)
