from dateline.bench.link_scale import make_claims
from dateline.link import link_claims


def test_invented_war_is_the_same_each_time() -> None:
    assert list(make_claims(50)) == list(make_claims(50))


def test_claims_told_again_are_one_incident() -> None:
    claims = list(make_claims(400))
    told = {(one.time.start, one.sentence.quote, one.event.type) for one in claims}
    assert len(told) < len(claims)
    incidents = link_claims(claims, (), ())
    assert len(incidents) <= len(told)
