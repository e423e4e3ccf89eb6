"""Verbs of saying that say nothing here: a clinic admits the wounded, guards deny access."""

from typing import Final

from dateline.claims.attribution.phrases import kind_of
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.model import SpeakerKind
from dateline.text.tokens import Token

TAKING_IN: Final = frozenset({"admit", "accept"})


def is_other_sense(verb: Token) -> bool:
    """Whether a verb of saying means another thing with its object."""
    lemma = verb.lemma_.lower()
    if lemma == "deny":
        return any(map(is_withheld_thing, verb.children))
    return lemma in TAKING_IN and _takes_in(verb)


def is_withheld_thing(noun: Token) -> bool:
    """Whether an object is what people are denied: "denied access to the camp"."""
    return noun.dep_ == "dobj" and noun.lemma_.lower() in words_of("withheld_thing")


def _takes_in(verb: Token) -> bool:
    """Whether a place of care takes people in: "the clinic admitted nine soldiers"."""
    subject = next((one for one in verb.children if one.dep_ == "nsubj"), None)
    objects = [one for one in verb.children if one.dep_ == "dobj"]
    if subject is None or not any(look_up_people(one) for one in objects):
        return False
    is_care = any(one.lemma_.lower() in words_of("place_of_care") for one in subject.subtree)
    return is_care or kind_of(subject) is SpeakerKind.MEDICAL
