"""Who spoke to another outlet is that outlet's voice."""

from dataclasses import replace

from dateline.assess.asked import with_asker
from dateline.assess.voices import Voice, voice_of
from dateline.model import Attribution, Claim, SpeakerKind
from dateline.origins.voices import OutletNames
from factory import make_claim, make_report


def asked(text: str, outlets: set[str]) -> Voice:
    report = make_report(text, publisher="Plain News")
    claim = make_claim(report)
    cue = make_claim(report, trigger="told").trigger
    link = Attribution(speaker="a monk", kind=SpeakerKind.WITNESS, cue=cue)
    told: Claim = replace(claim, attribution=(*claim.attribution, link))
    return with_asker(voice_of(told, {}), told, OutletNames(sorted(outlets)))


def test_who_told_another_outlet_is_its_voice() -> None:
    text = "Troops seized the gate, a monk told the Delta Press."
    assert asked(text, {"Delta Press", "Plain News"}).outlet == "Delta Press"


def test_who_told_somebody_else_is_a_voice_of_the_outlet() -> None:
    text = "Troops seized the gate, a monk told Father Anselm."
    assert asked(text, {"Delta Press", "Plain News"}).outlet == "Plain News"
