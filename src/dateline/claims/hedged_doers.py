"""Acts surely done whose doer is only supposed: "the attack was probably made by rebels".

That there was an attack is certain, who made it is not. The act is told without a doer, and
once more, as firmly as the verb is said, with the one who is supposed. What a clause tells that
it did to others has no doer then either; of "a strike that killed six", which is itself only
alleged, it is as doubtful as the strike.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.confidence import BASE
from dateline.claims.factuality.reader import read_token
from dateline.claims.factuality.records import Factuality
from dateline.claims.fitting_act import ACTS
from dateline.claims.scene import Scene
from dateline.claims.word_classes import words_of
from dateline.model import (
    HAPPENED_MODALITIES,
    Attribution,
    Claim,
    Modality,
    Polarity,
    Role,
    Span,
    claim_id,
)
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

ORIGIN: Final = "claims.hedged_doers/1"
DONE: Final = frozenset({"nsubjpass", "dobj"})
CONSTRUCTION: Final = "construction: only supposed to have done it"
DOUBTFUL: Final = "construction: done by what is only alleged"
WITHOUT: Final = "construction: who did it is only supposed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposed:
    """An act, and the verb by which somebody is only supposed to have done it."""

    act: Claim
    noun: Token
    verb: Token
    read: Factuality
    parsed: ParsedSentence


def part_hedged_doers(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims, where acts whose doers are only supposed are told once without them."""
    parsed_at = scene.parsed_by_span()
    told: list[Claim] = list(claims)
    for act in claims:
        supposed = _supposed(act, parsed_at.get(act.sentence))
        if supposed is None:
            continue
        if act.modality is not Modality.CERTAIN:
            told = [_as_doubtful(one, supposed) for one in told]
            continue
        told = [_without_doer(one, supposed) for one in told]
        told.append(_account(supposed))
    return sorted(told, key=lambda one: one.sentence.start)


def _supposed(act: Claim, parsed: ParsedSentence | None) -> Supposed | None:
    """The act and its verb, where the verb is hedged."""
    is_told = act.modality in HAPPENED_MODALITIES and act.polarity is Polarity.AFFIRMED
    if parsed is None or not is_told or act.event.branch not in ACTS:
        return None
    if not act.in_role(Role.AGENT):
        return None
    noun = parsed.token_at(act.trigger.end - 1)
    if noun is None or noun.pos_ != "NOUN" or noun.dep_ not in DONE:
        return None
    verb = noun.head
    is_order = verb.lemma_.lower() in words_of("ordering")
    if verb.lemma_.lower() not in words_of("doing_a_deed") or is_order:
        return None
    read = read_token(verb)
    is_hedged = read.modality in HAPPENED_MODALITIES and read.modality is not Modality.CERTAIN
    if not is_hedged or read.polarity is Polarity.DENIED or _is_boasted(read):
        return None
    return Supposed(act=act, noun=noun, verb=verb, read=read, parsed=parsed)


def _is_boasted(read: Factuality) -> bool:
    """Whether the doubt is about a boast: who says that it was their own doing should know."""
    phrases = {step.removeprefix("factuality/").partition(".")[0] for step in read.steps}
    return not phrases.isdisjoint(words_of("claiming"))


def _without_doer(claim: Claim, supposed: Supposed) -> Claim:
    """The claim; the act, and what a clause on it tells, without who is supposed."""
    if not _is_of(claim, supposed):
        return claim
    doers = _doers(supposed.act)
    kept = tuple(
        one for one in claim.arguments if one.role is not Role.AGENT or one.span not in doers
    )
    sure = tuple(one for one in claim.attribution if not _is_hedge(one, supposed))
    return replace(claim, arguments=kept, attribution=sure, steps=(*claim.steps, WITHOUT))


def _as_doubtful(claim: Claim, supposed: Supposed) -> Claim:
    """The claim; what a doubtful act did by the clause on it is as doubtful."""
    act = supposed.act
    if claim is act or claim.modality is not Modality.CERTAIN or not _is_of(claim, supposed):
        return claim
    return replace(
        claim,
        modality=act.modality,
        factuality=act.factuality,
        steps=(*claim.steps, DOUBTFUL),
    )


def _doers(claim: Claim) -> frozenset[Span]:
    return frozenset(one.span for one in claim.in_role(Role.AGENT))


def _is_of(claim: Claim, supposed: Supposed) -> bool:
    """Whether a claim is the act, or what a clause on it tells that its doers did."""
    act = supposed.act
    if claim is act:
        return True
    if claim.sentence != act.sentence or _doers(claim).isdisjoint(_doers(act)):
        return False
    token = supposed.parsed.token_at(claim.trigger.start)
    return token is not None and supposed.noun.is_ancestor(token)


def _is_hedge(link: Attribution, supposed: Supposed) -> bool:
    """Whether a voice is nobody's but an adverb that hedges the verb: "allegedly"."""
    if link.speaker is not None or link.cue is None:
        return False
    token = supposed.parsed.token_at(link.cue.start)
    is_adverb = token is not None and load_cues().find(token.lower_, "adv") is not None
    return is_adverb or (token is not None and token.is_ancestor(supposed.verb))


def _account(supposed: Supposed) -> Claim:
    """The act once more, as firmly as it is said who did it."""
    act, read = supposed.act, supposed.read
    trigger = supposed.parsed.span_of(supposed.verb)
    return replace(
        act,
        id=claim_id(act.document_id, trigger, act.event.type, ORIGIN),
        trigger=trigger,
        counts=(),
        modality=read.modality,
        factuality=read.value,
        confidence=BASE,
        origin=ORIGIN,
        steps=(CONSTRUCTION, *(f"factuality: {step}" for step in read.steps)),
    )
