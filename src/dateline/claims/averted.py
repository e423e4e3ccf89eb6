"""What something kept from happening, or what had happened and went on no longer.

"Two more were shot before they could fire", "prevented a second charge from going off", "have
stopped shelling the town", "took the post without a shot".
"""

import re
from typing import Final

from dateline.model import Claim

BEFORE_COULD: Final = "construction/before-could"
"""How the reading of factuality calls it."""
AVERTED: Final = f"factuality: {BEFORE_COULD}"
"""The step of a claim that says so."""
TAKING: Final = "territory"
"""Who kept others from taking a town says that they did not."""
KEPT_FROM: Final = re.compile(
    r"factuality: factuality/(?:prevent|keep|stop|save|spare|protect|shield|deter)\.verb\.from"
)
ENDED: Final = re.compile(
    r"factuality: factuality/(?:stop|cease|halt|suspend|end|quit|finish|discontinue)\.verb\.ger"
)
WITHOUT: Final = re.compile(r"factuality: factuality/without\.prep\.")


def was_averted(claim: Claim) -> bool:
    """Whether something kept it from happening ("before they could"), which denies no act."""
    return AVERTED in claim.steps


def leaves_the_act(claim: Claim) -> bool:
    """Whether a denial denies no act: it was averted, had ended, or was no part of it."""
    if was_averted(claim) or _has(WITHOUT, claim) or _has(ENDED, claim):
        return True
    return claim.event.branch != TAKING and _has(KEPT_FROM, claim)


def _has(pattern: re.Pattern[str], claim: Claim) -> bool:
    return any(pattern.match(step) for step in claim.steps)
