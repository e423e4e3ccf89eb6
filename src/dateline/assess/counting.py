"""The numbers that voices give: losses of this happening, none of a longer sum.

A running total ("bringing the toll to 43") belongs to no one happening; a part ("three of them
children") and a rest ("five are still held") say only that there were at least so many; and
"nobody was hurt" is a number too: none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.assess.standing import Spoken, Standing
from dateline.assess.tellings import Telling, tell
from dateline.assess.tolls import with_sums, without_earlier_tolls, without_needless_parts
from dateline.link.several import sums_since
from dateline.link.wording import bounds_words
from dateline.model import Claim, Count, CountKind, CountScope

COUNT_KINDS = (
    CountKind.KILLED,
    CountKind.INJURED,
    CountKind.MISSING,
    CountKind.DETAINED,
    CountKind.DISPLACED,
    CountKind.HARMED,
)
NONE_OF = {"violence.kill": CountKind.KILLED, "violence.injure": CountKind.INJURED}
INCREMENT = re.compile(
    r"\b(?:another|(?:an )?additional|a further|(?:\w+|\d+) (?:more|further)|"
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:person|victim|man))\b",
    re.IGNORECASE,
)
OTHERS = re.compile(r"\b(?:\w+|\d+) others?\b", re.IGNORECASE)
JOINED = re.compile(r"\b(?:and|or)\W+$", re.IGNORECASE)
"""Before "two others" who died with somebody: "killed himself and ten others"."""

DEFINITE = re.compile(r"\b(?:the|this|that|its|their|his|her)\s+$", re.IGNORECASE)
DEFINITE_FIRST = re.compile(r"(?:the|this|that|its|their|his|her) (?!one\b)", re.IGNORECASE)
REST = re.compile(r"\b(?:still|remain(?:s|ed|ing)?)\b", re.IGNORECASE)
"""Beside a number of those held: others have been let go."""

NOBODY_ELSE = re.compile(
    r"\b(?:nobody|no[ -]one|none|no) (?:else|other|further|more)\b", re.IGNORECASE
)
"""Who says that nobody else died says that somebody did."""

BESIDE = re.compile(
    r"\b(?:his|her|their|its|my|our|the)(?: \w+)? "
    r"(?:sons|daughters|children|brothers|sisters|parents|relatives|cousins|nephews|guards|"
    r"bodyguards|soldiers|policemen|guests|friends|neighbours|colleagues|men|wives)"
    r",? and(?: also)?\s+$",
    re.IGNORECASE,
)
OF_ONES_OWN = re.compile(
    r"\bof (?:my|our|his|her|their)(?: own)? (?:brothers|children|colleagues|cousins|daughters|"
    r"family|friends|kin|neighbou?rs|nephews|relatives|sisters|sons)\b",
    re.IGNORECASE,
)
"""Who lost three of her neighbours tells of these, and not of how many fell in all."""

TAKING, RUIN = "detention.abduct", "violence.property"
BEFORE, AFTER, BESIDE_LETTERS = 12, 8, 50
SAYS = frozenset({Standing.STANDS, Standing.TAKEN_BACK})


def tell_counts(spoken: Sequence[Spoken], kind: CountKind) -> list[Telling[Count]]:
    """What the voices say on the number of `kind`."""
    taken = any(one.claim.event.type == TAKING for one in spoken)

    def read(one: Spoken) -> Iterator[tuple[Count, str]]:
        is_none = one.standing is Standing.NO_LOSS and not NOBODY_ELSE.search(
            one.claim.sentence.quote
        )
        if is_none and NONE_OF.get(one.claim.event.type) is kind:
            yield Count(kind=kind, low=0, best=0, high=0, span=one.claim.trigger), "none"
        if one.standing in SAYS:
            told = _as_taken(one) if taken else one
            yield from ((count, bounds_words(count)) for count in counts_of(told, kind))

    tellings = without_needless_parts(tell(spoken, read))
    return with_sums(without_earlier_tolls(tellings))


def _as_taken(one: Spoken) -> Spoken:
    """What is said; who is missing since an abduction is one of those who were taken."""
    if one.claim.event.branch != "detention":
        return one
    counts = tuple(
        replace(count, kind=CountKind.DETAINED) if count.kind is CountKind.MISSING else count
        for count in one.claim.counts
    )
    return replace(one, claim=replace(one.claim, counts=counts))


def counts_of(one: Spoken, kind: CountKind) -> list[Count]:
    """The losses of `kind` that a claim gives for the happening as a whole.

    "Two more died, bringing the toll to eleven" gives eleven. What the outlet later quotes as
    its error is left out.
    """
    own = [
        count
        for count in one.claim.counts
        if count.kind is kind and {count.low, count.best, count.high} != {None}
    ]
    if not own or sums_since(one.claim):
        return []
    if kind is CountKind.INJURED and one.claim.event.type == RUIN:
        return []  # "one lorry burned"
    more = [_is_increment(one.claim, count) for count in own]
    has_whole = any(count.scope is CountScope.NEW for count in own)
    wanted = {CountScope.RUNNING_TOTAL if any(more) else CountScope.NEW}
    wanted |= set() if has_whole else {CountScope.PART}
    return [
        _bounded(one.claim, count)
        for count, is_more in zip(own, more, strict=True)
        if count.scope in wanted
        and not is_more
        and (kind, count.low, count.high) not in one.errors
    ]


def _bounded(claim: Claim, count: Count) -> Count:
    """The count; where it is a part, a rest, or one known person, only that it is no less."""
    is_rest = count.kind is CountKind.DETAINED and REST.search(claim.sentence.quote)
    is_part = count.scope is CountScope.PART or OF_ONES_OWN.search(count.span.quote)
    if count.low and (is_rest or is_part):
        return replace(count, best=None, high=None, scope=CountScope.PART)
    if count.low and _stands_beside_others(claim, count):
        return replace(count, best=None, high=None)
    if count.low == 1 and _is_definite(claim, count):
        return replace(count, best=None, high=None)  # others may have been with "the chief"
    return count


def _stands_beside_others(claim: Claim, count: Count) -> bool:
    """Whether others stand uncounted before the number: "his sons and two lodgers"."""
    start = count.span.start - claim.sentence.start
    before = claim.sentence.quote[max(0, start - BESIDE_LETTERS) : start]
    return BESIDE.search(before) is not None


def _is_definite(claim: Claim, count: Count) -> bool:
    start = count.span.start - claim.sentence.start
    before = claim.sentence.quote[max(0, start - BEFORE) : start]
    return (DEFINITE.search(before) or DEFINITE_FIRST.match(count.span.quote)) is not None


def _is_increment(claim: Claim, count: Count) -> bool:
    """Whether the number comes on top of an earlier one: "two more", "another five"."""
    if count.scope is not CountScope.NEW or count.kind is CountKind.INJURED:
        return False  # "another five were hurt" come on top of the dead
    start = count.span.start - claim.sentence.start
    end = start + len(count.span.quote)
    before = claim.sentence.quote[max(0, start - BEFORE) : start]
    around = before + claim.sentence.quote[start : end + AFTER]
    if INCREMENT.search(around) is not None:
        return True
    is_joined = JOINED.search(before) is not None
    return (
        count.kind is CountKind.KILLED and not is_joined and OTHERS.search(around) is not None
    )
