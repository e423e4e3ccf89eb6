from dateline.assess.bodies import may_be_body
from dateline.assess.speakers import make_speaker
from dateline.model import SpeakerKind


def may_be(described: str, named: str) -> bool:
    left = make_speaker(described, SpeakerKind.MONITOR)
    return may_be_body(left, make_speaker(named, SpeakerKind.OUTLET))


def test_rights_group_may_be_one_that_watches() -> None:
    assert may_be("a rights group", "Harbour Watch")


def test_medical_charity_may_be_a_network_for_health() -> None:
    assert may_be("a medical charity", "Delta Health Network")


def test_lawyers_are_no_relief_agency() -> None:
    assert not may_be("lawyers", "Delta Relief")


def test_body_that_is_named_is_no_other() -> None:
    assert not may_be("Marsh Observatory", "Harbour Watch")
