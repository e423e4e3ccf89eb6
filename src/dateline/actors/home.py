"""The country of a report: whose army "the army" is where nobody says it.

A report from Kyiv tells of Ukraine's air force without a word for its country, and of Russia's
with one. So the country named in a sentence is often the enemy's; the home of a report is told
by its date line and by where the things that it tells take place.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from dateline.mentions.countries import seats
from dateline.mentions.names import load_named_actors
from dateline.mentions.phrases import word_set
from dateline.mentions.place_borders import BORDER
from dateline.mentions.places import METONYM, MODIFIER
from dateline.mentions.tables import read_table
from dateline.model import Document, Mention, Place, PlaceRelation, Span, Zone
from dateline.places import ResolvedPlace
from dateline.places.entries import COUNTRY_KINDS

ACTING: Final = word_set("subject by possessive with between of modifier compound")
"""How the name of one who acts, or owns, hangs in its sentence."""
LEAST_SHARE: Final = 3
"""A date line's country is told of at least a third as often as any other."""
HUBS: Final = frozenset(
    {"Abidjan", "Amman", "Bangkok", "Beirut", "Brussels", "Cairo", "Dakar", "Dubai", "Geneva"}
    | {"Istanbul", "Johannesburg", "London", "Nairobi", "New York City", "Paris", "Singapore"}
    | {"Tunis", "Vienna", "Washington", "Washington, D.C.", "Mexico City", "The Hague"}
)
"""Cities from which reporters tell of other countries, too."""
OWN_TABLE: Final = "aliases_own:"
WELL_KNOWN: Final = frozenset({"PCLI", "PPLC", "PPLA"})
"""Kinds of places of which one tells a country; of others, which have namesakes, two do."""

AT_BORDER: Final = re.compile(
    r"\b(?:borders?|frontiers?)\s(?:with|of)\s(?:the\s)?[A-Z]\w+(?:\s(?:and\s)?[A-Z]\w+)*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where a report is at home, by ISO codes of countries.

    Attributes:
        country: the country of the report; None where nothing tells it.
        is_filed: whether its date line says so.
        told: the countries of the places of each sentence, by its index.
    """

    country: str | None = None
    is_filed: bool = False
    told: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def army(self) -> str | None:
        """The country whose army is that of the report."""
        return army_of(self.country)

    def place_of(self, sentence: int) -> str | None:
        """The one country where a sentence plays; None where it names none, or several."""
        here = frozenset(self.told.get(sentence, ()))
        return next(iter(here)) if len(here) == 1 else None

    def last_place(self, sentence: int, reach: int) -> str | None:
        """The one country of the last sentence that names a place, so many back at most."""
        for at in range(sentence, sentence - reach - 1, -1):
            if at in self.told:
                return self.place_of(at)
        return None


NOWHERE: Final = Home()


def read_home(
    document: Document,
    mentions: Sequence[Mention],
    places: Sequence[ResolvedPlace],
    named: Sequence[str] = (),
) -> Home:
    """The home of a report, by its date line, its places and the peoples that it names.

    Args:
        document: the text with its zones.
        mentions: its actor mentions: a country that acts is no place.
        places: its places.
        named: the countries whose people or forces it names, with repeats.
    """
    lines = [zone for zone in document.zones if zone.zone is Zone.DATELINE]
    acting = {one.head.start for one in mentions if one.relation in ACTING}
    names = Counter(named)
    filed: list[Place] = []
    told: dict[int, list[Place]] = {}
    for one in places:
        country, start = one.place.country, one.mention.span.start
        if country is None:
            continue
        if any(line.start <= start < line.end for line in lines):
            filed.append(one.named)
        elif one.mention.head.start in acting or not _is_where(one):
            names[country] += 1
        elif (sentence := document.sentence_at(start)) is not None:
            told.setdefault(sentence.index, []).append(one.named)
    return _choose(filed, told, names, _groups(mentions))


def _choose(
    filed: Sequence[Place],
    told: Mapping[int, Sequence[Place]],
    named: Counter[str],
    groups: Collection[str],
) -> Home:
    """The home by the evidence: the date line's, unless the report tells little of it."""
    places = [one for some in told.values() for one in some]
    counted = Counter(one.country for one in places if one.country)
    most = max(counted.values(), default=0)
    sure = _sure([*filed, *places], {*named, *groups})
    by_sentence = {at: tuple(one.country or "" for one in some) for at, some in told.items()}
    line = filed[0].country if filed else None
    if line in sure and _is_told_of(line, filed, counted, named):
        return Home(country=line, is_filed=True, told=by_sentence)
    first = next((one for one in counted if counted[one] == most), None)
    is_clear = first in sure and most * 2 > len(places)
    return Home(country=first if is_clear else None, told=by_sentence)


def _is_told_of(
    line: str, filed: Sequence[Place], counted: Counter[str], named: Counter[str]
) -> bool:
    """Whether a report tells enough of the country of its date line to be at home there.

    Of that of a city from which reporters tell of others, as much as of any other.
    """
    here = counted[line] + named[line]
    if any(one.name in HUBS for one in filed):
        return here >= max((counted[one] + named[one] for one in counted), default=0)
    return here * LEAST_SHARE >= max(counted.values(), default=0)


def _groups(mentions: Sequence[Mention]) -> frozenset[str]:
    """The countries of the known groups that are told of: M23 fights in one."""
    rows = load_named_actors()
    names = (one.row.partition(":")[2] for one in mentions if one.row.startswith(OWN_TABLE))
    found = (rows[one].country for one in names if one in rows)
    return frozenset(one for one in found if one is not None)


def _sure(places: Sequence[Place], named: Iterable[str]) -> frozenset[str]:
    """The countries that more tells than the name of one small place."""
    names: dict[str, set[str]] = {}
    known = set(named)
    for one in places:
        if one.country is not None:
            names.setdefault(one.country, set()).add(one.name)
            is_seat = any(land.iso == one.country for land in seats().look_up(one.name))
            if is_seat or one.feature_code in WELL_KNOWN:
                known.add(one.country)
    return frozenset(known | {country for country, some in names.items() if len(some) > 1})


def _is_where(one: ResolvedPlace) -> bool:
    """Whether a place mention tells where something is, or is done.

    "Near the border with Mali" is not in Mali.
    """
    row, place = one.mention.row, one.place
    if row == BORDER or row.startswith((METONYM, MODIFIER)):
        return False
    return place.feature_code not in COUNTRY_KINDS or place.relation is not PlaceRelation.NEAR


def army_of(country: str | None) -> str | None:
    """The country whose army stands in a country: its own, but for a few lands."""
    return _armies_elsewhere().get(country, country) if country is not None else None


@cache
def _armies_elsewhere() -> Mapping[str, str]:
    """The lands where the army is another country's, with that country."""
    rows = read_table("actors", "armies_elsewhere.csv", ("iso", "army", "reason", "source"))
    return {row["iso"]: row["army"] for row in rows}


def without_borders(text: str) -> str:
    """The text without the countries that are named only for their border."""
    return AT_BORDER.sub("border", text) if "order" in text or "rontier" in text else text


def lands_of(places: Sequence[ResolvedPlace]) -> Mapping[int, Span]:
    """The names of the known places where something is done, by where they end."""
    return {
        one.mention.head.end: one.mention.head
        for one in places
        if one.place.is_located and not one.mention.row.startswith((METONYM, MODIFIER))
    }


def is_land(mention: Mention, lands: Mapping[int, Span]) -> bool:
    """Whether what the model takes for somebody's name is that of a place, and nobody acts."""
    name = lands.get(mention.head.end)
    is_guessed = mention.row.startswith("ner:") and mention.label in {"organisation", "person"}
    return is_guessed and name is not None and name.covers(mention.head)
