"""What all tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# a busy machine is no reason to fail: how long an example takes says nothing of the code
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")

SHARED = Path(__file__).parent.parent.parent / "shared"


@pytest.fixture
def seed() -> Path:
    """The example that decides; the test is skipped where it is not at hand."""
    path = SHARED / "seed" / "report.txt"
    if not path.exists():
        pytest.skip("the seed report is not here")
    return path


@pytest.fixture
def corpora() -> Path:
    """The folder of the development corpora; the test is skipped where it is not at hand."""
    path = Path(os.environ.get("DATELINE_CORPORA") or SHARED / "corpora")
    if not path.exists():
        pytest.skip("the development corpora are not here (DATELINE_CORPORA)")
    return path
