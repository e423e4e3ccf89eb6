"""What reports share, in the database: cards, and who holds which shingle."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

import numpy as np
from sqlalchemy import ColumnElement, Connection, func, insert, select

from dateline.model import Document, Origin, Report
from dateline.origins.candidates import CITED_WINDOW
from dateline.origins.citing import MAX_CITED, name_words
from dateline.origins.clusters import age_of
from dateline.origins.commonplaces import MIN_DAYS
from dateline.origins.copy_index import WIDE, Card, Holders
from dateline.origins.shingles import Fingerprint, Hashes, take_fingerprint
from dateline.origins.voices import fold_outlet
from dateline.store import tables
from dateline.store.index.reading import origins_of
from dateline.store.index.tables import cards, commonplaces, shingles
from dateline.store.rows import Row, delete_some, from_body, in_portions, signed, unsigned

CARD = [column for column in cards.c if column.name != "shingles"]


class SqlCopyIndex:
    """An `origins.more.CopyIndex` over the tables of the index, within a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def holders(self, wanted: Collection[int]) -> dict[int, Holders]:
        """See `CopyIndex.holders`."""
        found: dict[int, Holders] = {}
        for some in in_portions(map(signed, wanted)):
            query = select(shingles.c.shingle, shingles.c.holders)
            for row in self._connection.execute(query.where(shingles.c.shingle.in_(some))):
                found[unsigned(row.shingle)] = row.holders
        return found

    def put_holders(self, holders: Mapping[int, Holders]) -> None:
        """See `CopyIndex.put_holders`."""
        insert_holders(self._connection, holders.items())

    def held_alike(self, holders: Collection[Holders]) -> dict[Holders, list[int]]:
        """See `CopyIndex.held_alike`."""
        of = {number: held for held in holders if (number := alike(held)) is not None}
        found: dict[Holders, list[int]] = {held: [] for held in of.values()}
        for some in in_portions(of):
            query = select(shingles.c.alike, shingles.c.shingle)
            query = query.where(shingles.c.alike.in_(some)).order_by(shingles.c.shingle)
            for row in self._connection.execute(query):
                found[of[row.alike]].append(unsigned(row.shingle))
        return found

    def rounds(self, wanted: Collection[int]) -> dict[int, int]:
        """See `CopyIndex.rounds`."""
        found: dict[int, int] = {}
        for some in in_portions(map(signed, wanted)):
            query = select(commonplaces).where(commonplaces.c.shingle.in_(some))
            rows = self._connection.execute(query)
            found.update((unsigned(row.shingle), row.round) for row in rows)
        return found

    def put_rounds(self, rounds: Mapping[int, int | None]) -> None:
        """See `CopyIndex.put_rounds`."""
        delete_some(self._connection, commonplaces.c.shingle, map(signed, rounds))
        insert_rounds(self._connection, ((one, r) for one, r in rounds.items() if r))

    def cards(self, numbers: Collection[int]) -> dict[int, Card]:
        """See `CopyIndex.cards`."""
        conditions = (cards.c.number.in_(some) for some in in_portions(numbers))
        return {one.number: one for one in self._cards(conditions)}

    def numbers(self, reports: Collection[str]) -> dict[str, int]:
        """See `CopyIndex.numbers`."""
        conditions = (cards.c.report_id.in_(some) for some in in_portions(reports))
        return {one.report_id: one.number for one in self._cards(conditions)}

    def beside(self, card: Card) -> list[int]:
        """See `CopyIndex.beside`."""
        found: list[int] = []
        for column, value in ((cards.c.digest, card.digest), (cards.c.url, card.url)):
            if value is None:
                continue
            query = select(cards.c.number).where(column == value).limit(1)
            before = query.where(cards.c.age < card.age).order_by(cards.c.age.desc())
            after = query.where(cards.c.age > card.age).order_by(cards.c.age)
            for one in (before, after):
                found.extend(self._connection.execute(one).scalars())
        return found

    def outlets(self) -> list[str]:
        """See `CopyIndex.outlets`."""
        first = func.min(cards.c.age)
        query = select(cards.c.publisher).where(
            cards.c.publisher.is_not(None), cards.c.published.is_not(None)
        )
        found = self._connection.execute(query.group_by(cards.c.publisher).order_by(first))
        return [str(row.publisher) for row in found if row.publisher]

    def told_before(self, outlet: str, card: Card) -> list[int]:
        """See `CopyIndex.told_before`."""
        if card.published_at is None:
            return []
        since = (card.published_at - CITED_WINDOW).isoformat()
        query = select(cards.c.number).where(
            cards.c.publisher == outlet,
            cards.c.published.is_not(None),
            cards.c.age >= since,
            cards.c.age <= card.age,
        )
        found = self._connection.execute(query.order_by(cards.c.age.desc()).limit(MAX_CITED))
        return list(found.scalars())[::-1]

    def may_name(self, card: Card) -> list[int]:
        """See `CopyIndex.may_name`."""
        if card.published_at is None or card.publisher is None:
            return []
        until = (card.published_at + CITED_WINDOW).isoformat()
        owner, table = tables.reports, tables.documents
        words = [one for one in name_words(card.publisher) if one.isascii()]
        conditions = [
            owner.c.id == cards.c.report_id,
            table.c.report_id == owner.c.id,
            table.c.reader == owner.c.reader,
            cards.c.published >= card.published,
            cards.c.published <= until,
            cards.c.number != card.number,
            *(table.c.body.contains(one, autoescape=True) for one in words),
        ]
        return list(
            self._connection.execute(select(cards.c.number).where(*conditions)).scalars()
        )

    def shingles(self, number: int) -> Hashes:
        """See `CopyIndex.shingles`."""
        query = select(cards.c.shingles).where(cards.c.number == number)
        data = self._connection.execute(query).scalar_one()
        return np.frombuffer(data, dtype="<u8").astype(np.uint64)

    def fingerprint(self, number: int) -> Fingerprint:
        """See `CopyIndex.fingerprint`."""
        name = self.cards([number])[number].report_id
        return next(read_fingerprints(self._connection, [name]))

    def origins(self, reports: Collection[str]) -> list[Origin]:
        """See `CopyIndex.origins`."""
        found = {one.id: one for one in origins_of(self._connection, reports).values()}
        return [found[one] for one in sorted(found)]

    def _cards(self, conditions: Iterable[ColumnElement[bool]]) -> Iterator[Card]:
        for one in conditions:
            for row in self._connection.execute(select(*CARD).where(one)).mappings():
                yield Card(**row)


def read_fingerprints(
    connection: Connection, reports: Collection[str] | None = None
) -> Iterator[Fingerprint]:
    """The fingerprints of these reports, or of all that were taken in."""
    table, owner = tables.documents, tables.reports
    current = (owner.c.id == table.c.report_id) & (owner.c.reader == table.c.reader)
    query = select(owner.c.body, table.c.body).join(owner, current)
    if reports is not None:
        query = query.where(owner.c.id.in_(reports))
    for row in connection.execute(query):
        yield take_fingerprint(from_body(Report, row[0]), from_body(Document, row[1]))


def add_cards(connection: Connection, taken: Sequence[Fingerprint]) -> list[int]:
    """Give reports their cards; their numbers."""
    last = connection.execute(select(func.max(cards.c.number))).scalar() or 0
    values = [_row(one, last + 1 + at) for at, one in enumerate(taken)]
    if values:
        connection.execute(insert(cards), values)
    return list(range(last + 1, last + 1 + len(taken)))


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
    if len(held) < MIN_DAYS * WIDE:
        return None
    digest = hashlib.blake2b(held, digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def _row(one: Fingerprint, number: int) -> Row:
    published, version, name = age_of(one)
    return {
        "number": number,
        "report_id": name,
        "age": f"{published.isoformat()}|{version.isoformat()}|{name}",
        "published": _iso(one.published_at),
        "version": _iso(one.version_at),
        "publisher": one.publisher,
        "outlet": fold_outlet(one.publisher) if one.publisher else None,
        "n_runs": len(one.sequence),
        "digest": one.digest if one.words else None,
        "url": one.url,
        "shingles": one.shingles.astype("<u8").tobytes(),
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
