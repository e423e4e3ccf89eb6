"""Places, with how exactly they are known."""

from dataclasses import dataclass

from dateline.errors import InvalidRecordError
from dateline.model.spans import Span
from dateline.model.vocabulary import PlaceRelation

WHERE_PRECISIONS = range(1, 8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that a claim names, as exactly as it was said and no more.

    Attributes:
        name: as the gazetteer has it, with the relation read ("12 km south of Mosul").
        lat: WGS 84 degrees of the centre; None where the name is in no gazetteer.
        lon: likewise.
        radius_km: the place lies within this distance of the centre.
        precision: 1 to 7 as UCDP's ``where_prec``.
        gazetteer_id: of the entry chosen, such as ``gn:99072`` or ``sup:iq/…``.
        feature_code: GeoNames feature code or the supplement's kind.
        relation: how the place relates to the names read.
        line: (lat, lon) points of a road, a river or a stretch between towns.
        spans: the words read.
        reason: why this candidate, or why none.

    Source: UCDP GED codebook, where_prec; GeoNames feature codes.
    """

    name: str
    lat: float | None = None
    lon: float | None = None
    precision: int = 6
    radius_km: float | None = None
    gazetteer_id: str | None = None
    feature_code: str | None = None
    relation: PlaceRelation = PlaceRelation.AT
    admin1: str | None = None
    admin2: str | None = None
    country: str | None = None
    line: tuple[tuple[float, float], ...] = ()
    spans: tuple[Span, ...] = ()
    reason: str = ""

    def __post_init__(self) -> None:
        if self.precision not in WHERE_PRECISIONS:
            raise InvalidRecordError(f"where_prec {self.precision} is not 1 to 7")
        if (self.lat is None) != (self.lon is None):
            raise InvalidRecordError("lat and lon must be known together")
        if self.lat is not None and self.lon is not None:
            _check_point(self.lat, self.lon)
            if self.radius_km is None:
                raise InvalidRecordError("a point needs its radius_km")

    @property
    def is_located(self) -> bool:
        """Whether the place has coordinates."""
        return self.lat is not None


def _check_point(lat: float, lon: float) -> None:
    if not (-90.0 <= lat <= 90.0 and -180.0 <= lon <= 180.0):
        raise InvalidRecordError(f"impossible point {lat}, {lon}")
