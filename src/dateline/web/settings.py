"""How a server is set up."""

from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

from dateline.errors import RunError

DEFAULT_PORT = 8350
LOOPBACK_NAMES = frozenset({"localhost"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a server is set up.

    Attributes:
        db: the store.
        host: the address to listen on.
        users: whether people must log in.
        local_name: under which name the one person decides who works without accounts.
        max_body_bytes: a larger request is refused (413).
        requests_per_minute: by one client; more are refused for a while (429).
    """

    db: Path
    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    users: bool = False
    local_name: str = "local"
    max_body_bytes: int = 1_000_000
    requests_per_minute: int = 1200

    def __post_init__(self) -> None:
        if not self.users and not is_loopback(self.host):
            raise RunError(
                f"{self.host} can be reached from other machines: add --users, and an account "
                "with 'dateline users add'"
            )


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach `host`."""
    if host in LOOPBACK_NAMES:
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
