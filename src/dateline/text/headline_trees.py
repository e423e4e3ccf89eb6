"""How a headline's tree is put right: a verb takes the place that the parser gave a noun."""

from typing import Final

from dateline.text.tokens import Token, hang

PARTS: Final = frozenset({"compound", "amod", "nmod", "nummod"})
_AFTER: Final = frozenset({"punct", "advcl", "conj", "cc", "dep", "npadvmod"})


def whole_of(verb: Token) -> Token:
    """The noun behind a verb that was taken for a part of it; the verb where it was not."""
    noun = verb
    while noun.dep_ in PARTS and noun.head.i > noun.i:
        noun = noun.head
    return noun


def put_above(verb: Token, noun: Token) -> None:
    """Let a verb govern the noun of which it was taken for a part: "torch church"."""
    above, dep = noun.head, noun.dep_
    hang(noun, verb) if above is not noun else make_root(verb, noun)
    noun.dep_ = "dobj"
    for one in noun.rights:
        if one.dep_ in _AFTER:
            hang(one, verb)
    if above is noun:
        verb.dep_ = "ROOT"
    elif dep == "pobj" and above.i == verb.i - 2:
        hang(verb, above.head)
        hang(above, verb)
        above.dep_, verb.dep_ = "mark", "advcl"
    elif dep == "nsubj" and above.tag_ in {"VB", "VBP"} and above.head is above:
        make_root(verb, above)
        above.dep_ = "conj"
    else:
        hang(verb, above)
        verb.dep_ = "ROOT" if above is verb else dep


def raise_over(verb: Token, noun: Token) -> None:
    """Let a verb that hangs on a noun, wherever, take its place: the noun is to hang on it."""
    if not noun.is_ancestor(verb):
        return
    if noun.head is noun:
        make_root(verb, noun)
    else:
        hang(verb, noun.head)
        verb.dep_ = noun.dep_


def make_root(verb: Token, before: Token) -> None:
    """Let a verb be the root, and hang the root before on it."""
    if verb.head is not verb:
        old = verb.head
        old.children = tuple(one for one in old.children if one is not verb)
    verb.head, verb.dep_ = verb, "ROOT"
    before.head = verb
    if before not in verb.children:
        verb.children = tuple(sorted((*verb.children, before)))
