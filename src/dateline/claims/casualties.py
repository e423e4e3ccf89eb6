"""Casualties that the same sentence breaks down: "112 casualties (49 killed, 63 injured)".

What is counted together is told by its parts; a claim of its own would count the dead twice.
"""

from collections.abc import Sequence
from typing import Final

from dateline.claims.fitting_act import HARMS
from dateline.claims.word_classes import words_of
from dateline.model import Claim

KILLING: Final = "violence.kill"


def without_summed(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those of casualties whose dead another claim behind them counts."""
    return [one for one in claims if not any(_breaks_down(part, one) for part in claims)]


def _breaks_down(part: Claim, whole: Claim) -> bool:
    """Whether a claim counts the dead among casualties that are told before it."""
    words = whole.trigger.quote.casefold().split()
    is_summed = whole.event.type in HARMS and not words_of("dead_and_hurt").isdisjoint(words)
    return (
        is_summed
        and bool(whole.counts)
        and part.event.type == KILLING
        and bool(part.counts)
        and part.sentence == whole.sentence
        and part.trigger.start > whole.trigger.end
    )
