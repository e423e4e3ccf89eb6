"""What clauses around an act tell of where it was: its own, its doers', and others'."""

from collections.abc import Collection
from typing import Final

from dateline.claims.word_classes import words_of
from dateline.mentions.place_words import words_of as place_words_of
from dateline.text.tokens import Token

OTHER_EVENT: Final = 1.5
APART: Final = 3.0
OTHER_ADVERBIAL: Final = 0.5
_AGAINST: Final = frozenset({"with", "between"})
_ASIDE: Final = frozenset({"appos", "advmod"})
_OF_ASIDES: Final = frozenset({"prep", "pobj", "appos", "advmod", "npadvmod"})


def is_antecedent(token: Token, trigger: Token) -> bool:
    """Whether the event is told of the place itself: "in Karm, where fighting goes on"."""
    clause = next((one for one in (trigger, *trigger.ancestors) if one.dep_ == "relcl"), None)
    if clause is None or not any(one.lower_ == "where" for one in clause.subtree):
        return False
    named = _named_before(clause.head)
    is_named = named is not None and token.i == named.i
    return is_named or clause.head.i == token.i or clause.head.is_ancestor(token)


def _named_before(noun: Token) -> Token | None:
    """The name of which an aside tells: Karm in "Karm, a town near the border, where …"."""
    is_aside = False
    while noun.dep_ in _OF_ASIDES and noun.head.i != noun.i:
        is_aside = is_aside or noun.dep_ in _ASIDE
        noun = noun.head
        if is_aside and noun.pos_ == "PROPN":
            break
    return noun if is_aside and noun.pos_ == "PROPN" else None


def is_own_doing(token: Token, triggers: Collection[int]) -> bool:
    """Whether "by" names what was done itself: "killed by a raid near Karm"."""
    return token.dep_ == "agent" and any(one.i in triggers for one in token.children)


def tells_where(clause: Token, trigger: Token) -> bool:
    """Whether a clause tells that an act was done: "the murders that occurred in Karm".

    So does one on what the act was done in: "died in the attack that took place in Karm".
    """
    noun, lemma = clause.head, clause.lemma_.lower()
    if clause.dep_ not in {"relcl", "acl"} or noun.pos_ != "NOUN" or lemma == "claim":
        return False
    is_done = lemma in words_of("occurrence")
    is_in_it = noun.dep_ == "pobj" and noun.head.head.i == trigger.i
    if noun.i != trigger.i:
        return is_done and is_in_it
    return is_done or lemma in words_of("doing_a_deed")


def did_it(token: Token, trigger: Token, triggers: Collection[int]) -> bool:
    """Whether what was done is the subject itself: "the shelling of Karm killed two"."""
    is_subject = token.dep_ == "nsubj" and token.head.i == trigger.i
    return is_subject and token.i in triggers


def cost_of_other(word: Token, trigger: Token) -> float:
    """What it costs that a place is told of another event, which `word` tells.

    "When troops entered Karm" tells what came with an act; what it came before or after by
    so many hours was elsewhere: "hours before a man was shot in Karm".
    """
    if is_means(word, trigger):
        return OTHER_ADVERBIAL
    if is_of_day(word):
        return OTHER_ADVERBIAL
    if word.dep_ != "advcl":
        return OTHER_EVENT
    amounts = {one.i + 1 for one in word.children if one.dep_ == "npadvmod"}
    is_apart = any(
        one.dep_ == "mark" and one.lower_ in {"before", "after"} and one.i in amounts
        for one in word.children
    )
    return APART if is_apart else OTHER_ADVERBIAL


def is_of_day(clause: Token) -> bool:
    """Whether a clause tells what happened on a day: "on Friday, when men attacked Karm"."""
    is_when = any(one.lower_ == "when" for one in clause.children)
    return clause.dep_ == "relcl" and is_when and clause.head.ent_type_ in {"DATE", "TIME"}


def is_beside_doers(token: Token, trigger: Token) -> bool:
    """Whether a place stands by "in" or "near" behind those who did it: "by men near Karm".

    The words say where it was done, as they do behind those who were fought; only of an office
    they say whose.
    """
    while token.dep_ in {"compound", "pobj"} or is_of_edge(token):
        token = token.head
    doers, by = token.head, token.head.head
    deed = by.head.head if by.head.dep_ == "acl" else by.head
    is_side = by.dep_ == "agent" or is_against(by)
    is_behind = token.dep_ == "prep" and is_side and deed.i == trigger.i
    if not is_behind or token.lower_ in {"of", "from", "with", "for", "by", "to"}:
        return False
    return doers.pos_ in {"NOUN", "PROPN"} and doers.lemma_.lower() not in (
        place_words_of("title") | place_words_of("office")
    )


def is_of_edge(of: Token) -> bool:
    """Whether "of" tells whose edge or part is meant: "on the outskirts of Karm"."""
    words = {of.head.lower_, of.head.lemma_.lower()}
    is_place = of.lower_ == "of" and of.head.dep_ == "pobj"
    return is_place and not words_of("edge").isdisjoint(words)


def is_against(preposition: Token) -> bool:
    """Whether it leads to who was fought: "clashes with troops in Karm"."""
    is_fight = preposition.head.lemma_.lower() in words_of("fight_noun")
    return preposition.lower_ in _AGAINST and is_fight


def is_means(word: Token, trigger: Token) -> bool:
    """Whether words say by what an act was done: "cut the line by felling poles in Karm"."""
    if word.dep_ == "pcomp":
        return is_means(word.head, trigger)
    is_way = word.lower_ == "by" and any(one.dep_ == "pcomp" for one in word.children)
    is_object = trigger.dep_ == "dobj" and trigger.head.i == word.head.i
    return is_way and (word.head.i == trigger.i or is_object)


def is_misjoined(name: Token, noun: Token) -> bool:
    """Whether the parser joins a place to those who act there: "in Karm youths burned cars".

    So it does over a comma: "in the region of Karm, militias fought".
    """
    then = name.i + 1
    if not name.i < then < len(name.doc) or noun.i <= name.i:
        return False
    if name.doc[then].text == ",":
        return then < noun.i
    where = noun.head
    is_led = noun.dep_ == "pobj" and where.i == name.left_edge.i - 1
    if not is_led or noun.tag_ != "NNS" or where.lower_ not in {"in", "at", "near", "outside"}:
        return False
    verb = where.head
    has_doer = any(one.dep_ in {"nsubj", "nsubjpass"} for one in verb.children)
    return verb.pos_ == "VERB" and noun.i < verb.i and not has_doer
