import pytest

from dateline.assess.bodies import is_called_so, may_be_body
from dateline.assess.speakers import make_speaker
from dateline.model import SpeakerKind


def may_be(described: str, named: str) -> bool:
    left = make_speaker(described, SpeakerKind.MONITOR)
    return may_be_body(left, make_speaker(named, SpeakerKind.OUTLET))


def test_rights_group_may_be_one_that_watches() -> None:
    assert may_be("a rights group", "Harbour Watch")


def test_medical_charity_may_be_a_network_for_health() -> None:
    assert may_be("a medical charity", "Delta Health Network")


def test_company_may_be_one_whose_name_tells_its_trade() -> None:
    assert may_be("the company", "Summit Treks")
    assert may_be("the operator", "Solveig Tankers")
    assert not may_be("the company", "Harbour Watch")


def test_lawyers_are_no_relief_agency() -> None:
    assert not may_be("lawyers", "Delta Relief")


def test_body_that_is_named_is_no_other() -> None:
    assert not may_be("Marsh Observatory", "Harbour Watch")


@pytest.mark.parametrize(
    ("described", "named"),
    [
        ("The rights group", "Casa de la Memoria"),
        ("the charity", "Doctors for Karm"),
        ("a Catholic priest", "Father Musa Adan"),
        ("a surgeon", "Dr Ana Lobo"),
    ],
)
def test_one_report_may_call_a_body_or_a_person_so(described: str, named: str) -> None:
    assert is_called_so(
        make_speaker(described, SpeakerKind.UNKNOWN), make_speaker(named, SpeakerKind.UNKNOWN)
    )


@pytest.mark.parametrize(
    ("described", "named"),
    [
        ("The rights group", "Blas Ortigoza"),
        ("the charity", "the Ministry of Health"),
        ("a surgeon", "Father Musa Adan"),
        ("a Catholic priest", "the bookseller"),
    ],
)
def test_neither_is_called_by_what_it_is_not(described: str, named: str) -> None:
    assert not is_called_so(
        make_speaker(described, SpeakerKind.UNKNOWN), make_speaker(named, SpeakerKind.UNKNOWN)
    )


def test_doctor_of_one_report_is_no_doctor_of_another() -> None:
    doctor = make_speaker("a doctor", SpeakerKind.MEDICAL)
    assert not may_be_body(doctor, make_speaker("Dr Ana Lobo", SpeakerKind.MEDICAL))
