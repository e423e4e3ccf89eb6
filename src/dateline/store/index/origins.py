"""Origins of a few more reports."""

from collections.abc import Collection
from itertools import islice

import numpy as np
from sqlalchemy import Connection, delete, insert, select

from dateline.model import Origin
from dateline.origins.candidates import holders_of_shingles
from dateline.origins.clusters import age_of, find_links, make_origins
from dateline.origins.commonplaces import find_rounds
from dateline.origins.more import TooManyTouchedError, find_more
from dateline.origins.shingles import Fingerprint
from dateline.store import tables
from dateline.store.index.copies import (
    SqlCopyIndex,
    add_cards,
    all_fingerprints,
    insert_holders,
    insert_rounds,
    read_fingerprints,
)
from dateline.store.index.tables import (
    cards,
    commonplaces,
    named_outlets,
    outlets,
    reports_to_link,
    shingles,
)
from dateline.store.rows import delete_some, member_rows, to_body

HOLDERS_AT_ONCE = 20_000


def clear_origins(connection: Connection) -> None:
    """Forget who holds what."""
    for table in (cards, shingles, commonplaces, outlets, named_outlets):
        connection.execute(delete(table))


def fill_origins(connection: Connection) -> None:
    """Put all reports that were taken in into an empty index."""
    waiting = set(connection.execute(select(reports_to_link.c.report_id)).scalars())
    _fill(connection, waiting)


def add_origins(connection: Connection, reports: Collection[str]) -> set[str]:
    """Find the origins of reports that are new; the reports whose origin is another one now."""
    index = SqlCopyIndex(connection)
    moved: set[str] = set()
    for name in sorted(reports):
        number = add_cards(connection, list(read_fingerprints(connection, [name])))[0]
        try:
            changed = find_more(number, index)
        except TooManyTouchedError:
            return moved | _find_all(connection)
        _write(connection, changed.fresh, [one.id for one in changed.gone])
        moved |= {member for one in changed.fresh for member in one.members}
    return moved


def _fill(connection: Connection, waiting: Collection[str]) -> list[Fingerprint]:
    """Put reports but those that wait into an empty index; they, without commonplaces."""
    taken = [one for one in all_fingerprints(connection) if one.report_id not in waiting]
    taken.sort(key=age_of)
    numbers = np.array(add_cards(connection, taken), dtype="<i4")
    held = (
        (shingle, numbers[holders].tobytes())
        for shingle, holders in holders_of_shingles(taken, 1)
    )
    while some := list(islice(held, HOLDERS_AT_ONCE)):
        insert_holders(connection, some)
    for number, (found, left) in enumerate(find_rounds(taken), start=1):
        insert_rounds(connection, ((one, number) for one in found.tolist()))
        taken = left
    return taken


def _find_all(connection: Connection) -> set[str]:
    """Find all origins anew, and fill the index with everything."""
    clear_origins(connection)
    taken = _fill(connection, ())
    now = {one.id: one for one in make_origins(taken, find_links(taken))}
    known = set(connection.execute(select(tables.origins.c.id)).scalars())
    fresh = [one for name, one in now.items() if name not in known]
    _write(connection, fresh, known - now.keys())
    return {member for one in fresh for member in one.members}


def _write(connection: Connection, fresh: Collection[Origin], gone: Collection[str]) -> None:
    """Put in origins, and take out those of the same ids and those that are gone."""
    members = [row for one in fresh for row in member_rows(one)]
    delete_some(connection, tables.origins.c.id, {*gone, *(one.id for one in fresh)})
    moved = [str(row["report_id"]) for row in members]
    delete_some(connection, tables.origin_members.c.report_id, moved)
    if fresh:
        values = [{"id": one.id, "body": to_body(one)} for one in fresh]
        connection.execute(insert(tables.origins), values)
        connection.execute(insert(tables.origin_members), members)
