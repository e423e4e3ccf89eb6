"""From a parsed document to its claims: the whole of reading on one page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dateline.claims.candidates import Candidate, find_candidates
from dateline.claims.inherit import lend_participants
from dateline.claims.noun_phrases import phrase_span
from dateline.claims.resources import Resources
from dateline.claims.scene import Scene, read_scene
from dateline.model import Argument, Claim, Discard, Report, claim_id
from dateline.text.parse import Parse, ParsedSentence

ORIGIN: Final = "claims.coder/0.1.0"


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
    scene = read_scene(parse, report, resources)
    claims: list[Claim] = []
    discards: list[Discard] = []
    for parsed in parse.sentences:
        candidates, dropped = find_candidates(
            parsed, resources.rows, resources.light_verbs, scene.classes_in(parsed)
        )
        discards.extend(dropped)
        claims.extend(code_sentence(parsed, candidates, scene))
    return Coding(claims=tuple(claims), discards=tuple(discards))


def code_sentence(
    parsed: ParsedSentence, candidates: tuple[Candidate, ...], scene: Scene
) -> Iterator[Claim]:
    """The claims of one sentence."""
    for candidate in lend_participants(candidates):
        yield code_claim(parsed, candidate, scene)


def code_claim(parsed: ParsedSentence, candidate: Candidate, scene: Scene) -> Claim:
    """One claim."""
    row = candidate.match.row
    trigger = parsed.span_of(candidate.found.tokens)
    document = parsed.document
    return Claim(
        id=claim_id(document.id, trigger, row.event_type, ORIGIN),
        report_id=document.report_id,
        document_id=document.id,
        zone=parsed.sentence.zone,
        sentence=parsed.span,
        trigger=trigger,
        event=scene.resources.codebook.code(row.event_type),
        arguments=tuple(
            Argument(role=part.role, span=phrase_span(parsed, part.token))
            for part in candidate.parts
        ),
        origin=ORIGIN,
        steps=(f"trigger: {row.row_id}",),
    )
