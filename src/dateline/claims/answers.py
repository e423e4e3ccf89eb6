"""What a side answers to what was told: "had no part in the blast", "confirmed the raid".

The answer is a statement, and besides one more account of the act: of who denies that it was
its own doing, or of who grants that it happened. Where the act is named in the same sentence
as an event of its own, that one has the voice already.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.blame import accusers
from dateline.claims.fitting_act import ACTS, HARMS
from dateline.claims.scene import Scene
from dateline.claims.suspects import CAUGHT
from dateline.claims.told_before import DENIED, last_told_before, told_again, with_looking_back
from dateline.claims.word_classes import words_of
from dateline.model import Claim, Modality, Polarity, Role, Span
from dateline.text.parse import ParsedSentence

ORIGIN: Final = "claims.answers/1"
DENY: Final = "statement.deny"
GRANT: Final = "statement.announce"
GRANTED: Final = 3.0
"""How firmly who grants an act says that it happened so: a factuality."""
NO_DEEDS: Final = CAUGHT | {"materiel.supply"}
_WHAT: Final = (
    r"\s+(?P<what>.*?)(?=\s+(?:of|in|at|on|by|against|near|and|which|that|or|but|as)\b"
    r"|[^\w\s'’-]|$)"
)
PART: Final = re.compile(
    r"\b(?:(?:no|any|a|its|their)\s+(?:\w+\s+)?(?:part|hand|role|share|involvement)\s+in"
    r"|(?:nothing|anything)\s+(?:whatever\s+)?to\s+do\s+with|involvement\s+in"
    r"|responsibility\s+for|being\s+behind|(?:was|were)\s+behind)" + _WHAT
)
GRANTING: Final = re.compile(
    r"\b(?:confirm|acknowledg|admit|conced)\w*(?=\s+(?:the|this|that)\b)" + _WHAT
)


def tell_answers(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims with the accounts of those who deny a part in an act or grant that it was."""
    answers = [one for one in claims if one.event.type in (DENY, GRANT)]

    def read(parsed: ParsedSentence) -> Iterator[Claim]:
        for answer in answers:
            if answer.sentence == parsed.span and _answers(answer, claims):
                yield from _account(answer, claims, parsed, scene)

    return with_looking_back(claims, scene, read)


def _answers(answer: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a statement answers to an act that its sentence does not tell itself."""
    pattern = {DENY: PART, GRANT: GRANTING}.get(answer.event.type)
    if pattern is None or not answer.in_role(Role.AGENT):
        return False
    first = answer.trigger.start - answer.sentence.start
    found = pattern.search(answer.sentence.quote[first:])
    words = found["what"].casefold().split() if found else []
    is_act = bool(words) and words[-1] in words_of("happening") and len(words) <= 4
    if found is None or not is_act:
        return False
    last = answer.trigger.start + found.end()
    is_granted = answer.event.type == GRANT
    return not any(
        one.event.branch in ACTS
        and answer.sentence == one.sentence
        and not (is_granted and one.trigger.start >= last)
        for one in claims
    )


def _account(
    answer: Claim, claims: Sequence[Claim], parsed: ParsedSentence, scene: Scene
) -> Iterator[Claim]:
    before = last_deed_before(answer.trigger, parsed, claims, scene)
    if before is None:
        return
    is_denied = answer.event.type == DENY
    doers = tuple(one for one in answer.in_role(Role.AGENT) if is_denied and one.actor)
    yield replace(
        told_again(before, answer.trigger, parsed, ORIGIN, "an answer to what was told before"),
        arguments=doers,
        attribution=(*answer.attribution, *accusers(answer, parsed)),
        polarity=Polarity.DENIED if is_denied else Polarity.AFFIRMED,
        modality=Modality.CERTAIN,
        factuality=DENIED if is_denied else GRANTED,
    )


def last_deed_before(
    mark: Span, parsed: ParsedSentence, claims: Sequence[Claim], scene: Scene
) -> Claim | None:
    """The last deed told a little before `mark`, or else what last came of one."""
    found = (last_told_before(mark, parsed, claims, scene, fits) for fits in (is_deed, is_act))
    return next(filter(None, found), None)


def is_act(claim: Claim) -> bool:
    """Whether a claim tells an act of violence or of holding people and ground."""
    return claim.event.branch in ACTS and claim.event.type not in NO_DEEDS


def is_deed(claim: Claim) -> bool:
    """Whether a claim tells what was done, and not only what came of it."""
    return is_act(claim) and claim.event.type not in HARMS
