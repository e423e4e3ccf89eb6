"""Violence as such: what people reject, fear or hope for, and not something that happened.

"The bishop rejects violence", "they seek power through war" tell of no act; "violence erupted",
"the violence in the valley" and "a wave of violence" do. Nor is a fight one of arms that is
fought against a thing that bears none: "the war on corruption".
"""

from collections.abc import Iterator, Sequence
from typing import Final

from dateline.claims.fillers import Filler
from dateline.claims.matching import Match
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token

OBJECTS: Final = frozenset({"dobj", "nsubjpass"})
SAYING_MORE: Final = frozenset({"poss", "acl", "relcl", "nummod", "npadvmod"})
ANY: Final = frozenset({"any", "all", "no", "such", "every"})
FOE_SLOTS: Final = frozenset({"obj", "against", "on", "with"})
FIGHTING: Final = "fighting."


def is_mere_idea(noun: Token) -> bool:
    """Whether violence is only what someone thinks of it, or a way that he may take."""
    if noun.lemma_.lower() not in words_of("idea") or _is_told_of(noun):
        return False
    first = noun
    while first.dep_ == "conj" and first.head.pos_ in {"NOUN", "PROPN"}:
        first = first.head
    if first.dep_ in OBJECTS:
        return first.head.lemma_.lower() in words_of("thinking_of")
    if first.dep_ == "pobj":
        return _is_means_or_measure(first.head)
    return first.dep_ == "nsubj" and any(one.tag_ == "MD" for one in first.head.children)


def is_of_kind(noun: Token) -> bool:
    """Whether acts are spoken of in general: "mass shootings are rarely done by women"."""
    if noun.tag_ != "NNS" or noun.dep_ not in {"nsubj", "nsubjpass"} or _is_told_of(noun):
        return False
    verb = noun.head
    tensed = (verb, *(one for one in verb.children if one.dep_ in {"aux", "auxpass"}))
    if not any(one.tag_ in {"VBZ", "VBP"} for one in tensed):
        return False
    said = (one for one in verb.children if one.dep_ in {"acomp", "attr", "advmod"})
    return any(one.lemma_.lower() in words_of("seldom") for one in said)


def is_hoped_for(noun: Token) -> bool:
    """Whether an arrest is what hints are asked for: "information leading to an arrest"."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "to" else noun
    is_leading = verb.lower_ == "leading" and verb.dep_ in {"acl", "advcl", "amod"}
    return is_leading and verb.head.lemma_.lower() in words_of("hint")


def _is_told_of(noun: Token) -> bool:
    """Whether the words say which violence is meant: when, where, whose, or that it is new."""
    return any(
        (one.dep_ == "det" and one.lower_ not in ANY)
        or one.dep_ in SAYING_MORE
        or (one.dep_ == "prep" and one.lower_ != "as")
        or one.lemma_.lower() in words_of("happening_now")
        for one in noun.children
    )


def _is_means_or_measure(preposition: Token) -> bool:
    """Whether a preposition makes of what follows a means, a measure or an aim."""
    above = preposition.head.lemma_.lower()
    if preposition.lower_ in {"of", "to", "from"}:
        return above in words_of("thinking_of") | words_of("way_to")
    return preposition.lower_ in {"through", "as", "than", "without"}


def is_against_idea(match: Match) -> bool:
    """Whether a fight is fought against what bears no arms: "the fight against crime".

    Where it is said to be fought in some place, those who fight there are meant.
    """
    foes = list(_foes(match.fillers))
    is_somewhere = any(one.slot == "in" for one in match.fillers)
    return (
        match.row.event_type.startswith(FIGHTING)
        and not is_somewhere
        and bool(foes)
        and all(one.lemma_.lower() in words_of("idea_foe") for one in foes)
    )


def _foes(fillers: Sequence[Filler]) -> Iterator[Token]:
    return (one.token for one in fillers if one.slot in FOE_SLOTS)


def is_fought_over(noun: Token) -> bool:
    """Whether control is only what people fight for: "clashed over control of the port"."""
    is_control = noun.lemma_.lower() in words_of("holding_noun")
    return is_control and noun.dep_ == "pobj" and noun.head.lower_ in {"for", "over"}
