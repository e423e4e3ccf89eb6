"""The second reading, with a learned reader that finds what it is told to find."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.claims.second_reading import with_shorter
from dateline.mentions.triggers import find_triggers
from dateline.model import Role
from parsed import make_report, parse_text
from told_reader import WAR, claim_at, code

pytestmark = pytest.mark.model


def test_word_whose_rows_ask_for_more_is_read_where_the_reader_is_sure() -> None:
    text = f"{WAR} The council charged two fishermen at noon."
    found = claim_at(code(text, {"charged": ("detention.arrest", 0.97)}), "charged")
    assert found is not None
    assert found.event.type == "detention.arrest"


def test_read_word_has_the_participants_of_its_frame() -> None:
    text = f"{WAR} The council charged two fishermen at noon."
    found = claim_at(code(text, {"charged": ("detention.arrest", 0.97)}), "charged")
    assert found is not None
    roles = {one.role: one.span.quote for one in found.arguments}
    assert roles[Role.AGENT] == "The council"
    assert roles[Role.PATIENT] == "two fishermen"


def test_word_is_left_unread_where_the_reader_is_not_sure() -> None:
    text = f"{WAR} The council charged two fishermen at noon."
    assert claim_at(code(text, {"charged": ("detention.arrest", 0.7)}), "charged") is None


def test_more_is_asked_where_nothing_else_tells_of_conflict() -> None:
    text = "The council charged two fishermen at noon."
    assert claim_at(code(text, {"charged": ("detention.arrest", 0.9)}), "charged") is None


def test_type_that_the_word_has_in_the_tables_counts_for_more() -> None:
    text = f"{WAR} The council charged two fishermen at noon."
    coding = code(text, {"charged": ("state.prosecute", 0.99)})
    found = claim_at(coding, "charged")
    assert found is not None
    assert found.event.type == "state.prosecute"


def test_shorter_phrases_at_the_same_head_are_looked_at_too() -> None:
    parsed = parse_text("Clerks were barred from the yard.").sentences[0]
    (found,) = find_triggers(parsed, load_resources().rows.index)
    assert [one.phrase.words for one in with_shorter(found)] == [("bar", "from"), ("bar",)]


def test_type_of_the_tables_that_the_reader_hardly_finds_is_none() -> None:
    parse = parse_text(
        "A suicide bomber blew himself up among families who fled from Mosul on Friday.",
        "The bomber had walked out with the families and waited for the soldiers.",
    )
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    assert "detention.release" not in {one.event.type for one in coding.claims}


def test_people_named_by_what_they_do_are_no_event() -> None:
    text = f"{WAR} The suicide bomber lived near the mill."
    told = {"suicide bomber": ("attack.suicide", 0.99)}
    assert claim_at(code(text, told), "suicide bomber") is None


def test_suicide_bomber_who_kills_is_the_agent() -> None:
    text = "A suicide bomber killed nine recruits at the gate."
    told = {"suicide bomber": ("attack.suicide", 0.99), "killed": ("violence.kill", 0.99)}
    found = claim_at(code(text, told), "killed")
    assert found is not None
    assert (Role.AGENT, "A suicide bomber") in {
        (one.role, one.span.quote) for one in found.arguments
    }


UNKNOWN = f"{WAR} Horsemen glimmered two shepherds at noon."


def test_word_in_no_row_is_read_where_the_reader_is_sure() -> None:
    found = claim_at(code(UNKNOWN, {"glimmered": ("violence.kill", 0.99)}), "glimmered")
    assert found is not None
    assert found.event.type == "violence.kill"


def test_word_in_no_row_is_left_unread_where_the_reader_is_less_sure() -> None:
    assert claim_at(code(UNKNOWN, {"glimmered": ("violence.kill", 0.7)}), "glimmered") is None


def test_word_in_no_row_is_left_unread_where_it_tells_no_violence() -> None:
    told = {"glimmered": ("talks.meet", 0.99)}
    assert claim_at(code(UNKNOWN, told), "glimmered") is None


def test_word_in_no_row_is_left_unread_outside_of_conflict() -> None:
    text = "Painters glimmered two walls at noon."
    assert claim_at(code(text, {"glimmered": ("violence.kill", 0.99)}), "glimmered") is None


def test_who_was_left_did_not_leave() -> None:
    text = f"{WAR} Some 300 militants were left in the narrow streets."
    assert claim_at(code(text, {"left": ("territory.withdraw", 0.97)}), "left") is None


def test_noun_that_no_table_has_is_read_where_its_clause_tells_nothing_else() -> None:
    found = claim_at(
        code(f"{WAR} Every day from four, shells.", {"shells": ("attack.shelling", 0.99)}),
        "shells",
    )
    assert found is not None
    assert found.event.type == "attack.shelling"


def test_noun_that_no_table_has_is_not_read_beside_the_event_of_its_clause() -> None:
    text = f"{WAR} The army shelled the hill with mortars."
    assert claim_at(code(text, {"mortars": ("attack.shelling", 0.99)}), "mortars") is None


def test_noun_that_no_table_has_must_be_surer_than_a_verb() -> None:
    text = f"{WAR} Every day from four, shells."
    assert claim_at(code(text, {"shells": ("attack.shelling", 0.93)}), "shells") is None


def test_noun_with_a_row_tells_what_a_verb_without_one_would_tell() -> None:
    coding = code(
        f"{WAR} Two detonations were heard near the barracks.",
        {"heard": ("attack.disrupt", 0.97), "detonations": ("attack.bombing", 0.97)},
    )
    assert claim_at(coding, "heard") is None
    assert claim_at(coding, "detonations") is not None


def test_who_finds_something_has_not_attacked_it() -> None:
    text = f"{WAR} The council found two tunnels at noon."
    assert claim_at(code(text, {"found": ("attack.bombing", 0.97)}), "found") is None


def test_what_a_thing_does_to_itself_is_not_read() -> None:
    text = "The council charged itself at noon."
    told = {"charged": ("attack.shelling", 0.99)}
    assert claim_at(code(f"{WAR} {text}", told), "charged") is None
