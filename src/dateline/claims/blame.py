"""Who is blamed for what was told: "a bomb killed five; police blamed the Upland Front".

An accusation is a statement, and besides one more account of the event: the accuser's, with the
accused as who did it. Where the accusation names the event ("for the bombing"), its claim gets
the accused as agent. Who claims responsibility accuses itself.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.admissions import settle_admissions
from dateline.claims.attribution.chain import KINDS_OF_ACTORS
from dateline.claims.attribution.phrases import kind_of
from dateline.claims.bystanders import is_of_other_deed, is_witnessed
from dateline.claims.claimed_deeds import is_topic
from dateline.claims.confidence import BASE
from dateline.claims.fitting_act import ACTS, Charge, charge_at, fitting_act
from dateline.claims.prevented import attack_meant, is_prevention
from dateline.claims.scene import Scene
from dateline.claims.told_before import last_told_before
from dateline.claims.word_classes import words_of
from dateline.model import (
    Argument,
    Attribution,
    Claim,
    Modality,
    Polarity,
    Role,
    SpeakerKind,
    Stance,
    Zone,
    claim_id,
)
from dateline.text.parse import ParsedSentence

ORIGIN: Final = "claims.blame/1"
ACCUSATION: Final = "statement.accuse"
OF_THE_CHARGE: Final = frozenset({Stance.DISPUTES, Stance.DOES_NOT_CONFIRM})
"""Stances on what somebody is accused of, and not on its being said."""
DOERS: Final = {
    ACCUSATION: Role.PATIENT,
    "statement.claim_responsibility": Role.AGENT,
}
"""Who is said to have done it, in a statement of each type."""
DEED: Final = re.compile(r"(?!being|having|doing|carrying|perpetrating)[a-z]+ing\b")
"""A gerund that tells what was done, not only that it was they who did it."""
ALLEGED: Final = 1.0
"""How firmly an accusation says that it happened so: a factuality."""
CHARGE: Final = re.compile(
    r"\W*(?:for|of|over|with)\s+"
    r"(?P<what>.*?)(?=\s+(?:of|in|at|on|by|against|near|and|which|that)\b|[^\w\s'’-]|$)"
)


def tell_blame(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims with the accused as agents, and with the accusers' own accounts."""
    claims = settle_admissions(claims, scene)
    parsed_at = scene.parsed_by_span()
    told: list[Claim] = list(claims)
    for accusation in claims:
        parsed = parsed_at.get(accusation.sentence)
        if parsed is None:
            continue
        if accusation.event.type in DOERS:
            told = [_with_accuser(one, accusation, parsed) for one in told]
        accused = _accused(accusation)
        if not accused:
            continue
        event = next((one for one in told if _is_named_in(one, accusation, parsed)), None)
        if event is not None:
            by = () if _is_said_by(event, accusation) else accusers(accusation, parsed)
            told[told.index(event)] = replace(
                event,
                arguments=(*event.arguments, *accused),
                attribution=(*event.attribution, *by),
            )
            continue
        if any(_is_owned(one, accusation) for one in told):
            continue
        before = _told_before(accusation, parsed, told, scene)
        if before is not None:
            told.append(_account(accusation, _under_way(before, scene), accused, parsed))
    return sorted(told, key=lambda one: one.sentence.start)


def _with_accuser(event: Claim, accusation: Claim, parsed: ParsedSentence) -> Claim:
    """An act whose doer an accusation in the same words names is told by the accuser."""
    accused = [one.span for one in accusation.in_role(Role.PATIENT)]
    is_charged = (
        event.event.branch in ACTS
        and event.sentence == accusation.sentence
        and event.trigger.start > accusation.trigger.start
        and any(
            one.span in accused or accusation.trigger.covers(one.span)
            for one in event.in_role(Role.AGENT)
        )
    )
    cues = [link.cue for link in event.attribution if link.cue is not None]
    if not is_charged or any(accusation.trigger.overlaps(one) for one in cues):
        return event
    return replace(event, attribution=(*event.attribution, *accusers(accusation, parsed)))


def _accused(claim: Claim) -> tuple[Argument, ...]:
    """Who is accused, as who did it: known or described, not "each other"."""
    role = DOERS.get(claim.event.type)
    if role is None or claim.polarity is not Polarity.AFFIRMED or claim.zone is Zone.HEADLINE:
        return ()
    return tuple(replace(one, role=Role.AGENT) for one in claim.in_role(role) if one.actor)


def _is_named_in(event: Claim, accusation: Claim, parsed: ParsedSentence) -> bool:
    """Whether an accusation names an event, of which nobody is said to be the doer."""
    return (
        event.event.branch in ACTS
        and event.sentence == accusation.sentence
        and event.trigger.start > accusation.trigger.end
        and not event.in_role(Role.AGENT)
        and (_is_said_by(event, accusation) or _is_topic_of(event, accusation))
        and not _is_about(event, parsed)
    )


def _is_owned(event: Claim, accusation: Claim) -> bool:
    """Whether an act whose doer is known is said to be theirs: "the raid was claimed by us"."""
    accused = [one.span for one in _accused(accusation)]
    return is_topic(event, accusation) and any(
        one.span in accused for one in event.in_role(Role.AGENT)
    )


def _is_about(event: Claim, parsed: ParsedSentence) -> bool:
    """Whether another deed is blamed: "accused him of bribing a witness of the murder"."""
    token = parsed.token_at(event.trigger.start)
    return token is not None and (is_witnessed(token) or is_of_other_deed(token))


def _is_said_by(event: Claim, accusation: Claim) -> bool:
    """Whether the words of the accusation introduce the event."""
    return any(
        link.cue is not None and accusation.trigger.overlaps(link.cue)
        for link in event.attribution
    )


def _is_topic_of(event: Claim, accusation: Claim) -> bool:
    """Whether the event is what somebody is blamed for: "attributed the attack to the gang"."""
    return any(one.span.covers(event.trigger) for one in accusation.in_role(Role.TOPIC))


def _told_before(
    accusation: Claim, parsed: ParsedSentence, claims: Sequence[Claim], scene: Scene
) -> Claim | None:
    """The act that the charge names; where it names none, the last told a little before."""
    if _names_some_act(accusation, claims) or _is_of_something_else(accusation):
        return None
    charge = _charge(accusation, parsed)
    word = accusation.trigger.quote.casefold()
    if charge is None and word.startswith(tuple(words_of("linking"))):
        return None  # "a man linked to the cartel" is linked to no act
    acts = [one for one in claims if one.event.branch in ACTS and not is_prevention(one)]
    named = fitting_act(charge, accusation.trigger, acts)
    act = named or last_told_before(
        accusation.trigger, parsed, acts, scene, lambda one: one.event.branch in ACTS
    )
    return None if act is None or _is_its_victim(act, accusation) else act


def _under_way(act: Claim, scene: Scene) -> Claim:
    """The act; of the interception of drones their attack."""
    meant = attack_meant(act)
    return act if meant is None else replace(act, event=scene.resources.codebook.code(meant))


def _is_its_victim(act: Claim, accusation: Claim) -> bool:
    """Whether an act befell who is accused: "the extradition of a man accused of theft"."""
    accused = [one.span for one in _blamed(accusation)]
    return any(one.span in accused for one in act.in_role(Role.PATIENT))


def _charge(accusation: Claim, parsed: ParsedSentence) -> Charge | None:
    """The act that somebody is blamed for, by its noun: "for the massacre"."""
    topics = [one.span for one in accusation.in_role(Role.TOPIC)]
    first = max([accusation.trigger.end, *(one.span.end for one in _blamed(accusation))])
    for token in parsed.doc:
        span = parsed.span_of(token)
        is_charge = any(one.covers(span) for one in topics) or span.start > first
        if is_charge and token.pos_ == "NOUN" and token.lower_ in words_of("happening"):
            return charge_at(token)
    return None


def _blamed(accusation: Claim) -> tuple[Argument, ...]:
    return accusation.in_role(Role.PATIENT)


def _names_some_act(accusation: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the accusation is of something else: "accused them of looting aid"."""
    return any(
        one.sentence == accusation.sentence
        and one is not accusation
        and one.trigger.start > accusation.trigger.end
        and one.event.branch in ACTS
        for one in claims
    )


def _is_of_something_else(accusation: Claim) -> bool:
    """Whether the charge is named and is none that was told: "for rising prices"."""
    if any(_is_other_deed(one.span.quote) for one in accusation.in_role(Role.TOPIC)):
        return True
    ends = [one.span.end for one in _blamed(accusation)]
    first = max((accusation.trigger.end, *ends))
    charge = CHARGE.match(accusation.sentence.quote[first - accusation.sentence.start :])
    words = charge["what"].casefold().split() if charge else []
    return bool(words) and words[-1] not in words_of("happening")


def _is_other_deed(charge: str) -> bool:
    """Whether a charge is a deed of its own: "helping the army", not "planning the attack"."""
    words = set(re.findall(r"[a-z]+", charge.casefold()))
    return bool(DEED.match(charge)) and words.isdisjoint(words_of("happening"))


def _account(
    accusation: Claim, before: Claim, accused: tuple[Argument, ...], parsed: ParsedSentence
) -> Claim:
    """The accuser's account of the act: an allegation, but of what it did itself."""
    is_own = DOERS[accusation.event.type] is Role.AGENT
    return replace(
        before,
        id=claim_id(before.document_id, accusation.trigger, before.event.type, ORIGIN),
        zone=accusation.zone,
        sentence=accusation.sentence,
        trigger=accusation.trigger,
        arguments=accused,
        counts=(),
        attribution=(*accusation.attribution, *accusers(accusation, parsed)),
        modality=accusation.modality if is_own else Modality.UNCONFIRMED,
        factuality=accusation.factuality if is_own else ALLEGED,
        confidence=BASE,
        origin=ORIGIN,
        steps=("construction: blamed for what was told before",),
    )


def without_disputes(chain: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The voices of an accusation: who disputes the charge grants that it was made."""
    return tuple(one for one in chain if one.stance not in OF_THE_CHARGE)


def accusers(accusation: Claim, parsed: ParsedSentence) -> list[Attribution]:
    """Who accuses, as voices of what the accusation says."""
    return [
        Attribution(
            speaker=one.span.quote,
            kind=_kind_of(one, parsed),
            span=one.span,
            cue=accusation.trigger,
            actor=one.actor,
        )
        for one in accusation.in_role(Role.AGENT)
    ]


def _kind_of(accuser: Argument, parsed: ParsedSentence) -> SpeakerKind:
    """What sort of voice accuses: by its words, else by who it is."""
    span = accuser.span
    inside = [one for one in parsed.doc if span.covers(parsed.span_of(one))]
    root = next((one for one in inside if one.head not in inside or one.head.i == one.i), None)
    kind = kind_of(root) if root is not None else SpeakerKind.UNKNOWN
    if kind is SpeakerKind.UNKNOWN and accuser.actor is not None:
        return KINDS_OF_ACTORS.get(accuser.actor.kind, kind)
    return kind
