"""What a voice that denies an act tells in its place, which affirms no act."""

from dateline.assess.openings import LOSS_TYPES
from dateline.assess.own_act import ACTS
from dateline.assess.ransom import denies_ransom
from dateline.assess.standing import Spoken
from dateline.assess.weapon import denies_weapon, tells_of_accident
from dateline.model import Claim, Role

HELP = "aid"
"""The branch of what is done for those who were hit, which tells no act by itself."""


def is_instead(told: Spoken, denial: Spoken) -> bool:
    """Whether a voice that denies the act only tells of losses, or of what it was instead.

    "The aircraft was not shot down; it crashed" tells of no attack. Who says who else did it
    says that it happened.
    """
    if told.group != denial.group:
        return False
    if told.claim.event.type in LOSS_TYPES and not _names_doer(told.claim):
        return True
    if told.claim.report_id != denial.claim.report_id:
        return False
    if tells_of_accident(told.claim) or told.claim.event.branch == HELP:
        return True
    if denies_ransom(denial.claim) or denies_weapon(denial.claim):
        return False
    if told.claim.event.branch != denial.claim.event.branch:
        return told.voice.speaks_for_a_side and told.claim.event.branch not in ACTS
    is_plain = not told.claim.counts and not told.voice.is_doer and not _names_doer(told.claim)
    return is_plain and told.voice.speaks_for_a_side


def _names_doer(claim: Claim) -> bool:
    """Whether it says whose doing it was, or with what it was done."""
    is_told = any(one.actor is not None for one in claim.in_role(Role.AGENT))
    return is_told or bool(claim.in_role(Role.INSTRUMENT))
