"""What newsrooms, officials, militants and aid bodies write, and whether it is read right."""

import csv
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from dateline.model import Claim, Polarity, Role, Stance

SENTENCES = Path(__file__).parent / "fixtures" / "newsroom_sentences.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A short text, and a claim that it makes.

    Attributes:
        type: a pattern of the event type.
        count: "killed 4-9"; either bound may be missing.
        voice, agent, place: words in the name of each; empty where it does not matter.
    """

    text: str
    type: str
    polarity: str
    count: str
    voice: str
    agent: str
    place: str


def wanted_rows() -> list[Wanted]:
    """The rows of the table."""
    with SENTENCES.open(encoding="utf-8", newline="") as stream:
        return [Wanted(**row) for row in csv.DictReader(stream)]


def is_wanted(claim: Claim, row: Wanted) -> bool:
    """Whether a claim is the one that a row wants."""
    return (
        fnmatch(claim.event.type, row.type)
        and row.polarity in ("*", _polarity(claim))
        and (not row.count or row.count in _counts(claim))
        and _is_in(row.voice, *(link.speaker for link in claim.attribution[1:]))
        and _is_in(row.agent, *_agents(claim))
        and (not row.place or _is_in(row.place, *_places(claim)))
    )


def _polarity(claim: Claim) -> str:
    denies = {Stance.DENIES, Stance.DISPUTES} & {link.stance for link in claim.attribution}
    return "denied" if denies or claim.polarity is Polarity.DENIED else "affirmed"


def _counts(claim: Claim) -> set[str]:
    bounds = ((one.kind.value, one.low, one.high) for one in claim.counts)
    return {
        f"{kind} {'' if low is None else low}-{'' if high is None else high}"
        for kind, low, high in bounds
    }


def _agents(claim: Claim) -> list[str]:
    agents = claim.in_role(Role.AGENT)
    return [f"{one.span.quote} {one.actor.name if one.actor else ''}" for one in agents]


def _places(claim: Claim) -> list[str]:
    if claim.place is None:
        return []
    return [claim.place.name, *(one.quote for one in claim.place.spans)]


def _is_in(words: str, *names: str | None) -> bool:
    return not words or any(words.casefold() in (one or "").casefold() for one in names)
