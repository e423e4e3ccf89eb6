"""Arguments as records: each part of a candidate with its words and what they stand for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.arguments_extra import read_backer
from dateline.claims.noun_phrases import phrase_span
from dateline.claims.scene import Scene, SentenceScene
from dateline.model import Argument, Attribution, Role, Span
from dateline.text.parse import ParsedSentence

FORCE: Final = ("attack.", "fighting.", "violence.", "territory.", "materiel.", "protest.force")
"""What only those with arms do, as a rule."""
STATEMENTS: Final = ("statement.",)
_ACTING: Final = frozenset(
    {Role.AGENT, Role.PATIENT, Role.BACKER, Role.BENEFICIARY, Role.TOPIC}
)
_THINGS: Final = frozenset({Role.MATERIEL, Role.INSTRUMENT, Role.PATIENT})
_PLACES: Final = frozenset({Role.PLACE, Role.DESTINATION, Role.ORIGIN_PLACE, Role.PATIENT})


def build_arguments(
    parts: tuple[Part, ...],
    event_type: str,
    trigger: Span,
    sentence: SentenceScene,
    scene: Scene,
) -> tuple[Argument, ...]:
    """The arguments of a claim, in the order of the text, each span once a role."""
    found: dict[tuple[Role, int, int], Argument] = {}
    is_force = event_type.startswith(FORCE)
    for part in parts:
        for role, whole in _spans(part, sentence.parsed):
            span = without_trigger(whole, trigger)
            argument = build_argument(role, span, sentence, scene)
            if is_force and role is Role.AGENT:
                argument = replace(argument, actor=scene.actors.doer_at(span))
            found.setdefault((role, span.start, span.end), argument)
    return tuple(sorted(found.values(), key=lambda one: (one.span.start, one.span.end)))


def without_trigger(span: Span, trigger: Span) -> Span:
    """The words of an argument without a trigger of several words that ends within them.

    "Shot dead Sergeant Karm": the parse joins "dead" to the sergeant.
    """
    is_within = trigger.start < span.start < trigger.end < span.end
    rest = span.quote[trigger.end - span.start :].lstrip() if is_within else ""
    return span if not rest else replace(span, start=span.end - len(rest), quote=rest)


def add_speaker(
    arguments: tuple[Argument, ...], event_type: str, chain: Sequence[Attribution]
) -> tuple[Argument, ...]:
    """The arguments of a statement, with who speaks as agent where nobody else is said to.

    "It is vital that the army leaves," said the envoy: it is the envoy who demands.
    """
    voices = [one for one in chain if one.span is not None]
    is_open = event_type.startswith(STATEMENTS) and not any(
        one.role is Role.AGENT for one in arguments
    )
    is_received = event_type == "statement.threaten" and any(
        one.role is Role.PATIENT for one in arguments
    )
    if not voices or not is_open or is_received:
        return arguments
    speaker = voices[-1]
    assert speaker.span is not None
    return (*arguments, Argument(role=Role.AGENT, span=speaker.span, actor=speaker.actor))


def _spans(part: Part, parsed: ParsedSentence) -> Iterator[tuple[Role, Span]]:
    span = phrase_span(parsed, part.token)
    yield part.role, span
    if part.role is Role.AGENT:
        for backer in read_backer(span, parsed):
            yield Role.BACKER, backer


def build_argument(role: Role, span: Span, sentence: SentenceScene, scene: Scene) -> Argument:
    """The argument of these words in a role, with what they stand for."""
    materiel = sentence.materiel_at(span) if role in _THINGS else None
    is_thing = materiel is not None and role is not Role.PATIENT
    return Argument(
        role=role,
        span=span,
        actor=scene.actors.of(span) if role in _ACTING and not is_thing else None,
        materiel=materiel,
        place=sentence.place_at(span) if role in _PLACES else None,
    )
