"""Outlets' home countries: which order of day and month their numeric dates have."""

from functools import cache
from typing import Final
from urllib.parse import urlsplit

from dateline.mentions.tables import read_table, reject_duplicates

COLUMNS: Final = ("name", "country", "domain", "source")
MONTH_FIRST: Final = frozenset({"US"})
# Top-level domains of countries that everyone uses, and those that are not the ISO code.
NOT_TELLING: Final = frozenset(
    {"tv", "me", "io", "co", "fm", "ai", "cc", "ws", "to", "gg", "eu", "su", "asia", "news"}
)  # fmt: skip
OTHER_CODES: Final = {"uk": "GB", "gov": "US", "mil": "US"}


@cache
def _by_name() -> dict[str, str]:
    rows = list(read_table("times", "outlets.csv", COLUMNS))
    reject_duplicates("outlets.csv", [row["name"] for row in rows])
    return {row["name"].casefold(): row["country"] for row in rows}


@cache
def _by_domain() -> dict[str, str]:
    rows = read_table("times", "outlets.csv", COLUMNS)
    return {row["domain"]: row["country"] for row in rows if row["domain"]}


def country_of_outlet(publisher: str | None, url: str | None) -> str | None:
    """ISO 3166-1 alpha-2 code of an outlet's home, by its name, domain or country code."""
    name = " ".join((publisher or "").casefold().split())
    known = _by_name().get(name) or _by_name().get(name.removeprefix("the "))
    if known:
        return known
    host = _host(url) or (name if "." in name and " " not in name else "")
    labels = host.split(".")
    for at in range(len(labels) - 1):
        country = _by_domain().get(".".join(labels[at:]))
        if country:
            return country
    return _of_top_level(labels[-1])


def _host(url: str | None) -> str:
    return (urlsplit(url).hostname or "") if url and "//" in url else ""


def _of_top_level(label: str) -> str | None:
    if label in OTHER_CODES:
        return OTHER_CODES[label]
    is_country = len(label) == 2 and label.isalpha() and label not in NOT_TELLING
    return label.upper() if is_country else None


def is_month_first(country: str | None) -> bool:
    """Whether outlets of a country write the month before the day in numbers."""
    return country in MONTH_FIRST
