from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from starlette.datastructures import Headers

from dateline.errors import RunError
from dateline.web.app import create_app
from dateline.web.security import RateLimit, is_same_origin
from dateline.web.settings import Settings, is_loopback

API = "/api/v1"
JUDGEMENT = {"verdict": "accept", "subjects": ["inc1-x"]}


def test_every_answer_forbids_what_a_page_does_not_need(client: TestClient) -> None:
    for path in (f"{API}/incidents", f"{API}/nothing", f"{API}/incidents?x=1", "/nothing"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "null"},
        {"Cookie": "dateline_session=x"},
    ],
)
def test_change_from_another_site_is_refused(
    client: TestClient, headers: dict[str, str]
) -> None:
    answer = client.post(f"{API}/judgements", json=JUDGEMENT, headers=headers)
    assert answer.json()["error"]["code"] == "cross_site"


def test_change_from_our_own_pages_passes() -> None:
    ours = {"host": "127.0.0.1:8350", "origin": "http://127.0.0.1:8350", "cookie": "a=b"}
    assert is_same_origin(Headers(ours))
    assert is_same_origin(Headers({**ours, "sec-fetch-site": "same-origin"}))
    assert not is_same_origin(Headers({**ours, "origin": "http://127.0.0.1:8351"}))


def test_name_that_is_rebound_to_this_machine_is_refused(client: TestClient) -> None:
    answer = client.get(f"{API}/incidents", headers={"Host": "evil.example"})
    assert answer.status_code == 421


def test_large_request_is_refused(client: TestClient) -> None:
    answer = client.post(f"{API}/judgements", content=b"x" * 1_000_001)
    assert answer.status_code == 413


def test_large_request_without_a_length_is_refused(client: TestClient) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(20):
            yield b"x" * 100_000

    answer = client.post(f"{API}/judgements", content=pieces())
    assert answer.status_code == 413


def test_who_asks_too_often_is_told_when_to_come_again(db: Path) -> None:
    app = create_app(Settings(db=db, requests_per_minute=3))
    client = TestClient(app, base_url="http://127.0.0.1")
    found = [client.get(f"{API}/failures") for _ in range(4)]
    assert [one.status_code for one in found] == [200, 200, 200, 429]
    assert int(found[-1].headers["retry-after"]) >= 1


def test_rate_limit_fills_again() -> None:
    limit = RateLimit(per_minute=60)
    assert all(limit.wait("a", 0.0) == 0 for _ in range(60))
    assert 0 < limit.wait("a", 0.0) <= 1
    assert limit.wait("b", 0.0) == 0
    assert limit.wait("a", 2.0) == 0


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "example.org"])
def test_server_without_accounts_stays_on_this_machine(host: str, tmp_path: Path) -> None:
    with pytest.raises(RunError, match="--users"):
        Settings(db=tmp_path / "war.db", host=host)


def test_loopback_is_known_by_all_its_names() -> None:
    assert all(map(is_loopback, ("localhost", "127.0.0.1", "127.8.8.8", "::1")))


def test_json_can_not_end_a_script(client: TestClient) -> None:
    answer = client.get(f"{API}/incidents?</script><b>=1")
    assert b"</script>" not in answer.content
    assert answer.json()["error"]["parameter"] == "</script><b>"
