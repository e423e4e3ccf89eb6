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
BY_WORDS: Final = {
    "SANCTION": ("ACCUSE", ("investigat", "probe", "inquir", "hearing")),
    "COOPERATE": ("SUPPORT", ("tie", "relation", "embassy")),
    "AGREE": ("SUPPORT", ("sign", "ratif", "initial", "ink")),
    "CONCEDE": ("SUPPORT", ("apolog", "forgive")),
}
"""What the trigger's words say within an event: an inquiry accuses, signing is support.

Source: CAMEO 09, 050-057 and the map of CAMEO codes to PLOVER.
"""


def plover_event(claim: Claim) -> str | None:
    """The PLOVER event of `claim`; None where the crosswalk has none."""
    if not claim.event.plover:
        return None
    event = _by_words(claim.event.plover[0], claim.trigger.quote.lower())
    if claim.modality is Modality.ORDERED and event in COOPERATION | CONFLICT:
        return "REQUEST"
    if claim.polarity is Polarity.DENIED and event in COOPERATION:
        return "REJECT"
    is_announced = _is_announced(claim)
    if is_announced and event in COOPERATION:
        return "AGREE"
    if is_announced and event in CONFLICT:
        return "THREATEN"
    return event


def _by_words(event: str, trigger: str) -> str:
    other, words = BY_WORDS.get(event, (event, ()))
    starts = tuple(one for word in trigger.split() for one in words if word.startswith(one))
    return other if starts else event


def _is_announced(claim: Claim) -> bool:
    """Whether it is only said to come; what was attempted is as good as done."""
    if claim.time_status is TimeStatus.FUTURE:
        return True
    if claim.modality is Modality.INTENDED:
        return claim.time_status is not TimeStatus.PAST
    return claim.modality in ANNOUNCED
