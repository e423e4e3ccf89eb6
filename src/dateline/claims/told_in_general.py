"""Acts told beside the news, of other times: "militants have carried out similar raids".

They have neither its day nor its town: all that is known is that they were in the country of
which the text tells.
"""

from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.verbal import find_verb_row
from dateline.claims.noun_phrases import is_pointed_at
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token

_PERFECT: Final = frozenset({"have", "has", "'ve", "'s", "’ve", "’s"})
_NUMBERS: Final = frozenset({"nummod", "det", "poss", "predet"})
_OVER: Final = frozenset({"in", "over", "during", "for", "throughout"})
_UNITS: Final = frozenset({"week", "month", "year", "decade", "past"})


def is_of_other_times(trigger: Token) -> bool:
    """Whether an act is one of many told in general, and not the one of the news."""
    if trigger.pos_ == "NOUN":
        return _is_like_others(trigger) or _is_one_of_many(trigger)
    return is_perfect(trigger) and (_is_over_long(trigger) or _is_of_war(trigger))


def is_perfect(verb: Token) -> bool:
    """Whether a verb stands in the present perfect."""
    return any(one.dep_ == "aux" and one.lower_ in _PERFECT for one in verb.children)


def _is_like_others(noun: Token) -> bool:
    """Read "similar attacks", "frequent raids", "previous killings"."""
    return any(one.lower_ in words_of("of_other_times") for one in noun.lefts)


def _is_one_of_many(noun: Token) -> bool:
    """Read "have staged raids": no act is pointed at, and none is counted."""
    verb = noun.head
    if noun.tag_ != "NNS" or noun.dep_ != "dobj" or not is_perfect(verb):
        return False
    if is_pointed_at(noun) or any(one.dep_ in _NUMBERS for one in noun.children):
        return False
    return find_verb_row(verb, load_cues()) is None


def _is_over_long(verb: Token) -> bool:
    """Read "in recent months", "over the years", "in the past"."""
    return any(
        one.lower_ in _OVER and any(deep.lemma_.lower() in _UNITS for deep in one.children)
        for one in verb.rights
    )


def _is_of_war(verb: Token) -> bool:
    """Read "an insurgency that has killed thousands", "has waged a war"."""
    near = [one for one in verb.children if one.dep_ in {"nsubj", "dobj"}]
    if verb.dep_ == "relcl":
        near.append(verb.head)
    return any(one.lemma_.lower() in words_of("wide_act") for one in near)
