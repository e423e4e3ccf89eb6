"""A small war in a store, and a client of a server over it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from dateline.model import Claim, Place, Report, SpeakerKind
from dateline.pipeline import derive
from dateline.store import Reading, SqlStore, open_store
from dateline.web.app import create_app
from dateline.web.settings import Settings
from factory import MOSUL, READER, make_claim, make_document, make_report

TIKRIT = Place(
    name="Tikrit", lat=34.607, lon=43.678, precision=1, radius_km=5.0,
    gazetteer_id="gn:90150", admin1="Salah ad Din", country="IQ",
)  # fmt: skip
NINEVEH = Place(
    name="Nineveh", lat=36.0, lon=42.5, precision=4, radius_km=120.0,
    gazetteer_id="gn:99033", admin1="Nineveh", country="IQ",
)  # fmt: skip


def told(
    text: str, *, publisher: str = "The Plain Gazette", **claim: object
) -> tuple[Report, Claim]:
    """A report of one sentence and the claim read from it."""
    report = make_report(text, publisher=publisher, title=text[:30])
    return report, make_claim(report, **claim)  # type: ignore[arg-type]


def put(store: SqlStore, *tellings: tuple[Report, Claim]) -> None:
    """Store readings and work out what follows."""
    store.add_readings(
        [
            Reading(report=one, document=make_document(one), claims=(claim,), reader=READER)
            for one, claim in tellings
        ]
    )
    derive(store)


def small_war() -> list[tuple[Report, Claim]]:
    """Six tellings: five happenings, one of them told twice."""
    seized = "Troops seized the village of Karm on Thursday."
    return [
        told(seized),
        told(
            "Officials said troops seized Karm.", publisher="The Other Post",
            speaker="the ministry",
        ),
        told(
            "Gunmen killed five people in Tikrit.", trigger="killed", event="violence.kill",
            agent="Gunmen", patient="people", place=TIKRIT, day=date(2017, 7, 2), killed=5,
        ),
        told(
            "A market was shelled somewhere in the province.", trigger="shelled",
            event="attack.shelling", agent=None, place=NINEVEH, day=date(2017, 7, 9),
        ),
        told(
            "Witnesses saw an explosion one day.", trigger="explosion", event="attack.bombing",
            agent=None, place=None, day=None, speaker="residents",
            speaker_kind=SpeakerKind.WITNESS,
        ),
        told(
            "The council signed a truce in Mosul.", trigger="signed", event="talks.truce",
            agent="The council", place=MOSUL, day=date(2017, 7, 20),
        ),
    ]  # fmt: skip


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A store that holds the small war."""
    path = tmp_path / "war.db"
    store = open_store(path)
    put(store, *small_war())
    store.close()
    return path


@pytest.fixture
def client(db: Path) -> Iterator[TestClient]:
    """A client of a server without accounts."""
    with TestClient(create_app(Settings(db=db)), base_url="http://127.0.0.1") as client:
        yield client
