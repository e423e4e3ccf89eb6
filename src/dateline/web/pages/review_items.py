"""Items of the review as a page shows them: the question, the words, what can be put right."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.claims.codebook import load_codebook
from dateline.link.wording import bounds_words, interval_words, place_words
from dateline.model import Claim, CountKind, Modality, Polarity, Role, Span
from dateline.web.highlight import Part, Piece, cut_pieces, parts_of
from dateline.web.pages.why import ROLE_TITLES
from dateline.web.pages.wording import said
from dateline.web.queries.wording import event_title
from dateline.web.review.showing import ItemView

POLARITY_WORDS: Final[Mapping[Polarity, str]] = {
    Polarity.AFFIRMED: "the voice says that it is so",
    Polarity.DENIED: "the voice denies it",
}
LOSSES: Final = (CountKind.KILLED, CountKind.INJURED, CountKind.DETAINED, CountKind.DISPLACED)
COMPARISON: Final = re.compile(r"^(?P<name>[^:]+): (?P<level>.+?) \((?P<bits>[+-−][\d.]+)\)$")
CLOSE_BITS: Final = 0.25
CONTEXT: Final = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value that a field can be put right to."""

    value: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """A field as it was read, and how it can be put right.

    Attributes:
        field: what a correction calls it; empty where people can only accept or reject.
        key: the digit that opens its correction; empty likewise.
        kind: ``choice``, ``day`` or ``number``: how it is put right.
        present: its value as a correction would say it.
    """

    name: str
    words: str
    note: str = ""
    field: str = ""
    key: str = ""
    kind: str = ""
    present: str = ""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One comparison of a pair: which field, what was found, and which way it points."""

    name: str
    level: str
    points: str


def answer_lines(view: ItemView) -> list[AnswerLine]:
    """The fields of a claim in the order in which they are checked, numbered where fixable."""
    claim = view.claim.claim if view.claim else None
    if claim is None:
        return []
    digits = iter("123456789")
    return [_numbered(line, digits) for line in _lines(claim)]


def sentence_pieces(claim: Claim) -> list[Piece]:
    """The sentence of a claim, cut where its parts begin and end."""
    sentence = claim.sentence
    inside = [
        Part(
            claim_id=one.claim_id,
            role=one.role,
            span=Span(
                start=one.span.start - sentence.start,
                end=one.span.end - sentence.start,
                quote=one.span.quote,
            ),
        )
        for one in parts_of(claim)
        if sentence.covers(one.span)
    ]
    return cut_pieces(sentence.quote, (0, len(sentence.quote)), inside)


def words_before(text: str) -> str:
    """The end of the text before a sentence: its paragraph, or the one before; whole words."""
    stripped = text.rstrip("\n")
    lead = "\n" if stripped != text else ""
    near = stripped.rsplit("\n", 1)[-1]
    if len(near) > CONTEXT:
        near = f"… {near[-CONTEXT:].partition(' ')[2]}"
    return f"{near}{lead}" if near.strip() else ""


def words_after(text: str) -> str:
    """The beginning of the text after a sentence: within its paragraph, up to a whole word."""
    near = text.split("\n", 1)[0]
    if len(near) <= CONTEXT:
        return near
    return f"{near[:CONTEXT].rpartition(' ')[0]} …"


def comparisons(reasons: Sequence[str]) -> list[Comparison]:
    """The reasons of a pair's score in words."""
    return [_comparison(one) for one in reasons]


def _comparison(reason: str) -> Comparison:
    found = COMPARISON.match(reason)
    if found is None:
        return Comparison(name=reason, level="", points="")
    bits = float(found["bits"].replace("−", "-"))
    points = "neither way" if abs(bits) < CLOSE_BITS else "to one" if bits > 0 else "to two"
    name = found["name"].replace("_", " ").capitalize()
    return Comparison(name=name, level=found["level"], points=points)


def _numbered(line: AnswerLine, digits: Iterator[str]) -> AnswerLine:
    if not line.field:
        return line
    return AnswerLine(
        name=line.name,
        words=line.words,
        note=line.note,
        field=line.field,
        key=next(digits),
        kind=line.kind,
        present=line.present,
        choices=line.choices,
    )


def _lines(claim: Claim) -> Iterator[AnswerLine]:
    yield AnswerLine(
        name="What happened",
        words=event_title(claim.event.type),
        field="event",
        kind="choice",
        present=claim.event.type,
        choices=_event_choices(),
    )
    for role in (Role.AGENT, Role.PATIENT, Role.BACKER, Role.BENEFICIARY):
        yield from _role(claim, role)
    yield AnswerLine(name="Where", words=place_words(claim.place) or "not said")
    yield AnswerLine(
        name="When",
        words=interval_words(claim.time) or "not said",
        field="day",
        kind="day",
        present=claim.time.start.isoformat() if claim.time.start else "",
    )
    yield from _counts(claim)
    yield AnswerLine(
        name="Said as",
        words=POLARITY_WORDS[claim.polarity],
        field="polarity",
        kind="choice",
        present=claim.polarity.value,
        choices=tuple(Choice(value=o.value, words=w) for o, w in POLARITY_WORDS.items()),
    )
    yield AnswerLine(
        name="How firmly",
        words=claim.modality.value,
        note=said(claim).lower(),
        field="modality",
        kind="choice",
        present=claim.modality.value,
        choices=tuple(Choice(value=one.value, words=one.value) for one in Modality),
    )


def _role(claim: Claim, role: Role) -> Iterator[AnswerLine]:
    found = claim.in_role(role)
    if found:
        names = ", ".join(one.name for one in found)
        yield AnswerLine(name=ROLE_TITLES[role], words=names)


def _counts(claim: Claim) -> Iterator[AnswerLine]:
    known = {one.kind: one for one in claim.counts}
    for kind in (*LOSSES, *(one for one in known if one not in LOSSES)):
        count = known.get(kind)
        if count is None and kind is not CountKind.KILLED:
            continue
        yield AnswerLine(
            name=kind.value.capitalize(),
            words=bounds_words(count) if count else "not said",
            note=f"of {count.of}" if count and count.of else "",
            field=kind.value,
            kind="number",
            present=str(count.best) if count and count.best is not None else "",
        )


def _event_choices() -> tuple[Choice, ...]:
    return tuple(Choice(value=one.type, words=one.title) for one in load_codebook().types)
