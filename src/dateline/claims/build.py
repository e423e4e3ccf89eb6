"""Arguments as records: each part of a candidate with its words and what they stand for."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.arguments_extra import read_backer
from dateline.claims.noun_phrases import phrase_span
from dateline.claims.scene import Scene
from dateline.model import Argument, Role, Span
from dateline.text.parse import ParsedSentence

_ACTING: Final = frozenset(
    {Role.AGENT, Role.PATIENT, Role.BACKER, Role.BENEFICIARY, Role.TOPIC}
)


def build_arguments(
    parsed: ParsedSentence, parts: tuple[Part, ...], scene: Scene
) -> tuple[Argument, ...]:
    """The arguments of a claim, in the order of the text, each span once a role."""
    found: dict[tuple[Role, int, int], Argument] = {}
    for part in parts:
        for argument in _build(parsed, part, scene):
            found.setdefault((argument.role, argument.span.start, argument.span.end), argument)
    return tuple(sorted(found.values(), key=lambda one: (one.span.start, one.span.end)))


def _build(parsed: ParsedSentence, part: Part, scene: Scene) -> Iterator[Argument]:
    span = phrase_span(parsed, part.token)
    yield _argument(part.role, span, scene)
    if part.role is Role.AGENT:
        for backer in read_backer(span, parsed):
            yield _argument(Role.BACKER, backer, scene)


def _argument(role: Role, span: Span, scene: Scene) -> Argument:
    return Argument(
        role=role,
        span=span,
        actor=scene.actors.of(span) if role in _ACTING else None,
        materiel=scene.materiel_at(span),
        place=scene.place_at(span),
    )
