"""What a sentence looks back to: the last claim that was told a little before it."""

from collections.abc import Callable, Iterable
from typing import Final

from dateline.claims.scene import Scene
from dateline.model import Claim, Polarity, Span, Zone
from dateline.text.parse import ParsedSentence

MAX_BACK: Final = 2
"""Sentences to go back."""


def last_told_before(
    mark: Span,
    parsed: ParsedSentence,
    claims: Iterable[Claim],
    scene: Scene,
    fits: Callable[[Claim], bool],
) -> Claim | None:
    """The last affirmed claim of the body that ends before `mark`, not much further up.

    Args:
        mark: the words that look back.
        parsed: their sentence.
        claims: among these.
        scene: the document.
        fits: whether a claim is of the kind that is looked for.
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
        and claim.polarity is Polarity.AFFIRMED
        and claim.zone is not Zone.HEADLINE
        and fits(claim)
    )
    return max(fitting, key=lambda claim: claim.trigger.start, default=None)
