"""How much of a sentence is said, where its cue stands within it or at its end."""

import pytest

from attribution_readings import contents, find, find_one, names

pytestmark = pytest.mark.model


def test_clause_that_says_when_is_said_with_the_one_before_it() -> None:
    found = find_one("Two died when jets bombed fields on Friday, the priest said.", cue="said")
    assert contents(found) == ["Two died when jets bombed fields on Friday"]


def test_verb_that_only_looks_like_a_cue_may_be_said() -> None:
    found = find_one(
        "Rockets slammed into a quarter of Karm, medics said, and four people died.", cue="said"
    )
    assert contents(found)[0] == "Rockets slammed into a quarter of Karm"


def test_cue_before_the_last_clause_speaks_for_the_first() -> None:
    found = find_one(
        "Rebels pulled out of Mongo in the night, their spokesman said, before the army came.",
        cue="said",
    )
    assert contents(found)[0] == "Rebels pulled out of Mongo in the night"


def test_cue_behind_two_verbs_speaks_for_both() -> None:
    found = find_one(
        "The decree bans meetings and allows searches, the office announced on Monday.",
        cue="announced",
    )
    assert contents(found) == ["The decree bans meetings and allows searches"]


def test_clause_behind_a_semicolon_is_not_what_was_said_before_it() -> None:
    found = find(
        "Seven men died in the clash, the mayor said; she called it a quarrel of two gangs."
    )
    assert contents(found[0]) == ["Seven men died in the clash"]


def test_who_speaks_to_a_paper_ends_a_long_sentence() -> None:
    found = find_one(
        "A blast ripped through the bus stand on Tuesday, leaving several dead, sources told"
        " the Ledger.",
        cue="told",
    )
    assert names(found) == ["sources"]
