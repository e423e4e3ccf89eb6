"""What a place tells of people: from where they are, or where those are who speak and meet."""

from collections.abc import Iterable, Sequence
from typing import Final

from dateline.claims.distance import way_up
from dateline.claims.noun_phrases import is_pointed_at
from dateline.claims.word_classes import words_of
from dateline.mentions.place_words import place_nouns
from dateline.mentions.place_words import words_of as place_words_of
from dateline.text.tokens import Token

_NAME_JOINTS: Final = frozenset({"pobj", "compound", "nmod", "appos", "conj"})
_BESIDE: Final = frozenset({"compound", "nmod"})
_JOINTS: Final = _NAME_JOINTS | {"prep", "npadvmod", "dobj", "pcomp"}
_CLAUSES: Final = frozenset({"acl", "relcl", "advcl", "appos"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_WHERE: Final = frozenset({"in", "at", "near", "outside", "inside", "off", "around", "aboard"})
_WHILE: Final = frozenset({"on", "during", "after", "before", "at", "in", "from"})
_CHARGED: Final = frozenset({"of", "for", "with", "over"})
_TO: Final = frozenset({"to", "in", "at", "of", "near", "outside"})


def is_home(token: Token) -> bool:
    """Whether a place only says from where someone is: "two traders from Karm".

    What is led there by a way ("10 km from Karm"), or comes from a site ("pupils from Karm
    school"), is no one from there; a native of a place is.
    """
    preposition = _above(token)
    if preposition is None:
        return False
    town = preposition.head
    if preposition.lower_ == "of" and town.lemma_.lower() in place_words_of("settlement"):
        preposition = _above(town)  # "from the village of Karm"
        if preposition is None or preposition.lower_ != "from":
            return False
    noun = preposition.head
    if preposition.lower_ == "of":
        return noun.lemma_.lower() in words_of("native")
    return preposition.lower_ == "from" and _is_someone(noun)


def _above(token: Token) -> Token | None:
    """The preposition that leads to a name; None where a site is meant, or nothing leads."""
    while token.dep_ in _NAME_JOINTS and token.dep_ != "pobj":
        is_site = token.dep_ in _BESIDE and token.head.lemma_.lower() in place_words_of("site")
        if is_site:
            return None
        token = token.head
    return token.head if token.dep_ == "pobj" and token.head.dep_ == "prep" else None


def _is_someone(noun: Token) -> bool:
    """Whether a word stands for people, or for what was sent; no way, site, or fire from it."""
    is_noun = noun.pos_ in {"NOUN", "PROPN", "NUM", "PRON"}
    is_measure = noun.dep_ in {"npadvmod", "advmod"}
    lemma = noun.lemma_.lower()
    is_thing = lemma in place_nouns() | place_words_of("measure") | words_of("what_is_fired")
    return is_noun and not is_measure and not is_thing


def is_where_present(token: Token, trigger: Token, present: Iterable[Token]) -> bool:
    """Whether a place is where those are who speak or meet.

    "A lawyer in Karm praised the ruling", "the envoy, on a visit to Karm, urged …", "speaking
    in Karm, he said …", "they met officials in Karm".
    """
    return any(_is_at_person(token, one) for one in present) or _is_scene(token, trigger)


def is_scene_of_talk(token: Token, trigger: Token) -> bool:
    """Whether a place is where someone was when he told of a deed: "meeting in Karm, they …".

    The deed is told below the verb on which the scene hangs, or on whose subject it does. So
    is that of a court, whose subject needs no such clause.
    """
    for verb in trigger.ancestors:
        if verb.pos_ != "VERB" or not verb.is_ancestor(token):
            continue
        below = list(way_up(trigger, verb))[-1]
        if below.dep_ in {"nsubj", "nsubjpass", "conj"} or below.is_ancestor(token):
            return False
        subjects = [one for one in verb.children if one.dep_ == "nsubj"]
        is_of_subject = any(
            _is_scene(token, one) or (is_court(one) and one.is_ancestor(token))
            for one in subjects
        )
        return is_of_subject or _is_scene(token, verb)
    return False


def is_court(noun: Token) -> bool:
    """Whether a noun names those who judge."""
    return noun.lemma_.lower() in words_of("court")


def is_judged(trigger: Token) -> bool:
    """Whether a deed is that of which someone is charged or found guilty: "for murder".

    One that is pointed at ("the murder") was told before.
    """
    if trigger.pos_ != "NOUN" or trigger.dep_ != "pobj" or is_pointed_at(trigger):
        return False
    verb = trigger.head.head
    return trigger.head.lower_ in _CHARGED and verb.lemma_.lower() in words_of("judging")


def _is_at_person(token: Token, person: Token) -> bool:
    """Whether a place hangs on a person by "in", or by a clause or a way that he is on."""
    if not person.is_ancestor(token):
        return False
    way = list(way_up(token, person))
    if way[-1].dep_ == "prep" and way[-1].lower_ in _WHERE:
        return _are_joined(way)
    return _is_scene(token, person)


def _is_scene(token: Token, head: Token) -> bool:
    """Whether a place hangs on a word by a clause of being there, or a journey to it."""
    if not head.is_ancestor(token):
        return False
    way = list(way_up(token, head))
    last = way[-1]
    if last.dep_ in _CLAUSES and not words_of("being_there").isdisjoint(
        {last.lemma_.lower(), last.lower_}
    ):
        if last.dep_ == "advcl" and any(one.dep_ in _SUBJECTS for one in last.children):
            return False
        return _are_joined(way[:-1]) and _is_led_there(way[:-1])
    if last.dep_ != "prep" or last.lower_ not in _WHILE or len(way) < 4:
        return False
    journey, then = way[-2], way[-3]
    is_on_way = journey.lemma_.lower() in words_of("journey") and then.lower_ in _TO
    return is_on_way and _are_joined(way)


def _is_led_there(way: Sequence[Token]) -> bool:
    """Whether a clause of being somewhere leads to a place, and is not on its way from it."""
    return not way or way[-1].dep_ == "dobj" or way[-1].lower_ in _WHERE | {"to", "on"}


def _are_joined(way: Sequence[Token]) -> bool:
    return all(one.dep_ in _JOINTS for one in way)
