"""Lists: what one verb did to several things, named in a row.

Each item is matched on its own, so that "captured a Humvee and a village" gives two events. An
item for which no row holds shares the event of the one before it ("a tank and other gear"), and
what belonged to fighters and was destroyed with their equipment is no other event than that.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.fillers import Filler, in_slot
from dateline.claims.matching import Match
from dateline.claims.noun_phrases import conjuncts
from dateline.claims.word_classes import words_of

_EQUIPMENT: Final = "materiel.destroy"
_PROPERTY: Final = "violence.property"


def share_list(matches: Sequence[Match], fillers: Sequence[Filler]) -> tuple[Match, ...]:
    """The matches of a trigger, with the whole list of its objects shared among them."""
    return _with_left_over(_without_property(matches), fillers)


def _without_property(matches: Sequence[Match]) -> tuple[Match, ...]:
    """The matches, with what fighters held counted among the equipment destroyed with it."""
    by_type = {one.row.event_type: one for one in matches}
    equipment, held = by_type.get(_EQUIPMENT), by_type.get(_PROPERTY)
    if equipment is None or held is None or _is_civilian(held):
        return tuple(matches)
    whole = dict.fromkeys((*equipment.fillers, *held.fillers))
    ordered = tuple(sorted(whole, key=lambda one: (one.slot == "obj", one.token.i)))
    return tuple(
        replace(one, fillers=ordered) if one is equipment else one
        for one in matches
        if one is not held
    )


def _is_civilian(held: Match) -> bool:
    """Whether homes, schools and the like are among what was destroyed."""
    return any(
        one.token.lemma_.lower() in words_of("civilian_site")
        for one in in_slot(held.fillers, "obj")
    )


def _with_left_over(matches: Sequence[Match], fillers: Sequence[Filler]) -> tuple[Match, ...]:
    """The matches, each with the items after its own for which no row holds."""
    objects = in_slot(fillers, "obj")
    owner = {one.token.i: at for at, match in enumerate(matches) for one in _own(match)}
    found = list(matches)
    at = 0
    for one in objects:
        if one.construction != objects[0].construction:
            break
        for token in (one.token,) if one.is_conjunct else conjuncts(one.token):
            at = owner.get(token.i, at)
            if token.i not in owner and owner:
                item = replace(one, token=token, is_conjunct=True)
                found[at] = replace(found[at], fillers=(*found[at].fillers, item))
    return tuple(found)


def _own(match: Match) -> tuple[Filler, ...]:
    return in_slot(match.fillers, "obj")
