"""UCDP's ``where_prec`` of a place: how exactly it is known, 1 to 7."""

from dateline.model import PlaceRelation
from dateline.places.entries import COUNTRY_KINDS, Entry

EXACT, NEAR, DISTRICT, PROVINCE, FUZZY, COUNTRY, INTERNATIONAL = range(1, 8)
NEAR_KM = 25.0
_LARGE_FEATURES = frozenset(
    [
        "RGN",
        "region",
        "river",
        "road",
        "mountain",
        "lake",
        "valley",
        "forest",
        "island",
        "strait",
    ]
)


def precision_of(entry: Entry) -> int:
    """The ``where_prec`` of an entry named by itself.

    Source: UCDP GED codebook: 1 exact, 2 within 25 km, 3 district, 4 province, 5 line or large
    area, 6 country, 7 international waters or airspace.
    """
    if entry.kind in COUNTRY_KINDS:
        return COUNTRY
    if entry.kind in {"CONT", "OCN", "SEA", "GULF"}:
        return INTERNATIONAL
    if entry.kind == "ADM1":
        return PROVINCE
    if entry.kind == "ADM2":
        return DISTRICT
    if entry.kind in _LARGE_FEATURES:
        return FUZZY if entry.radius_km > NEAR_KM else NEAR
    return EXACT if entry.radius_km <= NEAR_KM else NEAR


def precision_of_relation(relation: PlaceRelation, radius_km: float, anchor: int) -> int:
    """The ``where_prec`` of a place that is only said in relation to another.

    A part is as coarse as its whole, but no province is named in "northern Ruritania", and the
    country alone says less: it is a large area, 5. A border or a coast is a line, 5 as well.

    Args:
        relation: how the place relates to its anchor.
        radius_km: of the place.
        anchor: the ``where_prec`` of the anchor by itself.
    """
    if relation is PlaceRelation.AT:
        return anchor
    if anchor >= FUZZY:
        return FUZZY
    if relation is PlaceRelation.PART_OF:
        return max(anchor, EXACT if radius_km <= NEAR_KM / 2 else NEAR)
    if radius_km <= NEAR_KM:
        return NEAR
    return FUZZY
