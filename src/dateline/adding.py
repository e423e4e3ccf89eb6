"""A few more reports: what follows from them is worked out, all else stays as it is.

What comes of it is what `pipeline.derive` would give: the same incidents with the same ids,
grades and changes. Only claims that share a block with new ones are looked at, only incidents
that they come into, or whose reports turn out to be copies, are assessed again.
"""

import gc
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select

from dateline.assess import assess_and_title, index_reviews
from dateline.export.masking import private_names
from dateline.link.history import pack_history
from dateline.link.incremental import link_more
from dateline.link.judged import replay
from dateline.link.parts_more import place_all, with_parts_more
from dateline.model import Assessment, Claim, Incident, Judgement, Report
from dateline.store import BrowseEntry, SqlStore, entry_of, tables
from dateline.store.derived import move_incidents
from dateline.store.index import reading, state
from dateline.store.index.blocks import SqlBlockIndex, add_blocks, fill_blocks, holders_of
from dateline.store.index.extents import SqlPartIndex, add_extents, read_incidents
from dateline.store.index.histories import move_histories
from dateline.store.index.origins import add_origins, fill_origins
from dateline.store.index.state import Seen

FEW = 20
"""One new report in so many is few."""

COLLECT_EVERY = 20_000
"""After so many new objects the garbage collector looks for what nobody holds any more.

At Python's 700 it would look at all claims again and again while they are read or linked.
"""

LEAST = 500
"""A store of fewer reports is derived anew in no time."""


def add_reports(store: SqlStore, *, few: int = FEW, least: int = LEAST) -> bool:
    """Take in the reports that were read since; whether that could be done.

    It can't where much else is new: many reports, a judgement, a version of Dateline.

    Args:
        store: where they are.
        few: one new report in so many is few.
        least: in a store of fewer reports all is derived anew.
    """
    gc.set_threshold(COLLECT_EVERY)
    with store.reading() as connection:
        seen = state.look(connection)
        if not _is_little(connection, seen, few, least):
            return False
        if not seen.reports:
            return True
    fill_index(store)
    with store.writing() as connection:
        seen = state.look(connection)
        if not state.is_indexed(connection) or not _is_little(connection, seen, few, least):
            return False
        if seen.reports:
            judgements = tuple(reading.judgements(connection))
            _Addition(connection, judgements, seen.reports).make()
            state.settle(connection, seen)
    return True


def fill_index(store: SqlStore) -> None:
    """Put everything that is linked into the index, where it is not there yet."""
    with store.reading() as connection:
        if state.is_indexed(connection):
            return
    with store.writing(is_news=False) as connection:
        state.clear_index(connection)
        judgements = tuple(reading.judgements(connection))
        fill_blocks(connection, reading.linked_claims(connection), judgements)
        fill_origins(connection)
        for incidents in reading.incidents_in_portions(connection):
            ids = {claim for one in incidents for claim in one.claim_ids}
            claims = reading.claims(connection, ids, judgements)
            add_extents(connection, place_all(incidents, claims))
        state.note_indexed(connection)


def publication_times(reports: Iterable[Report]) -> dict[str, datetime]:
    """When each report was published, or last changed, by report id, where that is known."""
    times = ((one.id, one.modified_at or one.published_at) for one in reports)
    return {name: moment for name, moment in times if moment}


def browse_entry(
    incident: Incident, assessment: Assessment, claims: Mapping[str, Claim]
) -> BrowseEntry:
    """How an incident is browsed, with the names of private persons in its claims hidden."""
    told = [claims[one] for one in incident.claim_ids]
    return entry_of(incident, assessment, told, private_names(told))


@dataclass(slots=True)
class _Addition:
    """Reports that are taken in, within a transaction."""

    connection: Connection
    judgements: Sequence[Judgement]
    reports: Collection[str]
    claims: dict[str, Claim] = field(default_factory=dict)

    def make(self) -> None:
        """Take the reports in."""
        connection, judgements = self.connection, self.judgements
        new = reading.claims_of_reports(connection, self.reports, judgements)
        copied = add_origins(connection, self.reports)
        relinked = link_more(new, SqlBlockIndex(connection, judgements), judgements)
        self.claims.update(relinked.claims)
        changed = with_parts_more(
            relinked.incidents,
            relinked.gone,
            self.claims,
            SqlPartIndex(connection),
            replay(judgements).parts,
        )
        others = self._incidents_of_reports(copied - set(self.reports))
        ids = {one.id for one in changed} | relinked.gone
        incidents = [*changed, *(one for name, one in others.items() if name not in ids)]
        self._write(sorted(incidents, key=lambda one: one.id), relinked.gone)
        add_blocks(connection, new, judgements)
        histories = {name: pack_history(one) for name, one in relinked.histories.items()}
        move_histories(connection, histories, relinked.gone)

    def _write(self, incidents: Sequence[Incident], gone: frozenset[str]) -> None:
        self._read_claims(incidents)
        assessed = self._assess(incidents)
        entries = [browse_entry(*one, self.claims) for one in assessed]
        titled, assessments = [one for one, _ in assessed], [one for _, one in assessed]
        now = datetime.now(UTC)
        move_incidents(self.connection, titled, assessments, gone, now, entries=entries)

    def _assess(self, incidents: Sequence[Incident]) -> list[tuple[Incident, Assessment]]:
        told = {claim for one in incidents for claim in one.claim_ids}
        reports = {self.claims[one].report_id for one in told}
        origins = reading.origins_of(self.connection, reports)
        times = reading.publication_times(self.connection, reports)
        reviews = index_reviews(self.judgements)
        return [
            assess_and_title(one, self.claims, origins, reviews, times) for one in incidents
        ]

    def _incidents_of_reports(self, reports: Collection[str]) -> dict[str, Incident]:
        """The incidents as they are that claims of these reports are in."""
        told = reading.claims_of_reports(self.connection, reports, self.judgements)
        held = holders_of(self.connection, [one.id for one in told])
        return read_incidents(self.connection, set(held.values()))

    def _read_claims(self, incidents: Sequence[Incident]) -> None:
        wanted = {claim for one in incidents for claim in one.claim_ids} - self.claims.keys()
        self.claims.update(reading.claims(self.connection, wanted, self.judgements))


def _is_little(connection: Connection, seen: Seen, few: int, least: int) -> bool:
    n_reports = connection.execute(
        select(func.count()).select_from(tables.reports)
    ).scalar_one()
    is_few = n_reports >= least and len(seen.reports) * few <= n_reports
    return is_few and state.is_followed_up(connection, seen)
