"""One step from a word to what depends on it, and the state that it gets there."""

from dataclasses import dataclass
from typing import Final

from dateline.claims.factuality.nodes import is_behind_to
from dateline.claims.factuality.rows import FactualityRow
from dateline.claims.factuality.state import CERTAIN, State, apply
from dateline.claims.second_statements import first_statement
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One step down the parse, prepositions left out.

    Attributes:
        preposition: the preposition in between, lower-case; empty where there is none.
    """

    governor: Token
    child: Token
    dep: str
    preposition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """The state of a child before its own markers, and what made it."""

    state: State
    step: str = ""


def edge_above(token: Token) -> Edge:
    """The edge from the content word that governs `token`."""
    head, dep = first_statement(token) or token.head, token.dep_
    if is_behind_to(token):
        return Edge(governor=head.head, child=token, dep="xcomp")
    words: list[str] = []
    while _is_preposition(head):
        opening = [one.lower_ for one in head.lefts if one.lower_ in _PREPOSITION_WORDS]
        closing = [
            one.lower_ for one in head.rights if one.dep_ == "pcomp" and one.pos_ == "ADP"
        ]
        words[:0] = [*opening, head.lower_, *(closing if not words else ())]
        head = _charging_verb(head) or head.head
    return Edge(governor=head, child=token, dep=dep, preposition=" ".join(words))


def _charging_verb(preposition: Token) -> Token | None:
    """The verb of "accused the police of having fired", whose "of" hangs on its object."""
    noun = preposition.head
    if preposition.lower_ != "of" or noun.dep_ != "dobj" or noun.head.pos_ != "VERB":
        return None
    is_gerund = any(one.dep_ == "pcomp" for one in preposition.children)
    return (
        noun.head
        if is_gerund and noun.head.lemma_.lower() in words_of("gerund_object")
        else None
    )


_PREPOSITION_WORDS: Final = frozenset(
    {"following", "according", "including", "regarding", "concerning", "pending", "barring"}
    | {"due", "because", "thanks", "owing", "prior", "ahead", "instead", "regardless", "far"}
)


def _is_preposition(token: Token) -> bool:
    if token.dep_ == "ROOT":
        return False
    if token.dep_ == "conj" and token.pos_ == "ADP" and token.head.pos_ == "ADP":
        return True  # "called for a truce and for talks"
    linked = token.dep_ in ("prep", "agent", "pcomp", "dative", "advmod", "acomp", "mark")
    if linked and token.lower_ in _PREPOSITION_WORDS:
        return any(child.dep_ in ("prep", "pobj", "pcomp") for child in token.children)
    return token.dep_ in ("prep", "agent", "pcomp", "dative") and token.pos_ in ("ADP", "SCONJ")


def use_row(row: FactualityRow, state: State) -> Descent:
    """What `row` makes of the complement of its word, which is in `state`."""
    if row.is_factive:
        return Descent(state=CERTAIN, step=row.id)
    effect = row.positive if state.is_affirmed else row.negative
    return Descent(state=apply(effect, state, row.strength, row.time), step=row.id)
