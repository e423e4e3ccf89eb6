"""Who gives a figure."""

import pytest

from attribution_readings import contents, find, find_one, names
from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def test_who_puts_a_number_tells_what_is_counted() -> None:
    found = find_one("The union gave the number of those kidnapped as 17.", cue="gave")
    assert (names(found), contents(found)) == (
        ["The union"],
        ["the number of those kidnapped as 17"],
    )


def test_who_puts_losses_tells_of_the_battle() -> None:
    found = find_one("The army put rebel losses in the battle at thirty dead.", cue="put")
    assert names(found) == ["The army"]


def test_count_of_somebody_speaks_for_the_clause() -> None:
    found = find_one(
        "A blast at a market killed fourteen, by the count of the hospital.", cue="count"
    )
    assert (names(found), contents(found)) == (
        ["the hospital"],
        ["A blast at a market killed fourteen"],
    )


def test_count_of_nobody_is_no_attribution() -> None:
    assert not find("A blast at a market killed fourteen, by one count.")


def test_giving_a_toll_is_no_claim_beside_its_number() -> None:
    parse = parse_text("A bomb killed four men.", "The governor put the dead at 20.")
    report = make_report(parse.document.text)
    claims = code_document(parse, report, load_resources()).claims
    told = [one for one in claims if one.sentence.quote.startswith("The governor")]
    assert [(one.trigger.quote, one.attribution[-1].speaker) for one in told] == [
        ("20", "The governor")
    ]


def test_second_verb_has_the_subject_of_the_first() -> None:
    parse = parse_text(
        "A bomb killed four men.", "The navy said it had opened the road and counted nine dead."
    )
    report = make_report(parse.document.text)
    claims = code_document(parse, report, load_resources()).claims
    told = [one for one in claims if any(count.best == 9 for count in one.counts)]
    assert [one.attribution[-1].speaker for one in told] == ["The navy"]


def test_their_account_is_of_those_who_spoke_before() -> None:
    found = find_one(
        "Twelve villagers said that planes came at noon.",
        "Nine people were killed, by their account.",
        cue="account",
    )
    assert names(found) == ["Twelve villagers"]


@pytest.mark.parametrize(
    ("sentence", "cue", "speaker"),
    [
        ("Sources put at 14 the number of men killed in the raid.", "put", "Sources"),
        ("The army revised to six the number of its soldiers killed.", "revised", "The army"),
        ("On the prefect's own figures, police held 300 marchers.", "figures", "the prefect"),
        ("By the army's own admission, its jets hit a clinic.", "admission", "the army"),
    ],
)
def test_number_may_stand_before_what_it_counts(sentence: str, cue: str, speaker: str) -> None:
    assert names(find_one(sentence, cue=cue)) == [speaker]


def test_count_of_a_charge_is_nobody_s() -> None:
    assert find("On the count of murder, the court convicted two men.") == ()


@pytest.mark.parametrize(
    ("sentence", "cue", "speaker"),
    [
        ("In Karm's telling, commandos killed nine rebels.", "telling", "Karm"),
        ("By its own account, the regiment killed forty raiders.", "account", "the regiment"),
    ],
)
def test_telling_of_somebody_speaks_for_the_clause(
    sentence: str, cue: str, speaker: str
) -> None:
    assert names(find_one(sentence, cue=cue)) == [speaker]
