"""A text cut where its claims begin and end, so that each piece can be marked exactly.

Pieces are flat: spans that overlap are never nested, and each piece says which it belongs to.
Offsets are code points, as everywhere in the records.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.model import Claim, Document, Span, Zone

ROLE_ORDER = (
    "sentence", "said", "other", "place", "time", "patient", "agent", "count", "trigger",
)  # fmt: skip
"""Which part a piece is shown as, where parts overlap: the last of these wins."""
SHOWN_AS = {
    "agent": "agent",
    "patient": "patient",
    "place": "place",
    "origin_place": "place",
    "destination": "place",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A span with the claim to which it belongs and the part that it plays there."""

    claim_id: str
    role: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text without an edge of any part inside it.

    Attributes:
        claims: ids of the claims whose parts cover it, in the order of the text.
        triggers: ids of the claims whose trigger it is, or a part of it.
        role: what it is shown as; empty for text that no claim uses.
    """

    start: int
    text: str
    claims: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A zone of the document in pieces; None for what lies between zones."""

    zone: Zone | None
    pieces: tuple[Piece, ...]


def parts_of(claim: Claim) -> list[Part]:
    """The parts of a claim that point at words: its sentence, trigger, roles, place, time."""
    roles = [("sentence", claim.sentence), ("trigger", claim.trigger)]
    roles.extend((_role(one.role.value), one.span) for one in claim.arguments)
    roles.extend(("place", span) for span in (claim.place.spans if claim.place else ()))
    roles.extend(("time", span) for span in claim.time.spans)
    roles.extend(("count", one.span) for one in claim.counts)
    for link in claim.attribution:
        roles.extend(("said", span) for span in (link.span, link.cue) if span)
    return [Part(claim_id=claim.id, role=role, span=span) for role, span in roles]


def cut_blocks(document: Document, parts: Sequence[Part]) -> list[Block]:
    """The whole text, zone by zone, each cut into pieces."""
    edges = [(zone.start, zone.end, zone.zone) for zone in document.zones]
    blocks: list[Block] = []
    at = 0
    for start, end, zone in [*edges, (len(document.text), len(document.text), None)]:
        if at < start:
            blocks.append(_block(None, document.text, (at, start), parts))
        if start < end:
            blocks.append(_block(zone, document.text, (start, end), parts))
        at = max(at, end)
    return blocks


def cut_pieces(text: str, bounds: tuple[int, int], parts: Sequence[Part]) -> list[Piece]:
    """`text` between `bounds`, cut at every edge of a part."""
    start, end = bounds
    near = [one for one in parts if one.span.start < end and start < one.span.end]
    inner = {edge for one in near for edge in (one.span.start, one.span.end)}
    edges = sorted({start, end, *(edge for edge in inner if start < edge < end)})
    pairs = pairwise(edges)
    return [_piece(text, left, right, _covering(near, left)) for left, right in pairs]


def _block(
    zone: Zone | None, text: str, bounds: tuple[int, int], parts: Sequence[Part]
) -> Block:
    return Block(zone=zone, pieces=tuple(cut_pieces(text, bounds, parts)))


def _covering(parts: Iterable[Part], at: int) -> list[Part]:
    return [one for one in parts if one.span.start <= at < one.span.end]


def _piece(text: str, start: int, end: int, parts: Sequence[Part]) -> Piece:
    triggers = [one.claim_id for one in parts if one.role == "trigger"]
    role = max((one.role for one in parts), key=_rank, default="")
    return Piece(
        start=start,
        text=text[start:end],
        claims=tuple(dict.fromkeys(one.claim_id for one in parts)),
        triggers=tuple(dict.fromkeys(triggers)),
        role=role,
    )


def _rank(role: str) -> int:
    return ROLE_ORDER.index(role)


def _role(role: str) -> str:
    return SHOWN_AS.get(role, "other")
