import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.places.geodesy import angle_between, bearing_deg, distance_km, midpoint, move

MOSUL, BAGHDAD = (36.335, 43.119), (33.341, 44.401)


def test_distance_between_mosul_and_baghdad_is_known() -> None:
    assert distance_km(MOSUL, BAGHDAD) == pytest.approx(353, abs=3)


@given(
    lat=st.floats(-80, 80),
    lon=st.floats(-179, 179),
    way=st.floats(0, 359),
    km=st.floats(1, 900),
)
def test_move_goes_as_far_as_said(lat: float, lon: float, way: float, km: float) -> None:
    assert distance_km((lat, lon), move((lat, lon), way, km)) == pytest.approx(km, rel=1e-3)


def test_move_goes_the_way_said() -> None:
    there = move(MOSUL, 90.0, 50.0)
    assert angle_between(bearing_deg(MOSUL, there), 90.0) < 0.5


def test_midpoint_is_as_far_from_both() -> None:
    middle = midpoint(MOSUL, BAGHDAD)
    assert distance_km(MOSUL, middle) == pytest.approx(distance_km(middle, BAGHDAD), rel=1e-3)


def test_angle_between_wraps_around_north() -> None:
    assert angle_between(350.0, 10.0) == pytest.approx(20.0)
