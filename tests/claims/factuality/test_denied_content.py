import pytest

from dateline.model import Modality, Polarity
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


def test_denied_account_leaves_what_it_is_of() -> None:
    text = "The ministry rejected the rebels' account of Monday's air raid."
    assert read(text, "raid").polarity is Polarity.AFFIRMED
    assert read(text, "raid").modality is Modality.CERTAIN


def test_rejected_slander_is_one_that_was_told() -> None:
    told = read("The army rejected the slander that its men had shot at the vigil.", "shot")
    assert (told.polarity, told.modality) == (Polarity.DENIED, Modality.CERTAIN)


def test_denial_behind_a_semicolon_leaves_what_stands_before_it() -> None:
    text = "Fighters looted homes in Tal Abyad; their commanders deny it."
    assert read(text, "looted").polarity is Polarity.AFFIRMED
