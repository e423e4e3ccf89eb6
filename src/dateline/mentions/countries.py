"""Countries: names, demonyms and seats of government, for actors that go by them."""

from dataclasses import dataclass
from functools import cache

from dateline.mentions.phrases import PhraseTrie, read_words
from dateline.mentions.tables import read_table, reject_duplicates


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country.

    Attributes:
        iso: ISO 3166-1 alpha-2; XK for Kosovo.
        demonyms: adjectives and nouns for its people, in the singular.
        seats: the capital and the places and buildings that stand for its government.
    """

    iso: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    seats: tuple[str, ...]


@cache
def load_countries() -> dict[str, Country]:
    """The countries by ISO code."""
    columns = ("iso", "name", "aliases", "demonyms", "capital", "seats", "source")
    rows = list(read_table("actors", "countries.csv", columns))
    reject_duplicates("countries.csv", [row["iso"] for row in rows])
    return {
        row["iso"]: Country(
            iso=row["iso"],
            name=row["name"],
            aliases=_cells(row["aliases"]),
            demonyms=_cells(row["demonyms"]),
            seats=(row["capital"], *_cells(row["seats"])),
        )
        for row in rows
    }


@cache
def country_names() -> PhraseTrie[Country]:
    """The names of countries."""
    trie: PhraseTrie[Country] = PhraseTrie()
    for country in load_countries().values():
        for name in (country.name, *country.aliases):
            trie.add(name, country)
    return trie


@cache
def demonyms() -> PhraseTrie[Country]:
    """The adjectives and nouns for the people of countries, in the singular and the plural."""
    trie: PhraseTrie[Country] = PhraseTrie()
    for country in load_countries().values():
        for demonym in country.demonyms:
            trie.add(demonym, country)
            trie.add(demonym + "s", country)
    return trie


@cache
def seats() -> PhraseTrie[Country]:
    """Capitals and buildings that stand for a government ("Moscow said")."""
    trie: PhraseTrie[Country] = PhraseTrie()
    for country in load_countries().values():
        for seat in country.seats:
            trie.add(seat, country)
    return trie


def country_in(text: str) -> Country | None:
    """The first country that a name or demonym in `text` points to."""
    words = read_words(text)
    for at in range(len(words)):
        for trie in (demonyms(), country_names()):
            match = trie.longest_at(words, at)
            if match and _has_capital(text, words[at].start):
                return match.values[0]
    return None


def _has_capital(text: str, start: int) -> bool:
    return text[start].isupper()


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(one for one in cell.split("|") if one)
