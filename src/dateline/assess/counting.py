"""The numbers that voices give: losses of this happening, none of a longer sum.

A running total ("bringing the toll to 43") belongs to no one happening, a part ("three of them
children") is contained in another number, and "nobody was hurt" is a number too: none.
"""

from collections.abc import Iterator, Sequence

from dateline.assess.standing import Spoken, Standing
from dateline.assess.tellings import Telling, tell
from dateline.link.wording import bounds_words
from dateline.model import Count, CountKind, CountScope

COUNT_KINDS = (
    CountKind.KILLED,
    CountKind.INJURED,
    CountKind.MISSING,
    CountKind.DETAINED,
    CountKind.DISPLACED,
)
NONE_OF = {"violence.kill": CountKind.KILLED, "violence.injure": CountKind.INJURED}
SAYS = frozenset({Standing.STANDS, Standing.TAKEN_BACK})


def tell_counts(spoken: Sequence[Spoken], kind: CountKind) -> list[Telling[Count]]:
    """What the voices say on the number of `kind`."""

    def read(one: Spoken) -> Iterator[tuple[Count, str]]:
        if one.standing is Standing.NO_LOSS and NONE_OF.get(one.claim.event.type) is kind:
            yield Count(kind=kind, low=0, best=0, high=0, span=one.claim.trigger), "none"
        if one.standing in SAYS:
            yield from ((count, bounds_words(count)) for count in counts_of(one, kind))

    return tell(spoken, read)


def counts_of(one: Spoken, kind: CountKind) -> list[Count]:
    """The new losses of `kind` that a claim gives."""
    return [
        count
        for count in one.claim.counts
        if count.kind is kind
        and count.scope is CountScope.NEW
        and (count.low is not None or count.high is not None)
    ]
