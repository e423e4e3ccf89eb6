"""One person or thing without a number: "a soldier", "the sixth journalist killed", "him"."""

from typing import Final

from dateline.mentions.count_tables import kind_for
from dateline.mentions.quantities import BEFALLEN, PERSON_PLACES, gapped_verb
from dateline.model import CountKind
from dateline.text.tokens import Token

HE_OR_SHE: Final = frozenset({"he", "she", "him", "her"})
HARM: Final = frozenset({CountKind.KILLED, CountKind.INJURED})
OF_PERSONS: Final = ("ian", "ist", "arian", "ee")
"""How words for persons end that may be adjectives too."""
ARTICLES: Final = frozenset({"a", "an", "another"})


def is_harmed_person(pronoun: Token) -> bool:
    """Whether "him" or "she" is one whom a verb of harm befell: "ambushed and killed him"."""
    if pronoun.lower_ not in HE_OR_SHE or pronoun.dep_ not in {"dobj", "nsubjpass"}:
        return False
    return pronoun.head.pos_ == "VERB" and kind_for(pronoun.head.lemma_) in HARM


def is_adjective_of_one(token: Token) -> bool:
    """Whether a word for a person is tagged as an adjective: "a priest, a seminarian"."""
    if token.tag_ != "JJ" or not token.lower_.endswith(OF_PERSONS):
        return False
    return token.dep_ in PERSON_PLACES and article_of(token) is not None


def article_of(noun: Token) -> Token | None:
    """The "a" before one person or thing, or the "the" of "the sixth journalist killed"."""
    for one in noun.lefts:
        is_known = one.lower_ == "the" and is_nth(noun) and any(map(_is_harmed, noun.rights))
        if one.lower_ in ARTICLES or is_known:
            return one
    return None


def is_nth(noun: Token) -> bool:
    """Whether a noun is one in a row: "a third guard"."""
    return any(one.ent_type_ == "ORDINAL" for one in noun.lefts)


def _is_harmed(clause: Token) -> bool:
    """Whether a clause says what befell the noun before it: "the sixth journalist killed"."""
    is_told = clause.dep_ in {"acl", "relcl"} and clause.pos_ == "VERB"
    return is_told and kind_for(clause.lemma_) is not None


def is_another(token: Token) -> bool:
    """Whether a word stands alone for one more: "and another was wounded", "a sixth died"."""
    if token.lower_ != "another" and token.ent_type_ != "ORDINAL":
        return False
    is_next = token.ent_type_ == "ORDINAL" and any(one.lower_ == "a" for one in token.lefts)
    if any(one.lower_ == "of" for one in token.rights):
        return False  # "a third of the hostages"
    is_more = token.lower_ == "another" and token.dep_ != "det"
    is_befallen = token.dep_ in BEFALLEN or gapped_verb(token) is not None
    return (is_more or is_next) and is_befallen and token.head.pos_ == "VERB"


def stands_for_many(token: Token, *, has_article: bool) -> bool:
    """Whether a participle stands for all whom it befell: "the wounded", "the dead"."""
    word = token.lower_
    return not has_article and (word == "dead" or word.endswith("ed")) and bool(kind_for(word))
