"""How the events of a sentence are screened, merged, lent to each other and addressed."""

import pytest

from dateline.claims.coder import Coding, code_document
from dateline.claims.resources import load_resources
from dateline.model import Role
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def code(*sentences: str) -> Coding:
    parse = parse_text(*sentences)
    return code_document(parse, make_report(parse.document.text), load_resources())


def types(coding: Coding) -> list[str]:
    return [one.event.type for one in coding.claims]


def said(coding: Coding, event_type: str, role: Role) -> list[str]:
    return [
        argument.span.quote
        for one in coding.claims
        if one.event.type == event_type
        for argument in one.in_role(role)
    ]


def stages(coding: Coding) -> dict[str, str]:
    return {one.span.quote: one.stage for one in coding.discards}


def test_screening_leaves_a_trigger_inside_a_name() -> None:
    coding = code("Fighters of the Popular Mobilization Units rested in the camp.")
    assert "deployment.mobilise" not in types(coding)


def test_screening_leaves_a_noun_that_only_modifies_a_thing() -> None:
    coding = code("Two raid units rested in the camp.")
    assert "fighting.raid" not in types(coding)


def test_screening_keeps_a_noun_that_describes_a_process() -> None:
    coding = code("The air force began a bombing campaign against the rebels.")
    assert any(one.startswith("attack.") for one in types(coding))


def test_merging_gives_one_bombing_for_verb_and_weapon() -> None:
    coding = code("Rioters threw a petrol bomb at a police truck.")
    assert len([one for one in types(coding) if one.startswith("attack.")]) == 1


def test_merging_gives_an_air_strike_what_its_verb_befell() -> None:
    coding = code("An air strike hit an army base in the old town.")
    assert "attack.airstrike" in types(coding)
    assert said(coding, "attack.airstrike", Role.PATIENT) == ["an army base"]


def test_lend_participants_makes_an_attack_no_agent() -> None:
    coding = code("A car bomb killed nine recruits outside the army base.")
    assert said(coding, "violence.kill", Role.AGENT) == []
    assert said(coding, "violence.kill", Role.INSTRUMENT) == ["A car bomb"]


def test_lend_participants_reads_the_attack_in_which_it_happened() -> None:
    coding = code("Nine fighters were killed in a Russian air strike.")
    assert said(coding, "violence.kill", Role.AGENT) == ["Russian"]


def test_antecedent_of_leaves_an_attack_with_participants() -> None:
    coding = code("Gunmen attacked a convoy.", "The attack by rebels on a bank came later.")
    assert len([one for one in types(coding) if one == "attack.armed"]) == 2


def test_add_addressee_finds_who_must_do_it() -> None:
    coding = code("The minister demanded that Spain withdraw its troops.")
    assert said(coding, "statement.demand", Role.PATIENT) == ["Spain"]


def test_add_addressee_finds_whose_offer_it_was() -> None:
    coding = code("The government rejected a Spanish proposal on Monday.")
    assert "Spanish" in said(coding, "statement.reject", Role.TOPIC)


def test_announcing_a_death_is_not_causing_it() -> None:
    coding = code("The ministry announced the death of two soldiers in a bomb blast.")
    assert "The ministry" not in said(coding, "violence.kill", Role.AGENT)


def test_repair_agents_takes_no_place_for_an_attacker() -> None:
    coding = code("In the Karm area, gunmen arrived in a truck and opened fire on a cafe.")
    assert "the Karm area" not in said(coding, "attack.armed", Role.AGENT)


def test_reduced_passive_reads_the_wounded_beside_the_killed() -> None:
    coding = code("Two soldiers were killed and five others wounded in clashes with rebels.")
    assert said(coding, "violence.injure", Role.PATIENT) == ["five others"]


def test_a_participle_after_a_comma_belongs_to_the_main_clause() -> None:
    coding = code("A gunman attacked families fleeing the town, killing twelve people.")
    assert "families" not in said(coding, "violence.kill", Role.AGENT)


def test_stages_of_discards_are_named() -> None:
    coding = code("The army carried out a raid on a rebel camp.", "The raid lasted an hour.")
    assert set(stages(coding).values()) <= {
        "trigger", "screening", "domain", "merging", "coreference",
    }  # fmt: skip
    assert stages(coding)


def test_people_are_never_the_means() -> None:
    coding = code("The mayor was killed along with two guards when rebels shelled the hall.")
    assert said(coding, "violence.kill", Role.INSTRUMENT) == []


def test_lend_participants_reads_an_attack_named_by_its_weapon() -> None:
    coding = code("Four farmers died in barrel bomb attacks on Karm.")
    assert said(coding, "violence.kill", Role.INSTRUMENT) == ["barrel bomb attacks"]


def test_merging_lets_the_modal_tell_a_demand_with_its_speaker() -> None:
    coding = code("The envoy said that the militia must release the villagers.")
    assert [one.trigger.quote for one in coding.claims if one.event.branch == "statement"] == [
        "must"
    ]
    assert said(coding, "statement.demand", Role.AGENT) == ["The envoy"]


def test_a_demand_is_certain_though_what_it_asks_is_not() -> None:
    coding = code("The envoy said that the militia must release the villagers.")
    assert {one.event.type: one.modality.value for one in coding.claims} == {
        "statement.demand": "certain",
        "detention.release": "ordered",
    }


def test_merging_gives_one_meeting_for_verb_and_occasion() -> None:
    coding = code("The ministers met on Monday at the summit in the capital.")
    assert types(coding) == ["talks.meet"]


def test_merging_leaves_a_noun_inside_a_noun_of_its_type() -> None:
    coding = code("The army flew seven airdrops of humanitarian aid to the militia.")
    assert types(coding).count("aid.deliver") == 1


def test_merging_counts_buildings_among_destroyed_weapons_as_such() -> None:
    coding = code("Rebels destroyed two tanks and a house near the camp.")
    assert "violence.property" not in types(coding)


def test_screening_reads_an_operation_called_by_its_name() -> None:
    coding = code("Soldiers took part in Operation Iron Gate near the border.")
    assert "fighting.offensive" in types(coding)


def test_screening_leaves_an_operation_that_names_a_body() -> None:
    coding = code("Joint Task Force - Operation Iron Gate said that rebels shelled the base.")
    assert "fighting.offensive" not in types(coding)


def test_match_readings_stops_at_a_trap() -> None:
    coding = code("Fans besieged the singer's hotel.")
    assert types(coding) == []


def test_match_rows_prefers_the_row_that_asks_for_words() -> None:
    coding = code("Rebels fired rockets at the airport.")
    assert types(coding) == ["attack.shelling"]
