"""What a way tells of where something happened: people left there, or came from elsewhere."""

from typing import Final

from dateline.claims.distance import way_up
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token

_JOINTS: Final = frozenset({"pobj", "prep", "compound", "nmod"})
_CARRIED: Final = frozenset({"dobj", "nsubjpass"})
_SIDES: Final = frozenset({"direction", "side"})
_AHEAD: Final = frozenset({"towards", "toward"})
_MOVES: Final = ("fleeing", "falling_back", "carrying")
_GOALS: Final = frozenset({"to", "towards", "toward", "into", "for"})


def is_refuge_from(token: Token, trigger: Token) -> bool:
    """Whether a place is where people went from an event: "fled to Karm after the attack"."""
    verb = _flight_of(token)
    if verb is None or _way_from(token, verb) not in _GOALS:
        return False
    if verb.i == trigger.i:
        return False  # "fled to Karm": they are there
    is_left = any(one.lower_ == "from" for one in verb.lefts)
    return verb.is_ancestor(trigger) or (is_left and trigger.is_ancestor(verb))


def is_ahead(token: Token) -> bool:
    """Whether a place is where people went who were not there yet: "withdrew towards Karm"."""
    preposition = token.head
    if token.dep_ != "pobj" or preposition.lower_ not in _AHEAD:
        return False
    return preposition.head.lemma_ in words_of("fleeing") | words_of("falling_back")


def is_where_taken(token: Token, trigger: Token) -> bool:
    """Whether a place is only where those were brought whom it befell.

    "Wounded men were flown to Karm", "the wounded were taken to a hospital in Karm".
    """
    befallen = trigger.head if trigger.dep_ == "amod" else trigger
    is_hurt = trigger.dep_ == "amod" or trigger.lemma_.lower() in words_of("hurt_people")
    if not is_hurt or befallen.dep_ not in _CARRIED:
        return False
    verb = befallen.head
    if verb.lemma_.lower() not in words_of("carrying") or not verb.is_ancestor(token):
        return False
    return not befallen.is_ancestor(token) and token.i > verb.i


def is_goal(token: Token) -> bool:
    """Whether a place is where people went, or were brought, from where the story plays."""
    verb = next((one for one in token.ancestors if one.pos_ in {"VERB", "AUX"}), None)
    if verb is None or _way_from(token, verb) not in _GOALS:
        return False
    return any(verb.lemma_.lower() in words_of(one) for one in _MOVES)


def is_left_for(token: Token, trigger: Token) -> bool:
    """Whether people left a place for what happened: "fled from Karm after the attack"."""
    verb = _flight_of(token)
    if verb is None or not verb.is_ancestor(trigger):
        return False
    return _way_from(token, verb) in {"from", ""}


def is_where_come_from(token: Token) -> bool:
    """Whether a place is where those came from who acted elsewhere: "they came from Karm"."""
    preposition = token.head
    if token.dep_ != "pobj" or preposition.lower_ != "from" or preposition.dep_ != "prep":
        return False
    verb = preposition.head
    return verb.pos_ == "VERB" and verb.lemma_ in words_of("coming_from")


def is_where_from(token: Token) -> bool:
    """Whether a place only says from where people or fire came: "men who came from Karm"."""
    above = (one for one in token.ancestors if one.lower_ == "from" and one.dep_ == "prep")
    preposition = next(above, None)
    if preposition is None or any(
        one.dep_ not in _JOINTS for one in way_up(token, preposition)
    ):
        return False
    is_direction = any(one.lower_ in _SIDES for one in preposition.children)
    return is_direction or preposition.head.dep_ in {"relcl", "acl"}


def is_stood_for(token: Token) -> bool:
    """Whether a place only says for whom somebody stands: "the president of Karm"."""
    preposition = token.head
    is_for = token.dep_ == "pobj" and preposition.lower_ in {"to", "of"}
    return is_for and preposition.head.lemma_.lower() in words_of("state_office")


def _flight_of(token: Token) -> Token | None:
    """The verb of fleeing in whose clause a place stands."""
    verb = next((one for one in token.ancestors if one.pos_ in {"VERB", "AUX"}), None)
    return verb if verb is not None and verb.lemma_ in words_of("fleeing") else None


def _way_from(token: Token, verb: Token) -> str | None:
    """The preposition that joins a place to a verb; "" of its object, None of other words."""
    last = list(way_up(token, verb))[-1]
    return last.lower_ if last.dep_ == "prep" else "" if last.dep_ == "dobj" else None
