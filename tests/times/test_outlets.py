"""Outlets' home countries."""

from dateline.times import country_of_outlet


def test_outlet_is_known_by_name_with_or_without_article() -> None:
    assert country_of_outlet("The Washington Post", None) == "US"
    assert country_of_outlet("the hindu", None) == "IN"


def test_outlet_is_known_by_its_domain() -> None:
    assert country_of_outlet(None, "https://edition.cnn.com/2017/x.html") == "US"


def test_outlet_is_known_by_its_country_code() -> None:
    assert country_of_outlet("Some Paper", "https://paper.co.uk/a") == "GB"
    assert country_of_outlet("paper.example.de", None) == "DE"


def test_unknown_outlet_has_no_country() -> None:
    assert country_of_outlet("Some Paper", "https://paper.com/a") is None
    assert country_of_outlet(None, "https://paper.tv/a") is None
    assert country_of_outlet(None, None) is None
