"""The words of those and of what a claim is about, which two tellings of one act share."""

import re
from typing import Final

from dateline.model import Claim, Role

LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")


def object_words(claim: Claim) -> frozenset[str]:
    """The long words of all participants but the doers, folded, without a plural s."""
    told = (one.span.quote for one in claim.arguments if one.role is not Role.AGENT)
    words = (word.casefold() for text in told for word in LONG_WORD.findall(text))
    return frozenset(word.removesuffix("s") for word in words)
