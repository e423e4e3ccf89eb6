"""With what it was done: munitions that are spent, bombs that go off, things that are taken."""

from typing import Final

from dateline.claims.conditions import ClassReader
from dateline.claims.fillers import Filler
from dateline.claims.matching import Match
from dateline.claims.word_classes import words_of
from dateline.mentions.equipment import load_equipment
from dateline.model import Role
from dateline.text.tokens import Token

_ACTORS: Final = frozenset({"actor", "people", "armed", "place"})
_TAKEN_ALONG: Final = frozenset({Role.PATIENT, Role.MATERIEL, Role.TOPIC})


def is_spent(filler: Filler, match: Match, classes: ClassReader) -> bool:
    """Whether munitions are what is fired: "used two missiles on it", "firing of rockets".

    What people fight with is a means, too: "fought with heavy weapons", "clashed with clubs".
    """
    is_attack = match.row.event_type.startswith("attack.")
    found = classes.classes_of(filler.token)
    is_weapon = "weapon" in found and not found & _ACTORS
    is_arm = is_weapon or filler.token.lemma_.lower() in words_of("hand_weapon")
    if is_arm and filler.slot == "with" and match.row.event_type.startswith("fighting."):
        return True
    return is_sending(match) and is_attack and filler.slot in {"obj", "of"} and is_weapon


def is_what_burst(filler: Filler, match: Match) -> bool:
    """Whether what a verb is said of went up itself: "a white saloon exploded"."""
    is_burst = match.found.phrase.pos == "verb" and match.found.head.lemma_.lower() in words_of(
        "exploding"
    )
    is_attack = match.row.event_type.startswith("attack.")
    is_bomb = filler.token.lemma_.lower() in words_of("device") or filler.token.lower_ == "it"
    is_left = match.found.head.lemma_.lower() in words_of("leaving_behind")
    if (is_burst or is_left) and is_attack and is_bomb:
        return True
    is_alone = all(one.slot != "obj" for one in match.fillers)
    return is_burst and is_attack and is_alone and filler.slot == "subj"


def is_sending(match: Match) -> bool:
    """Whether munitions are sent off: "the firing of rockets at the town"."""
    return match.found.head.lemma_.lower() in words_of("spending_munitions")


def is_taken_along(filler: Filler, match: Match) -> bool:
    """Whether something is taken, not used: "made off with two vans"."""
    is_with = any(one.slot == "with" and one.token.i == filler.token.i for one in match.fillers)
    taken = dict(match.frame).get("with")
    return filler.role is Role.INSTRUMENT and is_with and taken in _TAKEN_ALONG


def is_equipment(word: Token, noun: Token) -> bool:
    """Whether two words are the name of a kind of equipment: "sniper rifles"."""
    return bool(load_equipment().look_up(f"{word.lower_} {noun.lemma_.lower()}"))
