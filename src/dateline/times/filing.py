"""The day on which a report was written, where its date line says an earlier one than it bears.

"RAMALLAH, May 8 - … on Wednesday", put out a week later: Wednesday is that of the date line.
"""

from datetime import date, timedelta
from typing import Final

from dateline.errors import InvalidRecordError
from dateline.model import Document, Zone
from dateline.times.grammar import find_expressions
from dateline.times.meaning import Context, Direction, UnresolvedTimeError

LATE: Final = timedelta(days=31)
"""A date line of longer before is of something else."""


def day_of_filing(document: Document, dct: date | None) -> date | None:
    """The day of the one date line of a document, if it has one shortly before publication.

    Args:
        document: the document.
        dct: its day of publication, if known; it is returned where no other day is said.
    """
    lines = [one for one in document.zones if one.zone is Zone.DATELINE]
    if dct is None or len(lines) != 1:
        return dct
    day = _day_in(document.text, lines[0].start, lines[0].end, dct)
    return day if day is not None and dct - LATE <= day <= dct else dct


def _day_in(text: str, start: int, end: int, dct: date) -> date | None:
    context = Context(dct=dct, direction=Direction.PAST)
    for expression in find_expressions(text, start, end):
        try:
            extent = expression.meaning(context)
        except (UnresolvedTimeError, InvalidRecordError, ValueError, OverflowError):
            continue
        if extent.n_days == 1:
            return extent.start
    return None
