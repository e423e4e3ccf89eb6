"""Single nodes of a parse: their phrase in the table, part of speech and clause."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.factuality.rows import FactualityRow, FactualityTable
from dateline.text.tokens import Token

_PARTS: Final = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}
PARTICLES: Final = frozenset({"prt", "advmod", "dobj", "acomp"})
CLAUSES: Final = frozenset({"ccomp", "xcomp", "acl", "pcomp", "csubj", "csubjpass", "oprd"})


def part_of(token: Token) -> str:
    """The part of speech of `token` as the table names it."""
    if token.pos_ == "ADV":
        return "adv"
    return _PARTS.get(token.pos_, "noun" if token.tag_.startswith("NN") else "verb")


def lemma_of(token: Token) -> str:
    """The lemma of `token`, lower-case."""
    return token.lemma_.lower() or token.lower_


def phrases_of(token: Token) -> Iterator[str]:
    """The phrases under which `token` may stand in the table, longest first.

    A verb with its particle or preposition ("call off", "agree on"), with the object that makes
    the idiom ("take part"), or with the adjective it governs ("be able"); then the lemma.
    """
    lemma = lemma_of(token)
    whole = True
    for child in token.children:
        if _completes(token, child):
            yield f"{lemma} {lemma_of(child)}"
            whole = whole and child.dep_ != "prt"
    if whole:
        if token.lower_ != lemma:
            yield token.lower_
        yield lemma


def _completes(token: Token, child: Token) -> bool:
    """Whether `child` may be part of an idiom headed by `token`."""
    if child.i < token.i:
        return False
    stranded = child.dep_ == "prep" and not any(True for _ in child.children)
    return child.dep_ in PARTICLES or stranded


def find_row(table: FactualityTable, token: Token, *slots: str) -> FactualityRow | None:
    """The row of `token` for the first of `slots`, the longest phrase first."""
    parts = [part_of(token)]
    if token.tag_ in ("VBN", "VBD", "VBG"):
        parts.append("adj" if "adj" not in parts else "verb")
    for pos in parts:
        for phrase in phrases_of(token):
            row = table.find(phrase, pos, *slots)
            if row is not None:
                return row
    return None


def is_passive(token: Token) -> bool:
    """Whether `token` is a passive verb, or a participle that modifies a noun."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children):
        return True
    return token.tag_ == "VBN" and token.dep_ in ("acl", "relcl", "advcl")


def is_clausal(token: Token) -> bool:
    """Whether `token` heads a clause: a verb, or a predicate with a copula."""
    if token.pos_ in ("VERB", "AUX"):
        return True
    return any(child.dep_ in ("cop", "nsubj", "nsubjpass") for child in token.children)


def has_to(token: Token) -> bool:
    """Whether `token` is an infinitive with "to", which may be taken for a preposition."""
    if is_behind_to(token):
        return True
    return any(child.tag_ == "TO" and child.i < token.i for child in token.children)


def is_behind_to(token: Token) -> bool:
    """Whether a bare verb hangs on a "to" that stands right before it."""
    to = token.head
    return (
        token.tag_ == "VB"
        and token.dep_ in ("pobj", "pcomp")
        and (to.lower_ == "to" and to.i == token.i - 1)
    )


def is_inverted(clause: Token) -> bool:
    """Whether `clause` is a condition without "if": "should they attack", "had he fled"."""
    first = clause.left_edge
    if first.lower_ not in ("should", "had", "were") or first.head.i != clause.i:
        return False
    return any(
        one.dep_ in ("nsubj", "nsubjpass") and one.i > first.i for one in clause.children
    )


def is_finite(token: Token) -> bool:
    """Whether `token` or an auxiliary of it carries tense."""
    finite = ("VBD", "VBP", "VBZ", "MD")
    if token.tag_ in finite:
        return True
    return any(
        child.tag_ in finite
        for child in token.children
        if child.dep_ in ("aux", "auxpass", "cop")
    )


def has_own_subject(token: Token) -> bool:
    """Whether `token` has a subject of its own."""
    return any(
        child.dep_ in ("nsubj", "nsubjpass", "csubj", "expl") for child in token.children
    )


def auxiliaries(token: Token) -> tuple[Token, ...]:
    """The auxiliaries of `token`, in their order."""
    return tuple(child for child in token.children if child.dep_ in ("aux", "auxpass"))


def is_definite(token: Token) -> bool:
    """Whether the noun phrase of `token` points at something known: "the", "this", "their"."""
    if token.pos_ in ("PROPN", "PRON"):
        return True
    for child in token.children:
        if child.dep_ == "poss":
            return True
        if child.dep_ == "det" and child.lower_ in ("the", "this", "that", "these", "those"):
            return True
    return False
