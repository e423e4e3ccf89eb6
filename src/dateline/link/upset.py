"""Earlier claims that are compared otherwise, or not at all, on account of new ones.

A block can become too large for its rule, or a new claim stands between two that were next to
each other.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, compress
from typing import NamedTuple

import numpy as np

from dateline.link.cluster import MIN_MEAN_BITS
from dateline.link.ragged import Index
from dateline.link.score import LONE_BITS
from dateline.link.view import View

Names = tuple[str, str]


class Touched(NamedTuple):
    """What new claims change among earlier ones.

    Attributes:
        upset: incidents within which what is compared is not as it was.
        near: claims that this touches.
        shaken: claims that lost or gained something to be compared with, new claims apart.
    """

    upset: set[str]
    near: set[str]
    shaken: set[str]


def find_upset(view: View) -> Touched:
    """What is compared otherwise, and what that touches.

    Between two incidents of which no claims are alike it changes nothing, nor where it makes
    them less alike: they were not joined before. But a claim that is alone may lose what it is
    most alike, and be joined with another.
    """
    upset = view.seen.upset()
    gone, come, moved = map(view.incidents_of, (upset.gone, upset.come, upset.moved))
    gone_bits, come_bits = view.bits(upset.gone), view.bits(upset.come)
    within = {one for one, other in (*gone, *come, *moved) if one == other}
    nearer = {
        *compress(gone, gone_bits < MIN_MEAN_BITS),
        *compress(come, come_bits > MIN_MEAN_BITS),
    }
    apart = sorted({(min(pair), max(pair)) for pair in nearer if pair[0] != pair[1]})
    bereft = {*chain.from_iterable(compress(gone, gone_bits >= LONE_BITS))}
    alone = {one for one in bereft if len(view.earlier.claims_of[one]) == 1}
    touched = within.union(*_alike(view, apart))
    near = view.beside(view.earlier.claims_in(alone))
    shaken = {*view.seen.ids(np.concatenate([*upset.gone, *upset.come]))}
    return Touched(within, near | view.earlier.claims_in(touched), shaken)


def _alike(view: View, apart: Sequence[Names]) -> Iterator[Names]:
    """Those of these pairs of incidents of which two claims are alike."""
    names = {*chain.from_iterable(apart)}
    view.seen.know(view.earlier.claims_in(names))
    rows = {name: view.seen.know(view.earlier.claims_of[name]) for name in names}
    crossed = [_crossed(rows[one], rows[other]) for one, other in apart]
    if crossed:
        left, right = (np.concatenate(some) for some in zip(*crossed, strict=True))
        are_near = view.bits(view.seen.by_id(left, right)) >= LONE_BITS
        number = np.repeat(np.arange(len(apart)), [len(one) for one, _ in crossed])
        yield from (apart[one] for one in np.unique(number[are_near]).tolist())


def _crossed(left: Index, right: Index) -> tuple[Index, Index]:
    """Each of one with each of the other."""
    return np.repeat(left, len(right)), np.tile(right, len(left))
