"""Whether a ransom was paid for those who were let go, according to whom.

To deny that is not to deny that they were held, or freed.
"""

import re
from collections.abc import Iterator, Sequence

from dateline.assess.standing import Spoken, Standing
from dateline.assess.tellings import Telling, tell
from dateline.model import Claim, Polarity

FAMILY = "detention"
RANSOM = re.compile(r"\bransom\b", re.IGNORECASE)
PAID = re.compile(
    r"\b(?:ransom|paid|paying|payment)\b|"
    r"(?:\b(?:million|thousand|money|cash|dollars|euros)\b|[$€£]\s?\d)[^.;]{0,60}"
    r"\b(?:handed|changed hands|delivered|collected|given|passed)\b",
    re.IGNORECASE,
)
SAYS = frozenset({Standing.STANDS, Standing.TAKEN_BACK})


def denies_ransom(claim: Claim) -> bool:
    """Whether it is only denied that money was given: "no ransom was paid"."""
    is_denied = claim.polarity is Polarity.DENIED and claim.event.branch == FAMILY
    return is_denied and RANSOM.search(claim.trigger.quote) is not None


def tell_ransom(spoken: Sequence[Spoken]) -> list[Telling[bool]]:
    """What the voices say on a ransom."""
    return tell(spoken, _read)


def _read(one: Spoken) -> Iterator[tuple[bool, str]]:
    if one.claim.event.branch != FAMILY:
        return
    if denies_ransom(one.claim):
        yield False, "not paid"
    elif one.standing in SAYS and PAID.search(one.claim.sentence.quote):
        yield True, "paid"
