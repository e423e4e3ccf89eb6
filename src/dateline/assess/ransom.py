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
    r"\b(?:handed|changed hands|delivered|collected|given|passed)\b|"
    r"\b(?:handed over|delivered|gave)\b[^.;]{0,30}\b(?:million|thousand|money|cash)\b",
    re.IGNORECASE,
)
UNPAID = re.compile(
    r"\b(?:no|not (?:an?|one)|without (?:an?|any))\b(?: single)? (?:ransom|money|cent|centime|"
    r"dime|dinar|dollar|euro|franc|kobo|naira|penny|peso|rupee|shilling)\b",
    re.IGNORECASE,
)
"""Of a sentence that tells of money: "not one kobo was paid"."""
PAYMENT = "aid"
"""The branch of what is handed over, as a ransom is."""
SAYS = frozenset({Standing.STANDS, Standing.TAKEN_BACK})


def denies_ransom(claim: Claim) -> bool:
    """Whether it is only denied that money was given: "no ransom was paid"."""
    is_denied = claim.polarity is Polarity.DENIED and claim.event.branch == FAMILY
    return is_denied and RANSOM.search(claim.trigger.quote) is not None


def tell_ransom(spoken: Sequence[Spoken]) -> list[Telling[bool]]:
    """What the voices say on a ransom."""
    is_of_captives = any(one.claim.event.branch == FAMILY for one in spoken)
    return tell(spoken, _read) if is_of_captives else []


def _read(one: Spoken) -> Iterator[tuple[bool, str]]:
    if one.claim.event.branch not in (FAMILY, PAYMENT):
        return
    sentence = one.claim.sentence.quote
    if denies_ransom(one.claim) or (UNPAID.search(sentence) and PAID.search(sentence)):
        yield False, "not paid"
    elif one.standing in SAYS and PAID.search(sentence):
        yield True, "paid"
