"""Entries of the gazetteer, and the raw rows from which they are built."""

from dataclasses import dataclass
from math import sqrt

from dateline.places.geodesy import Point

COUNTRY_KINDS = frozenset({"PCLI"})
DIVISION_KINDS = frozenset({"ADM1", "ADM2"})
WATER_KINDS = frozenset({"SEA", "GULF", "OCN", "river", "lake", "strait"})
WIDE_KINDS = frozenset({"CONT", "RGN", "OCN", "SEA", "GULF", "region"})
TOWN_KINDS = frozenset({"PPL", "PPLC", "town", "village", "quarter", "camp"})
SITE_KINDS = frozenset(
    [
        "airport",
        "base",
        "bridge",
        "crossing",
        "dam",
        "hospital",
        "oilfield",
        "plant",
        "port",
        "prison",
        "site",
        "checkpoint",
    ]
)
NATURAL_KINDS = frozenset(
    ["mountain", "valley", "island", "forest", "river", "lake", "strait", "SEA", "GULF", "OCN"]
)

LEAST_TOWN_KM = 2.0
LARGEST_TOWN_KM = 25.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RawEntry:
    """One row of a source, before it is indexed.

    Attributes:
        gazetteer_id: ``gn:99072``, ``sup:iq/12``, ``own:…``.
        names: the main name first.
        kind: GeoNames feature code, or the supplement's kind.
        radius_km: how far the thing reaches, or how unsure the point is, whichever is more.
        admin1: name of the containing province.
        admin2: name of the containing district.
        code: of a province, GeoNames' code ("IQ.15"), under which its outline is known.
    """

    gazetteer_id: str
    names: tuple[str, ...]
    lat: float
    lon: float
    radius_km: float
    kind: str
    country: str = ""
    admin1: str = ""
    admin2: str = ""
    population: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One place of the gazetteer.

    Attributes:
        index: its row; stable within one index only.
        kind: GeoNames feature code, or the supplement's kind.
        country: ISO 3166-1 alpha-2, "" for continents and seas.
        admin1: name of the containing province, "" where not known.
        admin2: name of the containing district, likewise.
    """

    index: int
    gazetteer_id: str
    name: str
    lat: float
    lon: float
    radius_km: float
    kind: str
    country: str
    admin1: str
    admin2: str
    population: int

    @property
    def point(self) -> Point:
        """(lat, lon)."""
        return self.lat, self.lon

    @property
    def is_wide(self) -> bool:
        """Whether it is a country, a province or larger: not a place to pin an event on."""
        return self.kind in WIDE_KINDS | COUNTRY_KINDS | DIVISION_KINDS


def town_radius_km(population: int) -> float:
    """How far a town of so many people reaches; towns of unknown size count as small."""
    return min(LARGEST_TOWN_KM, LEAST_TOWN_KM + sqrt(population) / 130.0)
