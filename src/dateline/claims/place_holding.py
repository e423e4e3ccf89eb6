"""Whether a place lies in another, as far as what is known of both tells."""

from typing import Final

from dateline.model import Place
from dateline.places.entries import COUNTRY_KINDS

_LEAST_STEP: Final = 1.5
"""How many times wider than another a place is that may hold it."""


def is_held_by(inner: Place, outer: Place) -> bool:
    """Whether a place lies in another, as far as their country and province tell."""
    if inner.name == outer.name or inner.country is None or inner.country != outer.country:
        return False
    if outer.feature_code in COUNTRY_KINDS:
        return inner.feature_code not in COUNTRY_KINDS
    if not (outer.feature_code or "").startswith("ADM"):
        return False
    is_finer = inner.name.endswith(f", {outer.name}") or (
        (inner.radius_km or 0.0) * _LEAST_STEP < (outer.radius_km or 0.0)
    )
    return is_finer and inner.admin1 == outer.admin1
