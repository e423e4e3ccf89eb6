"""What falls down is not taken."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

WAR = "Rebels and troops fought in Benghazi for weeks, and shells hit many houses."


def falls(*sentences: str) -> list[str]:
    parse = parse_text(WAR, *sentences)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return [one.trigger.quote for one in coding.claims if one.event.type == "territory.seize"]


@pytest.mark.parametrize(
    "told",
    [
        ["A minaret fell in Benghazi on Friday."],
        ["The tower of the mosque fell during the shelling."],
        ["The Gharbila leaned over Benghazi for years.", "On Friday it fell."],
    ],
)
def test_minaret_that_falls_is_no_capture(told: list[str]) -> None:
    assert falls(*told) == []


@pytest.mark.parametrize(
    "told",
    [
        ["Benghazi fell on Friday."],
        ["The town held out for weeks.", "On Friday it fell."],
    ],
)
def test_town_that_falls_is_taken(told: list[str]) -> None:
    assert falls(*told) != []
