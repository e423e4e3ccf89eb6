"""Outlets and the reports that name them, in the database.

Which outlets a report names is written down when it comes. Reports that came before an outlet
was first heard of are looked through when a report of that outlet asks.
"""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, func, insert, select

from dateline.origins.candidates import CITED_WINDOW
from dateline.origins.citing import MAX_CITED, may_be_cited, name_words, names_of
from dateline.origins.citing import outlets_named as named_in
from dateline.origins.copy_index import Card
from dateline.origins.shingles import Fingerprint
from dateline.store import tables
from dateline.store.index.tables import cards, named_outlets, outlets
from dateline.store.rows import Row, delete_some, rows_with

FEW = 20
"""Of so many reports, the outlets that they may name are looked up by their words."""


def outlets_named(connection: Connection, words: Iterable[str]) -> list[str]:
    """The outlets whose name begins with one of these words, in the order of their first."""
    query = select(outlets.c.publisher, outlets.c.age)
    found = rows_with(connection, query, outlets.c.first_word, words)
    return [row.publisher for row in sorted(found, key=lambda row: row.age)]


def has_namesake(connection: Connection, card: Card) -> bool:
    """Whether it is its outlet's first dated report, and another outlet is called alike."""
    if card.publisher is None or card.published is None:
        return False
    found = _called(connection, card.publisher)
    return len(found) > 1 and found.get(card.publisher) == card.age


def told_before(connection: Connection, outlet: str, card: Card) -> list[int]:
    """The last reports of an outlet up to this one, within the window, oldest first."""
    if card.published_at is None:
        return []
    since = (card.published_at - CITED_WINDOW).isoformat()
    query = select(cards.c.number).where(
        cards.c.publisher == outlet,
        cards.c.published.is_not(None),
        cards.c.age >= since,
        cards.c.age <= card.age,
    )
    found = connection.execute(query.order_by(cards.c.age.desc()).limit(MAX_CITED))
    return list(found.scalars())[::-1]


def told_after(connection: Connection, card: Card) -> list[str]:
    """The ages of the reports that follow this one in its outlet, as many as are cited."""
    query = select(cards.c.age).where(
        cards.c.publisher == card.publisher,
        cards.c.published.is_not(None),
        cards.c.age > card.age,
    )
    return list(connection.execute(query.order_by(cards.c.age).limit(MAX_CITED)).scalars())


def naming(connection: Connection, card: Card) -> list[int]:
    """The reports within the window after this one that are known to name its outlet."""
    if not _is_meant(connection, card):
        return []
    query = select(named_outlets.c.number).where(
        named_outlets.c.words == _words(card.publisher),
        *_in_window(named_outlets.c.published, card),
        named_outlets.c.number != card.number,
    )
    return list(connection.execute(query).scalars())


def may_name(connection: Connection, card: Card) -> list[int]:
    """The reports within the window that came before the outlet, and may name it."""
    if not _is_meant(connection, card):
        return []
    words = _words(card.publisher)
    query = select(func.min(outlets.c.since)).where(outlets.c.words == words)
    owner, table = tables.reports, tables.documents
    conditions = (
        owner.c.id == cards.c.report_id,
        table.c.report_id == owner.c.id,
        table.c.reader == owner.c.reader,
        *_in_window(cards.c.published, card),
        cards.c.number < connection.execute(query).scalar_one(),
        *(table.c.body.contains(one) for one in words.split() if one.isascii()),
    )
    return list(connection.execute(select(cards.c.number).where(*conditions)).scalars())


def add_names(
    connection: Connection, numbered: Mapping[int, Fingerprint], ages: Mapping[int, str]
) -> None:
    """Write down the outlets of further reports, and the outlets that these name.

    Args:
        connection: within a transaction.
        numbered: the reports by the numbers of their cards.
        ages: the ages of their cards.
    """
    _add_outlets(connection, numbered, ages)
    words: set[str] | None = None
    if len(numbered) <= FEW:
        words = {word for one in numbered.values() for word in one.words}
    known = names_of(_all(connection) if words is None else outlets_named(connection, words))
    values: list[Row] = [
        {"words": _words(outlet), "published": one.published_at.isoformat(), "number": number}
        for number, one in numbered.items()
        if one.published_at is not None
        for outlet in named_in(one.words, known)
    ]
    if values:
        connection.execute(insert(named_outlets), values)


def _add_outlets(
    connection: Connection, numbered: Mapping[int, Fingerprint], ages: Mapping[int, str]
) -> None:
    """Write down when outlets were first heard of, and since which report they are known."""
    first: dict[str, str] = {}
    for number, one in numbered.items():
        if one.publisher is not None and one.published_at and may_be_cited(one.publisher):
            age = ages[number]
            first[one.publisher] = min(first.get(one.publisher, age), age)
    query = select(outlets)
    known = {r.publisher: r for r in rows_with(connection, query, outlets.c.publisher, first)}
    since = min(numbered, default=0)
    fresh = {one: age for one, age in first.items() if one not in known or age < known[one].age}
    delete_some(connection, outlets.c.publisher, fresh)
    values: list[Row] = [
        {
            "publisher": one,
            "words": _words(one),
            "first_word": _words(one).split(" ")[0],
            "age": age,
            "since": known[one].since if one in known else since,
        }
        for one, age in fresh.items()
    ]
    if values:
        connection.execute(insert(outlets), values)


def _all(connection: Connection) -> Sequence[str]:
    query = select(outlets.c.publisher).order_by(outlets.c.age)
    return connection.execute(query).scalars().all()


def _is_meant(connection: Connection, card: Card) -> bool:
    """Whether a text that names its outlet means it: of several called alike the last."""
    if card.publisher is None or card.published is None:
        return False
    found = _called(connection, card.publisher)
    return bool(found) and max(found, key=found.__getitem__) == card.publisher


def _called(connection: Connection, outlet: str) -> dict[str, str]:
    """The outlets of this name, each with the age of its first report."""
    query = select(outlets.c.publisher, outlets.c.age)
    found = connection.execute(query.where(outlets.c.words == _words(outlet)))
    return {row.publisher: row.age for row in found}


def _in_window(column: ColumnElement[str], card: Card) -> tuple[ColumnElement[bool], ...]:
    if card.published_at is None:
        return (column.is_(None),)
    until = (card.published_at + CITED_WINDOW).isoformat()
    return (column >= card.published, column <= until)


def _words(outlet: str | None) -> str:
    return " ".join(name_words(outlet or ""))
