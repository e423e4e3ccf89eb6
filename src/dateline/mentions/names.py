"""Named actors: the alias tables, and how their names are found in a text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Final

from dateline.errors import InvalidRecordError
from dateline.mentions.countries import demonyms
from dateline.mentions.nouns import look_up_actor_noun
from dateline.mentions.phrases import PhraseTrie, Word, read_words
from dateline.mentions.tables import read_table
from dateline.model import ActorKind

TABLES = ("aliases_own", "actors_ucdp", "actors_phoenix")
COLUMNS = (
    "name",
    "aliases",
    "label",
    "kind",
    "sector",
    "country",
    "parent",
    "side",
    "from",
    "until",
    "source",
)
# Acronyms that are also English words: never read in a text that is all capitals.
WORDLIKE_ACRONYMS = frozenset(
    {"is", "who", "us", "it", "sac", "car", "mat", "nas", "tip", "as"}
)
MEDIA: Final = "media"
BEFORE_AGENCY: Final = re.compile(
    r"\b(?:told|telling|tells|informed|(?:seen|obtained|reviewed|viewed|reported|cited|quoted|"
    r"contacted|verified|interviewed|reached|filmed) by|(?:said|spoke|speaking|confirmed|"
    r"according) to|interview with)(?: the| news agency)? $",
    re.IGNORECASE,
)
AFTER_AGENCY: Final = re.compile(
    r" (?:news |staff |video |press )?(?:journalists?|reporters?|correspondents?|photographers?"
    r"|photos?|pictures?|footage|stringers?|bureau|teams?|tall(?:y|ies)|counts?|agency"
    r"|interviews?|reports?)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedActor:
    """A row of an alias table: an actor that goes by fixed names.

    Attributes:
        aliases: the other names; the first name is `name`.
        label: the mention label, such as ``armed`` or ``force``.
        country: ISO 3166-1 alpha-2; None where there is none, or several.
        parent: the name of the actor of which this one is a part.
        side: what allies share.
        since, until: days between which the names stand for this actor; None is open.
        table: the table in which the row stands.
    """

    name: str
    aliases: tuple[str, ...]
    label: str
    kind: ActorKind
    sector: str | None
    country: str | None
    parent: str | None
    side: str | None
    since: date | None
    until: date | None
    table: str

    def covers(self, day: date | None) -> bool:
        """Whether the names stand for this actor on `day`; an unknown day is the present."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundName:
    """A name found in a text: its half-open range in code points, and who may be meant."""

    start: int
    end: int
    alias: str
    actors: tuple[NamedActor, ...]


@cache
def load_names() -> PhraseTrie[tuple[str, NamedActor]]:
    """All names of all tables; rows of our own table stand before the others."""
    trie: PhraseTrie[tuple[str, NamedActor]] = PhraseTrie()
    for table in TABLES:
        for actor in read_actors(table):
            for alias in (actor.name, *actor.aliases):
                trie.add(alias, (alias, actor))
    return trie


@cache
def load_named_actors() -> dict[str, NamedActor]:
    """The rows of our own table by name."""
    return {actor.name: actor for actor in read_actors("aliases_own")}


def find_names(text: str, words: Sequence[Word] | None = None) -> Iterator[FoundName]:
    """The names of the alias tables in `text`, the longest first, never overlapping."""
    words = read_words(text) if words is None else words
    trie = load_names()
    all_caps = text.isupper() and len(words) > 1  # one word by itself may be an acronym
    end = 0
    for at, word in enumerate(words):
        if word.start < end or not trie.begins_with(word.folded):
            continue
        found = _name_at(trie, words, at, text, all_caps=all_caps)
        if found is not None:
            yield found
            end = found.end


def is_plausible(name: FoundName, text: str, countries: frozenset[str]) -> bool:
    """Whether a name may stand in a document that names these countries.

    Names of our own table always may. Those of the built tables are not read as the end of a
    longer name, and those of one or two words are believed only where the document names the
    country of one who bears them.
    """
    if name.actors[0].table == "aliases_own":
        return True
    if _follows_capital(name, text):
        return False
    if len(name.alias.split()) > 2:
        return True
    if name.actors[0].label == "person":
        return True
    return any(actor.country in countries for actor in name.actors)


def meant_here(name: FoundName, text: str, countries: frozenset[str]) -> FoundName:
    """The name with whom it stands for in a document that names these countries.

    An agency has its name to itself where nobody of another's country is named, and wherever
    something was told to it: "told AFP", "an AFP reporter".
    """
    agencies = tuple(one for one in name.actors if one.label == MEDIA)
    others = tuple(one for one in name.actors if one.label != MEDIA)
    if not agencies or not others:
        return name
    is_told = BEFORE_AGENCY.search(text[: name.start]) or AFTER_AGENCY.match(text, name.end)
    is_other = not is_told and any(one.country in countries for one in others)
    return replace(name, actors=others if is_other else agencies)


def _follows_capital(name: FoundName, text: str) -> bool:
    """Whether a capitalised word that is no demonym stands right before the name."""
    before = re.search(r"(\S+) $", text[: name.start])
    if before is None or not before[1][0].isupper() or before.start() == 0:
        return False
    return not demonyms().look_up(before[1]) and look_up_actor_noun(before[1]) is None


def _name_at(
    trie: PhraseTrie[tuple[str, NamedActor]],
    words: Sequence[Word],
    at: int,
    text: str,
    *,
    all_caps: bool,
) -> FoundName | None:
    for match in trie.all_at(words, at):
        start, end = words[match.first].start, words[match.after - 1].end
        fitting = [
            (alias, actor)
            for alias, actor in match.values
            if _is_spelt_as(alias, text[start:end], all_caps=all_caps)
        ]
        if fitting:
            return FoundName(
                start=start,
                end=end,
                alias=fitting[0][0],
                actors=_best_table(actor for _, actor in fitting),
            )
    return None


def _best_table(actors: Iterator[NamedActor]) -> tuple[NamedActor, ...]:
    """The rows of the first table that has any: our own rows stand before built ones."""
    found = list(actors)
    return tuple(one for one in found if one.table == found[0].table)


def _is_spelt_as(alias: str, found: str, *, all_caps: bool) -> bool:
    """Whether the case of `found` allows it to be `alias`: names need their capitals."""
    letters = [one for one in alias if one.isalpha()]
    if len(alias) <= 6 and " " not in alias and all(one.isupper() for one in letters):
        if all_caps and alias.casefold() in WORDLIKE_ACRONYMS:
            return False
        return found.replace(".", "").isupper()
    if len(alias) <= 6 and alias.isalpha() and any(map(str.isupper, alias[1:])):
        return found == alias or found.isupper()  # "LeT", and not "Let"
    capital = next((i for i, word in enumerate(alias.split()) if _has_capital(word)), None)
    if capital is None:
        return True
    parts = found.split()
    return _has_capital(parts[min(capital, len(parts) - 1)])


def _has_capital(word: str) -> bool:
    return any(part[:1].isupper() for part in word.split("-"))


@cache
def read_actors(table: str) -> tuple[NamedActor, ...]:
    """The rows of one of `TABLES`.

    Raises:
        InvalidRecordError: a row is wrong.
    """
    return tuple(_read_rows(table))


def _read_rows(table: str) -> Iterator[NamedActor]:
    for row in read_table("actors", f"{table}.csv", COLUMNS):
        since, until = _day(row["from"]), _day(row["until"])
        if since and until and until < since:
            raise InvalidRecordError(f"{table}: {row['name']} ends before it begins")
        yield NamedActor(
            name=row["name"],
            aliases=tuple(one for one in row["aliases"].split("|") if one),
            label=row["label"],
            kind=ActorKind(row["kind"]),
            sector=row["sector"] or None,
            country=row["country"] or None,
            parent=row["parent"] or None,
            side=row["side"] or None,
            since=since,
            until=until,
            table=table,
        )


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
