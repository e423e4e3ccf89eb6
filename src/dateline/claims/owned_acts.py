"""Whose act a noun is: "the mayor's murder" befell him, "the army's killings" are its own.

Both stand in the same words. A noun that is said of those whom it befalls takes one person
for its victim, unless "of" names another: "the colonel's murder of two monks".
"""

from typing import Final

from dateline.claims.conditions import ClassReader
from dateline.claims.matching import Match
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.countries import country_names, seats
from dateline.mentions.nouns import noun_classes
from dateline.text.tokens import Token

ACTS: Final = ("violence.", "detention.", "attack.armed", "attack.bombing")
_OWNERS: Final = frozenset({"his", "her", "my", "your"})
_MANY: Final = frozenset({"their", "our"})
_SIDES: Final = frozenset({"armed", "police", "government"})
_BODIES: Final = frozenset({"ORG", "NORP"})
_PERSONS: Final = frozenset({"official", "civilian"})
_OTHERS: Final = frozenset({"of", "on", "against"})


def befallen_owner(match: Match, classes: ClassReader) -> Token | None:
    """The owner of an act who suffered it; None where nobody did, or the owner did it."""
    lemma = match.found.head.lemma_.lower()
    is_act = match.row.event_type.startswith(ACTS) and match.found.phrase.pos == "noun"
    if not is_act or lemma not in words_of("undergone") | words_of("only_undergone"):
        return None
    if any(one.slot in _OTHERS and _is_someone(one.token, classes) for one in match.fillers):
        return None
    is_surely = lemma in words_of("only_undergone")
    owners = [one.token for one in match.fillers if one.slot == "poss"]
    if is_surely and _is_of_whom(match.found.head) and owners:
        return owners[0]
    return next((one for one in owners if _may_suffer(one, is_surely=is_surely)), None)


def _is_of_whom(noun: Token) -> bool:
    """Whether a clause says whose act it is: "two men whose extradition was requested"."""
    return any(one.lower_ == "whose" for one in noun.children)


def _is_someone(token: Token, classes: ClassReader) -> bool:
    return bool(classes.acting_classes_of(token) & {"actor", "people", "armed"})


def _may_suffer(owner: Token, *, is_surely: bool) -> bool:
    """Whether an owner is a person, or several where nobody does such a thing to others."""
    if owner.pos_ == "PRON":
        return owner.lower_ in (_OWNERS | _MANY if is_surely else _OWNERS)
    if owner.ent_type_ == "PERSON":
        return True
    lemma = owner.lemma_.lower()
    kind = look_up_people(owner)
    if kind is None and owner.tag_ == "NNP":
        return is_surely and owner.ent_type_ not in _BODIES and not _is_government(owner.text)
    if kind is None or "collective" in noun_classes(lemma):
        return False
    if owner.tag_ == "NNP":
        return kind in _PERSONS  # a title: "the Bishop's murder"
    return owner.tag_ == "NN" or (is_surely and kind not in _SIDES)


def _is_government(name: str) -> bool:
    """Whether a name is a country's or its capital's: "Moscow's expulsions" are its own."""
    return bool(country_names().look_up(name) or seats().look_up(name))
