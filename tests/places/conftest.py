import pytest

from dateline.places import Gazetteer, load_gazetteer
from resolving import Resolve, make_resolver


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.fixture(scope="session")
def resolve(gazetteer: Gazetteer) -> Resolve:
    """Resolves the places of some sentences."""
    return make_resolver(gazetteer)
