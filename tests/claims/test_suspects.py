"""Who was arrested for what was done."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.claims.suspects import ORIGIN
from dateline.model import Claim, Modality, Role, SpeakerKind
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def accounts(*sentences: str) -> list[Claim]:
    parse = parse_text(*sentences)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return [one for one in coding.claims if one.origin == ORIGIN]


@pytest.mark.parametrize(
    ("text", "suspects"),
    [
        ("Three men were arrested in connection with the bombing of a market.", "Three men"),
        ("Police detained two teachers over the murder of the mayor.", "two teachers"),
        ("Police arrested two men on suspicion of the killing of a nun.", "two men"),
    ],
)
def test_arrested_are_said_to_have_done_it(text: str, suspects: str) -> None:
    (one,) = accounts(text)
    assert [it.span.quote for it in one.in_role(Role.AGENT)] == [suspects]
    assert one.modality is Modality.UNCONFIRMED


def test_who_arrests_is_the_voice_of_the_account() -> None:
    (one,) = accounts("Police detained two teachers over the murder of the mayor.")
    assert (one.attribution[-1].speaker, one.attribution[-1].kind) == (
        "Police",
        SpeakerKind.AUTHORITY,
    )


def test_sentence_of_a_court_makes_it_probable() -> None:
    found = accounts("Two men were convicted of the killing of a nun in Karm.")
    assert {one.modality for one in found} <= {Modality.PROBABLE}


@pytest.mark.parametrize(
    "text",
    [
        "Two men were arrested hours after the bombing of a market.",
        "Police arrested two men, and the bombing of a market killed five people.",
        "No one was arrested over the bombing of a market.",
    ],
)
def test_arrest_for_nothing_that_is_named_makes_no_account(text: str) -> None:
    assert accounts(text) == []
