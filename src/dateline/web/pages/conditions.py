"""The filter as a page shows it: what is chosen, and what taking one thing away would leave."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from fastapi import Request

from dateline.link.wording import country_name, day_words
from dateline.web.filters import PARAMETERS, IncidentFilter, read_filter
from dateline.web.pages.wording import day
from dateline.web.queries.facets import PRECISION_TITLES
from dateline.web.queries.wording import event_title, kind_title

PRECISION_CHOICES: Final = (
    ("1", "the exact place"),
    ("2", "its surroundings"),
    ("3", "the district"),
    ("4", "the province"),
    ("6", "the country"),
)
SORT_CHOICES: Final = (
    ("-day", "Latest first"),
    ("day", "Earliest first"),
    ("voices", "Most voices first"),
    ("harm", "Most harm first"),
)
NOT_CHOOSING: Final = frozenset({"sort", "limit", "cursor"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a page was asked for.

    Attributes:
        wanted: the filter.
        params: its parameters as text, every known name with a value or an empty text.
        query: the address's query, without the place in the list.
    """

    wanted: IncidentFilter
    params: Mapping[str, str]
    query: str


def read_asked(request: Request, *, extra: tuple[str, ...] = ()) -> Asked:
    """The filter of a page's address; several values of one name are joined with commas.

    Raises:
        RequestError: a parameter is unknown or has a value that is none.
    """
    joined: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        if value.strip():
            joined[name] = f"{joined[name]},{value}" if name in joined else value
    wanted = read_filter(joined, extra=extra)
    params = wanted.to_params()
    return Asked(
        wanted=wanted,
        params={name: params.get(name, "") for name in PARAMETERS}
        | {"sort": wanted.sort.value},
        query=write_query({k: v for k, v in params.items() if k not in ("cursor", "limit")}),
    )


def write_query(params: Mapping[str, str]) -> str:
    """The query of an address, with commas left as they are."""
    return urlencode(params, safe=",")


def chosen_values(params: Mapping[str, str]) -> Mapping[str, list[str]]:
    """The values of each parameter that takes several."""
    return {name: value.split(",") if value else [] for name, value in params.items()}


def conditions_of(asked: Asked) -> list[tuple[str, str]]:
    """Each condition in words, with the address that the page has without it."""
    params = asked.wanted.to_params()
    chosen = {name: value for name, value in params.items() if name not in NOT_CHOOSING}
    kept = {name: value for name, value in params.items() if name not in ("cursor", "limit")}
    return [
        (condition_words(name, value), _address(kept, name)) for name, value in chosen.items()
    ]


def _address(params: Mapping[str, str], without: str) -> str:
    rest = {name: value for name, value in params.items() if name != without}
    return f"/?{write_query(rest)}" if rest else "/"


def condition_words(name: str, value: str) -> str:
    """One condition in words."""
    write = CONDITION_WORDS.get(name)
    return write(value) if write else f"{name} {value}"


def _titles(value: str) -> str:
    return ", ".join(map(event_title, value.split(",")))


def _kinds(value: str) -> str:
    return ", ".join(kind_title(one).lower() for one in value.split(","))


CONDITION_WORDS: Final[Mapping[str, Callable[[str], str]]] = {
    "day__gte": lambda value: f"from {day(value)}",
    "day__lte": lambda value: f"until {day(value)}",
    "bbox__within": lambda _: "within the map",
    "event__in": _titles,
    "grade__in": lambda value: value.replace(",", " or "),
    "voice__in": lambda value: f"told by {_kinds(value)}",
    "precision__lte": lambda value: f"at least {PRECISION_TITLES[int(value)].lower()}",
    "actor__eq": lambda _: "one actor",
    "actor__contains": lambda value: f"who: {value}",
    "place__eq": lambda _: "one place",
    "place__contains": lambda value: f"where: {value}",
    "country__eq": lambda value: country_name(value) or value,
    "text__contains": lambda value: f"“{value}”",
    "without__in": lambda value: f"without {_kinds(value)}",
}


def period_words(wanted: IncidentFilter) -> str:
    """The days of a filter in words; empty where it names none."""
    if wanted.day_from and wanted.day_to:
        return f"{day_words(wanted.day_from)} to {day_words(wanted.day_to)}"
    if wanted.day_from:
        return f"since {day_words(wanted.day_from)}"
    return f"until {day_words(wanted.day_to)}" if wanted.day_to else ""
