"""From a word to what depends on it: which reading its slot calls for."""

from dataclasses import replace
from typing import Final

from dateline.claims.called_false import is_lack_of_truth
from dateline.claims.factuality.clause_kinds import is_asked_about, marker_of
from dateline.claims.factuality.complements import into_adverbial, into_complement
from dateline.claims.factuality.denied_content import into_denied
from dateline.claims.factuality.descent import Descent, Edge, use_row
from dateline.claims.factuality.nodes import (
    CLAUSES,
    auxiliaries,
    find_row,
    has_own_subject,
    has_to,
    is_clausal,
    is_passive,
)
from dateline.claims.factuality.nominals import into_argument, through_preposition
from dateline.claims.factuality.rows import FactualityTable
from dateline.claims.factuality.state import ASKED, CERTAIN, State, flip
from dateline.claims.voice import raised_to
from dateline.claims.word_classes import words_of
from dateline.model import Modality
from dateline.text.tokens import Token

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
DENIED: Final = frozenset({"attr", "dobj"})
WHOEVER: Final = State(modality=Modality.CONDITIONAL, strength=0.0)
PREDICATES: Final = frozenset({"acomp", "attr", "prt", "oprd"})


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
    edge = _as_content(_where_it_acts(edge), table)
    denied = into_denied(edge, base, table)
    if denied is not None:
        return denied
    if edge.preposition:
        return _through(edge, marked, table)
    if edge.dep == "advcl":
        return into_adverbial(edge, marked, table)
    if edge.dep == "relcl" and not has_to(edge.child):
        return _into_relative(edge)
    if edge.dep in ("csubj", "csubjpass"):
        return Descent(state=base)
    if edge.dep in (*CLAUSES, "relcl") and (edge.dep != "oprd" or has_to(edge.child)):
        return into_complement(edge, marked, table)
    if edge.dep == "oprd" and is_passive(edge.governor):
        row = find_row(table, edge.governor, "raised")
        return use_row(row, marked) if row is not None else Descent(state=marked)
    if edge.dep in PREDICATES:
        return Descent(state=marked)
    return _into_end(edge, base, marked, table) or into_argument(edge, base, marked, table)


def _where_it_acts(edge: Edge) -> Edge:
    """The edge, that of a raised subject to its own verb: "was to be carried out"."""
    is_subject = edge.dep in SUBJECTS
    raised = raised_to(edge.governor) or _begun(edge.governor) if is_subject else None
    return edge if raised is None else replace(edge, child=raised, dep="xcomp")


def _ends_of(edge: Edge) -> list[Token]:
    """What a deed, or a plan, was for: "the raid was meant to free the hostages"."""
    verb = edge.governor
    if edge.dep != "nsubjpass" or verb.lemma_.lower() not in words_of("having_an_end"):
        return []
    return [one for one in verb.children if one.dep_ in {"xcomp", "advcl"} and has_to(one)]


def _into_end(edge: Edge, base: State, marked: State, table: FactualityTable) -> Descent | None:
    """Into the subject of "was meant to", where an edge leads there.

    What was meant to begin has not begun; what was meant to free hostages was done.
    """
    ends = _ends_of(edge)
    if not ends:
        return None
    begun = words_of("doing") | words_of("ever_happening") | words_of("beginning")
    if all(one.lemma_.lower() not in begun and not is_passive(one) for one in ends):
        return Descent(state=base, step="construction/done-for-an-end")
    row = find_row(table, edge.governor, "comp")
    return Descent(state=marked) if row is None else use_row(row, marked)


def _through(edge: Edge, marked: State, table: FactualityTable) -> Descent:
    """Through a preposition; what is asked about after it is open, whatever the governor."""
    if is_asked_about(edge.child):
        return Descent(state=ASKED, step="construction/asked-whether")
    return through_preposition(edge, marked, table)


def _into_relative(edge: Edge) -> Descent:
    """A relative clause tells what is so; in "it was not our men who fired", what is not."""
    if _is_not_they(edge.governor):
        return Descent(state=flip(CERTAIN), step="construction/cleft-not")
    if is_lack_of_truth(edge.governor):
        return Descent(state=flip(CERTAIN), step="construction/no-truth")
    if _is_whoever(edge):
        return Descent(state=WHOEVER, step="construction/whoever")
    return Descent(state=CERTAIN, step="construction/relative")


def _as_content(edge: Edge, table: FactualityTable) -> Edge:
    """The edge, that into what looks like a relative clause as one into what its noun tells.

    "The possibility that they fled".
    """
    if edge.dep != "relcl" or marker_of(edge.child) != "that":
        return edge
    has_row = find_row(table, edge.governor, "that", "comp") is not None
    return replace(edge, dep="acl") if has_row else edge


def _is_whoever(edge: Edge) -> bool:
    """Whether it is said of whoever does it: "anyone who kills a nurse will be tried"."""
    is_open = edge.governor.lower_ in words_of("whoever")
    helpers = {one.tag_ for one in auxiliaries(edge.child)} or {edge.child.tag_}
    return is_open and not helpers & {"VBD", "VBN"}


def _is_not_they(noun: Token) -> bool:
    """Whether a cleft says that it was not they: "it was not our men who fired"."""
    verb = noun.head
    if noun.dep_ != "attr" or verb.lemma_.lower() != "be":
        return False
    is_cleft = any(one.dep_ == "nsubj" and one.lower_ == "it" for one in verb.children)
    return is_cleft and any(one.dep_ == "neg" for one in verb.children)


def _into_conjunct(edge: Edge, base: State, marked: State) -> Descent:
    """A conjunct shares what stands on the first, or starts anew; "nor" negates it."""
    if edge.governor.i != edge.child.head.i:
        return Descent(state=base)  # a second statement, whatever the first denies
    if _is_instead(edge):
        return Descent(state=flip(marked), step="construction/no-but")
    if not _stands_alone(edge.child):
        return Descent(state=marked)
    if any(one.lower_ == "nor" for one in edge.governor.children if one.dep_ == "cc"):
        return Descent(state=flip(base), step="negation/nor")
    if has_to(edge.governor) and marker_of(edge.child) == "that":
        return Descent(state=CERTAIN, step="construction/and-that")
    return Descent(state=base)


def _is_instead(edge: Edge) -> bool:
    """Whether a noun is told instead of one that is denied: "no bombing, but clashes"."""
    has_but = any(one.lower_ == "but" for one in edge.governor.children if one.dep_ == "cc")
    if not has_but or edge.child.pos_ not in {"NOUN", "PROPN"}:
        return False
    denied = [edge.governor, *(one for one in edge.governor.children if one.dep_ in DENIED)]
    return any(one.lower_ == "no" for noun in denied for one in noun.children)


def _stands_alone(token: Token) -> bool:
    """Whether a conjoined verb has a subject, an auxiliary or a tense of its own."""
    if not is_clausal(token):
        return False
    if has_own_subject(token) or auxiliaries(token):
        return True
    return token.tag_ in ("VBD", "VBZ", "VBP") and bool(auxiliaries(token.head))


def _begun(verb: Token) -> Token | None:
    """What is set for its subject: "talks are to open", "the truce is set to take effect"."""
    if verb.lemma_ not in {"be", "set", "schedule", "slate", "plan"}:
        return None
    return next((one for one in verb.rights if one.dep_ == "xcomp" and _begins(one)), None)


def _begins(verb: Token) -> bool:
    return has_to(verb) and verb.lemma_ in words_of("getting_under_way")
