"""Constructions, each with sentences that made it necessary; rows from `draft_rows`."""

import pytest

from claims.draft_rows import draft_rows
from dateline.claims.arguments import read_fillers, read_parts
from dateline.claims.arguments_noun import LightVerbs
from dateline.claims.classes import SentenceClasses
from dateline.claims.matching import Match, match_rows
from dateline.claims.noun_phrases import phrase_span
from dateline.claims.triggers import load_light_verbs
from dateline.mentions import find_actors
from dateline.mentions.materiel import find_materiel
from dateline.mentions.triggers import find_triggers
from dateline.text.parse import Parse
from parsed import parse_sentence

pytestmark = pytest.mark.model

ROWS = draft_rows()
LIGHT_VERBS = LightVerbs(load_light_verbs())


def roles(text: str, trigger: str) -> set[tuple[str, str]]:
    """The (role, words) pairs read for the trigger whose head is `trigger`."""
    parsed = parse_sentence(text)
    parse = Parse(document=parsed.document, sentences=(parsed,))
    mentions = (*find_actors(parse), *(one.mention for one in find_materiel(parse)))
    classes = SentenceClasses(parsed, mentions, is_conflict=True, event_nouns=ROWS.event_nouns)
    pairs: set[tuple[str, str]] = set()
    for found in find_triggers(parsed, ROWS.index):
        if found.head.text == trigger:
            fillers = read_fillers(found, LIGHT_VERBS, classes)
            matched = match_rows(found, fillers, ROWS.rows_for(found), classes)
            assert not hasattr(matched, "reason"), matched
            for match in matched:
                assert isinstance(match, Match)
                for part in read_parts(match, classes):
                    pairs.add((part.role.value, phrase_span(parsed, part.token).quote))
    return pairs


def test_read_active_takes_subject_and_object() -> None:
    assert roles("Rebels attacked the depot.", "attacked") == {
        ("agent", "Rebels"),
        ("patient", "the depot"),
    }


def test_read_passive_takes_the_by_phrase_as_agent() -> None:
    assert roles("The depot was attacked by rebels.", "attacked") == {
        ("agent", "rebels"),
        ("patient", "The depot"),
    }


def test_read_relative_resolves_the_pronoun() -> None:
    assert roles("The men who attacked the depot fled.", "attacked") == {
        ("agent", "The men"),
        ("patient", "the depot"),
    }


def test_read_relative_object_takes_the_noun_before_the_clause() -> None:
    found = roles("The depot that the rebels attacked last week is empty.", "attacked")
    assert {("agent", "the rebels"), ("patient", "The depot")} == found


def test_read_reduced_relative_takes_the_noun_before_the_participle() -> None:
    assert roles("Soldiers killed by rebels were buried.", "killed") == {
        ("agent", "rebels"),
        ("patient", "Soldiers"),
    }


def test_read_adverbial_shares_the_subject_of_the_main_clause() -> None:
    assert ("agent", "Soldiers") in roles(
        "Soldiers entered the town, killing a man.", "killing"
    )


def test_read_conjunct_shares_the_subject() -> None:
    assert roles("Rebels stormed in and attacked the depot.", "attacked") == {
        ("agent", "Rebels"),
        ("patient", "the depot"),
    }


def test_read_conjunct_shares_the_passive() -> None:
    assert ("patient", "The mayor") in roles("The mayor was seized and killed.", "killed")


def test_read_ellipsis_shares_the_object() -> None:
    assert ("patient", "the depot") in roles(
        "Rebels attacked and looted the depot.", "attacked"
    )


def test_read_control_takes_the_subject_of_a_vow() -> None:
    assert ("agent", "The group") in roles("The group vowed to attack the port.", "attack")


def test_read_control_takes_the_object_of_an_order() -> None:
    assert ("agent", "troops") in roles("He ordered troops to attack the port.", "attack")


def test_read_control_keeps_the_subject_that_uses_something() -> None:
    found = roles("Rebels used drones to attack the port.", "attack")
    assert {("agent", "Rebels"), ("instrument", "drones")} <= found


def test_read_raising_takes_the_subject_of_seeming() -> None:
    assert ("agent", "Rebels") in roles("Rebels appear to have attacked the port.", "attacked")


def test_read_complement_takes_the_subject_of_an_adjective() -> None:
    assert ("agent", "The army") in roles("The army was ready to attack the port.", "attack")


def test_read_gerund_takes_the_accused() -> None:
    found = roles("Rebels accused the army of attacking the port.", "attacking")
    assert ("agent", "the army") in found


def test_read_nominal_takes_of_and_by() -> None:
    assert roles("The killing of two farmers by gunmen went unpunished.", "killing") == {
        ("agent", "gunmen"),
        ("patient", "two farmers"),
    }


def test_read_nominal_takes_a_nationality_before_the_noun() -> None:
    assert ("agent", "Turkish") in roles("Turkish shelling went on.", "shelling")


def test_read_nominal_leaves_other_adjectives() -> None:
    assert roles("Heavy shelling went on.", "shelling") == set()


def test_read_light_verb_lends_its_subject_as_agent() -> None:
    assert roles("The army carried out a raid on the camp.", "raid") == {
        ("agent", "The army"),
        ("patient", "the camp"),
    }


def test_read_light_verb_lends_its_subject_as_patient() -> None:
    assert roles("The camp came under attack from rebels.", "attack") == {
        ("agent", "rebels"),
        ("patient", "The camp"),
    }


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The army and rebels clashed near the port.", "clashed"),
        ("Clashes between the army and rebels went on.", "Clashes"),
        ("Clashes broke out between the army and rebels.", "Clashes"),
    ],
)
def test_read_reciprocal_makes_both_who_clash_agents(text: str, trigger: str) -> None:
    assert {
        (role, words.removeprefix("the ").removeprefix("The "))
        for role, words in roles(text, trigger)
    } == {("agent", "army"), ("agent", "rebels")}


def test_whom_one_side_is_told_to_clash_with_is_the_patient() -> None:
    assert roles("The army clashed with rebels near the port.", "clashed") == {
        ("agent", "The army"),
        ("patient", "rebels"),
    }


def test_read_supporter_finds_the_backer() -> None:
    found = roles("The army attacked the port with air support from Russia.", "attacked")
    assert ("backer", "Russia") in found


def test_read_beneficiary_finds_for_whom() -> None:
    found = roles("Troops attacked the port in support of the government.", "attacked")
    assert ("beneficiary", "the government") in found


def test_read_bare_goal_reads_an_object_where_a_preposition_is_usual() -> None:
    found = roles("Iraqi forces successfully advanced al-Wadi district.", "advanced")
    assert ("place", "al-Wadi district") in found or (
        "destination",
        "al-Wadi district",
    ) in found


def test_conjoined_objects_give_a_part_each() -> None:
    found = roles("Gunmen killed a judge and two guards.", "killed")
    assert {("patient", "a judge"), ("patient", "two guards")} <= found


def test_conjoined_objects_of_two_classes_give_two_types() -> None:
    found = roles("Rebels captured a tank and five soldiers.", "captured")
    assert {("materiel", "a tank"), ("patient", "five soldiers")} <= found


def test_arguments_leave_out_relative_clauses() -> None:
    found = roles("Rebels attacked the depot, which lies by the river.", "attacked")
    assert ("patient", "the depot") in found


def test_arguments_leave_out_times() -> None:
    found = roles("Rebels attacked on Monday.", "attacked")
    assert found == {("agent", "Rebels")}


def test_read_subject_takes_no_day_after_since() -> None:
    told = roles("Heavy shelling in Karm Dahr since 10 May has killed 85 people.", "killed")
    assert ("patient", "85 people") in told
    assert not {one for one in told if "May" in one[1]}


def test_read_occurrence_takes_nobody_who_only_heard_it() -> None:
    told = roles("Heavy shelling was heard by residents in the town.", "shelling")
    assert not {one for one in told if one[0] == "agent"}
