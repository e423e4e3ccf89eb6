"""Files, feeds and archives to Reports: one module per format.

`read_path` and `read_stream` yield an `Item` (the report and its raw bytes) for everything that
could be read, and a `Failure` for everything that could not. They never raise for bad input.
"""

from dateline.ingest.items import Item
from dateline.ingest.options import IngestOptions
from dateline.ingest.read import read_path, read_stream

__all__ = ["IngestOptions", "Item", "read_path", "read_stream"]
