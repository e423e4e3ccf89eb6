import pytest

from dateline.model import Polarity
from factuality_readings import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The army denied reports that its base had fallen.", "fallen"),
        ("The governor dismissed claims that rebels captured the port.", "captured"),
        ("Police rejected allegations of torture.", "torture"),
    ],
)
def test_what_a_denied_report_tells_is_denied(text: str, trigger: str) -> None:
    assert read(text, trigger).polarity is Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The army confirmed reports that its base had fallen.", "fallen"),
        ("The army received reports that its base had fallen.", "fallen"),
    ],
)
def test_what_nobody_denies_is_affirmed(text: str, trigger: str) -> None:
    assert read(text, trigger).polarity is Polarity.AFFIRMED
