"""Who says so: cues, speakers and contents, and the chain of voices behind a claim."""

from dateline.claims.attribution.chain import ActorLookup, read_chain, read_outlets
from dateline.claims.attribution.cues import CueRow, CueTable, load_cues
from dateline.claims.attribution.finder import find_attributions
from dateline.claims.attribution.kinds import SpeakerRow, SpeakerTable, load_speakers
from dateline.claims.attribution.records import FoundAttribution, NonConfirmation, Speaker

__all__ = [
    "ActorLookup",
    "CueRow",
    "CueTable",
    "FoundAttribution",
    "NonConfirmation",
    "Speaker",
    "SpeakerRow",
    "SpeakerTable",
    "find_attributions",
    "load_cues",
    "load_speakers",
    "read_chain",
    "read_outlets",
]
