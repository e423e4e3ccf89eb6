"""Names that the model takes for bodies or persons, and that can only be places'."""

from functools import cache

from dateline.mentions.countries import load_countries
from dateline.mentions.names import TABLES, read_actors
from dateline.mentions.place_names import Name
from dateline.mentions.tables import read_table

_BODY_LABELS = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "NORP"})
_PLACES_OF_NOUNS = frozenset({"pobj", "dobj", "nsubjpass", "poss", "conj", "appos"})
_PERSONS_TOO = frozenset({"chad", "jordan", "georgia", "israel", "ireland", "france", "malta"})
_ENDINGS = (
    "ian",
    "ean",
    "ese",
    "ish",
    "ite",
    "ist",
    "can",
    "ari",
    "sunni",
    "shia",
    "kurd",
    "druze",
)


def is_mislabelled(name: Name) -> bool:
    """Whether a name is written as a place's, and is no body's that is known.

    It is a word or two in title case, without an article, where something is done to it.
    """
    words = name.doc[name.start : name.end]
    is_titled = all(one.text.istitle() for one in words) and len(words) <= 2
    before = name.before()
    has_article = before is not None and before.lower_ in {"the", "a", "an"}
    return (
        name.label in _BODY_LABELS
        and is_titled
        and not has_article
        and words.root.dep_ in _PLACES_OF_NOUNS
        and name.text.casefold() not in actor_names()
        and not is_people(name.text)
    )


def is_people(word: str) -> bool:
    """Whether a word names a people or a faith: it is known, or ends as such words do."""
    folded = word.casefold()
    return folded in demonyms() or folded.removesuffix("s").endswith(_ENDINGS)


@cache
def demonyms() -> frozenset[str]:
    """The words for peoples, lower case."""
    rows = read_table("places", "demonyms.csv", ("demonym", "iso", "source"))
    return frozenset(row["demonym"].casefold() for row in rows)


@cache
def rivers() -> frozenset[str]:
    """The names of the rivers whose courses are known, lower case."""
    rows = read_table("places", "river_courses.csv", ("names", "points", "source"))
    return frozenset(name.casefold() for row in rows for name in row["names"].split("|"))


def is_country(name: str) -> bool:
    """Whether this is the name of a country, and of no person."""
    return name.casefold() in country_names() - _PERSONS_TOO


@cache
def actor_names() -> frozenset[str]:
    """The names of the known actors, lower case."""
    return frozenset(
        name.casefold()
        for table in TABLES
        for actor in read_actors(table)
        for name in (actor.name, *actor.aliases)
    )


@cache
def country_names() -> frozenset[str]:
    """The names of all countries, lower case."""
    names = set()
    for country in load_countries().values():
        names |= {one.casefold() for one in (country.name, *country.aliases)}
    return frozenset(names)
