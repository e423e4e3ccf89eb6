"""Where and when: the place and the time of a claim, from the clause outwards.

Clause, then sentence, then the sentences before in the same paragraph, then the dateline, then
the document; the basis always says which.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from spacy.tokens import Token

from dateline.claims.distance import FAR, first_conjunct, owner_of, tree_distance
from dateline.model import Place, PlaceBasis, Span
from dateline.text.parse import ParsedSentence

Value = TypeVar("Value")

MAX_SENTENCES_BACK: Final = 3
PERSONAL: Final = 12.0
POSSESSIVE: Final = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor(Generic[Value]):
    """A resolved place or time where it stands in a sentence.

    Attributes:
        token: the head of its words; None where they were cut out of the parse.
        span: its words.
        handicap: between anchors as near, that with the least is chosen.
    """

    span: Span
    token: Token | None
    value: Value
    handicap: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Generic[Value]):
    """A place or a time chosen for a claim, and from where."""

    anchor: Anchor[Value]
    basis: PlaceBasis


def choose_anchor(
    trigger: Token,
    anchors: Sequence[Anchor[Value]],
    triggers: frozenset[int],
    own: Sequence[Token] = (),
    people: Sequence[Token] = (),
) -> Setting[Value] | None:
    """The anchor nearest to a trigger in its sentence.

    `triggers` are the indexes of all triggers of the sentence; `own` are argument heads that
    name a place themselves ("captured the town"), `people` those that name someone ("the
    governor of Homs"), whose places say more of them than of the event.
    """
    best: Setting[Value] | None = None
    least = FAR * 10.0
    for anchor in anchors:
        cost, basis = _cost(trigger, anchor, triggers, own)
        cost += anchor.handicap + _distraction(anchor, own, people)
        if cost < least:
            best, least = Setting(anchor=anchor, basis=basis), cost
    return best


def _distraction(anchor: Anchor[Value], own: Sequence[Token], people: Sequence[Token]) -> float:
    """What an anchor costs that says where someone is from, or who else acts."""
    token = anchor.token
    if token is None or any(one.i == token.i or one.is_ancestor(token) for one in own):
        return 0.0
    if any(one.is_ancestor(token) for one in people):
        return PERSONAL
    if token.dep_ in {"nsubj", "nsubjpass"} or token.head.lower_ in {"by", "from"}:
        return PERSONAL
    return POSSESSIVE if token.dep_ == "poss" else 0.0


def _cost(
    trigger: Token, anchor: Anchor[Value], triggers: frozenset[int], own: Sequence[Token]
) -> tuple[float, PlaceBasis]:
    token = anchor.token
    if token is None:
        return FAR, PlaceBasis.SENTENCE
    if any(token.i == one.i or one.is_ancestor(token) for one in own):
        return tree_distance(token, own[0]) - FAR, PlaceBasis.CLAUSE
    first = first_conjunct(trigger)
    owner = owner_of(token, triggers)
    distance = min(tree_distance(trigger, token), tree_distance(first, token) + 1)
    if owner == trigger.i or (owner == first.i and token.i < trigger.i):
        return distance, PlaceBasis.CLAUSE
    return distance + FAR // 2, PlaceBasis.SENTENCE


def same_paragraph(earlier: ParsedSentence, later: ParsedSentence) -> bool:
    """Whether no line ends between two sentences."""
    text = earlier.document.text
    return "\n" not in text[earlier.sentence.end : later.sentence.start]


def most_telling(places: Sequence[Place]) -> Place | None:
    """The place named most often, the more exact of equals, the first of those."""
    located = [one for one in places if one.is_located]
    if not located:
        return None
    names = [one.name for one in located]
    return min(located, key=lambda one: (-names.count(one.name), one.precision))
