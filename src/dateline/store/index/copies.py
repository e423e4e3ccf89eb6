"""What reports share, in the database: cards, and who holds which shingle."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import datetime

import numpy as np
from sqlalchemy import Column, Connection, Select, func, insert, select

from dateline.model import Document, Origin, Report
from dateline.origins.citing import names_of, outlets_named
from dateline.origins.clusters import age_of
from dateline.origins.commonplaces import MIN_DAYS
from dateline.origins.copy_index import Card, Holders, n_in
from dateline.origins.shingles import Fingerprint, Hashes, take_fingerprint
from dateline.origins.voices import fold_outlet
from dateline.store import tables
from dateline.store.index import names
from dateline.store.index.reading import origins_of
from dateline.store.index.tables import cards, commonplaces, shingles
from dateline.store.rows import Row, delete_some, from_body, rows_with, signed, unsigned

CARD = [cards.c[one.name] for one in fields(Card)]


class SqlCopyIndex:
    """An `origins.more.CopyIndex` over the tables of the index, within a transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def holders(self, wanted: Collection[int]) -> dict[int, Holders]:
        """See `CopyIndex.holders`."""
        query = select(shingles.c.shingle, shingles.c.holders)
        found = rows_with(self.connection, query, shingles.c.shingle, map(signed, wanted))
        return {unsigned(row.shingle): row.holders for row in found}

    def put_holders(self, holders: Mapping[int, Holders]) -> None:
        """See `CopyIndex.put_holders`."""
        insert_holders(self.connection, holders.items())

    def held_alike(self, holders: Collection[Holders]) -> dict[Holders, list[int]]:
        """See `CopyIndex.held_alike`."""
        of = {number: held for held in holders if (number := alike(held)) is not None}
        found: dict[Holders, list[int]] = {held: [] for held in of.values()}
        query = select(shingles.c.alike, shingles.c.shingle).order_by(shingles.c.shingle)
        for row in rows_with(self.connection, query, shingles.c.alike, of):
            found[of[row.alike]].append(unsigned(row.shingle))
        return found

    def rounds(self, wanted: Collection[int]) -> dict[int, int]:
        """See `CopyIndex.rounds`."""
        column = commonplaces.c.shingle
        query = select(column, commonplaces.c.round)
        found = rows_with(self.connection, query, column, map(signed, wanted))
        return {unsigned(row.shingle): row.round for row in found}

    def put_rounds(self, rounds: Mapping[int, int | None]) -> None:
        """See `CopyIndex.put_rounds`."""
        delete_some(self.connection, commonplaces.c.shingle, map(signed, rounds))
        insert_rounds(self.connection, ((one, r) for one, r in rounds.items() if r))

    def cards(self, numbers: Collection[int]) -> dict[int, Card]:
        """See `CopyIndex.cards`."""
        found = rows_with(self.connection, select(*CARD), cards.c.number, numbers)
        return {row[0]: Card(*row) for row in found}

    def numbers(self, reports: Collection[str]) -> dict[str, int]:
        """See `CopyIndex.numbers`."""
        query = select(cards.c.report_id, cards.c.number)
        found = rows_with(self.connection, query, cards.c.report_id, reports)
        return {row.report_id: row.number for row in found}

    def beside_in_text(self, card: Card) -> list[int]:
        """See `CopyIndex.beside_in_text`."""
        return self._beside(card, cards.c.digest, card.digest)

    def beside_in_address(self, card: Card) -> list[int]:
        """See `CopyIndex.beside_in_address`."""
        return self._beside(card, cards.c.url, card.url)

    def outlets_named(self, words: Collection[str]) -> list[str]:
        """See `CopyIndex.outlets_named`."""
        return names.outlets_named(self.connection, words)

    def has_namesake(self, card: Card) -> bool:
        """See `CopyIndex.has_namesake`."""
        return names.has_namesake(self.connection, card)

    def told_before(self, outlet: str, card: Card) -> list[int]:
        """See `CopyIndex.told_before`."""
        return names.told_before(self.connection, outlet, card)

    def told_after(self, card: Card) -> list[str]:
        """See `CopyIndex.told_after`."""
        return names.told_after(self.connection, card)

    def naming(self, card: Card) -> list[int]:
        """See `CopyIndex.naming`."""
        found = set(names.naming(self.connection, card))
        earlier = self.fingerprints(names.may_name(self.connection, card))
        known = names_of([card.publisher] if card.publisher else [])
        found.update(n for n, one in earlier.items() if outlets_named(one.words, known))
        return sorted(found)

    def shingles(self, numbers: Collection[int]) -> dict[int, Hashes]:
        """See `CopyIndex.shingles`."""
        query = select(cards.c.number, cards.c.shingles)
        return {
            row.number: np.frombuffer(row.shingles, dtype="<u8").astype(np.uint64)
            for row in rows_with(self.connection, query, cards.c.number, numbers)
        }

    def fingerprints(self, numbers: Collection[int]) -> dict[int, Fingerprint]:
        """See `CopyIndex.fingerprints`."""
        query = select(cards.c.report_id, cards.c.number)
        rows = rows_with(self.connection, query, cards.c.number, numbers)
        number_of = {row.report_id: row.number for row in rows}
        found = read_fingerprints(self.connection, number_of)
        return {number_of[one.report_id]: one for one in found}

    def origins(self, reports: Collection[str]) -> list[Origin]:
        """See `CopyIndex.origins`."""
        found = {one.id: one for one in origins_of(self.connection, reports).values()}
        return [found[one] for one in sorted(found)]

    def _beside(self, card: Card, column: Column[str], value: str | None) -> list[int]:
        if value is None:
            return []
        query = select(cards.c.number).where(column == value).limit(1)
        before = query.where(cards.c.age < card.age).order_by(cards.c.age.desc())
        after = query.where(cards.c.age > card.age).order_by(cards.c.age)
        return [n for one in (before, after) for n in self.connection.execute(one).scalars()]


def read_fingerprints(
    connection: Connection, reports: Collection[str]
) -> Iterator[Fingerprint]:
    """The fingerprints of these reports."""
    for row in rows_with(connection, _texts(), tables.reports.c.id, reports):
        yield take_fingerprint(from_body(Report, row[0]), from_body(Document, row[1]))


def all_fingerprints(connection: Connection) -> Iterator[Fingerprint]:
    """The fingerprints of all reports."""
    for row in connection.execute(_texts()):
        yield take_fingerprint(from_body(Report, row[0]), from_body(Document, row[1]))


def _texts() -> Select[str, str]:
    table, owner = tables.documents, tables.reports
    current = (owner.c.id == table.c.report_id) & (owner.c.reader == table.c.reader)
    return select(owner.c.body, table.c.body).join(owner, current)


def add_cards(connection: Connection, taken: Sequence[Fingerprint]) -> list[int]:
    """Give reports their cards, with the outlets that they name; their numbers."""
    last = connection.execute(select(func.max(cards.c.number))).scalar() or 0
    numbered = dict(enumerate(taken, start=last + 1))
    ages = {number: age_text(one) for number, one in numbered.items()}
    if numbered:
        values = [_row(one, number, ages[number]) for number, one in numbered.items()]
        connection.execute(insert(cards), values)
        names.add_names(connection, numbered, ages)
    return list(numbered)


def insert_holders(connection: Connection, holders: Iterable[tuple[int, Holders]]) -> None:
    """Say who holds these shingles."""
    statement = "INSERT OR REPLACE INTO shingles (shingle, holders, alike) VALUES (?, ?, ?)"
    values = sorted((signed(one), held, alike(held)) for one, held in holders)
    if values:
        connection.exec_driver_sql(statement, values)


def insert_rounds(connection: Connection, rounds: Iterable[tuple[int, int]]) -> None:
    """Say that these are commonplaces."""
    values = [{"shingle": signed(one), "round": number} for one, number in rounds]
    if values:
        connection.execute(insert(commonplaces), values)


def alike(held: Holders) -> int | None:
    """The number of all that exactly these reports hold; None where they are few."""
    if n_in(held) < MIN_DAYS:
        return None
    digest = hashlib.blake2b(held, digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def _row(one: Fingerprint, number: int, age: str) -> Row:
    return {
        "number": number,
        "report_id": one.report_id,
        "age": age,
        "published": _iso(one.published_at),
        "version": _iso(one.version_at),
        "publisher": one.publisher,
        "outlet": fold_outlet(one.publisher) if one.publisher else None,
        "n_runs": len(one.sequence),
        "digest": one.digest if one.words else None,
        "url": one.url,
        "shingles": one.shingles.astype("<u8").tobytes(),
    }


def age_text(one: Fingerprint) -> str:
    """Text that sorts as reports do by age."""
    published, version, name = age_of(one)
    return f"{published.isoformat()}|{version.isoformat()}|{name}"


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
