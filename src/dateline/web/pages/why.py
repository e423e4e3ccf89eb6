"""Why a claim was read as it was: its parts with their words, and the steps that made them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from dateline.link.wording import bounds_words, interval_words, place_words
from dateline.model import Argument, Claim, Role, Stance
from dateline.web.highlight import SHOWN_AS, parts_of
from dateline.web.pages.wording import (
    KIND_NOTES,
    capitalize_first,
    precision_words,
    time_words,
)

ROLE_TITLES: Final[Mapping[Role, str]] = {
    Role.AGENT: "Who did it",
    Role.PATIENT: "To whom",
    Role.BACKER: "Backed by",
    Role.PLACE: "Place named",
    Role.ORIGIN_PLACE: "From where",
    Role.DESTINATION: "To where",
    Role.INSTRUMENT: "With what",
    Role.MATERIEL: "Equipment",
    Role.BENEFICIARY: "For whom",
    Role.TOPIC: "About what",
}
STANCE_TITLES: Final[Mapping[Stance, str]] = {
    Stance.STATES: "According to",
    Stance.DENIES: "Denied by",
    Stance.DISPUTES: "Denied by",
    Stance.DOES_NOT_CONFIRM: "Not confirmed by",
    Stance.DECLINES_COMMENT: "No comment from",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyPart:
    """One part of a claim: its words, what they were taken to mean, and a remark."""

    title: str
    role: str
    words: str = ""
    means: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A row or construction that made a part."""

    stage: str
    row: str


def why_parts(claim: Claim) -> list[WhyPart]:
    """The parts of a claim in the order in which a reader asks for them."""
    parts = [WhyPart(title="Read from", role="trigger", words=claim.trigger.quote)]
    parts.extend(_argument(one) for one in claim.arguments)
    parts.extend(_place(claim))
    parts.extend(_time(claim))
    parts.extend(
        WhyPart(
            title=one.kind.value.capitalize(),
            role="count",
            words=one.span.quote,
            means=bounds_words(one),
            note=f"of {one.of}" if one.of else "",
        )
        for one in claim.counts
    )
    parts.extend(_voices(claim))
    return parts


def steps_of(claim: Claim) -> list[Step]:
    """The steps that made the claim, as it records them (``stage: row``)."""
    pairs = (one.partition(": ") for one in claim.steps)
    return [Step(stage=stage, row=row) for stage, _, row in pairs]


def claim_parts(claims: Iterable[Claim]) -> str:
    """The parts of claims as JSON for the page's script: role, start and end in code points."""
    return json.dumps(
        {
            claim.id: [
                {"role": one.role, "start": one.span.start, "end": one.span.end}
                for one in parts_of(claim)
            ]
            for claim in claims
        },
        separators=(",", ":"),
    )


def _argument(argument: Argument) -> WhyPart:
    actor, materiel = argument.actor, argument.materiel
    means, note = "", ""
    if actor and actor.name.casefold() != argument.span.quote.casefold():
        means = actor.name
        note = f"by {actor.resolved_by.replace('_', ' ')}"
    if actor and actor.loaded_words:
        note = f"{note}; this voice's own words: {', '.join(actor.loaded_words)}".lstrip("; ")
    if materiel:
        number = f"{materiel.count:,} × " if materiel.count else ""
        means = f"{number}{materiel.model or materiel.class_.replace('_', ' ')}"
    return WhyPart(
        title=ROLE_TITLES[argument.role],
        role=SHOWN_AS.get(argument.role.value, "other"),
        words=argument.span.quote,
        means=means,
        note=note,
    )


def _place(claim: Claim) -> Iterator[WhyPart]:
    if claim.place is None:
        yield WhyPart(title="Where", role="place", means="not said")
        return
    yield WhyPart(
        title="Where",
        role="place",
        words=" … ".join(span.quote for span in claim.place.spans),
        means=place_words(claim.place),
        note=f"{precision_words(claim.place)}. {capitalize_first(claim.place.reason)}",
    )


def _time(claim: Claim) -> Iterator[WhyPart]:
    yield WhyPart(
        title="When",
        role="time",
        words=" … ".join(span.quote for span in claim.time.spans),
        means=interval_words(claim.time) or "not said",
        note=time_words(claim.time),
    )


def _voices(claim: Claim) -> Iterator[WhyPart]:
    """The chain of voices, innermost first, each with the words that introduce it."""
    for link in reversed(claim.attribution):
        words = [span.quote for span in (link.span, link.cue) if span]
        yield WhyPart(
            title=STANCE_TITLES[link.stance],
            role="said",
            words=" … ".join(words),
            means="" if link.span else (link.speaker or ""),
            note=KIND_NOTES[link.kind],
        )
