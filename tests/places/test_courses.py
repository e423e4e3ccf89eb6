import pytest

from dateline.places.courses import along_stream, courses
from dateline.places.geodesy import bearing_deg, distance_km

MOPTI = (14.484, -4.183)
BOR = (6.209, 31.559)


@pytest.mark.parametrize(
    ("town", "is_down", "way"), [(MOPTI, True, 5), (MOPTI, False, 245), (BOR, True, 320)]
)
def test_stream_leads_up_and_down(town: tuple[float, float], is_down: bool, way: float) -> None:
    found = along_stream(town, 40.0, is_down=is_down)
    assert found is not None
    assert distance_km(town, found) == pytest.approx(40.0, rel=0.15)
    assert abs((bearing_deg(town, found) - way + 180) % 360 - 180) < 25


def test_walk_goes_on_round_a_bend() -> None:
    far = along_stream((16.66, -3.0), 300.0, is_down=True, river="Niger")
    assert far is not None
    assert far[1] > -0.8


def test_town_on_no_known_river_has_no_stream() -> None:
    assert along_stream((23.0, 12.0), 40.0, is_down=True) is None


def test_river_that_flows_elsewhere_is_not_meant() -> None:
    assert along_stream(MOPTI, 40.0, is_down=True, river="Dnipro") is None


def test_every_course_has_legs_of_no_more_than_a_country() -> None:
    for course in courses().values():
        legs = zip(course.points, course.points[1:], strict=False)
        assert len(course.points) > 1
        assert all(0.0 < distance_km(start, end) < 800.0 for start, end in legs), course.name
