"""What a document says that helps to tell who is meant: countries, day, acronyms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from dateline.actors.acronyms import Definition, find_definitions
from dateline.actors.home import NOWHERE, Home, without_borders
from dateline.mentions.countries import count_countries, find_countries, find_seats
from dateline.mentions.names import FoundName, NamedActor, find_names
from dateline.mentions.phrases import fold
from dateline.model import Actor, Document

# After a country or a group, these make it a backer or a foe, not the one who is named.
NOT_OWN: Final = re.compile(
    r"[-‐‑ ](?:backed|led|supported|allied|aligned|sponsored|funded|armed|trained|based|born"
    r"|run|held|controlled|occupied|linked|affiliated|inspired|bound|style|made|friendly)\b",
    re.IGNORECASE,
)
AFTER: Final = re.compile(
    r"\s(?:in|of|for|from|with|(?:belonging|loyal|linked|affiliated|allied) (?:to|with))"
    r"\s(?:the\s)?"
)
# "south Serbia", but South Sudan is a country of its own.
PART_OF: Final = re.compile(r"(?:north|south|east|west|central)\w*(?:[- ](?:east|west)\w*)?\s")
MAIN_SHARE: Final = 0.6
NEAR_CHARACTERS: Final = 400
AGAINST: Final = re.compile(r"(?:anti|counter|pro|non|ex|ethnic)[-‐‑ ]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a document says about the actors in it as a whole.

    Attributes:
        dct: the day of publication; None where unknown.
        countries: ISO codes of the countries named, the most frequent first.
        share_of_first: the share of the first of them among all that are named.
        definitions: the acronyms defined, by their folded form.
        acronyms: those whose actor is known so far; filled while the document is read.
        home: where the report is at home.
    """

    document: Document
    dct: date | None
    countries: tuple[str, ...]
    share_of_first: float
    definitions: dict[str, Definition]
    acronyms: dict[str, Actor] = field(default_factory=dict)
    home: Home = NOWHERE

    @property
    def main_country(self) -> str | None:
        """The country that makes up most of those named; None where none does."""
        return self.countries[0] if self.share_of_first >= MAIN_SHARE else None

    def country_at(self, offset: int) -> str | None:
        """The country meant where none is said: the document's, or the nearest before."""
        if self.home.is_filed:
            return self.home.country
        if self.main_country is not None:
            return self.main_country
        start = max(0, offset - NEAR_CHARACTERS)
        before = list(find_countries(self.document.text[start:offset]))
        return before[-1][0].iso if before else None


def read_context(
    document: Document, dct: date | None, home: Home = NOWHERE, text: str = ""
) -> Context:
    """The context of `document`, which is at home in `home`.

    Args:
        document: the document.
        dct: the day of publication.
        home: where it is at home.
        text: its text without what only looks like the name of a country.
    """
    text = text or document.text
    counted = count_countries(
        without_borders(text[one.start : one.end]) for one in document.read_sentences()
    )
    return Context(
        document=document,
        dct=dct,
        countries=tuple(counted),
        share_of_first=max(counted.values(), default=0) / max(1, sum(counted.values())),
        definitions={fold(one.short): one for one in find_definitions(document)},
        home=home,
    )


def own_country(phrase: str) -> str | None:
    """The ISO code of the country that a noun phrase belongs to ("Iraqi forces")."""
    for country, start, end in (*find_countries(phrase), *find_seats(phrase)):
        if not NOT_OWN.match(phrase[end:]) and not AGAINST.search(phrase[:start]):
            return country.iso
    return None


def country_after(text: str, end: int) -> str | None:
    """The country named right after a phrase: "the government in Karm", "villagers of Karm"."""
    match = AFTER.match(text, end, end + 60)
    if match is None:
        return None
    part = PART_OF.match(text, match.end())
    following = text[part.end() if part else match.end() : end + 60]
    for country, start, _ in (*find_countries(following), *find_seats(following)):
        if start == 0:
            return country.iso
    return None


def name_after(text: str, end: int) -> FoundName | None:
    """The named group right after a phrase: "a spokesman for the group X"."""
    match = AFTER.match(text, end, end + 80)
    if match is None:
        return None
    following = text[match.end() : end + 80]
    return next((one for one in find_names(following) if one.start == 0), None)


def own_names(phrase: str) -> Iterator[FoundName]:
    """The named groups that a noun phrase belongs to ("ISIS units", not "anti-ISIS units")."""
    for name in find_names(phrase):
        if not NOT_OWN.match(phrase[name.end :]) and not AGAINST.search(phrase[: name.start]):
            yield name


def choose_actor(actors: tuple[NamedActor, ...], context: Context) -> NamedActor:
    """Of several rows with the same alias, the one that fits the day and the countries best."""

    def fit(actor: NamedActor) -> tuple[bool, int]:
        ranks = {iso: rank for rank, iso in enumerate(context.countries)}
        return (not actor.covers(context.dct), ranks.get(actor.country or "", len(ranks)))

    return min(actors, key=fit)
