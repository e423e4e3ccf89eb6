"""Our own set of place relations: the centre within the stated radius.

A row is right where a place whose words overlap the phrase has its centre within the radius
of the row's point. Of several such places the first that states a relation counts, else the
first. A row is one item of the bootstrap.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.bench.documents import make_document
from dateline.bench.intervals import measure, ratio
from dateline.bench.result import Result
from dateline.errors import MissingResourceError
from dateline.mentions.places import find_places
from dateline.model import Place, PlaceRelation
from dateline.places import ResolvedPlace, load_gazetteer, resolve_places
from dateline.places.geodesy import Point, distance_km
from dateline.text.language_model import load
from dateline.text.parse import parse_documents

REACH = {"reach:centre_right": 0.85}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the set."""

    id: str
    text: str
    start: int
    end: int
    point: Point
    radius_km: float
    relation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowScore:
    """What was found for one row.

    Attributes:
        far_km: from the row's point to the centre found; None where nothing was found.
    """

    row: Row
    place: Place | None
    far_km: float | None

    @property
    def is_right(self) -> bool:
        """Whether the centre lies within the row's radius."""
        return self.far_km is not None and self.far_km <= self.row.radius_km


def run(path: Path) -> Result:
    """The score on a CSV file; `n` is the number of rows.

    Raises:
        MissingResourceError: `path` is no file.
    """
    scores = score_rows(read_rows(path))
    return Result(
        corpus="place_relations",
        part=path.stem,
        n=len(scores),
        measures={
            "centre_right": measure(scores, _right),
            "covered": measure(scores, _covered),
        },
        published=REACH,
        notes=("covered: of all rows, the circle found takes in the row's point",),
    )


def read_rows(path: Path) -> list[Row]:
    """The rows of the set."""
    if not path.is_file():
        raise MissingResourceError(f"no set of place relations at {path}")
    rows = []
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            start = row["text"].index(row["phrase"])
            rows.append(
                Row(
                    id=row["id"],
                    text=row["text"],
                    start=start,
                    end=start + len(row["phrase"]),
                    point=(float(row["lat"]), float(row["lon"])),
                    radius_km=float(row["radius_km"]),
                    relation=row["relation"],
                )
            )
    return rows


def score_rows(rows: Sequence[Row]) -> list[RowScore]:
    """What is found for each row."""
    gazetteer = load_gazetteer()
    parses = parse_documents([make_document(row.text) for row in rows], load())
    scores = []
    for row, parse in zip(rows, parses, strict=True):
        mentions = find_places(parse, gazetteer.is_name, gazetteer.is_well_known)
        place = _answer(row, resolve_places(parse.document, mentions, gazetteer))
        far = None
        if place is not None and place.lat is not None and place.lon is not None:
            far = distance_km((place.lat, place.lon), row.point)
        scores.append(RowScore(row=row, place=place, far_km=far))
    return scores


def _answer(row: Row, resolved: Sequence[ResolvedPlace]) -> Place | None:
    over = [
        one.place
        for one in resolved
        if one.place.is_located
        and any(span.start < row.end and row.start < span.end for span in one.place.spans)
    ]
    related = [one for one in over if one.relation is not PlaceRelation.AT]
    return next(iter((*related, *over)), None)


def _right(scores: Sequence[RowScore]) -> float:
    return ratio(sum(one.is_right for one in scores), len(scores))


def _covered(scores: Sequence[RowScore]) -> float:
    covered = [
        one.far_km is not None
        and one.place is not None
        and one.far_km <= (one.place.radius_km or 0.0)
        for one in scores
    ]
    return ratio(sum(covered), len(scores))
