"""Earlier claims that are compared otherwise, or not at all, on account of new ones.

A block can become too large for its rule, or a new claim stands between two that were next to
each other.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain, compress
from typing import NamedTuple

import numpy as np

from dateline.link.cluster import MIN_MEAN_BITS
from dateline.link.compared import Compared, RowPairs
from dateline.link.differences import Window
from dateline.link.history import BY_HAND, LONE_BEGIN, Joining
from dateline.link.judged import Judged
from dateline.link.past import Past
from dateline.link.score import LONE_BITS
from dateline.link.trial import Turn, joining_turns
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


def find_upset(view: View, past: Past, judged: Judged) -> Touched:
    """What is compared otherwise, and what that touches.

    Between two incidents it changes nothing where it makes them less alike: they were not
    joined before. Where it makes them more alike, it is tried whether they would be. But a
    claim that is alone may lose what it is most alike, and be joined with another.
    """
    upset = view.seen.upset()
    gone, come = map(view.incidents_of, (upset.gone, upset.come))
    gone_bits, come_bits = view.bits(upset.gone), view.bits(upset.come)
    within = {one for one, other in (*gone, *come) if one == other}
    within |= _held_by(view, past, upset.moved)
    nearer = {
        *compress(gone, gone_bits < MIN_MEAN_BITS),
        *compress(come, come_bits > MIN_MEAN_BITS),
    }
    apart = {pair for pair in nearer if pair[0] != pair[1]}
    bereft = {*chain.from_iterable(compress(gone, gone_bits >= LONE_BITS))}
    alone = {one for one in bereft if len(view.earlier.claims_of[one]) == 1}
    near = view.beside(view.earlier.claims_in(alone)) | view.earlier.claims_in(within)
    if apart:
        near |= _coming_together(view, past, judged, apart)
    shaken = {*view.seen.ids(np.concatenate([*upset.gone, *upset.come]))}
    return Touched(within, near, shaken)


def _held_by(view: View, past: Past, pairs: RowPairs) -> set[str]:
    """The incidents that some of these pairs hold together."""
    within = {one for one, other in view.incidents_of(pairs) if one == other}
    ends = {*zip(*map(view.seen.ids, view.seen.by_id(*pairs)), strict=True)}
    held = (one for one in past.joinings(within) if one.ends in ends)
    return {view.earlier.incident_of[one.left] for one in held}


def _coming_together(
    view: View, past: Past, judged: Judged, apart: Collection[Names]
) -> set[str]:
    """The claims of these pairs of incidents in which they come together now.

    How each of them does by itself is tried as it was.
    """
    names = sorted({*chain.from_iterable(apart)})
    across = _across(view, names, apart)
    bits = view.bits((across.left, across.right))
    near = view.named(across, bits, bits >= LONE_BITS)
    turns = [turn for one in near for turn in _turns(*one)]
    meeting = {end for one in turns for end in one.when.ends}
    lone = past.lone(meeting)
    tried = {end for one in turns for end in one.when.ends if _precedes(one, lone.get(end))}
    incidents = {view.earlier.incident_of[one] for one in meeting}
    claims = view.earlier.claims_in(incidents)
    inside = view.seen.are(claims)
    pairs = across.some(inside[across.left] & inside[across.right])
    joining = joining_turns(view, claims, pairs, past.joinings(incidents), turns, judged.pairs)
    return tried.union(*(one.when.ends for one in joining))


def _across(view: View, names: Sequence[str], apart: Collection[Names]) -> Compared:
    """The pairs of claims of incidents that stand in pairs."""
    found = view.seen.among(view.earlier.claims_in(names))
    number = np.zeros(len(view.seen.row_of), dtype=np.int64)
    place = {name: at for at, name in enumerate(names)}
    for name, at in place.items():
        number[view.seen.know(view.earlier.claims_of[name])] = at
    wanted = np.array([(place[one], place[other]) for one, other in apart], dtype=np.int64)
    codes = np.sort(wanted.reshape(-1, 2), axis=1) @ (len(names), 1)
    left, right = number[found.left], number[found.right]
    return found.some(
        np.isin(np.minimum(left, right) * len(names) + np.maximum(left, right), codes)
    )


def _turns(one: str, other: str, bits: float) -> Iterator[Turn]:
    """When a pair has its turn; nobody knows whether it is the first of either claim."""
    for moment in Window(BY_HAND).turns(bits):
        yield Turn(Joining(moment, one, other), one, other, is_first=True)


def _precedes(turn: Turn, lone: Joining | None) -> bool:
    """Whether a claim has its turn, when it is alone, before the pair that joined it."""
    return lone is not None and LONE_BEGIN < turn.when < lone
