"""Words around the names of places, by what they say about them."""

from functools import cache, lru_cache
from typing import Final

from dateline.mentions.tables import read_table

COLUMNS = ("word", "class", "source")
JOINING: Final = frozenset({"and", "&"})


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of a class of ``place_words.csv``, lower case.

    Classes: ``admin``, ``settlement``, ``site``, ``natural``, ``route`` (nouns beside names),
    ``organisation`` (a name before one of these is part of an organisation), ``locative``
    (prepositions), ``motion`` (verbs whose object is a place), ``speech`` (verbs whose subject
    is a speaker), ``title`` (before persons), ``person_title`` (those with which
    no place's name begins), ``direction`` and ``measure`` (before "of": ways
    and parts), ``travel`` (verbs of going to and from places), ``river`` (before "the Karm"),
    ``bank`` (before "of the Karm"), ``stretch`` (after two ends joined by a dash),
    ``known_prefix`` (first words of known places' names, and of no person's), ``office``
    (persons with a place of their own), ``local_office`` (those of which every place has its
    own: "the mayor of Karm"), ``taking`` (verbs of taking people from a place),
    ``prefix`` (first words of places' names),
    ``part_suffix`` (what a hyphen joins to a place's name for a part of it: "-Nord"),
    ``part_of_town`` (nouns of what lies within a town), ``saint`` (first words of what is
    called after a saint), ``not_place`` (capitalised words that
    the gazetteer also knows as places), ``person_noun`` (what only persons have: before "of",
    no unknown name is a place's), ``siege`` and ``siege_noun`` (what is done to places only:
    "shelled Karm", "the fall of Karm"), ``attack_noun`` (what is done to places or persons:
    "the attack on Karm"), ``civil_site`` (sites that are called by their town: "the market of
    Karm"), ``called_site`` (sites of which no firm or body has one called after it: "the Karm
    post"), ``happening`` (what is called by where it was, beside what is done to places: "the
    Karm blast"), ``aimed`` (what stands before "at" and whom it is aimed at: "shots at").
    """
    return frozenset(
        row["word"]
        for row in read_table("mentions", "place_words.csv", COLUMNS)
        if row["class"] == kind
    )


@cache
def place_nouns() -> frozenset[str]:
    """Every noun that, beside a name, says that the name is a place's."""
    kinds = ("admin", "settlement", "site", "natural", "route")
    return frozenset().union(*(words_of(kind) for kind in kinds))


def noun_label(noun: str) -> str | None:
    """The label of a place called by this noun: gpe, site, natural, route or region."""
    for kind, label in _LABELS:
        if noun.casefold() in words_of(kind):
            return label
    return None


_LABELS = (
    ("admin", "region"),
    ("settlement", "gpe"),
    ("site", "site"),
    ("natural", "natural"),
    ("route", "route"),
)


@lru_cache(maxsize=65536)
def is_common(name: str) -> bool:
    """Whether a capitalised name is only common words: "Town", "South", "Base Area".

    So is that of an undertaking: "Operation Iron Dawn".
    """
    if name.split()[0].casefold() in words_of("undertaking") and " " in name:
        return True
    if name.casefold().rstrip(".") in words_of("not_place") | words_of("title"):
        return True
    plain = place_nouns() | words_of("direction") | JOINING
    first, last = name.split()[0], name.split()[-1]
    is_called = first.istitle() and first.casefold() in words_of("natural")
    if first != last and is_called and last.casefold() in words_of("admin"):
        return False  # "Plateau state", "Delta State"
    return all(word in plain for word in name.casefold().split())
