"""Which place of a sentence stands nearest to an event: every mention with its cost."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.claims.place_costs import (
    cost_of,
    names_people,
    says_only_home,
)
from dateline.claims.place_frame import Frame
from dateline.claims.place_holding import is_held_by
from dateline.claims.place_of_doers import is_acting, is_source_of_fire
from dateline.claims.place_of_voices import is_seat_of_voice
from dateline.mentions.places import LABEL, METONYM, MODIFIER
from dateline.model import Span
from dateline.places import ResolvedPlace
from dateline.places.containment import find_containers
from dateline.places.geodesy import distance_km
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

CAPITAL: Final = "PPLC"
SENTENCE_COST: Final = 3.0
"""What a place may cost that is taken to be told for the event itself."""
HELD_STEP: Final = 0.3
ACTING: Final = 2.5
FIRED_FROM: Final = 1.5
"""What it costs more to take the place from which was fired, and not the one that was hit."""
LABELLED: Final = 2.0
"""What it costs at most to take the place that stands before a report's words, with a colon."""
LEFT_OF_LIST: Final = 0.01
LARGE: Final = 0.5
TOLD: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
COARSE: Final = 0.1
AROUND_KM: Final = 100.0
"""How far beyond its own radius a place may still be said to hold another."""
TOPIC: Final = re.compile(
    r"(?:On|For|About|Concerning|Regarding|As (?:for|to|regards)|With (?:respect|regard) to"
    r"|In the case of|Turning to)\s+(?P<topic>[^,:;.]{3,60}?)\s*[,:]\s"
)
_LARGE: Final = frozenset({"PCLI", "CONT", "RGN", "OCN", "SEA"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A place mention of the sentence with what it costs to take it for the event's.

    Attributes:
        cost: 0 beside the trigger, growing with every step of the parse between them.
        is_of_people: whether the name only says who somebody is: "the Karm police".
        is_home: whether it only says from where: "two traders from Karm".
    """

    resolved: ResolvedPlace
    cost: float
    is_of_people: bool = False
    is_home: bool = False


def rank_places(
    trigger: Token, parsed: ParsedSentence, places: Sequence[ResolvedPlace], frame: Frame
) -> list[Standing]:
    """The places of a sentence, those nearest to the trigger first."""
    found = []
    topic = _topic_before(trigger, parsed)
    for at, resolved in enumerate(places):
        mention = resolved.mention
        token = parsed.token_at(mention.head.end - 1)
        if mention.row.startswith((METONYM, MODIFIER)):
            continue
        is_home = token is not None and says_only_home(token, frame)
        is_of_people = is_home or (token is not None and names_people(token, frame))
        is_seat = token is not None and _is_seat(resolved, token, trigger, frame)
        if is_of_people and not resolved.place.is_located:
            continue
        cost = SENTENCE_COST if token is None else cost_of(trigger, token, frame)
        is_label = mention.row == LABEL or (topic is not None and topic.covers(mention.head))
        is_doer = token is not None and not is_label and is_acting(resolved, token)
        cost = min(cost, LABELLED) if is_label else cost
        cost += ACTING * (is_doer or is_seat)
        cost += FIRED_FROM * (token is not None and is_source_of_fire(trigger, token, frame))
        cost += COARSE * (resolved.named.precision - 1) * resolved.named.is_located
        cost += LARGE * (resolved.named.feature_code in _LARGE) + LEFT_OF_LIST * at
        is_of_people = is_of_people or is_seat
        found.append(
            Standing(resolved=resolved, cost=cost, is_of_people=is_of_people, is_home=is_home)
        )
    return sorted(_order_chains(parsed, found), key=lambda one: one.cost)


def _is_seat(resolved: ResolvedPlace, token: Token, trigger: Token, frame: Frame) -> bool:
    """Whether a place is where those sit who tell of a deed that was done elsewhere."""
    is_capital = resolved.named.feature_code == CAPITAL
    return not frame.is_said and is_seat_of_voice(token, trigger, is_capital=is_capital)


def _topic_before(trigger: Token, parsed: ParsedSentence) -> Span | None:
    """The words before a trigger that say of what it is told: "On Karm, the report says …"."""
    found = TOPIC.match(parsed.span.quote)
    start = parsed.span.start
    if found is None or start + found.end() > parsed.span_of([trigger]).start:
        return None
    return parsed.document.span(start + found.start("topic"), start + found.end("topic"))


def _order_chains(parsed: ParsedSentence, found: Sequence[Standing]) -> list[Standing]:
    """In "Karm, in Zahr province", Karm stands as near as its holder does, which follows it."""
    ordered = list(found)
    mentions = [one.resolved.mention for one in ordered]
    for index, held in sorted(find_containers(parsed.document, mentions).items(), reverse=True):
        for holder, _ in held[:1]:
            inner, outer = ordered[index].resolved, ordered[holder].resolved
            if (
                holder > index
                and not ordered[index].is_of_people
                and _may_hold(outer, inner)
                and not _is_told(parsed, inner, outer)
            ):
                least = min(ordered[index].cost, ordered[holder].cost)
                ordered[index] = replace(ordered[index], cost=least)
                ordered[holder] = replace(ordered[holder], cost=least + HELD_STEP)
        for before in [at for at, _ in held if at < index]:
            _put_part_first(ordered, before, index)
    return ordered


def _put_part_first(ordered: list[Standing], part: int, whole: int) -> None:
    """In "the Karm area of Zahr province", Karm is the part, whatever the words leave open."""
    inner, outer = ordered[part], ordered[whole]
    if inner.is_of_people or not is_held_by(inner.resolved.named, outer.resolved.named):
        return
    least = min(inner.cost, outer.cost)
    ordered[part] = replace(inner, cost=least)
    ordered[whole] = replace(outer, cost=least + HELD_STEP)


def _is_told(parsed: ParsedSentence, left: ResolvedPlace, right: ResolvedPlace) -> bool:
    """Whether a verb stands between two places: "men from Karm were killed in Zahr"."""
    between = (left.mention.head.end, right.mention.span.start)
    first, last = (parsed.token_at(between[0] - 1), parsed.token_at(between[1]))
    if first is None or last is None:
        return False
    return any(one.tag_ in TOLD for one in parsed.doc[first.i : last.i])


def _may_hold(outer: ResolvedPlace, inner: ResolvedPlace) -> bool:
    """Whether the second could lie in the first, by their precision and how far they are.

    Unknown names are fine, and may lie anywhere.
    """
    if not inner.named.is_located:
        return True
    return inner.named.precision <= outer.named.precision and not _are_apart(inner, outer)


def _are_apart(inner: ResolvedPlace, outer: ResolvedPlace) -> bool:
    """Whether one place lies beyond the other's reach: Karm is in no town 900 km away."""
    left, right = inner.named, outer.named
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return False
    reach = (left.radius_km or 0.0) + (right.radius_km or 0.0) + AROUND_KM
    return distance_km((left.lat, left.lon), (right.lat, right.lon)) > reach
