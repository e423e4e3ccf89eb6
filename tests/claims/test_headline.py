from dataclasses import replace

import pytest

from dateline.claims.codebook import load_codebook
from dateline.claims.headline import mark_headlines
from dateline.model import Claim, HeadlineStatus, Modality, Polarity, Zone
from factory import MOSUL, make_claim, make_report

CODEBOOK = load_codebook()


def headline(**details: str | int | None) -> Claim:
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


def test_mark_headlines_takes_a_quarter_for_its_town() -> None:
    quarter = replace(MOSUL, name="Mashahda, west Mosul", lon=43.1, radius_km=2.0)
    head = headline(event="attack.armed", agent=None, patient="Families")
    body = make_claim(event="attack.suicide", agent="Bomber", place=quarter)
    assert status_of(head, body) is HeadlineStatus.CARRIED


def test_mark_headlines_takes_no_other_town_for_the_headlines() -> None:
    other = replace(MOSUL, name="Erbil", lon=44.0)
    head = headline(event="attack.armed", agent=None, patient="Families")
    body = make_claim(event="attack.suicide", agent="Bomber", place=other)
    assert status_of(head, body) is HeadlineStatus.NOT_CARRIED


def test_mark_headlines_takes_the_country_round_a_town_for_the_town() -> None:
    near = replace(MOSUL, name="near Mosul", radius_km=12.0, precision=2)
    head = headline(event="violence.kill", agent=None, patient="Villagers")
    body = make_claim(event="violence.kill", agent="Gunmen", patient="People", place=near)
    assert status_of(head, body) is HeadlineStatus.CARRIED


def test_mark_headlines_finds_more_dead_than_the_body_tells() -> None:
    head = headline(event="violence.kill", agent=None, killed=20)
    body = make_claim(event="violence.kill", agent="Gunmen", killed=9)
    assert status_of(head, body) is HeadlineStatus.CONTRADICTED


def test_mark_headlines_lets_a_headline_add_up_the_dead() -> None:
    head = headline(event="violence.kill", agent=None, killed=20)
    body = make_claim(event="violence.kill", agent="Gunmen", killed=9)
    others = make_claim(event="violence.kill", agent="Gunmen", killed=11)
    assert status_of(head, body, others) is HeadlineStatus.CARRIED


def test_mark_headlines_knows_that_others_deny_the_deed() -> None:
    head = headline(event="violence.kill", agent=None)
    told = make_claim(event="violence.kill", agent="Gunmen")
    denied = make_claim(event="violence.kill", agent="Soldiers", polarity=Polarity.DENIED)
    assert status_of(head, told, denied) is HeadlineStatus.CARRIED


def test_mark_headlines_knows_that_other_attackers_failed() -> None:
    head = headline(event="attack.bombing", agent=None)
    told = make_claim(event="attack.suicide", agent="Bomber")
    failed = make_claim(event="attack.suicide", agent="Others", polarity=Polarity.DENIED)
    assert status_of(head, told, failed) is HeadlineStatus.CARRIED


def test_mark_headlines_takes_a_denied_abduction_for_no_denied_release() -> None:
    head = headline(event="detention.release", agent=None)
    told = make_claim(event="detention.release", agent=None)
    denied = make_claim(event="detention.abduct", agent=None, polarity=Polarity.DENIED)
    assert status_of(head, told, denied) is HeadlineStatus.CARRIED


def test_mark_headlines_heeds_the_denial_of_the_accused() -> None:
    head = headline(event="violence.kill", agent="Soldiers")
    told = make_claim(event="violence.kill", agent=None)
    denied = make_claim(event="violence.kill", agent="Soldiers", polarity=Polarity.DENIED)
    assert status_of(head, told, denied) is HeadlineStatus.CONTRADICTED


def test_mark_headlines_takes_denied_deaths_for_no_denied_attack() -> None:
    head = headline(event="attack.armed", agent=None)
    told = make_claim(event="fighting.raid", agent="Gunmen")
    denied = make_claim(event="violence.kill", agent=None, polarity=Polarity.DENIED)
    assert status_of(head, told, denied) is HeadlineStatus.CARRIED


VICTORY = make_report("Iraq declares victory.\nThe Iraqi premier announced the gain.")


def victory_told(announced: str) -> HeadlineStatus | None:
    """What is made of a declared victory where this is what an Iraqi officer announced."""
    head = replace(
        make_claim(
            VICTORY, trigger="declares victory", event="statement.announce", agent="Iraq"
        ),
        zone=Zone.HEADLINE,
    )
    word = make_claim(
        VICTORY,
        trigger="announced",
        event="statement.announce",
        agent="Iraqi premier",
        place=None,
    )
    return status_of(head, word, make_claim(VICTORY, trigger="gain", event=announced))


def test_mark_headlines_takes_an_announced_gain_for_a_victory() -> None:
    assert victory_told("territory.seize") is HeadlineStatus.CARRIED


def test_mark_headlines_takes_no_other_announcement_for_a_victory() -> None:
    assert victory_told("fighting.offensive") is HeadlineStatus.NOT_CARRIED
