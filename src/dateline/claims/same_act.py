"""Acts named again by the noun of their verb: "jets bombed Karm … the bombing killed nine".

However much was told in between, "the bombing" is what was bombed, an air strike if jets did.
Where the sentence says no other day and place, those of the act are its own, and with it those
of what the same sentence says that it did.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from dateline.claims.lent import has_lent_place, has_lent_time, lend
from dateline.claims.noun_phrases import is_pointed_at
from dateline.claims.scene import Scene, head_of
from dateline.model import HAPPENED_MODALITIES, Claim, Polarity, Role
from dateline.text.inflection import verb_forms
from dateline.text.tokens import Token

STEP: Final = "construction: the act of the same verb told before"
ATTACK: Final = "attack"
SAYING_MORE: Final = frozenset({"prep", "acl", "relcl", "compound", "poss", "amod"})
SINGLE: Final = frozenset({"attack", "violence", "detention"})
"""Branches of single happenings: fighting goes on from day to day."""

Heads = Mapping[str, Token | None]
"""The head of each claim's trigger, by claim id."""


def settle_same_acts(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims, where an act named again by its noun is when and where it was told."""
    parsed_at = scene.parsed_by_span()
    heads = {
        one.id: head_of(parsed_at[one.sentence], one.trigger)
        for one in claims
        if one.event.branch in SINGLE and one.sentence in parsed_at
    }
    ordered = sorted(claims, key=lambda one: one.trigger.start)
    acts = {one.id: act for one in ordered if (act := _act_of(one, ordered, heads)) is not None}
    again = [one for one in claims if one.id in acts]
    return [_settled(one, again, acts) for one in claims]


def _settled(claim: Claim, again: Sequence[Claim], acts: Mapping[str, Claim]) -> Claim:
    """The claim as its act was told, or that of one of those told `again` beside it."""
    act = acts.get(claim.id)
    if act is None:
        act = next((acts[one.id] for one in again if _did(one, claim)), None)
    if act is None or act.sentence == claim.sentence:
        return claim
    if claim.id in acts and {claim.event.branch, act.event.branch} == {ATTACK}:
        claim = replace(claim, event=act.event)
    own_time, own_place = not has_lent_time(claim.time), not has_lent_place(claim)
    if own_time and own_place:
        return claim
    return lend(claim, act, STEP, own_time=own_time, own_place=own_place)


def _did(deed: Claim, loss: Claim) -> bool:
    """Whether a sentence says that the act did something: "the bombing killed nine"."""
    means = loss.in_role(Role.INSTRUMENT)
    return deed.sentence == loss.sentence and any(
        one.span.overlaps(deed.trigger) for one in means
    )


def _act_of(claim: Claim, ordered: Sequence[Claim], heads: Heads) -> Claim | None:
    """The last act before whose verb is that of this claim's noun, with "the" before it."""
    noun = heads.get(claim.id)
    if noun is None or noun.pos_ != "NOUN":
        return None
    if not is_pointed_at(noun):
        return None
    if any(one.dep_ in SAYING_MORE for one in noun.children):
        return None
    before = takewhile(lambda one: one.trigger.start < claim.trigger.start, ordered)
    same = [one for one in before if _is_same(noun, one, heads)]
    return same[-1] if same else None


def _is_same(noun: Token, act: Claim, heads: Heads) -> bool:
    verb = heads.get(act.id)
    if verb is None or verb.pos_ != "VERB":
        return False
    if act.modality not in HAPPENED_MODALITIES or act.polarity is not Polarity.AFFIRMED:
        return False
    lemma = verb.lemma_.lower()
    return noun.lower_ == lemma or noun.lower_ in verb_forms(lemma)
