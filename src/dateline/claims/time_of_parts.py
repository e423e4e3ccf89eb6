"""Acts of one sentence that are of one time: an attack, the deaths in it, what came of it.

"Ten have died in clashes since May": the clashes are since May too. "Two died in Friday's
raid", "Friday's raid, in which two died": so did they on Friday. What is so since something
began is from that day on: "have fled since the battle began on 4 April".
"""

from datetime import date
from typing import Final

from dateline.claims.distance import first_conjunct
from dateline.claims.word_classes import words_of
from dateline.model import Granularity, Interval
from dateline.text.tokens import Token
from dateline.times.meaning import Extent, to_interval

WITHIN: Final = frozenset({"in", "during", "by"})
OPENING: Final = frozenset({"after", "before", "when", "as", "while", "since"})
CALLED: Final = frozenset({"which", "that"})
NOUNS: Final = frozenset({"NOUN", "PROPN"})
VERBS: Final = frozenset({"VERB", "AUX"})


def is_within(noun: Token, act: Token) -> bool:
    """Whether a noun is that in which, or by which, an act was done: "died in Friday's raid".

    It is told of acts in a row: "one was killed and two were hurt in Friday's raid".
    """
    preposition = noun.head
    if noun.dep_ != "pobj" or noun.pos_ not in NOUNS or act.pos_ != "VERB":
        return False
    is_cause = preposition.lower_ == "to" and act.lemma_ in words_of("losing")
    is_joined = _first(preposition.head).i == _first(act).i
    return is_joined and (is_cause or preposition.lower_ in WITHIN)


def _first(act: Token) -> Token:
    """The first of acts in a row, also behind "ten were killed and dozens hurt"."""
    if act.dep_ == "acl" and act.head.dep_ == "conj" and act.head.head.pos_ in VERBS:
        act = act.head.head
    return first_conjunct(act)


def is_of_one_act(left: Token, right: Token) -> bool:
    """Whether two events are an act and its losses, or the act and what it was done in."""
    is_harm = left.lemma_ in words_of("coming_to_harm")
    return is_within(left, right) or (is_harm and is_within(right, left))


def is_result(trigger: Token, time: Token) -> bool:
    """Whether an event is told in a clause on the act whose time it is.

    "The raid of Friday, in which two died", "Friday's raid, which left two dead".
    """
    clause = next((one for one in (trigger, *trigger.ancestors) if one.dep_ == "relcl"), None)
    if clause is None or clause.i == time.i or clause.is_ancestor(time):
        return False
    pronoun = _pronoun(clause)
    if pronoun is None:
        return False
    in_which = pronoun.dep_ == "pobj" and pronoun.head.lower_ in WITHIN
    return any(
        noun.i == clause.head.i or (in_which and noun.is_ancestor(clause))
        for noun in _nouns_of(time)
    )


def _pronoun(clause: Token) -> Token | None:
    """The "which" or "that" of a relative clause."""
    return next((one for one in clause.lefts for one in one.subtree if _is_called(one)), None)


def _is_called(token: Token) -> bool:
    return token.lower_ in CALLED and token.tag_ in {"WDT", "WP"}


def _nouns_of(time: Token) -> list[Token]:
    """The nouns on which a time hangs, up to the verb of its clause."""
    found = []
    for one in time.ancestors:
        if one.pos_ in VERBS:
            break
        if one.pos_ in NOUNS:
            found.append(one)
    return found


def counts_since(trigger: Token, time: Token) -> bool:
    """Whether a time says from when an event goes on: "fled since the war began in May"."""
    return any(
        one.dep_ == "advcl"
        and (one.head.i == trigger.i or _is_in_subject(trigger, one.head))
        and any(mark.dep_ == "mark" and mark.lower_ == "since" for mark in one.children)
        for one in (time, *time.ancestors)
    )


def _is_in_subject(noun: Token, verb: Token) -> bool:
    """Whether a verb is told of a noun, or of its number: "the number of dead has doubled"."""
    return any(
        one.dep_ in {"nsubj", "nsubjpass"} and one.head.i == verb.i and noun.i != verb.i
        for one in (noun, *noun.ancestors)
    )


def has_come_about(trigger: Token, time: Token) -> bool:
    """Whether a time is told of an act's coming about: "fighting broke out in May"."""
    verb = next((one for one in time.ancestors if one.pos_ in VERBS), None)
    is_subject = trigger.dep_ == "nsubj" and trigger.tag_ in {"NN", "NNS", "NNP", "VBG"}
    if verb is None or not is_subject or trigger.head.i != verb.i:
        return False
    return verb.tag_ in {"VBD", "VBN"} and verb.lemma_.lower() in words_of("occurrence")


def is_of_place_apart(trigger: Token, time: Token) -> bool:
    """Whether a time is that of what was elsewhere: "came from Zahr, where two had died"."""
    for one in (time, *time.ancestors):
        if one.dep_ == "relcl" and one.i != trigger.i and not one.is_ancestor(trigger):
            return any(child.lower_ == "where" for child in one.children)
    return False


def clause_before_mark(time: Token) -> Token | None:
    """The clause to which a time belongs that stands before the "after" of the next.

    The parser hangs "overnight" of "bombed Karm overnight after rockets fell" from "fell".
    """
    verb = next((one for one in time.ancestors if one.pos_ in VERBS), None)
    if verb is None or verb.dep_ != "advcl":
        return None
    mark = next((one for one in verb.children if one.dep_ in {"mark", "advmod"}
                 and one.lower_ in OPENING), None)  # fmt: skip
    return verb.head if mark is not None and time.i < mark.i and verb.head.i < time.i else None


def from_then_on(interval: Interval, dct: date | None) -> Interval:
    """From the first day of an interval to publication."""
    if interval.start is None or dct is None or interval.start > dct:
        return interval
    since = Extent(start=interval.start, end=dct, granularity=Granularity.OPEN)
    return to_interval(since, f"since then ({interval.reason})")
