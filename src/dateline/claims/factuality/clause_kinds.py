"""What a clause is to the word that it hangs on: asked, wished, an outcome, told falsely."""

from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.factuality.descent import Edge
from dateline.claims.factuality.nodes import (
    auxiliaries,
    find_row,
    has_to,
    is_finite,
    is_passive,
    lemma_of,
)
from dateline.claims.factuality.rows import FactualityRow, FactualityTable
from dateline.claims.factuality.state import State
from dateline.claims.word_classes import words_of
from dateline.model import Modality
from dateline.text.tokens import Token

COPULAS: Final = frozenset({"be", "remain", "seem", "appear", "become", "look", "sound"})
ASKING: Final = frozenset({"ask", "wonder", "inquire", "enquire", "check", "question", "doubt"})


def is_told_falsely(verb: Token) -> bool:
    """Whether a verb of speech is called wrong: "it was falsely claimed that"."""
    if load_cues().find(lemma_of(verb), "verb") is None:
        return False
    is_gerund = any(one.tag_ == "VBG" for one in (verb, *verb.children))
    if is_gerund and is_regretted(verb):
        return True  # "we regret having reported that"
    if any(one.lower_ in words_of("falsely") for one in verb.children):
        return True
    subjects = (one for one in verb.children if one.dep_ in ("nsubj", "nsubjpass"))
    return any(is_earlier_version(one) for one in subjects)


def is_regretted(gerund: Token) -> bool:
    """Whether a gerund hangs from "regret" or "apologise for"."""
    above = gerund.head.head if gerund.dep_ == "pcomp" else gerund.head
    return lemma_of(above) in words_of("regretting")


def is_earlier_version(noun: Token) -> bool:
    """Whether a noun is what has been put right: "an earlier version of this story"."""
    if lemma_of(noun) not in words_of("edition"):
        return False
    return any(one.lower_ in words_of("earlier_one") for one in noun.children)


def wishes_to_say(edge: Edge) -> bool:
    """Whether somebody says a thing by wishing to: "would like to deny", "wants to stress"."""
    said = lemma_of(edge.child)
    is_said = load_cues().find(said, "verb") is not None or said in words_of("setting_right")
    return is_said and lemma_of(edge.governor) in words_of("wishing_to_say")


def is_too_much(edge: Edge) -> bool:
    """Whether it was "too late to prevent it", "too weak to attack"."""
    return has_to(edge.child) and any(
        one.lower_ == "too" and one.dep_ == "advmod" and one.i < edge.governor.i
        for one in edge.governor.children
    )


def is_outcome(edge: Edge) -> bool:
    """Whether an infinitive tells what came of it: "set out, only to be ambushed"."""
    first = edge.child.left_edge
    is_only = first.lower_ == "only" and first.nbor(1).tag_ == "TO"
    return is_only and has_to(edge.child)


def is_used(edge: Edge) -> bool:
    """Whether what something was used for was done: "used two missiles to destroy a truck"."""
    verb = edge.governor
    is_past = verb.tag_ == "VBD" and lemma_of(verb) == "use"
    return is_past and has_to(edge.child) and any(one.dep_ == "dobj" for one in verb.children)


def is_only_shown(noun: Token, state: State) -> bool:
    """Whether those who do it are in pictures that only are said to show them."""
    is_shown = noun.dep_ == "dobj" and lemma_of(noun.head) in words_of("showing")
    return is_shown and state.modality is not Modality.CERTAIN


def is_only_said_to_show(edge: Edge, marked: State) -> bool:
    """Whether pictures only are said to show it: "a video purports to show a killing"."""
    if lemma_of(edge.governor) not in words_of("showing"):
        return False
    return marked.modality is not Modality.CERTAIN


def purported_row(edge: Edge, table: FactualityTable) -> FactualityRow | None:
    """The row of the adjective in "a purported video shows a beheading"."""
    if lemma_of(edge.governor) not in words_of("showing"):
        return None
    for subject in edge.governor.children:
        if subject.dep_ == "nsubj":
            for one in subject.children:
                row = table.find(one.lower_, "adj", "head") if one.dep_ == "amod" else None
                if row is not None and row.group in ("alleged", "possible"):
                    return row
    return None


def is_of_nobody(edge: Edge) -> bool:
    """Whether nobody was seen to do it: "no troops were seen leaving Karm"."""
    is_raised = is_passive(edge.governor) and edge.child.tag_ in ("VB", "VBG")
    subjects = (one for one in edge.governor.children if one.dep_ == "nsubjpass")
    return is_raised and any(it.lower_ == "no" for one in subjects for it in one.children)


def is_turned_round(edge: Edge) -> bool:
    """Whether an auxiliary stands before its subject: "at no point was a shot fired"."""
    governor, clause = edge.governor, edge.child
    if edge.dep != "ccomp" or governor.pos_ != "AUX" or clause.i < governor.i:
        return False
    return not any(one.dep_ in ("nsubj", "expl", "mark") for one in governor.children)


def has_been(clause: Token) -> bool:
    """Whether a clause tells what had happened: nobody demands or orders that.

    "He had requested nothing, that he had been dismissed by telephone" hangs where it may.
    """
    return is_finite(clause) and any(
        one.dep_ == "aux" and one.lower_ == "had" for one in clause.children
    )


def is_subjunctive(clause: Token) -> bool:
    """Whether a clause with "that" tells what is wished: "that the blockade be lifted"."""
    helpers = auxiliaries(clause)
    if marker_of(clause) != "that" or any(one.tag_ == "MD" for one in helpers):
        return False
    first = helpers[0] if helpers else clause
    return first.tag_ == "VB" and (first.lower_ == "be" or first.i == clause.i)


def is_asked(edge: Edge) -> bool:
    """Whether "if" opens what is asked: "nobody asked if he was armed"."""
    is_unclear = lemma_of(edge.governor) in COPULAS and any(
        one.dep_ == "acomp" and one.lower_ in words_of("unclear")
        for one in edge.governor.children
    )
    is_asking = is_unclear or lemma_of(edge.governor) in ASKING
    if not is_asking or edge.child.i < edge.governor.i:
        return False
    between = edge.child.doc[edge.governor.i + 1 : edge.child.left_edge.i]
    return not any(one.is_punct for one in between)


def is_asked_about(clause: Token) -> bool:
    """Whether a clause after a preposition is open: "no confirmation on whether he fired"."""
    return clause.dep_ == "pcomp" and marker_of(clause) == "whether"


def is_cut_short(edge: Edge, table: FactualityTable) -> bool:
    """Whether the clause was kept from happening: "defused before", "before they could"."""
    if any(one.lower_ in ("could", "can") for one in edge.child.children):
        return True
    row = find_row(table, edge.governor, "obj")
    return row is not None and row.group in ("preventing", "cancelling")


def would_have_been(edge: Edge) -> bool:
    """Whether a condition is one that was not so: "would have arrived if it had not been shot".

    Told in the negative, it was so.
    """
    of_clause = {one.lower_ for one in edge.child.children if one.dep_ == "aux"}
    of_main = {one.lower_ for one in edge.governor.children if one.dep_ == "aux"}
    is_negated = any(one.dep_ == "neg" for one in edge.child.children)
    return is_negated and "had" in of_clause and {"would", "have"} <= of_main


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


def finds_out(edge: Edge) -> bool:
    """Whether a clause tells what somebody wants to know: "to establish whether they fired"."""
    is_open = edge.dep == "ccomp" and marker_of(edge.child) in ("if", "whether")
    return is_open and lemma_of(edge.governor) in words_of("getting_clear")
