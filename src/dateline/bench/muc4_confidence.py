"""How an organisation is tied to a MUC-4 incident: by whom, and how firmly, it is said.

The confidence of the task belongs to an organisation, not to the incident. Who says so
itself, or claims responsibility, has admitted it; where it is left open who did it, it is only
possible; where a word of accusation or doubt introduces the deed or its doer, it is suspected,
by authorities where they say it or admit it for others; otherwise it is reported as a fact. Of
an organisation that no claim ties to the incident the rest of the message decides (`Untied`).

Source: MUC-4 template documentation, slot 11 and its decision tree.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.model import (
    ActorKind,
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
RANKED: Final = (CLAIMED, BY_AUTHORITIES, SUSPECTED, FACT, POSSIBLE)
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
ASKED: Final = "construction/asked-"
"""The step of a claim of which it is only asked, or not known, whether it is so."""
OF_ARMS: Final = frozenset(
    {"attack", "violence", "fighting", "detention", "territory", "materiel"}
)
"""Branches of the codebook that tell what armed bodies do."""
OF_REBELS: Final = frozenset({ActorKind.REBEL, ActorKind.POLITICAL_MILITIA})
SELVES: Final = re.compile(r"(?:we|us|ourselves|our (?:\w+ )?\w+)$", re.IGNORECASE)
DOUBTED: Final = re.compile(
    r"\b(?:could|may|might|must) (?:\w+ )?(?:have|be)\b|\b(?:possibl|probabl|likely|perhaps)",
    re.IGNORECASE,
)
"""Words between the deed and who did it that leave open who it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """An organisation's names, in the text and in the tables, and how it is tied."""

    names: tuple[str, ...]
    confidence: str


def ties(claims: Sequence[Claim], others: Iterable[Claim]) -> Iterator[Tie]:
    """How each doer of an incident is tied to it; `others` are all claims of the message."""
    others = tuple(others)
    names = _Names((*claims, *others))
    plain = set(_plainly_told(claims))
    for claim in claims:
        for doer in claim.in_role(Role.AGENT):
            if _is_charged(claim) and doer.actor and doer.actor.id in plain:
                continue  # told as a fact elsewhere: that they are behind it adds no doubt
            said = (*names.of(doer), *_names_of_voice(doer, claim))
            yield Tie(names=tuple(dict.fromkeys(said)), confidence=_of_doer(doer, claim))
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Untied:
    """An incident and its message, for an organisation that no claim ties to it.

    Attributes:
        claims: of the incident.
        others: all claims of the message.
    """

    claims: tuple[Claim, ...] = ()
    others: tuple[Claim, ...] = ()

    def confidence(self, is_meant: Callable[[str], bool], is_in: Callable[[str], bool]) -> str:
        """What the message says of one organisation, as of one that may have done it.

        Where what is told of the incident names it, it is accused in words of accusation and
        otherwise only possible. Elsewhere, who does such things in the message did this as
        well; who is named in words of accusation is accused; beside others who did it, or say
        so themselves, it is only possible.

        Args:
            is_meant: whether a name is the organisation's.
            is_in: whether a sentence names it.
        """
        here = [one for one in self.claims if is_in(one.sentence.quote)]
        accusing = [one for one in (*here, *self.others) if _accuses(one, is_in)]
        if here:
            return _by(accusing[0]) if accusing and accusing[0] in here else POSSIBLE
        if any(map(is_meant, self._armed())):
            return FACT
        if accusing:
            return _by(accusing[0])
        is_unsure = bool(self.claims) and all(one.modality in UNSURE for one in self.claims)
        is_done = any(one.in_role(Role.AGENT) for one in self.claims)
        if self._is_admitted():
            return POSSIBLE
        return SUSPECTED if is_unsure else POSSIBLE if is_done else FACT

    def _is_admitted(self) -> bool:
        """Whether somebody says that they did it themselves."""
        return any(
            _says_so_itself(doer, one)
            for one in self.claims
            for doer in one.in_role(Role.AGENT)
        ) or any(_is_claimed_by(one, self.claims) for one in self.others)

    def _armed(self) -> Iterator[str]:
        """The names of those who do such things, or fight, in the message."""
        names = _Names(self.others)
        for one in self.others:
            if one.event.branch in OF_ARMS:
                for doer in one.in_role(Role.AGENT):
                    yield from names.of(doer)


def _accuses(claim: Claim, is_in: Callable[[str], bool]) -> bool:
    """Whether a claim's sentence names who is meant in words of accusation."""
    return bool(ACCUSING.search(claim.sentence.quote)) and is_in(claim.sentence.quote)


def _plainly_told(claims: Iterable[Claim]) -> Iterator[str]:
    """The actors of whom some claim tells as a fact that they did it."""
    for claim in claims:
        for doer in claim.in_role(Role.AGENT):
            if doer.actor is not None and _of_doer(doer, claim) == FACT:
                yield doer.actor.id


def _is_charged(claim: Claim) -> bool:
    return any(one.startswith(CHARGED) for one in claim.steps)


def _is_left_open(doer: Argument, claim: Claim) -> bool:
    """Whether it is not known who did it: "whether", or one of several that may have."""
    doers = [one.span for one in claim.in_role(Role.AGENT)]
    start, end = min(doers).start, max(doers).end
    between = claim.sentence.quote[start - claim.sentence.start : end - claim.sentence.start]
    is_one_of = len(doers) > 1 and " or " in between and _is_doubted(doer, claim)
    return is_one_of or any(ASKED in one for one in claim.steps)


def _of_doer(doer: Argument, claim: Claim) -> str:
    if _says_so_itself(doer, claim):
        return CLAIMED
    if _is_left_open(doer, claim):
        return POSSIBLE
    cues = [link.cue.quote for link in claim.attribution if link.cue]
    if any(map(ADMITTING.search, cues)):
        return BY_AUTHORITIES
    is_doubted = claim.modality in UNSURE or _is_charged(claim) or _is_doubted(doer, claim)
    return _by(claim) if is_doubted or any(map(ACCUSING.search, cues)) else FACT


def _says_so_itself(doer: Argument, claim: Claim) -> bool:
    if SELVES.match(doer.span.quote):
        return True
    inner = claim.attribution[-1] if claim.attribution else None
    return bool(inner and doer.actor and _is_voice_of(inner, doer))


def _names_of_voice(doer: Argument, claim: Claim) -> tuple[str, ...]:
    """Who those are whom an armed body calls its own: "fighters", in the Front's statement."""
    inner = claim.attribution[-1] if claim.attribution else None
    is_own = inner is not None and inner.actor is not None and _is_voice_of(inner, doer)
    return (inner.actor.name,) if is_own and inner is not None and inner.actor else ()


def _is_voice_of(link: Attribution, doer: Argument) -> bool:
    """Whether who speaks is the doer, or an armed body that tells of unnamed fighters."""
    if link.actor is None or doer.actor is None:
        return False
    kinds = {link.actor.kind, doer.actor.kind}
    is_unnamed = doer.actor.resolved_by == "description" and kinds <= OF_REBELS
    return link.actor.id == doer.actor.id or is_unnamed


def _is_doubted(doer: Argument, claim: Claim) -> bool:
    """Whether a word of doubt is said of the doer: "suspected rebels", "may be the rebels'"."""
    start = claim.sentence.start
    end = doer.span.start - start
    before = claim.sentence.quote[max(0, end - MODIFIER) : max(0, end)]
    first, last = sorted((claim.trigger, doer.span), key=lambda one: one.start)
    between = claim.sentence.quote[max(0, first.end - start) : max(0, last.start - start)]
    return bool(
        ACCUSING.search(doer.span.quote) or ACCUSING.search(before) or DOUBTED.search(between)
    )


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
