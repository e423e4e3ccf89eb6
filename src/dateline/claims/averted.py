"""What something kept from happening: "two more were shot before they could fire"."""

from typing import Final

from dateline.model import Claim

BEFORE_COULD: Final = "construction/before-could"
"""How the reading of factuality calls it."""
AVERTED: Final = f"factuality: {BEFORE_COULD}"
"""The step of a claim that says so."""


def was_averted(claim: Claim) -> bool:
    """Whether something kept it from happening ("before they could"), which denies no act."""
    return AVERTED in claim.steps
