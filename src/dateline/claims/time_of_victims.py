"""What had befallen those of whom a sentence tells: "teachers abducted on Friday were freed".

The day inside such a clause is that of the abduction, and says nothing of the release; the day
of the release says nothing of the abduction.
"""

from typing import Final

from dateline.claims.voice import SUBJECTS
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token

_OF_A_VERB: Final = frozenset({"aux", "auxpass", "neg"})
_JOINTS: Final = frozenset({",", ";", "-", "–", "—"})
_TO_SUBJECT: Final = frozenset({"pobj", "prep", "conj", "appos"})


def is_day_of_victims(trigger: Token, time: Token) -> bool:
    """Whether a time says when something had befallen those of whom the act is told."""
    clause = clause_of_victims(time)
    if clause is None or clause.i == trigger.i:
        return False
    then = _told_of_them(clause)
    if then is None:
        subject = _subject_of(clause)
        then = subject.head if subject is not None else None
        if clause.is_ancestor(trigger):
            return False
    return then is not None and (then.i == trigger.i or then.is_ancestor(trigger))


def happened_before(trigger: Token) -> Token | None:
    """The clause of an act that had befallen those of whom more is told; None of others.

    What a comma sets off may be of one time with the rest: "a corporal, attacked by youths,
    opened fire on Friday".
    """
    clause = clause_of_victims(trigger)
    if clause is None or clause.dep_ != "acl":
        return clause
    return None if clause.doc[clause.left_edge.i - 1].text == "," else clause


def clause_of_victims(token: Token) -> Token | None:
    """The clause on the subject in which a word stands that tells what befell it."""
    for one in (token, *token.ancestors):
        if is_of_victims(one):
            then = _told_of_them(one)
            is_beyond = then is not None and (then.i == token.i or then.is_ancestor(token))
            is_first = then is not None or _subject_of(one) is not None
            return one if is_first and not is_beyond else None
    return None


def is_of_victims(clause: Token) -> bool:
    """Whether a clause tells what befell someone: "abducted in May", "who were wounded"."""
    if clause.tag_ not in {"VBN", "VBD"}:
        return False
    if clause.lemma_.lower() not in words_of("befalling_anyone"):
        return False
    if clause.dep_ == "relcl":
        return any(one.dep_ == "auxpass" for one in clause.children)
    return clause.dep_ == "acl" or _told_of_them(clause) is not None


def _told_of_them(verb: Token) -> Token | None:
    """The verb of the sentence that the parser joins to a participle on its subject.

    "Three farmers kidnapped on May 3 were released": nothing joins the two verbs.
    """
    if verb.dep_ == "acl" or any(one.dep_ in _OF_A_VERB for one in verb.children):
        return None
    then = next((one for one in verb.rights if one.dep_ == "conj"), None)
    if then is None or then.pos_ not in {"VERB", "AUX"}:
        return None
    is_joined = any(one.text in _JOINTS or one.dep_ == "cc" for one in verb.rights)
    has_own = any(one.dep_ in SUBJECTS for one in then.children)
    is_finite = then.tag_ in {"VBD", "VBZ", "VBP"} or _has_auxiliary(then)
    return then if is_finite and not is_joined and not has_own else None


def _has_auxiliary(verb: Token) -> bool:
    return any(one.dep_ in {"aux", "auxpass"} for one in verb.children)


def _subject_of(clause: Token) -> Token | None:
    """The subject on which a clause hangs, also by "of": "the bodies of men killed in May"."""
    noun = clause.head
    while noun.dep_ in _TO_SUBJECT and noun.head.i != noun.i:
        if noun.dep_ == "prep" and noun.lower_ != "of":
            return None
        noun = noun.head
    return noun if noun.dep_ in SUBJECTS else None
