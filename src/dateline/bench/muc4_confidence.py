"""How an organisation is tied to a MUC-4 incident: by whom, and how firmly, it is said.

The confidence of the task belongs to an organisation, not to the incident. Who says so
itself, or claims responsibility, has admitted it; where a word of accusation or doubt
introduces the deed or its doer, it is suspected, by authorities where they say it or admit it
for others; otherwise it is reported as a fact. Of an organisation that no claim ties to the
incident the incident's own words decide (`of_others`).

Source: MUC-4 template documentation, slot 11 and its decision tree.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.model import (
    Argument,
    Attribution,
    Claim,
    Modality,
    Polarity,
    Role,
    SpeakerKind,
)

CLAIMED: Final = "CLAIMED OR ADMITTED"
SUSPECTED: Final = "SUSPECTED OR ACCUSED"
BY_AUTHORITIES: Final = "SUSPECTED OR ACCUSED BY AUTHORITIES"
FACT: Final = "REPORTED AS FACT"
POSSIBLE: Final = "POSSIBLE"
RANKED: Final = (CLAIMED, BY_AUTHORITIES, SUSPECTED, FACT)
"""What is said of the same organisation more than once: the first of these that is said."""
ACCUSING: Final = re.compile(
    r"\b(?:accus|blam|suspect|attribut|alleg|presum|implicat|responsib|believ|apparent|charg"
    r"|link|suppos|denounc)",
    re.IGNORECASE,
)
ADMITTING: Final = re.compile(r"\b(?:admi|acknowledg|conced)", re.IGNORECASE)
"""Said by others than the doer, it is an accusation by who has to answer for him."""
MODIFIER: Final = 25
"""Characters before a doer in which a word of doubt is said of him."""
UNSURE: Final = frozenset({Modality.POSSIBLE, Modality.PROBABLE, Modality.UNCONFIRMED})
OFFICIAL: Final = frozenset({SpeakerKind.AUTHORITY, SpeakerKind.MILITARY})
NAMED: Final = frozenset({"alias", "acronym", "name"})
CHARGED: Final = "agent: responsible "
"""The step of a claim whose doer is only said to answer for it."""
SELVES: Final = frozenset({"we", "our units", "our forces"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """An organisation's names, in the text and in the tables, and how it is tied."""

    names: tuple[str, ...]
    confidence: str


def ties(claims: Sequence[Claim], others: Iterable[Claim]) -> Iterator[Tie]:
    """How each doer of an incident is tied to it; `others` are all claims of the message."""
    others = tuple(others)
    names = _Names((*claims, *others))
    for claim in claims:
        for doer in claim.in_role(Role.AGENT):
            yield Tie(names=names.of(doer), confidence=_of_doer(doer, claim))
    for other in others:
        for one in _admitting(other):
            yield Tie(names=names.of(one), confidence=CLAIMED)
        for one in _accused(other):
            yield Tie(names=names.of(one), confidence=_by(other))


class _Names:
    """What the message calls each actor, wherever its claims name it."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._quotes: dict[str, dict[str, None]] = {}
        for claim in claims:
            for one in claim.arguments:
                if one.actor is not None and one.actor.resolved_by in NAMED:
                    self._quotes.setdefault(one.actor.id, {})[one.span.quote] = None

    def of(self, argument: Argument) -> tuple[str, ...]:
        """The words of an argument, the name of its actor, and that actor's other names."""
        if argument.actor is None:
            return (argument.span.quote,)
        known = self._quotes.get(argument.actor.id, {})
        return tuple(dict.fromkeys((argument.span.quote, argument.actor.name, *known)))


def of_others(claims: Sequence[Claim], others: Iterable[Claim]) -> str:
    """What is said of an organisation that is tied to none of the incident's claims.

    Where somebody else says that it was they, the others are only possible.
    """
    others = tuple(others)
    if any(_says_so_itself(doer, one) for one in claims for doer in one.in_role(Role.AGENT)):
        return POSSIBLE
    if any(_is_claimed_by(one, claims) for one in others):
        return POSSIBLE
    for claim in claims:
        if ACCUSING.search(claim.sentence.quote):
            return _by(claim)
    is_accused = any(one.event.type == "statement.accuse" for one in others)
    is_unsure = bool(claims) and all(one.modality in UNSURE for one in claims)
    return SUSPECTED if is_accused or is_unsure else FACT


def _of_doer(doer: Argument, claim: Claim) -> str:
    if _says_so_itself(doer, claim):
        return CLAIMED
    cues = [link.cue.quote for link in claim.attribution if link.cue]
    if any(map(ADMITTING.search, cues)):
        return BY_AUTHORITIES
    is_charged = any(one.startswith(CHARGED) for one in claim.steps)
    is_doubted = claim.modality in UNSURE or is_charged or _is_doubted(doer, claim)
    return _by(claim) if is_doubted or any(map(ACCUSING.search, cues)) else FACT


def _says_so_itself(doer: Argument, claim: Claim) -> bool:
    if doer.span.quote.casefold() in SELVES:
        return True
    inner = claim.attribution[-1] if claim.attribution else None
    return bool(inner and doer.actor and _is_voice_of(inner, doer))


def _is_voice_of(link: Attribution, doer: Argument) -> bool:
    return bool(link.actor and doer.actor and link.actor.id == doer.actor.id)


def _is_doubted(doer: Argument, claim: Claim) -> bool:
    """Whether a word of doubt is said of the doer: "suspected rebels", "presumably rebels"."""
    end = doer.span.start - claim.sentence.start
    before = claim.sentence.quote[max(0, end - MODIFIER) : max(0, end)]
    return bool(ACCUSING.search(doer.span.quote) or ACCUSING.search(before))


def _by(claim: Claim) -> str:
    is_official = any(one.kind in OFFICIAL for one in claim.attribution)
    return BY_AUTHORITIES if is_official else SUSPECTED


def _admitting(claim: Claim) -> Sequence[Argument]:
    is_admission = (
        claim.event.type == "statement.claim_responsibility"
        and claim.polarity is Polarity.AFFIRMED
    )
    return claim.in_role(Role.AGENT) if is_admission else ()


def _accused(claim: Claim) -> Sequence[Argument]:
    is_accusation = claim.event.type == "statement.accuse"
    return claim.in_role(Role.PATIENT) if is_accusation else ()


def _is_claimed_by(one: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a claim of responsibility may be for this incident, and is by who did it."""
    claimers = {it.actor.id for it in _admitting(one) if it.actor}
    doers = {it.actor.id for own in claims for it in own.in_role(Role.AGENT) if it.actor}
    return bool(_admitting(one)) and (not doers or not claimers or bool(doers & claimers))
