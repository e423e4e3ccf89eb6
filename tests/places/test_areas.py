import pytest

from dateline.places.areas import border_area, coast_area, part_of_area, sea_bearing
from dateline.places.geodesy import angle_between


@pytest.mark.parametrize(
    ("bearing", "lat", "lon"), [(0.0, 11.8, 8.0), (180.0, 6.2, 6.8), (45.0, 11.3, 11.5)]
)
def test_part_lies_where_its_name_says(bearing: float, lat: float, lon: float) -> None:
    found = part_of_area("NG", bearing)
    assert found is not None
    assert found[0] == pytest.approx((lat, lon), abs=1.3)


def test_far_part_is_smaller_and_farther() -> None:
    near, far = part_of_area("CM", 0.0), part_of_area("CM", 0.0, is_far=True)
    assert near is not None
    assert far is not None
    assert far[1] < near[1]
    assert far[0][0] > near[0][0]


def test_part_of_an_unknown_area_is_none() -> None:
    assert part_of_area("XX", 0.0) is None


def test_border_lies_between_two_neighbours() -> None:
    found = border_area("TH", "KH")
    assert found is not None
    assert found[0] == pytest.approx((13.5, 103.3), abs=1.0)
    assert border_area("TH", "CD") is None


def test_coast_is_where_no_neighbour_is() -> None:
    found = coast_area("LY")
    assert found is not None
    assert found[0][0] > 30.0
    assert coast_area("ML") is None


@pytest.mark.parametrize(
    ("town", "bearing"),
    [((2.04, 45.34), 135.0), ((46.48, 30.73), 115.0), ((14.8, 42.95), 255.0)],
)
def test_sea_bearing_leads_to_water(town: tuple[float, float], bearing: float) -> None:
    found = sea_bearing(town, 20.0)
    assert found is not None
    assert angle_between(found, bearing) < 30.0


def test_sea_bearing_of_an_inland_town_is_none() -> None:
    assert sea_bearing((36.3, 43.1), 20.0) is None
