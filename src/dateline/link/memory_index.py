"""Linked claims in memory, found by the keys of their blocks."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from dateline.link.block import block_rows
from dateline.link.changed import Relinked
from dateline.link.columns import Columns
from dateline.link.hashing import Numbers
from dateline.link.history import pack_history
from dateline.link.incidents import LinkedClaims, may_be_incident, sketch_claims
from dateline.link.ragged import Index
from dateline.model import Claim, PairScore


class MemoryIndex:
    """A `BlockIndex`: most claims in arrays, later ones beside them."""

    def __init__(self, claims: Iterable[Claim], linked: LinkedClaims) -> None:
        incidents = linked.incidents
        self._claims = {one.id: one for one in claims if may_be_incident(one)}
        ids = sorted(self._claims)
        self._holder = {claim: one.id for one in incidents for claim in one.claim_ids}
        self._incidents = {one.id: one.claim_ids for one in incidents}
        self._pairs = {one.id: one.pairs for one in incidents}
        self._histories = dict(linked.histories)
        self._columns = sketch_claims(self._claims[one] for one in ids)
        self._keys, self._rows = _sorted_keys(self._columns)
        self._number_of = {one: row for row, one in enumerate(ids)}
        self._later_columns: dict[int, Columns] = {}
        self._later: dict[int, list[int]] = defaultdict(list)

    def add(self, claims: Iterable[Claim], relinked: Relinked) -> None:
        """Hold these claims from now on, and the incidents as they are now."""
        fresh = sorted((one for one in claims if may_be_incident(one)), key=lambda one: one.id)
        self._claims.update((one.id, one) for one in fresh)
        columns = sketch_claims(fresh)
        keys, rows = _sorted_keys(columns)
        start = len(self._number_of)
        for row, one in enumerate(columns.ids):
            self._number_of[one] = start + row
            self._later_columns[start + row] = columns.some(np.array([row]))
        for key, row in zip(keys.tolist(), rows.tolist(), strict=True):
            self._later[key].append(start + row)
        self._holder.update((c, one.id) for one in relinked.incidents for c in one.claim_ids)
        for one in relinked.gone:
            self._incidents.pop(one, None)
        self._incidents.update((one.id, one.claim_ids) for one in relinked.incidents)
        self._pairs.update((one.id, one.pairs) for one in relinked.incidents)
        histories = relinked.histories.items()
        self._histories.update((name, pack_history(one)) for name, one in histories)

    def sizes(self, keys: Collection[int], at_most: int) -> Mapping[int, int]:
        """See `BlockIndex.sizes`."""
        return {
            key: min(at_most, end - start + len(self._later.get(key, ())))
            for key, start, end in self._at(keys)
        }

    def members(self, keys: Collection[int]) -> Mapping[int, Sequence[int]]:
        """See `BlockIndex.members`."""
        return {
            key: [*self._rows[start:end].tolist(), *self._later.get(key, ())]
            for key, start, end in self._at(keys)
        }

    def numbers(self, ids: Collection[str]) -> Mapping[str, int]:
        """See `BlockIndex.numbers`."""
        return {one: self._number_of[one] for one in ids if one in self._number_of}

    def columns(self, numbers: Sequence[int]) -> Columns:
        """See `BlockIndex.columns`."""
        first = [one for one in numbers if one < len(self._columns)]
        found = self._columns.some(np.array(first, dtype=np.int64))
        for one in numbers[len(first) :]:
            found = found.then(self._later_columns[one])
        return found

    def claims(self, ids: Collection[str]) -> Iterable[Claim]:
        """See `BlockIndex.claims`."""
        return [self._claims[one] for one in sorted(ids) if one in self._claims]

    def incidents(self, ids: Collection[str]) -> Mapping[str, str]:
        """See `BlockIndex.incidents`."""
        return {one: self._holder[one] for one in ids if one in self._holder}

    def claims_of(self, incidents: Collection[str]) -> Mapping[str, Sequence[str]]:
        """See `BlockIndex.claims_of`."""
        return {one: self._incidents[one] for one in incidents}

    def histories(self, incidents: Collection[str]) -> Mapping[str, bytes]:
        """See `BlockIndex.histories`."""
        return {one: how for one in incidents if (how := self._histories.get(one))}

    def pairs(self, incidents: Collection[str]) -> Mapping[str, Sequence[PairScore]]:
        """See `BlockIndex.pairs`."""
        return {one: self._pairs[one] for one in incidents}

    def has_incident(self, incident_id: str) -> bool:
        """See `BlockIndex.has_incident`."""
        return incident_id in self._incidents

    def _at(self, keys: Collection[int]) -> Iterable[tuple[int, int, int]]:
        wanted = np.array(list(keys), dtype=np.uint64)
        starts = np.searchsorted(self._keys, wanted, side="left").tolist()
        ends = np.searchsorted(self._keys, wanted, side="right").tolist()
        return zip(keys, starts, ends, strict=True)


def _sorted_keys(columns: Columns) -> tuple[Numbers, Index]:
    """The keys of claims, ascending, and the row of each; a claim has a key once."""
    found = block_rows(columns)
    order = np.lexsort((found.rows, found.keys))
    keys, rows = found.keys[order], found.rows[order]
    is_new = np.ones(len(keys), dtype=bool)
    is_new[1:] = (keys[1:] != keys[:-1]) | (rows[1:] != rows[:-1])
    return keys[is_new], rows[is_new]
