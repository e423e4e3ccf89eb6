"""What a sentence looks back to: the last claim that was told a little before it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.confidence import BASE
from dateline.claims.scene import Scene
from dateline.model import Attribution, Claim, Modality, Polarity, Span, Zone, claim_id
from dateline.text.parse import ParsedSentence

MAX_BACK: Final = 2
"""Sentences to go back."""
DENIED: Final = -3.0
"""How firmly a denial says that it did not happen so: a factuality."""


def with_looking_back(
    claims: Sequence[Claim],
    scene: Scene,
    read: Callable[[ParsedSentence], Iterable[Claim]],
) -> list[Claim]:
    """The claims with those that the body's sentences make by looking back, in its order.

    Args:
        claims: those that sentences tell by themselves.
        scene: the document.
        read: the claims that a sentence makes of what was told before it.
    """
    made = [
        claim
        for sentence in scene.sentences
        if sentence.parsed.sentence.zone is not Zone.HEADLINE
        for claim in read(sentence.parsed)
    ]
    return sorted((*claims, *made), key=lambda one: one.sentence.start)


def without_replaced(
    told: Sequence[Claim], origin: str, may_be_replaced: Callable[[Claim], bool]
) -> list[Claim]:
    """The claims without those in whose words a construction has told what they mean.

    Args:
        told: all claims, with those that the construction made.
        origin: what made those.
        may_be_replaced: whether a claim of others gives way to them.
    """
    made = [one.trigger for one in told if one.origin == origin]
    return [
        one
        for one in told
        if not may_be_replaced(one) or not any(one.trigger.overlaps(it) for it in made)
    ]


def last_told_before(
    mark: Span,
    parsed: ParsedSentence,
    claims: Iterable[Claim],
    scene: Scene,
    fits: Callable[[Claim], bool],
    *,
    polarity: Polarity = Polarity.AFFIRMED,
) -> Claim | None:
    """The last claim of the body that ends before `mark`, not much further up.

    Args:
        mark: the words that look back.
        parsed: their sentence.
        claims: among these.
        scene: the document.
        fits: whether a claim is of the kind that is looked for.
        polarity: whether it affirms or denies.
    """
    near = {
        one.parsed.span
        for one in scene.sentences
        if 0 <= parsed.sentence.index - one.parsed.sentence.index <= MAX_BACK
    }
    fitting = (
        claim
        for claim in claims
        if claim.sentence in near
        and claim.trigger.end <= mark.start
        and claim.polarity is polarity
        and claim.zone is not Zone.HEADLINE
        and fits(claim)
    )
    return max(fitting, key=lambda claim: claim.trigger.start, default=None)


def told_again(
    before: Claim, trigger: Span, parsed: ParsedSentence, origin: str, construction: str
) -> Claim:
    """The event of a claim as another sentence tells it: who, whom and how many are left open.

    Args:
        before: the claim that the sentence looks back to.
        trigger: the words that look back.
        parsed: their sentence.
        origin: what made the claim.
        construction: its name, for the steps.
    """
    return replace(
        before,
        id=claim_id(parsed.document.id, trigger, before.event.type, origin),
        zone=parsed.sentence.zone,
        sentence=parsed.span,
        trigger=trigger,
        arguments=(),
        counts=(),
        confidence=BASE,
        origin=origin,
        steps=(f"construction: {construction}",),
    )


def denied_by(told: Claim, chain: tuple[Attribution, ...]) -> Claim:
    """A claim that was told again, as the voices of `chain` deny it."""
    return replace(
        told,
        attribution=chain,
        polarity=Polarity.DENIED,
        modality=Modality.CERTAIN,
        factuality=DENIED,
    )
