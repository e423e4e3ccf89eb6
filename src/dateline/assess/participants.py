"""How many took part in a protest, according to whom.

"Thousands" and "several hundred" exclude each other: who says hundreds means no thousand.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.assess.standing import Spoken, Standing
from dateline.assess.tellings import Telling, tell
from dateline.link.wording import bounds_words
from dateline.model import Count, CountKind

BRANCH = "protest"
HUNDREDS = re.compile(r"\bhundreds?\b(?! of thousands)", re.IGNORECASE)
DOZENS = re.compile(r"\b(?:dozens?|scores?)\b", re.IGNORECASE)
AT_LEAST = re.compile(r"\b(?:at least|more than|over|no (?:fewer|less) than)\b", re.IGNORECASE)
A_THOUSAND, A_HUNDRED = 1000, 100
SAYS = frozenset({Standing.STANDS, Standing.TAKEN_BACK})


def tell_participants(spoken: Sequence[Spoken]) -> list[Telling[Count]]:
    """The numbers of those who took part in a protest."""
    return tell(spoken, _read)


def _read(one: Spoken) -> Iterator[tuple[Count, str]]:
    if one.claim.event.branch != BRANCH or one.standing not in SAYS:
        return
    for count in one.claim.counts:
        if count.kind is CountKind.STRENGTH and count.low is not None:
            yield _bounded(count), bounds_words(count)


def _bounded(count: Count) -> Count:
    """The count with the most that its words can mean: hundreds are fewer than a thousand."""
    words = count.span.quote
    if count.high is not None or AT_LEAST.search(words):
        return count
    low = count.low or 0
    if HUNDREDS.search(words) and low < A_THOUSAND:
        return replace(count, high=A_THOUSAND - 1)
    if DOZENS.search(words) and low < A_HUNDRED:
        return replace(count, high=A_HUNDRED - 1)
    return count
