"""What a document says that helps to tell who is meant: countries, day, acronyms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from dateline.actors.acronyms import Definition, find_definitions
from dateline.mentions.countries import count_countries, find_countries
from dateline.mentions.names import FoundName, NamedActor, find_names
from dateline.mentions.phrases import fold
from dateline.model import Document

# After a country or a group, these make it a backer or a foe, not the one who is named.
NOT_OWN: Final = re.compile(
    r"[-‐‑ ](?:backed|led|supported|allied|aligned|sponsored|funded|armed|trained|based|born"
    r"|held|controlled|occupied|linked|affiliated|inspired|bound|style|made|friendly)\b",
    re.IGNORECASE,
)
AGAINST: Final = re.compile(r"(?:anti|counter|pro|non|ex)[-‐‑ ]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a document says about the actors in it as a whole.

    Attributes:
        dct: the day of publication; None where unknown.
        countries: ISO codes of the countries named, the most frequent first.
        definitions: the acronyms defined, by their folded form.
    """

    document: Document
    dct: date | None
    countries: tuple[str, ...]
    definitions: dict[str, Definition]

    @property
    def main_country(self) -> str | None:
        """The country that the document names most."""
        return self.countries[0] if self.countries else None


def read_context(document: Document, dct: date | None) -> Context:
    """The context of `document`."""
    return Context(
        document=document,
        dct=dct,
        countries=count_countries(
            document.text[one.start : one.end] for one in document.read_sentences()
        ),
        definitions={fold(one.short): one for one in find_definitions(document)},
    )


def own_country(phrase: str) -> str | None:
    """The ISO code of the country that a noun phrase belongs to ("Iraqi forces")."""
    for country, start, end in find_countries(phrase):
        if not NOT_OWN.match(phrase[end:]) and not AGAINST.search(phrase[:start]):
            return country.iso
    return None


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
