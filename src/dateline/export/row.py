"""What an exporter gets for each record: the whole of it, its flat columns, and its place."""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.model import Json, Place

Cell = None | bool | int | float | str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRow:
    """One record on its way out.

    Attributes:
        body: the record whole, as `dateline.model.encode` writes it.
        cells: the flat columns, in their order; the same columns in every row of an export.
        place: where it lies, for formats that draw.
    """

    body: Mapping[str, Json]
    cells: Mapping[str, Cell]
    place: Place | None
