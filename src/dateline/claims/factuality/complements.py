"""Clauses that depend on a word: complements, purposes, conditions and other adverbials."""

from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.averted import BEFORE_COULD
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
from dateline.claims.factuality.state import CERTAIN, State, flip, weaken
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
COPULAS: Final = frozenset({"be", "remain", "seem", "appear", "become", "look", "sound"})
BEFORE_TO: Final = frozenset({"be", "going", "used"})
"""Words that mean the future or a habit only right before "to"."""
ASKING: Final = frozenset({"ask", "wonder", "inquire", "enquire", "check", "question", "doubt"})
ASKED: Final = State(modality=Modality.POSSIBLE, strength=0.0)
PURPOSE: Final = "construction/purpose"


def into_complement(edge: Edge, marked: State, table: FactualityTable) -> Descent:
    """A clause that a verb, noun or adjective takes as its complement."""
    slots = clause_slots(edge)
    if edge.dep in ("acl", "relcl") and slots[0] in ("ger", "plain"):
        is_open = is_only_told(edge.governor) or _is_only_shown(edge.governor, marked)
        is_so = edge.child.tag_ in ("VBN", "VBG") and not is_open
        return Descent(state=CERTAIN if is_so else marked)
    settled = _settled_clause(edge, marked)
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
        and (_is_of_nobody(edge) or _is_only_said_to_show(edge, marked))
    ):
        return Descent(state=marked, step=row.id)
    if row is not None:
        return _what_was(row, edge, marked) or use_row(row, marked)
    if has_to(edge.child):
        if edge.dep in ("acl", "relcl") and _is_ranked(edge.governor):
            return Descent(state=marked, step="construction/first-to")
        if edge.dep in ("acl", "relcl") and is_passive(edge.child):
            return _scheduled(marked)
        return _purpose(marked)
    return Descent(state=marked)


def _is_told_falsely(verb: Token) -> bool:
    """Whether a verb of speech is called wrong: "it was falsely claimed that"."""
    if load_cues().find(lemma_of(verb), "verb") is None:
        return False
    is_gerund = any(one.tag_ == "VBG" for one in (verb, *verb.children))
    if is_gerund and _is_regretted(verb):
        return True  # "we regret having reported that"
    if any(one.lower_ in words_of("falsely") for one in verb.children):
        return True
    subjects = (one for one in verb.children if one.dep_ in ("nsubj", "nsubjpass"))
    return any(is_earlier_version(one) for one in subjects)


def _is_regretted(gerund: Token) -> bool:
    """Whether a gerund hangs from "regret" or "apologise for"."""
    above = gerund.head.head if gerund.dep_ == "pcomp" else gerund.head
    return lemma_of(above) in words_of("regretting")


def is_earlier_version(noun: Token) -> bool:
    """Whether a noun is what has been put right: "an earlier version of this story"."""
    if lemma_of(noun) not in words_of("edition"):
        return False
    return any(one.lower_ in words_of("earlier_one") for one in noun.children)


def _wishes_to_say(edge: Edge) -> bool:
    """Whether somebody says a thing by wishing to: "would like to deny", "wants to stress"."""
    said = lemma_of(edge.child)
    is_said = load_cues().find(said, "verb") is not None or said in words_of("setting_right")
    return is_said and lemma_of(edge.governor) in words_of("wishing_to_say")


def _is_used(edge: Edge) -> bool:
    """Whether what something was used for was done: "used two missiles to destroy a truck"."""
    verb = edge.governor
    is_past = verb.tag_ == "VBD" and lemma_of(verb) == "use"
    return is_past and has_to(edge.child) and any(one.dep_ == "dobj" for one in verb.children)


def _is_only_shown(noun: Token, state: State) -> bool:
    """Whether those who do it are in pictures that only are said to show them."""
    is_shown = noun.dep_ == "dobj" and lemma_of(noun.head) in words_of("showing")
    return is_shown and state.modality is not Modality.CERTAIN


def _is_only_said_to_show(edge: Edge, marked: State) -> bool:
    """Whether pictures only are said to show it: "a video purports to show a killing"."""
    is_showing = lemma_of(edge.governor) in words_of("showing")
    return is_showing and marked.modality is not Modality.CERTAIN


def _is_of_nobody(edge: Edge) -> bool:
    """Whether nobody was seen to do it: "no troops were seen leaving Karm"."""
    is_raised = is_passive(edge.governor) and edge.child.tag_ in ("VB", "VBG")
    subjects = (one for one in edge.governor.children if one.dep_ == "nsubjpass")
    return is_raised and any(it.lower_ == "no" for one in subjects for it in one.children)


def _is_turned_round(edge: Edge) -> bool:
    """Whether an auxiliary stands before its subject: "at no point was a shot fired"."""
    governor, clause = edge.governor, edge.child
    if edge.dep != "ccomp" or governor.pos_ != "AUX" or clause.i < governor.i:
        return False
    return not any(one.dep_ in ("nsubj", "expl", "mark") for one in governor.children)


def _has_been(clause: Token) -> bool:
    """Whether a clause tells what had happened: nobody demands or orders that.

    "He had requested nothing, that he had been dismissed by telephone" hangs where it may.
    """
    return is_finite(clause) and any(
        one.dep_ == "aux" and one.lower_ == "had" for one in clause.children
    )


def _what_was(row: FactualityRow, edge: Edge, marked: State) -> Descent | None:
    """A clause on what was, though its word points ahead; None of what is aimed at."""
    if row.group in AIMS and _is_on_what_was(edge):
        return Descent(state=marked, step="construction/relative")
    if row.group == "ordering" and _has_been(edge.child):
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
    if _is_told_falsely(governor):
        return Descent(state=flip(CERTAIN), step="construction/falsely")
    if _wishes_to_say(edge):
        return Descent(state=marked, step="construction/wish-to-say")
    if _is_used(edge):
        return Descent(state=marked, step="construction/used-to")
    if _is_turned_round(edge):
        return Descent(state=marked, step="construction/inversion")
    if edge.dep == "ccomp" and is_across_semicolon(clause, governor):
        return Descent(state=CERTAIN, step="construction/parataxis")
    asks = any(one.tag_ in ("WRB", "WP", "WP$") for one in clause.children)
    if asks and is_finite(clause) and edge.dep == "ccomp":
        return Descent(state=CERTAIN, step="construction/embedded-question")
    if governor.lower_ == "able" and governor.head.tag_ == "VBD":
        return Descent(state=marked, step="construction/was-able")
    if lemma_of(governor) == "have" and any(one.lower_ == "yet" for one in governor.children):
        return Descent(state=flip(marked), step="construction/yet-to")
    if governor.lower_ == "order" and governor.head.lower_ == "in" and has_to(clause):
        return _purpose(marked)
    return None


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


def is_asked_about(clause: Token) -> bool:
    """Whether a clause after a preposition is open: "no confirmation on whether he fired"."""
    return clause.dep_ == "pcomp" and marker_of(clause) == "whether"


def _is_asked(edge: Edge) -> bool:
    """Whether "if" opens what is asked: "nobody asked if he was armed"."""
    if lemma_of(edge.governor) not in ASKING or edge.child.i < edge.governor.i:
        return False
    between = edge.child.doc[edge.governor.i + 1 : edge.child.left_edge.i]
    return not any(one.is_punct for one in between)


def _is_cut_short(edge: Edge, table: FactualityTable) -> bool:
    """Whether the clause was kept from happening: "defused before", "before they could"."""
    if any(one.lower_ in ("could", "can") for one in edge.child.children):
        return True
    row = find_row(table, edge.governor, "obj")
    return row is not None and row.group in ("preventing", "cancelling")


def into_adverbial(edge: Edge, marked: State, table: FactualityTable) -> Descent:
    """An adverbial clause: by its conjunction, as a purpose, or as a participle."""
    marker = "if" if is_inverted(edge.child) else marker_of(edge.child)
    if marker in ("if", "whether") and _is_asked(edge):
        return Descent(state=ASKED, step="construction/asked-if")
    if marker == "before" and _is_cut_short(edge, table):
        return Descent(state=State(polarity=Polarity.DENIED), step=BEFORE_COULD)
    if marker in ("until", "till") and not marked.is_affirmed:
        return Descent(state=CERTAIN, step="construction/not-until")
    for phrase in (marker, marker.rpartition(" ")[2]):
        row = table.find(phrase, "mark", "self") if phrase else None
        if row is not None:
            outer = marked if row.positive.sign == 0 else CERTAIN
            return use_row(row, outer)
    if _is_used(edge):
        return Descent(state=marked, step="construction/used-to")
    if has_to(edge.child):
        row = find_row(table, edge.governor, "inf", "comp")
        return use_row(row, marked) if row is not None else _purpose(marked)
    if edge.child.tag_ in ("VBG", "VBN"):
        return Descent(state=marked if marked.is_affirmed else CERTAIN)
    return Descent(state=CERTAIN)
