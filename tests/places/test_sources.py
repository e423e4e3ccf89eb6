import pytest

from dateline.places import Gazetteer
from dateline.places.sources import short_names, town_names


@pytest.mark.parametrize(
    ("name", "country", "people", "short"),
    [
        ("Zamora de Hidalgo", "MX", 150_000, ("Zamora",)),
        ("Taxco de Alarcón", "MX", 50_000, ("Taxco",)),
        ("Ciudad de la Costa", "MX", 150_000, ()),
        ("Zamora de Hidalgo", "MX", 900, ()),
        ("Zamora de Hidalgo", "ES", 150_000, ()),
    ],
)
def test_long_name_has_a_short_one(
    name: str, country: str, people: int, short: tuple[str, ...]
) -> None:
    assert short_names(name, country, people) == short


def test_every_spelling_finds_its_town(gazetteer: Gazetteer) -> None:
    for identity, names in town_names().items():
        for name in names:
            found = {one.entry.gazetteer_id for one in gazetteer.candidates(name)}
            assert f"gn:{identity}" in found, name
