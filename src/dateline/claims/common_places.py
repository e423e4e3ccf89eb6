"""Places told by common words: "at a checkpoint", "in the hospital", "on the lake shore".

Such words say where in the place of the story an event was; the coordinates are the story's.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from dateline.claims.place_costs import cost_of
from dateline.claims.place_frame import Frame
from dateline.claims.word_classes import words_of
from dateline.mentions.countries import demonyms
from dateline.mentions.place_words import words_of as place_words_of
from dateline.model import Place, PlaceRelation, Span
from dateline.places import Gazetteer
from dateline.places.entries import COUNTRY_KINDS, Entry
from dateline.places.folding import fold_name
from dateline.places.geodesy import distance_km
from dateline.places.precision import precision_of
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Doc, Token

COMMON_COST: Final = 1.5
COUNTRY_COST: Final = 3.0
"""What a country may cost, which is seldom wrong: "fell in clashes in parts of the country"."""
LONGEST: Final = 12
NEAR_KM: Final = 3.0
TOWN_NOUNS: Final = frozenset({"city", "town"})
_OF_A_YEAR: Final = frozenset({"first", "second", "third", "fourth", "last", "final", "next"})
_STATES: Final = frozenset({"emergency", "siege", "war", "alert", "affairs", "play", "mind"})
_COUNTRIES: Final = frozenset({"country", "nation"})
_CAPITALS: Final = frozenset({"capital"})
_SEVERAL: Final = frozenset({"city", "town", "village", "region", "area", "province"})
_PROVINCES: Final = frozenset(
    {"province", "governorate", "region", "state", "department", "oblast"}
)
_CLAUSES: Final = frozenset({"acl", "relcl", "advcl", "ccomp"})
_NOUN_CLASSES: Final = ("settlement", "admin", "site", "natural", "route")


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonPlace:
    """A noun phrase that says where, without a name.

    Attributes:
        head: its noun.
        span: its words, without a clause that hangs on it.
        cost: as of a place with a name.
    """

    head: Token
    span: Span
    cost: float


def find_common_place(
    trigger: Token, parsed: ParsedSentence, frame: Frame, named: frozenset[int]
) -> CommonPlace | None:
    """The common words that say where the event at `trigger` was; None where there are none.

    Args:
        trigger: its head token.
        parsed: the sentence.
        frame: the event's arguments and the other events.
        named: indexes of the tokens of places with names; a phrase that holds one is no
            matter of common words.
    """
    best: CommonPlace | None = None
    for noun in _nouns_of_place(parsed):
        outer = _outer(noun)
        if noun.i in frame.triggers or any(one.i in named for one in outer.subtree):
            continue
        if _is_named_behind(outer, named):
            continue
        cost = cost_of(trigger, outer, frame)
        most = COUNTRY_COST if noun.lemma_.lower() in _COUNTRIES else COMMON_COST
        if cost <= most and (best is None or cost < best.cost):
            best = CommonPlace(
                head=noun, span=parsed.span_of(_phrase(parsed.doc, outer)), cost=cost
            )
    return best


def _is_named_behind(noun: Token, named: frozenset[int]) -> bool:
    """Whether a name follows that says which is meant: "the capital of the enclave, Karm,"."""
    doc, comma = noun.doc, noun.right_edge.i + 1
    is_set_off = comma < len(doc) and doc[comma].text == ","
    return is_set_off and not named.isdisjoint(range(comma + 1, comma + 3))


def lay_in(
    common: CommonPlace,
    area: Place | None,
    gazetteer: Gazetteer | None,
    town: Place | None = None,
) -> Place:
    """The place of the common words: somewhere in the place of the story.

    "The country", "the capital" and "the province" are those of that place; "the city" is the
    town of which the document mainly tells, where that place is a part of it.
    """
    words = _lowered(" ".join(common.span.quote.split()))
    seat = _seat_of_people(common.head, gazetteer) if gazetteer else None
    if seat is not None:
        named = Place(name=words, spans=(common.span,), reason=f"{words}: whose it is said")
        return held_by(named, seat)
    if is_town_itself(common.head) and area is not None:
        whole = town_of(area, town)
        if whole is not None and whole is not area:
            return replace(whole, spans=(common.span, *whole.spans))
    if area is None:
        return Place(name=words, spans=(common.span,), reason=f"{words}: no place is named")
    holder = holder_of(common.head.lemma_.lower(), area, gazetteer) if gazetteer else None
    area = held_by(area, holder) if holder is not None else area
    return replace(
        area,
        name=f"{words}, {area.name}",
        spans=(common.span, *area.spans),
        reason=f"{words}, in the place of the story; {area.reason}",
    )


def is_town_itself(noun: Token) -> bool:
    """Whether the words are "the city", "the town": the one of which was told."""
    before = [one for one in noun.lefts if one.dep_ != "prep"]
    return noun.lower_ in TOWN_NOUNS and [one.lower_ for one in before] in (["the"], ["this"])


def is_known_site(noun: Token) -> bool:
    """Whether a site is told as known, by its noun alone: "the bridge", "that market"."""
    before = [one.lower_ for one in noun.lefts]
    return before in (["the"], ["that"], ["this"]) and noun.tag_ == "NN"


def town_of(place: Place | None, town: Place | None) -> Place | None:
    """The town of a quarter or a site; the place itself where that is none of the town."""
    if place is None or town is None or place.lat is None or place.lon is None:
        return place
    is_part = place.relation is PlaceRelation.PART_OF or place.feature_code == "quarter"
    if not is_part or town.lat is None or town.lon is None:
        return place
    apart = distance_km((place.lat, place.lon), (town.lat, town.lon))
    return town if apart <= (town.radius_km or 0.0) + NEAR_KM else place


def _lowered(words: str) -> str:
    """The words as they stand within a sentence."""
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if first in {"A", "An", "The"} else words


def _seat_of_people(noun: Token, gazetteer: Gazetteer) -> Entry | None:
    """What the people named by it hold: "the Afghan capital", "several Afghan cities".

    Several towns of theirs lie in their country.
    """
    lemma = noun.lemma_.lower()
    is_several = noun.tag_ == "NNS" and lemma in _SEVERAL
    if lemma not in _CAPITALS and not is_several:
        return None
    for word in noun.lefts:
        countries = demonyms().look_up(word.text) if word.text[:1].isupper() else ()
        if countries:
            iso = countries[0].iso
            return gazetteer.country(iso) if is_several else gazetteer.capital(iso)
    return None


def holder_of(noun: str, area: Place, gazetteer: Gazetteer) -> Entry | None:
    """The country, the capital or the province of a place; None for other nouns."""
    country = area.country
    if country is None or (area.feature_code in COUNTRY_KINDS and noun not in _CAPITALS):
        return None
    if noun in _COUNTRIES:
        return gazetteer.country(country)
    if noun in _CAPITALS:
        return gazetteer.capital(country)
    if noun not in _PROVINCES or area.admin1 is None:
        return None
    return next(
        (
            one.entry
            for one in gazetteer.find(fold_name(area.admin1))
            if one.entry.country == country and one.entry.kind == "ADM1"
        ),
        None,
    )


def held_by(area: Place, holder: Entry) -> Place:
    """The place of an entry that holds another place."""
    return Place(
        name=holder.name,
        lat=holder.lat,
        lon=holder.lon,
        radius_km=round(holder.radius_km, 1),
        precision=precision_of(holder),
        gazetteer_id=holder.gazetteer_id,
        feature_code=holder.kind,
        admin1=holder.admin1 or None,
        country=holder.country or None,
        spans=area.spans,
        reason=f"{holder.name}, that of {area.name}; {area.reason}",
    )


def _nouns_of_place(parsed: ParsedSentence) -> Iterator[Token]:
    """The common nouns that stand where a place would: behind "in", "at", "near"."""
    for token in parsed.doc:
        is_noun = token.pos_ == "NOUN" and token.lemma_.lower() in _nouns()
        if is_noun and _is_told(token) and _is_behind(token):
            yield token


def _outer(noun: Token) -> Token:
    """The noun, or its edge that is told: "the vicinity" of "the vicinity of the camp"."""
    of = noun.head
    is_edge = of.lower_ == "of" and of.head.lemma_.lower() in words_of("edge")
    return of.head if noun.dep_ == "pobj" and is_edge else noun


def _is_told(noun: Token) -> bool:
    """Whether the words tell one from others: not "in camp", "on all fronts"."""
    before = [one for one in noun.children if one.i < noun.i]
    if any(one.lower_ in {"all", "every", "any", "no"} for one in before):
        return False
    return noun.tag_ == "NNS" or any(
        one.dep_ in {"det", "poss", "compound", "amod", "nummod"} for one in before
    )


def _is_behind(noun: Token) -> bool:
    """Whether a preposition of place leads to the noun, or a verb of leaving or coming."""
    outer = _outer(noun)
    head, lemma = outer.head, noun.lemma_.lower()
    if outer.dep_ == "pobj" and head.dep_ == "prep":
        if head.head.lower_ == "according" or _is_no_ground(noun):
            return False
        is_season = lemma == "spring" and head.lower_ == "in"
        is_body = lemma == "front" and head.lower_ in {"in", "into", "on", "to", "from"}
        return head.lower_ in words_of("where") and not is_season and not is_body
    is_object = outer.dep_ == "dobj" and head.lemma_.lower() in words_of("leave")
    return is_object and head.pos_ == "VERB"


def _is_no_ground(noun: Token) -> bool:
    """Whether a word for a place is used of none: "the first quarter", "the state of war"."""
    if noun.lower_ == "quarter":
        return any(one.lower_ in _OF_A_YEAR or one.text[:1].isdigit() for one in noun.lefts)
    return noun.lower_ == "state" and any(
        deep.lower_ in _STATES
        for of in noun.rights
        if of.lower_ == "of"
        for deep in of.children
    )


def _phrase(doc: Doc, noun: Token) -> list[Token]:
    """The words of the noun phrase, up to a clause or a comma behind the noun."""
    start = max(noun.left_edge.i, noun.i - LONGEST)
    end = noun.i
    for child in noun.rights:
        if child.dep_ in _CLAUSES or child.dep_ == "punct":
            break
        end = child.right_edge.i
    dated = next((at for at in range(noun.i + 1, end) if _is_dated(doc[at])), end + 1)
    tokens = [doc[at] for at in range(start, dated)]
    while tokens[-1].pos_ == "ADP":
        tokens.pop()
    return tokens


def _is_dated(preposition: Token) -> bool:
    """Whether a preposition begins a time: "the villa of a minister on Thursday"."""
    then = preposition.nbor()
    return preposition.pos_ == "ADP" and then.ent_type_ in {"DATE", "TIME"}


@cache
def _nouns() -> frozenset[str]:
    named = frozenset().union(*(place_words_of(kind) for kind in _NOUN_CLASSES))
    return named | words_of("spot")
