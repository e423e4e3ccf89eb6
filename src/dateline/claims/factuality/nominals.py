"""Nouns that depend on a word, as its arguments or through a preposition."""

from dataclasses import replace
from typing import Final

from dateline.claims.called_false import is_called_imaginary
from dateline.claims.factuality.denied_content import CONTENT_SLOTS, REPORTS, is_only_told
from dateline.claims.factuality.descent import Descent, Edge, use_row
from dateline.claims.factuality.nodes import (
    PARTICLES,
    find_row,
    is_definite,
    is_passive,
    lemma_of,
)
from dateline.claims.factuality.rows import FactualityRow, FactualityTable
from dateline.claims.factuality.state import CERTAIN, State, flip
from dateline.claims.word_classes import words_of
from dateline.model import HAPPENED_MODALITIES
from dateline.text.tokens import Token

OBJECTS: Final = frozenset({"dobj", "nsubjpass", "csubjpass", "dative"})
GERUND_PREPOSITIONS: Final = frozenset(
    {"of", "in", "at", "on", "to", "about", "against", "from"}
)
"""Prepositions that may join a gerund to a word that takes it as its complement."""
JUDGING: Final = frozenset({"likely", "doubting", "possible", "impossible"})
"""Groups of adjectives that say of a noun whether it will be."""
MOVED: Final = frozenset({"of", "about"})
"""Prepositions whose phrase may stand behind the verb of its noun."""
NEARLY: Final = "within reach of"
"""The phrase under which all that is within something of being done stands in the table."""
WILLED: Final = frozenset({"ordering", "permitting"})
"""Groups of rows of those by whose will a thing is done."""
OPAQUE: Final = frozenset({"light", "reporting", "reporting-noun"})
"""Groups of rows that say nothing of a definite noun: "did not report the attack"."""


def into_argument(edge: Edge, base: State, marked: State, table: FactualityTable) -> Descent:
    """A noun as subject, object, compound or apposition."""
    if edge.dep == "amod" and edge.child.tag_ in ("VBG", "VBN"):
        is_open = _is_deed(edge.child, edge.governor) or is_only_told(edge.governor)
        is_open = is_open or _is_what_for(edge.child, edge.governor, table)
        return Descent(state=marked if is_open else CERTAIN)
    if edge.dep in ("compound", "nmod", "amod"):
        row = find_row(table, edge.governor, "of", "comp")
        used = row is not None and not row.is_factive and row.positive.sign != 0
        if used and row is not None:
            return use_row(row, marked)
        return Descent(state=marked if edge.child.lower_.endswith("ing") else CERTAIN)
    if edge.child.pos_ == "NOUN" and is_called_imaginary(edge.child):
        return Descent(state=flip(CERTAIN), step=f"construction/imaginary-{edge.child.lemma_}")
    slot = "obj" if edge.dep in OBJECTS else "subj" if edge.dep in ("nsubj", "csubj") else ""
    judged = _judging_adjective(edge, table) if slot == "subj" else None
    if judged is not None:
        return use_row(judged, marked)
    row = find_row(table, edge.governor, slot) if slot else None
    if row is not None and not _exists_anyway(edge.child, row, marked, table):
        return use_row(row, marked)
    if slot == "subj":
        return Descent(state=CERTAIN if is_definite(edge.child) else base)
    if edge.dep in ("appos", "npadvmod"):
        return Descent(state=marked)
    return Descent(state=_presupposed(edge.child, marked))


def _is_deed(gerund: Token, noun: Token) -> bool:
    """Whether what looks like an adjective is what is charged: "accused of burning huts"."""
    of = noun.head
    if noun.dep_ != "pobj" or of.lower_ != "of" or gerund.i != of.i + 1:
        return False
    return gerund.tag_ == "VBG" and of.head.lemma_.lower() in words_of("gerund_object")


def _is_what_for(gerund: Token, noun: Token, table: FactualityTable) -> bool:
    """Whether what looks like an adjective is what is learnt: "a course on defusing mines"."""
    before = noun.head
    if gerund.tag_ != "VBG" or noun.dep_ != "pobj" or gerund.i != before.i + 1:
        return False
    row = find_row(table, before.head, before.lower_)
    return row is not None and row.positive.modality is not None


def _judging_adjective(edge: Edge, table: FactualityTable) -> FactualityRow | None:
    """The row of "unlikely" in "an attack is unlikely"."""
    for child in edge.governor.children:
        if child.dep_ == "acomp":
            row = find_row(table, child, "comp")
            if row is not None and row.group in JUDGING:
                return row
    return None


def _exists_anyway(
    noun: Token, row: FactualityRow, state: State, table: FactualityTable
) -> bool:
    """Whether a noun is there whatever the row says: a proposal that is rejected."""
    if table.find(lemma_of(noun), "noun", "self") is not None or _tells_something(noun, table):
        return row.positive.sign < 0 or row.positive.modality is not None
    if row.group in WILLED and is_definite(noun) and noun.head.dep_ in ("relcl", "pcomp"):
        # "those who ordered the raid", "accused of ordering the raid": it was made
        return noun.head.tag_ in ("VBD", "VBG")
    if row.group in WILLED and _is_of_last_time(noun):
        return True  # "approved last month's raid"
    if _is_escaped(noun, noun.head) or _is_called_so(noun, noun.head):
        return True
    if row.group not in OPAQUE or not is_definite(noun):
        return False
    return state.modality in HAPPENED_MODALITIES


def _is_of_last_time(noun: Token) -> bool:
    """Whether a noun is of a time that is over: "yesterday's march", "last month's raid"."""
    return any(
        one.dep_ == "poss"
        and (one.lower_ == "yesterday" or any(two.lower_ == "last" for two in one.children))
        for one in noun.children
    )


def _is_escaped(noun: Token, verb: Token) -> bool:
    """Whether what somebody escapes is there all the same: an ambush is, a death is not."""
    is_harm = lemma_of(noun) in words_of("befalling")
    return lemma_of(verb) in words_of("escaping") and not is_harm


def _is_called_so(noun: Token, verb: Token) -> bool:
    """Whether somebody says what a deed was, and asks for none: "called the raid a crime"."""
    is_named = any(one.dep_ == "oprd" for one in verb.children)
    return lemma_of(verb) == "call" and noun.dep_ == "dobj" and is_named


def _tells_something(noun: Token, table: FactualityTable) -> bool:
    """Whether a noun is what somebody tells: it is told, whoever rejects it."""
    row = find_row(table, noun, *CONTENT_SLOTS)
    return row is not None and row.group in REPORTS


def _presupposed(token: Token, state: State) -> State:
    """The state of a noun under a governor that says nothing of it: definite nouns exist."""
    if is_definite(token):
        return CERTAIN
    return replace(state, time=state.time)


def through_preposition(edge: Edge, marked: State, table: FactualityTable) -> Descent:
    """What hangs on a preposition: by the governor's row, then by the preposition's own."""
    last = edge.preposition.rpartition(" ")[2]
    by_agent = edge.preposition == "by" and is_passive(edge.governor)
    row = _idiom_row(edge, last, table) or find_row(
        table, edge.governor, "subj" if by_agent else last
    )
    if row is not None and (_is_aim_of_deed(edge) or _is_means(edge) or _is_deplored(edge)):
        return Descent(state=_presupposed(edge.child, marked))
    if row is None:
        row = _row_of_subject(edge, last, table)
    if row is not None and not _is_escaped(edge.child, edge.governor):
        return use_row(row, marked)
    slots = ("any", "comp") if edge.dep == "pcomp" else ("any",)
    for phrase in _preposition_phrases(edge):
        row = table.find(phrase, "prep", *slots)
        if row is not None:
            return use_row(row, CERTAIN)
    takes_gerund = edge.dep == "pcomp" and last in GERUND_PREPOSITIONS
    row = find_row(table, edge.governor, "ger", "comp") if takes_gerund else None
    if row is not None:
        return use_row(row, marked)
    if (last == "of" and not is_definite(edge.child)) or edge.dep == "pcomp":
        return Descent(state=marked)
    return Descent(state=_presupposed(edge.child, marked))


def _row_of_subject(edge: Edge, slot: str, table: FactualityTable) -> FactualityRow | None:
    """The row of a subject whose phrase has moved away: "reports emerged of a raid"."""
    verb = edge.governor.head if edge.governor.dep_ in ("acomp", "attr") else edge.governor
    is_behind = edge.child.i > verb.i and not is_definite(edge.child)
    if slot not in MOVED or verb.pos_ not in ("VERB", "AUX") or not is_behind:
        return None
    for subject in verb.children:
        if subject.dep_ in ("nsubj", "nsubjpass") and subject.pos_ == "NOUN":
            return find_row(table, subject, slot)
    return None


def _idiom_row(edge: Edge, slot: str, table: FactualityTable) -> FactualityRow | None:
    """The row of a verb with the word that it governs: "knew nothing of", "came close to"."""
    word = edge.governor
    if word.dep_ not in PARTICLES:
        return None
    for last in (lemma_of(word), word.lower_):
        row = table.find(f"{lemma_of(word.head)} {last}", "verb", slot)
        if row is not None:
            return row
    return None


def _is_aim_of_deed(edge: Edge) -> bool:
    """Whether it is told what a deed was for: "the purpose of the attacks was to scare"."""
    is_aim = lemma_of(edge.governor) in words_of("aim_of_deed")
    return is_aim and edge.child.pos_ == "NOUN" and is_definite(edge.child)


def _is_means(edge: Edge) -> bool:
    """Whether it was done so: "by means of an ambush", "by way of a raid"."""
    noun = edge.governor
    is_by = noun.dep_ == "pobj" and noun.head.lower_ == "by"
    return is_by and noun.lower_ in {"means", "way"} and edge.preposition == "of"


def _is_deplored(edge: Edge) -> bool:
    """Whether what gives concern is known: "concern about the displacement of families"."""
    is_concern = lemma_of(edge.governor) in words_of("sorrow")
    return is_concern and is_definite(edge.child) and edge.dep == "pobj"


def _is_within_reach(edge: Edge, outer: Token) -> bool:
    """Whether they nearly did it: "came within a street of taking it", no "within days"."""
    is_near = outer.lower_ == "within" and edge.preposition == "of" and edge.dep == "pcomp"
    return is_near and lemma_of(edge.governor) not in words_of("time_unit")


def _preposition_phrases(edge: Edge) -> tuple[str, ...]:
    """The phrases to look up: "in case of" before "of"."""
    outer = edge.governor.head
    phrases = (edge.preposition, edge.preposition.rpartition(" ")[2])
    if _is_within_reach(edge, outer):
        return (NEARLY, *phrases)
    if outer.pos_ == "ADP" and edge.governor.dep_ == "pobj":
        noun = lemma_of(edge.governor)
        return (f"{outer.lower_} {noun} {edge.preposition}",
                f"{outer.lower_} the {noun} {edge.preposition}", *phrases)  # fmt: skip
    return phrases
