"""Another number by another voice: "four were killed, the mayor said; the hospital said nine".

The number stands alone, or after the word for it ("put the toll at nine"); what it counts was
told before. It makes a claim of the same event, with its own voice and its own number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.claims.attribution.speakers import make_speakers
from dateline.claims.confidence import BASE
from dateline.claims.scene import Scene
from dateline.claims.told_before import last_told_before, with_looking_back
from dateline.claims.word_classes import words_of
from dateline.mentions.count_tables import kind_for
from dateline.mentions.numbers import FoundNumber, find_numbers
from dateline.model import (
    Attribution,
    Claim,
    Count,
    CountKind,
    CountScope,
    Span,
    claim_id,
)
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

ORIGIN: Final = "claims.other_numbers/1"
PEOPLE: Final = frozenset(
    {
        CountKind.KILLED,
        CountKind.INJURED,
        CountKind.MISSING,
        CountKind.DETAINED,
        CountKind.DISPLACED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherNumber:
    """A number that somebody gives for what was told before.

    Attributes:
        kind: what it counts, where its own words say so.
    """

    speaker: Token
    cue: Token
    number: FoundNumber
    kind: CountKind | None


def tell_other_numbers(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims with those of other numbers behind the sentence's own, in the text's order."""

    def read(parsed: ParsedSentence) -> Iterator[Claim]:
        for one in find_other_numbers(parsed):
            yield from _claims_of(one, claims, parsed, scene)

    return with_looking_back(claims, scene, read)


def find_other_numbers(parsed: ParsedSentence) -> Iterator[OtherNumber]:
    """The numbers that stand alone with somebody who gives them."""
    for verb in parsed.doc:
        subject = next((one for one in verb.children if one.dep_ == "nsubj"), None)
        if subject is None or subject.pos_ not in ("NOUN", "PROPN", "PRON"):
            continue
        for token, kind in (*_read_bare(verb), *_read_put(verb)):
            number = _number_at(token, parsed)
            if number is not None:
                yield OtherNumber(speaker=subject, cue=verb, number=number, kind=kind)


def _read_bare(verb: Token) -> Iterator[tuple[Token, CountKind | None]]:
    """Read "the hospital said nine": a number and nothing else behind a verb of telling."""
    if verb.lemma_.lower() not in words_of("numbering"):
        return
    for child in verb.children:
        is_alone = child.pos_ == "NUM" and not any(
            one.dep_ in ("prep", "appos", "relcl") for one in child.children
        )
        if child.dep_ in ("dobj", "ccomp", "attr") and child.i > verb.i and is_alone:
            yield child, None


def _read_put(verb: Token) -> Iterator[tuple[Token, CountKind | None]]:
    """Read "put the number of dead at nine", "gave the toll as nine"."""
    if verb.lemma_.lower() not in ("put", "give", "set", "place"):
        return
    nouns = [one for one in verb.children if one.dep_ == "dobj"]
    if not nouns or not _is_figure(nouns[0]):
        return
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("at", "as"):
            for target in child.children:
                if target.pos_ == "NUM":
                    yield target, _kind_in(nouns[0])


def _is_figure(noun: Token) -> bool:
    """Whether a noun is a number of people, or those counted: "the toll", "the dead"."""
    lemma = noun.lemma_.lower()
    return lemma in words_of("figure_of_loss") or kind_for(lemma) in PEOPLE


def _kind_in(noun: Token) -> CountKind | None:
    """What a figure counts by its own words: "the number of dead", "the death toll"."""
    words = (kind_for(one.lemma_.casefold()) for one in noun.subtree)
    return next((kind for kind in words if kind in PEOPLE), None)


def _number_at(token: Token, parsed: ParsedSentence) -> FoundNumber | None:
    at = parsed.start_of(token) - parsed.sentence.start
    found = find_numbers(parsed.span.quote)
    return next((one for one in found if one.start <= at < one.end), None)


def _claims_of(
    one: OtherNumber, claims: Sequence[Claim], parsed: ParsedSentence, scene: Scene
) -> Iterator[Claim]:
    first = parsed.sentence.start
    span = parsed.document.span(first + one.number.start, first + one.number.end)
    before = last_told_before(
        span, parsed, claims, scene, lambda claim: _kind_of(claim, one.kind) is not None
    )
    if before is None:
        return
    kind = _kind_of(before, one.kind)
    if kind is None or any(claim.trigger.overlaps(span) for claim in claims):
        return
    count = Count(
        kind=kind,
        low=one.number.low,
        best=one.number.best,
        high=one.number.high,
        scope=CountScope.NEW,
        span=span,
    )
    yield replace(
        before,
        id=claim_id(parsed.document.id, span, before.event.type, ORIGIN),
        zone=parsed.sentence.zone,
        sentence=parsed.span,
        trigger=span,
        arguments=(),
        counts=(count,),
        attribution=(*_outlets(before), *_speakers(one, parsed, scene)),
        confidence=BASE,
        origin=ORIGIN,
        steps=("construction: another number by another voice",),
    )


def _kind_of(claim: Claim, wanted: CountKind | None) -> CountKind | None:
    kinds = [count.kind for count in claim.counts if count.kind in PEOPLE]
    return next((kind for kind in kinds if wanted in (None, kind)), None)


def _outlets(claim: Claim) -> tuple[Attribution, ...]:
    return tuple(link for link in claim.attribution if link.cue is None)


def _speakers(one: OtherNumber, parsed: ParsedSentence, scene: Scene) -> Iterator[Attribution]:
    cue: Span = parsed.span_of(one.cue)
    for speaker in make_speakers([one.speaker], parsed):
        actor = scene.actors.of(speaker.span) if speaker.span is not None else None
        yield Attribution(
            speaker=speaker.name, kind=speaker.kind, span=speaker.span, cue=cue, actor=actor
        )
