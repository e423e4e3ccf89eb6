"""What was read and decided, kept: SQLite by default, behind one interface."""

from dateline.store.base import (
    ClaimQuery,
    IncidentQuery,
    IncidentView,
    Reading,
    Store,
    StoreCounts,
)
from dateline.store.blobs import BlobStore
from dateline.store.browse import BrowseEntry, entry_of
from dateline.store.deciding import Decision, decide
from dateline.store.rows import EncodedReading, encode_reading
from dateline.store.sql import SqlStore, open_store
from dateline.store.supposed import SupposedStore

__all__ = [
    "BlobStore",
    "BrowseEntry",
    "ClaimQuery",
    "Decision",
    "EncodedReading",
    "IncidentQuery",
    "IncidentView",
    "Reading",
    "SqlStore",
    "Store",
    "StoreCounts",
    "SupposedStore",
    "decide",
    "encode_reading",
    "entry_of",
    "open_store",
]
