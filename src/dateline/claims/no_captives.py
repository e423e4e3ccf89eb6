"""Words of taking, forcing and holding that take nobody captive, nor attack anyone.

The learned reader makes arrests of a girl who "was taken to a clinic", of pictures that were
taken, of a priest whom rebels "forced to ring the bell" and of a post that a clerk "had held
since May".
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from dateline.claims.arguments_subject import surface_subjects
from dateline.claims.noun_phrases import antecedent
from dateline.claims.word_classes import words_of
from dateline.mentions.nouns import noun_classes
from dateline.mentions.triggers import FoundTrigger
from dateline.text.tokens import Token

_OBJECTS: Final = frozenset({"dobj", "nsubjpass"})
_TO: Final = frozenset({"to", "into", "in", "at"})
_INTO: Final = frozenset({"into", "in", "onto", "on", "aboard"})
_OUT: Final = frozenset({"from", "out", "off"})
_OWN: Final = frozenset({"his", "her", "my"})
_ONE: Final = frozenset({"he", "she", "i", "who"})
RELEASE: Final = "detention.release"
CAPTURES: Final = frozenset({"detention.abduct", "detention.arrest"})


def takes_no_captive(found: FoundTrigger, event_type: str) -> bool:
    """Whether a verb that is read as a capture, or as an attack, says something else."""
    verb = found.head
    if found.phrase.pos == "noun":
        return event_type == RELEASE and verb.lemma_.lower() in words_of("mere_leaving")
    if event_type == RELEASE and (is_of_thing(verb) or is_unharmed(verb) or is_fired(verb)):
        return True
    if event_type not in CAPTURES:
        return is_boarding(verb)
    if is_of_thing(verb) or is_kept_from(verb):
        return True
    return is_brought_to_care(verb) or is_made_to_do(verb)


def is_kept_from(verb: Token) -> bool:
    """Whether people are only kept from doing something: "kept the crowd from coming in"."""
    return any(
        one.lower_ == "from" and any(it.dep_ == "pcomp" for it in one.children)
        for one in verb.children
    )


def is_unharmed(verb: Token) -> bool:
    """Whether who was no captive came off without harm: "escaped unharmed from the attack"."""
    if verb.lemma_.lower() not in words_of("escaping"):
        return False
    words = {one.lemma_.lower() for one in verb.doc}
    around = [*verb.children, *(one for link in verb.children for one in link.children)]
    is_safe = any(one.lemma_.lower() in words_of("unharmed") for one in around)
    is_from_act = any(one.lemma_.lower() in words_of("happening") for one in around)
    return (is_safe or is_from_act) and words.isdisjoint(words_of("captive"))


def is_of_thing(verb: Token) -> bool:
    """Whether what is let out or taken along is a thing: "the officers took it inside"."""
    objects = list(_objects(verb))
    objects += [verb.head] if verb.dep_ == "acl" and verb.tag_ == "VBN" else []
    return bool(objects) and all(
        one.lemma_.lower() in _things() or one.lower_ == "it" for one in objects
    )


@cache
def _things() -> frozenset[str]:
    """What may be let out, taken or held, and is no captive."""
    return words_of("made_public") | words_of("held_meeting") | words_of("belonging")


def is_fired(verb: Token) -> bool:
    """Whether who is let go loses a job: "recently let go from his job"."""
    after = (one for child in verb.subtree for one in child.children if child.lower_ == "from")
    return verb.lemma_.lower() in {"let", "go"} and any(
        one.lemma_.lower() in words_of("employment") for one in after
    )


def is_brought_to_care(verb: Token) -> bool:
    """Whether somebody is taken where people are healed: "taken to a medical center"."""
    for link in verb.children:
        for place in link.children if link.lower_ in _TO else ():
            around = (place, *(one for one in place.children if one.i < place.i))
            if any(one.lemma_.lower() in words_of("place_of_care") for one in around):
                return True
    return False


def is_made_to_do(verb: Token) -> bool:
    """Whether somebody must do something, and not go along: "forced him to ring the bell"."""
    if verb.lemma_.lower() not in words_of("forcing"):
        return False
    done = [one for one in verb.children if one.dep_ in {"xcomp", "ccomp"}]
    return bool(done) and all(one.lemma_.lower() not in words_of("going_along") for one in done)


def is_picture(verb: Token) -> bool:
    """Whether what is taken is an image or words: "took pictures", "statements were taken"."""
    is_taken = verb.lemma_.lower() == "take"
    return is_taken and any(
        one.lemma_.lower() in words_of("taken_down") for one in _objects(verb)
    )


def is_made_public(verb: Token) -> bool:
    """Whether what is released is words or images: "whose names were not released"."""
    is_release = verb.lemma_.lower() == "release"
    return is_release and any(
        one.lemma_.lower() in words_of("made_public") for one in _objects(verb)
    )


def is_errand(verb: Token) -> bool:
    """Whether someone takes a child of his own somewhere: "taking his son to school"."""
    if verb.lemma_.lower() not in words_of("accompanying"):
        return False
    goes = any(one.lower_ in _TO for one in verb.children)
    kin = any(_is_own_kin(one) for one in _objects(verb))
    return goes and kin and any(one.lower_ in _ONE for one in _subjects(verb))


def is_boarding(verb: Token) -> bool:
    """Whether somebody only gets into a vehicle, or out: "jumped into the car and fled"."""
    lemma = verb.lemma_.lower()
    ways = _INTO if lemma in words_of("boarding") else frozenset()
    ways = ways | _OUT if lemma in words_of("getting_out") else ways
    links = (one for one in verb.children if one.lower_ in ways)
    return any("vehicle" in noun_classes(one.lemma_) for link in links for one in link.subtree)


def is_coming_home(verb: Token) -> bool:
    """Whether someone only enters a home of his own: "attacked when entering her home"."""
    if verb.lemma_.lower() not in {"enter", "leave", "reach"}:
        return False
    homes = [one for one in _objects(verb) if one.lemma_.lower() in words_of("own_home")]
    is_own = any(child.lower_ in _OWN for one in homes for child in one.children)
    return is_own and all(
        one.lower_ in _ONE or one.ent_type_ == "PERSON" for one in _subjects(verb)
    )


def is_office(verb: Token) -> bool:
    """Whether a post that someone holds is an office: "the post that he had held since May"."""
    if verb.lower_ not in {"held", "hold", "holds", "holding"}:
        return False
    held = any(one.lemma_.lower() in words_of("office_held") for one in _objects(verb))
    return held and any(
        one.lower_ in _ONE or one.ent_type_ == "PERSON" for one in _subjects(verb)
    )


def _is_own_kin(noun: Token) -> bool:
    named = [noun, *(inner for link in noun.children for inner in link.children)]
    return any(
        one.lemma_.lower() in words_of("child")
        and any(child.lower_ in _OWN for child in one.children)
        for one in named
    )


def _objects(verb: Token) -> Iterator[Token]:
    yield from (antecedent(one) for one in verb.children if one.dep_ in _OBJECTS)


def _subjects(verb: Token) -> Iterator[Token]:
    yield from (one for one, _ in surface_subjects(verb))
