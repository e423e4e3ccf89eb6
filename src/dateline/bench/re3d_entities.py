"""Our mentions in the types of re3d's schema."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dateline.mentions import find_actors, find_materiel
from dateline.mentions.countries import demonyms
from dateline.mentions.nouns import look_up_actor_noun, noun_classes
from dateline.mentions.phrases import read_words
from dateline.mentions.places import METONYM, find_places
from dateline.mentions.quantities import find_quantities, looks_like_year
from dateline.model import Mention
from dateline.places import Gazetteer
from dateline.text.parse import Parse
from dateline.times import resolve_times

TYPES: Final = (
    "Organisation",
    "Person",
    "Location",
    "MilitaryPlatform",
    "Weapon",
    "Nationality",
    "Temporal",
    "Quantity",
)
PEOPLE: Final = frozenset({"person", "official"})
INDIVIDUALS: Final = frozenset(
    {"armed", "force", "police", "civilian", "media", "medical", "aid", "monitor", "protester"}
)
PLATFORMS: Final = frozenset({"armour", "aircraft", "vessel", "drone", "air_defence"})
PLATFORM_CLASSES: Final = frozenset({"technical", "mrap"})
NOT_QUANTITIES: Final = frozenset(
    {"vague:no", "vague:both", "vague:a single", "vague:many", "vague:none", "vague:several"}
)
# Country names that are also used as adjectives, which the corpus takes for the country.
NAME_ADJECTIVES: Final = frozenset({"us", "uk", "usa"})
PRONOUN_TYPES: Final = {
    "we": "Organisation",
    "they": "Organisation",
    "he": "Person",
    "she": "Person",
    "i": "Person",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """An entity: its type in the corpus's schema and its half-open range in code points."""

    type: str
    start: int
    end: int

    def overlaps(self, other: "Entity") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def read_entities(parse: Parse, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """Everything that we find in a document, in the types of the corpus."""
    found = {
        *_read_actors(parse),
        *_read_places(parse, gazetteer),
        *_read_sites(parse),
        *_read_materiel(parse),
        *_read_demonyms(parse),
        *_read_ethnic(parse),
        *_read_times(parse),
        *_read_quantities(parse),
    }
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.type)))


def _read_actors(parse: Parse) -> Iterator[Entity]:
    for mention in find_actors(parse):
        type_ = _type_of_actor(mention)
        if type_ is not None:
            yield Entity(type=type_, start=mention.span.start, end=mention.span.end)


def _type_of_actor(mention: Mention) -> str | None:
    if mention.label == "pronoun":
        return PRONOUN_TYPES.get(mention.span.quote.casefold())
    if mention.label in PEOPLE:
        return "Organisation" if mention.is_plural else "Person"
    table, _, noun = mention.row.partition(":")
    if table == "actor_nouns" and mention.label in INDIVIDUALS and not mention.is_plural:
        is_body = "collective" in noun_classes(noun.split()[-1])
        return "Organisation" if is_body else "Person"
    if mention.label == "nationality":
        return "Organisation" if mention.is_plural else None
    return "Organisation"


def _read_places(parse: Parse, gazetteer: Gazetteer) -> Iterator[Entity]:
    for mention in find_places(parse, gazetteer.is_name):
        if not mention.row.startswith(METONYM):
            yield Entity(type="Location", start=mention.span.start, end=mention.span.end)


def _read_sites(parse: Parse) -> Iterator[Entity]:
    """Places without a name: "the camp", "two bridges"."""
    for parsed in parse.sentences:
        for token in parsed.doc:
            if token.pos_ == "NOUN" and noun_classes(token.lemma_) & {"site", "route"}:
                span = parsed.span_of(token)
                yield Entity(type="Location", start=span.start, end=span.end)


def _read_ethnic(parse: Parse) -> Iterator[Entity]:
    for parsed in parse.sentences:
        for token in parsed.doc:
            noun = look_up_actor_noun(token.text) if token.text[:1].isupper() else None
            if noun is not None and noun.label == "ethnic":
                span = parsed.span_of(token)
                yield Entity(type="Nationality", start=span.start, end=span.end)


def _read_materiel(parse: Parse) -> Iterator[Entity]:
    for found in find_materiel(parse):
        span = found.mention.span
        is_platform = found.group in PLATFORMS or found.mention.label in PLATFORM_CLASSES
        type_ = "MilitaryPlatform" if is_platform else "Weapon"
        if is_platform or found.group not in {"vehicle", "other"}:
            yield Entity(type=type_, start=span.start, end=span.end)


def _read_demonyms(parse: Parse) -> Iterator[Entity]:
    for parsed in parse.sentences:
        text, base = parsed.span.quote, parsed.sentence.start
        words = read_words(text)
        for match in demonyms().find(words):
            start, end = words[match.first].start, words[match.after - 1].end
            folded = words[match.first].folded
            if text[start].isupper() and folded not in NAME_ADJECTIVES:
                yield Entity(type="Nationality", start=base + start, end=base + end)


def _read_times(parse: Parse) -> Iterator[Entity]:
    for one in resolve_times(parse.document, None, None):
        yield Entity(type="Temporal", start=one.span.start, end=one.span.end)


def _read_quantities(parse: Parse) -> Iterator[Entity]:
    for parsed in parse.sentences:
        for quantity in find_quantities(parsed):
            number, noun = quantity.number, quantity.noun
            is_dated = quantity.last.ent_type_ == "DATE" and noun is None
            if number.row in NOT_QUANTITIES or is_dated or looks_like_year(quantity.last):
                continue
            if quantity.last.lower_ != "one":
                yield Entity(type="Quantity", start=number.start, end=number.end)
