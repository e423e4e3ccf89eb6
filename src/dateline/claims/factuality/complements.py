"""Clauses that depend on a word: complements, purposes, conditions and other adverbials."""

from typing import Final

from dateline.claims.averted import BEFORE_COULD
from dateline.claims.factuality.clause_kinds import (
    COPULAS,
    finds_out,
    has_been,
    is_asked,
    is_cut_short,
    is_of_nobody,
    is_only_said_to_show,
    is_only_shown,
    is_outcome,
    is_subjunctive,
    is_told_falsely,
    is_too_much,
    is_turned_round,
    is_used,
    marker_of,
    purported_row,
    wishes_to_say,
    would_have_been,
)
from dateline.claims.factuality.denied_content import is_only_told
from dateline.claims.factuality.descent import Descent, Edge, use_row
from dateline.claims.factuality.nodes import (
    auxiliaries,
    find_row,
    has_to,
    is_finite,
    is_inverted,
    is_passive,
    lemma_of,
)
from dateline.claims.factuality.rows import FactualityRow, FactualityTable
from dateline.claims.factuality.state import ASKED, CERTAIN, State, flip, weaken
from dateline.claims.second_statements import is_across_semicolon
from dateline.claims.word_classes import words_of
from dateline.model import Modality, Polarity, TimeStatus
from dateline.text.tokens import Token

AIMS: Final = frozenset({"intending", "enabling", "attempting"})
"""Groups of rows whose nouns tell what someone is after."""
RANKS: Final = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
SPEECH: Final = frozenset(
    {"reporting", "doubting-report", "believing", "fearing", "predicting", "factive", "denying"}
    | {"ordering", "seeming", "counterfactual", "reporting-noun", "possible", "likely"}
)
"""Groups of rows whose words take a finite clause without a conjunction."""
BEFORE_TO: Final = frozenset({"be", "going", "used"})
"""Words that mean the future or a habit only right before "to"."""
BY_THEN: Final = frozenset({"until", "till", "before"})
"""What they open was so, though what it follows was not: "did not leave before they came"."""
PURPOSE: Final = "construction/purpose"


def into_complement(edge: Edge, marked: State, table: FactualityTable) -> Descent:
    """A clause that a verb, noun or adjective takes as its complement."""
    slots = clause_slots(edge)
    if edge.dep in ("acl", "relcl") and slots[0] in ("ger", "plain"):
        is_open = is_only_told(edge.governor) or is_only_shown(edge.governor, marked)
        is_so = edge.child.tag_ in ("VBN", "VBG") and not is_open
        return Descent(state=CERTAIN if is_so else marked)
    settled = _settled_clause(edge, marked) or _settled_infinitive(edge, marked)
    if settled is not None:
        return settled
    row = _subject_row(edge, table) or find_row(table, edge.governor, *slots)
    if row is not None and row.phrase in BEFORE_TO and not _is_be_to(edge):
        row = None
    if slots[0] == "plain" and (row is None or row.group not in SPEECH):
        return Descent(state=CERTAIN, step="construction/parataxis")
    if (
        row is not None
        and row.is_factive
        and (is_of_nobody(edge) or is_only_said_to_show(edge, marked))
    ):
        return Descent(state=marked, step=row.id)
    if row is not None:
        return _what_was(row, edge, marked) or use_row(row, marked)
    if has_to(edge.child):
        if edge.dep in ("acl", "relcl") and _is_ranked(edge.governor):
            return Descent(state=marked, step="construction/first-to")
        if edge.dep in ("acl", "relcl") and is_passive(edge.child):
            return _scheduled(marked)
        return _aim(edge, marked)
    return Descent(state=marked)


def _what_was(row: FactualityRow, edge: Edge, marked: State) -> Descent | None:
    """A clause on what was, though its word points ahead; None of what is aimed at."""
    if row.group in AIMS and _is_on_what_was(edge):
        return Descent(state=marked, step="construction/relative")
    if row.group == "ordering" and has_been(edge.child):
        return Descent(state=CERTAIN, step="construction/had-been")
    return None


def _is_on_what_was(edge: Edge) -> bool:
    """Whether a clause tells of an aim itself, not what it is for: "a plot that killed two".

    What is aimed at is still to come, whatever the parser makes of "that".
    """
    helpers = {one.tag_ for one in auxiliaries(edge.child)} or {edge.child.tag_}
    is_past = "VBD" in helpers or any(
        one.lower_ in ("has", "have") for one in auxiliaries(edge.child)
    )
    return edge.governor.pos_ == "NOUN" and is_finite(edge.child) and is_past


def _settled_clause(edge: Edge, marked: State) -> Descent | None:
    """Clauses that need no row: "asked why they fled", "was able to flee", "in order to"."""
    clause, governor = edge.child, edge.governor
    if is_told_falsely(governor):
        return Descent(state=flip(CERTAIN), step="construction/falsely")
    if wishes_to_say(edge):
        return Descent(state=marked, step="construction/wish-to-say")
    if is_used(edge):
        return Descent(state=marked, step="construction/used-to")
    if is_turned_round(edge):
        return Descent(state=marked, step="construction/inversion")
    if edge.dep == "ccomp" and is_across_semicolon(clause, governor):
        return Descent(state=CERTAIN, step="construction/parataxis")
    asks = any(one.tag_ in ("WRB", "WP", "WP$") for one in clause.children)
    if asks and is_finite(clause) and edge.dep == "ccomp":
        return Descent(state=CERTAIN, step="construction/embedded-question")
    if edge.dep == "ccomp" and is_subjunctive(clause):
        return _wished(marked)
    if finds_out(edge):
        return Descent(state=ASKED, step="construction/asked-whether")
    return None


def _settled_infinitive(edge: Edge, marked: State) -> Descent | None:
    """Infinitives that need no row: "was able to flee", "too late to stop", "only to die"."""
    clause, governor = edge.child, edge.governor
    if governor.lower_ == "able" and governor.head.tag_ == "VBD":
        return Descent(state=marked, step="construction/was-able")
    if lemma_of(governor) == "have" and any(one.lower_ == "yet" for one in governor.children):
        return Descent(state=flip(marked), step="construction/yet-to")
    if governor.lower_ == "order" and governor.head.lower_ == "in" and has_to(clause):
        return _purpose(marked)
    if is_too_much(edge):
        return Descent(state=flip(marked), step="construction/too-to")
    if is_outcome(edge):
        return Descent(state=marked, step="construction/only-to")
    return None


def _wished(state: State) -> Descent:
    """What somebody wishes or demands to be done."""
    return Descent(
        state=State(
            polarity=state.polarity,
            modality=weaken(state.modality, Modality.ORDERED),
            strength=min(state.strength, 1.5),
            time=TimeStatus.FUTURE,
        ),
        step="construction/subjunctive",
    )


def _is_be_to(edge: Edge) -> bool:
    """Whether "to" follows "be" with at most a negation between: "is to be held"."""
    between = edge.child.doc[edge.governor.i + 1 : edge.child.i]
    return all(one.dep_ in ("neg", "aux", "auxpass", "advmod") for one in between) and not any(
        one.lower_ in ("there", "here") for one in between
    )


def clause_slots(edge: Edge) -> tuple[str, ...]:
    """The slots that a clause may fill, the most exact first.

    ``raised`` (an infinitive after a passive), ``inf``, ``ger``, ``that`` or ``plain`` (finite
    without a conjunction), then ``comp``.
    """
    if has_to(edge.child):
        return ("raised", "inf", "comp") if is_passive(edge.governor) else ("inf", "comp")
    if edge.child.tag_ == "VB" and not is_finite(edge.child) and not marker_of(edge.child):
        return ("inf", "comp")
    is_wish = marker_of(edge.child) == "that"  # "demanded that they be freed"
    if (is_finite(edge.child) or is_wish) and edge.dep in ("ccomp", "acl"):
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
        return purported_row(edge, table)
    for child in edge.governor.children:
        if child.dep_ in ("nsubj", "attr", "acomp") and child.i != edge.child.i:
            row = find_row(table, child, *clause_slots(edge))
            if row is not None:
                return row
    return None


def _aim(edge: Edge, marked: State) -> Descent:
    """What is done for an end; who marches "to demand" something demands it by marching."""
    if lemma_of(edge.child) in words_of("voiced_by_acts"):
        return Descent(state=marked, step="construction/voiced-by-it")
    return _purpose(marked)


def _purpose(state: State) -> Descent:
    """A bare "to" clause: what someone wants to reach."""
    return Descent(
        state=State(
            modality=Modality.INTENDED if state.modality is not Modality.CONDITIONAL
            else Modality.CONDITIONAL,
            strength=min(state.strength, 2.0),
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


def into_adverbial(edge: Edge, marked: State, table: FactualityTable) -> Descent:
    """An adverbial clause: by its conjunction, as a purpose, or as a participle."""
    marker = "if" if is_inverted(edge.child) else marker_of(edge.child)
    if marker in ("if", "whether") and is_asked(edge):
        return Descent(state=ASKED, step="construction/asked-if")
    if marker == "before" and is_cut_short(edge, table):
        return Descent(state=State(polarity=Polarity.DENIED), step=BEFORE_COULD)
    if marker in BY_THEN and not marked.is_affirmed:
        return Descent(state=CERTAIN, step=f"construction/not-{marker}")
    if marker == "if" and would_have_been(edge):
        return Descent(state=flip(CERTAIN), step="construction/if-had-not")
    for phrase in (marker, marker.rpartition(" ")[2]):
        row = table.find(phrase, "mark", "self") if phrase else None
        if row is not None:
            outer = marked if row.positive.sign == 0 else CERTAIN
            return use_row(row, outer)
    if is_used(edge) or is_outcome(edge):
        return Descent(state=marked, step="construction/used-to")
    if has_to(edge.child):
        row = find_row(table, edge.governor, "inf", "comp")
        return use_row(row, marked) if row is not None else _aim(edge, marked)
    if edge.child.tag_ in ("VBG", "VBN"):
        return Descent(state=marked if marked.is_affirmed else CERTAIN)
    return Descent(state=CERTAIN)
