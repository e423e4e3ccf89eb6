"""Dead and hurt people of whom a voice tells later: "a doctor said nine had died".

The sentence says neither when nor which act it was. It is not the time and the place of the
sentence before that count ("the market had reopened in May"), but those of the act that fits.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.fitting_act import HARMS, LOSSES, STRIKES, fitting_harm, names_in
from dateline.claims.lent import has_lent_place, has_lent_time, lend
from dateline.claims.scene import Scene
from dateline.model import Claim, PlaceBasis, Polarity, Role, Zone

KIND_OF: Final = {event_type: kind for kind, event_type in LOSSES.items()}
STEP: Final = "construction: losses of the act told before"


def settle_later_losses(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims, where losses told without an act lie when and where the act was."""
    settled = list(claims)
    for at, one in enumerate(claims):
        if not _is_later_loss(one, claims):
            continue
        parsed = scene.parse.at(one.sentence.start)
        details = frozenset(names_in(parsed.doc)) if parsed is not None else frozenset()
        act = fitting_harm(details, KIND_OF[one.event.type], one.sentence, settled)
        if act is not None:
            settled[at] = _of_act(one, act)
    return settled


def _is_later_loss(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a voice counts dead or hurt people in a sentence that tells no act and no day.

    One who died may be somebody else's victim: "a prisoner died in the cells".
    """
    is_count = claim.event.type in HARMS and claim.zone is not Zone.HEADLINE
    is_voiced = any(link.cue is not None for link in claim.attribution)
    is_bare = not claim.in_role(Role.AGENT) and not claim.in_role(Role.INSTRUMENT)
    is_of_several = any((count.low or 0) > 1 for count in claim.counts)
    if not (is_count and is_voiced and is_bare and is_of_several and has_lent_time(claim.time)):
        return False
    is_affirmed = claim.polarity is Polarity.AFFIRMED
    return is_affirmed and not any(
        one.sentence == claim.sentence
        and one.event.branch in STRIKES
        and one.event.type not in HARMS
        for one in claims
    )


def _of_act(claim: Claim, act: Claim) -> Claim:
    is_own = _is_own_place(claim)
    named, told = claim.place, act.place
    if is_own and named is not None and told is not None and named.name != told.name:
        return claim
    lent = lend(claim, act, STEP, own_time=False, own_place=is_own)
    return lent if is_own else replace(lent, place_basis=PlaceBasis.CONTEXT)


def _is_own_place(claim: Claim) -> bool:
    """Whether a sentence says where it was, and not only where the one who speaks is."""
    if claim.place is None or has_lent_place(claim):
        return False
    voices = [link.span for link in claim.attribution if link.span is not None]
    here = [one for one in claim.place.spans if claim.sentence.covers(one)]
    return any(not any(voice.covers(one) for voice in voices) for one in here)
