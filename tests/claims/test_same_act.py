"""Acts that are named again by the noun of their verb."""

from datetime import date

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

TOLD = ("Jets bombed Mosul on 12 June 2017.", "On 14 June 2017 rebels shelled Raqqa.")


def claims_of(*sentences: str) -> tuple[Claim, ...]:
    parse = parse_text(*sentences)
    return code_document(parse, make_report(parse.document.text), load_resources()).claims


def told(words: str, *sentences: str) -> Claim:
    found = [one for one in claims_of(*sentences) if one.trigger.quote == words]
    assert found
    return found[-1]


def when_and_where(claim: Claim) -> tuple[date | None, str | None]:
    return claim.time.start, claim.place.name if claim.place else None


@pytest.mark.parametrize("trigger", ["bombing", "killed"])
def test_act_named_again_is_when_and_where_it_was_told(trigger: str) -> None:
    claim = told(trigger, *TOLD, "The bombing killed nine people.")
    assert when_and_where(claim) == (date(2017, 6, 12), "Mosul")


def test_bombing_by_jets_is_an_air_strike() -> None:
    claim = told("bombing", *TOLD, "The bombing killed nine people.")
    assert claim.event.type == "attack.airstrike"


def test_noun_with_a_place_of_its_own_is_another_act() -> None:
    claim = told("bombing", *TOLD, "The bombing of Raqqa killed nine people.")
    assert when_and_where(claim)[1] == "Ar Raqqah"


def test_noun_without_an_article_is_another_act() -> None:
    claim = told("bombing", *TOLD, "A bombing killed nine people.")
    assert when_and_where(claim)[1] == "Ar Raqqah"
