"""A claim as PLOVER codes it: what is only promised, threatened or asked is a speech act.

The codebook's crosswalk says what PLOVER calls an event that happens. PLOVER codes an event
that a voice only announces by what the announcing does: cooperation to come is AGREE, conflict
to come THREATEN, either asked of others REQUEST, and cooperation said not to come REJECT.

Source: PLOVER 2.0 manual, the verbal event types and their relation to the material ones.
"""

from typing import Final

from dateline.model import Claim, Modality, Polarity, TimeStatus

COOPERATION: Final = frozenset(
    {"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "AGREE"}
)
CONFLICT: Final = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
ANNOUNCED: Final = frozenset({Modality.INTENDED, Modality.CONDITIONAL, Modality.PREDICTED})
INQUIRY_WORDS: Final = ("investigat", "probe", "inquir")


def plover_event(claim: Claim) -> str | None:
    """The PLOVER event of `claim`; None where the crosswalk has none."""
    if not claim.event.plover:
        return None
    event = claim.event.plover[0]
    if event == "SANCTION" and any(w in claim.trigger.quote.lower() for w in INQUIRY_WORDS):
        event = "ACCUSE"
    if claim.modality is Modality.ORDERED and event in COOPERATION | CONFLICT:
        return "REQUEST"
    if claim.polarity is Polarity.DENIED and event in COOPERATION:
        return "REJECT"
    is_announced = claim.modality in ANNOUNCED or claim.time_status is TimeStatus.FUTURE
    if is_announced and event in COOPERATION:
        return "AGREE"
    if is_announced and event in CONFLICT:
        return "THREATEN"
    return event
