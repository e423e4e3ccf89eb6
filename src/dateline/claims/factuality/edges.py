"""From a word to what depends on it: which slot it fills, and the state that it gets there."""

from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Token

from dateline.claims.factuality.nodes import (
    CLAUSES,
    auxiliaries,
    find_row,
    has_own_subject,
    has_to,
    is_clausal,
    is_definite,
    lemma_of,
)
from dateline.claims.factuality.rows import FactualityRow, FactualityTable
from dateline.claims.factuality.state import CERTAIN, State, apply
from dateline.model import Modality, TimeStatus

OBJECTS: Final = frozenset({"dobj", "nsubjpass", "csubjpass", "dative"})
PREDICATES: Final = frozenset({"acomp", "attr", "prt", "oprd"})
PURPOSE: Final = "construction/purpose"


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
    head, dep = token.head, token.dep_
    words: list[str] = []
    while head.dep_ in ("prep", "agent", "pcomp", "dative") and head.pos_ in (
        "ADP",
        "SCONJ",
        "VERB",
    ):
        if head.pos_ == "VERB" and head.lower_ not in _VERBAL_PREPOSITIONS:
            break
        words.insert(0, head.lower_)
        dep, head = head.dep_, head.head
    return Edge(governor=head, child=token, dep=dep if not words else token.dep_,
                preposition=" ".join(words))  # fmt: skip


_VERBAL_PREPOSITIONS: Final = frozenset(
    {"following", "according", "including", "regarding", "concerning", "pending", "barring"}
)


def descend(edge: Edge, base: State, marked: State, table: FactualityTable) -> Descent:
    """The state of the child of `edge`.

    Args:
        edge: from governor to child.
        base: the state of the governor before its own markers.
        marked: the state of the governor with them.
        table: the rows.
    """
    if edge.dep == "conj":
        return Descent(state=base if _stands_alone(edge.child) else marked)
    if edge.preposition:
        return _through_preposition(edge, marked, table)
    if edge.dep == "advcl":
        return _into_adverbial(edge, marked, table)
    if edge.dep == "relcl":
        return Descent(state=CERTAIN, step="construction/relative")
    if edge.dep in CLAUSES:
        return _into_complement(edge, marked, table)
    if edge.dep in PREDICATES:
        return Descent(state=marked)
    return _into_argument(edge, marked, table)


def _stands_alone(token: Token) -> bool:
    """Whether a conjoined verb has a subject or auxiliary of its own."""
    return is_clausal(token) and (has_own_subject(token) or bool(auxiliaries(token)))


def _use(row: FactualityRow, state: State) -> Descent:
    if row.is_factive:
        return Descent(state=CERTAIN, step=row.id)
    effect = row.positive if state.is_affirmed else row.negative
    return Descent(state=apply(effect, state, row.strength, row.time), step=row.id)


def _purpose(state: State) -> Descent:
    """A bare "to" clause: what someone wants to reach."""
    return Descent(
        state=State(
            modality=Modality.INTENDED if state.modality is not Modality.CONDITIONAL
            else Modality.CONDITIONAL,
            strength=min(state.strength, 0.75),
            time=TimeStatus.FUTURE,
        ),
        step=PURPOSE,
    )  # fmt: skip


def _into_complement(edge: Edge, marked: State, table: FactualityTable) -> Descent:
    """A clause that a verb, noun or adjective takes as its complement."""
    row = _subject_row(edge, table) or find_row(table, edge.governor, "comp")
    if row is not None:
        return _use(row, marked)
    if edge.dep == "acl" and not has_to(edge.child):
        return Descent(state=CERTAIN if edge.child.tag_ in ("VBN", "VBG") else marked)
    if has_to(edge.child):
        return _purpose(marked)
    return Descent(state=marked)


def _subject_row(edge: Edge, table: FactualityTable) -> FactualityRow | None:
    """The row of the subject in "the goal was to …"."""
    if lemma_of(edge.governor) != "be":
        return None
    for child in edge.governor.children:
        if child.dep_ in ("nsubj", "attr") and child.i != edge.child.i:
            row = find_row(table, child, "comp")
            if row is not None:
                return row
    return None


def marker_of(clause: Token) -> str:
    """The words that open a subordinate clause: "if", "even if", "so that"; or empty."""
    for child in clause.children:
        opens = child.dep_ == "mark" or (child.dep_ == "advmod" and child.tag_ == "WRB")
        if opens and child.lower_ != "to":
            before = child.nbor(-1).lower_ if child.i else ""
            return (
                f"{before} {child.lower_}" if before in ("even", "so", "only") else child.lower_
            )
    return ""


def _into_adverbial(edge: Edge, marked: State, table: FactualityTable) -> Descent:
    """An adverbial clause: by its conjunction, as a purpose, or as a participle."""
    marker = marker_of(edge.child)
    for phrase in (marker, marker.rpartition(" ")[2]):
        row = table.find(phrase, "mark", "self") if phrase else None
        if row is not None:
            outer = marked if row.positive.sign == 0 else CERTAIN
            return _use(row, outer)
    if has_to(edge.child):
        row = find_row(table, edge.governor, "comp")
        return _use(row, marked) if row is not None else _purpose(marked)
    if edge.child.tag_ in ("VBG", "VBN"):
        return Descent(state=marked if marked.is_affirmed else CERTAIN)
    return Descent(state=CERTAIN)


def _through_preposition(edge: Edge, marked: State, table: FactualityTable) -> Descent:
    """What hangs on a preposition: by the governor's row, then by the preposition's own."""
    last = edge.preposition.rpartition(" ")[2]
    slots: tuple[str, ...] = (
        ("subj",) if edge.preposition == "by" and _is_passive(edge.governor) else (last,)
    )
    if edge.dep == "pcomp":
        slots = (*slots, "comp")
    row = find_row(table, edge.governor, *slots)
    if row is not None:
        return _use(row, marked)
    for phrase in _preposition_phrases(edge):
        row = table.find(phrase, "prep", "any", *(("comp",) if edge.dep == "pcomp" else ()))
        if row is not None:
            return _use(row, CERTAIN)
    if last == "of" or edge.dep == "pcomp":
        return Descent(state=marked)
    return Descent(state=_presupposed(edge.child, marked))


def _preposition_phrases(edge: Edge) -> tuple[str, ...]:
    """The phrases to look up: "in case of" before "of", where the governor is the noun of such a phrase."""
    outer = edge.governor.head
    phrases = (edge.preposition, edge.preposition.rpartition(" ")[2])
    if outer.pos_ == "ADP" and edge.governor.dep_ == "pobj":
        noun = lemma_of(edge.governor)
        return (f"{outer.lower_} {noun} {edge.preposition}",
                f"{outer.lower_} the {noun} {edge.preposition}", *phrases)  # fmt: skip
    return phrases


def _is_passive(token: Token) -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children) or (
        token.tag_ == "VBN" and token.dep_ in ("acl", "relcl", "advcl")
    )


def _into_argument(edge: Edge, marked: State, table: FactualityTable) -> Descent:
    """A noun as subject, object, compound or apposition."""
    if edge.dep in ("compound", "nmod", "amod"):
        row = find_row(table, edge.governor, "of", "comp")
        used = row is not None and not row.is_factive and row.positive.sign != 0
        return _use(row, marked) if used and row is not None else Descent(state=CERTAIN)
    slot = "obj" if edge.dep in OBJECTS else "subj" if edge.dep in ("nsubj", "csubj") else ""
    row = find_row(table, edge.governor, slot) if slot else None
    if row is not None:
        return _use(row, marked)
    if edge.dep in ("appos", "npadvmod"):
        return Descent(state=marked)
    return Descent(state=_presupposed(edge.child, marked))


def _presupposed(token: Token, state: State) -> State:
    """The state of a noun under a governor that says nothing of it: definite nouns exist."""
    if is_definite(token):
        return CERTAIN
    return replace(state, time=state.time)
