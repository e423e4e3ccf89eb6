"""An outlet and the one speaker whom it names are one voice, unless they differ."""

from dateline.assess.fields import assess_fields, by_name
from dateline.assess.standing import hear
from dateline.model import Claim, FieldState
from factory import make_claim, make_report

REPORT = make_report("Troops seized it, and two were killed.", publisher="Delta Post")
OTHER = make_report("Troops seized the town on Thursday.", publisher="Hill Post")


def killed(*claims: Claim) -> FieldState:
    return by_name(assess_fields(hear(list(claims), {}, {})))["killed"].state


def test_outlet_that_counts_more_than_its_speaker_says_is_another_voice() -> None:
    said = make_claim(REPORT, killed=2, speaker="the ministry")
    own = make_claim(REPORT, trigger="killed", event="violence.kill", killed=3)
    assert killed(said, own) is FieldState.CONFLICT


def test_outlet_that_goes_on_with_its_speakers_number_is_that_voice() -> None:
    said = make_claim(REPORT, killed=2, speaker="the ministry")
    own = make_claim(REPORT, trigger="killed", event="violence.kill", killed=2)
    assert killed(said, own, make_claim(OTHER, killed=2)) is not FieldState.CONFLICT
