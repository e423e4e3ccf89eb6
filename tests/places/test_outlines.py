import pytest

from dateline.places.outlines import load_outlines


@pytest.mark.parametrize(
    ("name", "point", "country", "code"),
    [
        ("Mosul", (36.335, 43.119), "IQ", "IQ.15"),
        ("Simferopol", (44.95, 34.1), "UA", "UA.11"),
        ("Donetsk", (48.0, 37.8), "UA", "UA.05"),
        ("Houston", (29.76, -95.37), "US", "US.TX"),
        ("London", (51.5, -0.12), "GB", "GB.ENG"),
    ],
)
def test_towns_lie_in_their_province(
    name: str, point: tuple[float, float], country: str, code: str
) -> None:
    outlines = load_outlines()
    assert outlines.country_at(point) == country, name
    assert outlines.code_at(point) == code, name


def test_open_sea_lies_in_no_country() -> None:
    assert load_outlines().country_at((33.0, 18.0)) is None


def test_point_beside_a_coarse_coast_belongs_to_it_within_the_slack() -> None:
    outlines = load_outlines()
    off_latakia = (35.53, 35.70)
    assert outlines.index_at(off_latakia, slack_km=0.0) is None
    assert outlines.index_at(off_latakia, slack_km=10.0) is not None


def test_grid_leaves_far_islands_out() -> None:
    grid = load_outlines().grid("US")
    assert len(grid) > 300
    assert grid[:, 0].max() < 50.0


def test_grid_of_an_unknown_name_is_empty() -> None:
    assert len(load_outlines().grid("XX")) == 0
