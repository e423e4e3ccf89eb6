"""Places that do something, or from where fire came: governments, and batteries."""

from typing import Final

from dateline.claims.distance import way_up
from dateline.claims.place_frame import Frame
from dateline.claims.word_classes import words_of as class_words
from dateline.mentions.place_words import words_of
from dateline.places import ResolvedPlace
from dateline.places.entries import COUNTRY_KINDS
from dateline.text.tokens import Token

_FIRED: Final = frozenset({"nsubj", "nsubjpass", "dobj"})
_KNOWN: Final = frozenset({"the", "this", "that", "these", "those"})


def is_acting(resolved: ResolvedPlace, token: Token) -> bool:
    """Whether a country does something, or has it done for it: a government, and no place."""
    if resolved.named.feature_code not in COUNTRY_KINDS:
        return False
    while token.dep_ in {"conj", "compound", "appos"} and token.head.i != token.i:
        token = token.head
    if token.dep_ == "nsubj":
        return token.head.pos_ in {"VERB", "AUX"} and token.head.lemma_ not in words_of(
            "seeing"
        )
    if token.dep_ == "pobj":
        return token.head.dep_ == "agent" or token.head.head.lemma_.lower() in class_words(
            "blaming"
        )
    is_object = token.dep_ in {"dobj", "dative"}
    return is_object and token.head.lemma_.lower() not in words_of("motion")


def is_source_of_fire(trigger: Token, token: Token, frame: Frame) -> bool:
    """Whether what was told before was fired from a place: "the shells came from Karm".

    They fell where the text told; "shells were fired from Karm" tells of no other place.
    """
    if not frame.is_attack or not trigger.is_ancestor(token):
        return False
    way = list(way_up(token, trigger))
    fired = [one for one in trigger.children if one.dep_ in _FIRED]
    return way[-1].lower_ == "from" and any(_is_known(one) for one in fired)


def _is_known(thing: Token) -> bool:
    """Whether a thing was told of before: "the shells", "they"."""
    return thing.pos_ == "PRON" or any(one.lower_ in _KNOWN for one in thing.lefts)
