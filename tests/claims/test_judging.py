"""The tables and the learned reader together, on invented texts."""

from dataclasses import replace

import pytest

from dateline.claims.coder import Coding, code_document
from dateline.claims.resources import load_resources
from parsed import make_report, parse_text
from told_reader import WAR, claim_at
from told_reader import code as code_told

pytestmark = pytest.mark.model


def code(text: str, *, with_judge: bool = True) -> Coding:
    parse = parse_text(text)
    resources = load_resources()
    if not with_judge:
        resources = replace(resources, reader=None)
    return code_document(parse, make_report(parse.document.text), resources)


def triggers_of(coding: Coding) -> set[str]:
    return {one.trigger.quote for one in coding.claims}


def test_judge_throws_a_figure_of_speech_away_with_its_chance() -> None:
    text = "Plumbers laid siege to the switchboard until the rule was dropped."
    coding = code(text)
    assert "laid siege to" not in triggers_of(coding)
    assert [one.reason for one in coding.discards if one.stage == "judge"]


def test_without_the_judge_the_tables_decide_alone() -> None:
    text = "Plumbers laid siege to the switchboard until the rule was dropped."
    coding = code(text, with_judge=False)
    assert "laid siege to" in triggers_of(coding)
    assert all(one.stage != "judge" for one in coding.discards)


def test_a_sentence_of_little_evidence_is_kept_in_a_report_of_war() -> None:
    text = (
        "Rebels shelled the barracks at dawn and killed nine soldiers. "
        "Troops ambushed a column of militiamen near the ford. "
        "The bridge was destroyed."
    )
    assert "destroyed" in triggers_of(code(text))


def test_deaths_by_illness_are_no_killing() -> None:
    text = "The fever has killed 38 people in the delta, most of them children."
    assert code(text).claims == () or "killed" not in triggers_of(code(text))


def test_statements_are_not_judged() -> None:
    text = "The minister condemned the budget and met the envoy on Monday."
    assert all(one.stage != "judge" for one in code(text).discards)


def test_claim_shows_what_the_judge_thought() -> None:
    claims = code("Gunmen kidnapped a nurse near Odal.").claims
    assert any(step.startswith("reader: ") for one in claims for step in one.steps)


def test_claim_without_the_judge_shows_no_chance() -> None:
    claims = code("Gunmen kidnapped a nurse near Odal.", with_judge=False).claims
    assert claims
    assert not any(step.startswith("reader: ") for one in claims for step in one.steps)


def test_counted_dead_of_a_report_are_kept_though_the_judge_doubts() -> None:
    coding = code("The Black Hats massacred seven of our people in La Mina on Thursday night.")
    assert "massacred" in triggers_of(coding)


def test_meeting_in_which_the_reader_finds_nothing_is_any_meeting_without_a_war() -> None:
    text = "The mayor paid for lunch after the meeting."
    told = {"meeting": ("talks.meet", 0.01)}
    assert claim_at(code_told(text, told), "meeting") is None
    assert claim_at(code_told(f"{WAR} {text}", told), "meeting") is not None


def test_what_the_text_itself_regrets_is_told_whatever_the_reader_finds() -> None:
    found = code_told("We regret the fear.", {"regret": ("statement.condemn", 0.0)})
    assert claim_at(found, "regret") is not None


def test_reader_alone_is_not_believed_against_the_words_beside_it() -> None:
    text = "The coach charged two goalkeepers at halftime."
    assert claim_at(code_told(text, {"charged": ("attack.armed", 0.99)}), "charged") is None


def test_counted_people_who_are_abducted_are_believed_whatever_the_reader_finds() -> None:
    told = {"abducted": ("detention.abduct", 0.06)}
    counted = code_told("Nine bankers were abducted by the secret police.", told)
    assert claim_at(counted, "abducted") is not None


def test_a_captive_who_is_killed_died_of_no_accident() -> None:
    text = "A trader abducted last Thursday has been killed, his family said."
    assert triggers_of(code(text)) == {"abducted", "killed"}
