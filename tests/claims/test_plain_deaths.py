"""Deaths that nobody caused, beside those of a war, on invented sentences."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.plain_deaths import is_natural
from dateline.claims.resources import load_resources
from parsed import make_report, parse_text
from told_reader import WAR

pytestmark = pytest.mark.model


def killings_in(*sentences: str) -> list[str]:
    parse = parse_text(*sentences)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return [one.trigger.quote for one in coding.claims if one.event.type == "violence.kill"]


@pytest.mark.parametrize(
    "text",
    [
        "The actress, a star of three musicals, died at her home on Sunday.",
        "Founder of the glove factory dies",
        "He took the chair after the death of the founder in 1984.",
    ],
)
def test_death_without_a_word_of_how_is_no_killing(text: str) -> None:
    assert killings_in(text) == []


def test_death_of_age_is_none_in_a_report_of_war_either() -> None:
    assert "died" not in killings_in(WAR, "His aunt, who taught there, died at 91.")


def test_death_in_a_report_of_war_is_kept() -> None:
    assert "died" in killings_in(WAR, "A porter died.")


def test_counted_dead_are_kept_where_a_place_is_besieged() -> None:
    assert killings_in("Eleven reported dead at the besieged bakery.")


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("She died in her sleep.", True),
        ("He died aged 91.", True),
        ("He died at 9 in the morning.", False),
        ("He died at the gate.", False),
    ],
)
def test_age_and_illness_make_a_death_natural(text: str, is_so: bool) -> None:
    [sentence] = parse_text(text).sentences
    assert is_natural(sentence.doc) is is_so
