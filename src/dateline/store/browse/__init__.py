"""What lists, maps and facets are drawn from: columns of the incidents, and an index of words.

A million incidents fit in columns of about a hundred megabytes, over which every filter, facet
and cluster is counted in milliseconds, where a query over the rows would take a second.
"""

from dateline.store.browse.build import ColumnBuilder, Columns
from dateline.store.browse.entry import ActorRole, BrowseEntry, ReviewStage, entry_of, place_id
from dateline.store.browse.keep import (
    read_columns,
    replace_columns,
    rows_with_words,
    update_columns,
)
from dateline.store.browse.words import words_of

__all__ = [
    "ActorRole",
    "BrowseEntry",
    "ColumnBuilder",
    "Columns",
    "ReviewStage",
    "entry_of",
    "place_id",
    "read_columns",
    "replace_columns",
    "rows_with_words",
    "update_columns",
    "words_of",
]
