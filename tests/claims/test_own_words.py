"""Whose words they are: the issuer of "the statement", the speaker of "our units"."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim, Role
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

FRONT = "Upland Liberation Front"


def read(*sentences: str) -> tuple[Claim, ...]:
    parse = parse_text(*sentences)
    return code_document(parse, make_report(parse.document.text), load_resources()).claims


def doers(claims: tuple[Claim, ...], trigger: str) -> list[str | None]:
    (claim,) = (one for one in claims if one.trigger.quote == trigger)
    return [one.actor.name if one.actor else None for one in claim.in_role(Role.AGENT)]


def test_our_units_are_of_who_speaks() -> None:
    claims = read(f"The {FRONT} said that our units sabotaged a power plant on Monday.")
    assert doers(claims, "sabotaged") == [FRONT]


def test_our_units_are_of_who_spoke_just_before() -> None:
    claims = read(
        f"The {FRONT} reports that urban commandos attacked the police headquarters.",
        "Our units also sabotaged the power grid.",
    )
    assert doers(claims, "sabotaged") == [FRONT]


def test_statement_is_of_who_issued_it() -> None:
    claims = read(
        f"The {FRONT} issued a statement on Monday.",
        "Our fighters attacked the barracks in Karm, the statement reads.",
    )
    (claim,) = (one for one in claims if one.trigger.quote == "attacked")
    voice = claim.attribution[-1].actor
    assert voice is not None
    assert (voice.name, doers(claims, "attacked")) == (FRONT, [FRONT])


def test_people_of_nobody_who_speaks_stay_who_they_are() -> None:
    claims = read("Our fighters attacked the barracks in Karm.")
    assert doers(claims, "attacked") == ["fighters"]


@pytest.mark.parametrize(
    "sentences",
    [
        (f"“We captured the barracks,” said Ono Tarik, a spokesman for the {FRONT}.",),
        (
            f"The {FRONT} attacked Karm on Friday.",
            "“We captured the barracks,” its spokesman Ono Tarik said.",
        ),
    ],
)
def test_we_are_the_body_whose_spokesman_speaks(sentences: tuple[str, ...]) -> None:
    assert doers(read(*sentences), "captured") == [FRONT]


def test_we_are_the_body_in_a_title() -> None:
    claims = read("“We captured the barracks,” M23 spokesman Ono Tarik said.")
    assert doers(claims, "captured") == ["March 23 Movement"]


def test_our_troops_are_of_the_country_whose_general_speaks() -> None:
    claims = read("Chad attacked. “Our troops repelled them,” Peruvian General Ono Tarik said.")
    assert doers(claims, "repelled") == ["Peruvian Armed Forces"]


def test_we_are_not_those_who_only_decline_to_comment() -> None:
    claims = read(
        f"The {FRONT} attacked Karm on Friday.",
        "“We captured the barracks,” its spokesman Ono Tarik said.",
        "The army did not respond to a request for comment.",
    )
    assert doers(claims, "captured") == [FRONT]
