"""Another number by another voice: "four were killed, the mayor said; the hospital said nine".

What the number counts was told before. It makes a claim of the same event, with its own voice
and its own number; how it is read stands in `number_statements`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.claims.attribution.chain import read_chain
from dateline.claims.attribution.speakers import make_speakers
from dateline.claims.counted import is_part_of_people, whole_of
from dateline.claims.factuality import read_factuality
from dateline.claims.fitting_act import HARMS, LOSSES, fitting_harm, names_in
from dateline.claims.number_statements import (
    COUNTED,
    NumberStatement,
    read_number_statements,
)
from dateline.claims.scene import Scene
from dateline.claims.told_before import last_told_before, told_again, with_looking_back
from dateline.claims.word_classes import words_of
from dateline.mentions.numbers import FoundNumber, find_numbers
from dateline.model import (
    Attribution,
    Claim,
    Count,
    CountKind,
    CountScope,
    Role,
    Span,
)
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

ORIGIN: Final = "claims.other_numbers/1"
CHANGE: Final = re.compile(r"from\s.+?\sto\s+", re.IGNORECASE)
"""What stands before the number that a toll has reached."""
NUMBER_OF: Final = ("number of ", "number of people ", "number of the ")
"""What stands before a word of harm that only says of what a figure is."""
UP_TO: Final = "bounds:up to"
TAKEN: Final = frozenset({"detention.abduct", "detention.arrest"})
LOST: Final = {**LOSSES, CountKind.MISSING: "detention.disappear"}
RESCUE: Final = "aid.rescue"
"""What a number alone tells of an act of which nobody has told the losses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherNumber:
    """A number that somebody gives for what was told before."""

    told: NumberStatement
    number: FoundNumber


def tell_other_numbers(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims with those of other numbers behind the sentence's own, in the text's order."""

    def read(parsed: ParsedSentence) -> Iterator[Claim]:
        for one in find_other_numbers(parsed):
            yield from _claims_of(one, claims, parsed, scene)

    claims = [_with_giver(one, scene) for one in claims]
    told = with_looking_back(claims, scene, read)
    others = [one for one in told if one.origin == ORIGIN]
    made = {one.sentence for one in others}
    cues = {
        (parsed.span, parsed.span_of(one.told.cue).start)
        for parsed in (one.parsed for one in scene.sentences)
        if parsed.span in made
        for one in find_other_numbers(parsed)
    }
    return [
        one
        for one in told
        if one.sentence not in made
        or (
            not (_is_of_bodies(one) or _is_of_figure(one) or _starts_at(one) in cues)
            and not _is_told_by(one, others)
        )
    ]


def _is_told_by(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether another number's claim tells what a longer cue does: "put the toll at 31"."""
    return (
        claim.origin != ORIGIN
        and bool(claim.counts)
        and not words_of("figure_of_loss").isdisjoint(claim.trigger.quote.casefold().split())
        and any(
            one.sentence == claim.sentence
            and one.event.type == claim.event.type
            and one.counts[0].span.overlaps(claim.counts[0].span)
            for one in others
            if one.counts
        )
    )


def _starts_at(claim: Claim) -> tuple[Span, int]:
    """The sentence of a claim, and where its trigger starts; of one with numbers, nowhere."""
    is_cue = not claim.counts or " " not in claim.trigger.quote
    return claim.sentence, claim.trigger.start if is_cue else -1


def _is_of_figure(claim: Claim) -> bool:
    """Whether a claim only names the figure that another tells: "the toll rose"."""
    words = claim.trigger.quote.casefold().split()
    before = claim.sentence.quote[: claim.trigger.start - claim.sentence.start].casefold()
    is_figure = words[-1] in words_of("figure_of_loss") or before.endswith(NUMBER_OF)
    is_own = any(one.scope is CountScope.NEW for one in claim.counts)
    return is_figure and claim.event.type in HARMS and not is_own


def _is_of_bodies(claim: Claim) -> bool:
    """Whether those who take bodies in are read as rescuers: they count the dead."""
    return claim.event.type == RESCUE and any(
        not words_of("dead_body").isdisjoint(one.span.quote.casefold().split())
        for one in claim.in_role(Role.PATIENT)
    )


def _with_giver(claim: Claim, scene: Scene) -> Claim:
    """The claim, told by who gives its number: "a nurse counted nineteen dead"."""
    is_voiced = any(link.cue is not None for link in claim.attribution)
    if is_voiced or claim.event.type not in HARMS or not claim.counts:
        return claim
    parsed = scene.parse.at(claim.sentence.start)
    given = find_other_numbers(parsed) if parsed is not None else ()
    for one in given:
        number = parsed.span_of(one.told.token) if parsed is not None else claim.trigger
        is_own = any(count.span.overlaps(number) for count in claim.counts)
        if parsed is not None and is_own and one.told.speaker is not None:
            return replace(claim, attribution=_chain(one.told, claim, parsed, scene))
    return claim


def find_other_numbers(parsed: ParsedSentence) -> Iterator[OtherNumber]:
    """The numbers that stand alone with somebody who gives them."""
    seen: set[int] = set()
    for told in read_number_statements(parsed.doc):
        number = _risen(_number_at(told.token, parsed), told)
        if number is not None and number.start not in seen:
            seen.add(number.start)
            yield OtherNumber(told=told, number=number)


def _risen(number: FoundNumber | None, told: NumberStatement) -> FoundNumber | None:
    """The number; of a toll that has "gone up to 25" all of it, and not at most so many."""
    is_reached = told.cue.lemma_.lower() in words_of("standing_at")
    if number is None or number.row != UP_TO or not is_reached:
        return number
    return replace(number, low=number.high, best=number.high)


def _number_at(token: Token, parsed: ParsedSentence) -> FoundNumber | None:
    at = parsed.start_of(token) - parsed.sentence.start
    text = parsed.span.quote
    number = next((one for one in find_numbers(text) if one.start <= at < one.end), None)
    return None if number is None else _newest(number, text)


def _newest(number: FoundNumber, text: str) -> FoundNumber:
    """Of a toll that rose "from 14 to 17" the second number; any other as it is."""
    change = CHANGE.match(text, number.start, number.end)
    if change is None:
        return number
    start = change.end()
    newest = next(iter(find_numbers(text[start : number.end])), None)
    if newest is None:
        return number
    return replace(newest, start=start + newest.start, end=start + newest.end)


def _claims_of(
    one: OtherNumber, claims: Sequence[Claim], parsed: ParsedSentence, scene: Scene
) -> Iterator[Claim]:
    first = parsed.sentence.start
    span = parsed.document.span(first + one.number.start, first + one.number.end)
    if any(_is_read(span, claim) for claim in claims):
        return
    base = _base(one.told, span, parsed, claims, scene)
    if base is None:
        return
    before, kind = base
    count = Count(
        kind=kind,
        low=one.number.low,
        best=one.number.best,
        high=one.number.high,
        scope=CountScope.NEW,
        span=span,
    )
    chain = _chain(one.told, before, parsed, scene)
    said = read_factuality(one.told.cue, parsed, chain)
    yield replace(
        told_again(before, span, parsed, ORIGIN, "another number by another voice"),
        counts=(count, *_parts_of(span, kind, parsed, scene)),
        attribution=chain,
        modality=said.modality,
        factuality=said.value,
    )


def _parts_of(
    number: Span, kind: CountKind, parsed: ParsedSentence, scene: Scene
) -> Iterator[Count]:
    """The parts that are told behind a number: "climbed to 26, including ten foreigners"."""
    numbers = next(
        (one.counts for one in scene.sentences if one.parsed.span == parsed.span), ()
    )
    for one in numbers:
        whole = whole_of(one, numbers) if is_part_of_people(one) else None
        if whole is not None and whole.number.overlaps(number):
            yield replace(one.count, kind=kind)


def _is_read(number: Span, claim: Claim) -> bool:
    """Whether a number is a claim's already, and is none that sums up many happenings.

    Bodies that are found are counted again for the act of which they are the dead.
    """
    in_counts = claim.counts if claim.event.type != RESCUE else ()
    return claim.trigger.overlaps(number) or any(
        one.span.overlaps(number) and one.scope is not CountScope.RUNNING_TOTAL
        for one in in_counts
    )


def _base(
    told: NumberStatement,
    span: Span,
    parsed: ParsedSentence,
    claims: Sequence[Claim],
    scene: Scene,
) -> tuple[Claim, CountKind] | None:
    """What the number is of: the last claim with such a number, else the last act.

    "Gunmen attacked the market. A nurse put the dead at nine." Where its own words say that it
    counts the dead or the hurt, it is of the act that fits, however far up.
    """
    loss = LOST.get(told.kind) if told.kind is not None else None
    if told.kind is not None and loss is not None:
        details = frozenset(names_in(parsed.doc))
        act = fitting_harm(details, told.kind, span, claims)
        if act is None or _kind_of(act, told.kind) is not None:
            return (act, told.kind) if act is not None else None
        return replace(act, event=scene.resources.codebook.code(loss)), told.kind
    counted = last_told_before(
        span, parsed, claims, scene, lambda claim: _kind_of(claim, told.kind) is not None
    )
    kind = _kind_of(counted, told.kind) if counted is not None else None
    if counted is not None and kind is not None:
        return counted, kind
    if told.kind is CountKind.DETAINED:
        taken = last_told_before(
            span, parsed, claims, scene, lambda one: one.event.type in TAKEN
        )
        return (taken, told.kind) if taken is not None else None
    return None


def _kind_of(claim: Claim, wanted: CountKind | None) -> CountKind | None:
    kinds = [count.kind for count in claim.counts if count.kind in COUNTED]
    return next((kind for kind in kinds if wanted in (None, kind)), None)


def _chain(
    told: NumberStatement, before: Claim, parsed: ParsedSentence, scene: Scene
) -> tuple[Attribution, ...]:
    """Who gives the number: its own speaker, else the voices around the sentence.

    Of "the attack brings the toll to seven" these: no attack speaks.
    """
    if told.speaker is None or told.speaker.lemma_.lower() in words_of("happening"):
        return read_chain(told.token, parsed, scene.parse, scene.actors, scene.report)
    outlets = (link for link in before.attribution if link.cue is None)
    return (*outlets, *_speakers(told.speaker, told.cue, parsed, scene))


def _speakers(
    speaker: Token, cue: Token, parsed: ParsedSentence, scene: Scene
) -> Iterator[Attribution]:
    span = parsed.span_of(cue)
    for one in make_speakers([speaker], parsed):
        actor = scene.actors.of(one.span) if one.span is not None else None
        yield Attribution(speaker=one.name, kind=one.kind, span=one.span, cue=span, actor=actor)
