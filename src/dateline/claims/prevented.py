"""What was meant to happen where somebody prevented it: the attack of intercepted drones.

"Two drones were intercepted. The Upland Front claimed responsibility": the Front intercepted
nothing; it sent the drones. So with an assault that was beaten back. A bomb that was defused
harmed nobody, and who claims it tells of no other act.
"""

import re
from typing import Final

from dateline.claims.word_classes import words_of
from dateline.model import Claim, Role

FOILED: Final = "attack.disrupt"
BEATEN_BACK: Final = "fighting.repel"
ASSAULT: Final = "attack.armed"
FLOWN: Final = {
    "uncrewed_aircraft": "attack.drone",
    "fired_from_afar": "attack.shelling",
}
"""The type of the attack, by the class of words for what was intercepted."""
WORD: Final = re.compile(r"[a-z]+")


def is_prevention(claim: Claim) -> bool:
    """Whether a claim tells that an attack was foiled before it was under way."""
    return claim.event.type == FOILED and attack_meant(claim) is None


def attack_meant(claim: Claim) -> str | None:
    """The type of the attack that was intercepted in flight, or beaten back; None of others."""
    if claim.event.type == BEATEN_BACK:
        return ASSAULT
    if claim.event.type != FOILED:
        return None
    sent = (*claim.in_role(Role.PATIENT), *claim.in_role(Role.MATERIEL))
    words = {word for one in sent for word in WORD.findall(one.span.quote.casefold())}
    return next((kind for name, kind in FLOWN.items() if words & words_of(name)), None)
