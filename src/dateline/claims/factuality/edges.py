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
    is_finite,
    is_passive,
    lemma_of,
)
from dateline.claims.factuality.rows import FactualityRow, FactualityTable
from dateline.claims.factuality.state import CERTAIN, State, apply, flip, weaken
from dateline.model import HAPPENED_MODALITIES, Modality, Polarity, TimeStatus

OBJECTS: Final = frozenset({"dobj", "nsubjpass", "csubjpass", "dative"})
PREDICATES: Final = frozenset({"acomp", "attr", "prt", "oprd"})
RANKS: Final = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
SPEECH: Final = frozenset(
    {"reporting", "doubting-report", "believing", "fearing", "predicting", "factive", "denying"}
    | {"ordering", "seeming", "counterfactual", "reporting-noun", "possible", "likely"}
)
"""Groups of rows whose words take a finite clause without a conjunction."""
COPULAS: Final = frozenset({"be", "remain", "seem", "appear", "become", "look", "sound"})
OPAQUE: Final = frozenset({"light", "reporting", "reporting-noun"})
"""Groups of rows that say nothing of a definite noun: "did not report the attack"."""
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
    while _is_preposition(head):
        words.insert(0, head.lower_)
        words[:0] = [one.lower_ for one in head.lefts if one.lower_ in _PREPOSITION_WORDS]
        head = head.head
    return Edge(governor=head, child=token, dep=dep, preposition=" ".join(words))


_PREPOSITION_WORDS: Final = frozenset(
    {"following", "according", "including", "regarding", "concerning", "pending", "barring"}
    | {"due", "because", "thanks", "owing", "prior", "ahead", "instead", "regardless"}
)


def _is_preposition(token: Token) -> bool:
    if token.dep_ == "ROOT":
        return False
    linked = token.dep_ in ("prep", "agent", "pcomp", "dative", "advmod", "acomp", "mark")
    if linked and token.lower_ in _PREPOSITION_WORDS:
        return any(child.dep_ in ("prep", "pobj", "pcomp") for child in token.children)
    return token.dep_ in ("prep", "agent", "pcomp", "dative") and token.pos_ in ("ADP", "SCONJ")


def descend(edge: Edge, base: State, marked: State, table: FactualityTable) -> Descent:
    """The state of the child of `edge`.

    Args:
        edge: from governor to child.
        base: the state of the governor before its own markers.
        marked: the state of the governor with them.
        table: the rows.
    """
    if edge.dep == "conj":
        return _into_conjunct(edge, base, marked)
    if edge.preposition:
        return _through_preposition(edge, marked, table)
    if edge.dep == "advcl":
        return _into_adverbial(edge, marked, table)
    if edge.dep == "relcl" and not has_to(edge.child):
        return Descent(state=CERTAIN, step="construction/relative")
    if edge.dep in (*CLAUSES, "relcl") and (edge.dep != "oprd" or has_to(edge.child)):
        return _into_complement(edge, marked, table)
    if edge.dep in PREDICATES:
        return Descent(state=marked)
    return _into_argument(edge, marked, table)


def _into_conjunct(edge: Edge, base: State, marked: State) -> Descent:
    """A conjunct shares what stands on the first, or starts anew; "nor" negates it."""
    if not _stands_alone(edge.child):
        return Descent(state=marked)
    if any(one.lower_ == "nor" for one in edge.governor.children if one.dep_ == "cc"):
        return Descent(state=flip(base), step="negation/nor")
    return Descent(state=base)


def _stands_alone(token: Token) -> bool:
    """Whether a conjoined verb has a subject, an auxiliary or a tense of its own."""
    if not is_clausal(token):
        return False
    if has_own_subject(token) or auxiliaries(token):
        return True
    return token.tag_ in ("VBD", "VBZ", "VBP") and bool(auxiliaries(token.head))


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
            strength=min(state.strength, 1.5),
            time=TimeStatus.FUTURE,
        ),
        step=PURPOSE,
    )  # fmt: skip


def _scheduled(state: State) -> Descent:
    """A meeting "to be held": settled, but still to come."""
    return Descent(
        state=State(
            modality=weaken(state.modality, Modality.PREDICTED),
            strength=min(state.strength, 2.5),
            time=TimeStatus.FUTURE,
        ),
        step="construction/to-be",
    )


def _into_complement(edge: Edge, marked: State, table: FactualityTable) -> Descent:
    """A clause that a verb, noun or adjective takes as its complement."""
    slots = clause_slots(edge)
    if edge.dep in ("acl", "relcl") and slots[0] in ("ger", "plain"):
        return Descent(state=CERTAIN if edge.child.tag_ in ("VBN", "VBG") else marked)
    row = _subject_row(edge, table) or find_row(table, edge.governor, *slots)
    if slots[0] == "plain" and (row is None or row.group not in SPEECH):
        return Descent(state=CERTAIN, step="construction/parataxis")
    if row is not None:
        return _use(row, marked)
    if has_to(edge.child):
        if edge.dep in ("acl", "relcl") and _is_ranked(edge.governor):
            return Descent(state=marked, step="construction/first-to")
        if edge.dep in ("acl", "relcl") and is_passive(edge.child):
            return _scheduled(marked)
        return _purpose(marked)
    return Descent(state=marked)


def clause_slots(edge: Edge) -> tuple[str, ...]:
    """The slots that a clause may fill, the most exact first.

    ``raised`` (an infinitive after a passive), ``inf``, ``ger``, ``that`` or ``plain`` (finite
    without a conjunction), then ``comp``.
    """
    if has_to(edge.child):
        return ("raised", "inf", "comp") if is_passive(edge.governor) else ("inf", "comp")
    if is_finite(edge.child) and edge.dep in ("ccomp", "acl"):
        marker = marker_of(edge.child)
        return ("that" if marker else "plain", "comp")
    return ("ger", "comp")


def _is_ranked(noun: Token) -> bool:
    """Whether a noun has an ordinal or superlative: "the first model to …"."""
    if noun.lower_ in RANKS:
        return True
    return any(
        child.tag_ == "JJS" or child.lower_ in RANKS
        for child in noun.children
        if child.dep_ in ("amod", "nummod")
    )


def _subject_row(edge: Edge, table: FactualityTable) -> FactualityRow | None:
    """The row of the noun in "the goal was to", of the adjective in "it is unclear if"."""
    if lemma_of(edge.governor) not in COPULAS:
        return None
    for child in edge.governor.children:
        if child.dep_ in ("nsubj", "attr", "acomp") and child.i != edge.child.i:
            row = find_row(table, child, *clause_slots(edge))
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
    if marker == "before" and any(
        one.lower_ in ("could", "can") for one in edge.child.children
    ):
        return Descent(state=State(polarity=Polarity.DENIED), step="construction/before-could")
    for phrase in (marker, marker.rpartition(" ")[2]):
        row = table.find(phrase, "mark", "self") if phrase else None
        if row is not None:
            outer = marked if row.positive.sign == 0 else CERTAIN
            return _use(row, outer)
    if has_to(edge.child):
        row = find_row(table, edge.governor, "inf", "comp")
        return _use(row, marked) if row is not None else _purpose(marked)
    if edge.child.tag_ in ("VBG", "VBN"):
        return Descent(state=marked if marked.is_affirmed else CERTAIN)
    return Descent(state=CERTAIN)


def _through_preposition(edge: Edge, marked: State, table: FactualityTable) -> Descent:
    """What hangs on a preposition: by the governor's row, then by the preposition's own."""
    last = edge.preposition.rpartition(" ")[2]
    by_agent = edge.preposition == "by" and is_passive(edge.governor)
    row = find_row(table, edge.governor, "subj" if by_agent else last)
    if row is not None:
        return _use(row, marked)
    slots = ("any", "comp") if edge.dep == "pcomp" else ("any",)
    for phrase in _preposition_phrases(edge):
        row = table.find(phrase, "prep", *slots)
        if row is not None:
            return _use(row, CERTAIN)
    row = find_row(table, edge.governor, "ger", "comp") if edge.dep == "pcomp" else None
    if row is not None:
        return _use(row, marked)
    if (last == "of" and not is_definite(edge.child)) or edge.dep == "pcomp":
        return Descent(state=marked)
    return Descent(state=_presupposed(edge.child, marked))


def _preposition_phrases(edge: Edge) -> tuple[str, ...]:
    """The phrases to look up: "in case of" before "of"."""
    outer = edge.governor.head
    phrases = (edge.preposition, edge.preposition.rpartition(" ")[2])
    if outer.pos_ == "ADP" and edge.governor.dep_ == "pobj":
        noun = lemma_of(edge.governor)
        return (f"{outer.lower_} {noun} {edge.preposition}",
                f"{outer.lower_} the {noun} {edge.preposition}", *phrases)  # fmt: skip
    return phrases


def _into_argument(edge: Edge, marked: State, table: FactualityTable) -> Descent:
    """A noun as subject, object, compound or apposition."""
    if edge.dep in ("compound", "nmod", "amod"):
        row = find_row(table, edge.governor, "of", "comp")
        used = row is not None and not row.is_factive and row.positive.sign != 0
        return _use(row, marked) if used and row is not None else Descent(state=CERTAIN)
    slot = "obj" if edge.dep in OBJECTS else "subj" if edge.dep in ("nsubj", "csubj") else ""
    row = find_row(table, edge.governor, slot) if slot else None
    if row is not None and not _exists_anyway(edge.child, row, marked, table):
        return _use(row, marked)
    if slot == "subj":
        return Descent(state=CERTAIN)
    if edge.dep in ("appos", "npadvmod"):
        return Descent(state=marked)
    return Descent(state=_presupposed(edge.child, marked))


def _exists_anyway(
    noun: Token, row: FactualityRow, state: State, table: FactualityTable
) -> bool:
    """Whether a noun is there whatever the row says: a proposal that is rejected."""
    if table.find(lemma_of(noun), "noun", "self") is not None:
        return row.positive.sign < 0 or row.positive.modality is not None
    if row.group not in OPAQUE or not is_definite(noun):
        return False
    return state.modality in HAPPENED_MODALITIES


def _presupposed(token: Token, state: State) -> State:
    """The state of a noun under a governor that says nothing of it: definite nouns exist."""
    if is_definite(token):
        return CERTAIN
    return replace(state, time=state.time)
