"""Who says so: cues, speakers and contents, and the chain of voices behind a claim."""

from dateline.claims.attribution.chain import (
    ActorLookup,
    Voices,
    read_chain,
    read_outlets,
    read_voices,
)
from dateline.claims.attribution.cues import CueRow, CueTable, load_cues
from dateline.claims.attribution.finder import find_attributions
from dateline.claims.attribution.kinds import SpeakerRow, SpeakerTable, load_speakers
from dateline.claims.attribution.records import FoundAttribution, NonConfirmation, Speaker
from dateline.claims.attribution.unconfirmed import find_non_confirmations

__all__ = [
    "ActorLookup",
    "CueRow",
    "CueTable",
    "FoundAttribution",
    "NonConfirmation",
    "Speaker",
    "SpeakerRow",
    "SpeakerTable",
    "Voices",
    "find_attributions",
    "find_non_confirmations",
    "load_cues",
    "load_speakers",
    "read_chain",
    "read_outlets",
    "read_voices",
]
