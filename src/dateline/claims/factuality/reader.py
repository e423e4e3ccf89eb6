"""Factuality of a trigger: polarity, modality and time, carried down the parse."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from dateline.claims.factuality.edges import Descent, Edge, descend, edge_above
from dateline.claims.factuality.markers import Marked, mark
from dateline.claims.factuality.rows import FactualityTable, load_factuality
from dateline.claims.factuality.state import CERTAIN, State
from dateline.claims.factuality.timing import read_time
from dateline.model import Attribution, Modality, Polarity, Stance, TimeStatus, Zone
from dateline.text.parse import ParsedSentence

MAX_DEPTH: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality:
    """How firmly the innermost voice says that an event happened.

    Attributes:
        value: -3 (certainly not) to 3 (certainly so).
        steps: the rows and constructions that made it, outermost first.
    """

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.CERTAIN
    time_status: TimeStatus = TimeStatus.PAST
    value: float = 3.0
    steps: tuple[str, ...] = ()


def read_factuality(
    trigger: Token, parsed: ParsedSentence, chain: Sequence[Attribution]
) -> Factuality:
    """The factuality of the event at `trigger`, for the innermost voice of `chain`."""
    outer = _state_from_outside(parsed, chain)
    return read_token(trigger, outer=outer, is_headline=parsed.sentence.zone is Zone.HEADLINE)


def read_token(
    token: Token, *, outer: State = CERTAIN, is_headline: bool = False
) -> Factuality:
    """The factuality of `token` within its sentence, which stands in the state `outer`."""
    table = load_factuality()
    state, steps = carry_down(token, outer, table)
    return Factuality(
        polarity=state.polarity,
        modality=state.modality,
        time_status=read_time(token, state, is_headline=is_headline),
        value=state.value,
        steps=steps,
    )


def carry_down(
    token: Token, outer: State, table: FactualityTable
) -> tuple[State, tuple[str, ...]]:
    """The state of `token` and what made it, from the root of its sentence down."""
    edges = _path(token)
    root = edges[0].governor if edges else token
    base, marked = outer, mark(root, outer, table)
    steps = list(marked.steps)
    for edge in edges:
        descent: Descent = descend(edge, base, marked.state, table)
        base, marked = descent.state, mark(edge.child, descent.state, table)
        if descent.step:
            steps.append(descent.step)
        steps.extend(_new_steps(marked))
    return marked.state, tuple(steps)


def _new_steps(marked: Marked) -> tuple[str, ...]:
    return marked.steps


def _path(token: Token) -> tuple[Edge, ...]:
    """The edges from the root down to `token`."""
    edges: list[Edge] = []
    node = token
    while node.dep_ != "ROOT" and len(edges) < MAX_DEPTH:
        edge = edge_above(node)
        edges.append(edge)
        if edge.governor.i == node.i:
            break
        node = edge.governor
    return tuple(reversed(edges))


def _state_from_outside(parsed: ParsedSentence, chain: Sequence[Attribution]) -> State:
    """What cues outside the sentence ("… ," he claimed) make of all of it."""
    for link in chain:
        outside = link.cue is not None and not parsed.span.overlaps(link.cue)
        if outside and link.stance is Stance.DENIES:
            return State(polarity=Polarity.DENIED)
    return CERTAIN
