"""The place of an event: from its own clause outwards, with the basis recorded.

Clause, then sentence, then the sentences before, then the dateline, then the document's main
place. The outlet's city is no event's place by default: it comes in only as a dateline.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from spacy.tokens import Token

from dateline.mentions.place_words import words_of
from dateline.mentions.places import METONYM, MODIFIER
from dateline.mentions.tables import read_table
from dateline.model import Place, PlaceBasis
from dateline.places import ResolvedPlace
from dateline.places.containment import find_containers
from dateline.places.precision import NEAR
from dateline.text.parse import ParsedSentence

CLAUSE_COST: Final = 2.0
SENTENCE_COST: Final = 3.0
OTHER_EVENT: Final = 1.5
OF_A_BODY: Final = 3.0
OF_SOMEONE: Final = 3.0
SHARED_AREA: Final = 1.5
LEAST_AREA_KM: Final = 12.0
HOLDER: Final = 2.0
HELD_STEP: Final = 0.3
OTHER_ADVERBIAL: Final = 0.5
_BESIDE: Final = frozenset({"compound", "nmod", "poss", "amod"})
SPEAKING: Final = 3.0
LEFT_OF_LIST: Final = 0.01
_LARGE: Final = frozenset({"PCLI", "CONT", "RGN", "OCN", "SEA"})
LARGE: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A place mention of the sentence with what it costs to take it for the event's.

    Attributes:
        cost: 0 beside the trigger, growing with every step of the parse between them.
    """

    resolved: ResolvedPlace
    cost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What lies around a sentence.

    Attributes:
        earlier: the place of the event before, in the same paragraph, if any.
        dateline: the place of the dateline, if any.
        main: the document's main place, if any.
    """

    earlier: Place | None = None
    dateline: Place | None = None
    main: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPlace:
    """The place chosen for an event, from where, and by which steps.

    Attributes:
        resolved: the mention in the event's own sentence, where the place comes from there.
    """

    place: Place | None
    basis: PlaceBasis
    steps: tuple[str, ...] = ()
    resolved: ResolvedPlace | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is known of the event and of its sentence beside the places.

    Attributes:
        triggers: indexes of the tokens that tell events, in this sentence.
        own: heads of the arguments that name a place ("captured the town"), best first.
        people: heads of the arguments that name someone ("the governor of Karm").
    """

    triggers: Collection[int] = ()
    own: Sequence[Token] = ()
    people: Sequence[Token] = ()


def choose_place(
    trigger: Token,
    parsed: ParsedSentence,
    places: Sequence[ResolvedPlace],
    frame: Frame | None = None,
    around: Around | None = None,
) -> EventPlace:
    """The place of the event that `trigger` tells.

    Args:
        trigger: its head token.
        parsed: the sentence.
        places: the resolved places of this sentence.
        frame: the event's arguments and the other events.
        around: what the text around offers where the sentence has nothing.
    """
    standings = rank_places(trigger, parsed, places, frame or Frame())
    if standings and standings[0].cost <= SENTENCE_COST:
        best = standings[0]
        is_clause = best.cost <= CLAUSE_COST
        return EventPlace(
            place=_with_area(best, standings[1:]),
            basis=PlaceBasis.CLAUSE if is_clause else PlaceBasis.SENTENCE,
            steps=(f"place: {best.resolved.mention.row} at {best.cost:.1f}",),
            resolved=best.resolved,
        )
    around = around or Around()
    for place, basis in (
        (around.earlier, PlaceBasis.CONTEXT),
        (around.dateline, PlaceBasis.DATELINE),
        (around.main, PlaceBasis.DOCUMENT),
    ):
        if place is not None:
            return EventPlace(place=place, basis=basis, steps=(f"place: from {basis.value}",))
    return EventPlace(place=None, basis=PlaceBasis.NONE, steps=("place: none said",))


def _describes(token: Token, person: Token) -> bool:
    """Whether a place hangs on a person by "of", "from" or as a modifier."""
    if not person.is_ancestor(token):
        return False
    first = token
    while first.head.i != person.i:
        first = first.head
    return first.dep_ in _BESIDE or first.lower_ in {"of", "from"}


def _with_area(best: Standing, others: Sequence[Standing]) -> Place:
    """The place chosen; a name in no gazetteer takes the area of the next that is as near."""
    place = best.resolved.place
    if place.is_located:
        return place
    for one in others:
        area = one.resolved.place
        if area.is_located and one.cost <= best.cost + SHARED_AREA:
            return replace(
                area,
                name=f"{place.name}, {area.name}",
                radius_km=max(LEAST_AREA_KM, area.radius_km or 0.0),
                precision=max(NEAR, area.precision),
                gazetteer_id=None,
                spans=(*place.spans, *area.spans),
                reason=f"{place.reason}; in the area of {area.name}: {area.reason}",
            )
    return place


def rank_places(
    trigger: Token, parsed: ParsedSentence, places: Sequence[ResolvedPlace], frame: Frame
) -> list[Standing]:
    """The places of a sentence, those nearest to the trigger first."""
    found = []
    for at, resolved in enumerate(places):
        mention = resolved.mention
        token = parsed.token_at(mention.head.end - 1)
        if mention.row.startswith((METONYM, MODIFIER)):
            continue
        cost = SENTENCE_COST if token is None else _cost(trigger, token, frame)
        cost += LARGE * (resolved.named.feature_code in _LARGE) + LEFT_OF_LIST * at
        found.append(Standing(resolved=resolved, cost=cost))
    return sorted(_order_chains(parsed, found), key=lambda one: one.cost)


def _order_chains(parsed: ParsedSentence, found: Sequence[Standing]) -> list[Standing]:
    """In "Karm, in Zahr province", Karm stands as near as its holder does, which follows it."""
    ordered = list(found)
    mentions = [one.resolved.mention for one in ordered]
    for index, held in sorted(find_containers(parsed.document, mentions).items(), reverse=True):
        for holder, _ in held[:1]:
            if holder > index and _is_finer(ordered[index].resolved, ordered[holder].resolved):
                least = min(ordered[index].cost, ordered[holder].cost)
                ordered[index] = replace(ordered[index], cost=least)
                ordered[holder] = replace(ordered[holder], cost=least + HELD_STEP)
    return ordered


def _is_finer(inner: ResolvedPlace, outer: ResolvedPlace) -> bool:
    """Whether the first could lie in the second, by their precision; unknown names are fine."""
    return not inner.named.is_located or inner.named.precision <= outer.named.precision


def _cost(trigger: Token, token: Token, frame: Frame) -> float:
    if any(token.i == one.i or one.is_ancestor(token) for one in frame.own):
        return 0.1 * len(list(_way_up(token, frame.own[0])))
    total = SPEAKING if trigger.lemma_.lower() in words_of("speech") else 0.0
    total += OF_SOMEONE * any(_describes(token, one) for one in frame.people)
    common = _common(trigger, token)
    for step in _way_up(token, common):
        total += _step_up(step)
        if step.i != token.i and step.i in frame.triggers and step.i != trigger.i:
            total += OTHER_ADVERBIAL if step.dep_ == "advcl" else OTHER_EVENT
    total += sum(_step_cost("down", step.dep_) for step in _way_up(trigger, common))
    return total


def _step_up(token: Token) -> float:
    """The cost of going from a token to its head."""
    nouns = words_of("settlement") | words_of("admin") | words_of("site")
    if token.dep_ == "prep":
        is_called = token.lower_ == "of" and token.head.lower_ in nouns
        return 0.0 if is_called else _step_cost("preposition", token.lower_)
    if token.dep_ in {"compound", "nmod"} and token.head.lower_ in words_of("organisation"):
        return OF_A_BODY
    if token.dep_ in _BESIDE and token.head.lower_ in nouns and _names_another(token.head):
        return HOLDER
    return _step_cost("up", token.dep_)


def _names_another(noun: Token) -> bool:
    """Whether the noun goes on to name a place itself: "the Karm district of Zahr"."""
    return any(
        one.lower_ == "of" and any(deep.pos_ == "PROPN" for deep in one.children)
        for one in noun.children
    )


def _common(left: Token, right: Token) -> Token:
    """The lowest token above both."""
    above = {left.i, *(one.i for one in left.ancestors)}
    for token in (right, *right.ancestors):
        if token.i in above:
            return token
    return left.sent.root


def _way_up(token: Token, end: Token) -> Iterator[Token]:
    """The tokens from `token` to below `end`."""
    while token.i not in {end.i, token.head.i}:
        yield token
        token = token.head


def _step_cost(step: str, word: str) -> float:
    table = _steps()
    return table.get((step, word), table.get((step, "other"), 0.5))


@cache
def _steps() -> dict[tuple[str, str], float]:
    columns = ("step", "word", "cost", "source")
    return {
        (row["step"], row["word"]): float(row["cost"])
        for row in read_table("claims", "place_steps.csv", columns)
    }
