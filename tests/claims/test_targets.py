"""Whom an act told before was meant for."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.claims.targets import ORIGIN
from dateline.model import Claim, Role
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

TOLD = "A bomb wounded five people in Karm on Monday, the mayor said."


def accounts(text: str) -> list[Claim]:
    parse = parse_text(TOLD, text)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return [one for one in coding.claims if one.origin == ORIGIN]


@pytest.mark.parametrize(
    ("text", "trigger", "meant"),
    [
        ("The target was the judge, a clerk said.", "target", "the judge"),
        ("A clerk said that the post was the target.", "target", "the post"),
        ("It was meant for the governor.", "meant", "the governor"),
        ("This was aimed at the governor.", "aimed", "the governor"),
    ],
)
def test_sentence_that_says_who_was_meant_tells_the_act_again(
    text: str, trigger: str, meant: str
) -> None:
    (one,) = accounts(text)
    assert (one.event.branch, one.trigger.quote) == ("violence", trigger)
    assert [it.span.quote for it in one.in_role(Role.PATIENT)] == [meant]


@pytest.mark.parametrize(
    "text",
    [
        "The post was not the target.",
        "The target of the bank is 2 per cent.",
        "The target was missed.",
        "The money was meant for the school.",
    ],
)
def test_other_targets_tell_nothing(text: str) -> None:
    assert accounts(text) == []
