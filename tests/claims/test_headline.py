from dataclasses import replace

import pytest

from dateline.claims.codebook import load_codebook
from dateline.claims.headline import mark_headlines
from dateline.model import Claim, HeadlineStatus, Modality, Polarity, Zone
from factory import make_claim

CODEBOOK = load_codebook()


def headline(**details: str | None) -> Claim:
    return replace(make_claim(**details), zone=Zone.HEADLINE)  # type: ignore[arg-type]


def status_of(head: Claim, *body: Claim) -> HeadlineStatus | None:
    return mark_headlines([head, *body], CODEBOOK)[0].headline_status


def test_mark_headlines_finds_what_the_body_carries() -> None:
    assert status_of(headline(agent="Army"), make_claim(agent="Army")) is HeadlineStatus.CARRIED


def test_mark_headlines_finds_what_the_body_does_not_carry() -> None:
    body = make_claim(event="statement.announce", agent="Army")
    assert status_of(headline(agent="Army"), body) is HeadlineStatus.NOT_CARRIED


def test_mark_headlines_finds_a_body_that_denies() -> None:
    body = make_claim(agent="Army", polarity=Polarity.DENIED)
    assert status_of(headline(agent="Army"), body) is HeadlineStatus.CONTRADICTED


def test_mark_headlines_finds_parties_the_other_way_round() -> None:
    head = headline(event="attack.armed", agent="Army", patient="Rebels")
    body = make_claim(event="attack.armed", agent="Rebels", patient="Army", place=None)
    assert status_of(head, body) is HeadlineStatus.CONTRADICTED


def test_mark_headlines_asks_that_the_body_is_as_firm() -> None:
    body = replace(make_claim(agent="Army"), modality=Modality.INTENDED)
    assert status_of(headline(agent="Army"), body) is HeadlineStatus.NOT_CARRIED


def test_mark_headlines_leaves_claims_of_the_body() -> None:
    claims = mark_headlines([make_claim()], CODEBOOK)
    assert claims[0].headline_status is None


@pytest.mark.parametrize("order", [1, -1])
def test_mark_headlines_does_not_depend_on_the_order(order: int) -> None:
    claims = [headline(agent="Army"), make_claim(agent="Army")][::order]
    marked = mark_headlines(claims, CODEBOOK)
    assert {one.headline_status for one in marked} == {None, HeadlineStatus.CARRIED}


def test_mark_headlines_finds_a_denial_carried_beside_the_allegation() -> None:
    head = replace(headline(event="attack.armed", agent="Army"), polarity=Polarity.DENIED)
    denied = replace(
        make_claim(event="attack.shelling", agent="Army"), polarity=Polarity.DENIED
    )
    alleged = make_claim(event="attack.shelling", agent="Army")
    assert status_of(head, denied, alleged) is HeadlineStatus.CARRIED


def test_mark_headlines_takes_another_type_of_the_family_at_the_place() -> None:
    head = headline(event="violence.kill", patient="Seven")
    body = make_claim(event="attack.bombing", agent=None)
    assert status_of(head, body) is HeadlineStatus.CARRIED
