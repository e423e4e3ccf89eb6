"""From a parsed document to its claims: the whole of reading on one page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.claims.anaphora import antecedent_of, specify
from dateline.claims.answers import tell_answers
from dateline.claims.attribution.chain import read_chain
from dateline.claims.backing import EVENT_TYPE as BACKING_TYPE
from dateline.claims.backing import Backing, find_backing
from dateline.claims.befallen import as_captive, without_acts, without_things
from dateline.claims.blame import ACCUSATION, tell_blame, without_disputes
from dateline.claims.build import add_speaker, build_argument, build_arguments
from dateline.claims.candidates import Candidate, Found, discard, find_candidates
from dateline.claims.casualties import without_summed
from dateline.claims.claimed_deeds import settle_claimed
from dateline.claims.clause_around import read_clause_around
from dateline.claims.confidence import BASE, Confidence, score_confidence
from dateline.claims.conflict import settle_conflict
from dateline.claims.culprits import tell_culprits
from dateline.claims.denied_before import tell_denied_before
from dateline.claims.disclaimers import tell_disclaimers
from dateline.claims.factuality import Factuality
from dateline.claims.firmness import how_firmly, tells_by_opposite
from dateline.claims.headline import mark_headlines
from dateline.claims.hedged_doers import part_hedged_doers
from dateline.claims.judging import Chances, EventJudge
from dateline.claims.later_losses import settle_later_losses
from dateline.claims.learned import OpenDocument
from dateline.claims.listed_parts import settle_listed_parts
from dateline.claims.losses import is_of_none, read_losses
from dateline.claims.merging import merge_candidates
from dateline.claims.mutual import settle_mutual
from dateline.claims.named_again import settle_named_again
from dateline.claims.noun_phrases import is_nobody
from dateline.claims.one_act import settle_one_act
from dateline.claims.other_deaths import tell_other_deaths
from dateline.claims.other_numbers import tell_other_numbers
from dateline.claims.own_words import name_own_words
from dateline.claims.resources import Resources
from dateline.claims.rival_numbers import settle_rival_numbers
from dateline.claims.same_act import settle_same_acts
from dateline.claims.scene import Scene, SentenceScene, read_scene
from dateline.claims.second_reading import SecondReading
from dateline.claims.second_roles import RoleReading
from dateline.claims.setting import Narrative, from_publication
from dateline.claims.shared_doers import share_doers
from dateline.claims.struck import settle_struck
from dateline.claims.surer_types import TypeReading
from dateline.claims.suspects import tell_suspects
from dateline.claims.targets import tell_targets
from dateline.claims.told_twice import settle_told_twice
from dateline.model import (
    Claim,
    Discard,
    Polarity,
    Report,
    Role,
    TimeStatus,
    claim_id,
)
from dateline.text.parse import Parse

ORIGIN: Final = "claims.coder/0.1.0"
A_LITTLE: Final = 20
"""How many events are told a little before a sentence, as conditions of rows ask it."""
AS_SUCH: Final = "it speaks of war as such, and nothing that happened"
LEARNED: Final = " (its conditions do not hold; the learned reader gave the type)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """What was read from a document.

    Attributes:
        claims: in the order of the text.
        discards: candidates thrown away, with stage and reason.
    """

    claims: tuple[Claim, ...]
    discards: tuple[Discard, ...]


def code_document(parse: Parse, report: Report, resources: Resources) -> Coding:
    """The claims of a document, and the candidates that were thrown away."""
    read = read_scene(parse, report, resources)
    opened = open_document(read, resources)
    judge = EventJudge(read.sentences, opened)
    scene = settle_conflict(read, judge)
    narrative = Narrative(scene)
    claims: list[Claim] = []
    discards: list[Discard] = []
    told: list[Candidate] = []
    again = SecondReading(opened, resources) if opened is not None else None
    types = TypeReading(opened) if opened is not None else None
    roles = RoleReading(opened) if opened is not None else None
    for read_alone in scene.sentences:
        narrative.enter(read_alone.parsed)
        sentence = read_alone.after(one.match.row.event_type for one in told[-A_LITTLE:])
        found = find_candidates(sentence, resources)
        if again is not None:
            found = again.reread(sentence, found)
        if types is not None:
            found = types.settle(found, sentence)
        candidates, dropped = choose_candidates(sentence, found, told, resources, judge)
        discards.extend(dropped)
        if roles is not None:
            candidates = tuple(roles.settle(one, sentence) for one in candidates)
        candidates = share_doers([without_things(as_captive(one)) for one in candidates])
        told.extend(candidates)
        claims.extend(code_sentence(sentence, candidates, narrative, judge))
        claims.extend(
            code_backing(note, sentence, narrative) for note in find_backing(sentence.parsed)
        )
        narrative.leave(sentence)
    told_of = settle_rival_numbers(name_own_words(claims, scene), scene)
    told_of = settle_one_act(settle_listed_parts(told_of), scene)
    told_of = settle_struck(settle_same_acts(told_of, scene))
    told_of = without_summed(tell_other_numbers(told_of, scene))
    told_of = settle_later_losses(told_of, scene)
    told_of = settle_named_again(tell_culprits(told_of, scene), scene)
    told_of = tell_suspects(settle_claimed(tell_blame(told_of, scene), scene), scene)
    told_of = part_hedged_doers(settle_mutual(told_of), scene)
    told_of = tell_answers(tell_denied_before(told_of, scene), scene)
    told_of = tell_other_deaths(tell_disclaimers(told_of, scene), scene)
    told_of = settle_told_twice(tell_targets(told_of, scene), resources.codebook)
    return Coding(claims=mark_headlines(told_of, resources.codebook), discards=tuple(discards))


def open_document(scene: Scene, resources: Resources) -> OpenDocument | None:
    """The document under the learned reader, where there is one."""
    if resources.reader is None:
        return None
    return resources.reader.open([one.parsed for one in scene.sentences])


def choose_candidates(
    sentence: SentenceScene,
    found: Found,
    told: Sequence[Candidate],
    resources: Resources,
    judge: EventJudge,
) -> tuple[tuple[Candidate, ...], tuple[Discard, ...]]:
    """The events that a sentence tells, without doubles and without those told before."""
    parsed = sentence.parsed
    discards = list(found.discards)
    objections = [
        (one, judge.objection(one, sentence, is_term=is_term(one, resources)))
        for one in found.candidates
    ]
    discards.extend(
        discard(why.stage, why.reason, one.found, parsed) for one, why in objections if why
    )
    literal = tuple(one for one, why in objections if not why)
    merged, doubles = merge_candidates(literal, resources.light_verbs)
    discards.extend(discard("merging", why, one.found, parsed) for one, why in doubles)
    kept: list[Candidate] = []
    for one in read_clause_around(merged, sentence.classes):
        if judge.is_as_such(one, sentence):
            discards.append(discard("judge", AS_SUCH, one.found, parsed))
            continue
        before = antecedent_of(one, (*told, *kept), resources.codebook)
        if before is None:
            kept.append(specify(one, (*told, *kept)))
        else:
            reason = f"it points back to {before.found.head.text!r}"
            discards.append(discard("coreference", reason, one.found, parsed))
    return tuple(kept), tuple(discards)


def is_term(one: Candidate, resources: Resources) -> bool:
    """Whether a trigger is a term of war of several words, such as "air strike"."""
    is_noun_phrase = one.found.phrase.pos == "noun" and len(one.found.tokens) > 1
    return is_noun_phrase and resources.rows.is_surely_violent(one.found)


def code_sentence(
    sentence: SentenceScene,
    candidates: tuple[Candidate, ...],
    narrative: Narrative,
    judge: EventJudge,
) -> list[Claim]:
    """The claims of one sentence."""
    triggers = frozenset(one.found.head.i for one in candidates)
    candidates = without_acts(candidates)
    return [code_claim(one, sentence, triggers, narrative, judge) for one in candidates]


def code_claim(
    candidate: Candidate,
    sentence: SentenceScene,
    triggers: frozenset[int],
    narrative: Narrative,
    judge: EventJudge,
) -> Claim:
    """One claim: participants, place, time, counts, voices and how firmly it is said."""
    scene, parsed = narrative.scene, sentence.parsed
    if tells_by_opposite(candidate):
        candidate = without_nobody(candidate)
    document, head = parsed.document, candidate.found.head
    event_type = candidate.match.row.event_type
    trigger = parsed.span_of(candidate.found.tokens)
    chain = read_chain(head, parsed, scene.parse, scene.actors, scene.report)
    chain = without_disputes(chain) if event_type == ACCUSATION else chain
    read = build_arguments(candidate.parts, event_type, trigger, sentence, scene)
    arguments = add_speaker(read, event_type, chain)
    factuality = how_firmly(candidate, parsed, chain)
    chances = judge.chances(candidate, sentence)
    confidence = score_confidence(candidate, arguments, chances)
    counts = read_losses(candidate, sentence)
    if is_of_none(event_type, counts):
        factuality = replace(factuality, polarity=Polarity.DENIED)
    time = narrative.time_of(sentence, candidate, triggers, factuality.time_status)
    place, place_basis = narrative.place_of(sentence, candidate, triggers, time)
    return Claim(
        id=claim_id(document.id, trigger, event_type, ORIGIN),
        report_id=document.report_id,
        document_id=document.id,
        zone=parsed.sentence.zone,
        sentence=parsed.span,
        trigger=trigger,
        event=scene.resources.codebook.code(event_type),
        arguments=arguments,
        place=place,
        place_basis=place_basis,
        time=time,
        counts=counts,
        attribution=chain,
        polarity=factuality.polarity,
        modality=factuality.modality,
        time_status=factuality.time_status,
        factuality=factuality.value,
        confidence=confidence.value,
        origin=ORIGIN,
        steps=_steps(candidate, confidence, factuality, chances),
    )


def without_nobody(candidate: Candidate) -> Candidate:
    """The candidate, where "nobody survived" names nobody whom it befell."""
    parts = tuple(one for one in candidate.parts if not is_nobody(one.token))
    return replace(candidate, parts=parts)


def code_backing(backing: Backing, sentence: SentenceScene, narrative: Narrative) -> Claim:
    """The claim that a headline's note of backing makes."""
    scene, parsed = narrative.scene, sentence.parsed
    document = parsed.document
    chain = read_chain(backing.head, parsed, scene.parse, scene.actors, scene.report)
    return Claim(
        id=claim_id(document.id, backing.trigger, BACKING_TYPE, ORIGIN),
        report_id=document.report_id,
        document_id=document.id,
        zone=parsed.sentence.zone,
        sentence=parsed.span,
        trigger=backing.trigger,
        event=scene.resources.codebook.code(BACKING_TYPE),
        arguments=(
            build_argument(Role.AGENT, backing.backer, sentence, scene),
            build_argument(Role.PATIENT, backing.backed, sentence, scene),
        ),
        time=from_publication(scene, TimeStatus.ONGOING),
        attribution=chain,
        time_status=TimeStatus.ONGOING,
        confidence=BASE,
        origin=ORIGIN,
        steps=("construction: a note of backing in the headline",),
    )


def _steps(
    candidate: Candidate,
    confidence: Confidence,
    factuality: Factuality,
    chances: Chances | None,
) -> tuple[str, ...]:
    """Which rows and constructions made each part."""
    return (
        f"trigger: {candidate.match.row.row_id}{LEARNED if candidate.is_learned else ''}",
        *([] if chances is None else [_told(chances, candidate.match.row.event_type)]),
        *(
            f"{part.role.value}: {part.construction} {part.token.text!r}"
            for part in candidate.parts
        ),
        *(f"factuality: {step}" for step in factuality.steps),
        *(f"confidence: {feature}" for feature in confidence.features),
    )


def _told(chances: Chances, event_type: str) -> str:
    """What the learned reader makes of a trigger, as a step."""
    return (
        f"reader: {chances.event:.2f} that it tells an event, "
        f"{chances.own:.2f} that it is {event_type}"
    )
