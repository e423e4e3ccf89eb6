"""Actors without a name of their own: "Iraqi forces", "gunmen", "the foreign minister"."""

import re
from functools import cache
from typing import Final

from dateline.actors.bodies import says_not_which
from dateline.actors.loaded import find_loaded
from dateline.mentions.countries import demonyms, load_countries
from dateline.mentions.equipment import load_equipment, plural_of
from dateline.mentions.names import NamedActor, load_named_actors, load_names
from dateline.mentions.nouns import ActorNoun, look_up_actor_noun
from dateline.mentions.phrases import read_words, word_set
from dateline.model import Actor, ActorKind, actor_id

DETERMINERS: Final = re.compile(
    r"^(?:(?:the|a|an|this|that|these|those|some|any|all|both|its|their|his|her|our|my"
    r"|more than|fewer than|less than|as many as|several|more|many|dozens of|hundreds of"
    r"|scores of|at least|about|around|nearly|almost|over|up to|other"
    r"|another|no|every|each|remaining|[\d,.]+|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|twelve|twenty)\s+)+",
    re.IGNORECASE,
)
GOVERNMENT_NOUNS: Final = word_set(
    "government administration authority state regime country nation leadership cabinet junta"
    " power"
)
ARMY: Final = ActorNoun(
    noun="army", label="force", kind=ActorKind.STATE_FORCES, sector="MIL", is_plural=False
)
DEEDS_OF_FORCES: Final = word_set(
    "airstrike airstrikes strike strikes raid raids shelling bombardment bombing fire gunfire"
    " artillery offensive incursion invasion airpower bombers sorties patrols positions"
)
STATE_LABELS: Final = {"force": "Military", "police": "Police"}


def is_of_forces(text: str, end: int) -> bool:
    """Whether what follows a demonym is a thing of armed forces: "Chilean tanks"."""
    words = read_words(text, end, end + 40)[:3]
    if any(match.first < 2 for match in load_equipment().find(words)):
        return True
    return any(word.folded in DEEDS_OF_FORCES for word in words[:2])


def make_actor(
    name: str, noun: ActorNoun, country: str | None, loaded: tuple[str, ...], resolved_by: str
) -> Actor:
    """An actor with the kind and sector of its noun."""
    return Actor(
        id=actor_id(name, country),
        name=name,
        kind=noun.kind,
        sector=noun.sector or None,
        country=country,
        resolved_by=resolved_by,
        loaded_words=loaded,
    )


def from_row(row: NamedActor, resolved_by: str, loaded: tuple[str, ...] = ()) -> Actor:
    """The actor of a row of the alias tables."""
    return Actor(
        id=actor_id(row.name, row.country),
        name=row.name,
        kind=row.kind,
        sector=row.sector,
        country=row.country,
        parent=_parent_id(row.parent),
        side=row.side,
        resolved_by=resolved_by,
        loaded_words=loaded,
    )


def describe(phrase: str, noun: ActorNoun, country: str | None) -> Actor:
    """The actor that a noun phrase without a name describes."""
    loaded = tuple(word for word, _ in find_loaded(phrase))
    if country is not None and noun.label in STATE_LABELS:
        return state_forces(noun, country, loaded)
    is_named = noun.label == "government" and not says_not_which(phrase, noun)
    if country is not None and is_named:
        return government(noun, country, loaded)
    return make_actor(neutral_name(phrase, noun), noun, country, loaded, "description")


def state_forces(noun: ActorNoun, country: str, loaded: tuple[str, ...]) -> Actor:
    """The military or the police of a country, under the name of our table if it has one."""
    row = _forces_of(country) if noun.label == "force" else None
    if row is not None:
        return from_row(row, "description", loaded)
    name = f"{STATE_LABELS[noun.label]} of {country_name(country)}"
    return make_actor(name, noun, country, loaded, "description")


def government(noun: ActorNoun, country: str, loaded: tuple[str, ...]) -> Actor:
    """The government of a country, or the ministry, court or chamber that the noun names."""
    is_whole = noun.noun.split()[-1] in GOVERNMENT_NOUNS
    body = "Government" if is_whole else noun.noun.capitalize()
    return make_actor(
        f"{body} of {country_name(country)}", noun, country, loaded, "description"
    )


def neutral_name(phrase: str, noun: ActorNoun) -> str:
    """The phrase without determiners, numbers and loaded words; neutral words if none is."""
    kept = phrase
    neutral = ""
    for word, row in find_loaded(phrase):
        kept = re.sub(rf"[“”\"'‘’]*\b{re.escape(word)}\b[“”\"'‘’]*", "", kept)
        neutral = row.neutral or neutral
    kept = DETERMINERS.sub("", re.sub(r"\s+", " ", kept).strip())
    has_head = noun.noun.split()[-1][:4] in kept.casefold()
    if neutral and not has_head:
        return neutral
    if not has_head and demonyms().look_up(kept):
        return f"{kept} {plural_of(noun.noun)}"
    first = kept.split(" ")[0]
    known = look_up_actor_noun(first)
    rest = kept[len(first) :]
    is_word = known is not None and known.label != "ethnic" and not first.isupper()
    if is_word and first[1:].islower() and rest == rest.casefold():
        kept = first.casefold() + kept[len(first) :]
    return kept or neutral or noun.noun


def country_name(iso: str) -> str:
    """The name of the country with this code."""
    return load_countries()[iso].name


@cache
def _forces_of(iso: str) -> NamedActor | None:
    """The row of our table for the armed forces of a country."""
    for demonym in load_countries()[iso].demonyms:
        for _, row in load_names().look_up(f"{demonym} forces"):
            if row.kind is ActorKind.STATE_FORCES and row.country == iso:
                return row
    return None


@cache
def _parent_id(name: str | None) -> str | None:
    if name is None:
        return None
    row = load_named_actors().get(name)
    return actor_id(name, row.country if row is not None else None)
