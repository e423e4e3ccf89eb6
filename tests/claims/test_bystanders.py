"""Who is not said to have done it: those who only came near, and those who are asked for."""

import pytest

from dateline.claims.arguments import Part
from dateline.claims.bystanders import bystanders_above
from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim, Role
from parsed import make_report, parse_sentence, parse_text

pytestmark = pytest.mark.model


def claims_of(*sentences: str) -> tuple[Claim, ...]:
    parse = parse_text(*sentences)
    return code_document(parse, make_report(parse.document.text), load_resources()).claims


def agents_of_attacks(*sentences: str) -> set[str]:
    return {
        agent.span.quote
        for one in claims_of(*sentences)
        if one.event.branch in {"attack", "violence"}
        for agent in one.in_role(Role.AGENT)
    }


@pytest.mark.parametrize(
    "text",
    [
        "The charges went off as soldiers of the 9th Division came within 50 metres of it.",
        "The bridge was blown up by the Upland Front while the army stood by.",
        "The Upland Front blew up the depot on Friday as troops approached.",
        "As soldiers of the 9th Division drew near, a bomb went off in the hospital.",
    ],
)
def test_those_who_only_come_near_are_not_among_the_doers(text: str) -> None:
    assert agents_of_attacks(text) <= {"the Upland Front", "The Upland Front"}


def test_those_who_come_near_attack_nobody() -> None:
    text = "The Upland Front blew up the mill on Friday as the Karm Guard came near."
    assert "fighting.raid" not in [one.event.type for one in claims_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The monitor does not know whose aircraft dropped the bombs on Karm.",
        "Unclear is who carried out the strike in Karm on Monday.",
        "It remains unclear which group bombed the office in Karm on Monday.",
        "The army said it did not know who had carried out the bombing in Karm.",
    ],
)
def test_who_is_only_asked_for_is_no_agent(text: str) -> None:
    assert agents_of_attacks(text) == set()


def test_relative_who_stands_for_those_who_did_it() -> None:
    text = "The rebels, who bombed the office in Karm on Monday, fled."
    assert agents_of_attacks(text) == {"The rebels"}


def test_open_question_who_was_behind_it_names_nobody() -> None:
    told = "An air strike hit the market of Karm on Monday."
    then = "It was not clear whether the coalition or the air force was behind it."
    assert agents_of_attacks(told, then) == set()


def test_a_suicide_bomber_is_done_by_no_other() -> None:
    text = "Two suicide bombers struck the hotel and gunmen shot the guests as they fled."
    bombers = [one for one in claims_of(text) if one.trigger.quote == "suicide bombers"]
    assert [one.in_role(Role.AGENT) for one in bombers] == [()]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The judge is in the dark as regards the murder of the nuns.", "murder"),
        ("The guards have been in the house since the attack.", "attack"),
        ("None of the guards, who are here since last week's battle, was hurt.", "battle"),
        ("The guards bribed the only witness in the murder.", "murder"),
        ("The mayor accused the guards of hiding the murder.", "murder"),
    ],
)
def test_who_stands_above_an_act_has_no_part_in_it(text: str, trigger: str) -> None:
    doc = parse_sentence(text).doc
    noun = next(one for one in doc if one.text == trigger)
    barred = {doc[number].text for number in bystanders_above(noun, ())}
    assert barred & {"judge", "guards"}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The guards killed two men in the attack.", "attack"),
        ("The mayor accused the guards of the murder.", "murder"),
        ("The mayor accused the guards of planning the murder.", "murder"),
        ("The guards fled after the attack.", "attack"),
    ],
)
def test_who_may_have_done_an_act_is_no_bystander(text: str, trigger: str) -> None:
    noun = next(one for one in parse_sentence(text).doc if one.text == trigger)
    assert not list(bystanders_above(noun, ()))


def test_who_is_told_of_a_plot_against_himself_did_not_make_it() -> None:
    doc = parse_sentence("The minister warned him of a plot to kill him.").doc
    told, victim = (one for one in doc if one.text == "him")
    whom = Part(role=Role.PATIENT, token=victim, construction="active")
    kill = next(one for one in doc if one.text == "kill")
    assert told.i in set(bystanders_above(kill, [whom]))


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("A judge was killed today, it was reported by the police.", "killed", "police"),
        ("They accused rebels of arson and said that ten were killed.", "killed", "rebels"),
        ("It denies the murder, an allegation made by the army.", "murder", "army"),
    ],
)
def test_who_only_tells_or_is_accused_of_another_deed_is_barred(
    text: str, trigger: str, name: str
) -> None:
    doc = parse_sentence(text).doc
    told = next(one for one in doc if one.text == trigger)
    assert name in {doc[number].text for number in bystanders_above(told, ())}
