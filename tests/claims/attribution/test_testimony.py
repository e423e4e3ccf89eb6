"""What a witness goes on to tell."""

import pytest

from attribution_readings import contents, find_one

pytestmark = pytest.mark.model


def test_testimony_goes_on_in_the_pluperfect() -> None:
    found = find_one(
        "A survivor told the tribunal that she hid in a loft.",
        "The soldiers had then shot her brother.",
        cue="told",
    )
    assert contents(found)[1:] == ["The soldiers had then shot her brother."]


@pytest.mark.parametrize(
    ("said", "after"),
    [
        ("A survivor told the tribunal that she hid.", "On Monday gunmen killed a guard."),
        ("A minister told the press that taxes fell.", "The gunmen had shot a guard."),
    ],
)
def test_what_is_no_testimony_does_not_go_on(said: str, after: str) -> None:
    assert len(contents(find_one(said, after, cue="told"))) == 1
