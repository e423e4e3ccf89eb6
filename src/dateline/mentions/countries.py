"""Countries: names, demonyms and seats of government, for actors that go by them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.mentions.phrases import PhraseTrie, fold, read_words
from dateline.mentions.tables import read_table, reject_duplicates


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country.

    Attributes:
        iso: ISO 3166-1 alpha-2; XK for Kosovo.
        demonyms: adjectives and nouns for its people, in the singular.
        seats: the capital and the places and buildings that stand for its government.
        regions: names of parts and peoples by which news places an actor in it ("Darfur").
    """

    iso: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    seats: tuple[str, ...]
    regions: tuple[str, ...]


@cache
def load_countries() -> dict[str, Country]:
    """The countries by ISO code."""
    columns = ("iso", "name", "aliases", "demonyms", "capital", "seats", "regions", "source")
    rows = list(read_table("actors", "countries.csv", columns))
    reject_duplicates("countries.csv", [row["iso"] for row in rows])
    return {
        row["iso"]: Country(
            iso=row["iso"],
            name=row["name"],
            aliases=_cells(row["aliases"]),
            demonyms=_cells(row["demonyms"]),
            seats=(row["capital"], *_cells(row["seats"])),
            regions=_cells(row["regions"]),
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
def _acronyms() -> frozenset[str]:
    """The names of countries that are capitals throughout, folded: "uk"."""
    names = (name for country in load_countries().values() for name in country.aliases)
    return frozenset(fold(name) for name in names if name.isupper())


def is_spelt_as_name(word: str) -> bool:
    """Whether a word is not an acronym in small letters: a "Car" is no country."""
    return word.replace(".", "").isupper() or fold(word) not in _acronyms()


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


@cache
def regions() -> PhraseTrie[Country]:
    """Names of regions, for the country in which they lie."""
    trie: PhraseTrie[Country] = PhraseTrie()
    for country in load_countries().values():
        for region in country.regions:
            trie.add(region, country)
    return trie


def find_seats(text: str) -> Iterator[tuple[Country, int, int]]:
    """The countries whose capital or seat of government `text` names, with the ranges."""
    words = read_words(text)
    for match in seats().find(words):
        start, end = words[match.first].start, words[match.after - 1].end
        if text[start].isupper():
            yield match.values[0], start, end


def find_countries(text: str) -> Iterator[tuple[Country, int, int]]:
    """The countries that names and demonyms in `text` point to, with their ranges."""
    words = read_words(text)
    tries = (country_names(), demonyms(), regions())
    after = 0
    for at, word in enumerate(words):
        if at < after or not text[word.start].isupper():
            continue
        found = [
            match
            for trie in tries
            if trie.begins_with(word.folded)
            and (match := trie.longest_at(words, at)) is not None
        ]
        match = max(found, key=lambda one: one.after, default=None)
        if match is not None and is_spelt_as_name(
            text[word.start : words[match.after - 1].end]
        ):
            yield match.values[0], word.start, words[match.after - 1].end
            after = match.after


def count_countries(texts: Iterable[str]) -> dict[str, int]:
    """How often each country is named in `texts`, by ISO code, the most frequent first."""
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(_countries_in(text))
    return dict(counted.most_common())


@lru_cache(maxsize=1024)
def _countries_in(text: str) -> tuple[str, ...]:
    """The countries that a text names, once for each time: each sentence is asked twice."""
    return tuple(country.iso for country, _, _ in (*find_countries(text), *find_seats(text)))


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(one for one in cell.split("|") if one)
