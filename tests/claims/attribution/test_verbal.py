"""Verbs that introduce what somebody says."""

import pytest

from attribution_readings import chain_of, contents, find, find_one, names
from dateline.model import Modality, Stance
from parsed import parse_text

pytestmark = pytest.mark.model


def test_verb_takes_its_clause_as_content() -> None:
    found = find_one("Colonel Adel Harb said that troops had taken the bridge.", cue="said")
    assert (names(found), contents(found)) == (
        ["Colonel Adel Harb"],
        ["that troops had taken the bridge"],
    )


def test_verb_behind_its_clause_takes_it_as_content() -> None:
    found = find_one("The strike killed 12 people, the ministry said.", cue="said")
    assert (names(found), contents(found)) == (
        ["the ministry"],
        ["The strike killed 12 people"],
    )


def test_verb_has_all_conjoined_speakers() -> None:
    found = find_one("Two officers and a witness said the bomb went off.", cue="said")
    assert names(found) == ["Two officers", "a witness"]


def test_verb_of_a_relative_clause_has_the_noun_as_speaker() -> None:
    found = find_one("The group, which says it has 2,000 men, took the town.", cue="says")
    assert names(found) == ["The group"]


def test_passive_without_agent_has_no_speaker() -> None:
    found = find_one("It is believed that 30 fighters were killed.", cue="believed")
    assert (names(found), found.commitment) == ([], Modality.PROBABLE)


def test_raised_passive_has_subject_and_infinitive_as_content() -> None:
    found = find_one("The general is said to have fled the city.", cue="said")
    assert contents(found) == ["The general", "to have fled the city"]


def test_verb_of_denying_denies_its_object() -> None:
    found = find_one("The rebels denied attacking the convoy.", cue="denied")
    assert (found.stance, contents(found)) == (Stance.DENIES, ["attacking the convoy"])


def test_negated_confirmation_does_not_confirm() -> None:
    found = find_one("The ministry did not confirm that the pilot died.", cue="confirm")
    assert found.stance is Stance.DOES_NOT_CONFIRM


def test_negated_speech_is_no_attribution() -> None:
    assert find("Officials have not said why the road was closed.") == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "No group has claimed responsibility for the bombing.",
        "Neither the rebels nor the army said that troops had fled.",
    ],
)
def test_what_nobody_says_is_no_attribution(sentence: str) -> None:
    assert find(sentence) == ()


def test_accusation_has_the_charge_as_content() -> None:
    found = find_one("The council accused the militia of killing villagers.", cue="accused")
    assert contents(found) == ["killing villagers"]


def test_wish_for_others_to_act_is_no_attribution() -> None:
    assert find("The teachers expect people to fill in the form.") == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The truck carried explosives.",
        "The president rejected the ceasefire.",
        "The rebels released 12 hostages.",
    ],
)
def test_deeds_done_with_verbs_of_speech_are_no_attributions(sentence: str) -> None:
    assert find(sentence) == ()


def test_rejected_allegations_are_denied() -> None:
    found = find_one("The army rejected the allegations of torture.", cue="rejected")
    assert found.stance is Stance.DENIES


def test_participle_behind_a_cue_is_not_what_was_said() -> None:
    (found,) = find(
        "Mutineers have detained the mayor, they said in a statement read out on television."
    )
    assert contents(found) == ["Mutineers have detained the mayor"]


def test_verb_behind_a_name_alone_has_that_speaker() -> None:
    found = find_one("Militants attacked a base near Karm, Delta News reports.", cue="reports")
    assert names(found) == ["Delta News"]


def test_who_was_asked_is_the_speaker() -> None:
    found = find_one(
        "Seventeen residents, asked one by one, say that police officers lit the roofs.",
        cue="say",
    )
    assert names(found) == ["Seventeen residents"]


def test_what_only_dates_a_statement_is_not_said() -> None:
    found = find_one(
        "Raiders torched a village on Friday, a priest said, two days after an ambush that "
        "killed six.",
        cue="said",
    )
    assert contents(found) == ["Raiders torched a village on Friday"]


def test_infinitive_behind_another_clause_is_what_is_claimed() -> None:
    found = find_one(
        "The army said that it lost two men, the rebels claim to have killed fourteen.",
        cue="claim",
    )
    assert contents(found) == ["to have killed fourteen"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two further blasts confirmed that the shed held fuel.",
        "The ceasefire ended a week in which rebels took Karm and claimed to have shot a jet.",
    ],
)
def test_event_says_nothing(sentence: str) -> None:
    said = {str(name) for one in find(sentence) for name in names(one)}
    assert not any("blast" in one or "ceasefire" in one for one in said)


def test_outlet_that_quotes_a_speaker_is_outermost() -> None:
    text = "The ministry, quoted by Interfax, said two drones were shot down."
    chain = chain_of(parse_text(text), "shot")[1:]
    assert [one.speaker for one in chain] == ["Interfax", "The ministry"]


def test_source_of_a_speaker_is_innermost() -> None:
    text = "A defender, citing survivors, said the gunmen shot the men."
    chain = chain_of(parse_text(text), "shot")[1:]
    assert [one.speaker for one in chain] == ["A defender", "survivors"]


def test_speaker_of_two_cues_stands_once() -> None:
    text = "Amnesty International said it had documented the killing of nine villagers."
    chain = chain_of(parse_text(text), "killing")[1:]
    assert [one.speaker for one in chain] == ["Amnesty International"]


def test_what_nobody_could_verify_is_no_voice() -> None:
    text = "It was not possible to verify the army's claim that it had killed sixty fighters."
    chain = chain_of(parse_text(text), "killed")[1:]
    assert "It" not in [one.speaker for one in chain]


def test_refusal_to_confirm_or_deny_denies_nothing() -> None:
    text = "An official refused to confirm or deny the attack."
    chain = chain_of(parse_text(text), "attack")[1:]
    assert {one.stance for one in chain} == {Stance.DOES_NOT_CONFIRM}


@pytest.mark.parametrize(
    ("sentence", "cue", "speaker", "told"),
    [
        (
            "It was reported by the ambulance service that seven men died.",
            "reported",
            "the ambulance service",
            "that seven men died",
        ),
        (
            "Police told the inquest that he was stopped by guards.",
            "told",
            "Police",
            "that he was stopped by guards",
        ),
        (
            "The ministry declined comment after saying that police had fired.",
            "saying",
            "The ministry",
            "that police had fired",
        ),
        (
            "State radio said the minister had announced the capture of a cell leader.",
            "announced",
            "the minister",
            "the capture of a cell leader",
        ),
    ],
)
def test_clause_is_found_where_the_parser_hangs_it(
    sentence: str, cue: str, speaker: str, told: str
) -> None:
    found = find_one(sentence, cue=cue)
    assert (names(found), contents(found)) == ([speaker], [told])


def test_that_joins_a_second_clause_to_what_is_said() -> None:
    found = find_one(
        "The sergeant said he was ill, but that recruits were whipped.", cue="said"
    )
    assert contents(found)[-1] == "that recruits were whipped"


def test_who_denies_a_report_does_not_report() -> None:
    denied, report = find("The army denied reports that its jets had bombed a clinic.")
    assert (names(denied), names(report)) == (["The army"], [])


def test_clause_behind_the_colon_of_a_finding_is_what_was_found() -> None:
    found = find_one("It was real, the commission found: soldiers shot the men.", cue="found")
    assert contents(found) == ["soldiers shot the men"]
