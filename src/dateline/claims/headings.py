"""Days that stand over what follows: a dated label, and the sentence before a list.

"12 March:" holds for the lines below it, and so does "On 12 March jets flew nine sorties:" for
the items that follow ("Near Karm, four …", "- Karm: two …").
"""

from dataclasses import dataclass
from typing import Final

from dateline.claims.scene import SentenceScene
from dateline.claims.time_costs import FINITE, is_lasting
from dateline.claims.time_of_telling import is_day_of_telling
from dateline.claims.undated_time import is_undated
from dateline.model import Interval, TimeBasis
from dateline.text.parse import ParsedSentence
from dateline.times import ResolvedTime
from dateline.times.meaning import Direction

LABEL_TOKENS: Final = 16
NAME_TOKENS: Final = 6
BULLETS: Final = frozenset("-•*–—·▪■►●○")
PLACE_WORDS: Final = frozenset({"near", "in", "at", "around", "outside", "over", "off"})
LONGEST_DAYS: Final = 31
PASSING_DAYS: Final = 3
PARTS: Final = frozenset({"overnight"})
"""Rules of times that name a part of the day that stands beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A day that stands over what follows; a label's also over prose, not only over items."""

    interval: Interval
    is_label: bool


def label_time(sentence: SentenceScene) -> Interval | None:
    """The day of a short line without a verb, where it has one: "Karm, 11-12 July."."""
    times = dated(sentence)
    if len(times) > 1:
        times = [one for one in times if one.rule not in PARTS]
    is_dated = len(times) == 1 and is_verbless(sentence.parsed)
    return times[0].interval if is_dated else None


def passing_time(sentence: SentenceScene) -> Interval | None:
    """The day of a sentence that tells no event: "They went for fruit on Thursday"."""
    times = dated(sentence)
    if len(times) != 1 or times[0].direction is Direction.FUTURE:
        return None
    (anchor,) = [one for one in sentence.time_anchors() if one.value is times[0]]
    days = times[0].interval.n_days or LONGEST_DAYS
    if anchor.token is None or days > PASSING_DAYS or is_day_of_telling(anchor.token):
        return None
    return times[0].interval


def dated(sentence: SentenceScene) -> list[ResolvedTime]:
    """The times of a sentence that are days, or at most a month."""
    return [
        one
        for one in sentence.times
        if one.interval.basis is not TimeBasis.NONE
        and not is_undated(one)
        and not is_lasting(one.interval)
        and (one.interval.n_days or LONGEST_DAYS + 1) <= LONGEST_DAYS
    ]


def is_verbless(parsed: ParsedSentence) -> bool:
    """Whether a sentence is a short line without a finite verb; "Strikes, 4 May" has none."""
    is_short = len(parsed.doc) <= LABEL_TOKENS
    return is_short and not any(one.tag_ in FINITE for one in parsed.doc[1:])


def is_item(parsed: ParsedSentence) -> bool:
    """Whether a sentence begins an item of a list: a bullet, "Near Karm, …", "Karm: …"."""
    text, start = parsed.document.text, parsed.sentence.start
    before = text[text.rfind("\n", 0, start) + 1 : start].strip()
    if before[:1] in BULLETS or text[start : start + 1] in BULLETS:
        return True
    words = [one.lower_ for one in parsed.doc[: NAME_TOKENS + 1]]
    return ":" in words or (words[:1] != [] and words[0] in PLACE_WORDS and "," in words)


def keeps_list(parsed: ParsedSentence) -> bool:
    """Whether a list may go on below a sentence: "Strikes in the north:"."""
    return is_item(parsed) or is_verbless(parsed) or parsed.span.quote.rstrip().endswith(":")
