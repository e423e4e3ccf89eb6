"""Clients of one server as several people, for tests of what reviewers do together."""

from fastapi import Request
from fastapi.testclient import TestClient

from dateline.web.access import AccountRole, Viewer

API = "/api/v1"
WHO = "x-who"


class NamedGate:
    """Believes a header: only for tests."""

    def viewer(self, request: Request) -> Viewer:
        name = request.headers.get(WHO, "ann")
        return Viewer(name=name, role=AccountRole.EDITOR)


def settle(client: TestClient) -> None:
    assert client.app.state.deriver.settle(30)  # type: ignore[attr-defined]


def next_items(client: TestClient, who: str, query: str = "n=1") -> list[dict[str, object]]:
    found = client.get(f"{API}/review/next?{query}", headers={WHO: who}).json()
    items: list[dict[str, object]] = found["items"]
    return items


def answer(client: TestClient, who: str, item: object, **body: object) -> dict[str, object]:
    made = client.post(
        f"{API}/review/decisions", json={"item_id": item, **body}, headers={WHO: who}
    )
    assert made.status_code == 201, made.text
    decision: dict[str, object] = made.json()["decision"]
    return decision
