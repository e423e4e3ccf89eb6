"""Where in the area that a sentence names an act was: in the village of the act that it is of.

"Gunmen stormed Karm village in Zahr district of Ruritania, killing two": the parser finds the
province nearer to the killing than the village.
"""

from dataclasses import replace
from typing import Final

from dateline.claims.distance import first_conjunct
from dateline.claims.event_place import EventPlace
from dateline.claims.place_holding import is_held_by
from dateline.model import Place, PlaceBasis
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

_OF_THE_ACT: Final = frozenset({"advcl", "conj", "acl", "compound", "amod", "ccomp"})


def within(
    chosen: EventPlace,
    trigger: Token,
    parsed: ParsedSentence,
    act: Token | None,
    place: Place | None,
) -> EventPlace:
    """The place of an act, narrowed to that of the act of which it is a part.

    Args:
        chosen: the place as its own words have it.
        trigger: the head of its words.
        parsed: its sentence.
        act: the head of the last act of the sentence that has a place.
        place: that place.
    """
    said = chosen.resolved
    if act is None or place is None or said is None or chosen.area is not None:
        return chosen
    if chosen.place is None or not is_held_by(place, chosen.place):
        return chosen
    if not _goes_with(trigger, act) or _is_own(said.mention.head.end, trigger, parsed):
        return chosen
    return replace(
        chosen,
        place=place,
        basis=PlaceBasis.SENTENCE,
        steps=("place: that of the act it is part of", *chosen.steps),
    )


def _goes_with(trigger: Token, act: Token) -> bool:
    """Whether an act is told by a participle of another, or joined to it."""
    if not act.is_ancestor(trigger) and first_conjunct(trigger).i != first_conjunct(act).i:
        return False
    return trigger.dep_ in _OF_THE_ACT and trigger.i > act.i


def _is_own(end: int, trigger: Token, parsed: ParsedSentence) -> bool:
    """Whether the words of a place that end there stand behind an act, or below it."""
    token = parsed.token_at(end - 1)
    return token is None or token.i > trigger.i or trigger.is_ancestor(token)
