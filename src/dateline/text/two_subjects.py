"""Two who act together in a headline: "army, rebels clash", "Chad, rebels to resume talks".

The parser leaves the first of two in the air where a comma parts them, and takes what they do
for part of a name: "India, Pakistan exchange fire", "Israel and Hezbollah trade fire".
"""

from itertools import pairwise
from typing import Final

from dateline.text.small_words import title_words
from dateline.text.tokens import Doc, Token, hang

_OF_NAMES: Final = frozenset({"NOUN", "PROPN", "ADJ", "X", "INTJ"})
_WITHIN: Final = frozenset({"compound", "amod", "nmod"})
_JOINED: Final = frozenset({"appos", "conj"})
_BESIDE: Final = frozenset({"dep", "npadvmod", "nsubj"})
_TIMES: Final = frozenset({"DATE", "TIME"})
_BETWEEN: Final = frozenset({",", "and"})
_FAR: Final = 8


def read_two_subjects(doc: Doc) -> None:
    """Let two who open a headline act together."""
    between = next((one for one in doc.tokens[1:_FAR] if one.lower_ in _BETWEEN), None)
    if between is None:
        return
    first = doc.tokens[between.i - 1]
    if not _is_bare_phrase(first) or first.ent_type_ in _TIMES:
        return
    if first.dep_ == "ROOT":
        _join_to_plan(first)
        _free_their_verb(first)
    elif between.text == ",":
        _join_to_verb(first, between)


def _join_to_verb(first: Token, comma: Token) -> None:
    """Let the first of two act as the second does: "army, rebels clash"."""
    verb = first.head
    if first.dep_ not in _BESIDE or verb.i < comma.i or verb.pos_ != "VERB":
        return
    second = next((one for one in verb.lefts if one.dep_ == "nsubj" and one is not first), None)
    if second is not None and _first_word(second).i == comma.i + 1 and second.i + 2 >= verb.i:
        _join(first, second, verb)


def _join_to_plan(first: Token) -> None:
    """Let two do what is only told as a plan: "Chad, rebels to resume talks"."""
    second = next((one for one in first.rights if one.dep_ == "appos"), None)
    plan = next((one for one in first.rights if one.dep_ == "relcl" and one.tag_ == "VB"), None)
    if second is not None and plan is not None and plan.i == second.i + 2:
        _make_root(plan, first)
        _join(first, second, plan)


def _free_their_verb(first: Token) -> None:
    """Free the verb behind two names: "India, Pakistan exchange fire"."""
    noun = next((one for one in first.rights if one.dep_ in _JOINED), None)
    if noun is None:
        return
    between = noun.doc.tokens[first.i + 2 : noun.i]
    parts = [one for one in between if one.dep_ in _WITHIN]
    for second, verb in pairwise(parts):
        is_verb = verb.lower_ in title_words("verb_of_two") and verb.i == second.i + 1
        if is_verb and second.text[:1].isupper():
            verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBP", verb.lower_
            _make_root(verb, first)
            hang(noun, verb)
            noun.dep_ = "dobj"
            _hang_before(noun, second)
            _join(first, second, verb)
            return


def _hang_before(noun: Token, second: Token) -> None:
    """Hang from the second name what stands before it: "South Korea"."""
    for one in (*noun.lefts, *second.head.lefts):
        if one.i < second.i and one.head is not second:
            hang(one, second)


def _is_bare_phrase(last: Token) -> bool:
    """Whether a phrase of nouns opens a sentence and ends with a word."""
    before = last.doc.tokens[: last.i + 1]
    return all(one.pos_ in _OF_NAMES for one in before) and before[0].text[:1].isupper()


def _first_word(noun: Token) -> Token:
    """The first word of a phrase; the tree is not asked yet for its edges."""
    while noun.lefts:
        noun = noun.lefts[0]
    return noun


def _join(first: Token, second: Token, verb: Token) -> None:
    first.dep_, second.dep_ = "nsubj", "conj"
    if first.head is not verb:
        hang(first, verb)
    hang(second, first)


def _make_root(verb: Token, before: Token) -> None:
    """Let a verb be the root, and the root before its subject."""
    old = verb.head
    old.children = tuple(one for one in old.children if one is not verb)
    verb.head, verb.dep_ = verb, "ROOT"
    before.head, before.dep_ = verb, "nsubj"
    verb.children = tuple(sorted((*verb.children, before)))
