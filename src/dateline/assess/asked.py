"""Whom an outlet did not ask itself: "a monk told Delta Press", in another paper."""

import re
from dataclasses import replace

from dateline.assess.voices import Voice
from dateline.model import Attribution, Claim, SpeakerKind
from dateline.origins.voices import OutletNames

ADDRESSEE = re.compile(
    r"(?:\W+(?:in an interview with|speaking|talking|to|with|the))*\W+"
    r"(?P<name>[A-Z][\w’'-]*(?: (?:of|for|de|du) [A-Z][\w’'-]*| [A-Z][\w’'-]*)*)"
)


def with_asker(voice: Voice, claim: Claim, outlets: OutletNames) -> Voice:
    """The voice; one that spoke to another outlet of the incident is that outlet's."""
    if not voice.is_own or voice.kind is SpeakerKind.OUTLET:
        return voice
    for link in claim.attribution[1:]:
        name = _addressee(link, claim)
        for outlet in outlets.same(name):
            if outlet != voice.outlet:
                return replace(voice, outlet=outlet)
    return voice


def _addressee(link: Attribution, claim: Claim) -> str | None:
    """Whom the words behind the cue name."""
    if link.cue is None or not claim.sentence.covers(link.cue):
        return None
    after = claim.sentence.quote[link.cue.end - claim.sentence.start :]
    found = ADDRESSEE.match(after)
    return found["name"] if found else None
