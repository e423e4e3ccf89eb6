"""A second statement, which the parse puts into what the first one says or denies.

"The Front denied that its men had fired and accused the army": the Front accuses. "The office
said that six had died, while medics said that nine had": the office does not speak of nine.
"""

from typing import Final

from dateline.claims.voice import is_passive
from dateline.claims.word_classes import words_of
from dateline.text.repairs import Repair, is_on
from dateline.text.tokens import Token

_SAID: Final = frozenset({"ccomp", "acl"})
_INNER: Final = frozenset({"conj", "advcl"})
_OWN: Final = frozenset({"aux", "auxpass", "mark", "neg", "nsubj", "nsubjpass"})
"""What shows that a joined verb goes on with the clause before it, or begins another."""
_CONTRASTING: Final = frozenset({"while", "whilst", "whereas", "although", "though", "as"})
"""What joins another's statement to a first one."""


def first_statement(verb: Token) -> Token | None:
    """The verb of saying or denying to which a verb of a second statement is really joined.

    In "the office said two were killed and blamed the rebels" it is "said"; the parser joins
    "blamed" to what is said.
    """
    if verb.dep_ != "conj" or not verb.tag_.startswith("VB") or not is_on(Repair.FINITE):
        return None
    if verb.lemma_.lower() not in words_of("speaking_out"):
        return None
    if any(child.dep_ in _OWN for child in verb.children):
        return None
    clause = _said_clause(verb.head)
    if clause is None:
        return None
    outer = clause.head.head if clause.dep_ == "acl" else clause.head
    said = outer.lemma_.lower()
    if said in words_of("denying"):
        return outer if verb.lemma_.lower() in words_of("countering") else None
    is_said = said in words_of("saying") and outer.i < clause.i
    return outer if is_said and _is_no_part(verb, clause, outer) else None


def _said_clause(clause: Token) -> Token | None:
    """The clause that somebody says, in which a joined verb stands, or one of its own."""
    while clause.dep_ in _INNER and clause.head.i < clause.i:
        clause = clause.head
    return clause if clause.dep_ in _SAID else None


def _is_no_part(verb: Token, clause: Token, outer: Token) -> bool:
    """Whether a verb does not go on with what is said.

    Those who were killed condemn nobody. Those who "shelled a town" may have "accused the army"
    themselves, where a "that" holds both together, or where they spoke before.
    """
    lemma = clause.lemma_.lower()
    if any(
        lemma in words_of(one) for one in ("saying", "denying", "speaking_out", "called_up")
    ):
        return False
    if any(one.dep_ in {"auxpass", "nsubjpass"} for one in clause.children):
        return verb.tag_ != "VBN" or any(one.dep_ == "dobj" for one in verb.children)
    goes_on = words_of("accusing") | words_of("vowing")
    if verb.tag_ == "VBN" or verb.lemma_.lower() not in goes_on:
        return False
    is_present = outer.tag_ != "VBD" and clause.tag_ == verb.tag_
    is_held = any(one.dep_ == "mark" for one in clause.children)
    return not is_present and not is_held and lemma != "be"


def is_across_semicolon(clause: Token, verb: Token) -> bool:
    """Whether a clause before a semicolon hangs on the verb behind it: each tells its own."""
    return clause.i < verb.i and any(one.text == ";" for one in verb.doc[clause.i : verb.i])


def second_statements(clause: Token) -> tuple[Token, ...]:
    """What a said clause does not tell: second statements, and the "and" before them."""
    found = []
    for one in clause.subtree:
        if one.i == clause.i:
            continue
        if is_set_against(one) or is_denied_aside(one):
            found.append(one.head if one.dep_ == "pcomp" else one)
        elif first_statement(one) is not None:
            found.append(one)
            found.extend(
                it for it in one.head.children if it.dep_ == "cc" and it.i == one.i - 1
            )
    return tuple(found)


def is_set_against(verb: Token) -> bool:
    """Whether somebody else speaks beside it: "…, while medics said", "with Iran saying"."""
    if verb.dep_ not in {"advcl", "pcomp"} or verb.lemma_.lower() not in words_of("saying"):
        return False
    children = list(verb.children)
    is_told = any(one.dep_ == "nsubj" and one.pos_ != "PRON" for one in children)
    if not is_told or all(one.dep_ not in {"ccomp", "xcomp", "dobj"} for one in children):
        return False
    if verb.dep_ == "pcomp":
        return verb.head.lower_ == "with"
    return any(one.dep_ == "mark" and one.lower_ in _CONTRASTING for one in children)


def is_denied_aside(verb: Token) -> bool:
    """Whether somebody else denies what is said: "…, which the army denied"."""
    if verb.dep_ != "relcl" or verb.lemma_.lower() not in words_of("denying"):
        return False
    first = next(iter(verb.lefts), None)
    is_of_all = first is not None and first.lower_ == "which" and first.dep_ == "dobj"
    return is_of_all and any(one.dep_ == "nsubj" and one.pos_ != "PRON" for one in verb.lefts)


def told_before(teller: Token) -> Token | None:
    """The clause before who tells it: "they fought, residents said"."""
    if teller.dep_ == "parataxis" and teller.head.i < teller.i:
        return teller.head
    return next((one for one in teller.lefts if one.dep_ == "ccomp"), None)


def is_of_teller(participle: Token, told: Token) -> bool:
    """Whether a participle is of who tells it: an accusation, or what no dead can say.

    "Six were killed, the army said, blaming the rebels", "…, vowing to respond".
    """
    lemma = participle.lemma_.lower()
    if lemma in words_of("accusing") | words_of("answering_others"):
        return True
    return lemma in words_of("speaking_out") | words_of("vowing") and is_passive(told)


def told_after(teller: Token) -> list[Token]:
    """What is told behind who tells it: "jets bombed the fair, residents said, killing six"."""
    told = told_before(teller)
    after = [one for one in teller.rights if one.dep_ == "advcl" and one.tag_ == "VBG"]
    speech = words_of("saying") | words_of("passing_on")
    return [
        one
        for participle in after
        if told is not None and participle.doc[participle.i - 1].text == ","
        if participle.lemma_.lower() not in speech and not is_of_teller(participle, told)
        for one in participle.subtree
    ]
