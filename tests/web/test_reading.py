from pathlib import Path

import pytest

from dateline.store import open_store
from dateline.web.queries import reading


def test_more_ids_than_a_statement_names_are_read(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "AT_ONCE", 2)
    store = open_store(db)
    claims = [claim.id for claim in store.claims()]
    reports = [report.id for report in store.reports()]
    with store.reading() as connection:
        assert {one.id for one in reading.read_claims(connection, claims)} == set(claims)
        assert reading.read_reports(connection, reports).keys() == set(reports)
        assert reading.read_origins(connection, reports).keys() == set(reports)
        assert reading.read_claims(connection, []) == []
    store.close()
