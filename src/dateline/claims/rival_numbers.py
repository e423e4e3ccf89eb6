"""Numbers of who speaks against another: "residents said 50 were killed, the army only 22".

The number that one voice gives stands near the act as the other tells it, and is not its own.
"""

from collections.abc import Sequence
from dataclasses import replace

from dateline.claims.attribution.chain import read_voices
from dateline.claims.attribution.records import FoundAttribution
from dateline.claims.scene import Scene
from dateline.model import Claim, Count, Stance


def settle_rival_numbers(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims without numbers that only others give, where they have one of their own."""
    told = [
        one
        for one in read_voices(scene.parse).attributions
        if one.stance is Stance.STATES and one.speakers
    ]
    return [_with_own(one, told) if len(one.counts) > 1 else one for one in claims]


def _with_own(claim: Claim, told: Sequence[FoundAttribution]) -> Claim:
    own = [one for one in told if one.covers(claim.trigger)]
    names = {who.name for one in own for who in one.speakers}
    rivals = [
        one
        for one in told
        if not one.covers(claim.trigger) and names.isdisjoint(who.name for who in one.speakers)
    ]
    kept = tuple(one for one in claim.counts if not _is_rivals(one, own, rivals))
    return replace(claim, counts=kept) if own and kept else claim


def _is_rivals(
    count: Count, own: Sequence[FoundAttribution], rivals: Sequence[FoundAttribution]
) -> bool:
    """Whether a number is what somebody else says, and not who tells of the act."""
    if any(one.covers(count.span) for one in own):
        return False
    return any(one.covers(count.span) for one in rivals)
