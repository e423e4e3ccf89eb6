"""Factuality of a trigger: polarity, modality and time, carried down the parse."""

from collections.abc import Sequence
from typing import Final

from dateline.claims.factuality.descent import Descent, Edge, edge_above
from dateline.claims.factuality.edges import descend
from dateline.claims.factuality.hearing import hear
from dateline.claims.factuality.markers import Marked, asks_without_verb, mark
from dateline.claims.factuality.records import Factuality
from dateline.claims.factuality.rows import FactualityTable, load_factuality
from dateline.claims.factuality.state import ASKED, CERTAIN, State
from dateline.claims.factuality.timing import read_time
from dateline.model import Attribution, Zone
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

MAX_DEPTH: Final = 40


def read_factuality(
    trigger: Token,
    parsed: ParsedSentence,
    chain: Sequence[Attribution],
    *,
    is_arranged: bool = False,
) -> Factuality:
    """The factuality of the event at `trigger`, for the innermost voice of `chain`.

    Args:
        trigger: the head of its words.
        parsed: its sentence.
        chain: who says so, outermost first.
        is_arranged: whether the event is one that people agree on beforehand: "an accord on
            the withdrawal" tells of none that was, "an accord on the attack" of one.
    """
    is_headline = parsed.sentence.zone is Zone.HEADLINE
    read = read_token(trigger, is_headline=is_headline, is_arranged=is_arranged)
    return hear(read, chain, trigger, parsed)


def read_token(
    token: Token, *, is_headline: bool = False, is_arranged: bool = False
) -> Factuality:
    """The factuality of `token` within its sentence alone."""
    table = load_factuality(is_arranged=is_arranged)
    outer = ASKED if is_headline and asks_without_verb(token) else CERTAIN
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
