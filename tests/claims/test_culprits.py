"""Who did what was told before, in sentences that only point back to it."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.culprits import ORIGIN
from dateline.claims.resources import load_resources
from dateline.model import Claim, Modality, Role
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

TOLD = "A bomb killed five people in Karm on Monday, the mayor said."


def accounts(*sentences: str) -> list[Claim]:
    parse = parse_text(*sentences)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return [one for one in coding.claims if one.origin == ORIGIN]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The governor was convinced that Islamic State did it.", "did it"),
        ("Islamic State committed this crime, the governor said.", "committed this crime"),
        ("Officials believe Islamic State was behind it.", "was behind"),
        ("The government says Islamic State is guilty of the crime.", "is guilty"),
        ("It was the work of Islamic State, the governor said.", "was the work"),
        ("The governor said that Islamic State was to blame.", "was to blame"),
        ("The killers were members of Islamic State, police said.", "were members"),
        ("The attackers belonged to Islamic State.", "belonged"),
        ("The group was made up of 300 members of Islamic State.", "made up of 300 members"),
        ("The killers were identified as members of Islamic State.", "identified as members"),
    ],
)
def test_sentence_that_points_back_tells_who_did_it(text: str, trigger: str) -> None:
    (one,) = accounts(TOLD, text)
    assert (one.event.type, one.trigger.quote) == ("violence.kill", trigger)
    assert [it.span.quote for it in one.in_role(Role.AGENT)] == ["Islamic State"]


def test_account_is_as_firm_as_its_sentence() -> None:
    (one,) = accounts(TOLD, "The killers may have belonged to Islamic State.")
    assert one.modality is Modality.POSSIBLE


def test_voice_of_the_account_is_who_says_so() -> None:
    (one,) = accounts(TOLD, "Islamic State was behind it, the governor said.")
    assert one.attribution[-1].speaker == "the governor"


@pytest.mark.parametrize(
    "text",
    [
        "Islamic State did not do it.",
        "If Islamic State did it, the army will respond.",
        "Islamic State did nothing.",
        "Many spoke of the crimes that Islamic State has perpetrated.",
        "The attackers came from Syria.",
        "He did it.",
        "Residents said that those killed were members of Islamic State.",
    ],
)
def test_who_is_not_said_to_have_done_it_has_no_account(text: str) -> None:
    assert accounts(TOLD, text) == []


def test_nothing_is_done_where_nothing_was_told() -> None:
    assert accounts("Officials met in Karm.", "Islamic State did it.") == []


@pytest.mark.parametrize("text", ["The suspects", "Those arrested"])
def test_those_under_suspicion_are_only_alleged_to_have_done_it(text: str) -> None:
    (one,) = accounts(TOLD, f"{text} belonged to Islamic State.")
    assert one.modality is Modality.UNCONFIRMED


def test_killers_point_back_to_a_killing_told_far_before() -> None:
    between = ["The city is calm.", "Schools are open.", "People buy bread.", "Buses run."]
    (one,) = accounts(TOLD, *between, "The killers were members of Islamic State.")
    assert one.event.type == "violence.kill"


def test_those_who_are_told_by_their_deed_did_it() -> None:
    (one,) = accounts("The men who fired on students on Monday are members of Islamic State.")
    assert [it.span.quote for it in one.in_role(Role.AGENT)] == ["Islamic State"]


def test_those_who_are_told_by_another_deed_did_not_do_it() -> None:
    assert not accounts(TOLD, "The doctors who treated them are members of Islamic State.")


@pytest.mark.parametrize(
    ("told", "answer", "doer"),
    [
        (
            "The government says rebels shelled the town of Karm on Sunday.",
            "The rebels say that the government did.",
            "the government",
        ),
        (
            "The westerners say that the easterners shelled Karm on Sunday.",
            "The easterners say that the westerners did.",
            "the westerners",
        ),
    ],
)
def test_verb_that_stands_for_another_names_the_doer(told: str, answer: str, doer: str) -> None:
    (one,) = accounts(told, answer)
    assert one.event.type == "attack.shelling"
    assert [it.span.quote for it in one.in_role(Role.AGENT)] == [doer]
