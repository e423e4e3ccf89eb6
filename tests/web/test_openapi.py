"""The API as it describes itself, and asked at random what it says that it answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from dateline.store import open_store
from dateline.web.app import create_app
from dateline.web.settings import Settings
from web.conftest import put, small_war

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BaseSchema]:
    path: Path = tmp_path_factory.mktemp("api") / "war.db"
    store = open_store(path)
    put(store, *small_war())
    store.close()
    app = create_app(Settings(db=path, requests_per_minute=1_000_000))
    yield schemathesis.openapi.from_asgi(
        "/api/v1/openapi.json", app, headers={"Host": "127.0.0.1"}
    )
    app.state.deriver.settle(60)
    app.state.catalogue.close()


def test_api_answers_as_it_says_whatever_it_is_asked(described: BaseSchema) -> None:
    operations = [
        found.ok() for found in described.get_all_operations() if isinstance(found, Ok)
    ]
    assert len(operations) > 30
    for operation in operations:

        @settings(
            max_examples=12, deadline=None, derandomize=True, database=None,
            phases=[Phase.generate], suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(case=operation.as_strategy())
        def ask(case: schemathesis.Case) -> None:  # type: ignore[type-arg]
            case.call_and_validate(checks=CHECKS, headers={"Host": "127.0.0.1"})

        ask()


def test_every_route_of_the_api_is_described(client: TestClient) -> None:
    document = client.get("/api/v1/openapi.json").json()
    assert len(document["paths"]) > 25
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            assert operation["summary"], (path, method)
            assert "422" not in operation["responses"]
            assert operation["responses"]["default"]


def test_filter_is_described_with_every_parameter(client: TestClient) -> None:
    document = client.get("/api/v1/openapi.json").json()
    found = {one["name"] for one in document["paths"]["/api/v1/incidents"]["get"]["parameters"]}
    assert {"day__gte", "bbox__within", "without__in", "cursor"} <= found
