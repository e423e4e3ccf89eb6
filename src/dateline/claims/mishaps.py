"""Accidents, disasters and diseases: who is hurt by them is hurt by nobody.

A mishap is told from violence in the same words: who storms a gate is no storm, gunfire no
fire, and a bus that hits a mine has no accident.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from dateline.claims.candidates import Candidate
from dateline.claims.scene import SentenceScene
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Doc, Token


def tells_of_mishap(sentence: SentenceScene) -> bool:
    """Whether a sentence names an accident, a disaster or a disease."""
    return _names_mishap(sentence.parsed.doc)


def is_accident(candidate: Candidate, sentence: SentenceScene) -> bool:
    """Whether harm that may have any cause stands beside a mishap, and no cause of war does."""
    is_harm = candidate.found.head.lemma_.lower() in words_of("harm_of_any_cause")
    if not is_harm or not tells_of_mishap(sentence):
        return False
    return not names_cause_of_war(sentence)


def names_cause_of_war(sentence: SentenceScene) -> bool:
    """Whether a sentence names weapons, attacks, or those who make them."""
    doc = sentence.parsed.doc
    named = not words_of("cause_of_war").isdisjoint(doc.words)
    return named or any(blows_itself_up(one) or is_fired_at(one) for one in doc)


def is_fired_at(verb: Token) -> bool:
    """Whether a verb tells of shots at somebody: "the bus was fired on at the bridge"."""
    is_firing = verb.pos_ == "VERB" and verb.lemma_.lower() == "fire"
    return is_firing and any(one.lower_ in {"on", "upon", "at"} for one in verb.children)


def blows_itself_up(verb: Token) -> bool:
    """Whether someone blows himself up, which nobody does but in an attack."""
    if verb.lemma_.lower() != "blow":
        return False
    below = {one.lower_ for one in verb.children}
    return "up" in below and not words_of("reflexive").isdisjoint(below)


@lru_cache(maxsize=32)
def _names_mishap(doc: Doc) -> bool:
    if doc.words.isdisjoint(_words_of_mishap()):
        return False
    return any(is_mishap(token) for token in doc)


@cache
def _words_of_mishap() -> frozenset[str]:
    """Of these words a sentence that names a mishap has one."""
    return words_of("mishap") | words_of("vehicle_of_traffic")


def is_mishap(token: Token) -> bool:
    """Whether a word names a mishap."""
    lemma = token.lemma_.lower()
    if lemma in words_of("vehicle_of_traffic"):
        return is_traffic_accident(token)
    if lemma not in words_of("mishap") and token.lower_ not in words_of("mishap"):
        return False
    if lemma == "fire":
        return token.pos_ == "NOUN" and not is_gunfire(token)
    return token.pos_ != "VERB" or lemma in words_of("verb_of_mishap")


def is_traffic_accident(vehicle: Token) -> bool:
    """Whether a vehicle has an accident: a bus that hits a mine has none."""
    if vehicle.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    verb = vehicle.head
    done = {one.lemma_.lower() for one in (verb, *_verbs_below(verb))}
    return not done.isdisjoint(words_of("traffic_mishap")) and words_of("device").isdisjoint(
        vehicle.doc.words
    )


def is_collision(verb: Token) -> bool:
    """Whether a road vehicle runs into another, an animal or a tree: nobody attacks it so."""
    if verb.lemma_.lower() not in words_of("colliding") or not words_of("device").isdisjoint(
        verb.doc.words
    ):
        return False
    hitting = [one for one in verb.children if one.dep_ == "nsubj"]
    struck = [one for one in verb.children if one.dep_ == "dobj"]
    struck += [
        one
        for preposition in verb.children
        if preposition.lower_ in {"into", "with", "against"}
        for one in preposition.children
    ]
    return any(one.lemma_.lower() in words_of("road_vehicle") for one in hitting) and any(
        one.lemma_.lower() in words_of("road_vehicle") | words_of("beside_road")
        for one in struck
    )


def _verbs_below(verb: Token) -> Iterator[Token]:
    """What hangs from a verb as another: "died after striking a camel"."""
    for child in verb.children:
        inner = child.children if child.dep_ == "prep" else (child,)
        yield from (one for one in inner if one.dep_ in {"pcomp", "advcl", "conj", "xcomp"})


def is_gunfire(noun: Token) -> bool:
    """Whether a fire is that of weapons, or set on purpose: "opened fire", "mortar fire"."""
    if noun.lemma_.lower() != "fire":
        return False
    governor = noun.head.lemma_.lower()
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        governor = noun.head.head.lemma_.lower()
    if noun.head.lower_ == "under" or governor in words_of("firing"):
        return True
    sources = (
        one for child in noun.children if child.lower_ == "from" for one in child.children
    )
    return any(
        one.lemma_.lower() in words_of("weapon_of_fire") for one in (*noun.children, *sources)
    )
